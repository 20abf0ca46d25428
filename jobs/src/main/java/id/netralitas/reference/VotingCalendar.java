package id.netralitas.reference;

import id.netralitas.reference.PollingDay.Scope;
import id.netralitas.reference.Vote.Phase;
import id.netralitas.reference.Vote.Reason;
import java.io.Serializable;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Objects;
import java.util.Optional;

/**
 * When each region votes, and which vote an act belongs to. An act up to the ordinary day of its
 * region, or the day to which its first vote was postponed, belongs to that day; a later one to the
 * next round on or after it; else to none.
 *
 * <p>The rounds of a regency are its own, and those of its province in which all of the province
 * votes: where only some polling stations vote again, it is not told in which regencies they stand.
 * The rounds of a provincial government are its own. An act of the nation, or of a place that is
 * not known, has the days on which the election is held in common.
 */
public final class VotingCalendar implements Serializable {

  private static final long serialVersionUID = 1L;

  /** Days before the campaign that the campaign is compared with. */
  public static final int DAYS_BEFORE = 180;

  /** Days after a vote that still belong to it. */
  public static final int DAYS_AFTER = 30;

  private static final String CAMPAIGN = "masa_kampanye";
  private static final String QUIET = "masa_tenang";
  private static final String SUSPENDED = "tahapan_ditunda";
  private static final String OF_PRESIDENT = "_presiden";
  private static final String OF_RUNOFF = "_putaran_2";

  private final ElectionCalendar calendar;
  private final VotingRegions regions;
  private final HashMap<String, ArrayList<PollingDay>> days = new HashMap<>();
  private final ArrayList<RoundPhase> roundPhases;

  VotingCalendar(
      ElectionCalendar calendar,
      VotingRegions regions,
      List<PollingDay> pollingDays,
      List<RoundPhase> roundPhases) {
    this.calendar = calendar;
    this.regions = regions;
    this.roundPhases = new ArrayList<>(roundPhases);
    for (PollingDay day : pollingDays) {
      days.computeIfAbsent(key(day.election(), day.place()), key -> new ArrayList<>()).add(day);
    }
  }

  /**
   * A span of days of an election's common calendar, both ends included.
   *
   * @param phase {@link Phase}
   * @param suspended days in between on which the election stood still
   */
  public record Span(String phase, LocalDate start, LocalDate end, long suspended)
      implements Serializable {

    /** Returns how many days it has, those left out on which the election stood still. */
    public long days() {
      return ChronoUnit.DAYS.between(start, end) + 1 - suspended;
    }

    private boolean holds(LocalDate day) {
      return !day.isBefore(start) && !day.isAfter(end);
    }
  }

  /** A vote of a region while its act is looked for. */
  private record Held(Round round, LocalDate day) {}

  /**
   * Returns the vote that an act belongs to. An act that is known to a month or year belongs to a
   * vote, and lies in a phase, where all of its possible days do.
   *
   * @param place code of the regency or province whose act it is; null for the nation and where it
   *     is not known
   * @param from the first day that it may be; null where it is not dated
   * @param to the last day that it may be; null where it is not dated
   */
  public Vote of(String election, String place, LocalDate from, LocalDate to) {
    if (calendar.pollingDay(election).isEmpty()) {
      return Vote.none(election, Reason.NO_CALENDAR);
    }
    if (!takesPart(election, place)) {
      return Vote.none(election, Reason.NO_VOTE_IN_REGION);
    }
    if (from == null || to == null) {
      return Vote.none(election, Reason.NO_DAY);
    }
    Vote begin = of(election, place, from);
    Vote end = of(election, place, to);
    if (from.equals(to)) {
      return begin;
    }
    // Later days never belong to an earlier vote or phase: both ends alike make all alike.
    boolean isOneVote =
        Objects.equals(begin.pollingDay(), end.pollingDay())
            && begin.reason() == end.reason()
            && begin.round() == end.round();
    if (!isOneVote) {
      return Vote.none(election, Reason.NO_DAY);
    }
    boolean isOnePhase = Objects.equals(begin.phase(), end.phase()) && isOneOther(begin, from, to);
    return new Vote(
        election,
        begin.round(),
        begin.pollingDay(),
        null,
        isOnePhase ? begin.phase() : null,
        begin.reason());
  }

