package id.netralitas.finding;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import id.netralitas.record.Activity;
import id.netralitas.table.OutletTables;
import id.netralitas.table.Table;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
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
      cells.add(
          Arrays.asList(
              parts[0], Long.valueOf(parts[1]), 0L, 0L, 0L, parts[2], parts[3], parts[0], "PRESS"));
    }
    return Table.of(OutletTables.OUTLETS, cells);
  }

  /** Months, outlets and articles that tell an event: {@code 2024-01 a 4}. */
  private static Table months(String... rows) {
    List<List<Object>> cells = new ArrayList<>();
    for (String row : rows) {
      String[] parts = row.split(" ", -1);
      long told = Long.parseLong(parts[2]);
      cells.add(Arrays.asList(parts[0], parts[1], told, told));
    }
    return Table.of(OutletTables.OUTLET_MONTHS, cells);
  }

  private static double in(OutletDays days, String month) {
    YearMonth of = YearMonth.parse(month);
    return days.in(of.atDay(1), of.atEndOfMonth());
  }

  private static Occurrence event(String day, int sources) {
    return new Occurrence(
        day,
        "33.11",
        "33",
        true,
        LocalDate.parse(day),
        YearMonth.parse(day.substring(0, 7)),
        List.of(Activity.REMINDER),
        List.of("PILKADA_2024"),
        sources,
        Map.of());
  }

  @Test
  void outletsThatJoinAreExposure() {
    OutletDays days =
        OutletDays.of(
            outlets("a 31 2024-01-01 2024-01-31", "b 11 2024-01-11 2024-01-21"),
            months("2024-01 a 1"),
            Observations.window("2024-01-01", "2024-12-31"));

    assertThat(in(days, "2024-01"))
        .as("a on all 31 days; b on 11 and one on either side")
        .isEqualTo(31 + 13);
    assertThat(in(days, "2024-02")).as("a's day after its last").isEqualTo(1);
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

    assertThat(in(days, "2024-01")).isEqualTo(22);
    assertThat(days.exposure(YearMonth.of(2024, 1))).isEqualTo(22);
    assertThat(days.telling(List.of(event("2024-02-01", 3))).exposure(YearMonth.of(2024, 1)))
        .isEqualTo(22);
    assertThat(days.isGap(YearMonth.of(2024, 2))).isFalse();
    assertThat(days.exposuresByWeekday())
        .as("51 weeks from Wednesday 10 January to Tuesday 31 December")
        .containsExactly(51, 51, 51, 51, 51, 51, 51);
  }

  /** Two outlets in January, four of the same size from February. */
  private static OutletDays four() {
    return OutletDays.of(
        outlets(
            "a 367 2023-12-31 2024-12-31",
            "b 367 2023-12-31 2024-12-31",
            "c 334 2024-02-02 2024-12-31",
            "d 334 2024-02-02 2024-12-31"),
        months(
            "2024-01 a 5",
            "2024-01 b 5",
            "2024-03 a 9",
            "2024-03 b 9",
            "2024-03 c 9",
            "2024-03 d 9"),
        Observations.window("2024-01-01", "2024-12-31"));
  }

  @Test
  void outletsThatTellTheSameSeeNoMoreThanOne() {
    OutletDays never = four().telling(List.of(event("2024-01-10", 1), event("2024-05-01", 1)));
    OutletDays always = four().telling(List.of(event("2024-01-10", 2), event("2024-05-01", 4)));
    OutletDays half =
        four()
            .telling(
                List.of(event("2024-05-01", 2), event("2024-05-02", 3), event("2024-05-03", 1)));

    assertThat(never.chance()).isZero();
    assertThat(ratio(never)).as("twice as many see twice as much").isCloseTo(2, within(0.02));
    assertThat(always.chance()).isCloseTo(1, within(1e-9));
    assertThat(ratio(always)).isCloseTo(1, within(0.01));
    assertThat(ratio(half))
        .as("chance c: (1 - (1 - c)^4) / (1 - (1 - c)^2)")
        .isCloseTo(1 + Math.pow(1 - half.chance(), 2), within(0.02));
    assertThat(half.exposuresByWeekday()[0])
        .isLessThan(never.exposuresByWeekday()[0])
        .isGreaterThan(always.exposuresByWeekday()[0]);
  }

  private static double ratio(OutletDays days) {
    return days.exposure(YearMonth.of(2024, 3)) / days.exposure(YearMonth.of(2024, 1));
  }

  @Test
  void anOutletThatTellsLittleAddsLittle() {
    OutletDays days =
        OutletDays.of(
            outlets("big 367 2023-12-31 2024-12-31", "small 335 2024-02-01 2024-12-31"),
            months("2024-01 big 30", "2024-03 big 30", "2024-03 small 3"),
            Observations.window("2024-01-01", "2024-12-31"));

    assertThat(ratio(days)).isCloseTo(1.1, within(0.01));
  }
}
