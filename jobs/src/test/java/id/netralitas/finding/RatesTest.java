package id.netralitas.finding;

import static org.assertj.core.api.Assertions.assertThat;

import id.netralitas.TestData;
import id.netralitas.record.Activity;
import id.netralitas.record.Design;
import id.netralitas.table.Table;
import id.netralitas.wording.Wording;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Rates are of one election, per governments that vote in it. */
class RatesTest {

  @ParameterizedTest(name = "{0}: {1} regencies, {2} provinces")
  @CsvSource({
    "PILKADA_2015, 260, 9",
    "PILKADA_2017, 94, 7",
    "PILKADA_2018, 154, 17",
    "PILKADA_2020, 261, 9",
    "PILKADA_2024, 508, 37",
    "PEMILU_2024, 514, 38"
  })
  void theDenominatorIsTheGovernmentsThatVote(String election, int regencies, int provinces) {
    Table rates = rates(List.of(event("33.11", election)));

    assertThat(Math.round(100 * exposure(rates, "VOTING_REGENCIES_100"))).isEqualTo(regencies);
    assertThat(Math.round(exposure(rates, "VOTING_PROVINCES"))).isEqualTo(provinces);
  }

  /** In 2020 Halmahera Tengah (82.02) and Maluku Utara itself did not vote, Ternate (82.71) did. */
  @Test
  void eventsAreThoseOfTheGovernmentsThatVote() {
    Table rates =
        rates(
            List.of(
                event("82.71", "PILKADA_2020"),
                event("82.02", "PILKADA_2020"),
                event("82", "PILKADA_2020"),
                event("13", "PILKADA_2020"),
                event("82.71", "PILKADA_2024")));

    assertThat(events(rates, "PILKADA_2020", "VOTING_REGENCIES_100", "82")).isEqualTo(1);
    assertThat(events(rates, "PILKADA_2020", "VOTING_PROVINCES", "82")).isZero();
    assertThat(events(rates, "PILKADA_2020", "VOTING_PROVINCES", "13")).isEqualTo(1);
    assertThat(events(rates, "PILKADA_2020", "CIVIL_SERVANTS_10000", "82")).isEqualTo(3);
    assertThat(events(rates, "PILKADA_2024", "VOTING_REGENCIES_100", "82")).isEqualTo(1);
  }

  private static double exposure(Table rates, String unit) {
    return rates.rows().stream()
        .filter(row -> row.text("exposure_unit").equals(unit))
        .filter(row -> row.text("measure").equals("EVENTS"))
        .filter(row -> row.decimal("exposure") != null)
        .mapToDouble(row -> row.decimal("exposure"))
        .sum();
  }

  private static long events(Table rates, String election, String unit, String province) {
    return rates.rows().stream()
        .filter(row -> row.text("election").equals(election))
        .filter(row -> row.text("exposure_unit").equals(unit))
        .filter(row -> row.text("measure").equals("EVENTS"))
        .filter(row -> row.text("province_code").equals(province))
        .mapToLong(row -> row.number("events"))
        .sum();
  }

  private static Table rates(List<Occurrence> events) {
    Inputs inputs = new Inputs(events, 1, Design.PANEL, TestData.REFERENCE, Observations.ALL);
    return new Rates(inputs, new Told(Design.PANEL, Wording.indonesian(), Wording.english()))
        .rates();
  }

  private static Occurrence event(String place, String election) {
    return new Occurrence(
        "ev-1",
        place,
        place.substring(0, 2),
        place.length() > 2,
        LocalDate.of(2020, 10, 1),
        YearMonth.of(2020, 10),
        new ArrayList<>(List.of(Activity.REMINDER)),
        List.of(election),
        1,
        Map.of());
  }
}