  /** Days outside all phases may have phases between them. */
  private boolean isOneOther(Vote vote, LocalDate from, LocalDate to) {
    return !Phase.OTHER.equals(vote.phase())
        || spans(vote.election()).stream()
            .noneMatch(span -> !span.start().isBefore(from) && !span.end().isAfter(to));
  }

  private Vote of(String election, String place, LocalDate day) {
    Held first = first(election, place, calendar.pollingDay(election).orElseThrow());
    if (first.day() == null) {
      return Vote.none(election, Reason.POLLING_DAY_NOT_KNOWN);
    }
    if (!day.isAfter(first.day())) {
      return belonging(election, place, first, day);
    }
    List<Held> later = later(election, place, first);
    return later.stream()
        .filter(held -> !held.day().isBefore(day))
        .findFirst()
        .map(held -> belonging(election, place, held, day))
        .orElseGet(
            () -> after(election, later.isEmpty() ? first : later.get(later.size() - 1), day));
  }

  /**
   * Returns the spans of an election's common calendar in the order of their days; none where the
   * calendar does not hold it. Without a campaign in it there are the vote and the days after it.
   */
  public List<Span> spans(String election) {
    Optional<LocalDate> vote = calendar.pollingDay(election);
    List<Span> spans = new ArrayList<>();
    if (vote.isEmpty()) {
      return spans;
    }
    phase(election, CAMPAIGN)
        .ifPresent(
            campaign -> {
              spans.addAll(before(election, campaign.start()));
              spans.add(new Span(Phase.CAMPAIGN, campaign.start(), campaign.end(), 0));
            });
    phase(election, QUIET)
        .ifPresent(quiet -> spans.add(new Span(Phase.QUIET_DAYS, quiet.start(), quiet.end(), 0)));
    spans.add(new Span(Phase.POLLING_DAY, vote.get(), vote.get(), 0));
    spans.add(new Span(Phase.AFTER, vote.get().plusDays(1), vote.get().plusDays(DAYS_AFTER), 0));
    return spans;
  }

  /** The days before the campaign, and those of them on which the election stood still. */
  private List<Span> before(String election, LocalDate campaign) {
    LocalDate start = campaign.minusDays(DAYS_BEFORE);
    LocalDate end = campaign.minusDays(1);
    Optional<Span> still =
        phase(election, SUSPENDED)
            .map(
                phase ->
                    new Span(
                        Phase.SUSPENDED,
                        phase.start().isBefore(start) ? start : phase.start(),
                        phase.end().isAfter(end) ? end : phase.end(),
                        0))
            .filter(span -> !span.end().isBefore(span.start()));
    List<Span> spans = new ArrayList<>();
    still.ifPresent(spans::add);
    boolean isAtStart = still.filter(span -> span.start().equals(start)).isPresent();
    spans.add(
        isAtStart
            ? new Span(Phase.BEFORE_CAMPAIGN, still.get().end().plusDays(1), end, 0)
            : new Span(Phase.BEFORE_CAMPAIGN, start, end, still.map(Span::days).orElse(0L)));
    return spans;
  }

  private Optional<ElectionCalendar.Phase> phase(String election, String name) {
    return calendar.phases().stream()
        .filter(phase -> phase.election().equals(election) && phase.name().equals(name))
        .findFirst();
  }

  /**
   * Returns whether anything is voted for in a place in an election: its own head, that of its
   * province, or of a regency in it. The nation always takes part, and so does every place where it
   * is not told who votes.
   *
   * @param place code of a regency or province; null for the nation
   */
  public boolean takesPart(String election, String place) {
    if (place == null || regions.votes(election, place)) {
      return true;
    }
    return isRegency(place)
        ? regions.votes(election, provinceOf(place))
        : regions.votesInRegencies(election, place);
  }

  /** The day of the region's first vote; without day where it was postponed to one not known. */
  private Held first(String election, String place, LocalDate common) {
    return postponed(election, voter(election, place))
        .map(day -> new Held(Round.POSTPONED, day.day()))
        .orElseGet(() -> new Held(Round.ORDINARY, common));
  }

  /** Who elects a head where the act is: the regency itself, or its province alone. */
  private String voter(String election, String place) {
    return place != null && isRegency(place) && !regions.votes(election, place)
        ? provinceOf(place)
        : place;
  }

  private Optional<PollingDay> postponed(String election, String place) {
    return days(election, place).stream().filter(d -> d.round() == Round.POSTPONED).findFirst();
  }

