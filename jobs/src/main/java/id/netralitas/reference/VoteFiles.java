package id.netralitas.reference;

import java.nio.file.Path;
import java.time.LocalDate;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;

/** Reads who votes where and when, and checks it against places and calendar. */
final class VoteFiles {

  private static final String PROVINCE = "PROVINCE";

  private final Path folder;
  private final Places places;
  private final ElectionCalendar calendar;

  VoteFiles(Path folder, Places places, ElectionCalendar calendar) {
    this.folder = folder;
    this.places = places;
    this.calendar = calendar;
  }

  VotingRegions regions() {
    Map<String, Set<String>> byElection = new LinkedHashMap<>();
    Line last = null;
    for (Line line : Line.all(folder.resolve("voting_regions.csv"))) {
      String election = line.election("election", calendar);
      String place = line.place("place_code", places);
      boolean isProvince = line.matching("level", "PROVINCE|REGENCY").equals(PROVINCE);
      if (isProvince != places.hasProvince(place)) {
        throw line.error("place_code", "is not of the level " + line.text("level"));
      }
      if (!byElection.computeIfAbsent(election, code -> new TreeSet<>()).add(place)) {
        throw line.error("place_code", "is there twice for " + election);
      }
      last = line;
    }
    Line end = last;
    byElection.forEach(
        (election, codes) -> {
          int expected = VotingRegions.TOTALS.getOrDefault(election, codes.size());
          if (codes.size() != expected) {
            throw new ReferenceException(
                end.file()
                    + " line "
                    + end.number()
                    + ": "
                    + election
                    + " has "
                    + codes.size()
                    + " governments, but "
                    + expected
                    + " voted");
          }
        });
    return new VotingRegions(byElection);
  }

  VotingCalendar calendar(VotingRegions regions) {
    List<PollingDay> days = pollingDays(regions);
    return new VotingCalendar(calendar, regions, days, phases(days));
  }

  private List<PollingDay> pollingDays(VotingRegions regions) {
    Set<List<Object>> keys = new HashSet<>();
    Set<List<Object>> postponed = new HashSet<>();
    return Line.all(folder.resolve("polling_days.csv")).stream()
        .map(
            line -> {
              PollingDay day =
                  new PollingDay(
                      line.election("election", calendar),
                      round(line),
                      line.place("place_code", places),
                      line.dayOrNull("day"),
                      PollingDay.Scope.valueOf(line.matching("scope", "ALL|SOME_TPS")));
              check(line, day, regions);
              if (!keys.add(List.of(day.election(), day.place(), line.optional("day")))) {
                throw line.error("day", "is there twice for " + day.place());
              }
              if (day.round() == Round.POSTPONED
                  && !postponed.add(List.of(day.election(), day.place()))) {
                throw line.error("round", "is there twice for " + day.place());
              }
              return day;
            })
        .toList();
  }

  private void check(Line line, PollingDay day, VotingRegions regions) {
    if (!regions.votes(day.election(), day.place())) {
      throw line.error("place_code", "does not vote in " + day.election());
    }
    LocalDate common = calendar.pollingDay(day.election()).orElseThrow();
    if (day.day() == null && day.round() != Round.POSTPONED) {
      throw line.error("day", "is empty");
    }
    if (day.day() != null && !day.day().isAfter(common)) {
      throw line.error("day", "is not after the common day " + common);
    }
  }

  private static Round round(Line line) {
    return Round.valueOf(line.matching("round", "REVOTE|RUNOFF|POSTPONED"));
  }

  private List<RoundPhase> phases(List<PollingDay> days) {
    return Line.all(folder.resolve("revote_calendar.csv")).stream()
        .map(
            line -> {
              RoundPhase phase =
                  new RoundPhase(
                      line.election("election", calendar),
                      round(line),
                      line.place("place_code", places),
                      line.text("phase"),
                      line.day("start"),
                      line.dayOrNull("end"));
              if (phase.end() != null && phase.end().isBefore(phase.start())) {
                throw line.error("end", "is before its start");
              }
              check(line, phase, days);
              return phase;
            })
        .toList();
  }

  private static void check(Line line, RoundPhase phase, List<PollingDay> days) {
    List<PollingDay> ofRound =
        days.stream()
            .filter(day -> day.election().equals(phase.election()))
            .filter(day -> day.place().equals(phase.place()) && day.round() == phase.round())
            .toList();
    if (ofRound.isEmpty()) {
      throw line.error("place_code", "has no such round in polling_days.csv");
    }
    if (phase.name().equals(ElectionCalendar.POLLING)
        && ofRound.stream().noneMatch(day -> phase.start().equals(day.day()))) {
      throw line.error("start", "is no polling day of it in polling_days.csv");
    }
  }
}
