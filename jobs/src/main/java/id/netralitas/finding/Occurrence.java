package id.netralitas.finding;

import id.netralitas.record.Activity;
import id.netralitas.record.CountScope;
import id.netralitas.reference.Vote;
import id.netralitas.reference.VotingCalendar;
import id.netralitas.table.Table;
import id.netralitas.table.Tables;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * An event as statistics see it.
 *
 * @param id of the event
 * @param place code of the government; null for the nation and where it is not known
 * @param provinceCode null for the nation and where it is not known
 * @param day null where it is not dated to the day
 * @param month null where it is not dated to the month
 * @param activities the main one first
 * @param sources independent ones
 * @param people reported by scope
 */
record Occurrence(
    String id,
    String place,
    String provinceCode,
    boolean isOfRegency,
    LocalDate day,
    YearMonth month,
    List<Activity> activities,
    List<String> elections,
    int sources,
    Map<CountScope, People> people) {

  private static final Set<Activity> CASES = Set.of(Activity.VIOLATION_REPORT, Activity.SANCTION);
  private static final Set<Activity> PREVENTIONS =
      Set.of(Activity.PLEDGE, Activity.INTEGRITY_PACT, Activity.OUTREACH);

  /** A number of people with its bounds; null where there is none, or a side is open. */
  record People(Long value, Long low, Long high) {}

  /** Returns the event of a row of the table of events. */
  static Occurrence of(Table.Row row) {
    String regency = row.text("regency_code");
    String date = row.text("date");
    Map<CountScope, People> people = new EnumMap<>(CountScope.class);
    for (CountScope scope : Tables.COUNTED) {
      String column = Tables.asnColumn(scope);
      People told =
          new People(row.number(column), row.number(column + "_low"), row.number(column + "_high"));
      if (told.value() != null || told.low() != null || told.high() != null) {
        people.put(scope, told);
      }
    }
    return new Occurrence(
        row.text("event_id"),
        regency == null ? row.text("province_code") : regency,
        row.text("province_code"),
        regency != null,
        date != null && date.length() == 10 ? LocalDate.parse(date) : null,
        date != null && date.length() >= 7 ? YearMonth.parse(date.substring(0, 7)) : null,
        row.list("activities").stream().map(Activity::valueOf).toList(),
        row.list("elections"),
        row.number("sources").intValue(),
        people);
  }

  /**
   * Returns the vote of its region that it belongs to in an election. One known to its year alone
   * is as one without a date: no phase is as long.
   */
  Vote vote(String election, VotingCalendar votes) {
    LocalDate from = day != null || month == null ? day : month.atDay(1);
    LocalDate to = day != null || month == null ? day : month.atEndOfMonth();
    return votes.of(election, place, from, to);
  }

  /** Returns the same event, told by so many independent sources. */
  Occurrence toldBy(int independent) {
    return new Occurrence(
        id,
        place,
        provinceCode,
        isOfRegency,
        day,
        month,
        activities,
        elections,
        independent,
        people);
  }

  Activity main() {
    return activities.get(0);
  }

  boolean isCase() {
    return activities.stream().anyMatch(CASES::contains);
  }

  boolean isPrevention() {
    return activities.stream().anyMatch(PREVENTIONS::contains);
  }

  boolean isOfPilkada() {
    return elections.stream().anyMatch(election -> election.startsWith("PILKADA_"));
  }
}