  /** The votes of a region after its first one, by day. */
  private List<Held> later(String election, String place, Held first) {
    List<Held> held = new ArrayList<>();
    phase(election, ElectionCalendar.POLLING + OF_PRESIDENT)
        .ifPresent(phase -> held.add(new Held(Round.PRESIDENT, phase.start())));
    days(election, place).forEach(day -> held.add(new Held(day.round(), day.day())));
    if (place != null && isRegency(place)) {
      days(election, provinceOf(place)).stream()
          .filter(day -> day.scope() == Scope.ALL)
          .forEach(day -> held.add(new Held(day.round(), day.day())));
    }
    return held.stream()
        .filter(one -> one.day() != null && one.day().isAfter(first.day()))
        .sorted(Comparator.comparing(Held::day).thenComparing(Held::round))
        .toList();
  }

  private List<PollingDay> days(String election, String place) {
    return place == null ? List.of() : days.getOrDefault(key(election, place), new ArrayList<>());
  }

  private Vote belonging(String election, String place, Held vote, LocalDate day) {
    return new Vote(
        election,
        vote.round(),
        vote.day(),
        ChronoUnit.DAYS.between(day, vote.day()),
        phase(election, place, vote, day),
        null);
  }

  private String phase(String election, String place, Held vote, LocalDate day) {
    if (day.equals(vote.day())) {
      return Phase.of(vote.round(), Phase.POLLING_DAY);
    }
    if (vote.round() == Round.ORDINARY) {
      return common(election, day).orElse(Phase.OTHER);
    }
    // Up to the end of the common campaign a region whose vote is later put off is like the others.
    if (vote.round() == Round.POSTPONED
        && phase(election, CAMPAIGN).filter(campaign -> !day.isAfter(campaign.end())).isPresent()) {
      return common(election, day).orElse(Phase.OTHER);
    }
    return Phase.of(
        vote.round(),
        roundPhases(election, place, vote).stream()
            .filter(phase -> !day.isBefore(phase.start()) && !day.isAfter(phase.end()))
            .map(phase -> phase.name().equals(CAMPAIGN) ? Phase.CAMPAIGN : Phase.QUIET_DAYS)
            .findFirst()
            .orElse(Phase.BEFORE_CAMPAIGN));
  }

  private Optional<String> common(String election, LocalDate day) {
    return spans(election).stream().filter(span -> span.holds(day)).map(Span::phase).findFirst();
  }

  /** Campaign and quiet days of a vote that not all of Indonesia holds, with both ends known. */
  private List<RoundPhase> roundPhases(String election, String place, Held vote) {
    List<RoundPhase> phases = new ArrayList<>();
    for (RoundPhase phase : roundPhases) {
      boolean isOfPlace =
          place != null && (phase.place().equals(place) || phase.place().equals(provinceOf(place)));
      if (isOfPlace && phase.election().equals(election) && phase.round() == vote.round()) {
        phases.add(phase);
      }
    }
    String suffix = vote.round() == Round.PRESIDENT ? OF_PRESIDENT : OF_RUNOFF;
    if (vote.round() == Round.PRESIDENT || vote.round() == Round.RUNOFF) {
      for (String name : List.of(CAMPAIGN, QUIET)) {
        phase(election, name + suffix)
            .map(p -> new RoundPhase(election, vote.round(), place, name, p.start(), p.end()))
            .ifPresent(phases::add);
      }
    }
    return phases.stream()
        .filter(phase -> phase.name().equals(CAMPAIGN) || phase.name().equals(QUIET))
        .filter(phase -> phase.end() != null && !phase.end().isAfter(vote.day()))
        .toList();
  }

  /** An act after the last vote of its region. */
  private static Vote after(String election, Held last, LocalDate day) {
    boolean isSoon = !day.isAfter(last.day().plusDays(DAYS_AFTER));
    Round round = last.round();
    return new Vote(
        election,
        null,
        null,
        null,
        isSoon ? Phase.of(round, Phase.AFTER) : Phase.OTHER,
        Reason.AFTER_LAST_VOTE);
  }

  private static boolean isRegency(String place) {
    return place.indexOf('.') > 0;
  }

  private static String provinceOf(String place) {
    return isRegency(place) ? place.substring(0, place.indexOf('.')) : place;
  }

  private static String key(String election, String place) {
    return election + " " + place;
  }
}
