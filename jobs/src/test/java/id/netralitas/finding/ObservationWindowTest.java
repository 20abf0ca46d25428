package id.netralitas.finding;

import static org.assertj.core.api.Assertions.assertThat;

import id.netralitas.table.OutletTables;
import id.netralitas.table.Table;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ObservationWindowTest {

  private static Optional<LocalDate> day(String text) {
    return Optional.ofNullable(text).map(LocalDate::parse);
  }

  @ParameterizedTest(name = "{0}")
  @CsvSource({
    "nothing said,                   ,           ,           ,           , 2024-01-05, 2024-01-05, 2024-10-16",
    "no article has a day,           ,           ,           ,           ,           , 2024-10-16, 2024-10-16",
    "the data set says,              ,           , 2024-02-01, 2024-09-30, 2024-03-09, 2024-02-01, 2024-09-30",
    "a declared end after the lag,   ,           , 2024-02-01, 2024-12-31, 2024-03-09, 2024-02-01, 2024-10-16",
    "the user narrows,     2024-05-01, 2024-06-30, 2024-02-01,           , 2024-03-09, 2024-05-01, 2024-06-30",
    "the user cannot widen, 2023-05-01, 2025-06-30, 2024-02-01,          , 2024-03-09, 2024-02-01, 2024-10-16"
  })
  void theWindowIsWhatAllLimitsLeave(
      String why,
      String since,
      String until,
      String declaredFrom,
      String declaredTo,
      String firstArticle,
      String from,
      String to) {
    ObservationWindow window =
        ObservationWindow.of(
            new ObservationWindow.Limits(
                day(since),
                day(until),
                day(declaredFrom),
                day(declaredTo),
                day(firstArticle),
                LocalDate.parse("2024-10-30"),
                14));

    assertThat(window).as(why).isEqualTo(Observations.window(from, to));
  }

  @ParameterizedTest
  @CsvSource({
    "2024-09-01, 2024-09-30, WHOLE, 30",
    "2024-09-01, 2024-10-16, WHOLE, 46",
    "2024-09-25, 2024-11-23, RUNNING, 22",
    "2024-10-17, 2024-11-23, NOT_YET, 0",
    "2024-08-31, 2024-09-30, BEFORE_WINDOW, 30",
    "2024-06-01, 2024-07-30, BEFORE_WINDOW, 0"
  })
  void aPhaseIsSeenWholeOrNot(
      String start, String end, ObservationWindow.Sight sight, long observedDays) {
    ObservationWindow window = Observations.window("2024-09-01", "2024-10-16");

    assertThat(window.sight(LocalDate.parse(start), LocalDate.parse(end))).isEqualTo(sight);
    assertThat(window.days(LocalDate.parse(start), LocalDate.parse(end))).isEqualTo(observedDays);
  }

  @Test
  void aWindowThatEndsBeforeItBeginsHoldsNothing() {
    ObservationWindow window = Observations.window("2024-09-01", "2024-08-01");

    assertThat(window.holds(LocalDate.parse("2024-08-15"))).isFalse();
    assertThat(window.days(window.from(), window.to())).isZero();
    assertThat(window.holds((LocalDate) null)).isFalse();
  }

  private static Table outlets(String... rows) {
    List<List<Object>> cells = new ArrayList<>();
    for (String row : rows) {
      String[] parts = row.split(" ", -1);
      cells.add(Arrays.asList(parts[0], Long.valueOf(parts[1]), 0L, 0L, 0L, parts[2], parts[3]));
    }
    return Table.of(OutletTables.OUTLETS, cells);
  }

  private static Table months(String... months) {
    return Table.of(
        OutletTables.OUTLET_MONTHS,
        Arrays.stream(months).map(month -> Arrays.<Object>asList(month, "a", 1L, 0L)).toList());
  }

  @Test
  void outletsThatJoinAreExposure() {
    OutletDays days =
        OutletDays.of(
            outlets("a 31 2024-01-01 2024-01-31", "b 11 2024-01-11 2024-01-21"),
            months("2024-01"),
            Observations.window("2024-01-01", "2024-12-31"));

    assertThat(days.in(YearMonth.of(2024, 1)))
        .as("a on all 31 days; b on 11 and one on either side")
        .isEqualTo(31 + 13);
    assertThat(days.in(YearMonth.of(2024, 2))).as("a's day after its last").isEqualTo(1);
    assertThat(days.isGap(YearMonth.of(2024, 1))).isFalse();
    assertThat(days.isGap(YearMonth.of(2024, 2))).isTrue();
  }

  @Test
  void withoutOutletsThatSayWhenTheyPublishedEveryDayCountsOnce() {
    OutletDays days =
        OutletDays.of(
            outlets("a 1 2024-01-05 2024-01-05"),
            months(),
            Observations.window("2024-01-10", "2024-12-31"));

    assertThat(days.in(YearMonth.of(2024, 1))).isEqualTo(22);
    assertThat(days.isGap(YearMonth.of(2024, 2))).isFalse();
  }
}
