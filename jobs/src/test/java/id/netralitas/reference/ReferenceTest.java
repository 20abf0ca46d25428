package id.netralitas.reference;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import id.netralitas.TestData;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ReferenceTest {

  private final Reference reference = TestData.REFERENCE;

  @Test
  void hasEveryProvinceAndRegencyOfToday() {
    assertThat(reference.places().provinces()).hasSize(38);
    assertThat(reference.places().regencies()).hasSize(514);
    assertThat(reference.places().regency("16.06").orElseThrow().fullName())
        .isEqualTo("Kabupaten Musi Banyuasin");
    assertThat(reference.places().province("16").orElseThrow().name())
        .isEqualTo("Sumatera Selatan");
  }

  @Test
  void knowsThePollingDays() {
    assertThat(reference.calendar().pollingDay("PILKADA_2024"))
        .contains(LocalDate.of(2024, 11, 27));
    assertThat(reference.calendar().pollingDay("PEMILU_2024")).contains(LocalDate.of(2024, 2, 14));
    assertThat(reference.calendar().pollingDay("PEMILU_1999")).isEmpty();
  }

  @ParameterizedTest(name = "{0} at {1} is {2}")
  @CsvSource(
      nullValues = "-",
      textBlock =
          """
          -,              https://www.kompas.example/x,       kompas.example
          -,              https://m.kompas.example./x,        kompas.example
          -,              https://kompas.example/a b?c=[d],   kompas.example
          Harian Pagi,    https://lain.example/,              Harian Pagi
          -,              -,                                  -
          -,              not an address,                     -
          """)
  void namesAnOutlet(String publisher, String url, String name) {
    assertThat(reference.outlets().name(publisher, url)).isEqualTo(name);
  }

  /** The file, then the rule: offices by words and domains, networks by the domain they share. */
  @ParameterizedTest(name = "{0} at {1} is {3} of {2}")
  @CsvSource(
      nullValues = "-",
      textBlock =
          """
          ANTARA Aceh,            -,                                 ANTARA,              AGENCY
          ANTARA Natuna,          https://natuna.antaranews.com/x,   ANTARA,              AGENCY
          Kompas TV,              -,                                 Kompas,              PRESS
          Tribun Maluku,          https://tribun-maluku.com/x,       Tribun Maluku,       PRESS
          Tribun Contoh,          https://contoh.tribunnews.com/x,   Tribun,              PRESS
          Bawaslu RI,             -,                                 Bawaslu RI,          SUPERVISOR
          Panwaslih Kota Sabang,  https://sabang.example/x,          Panwaslih Kota Sabang, SUPERVISOR
          kaur.bawaslu.go.id,     https://kaur.bawaslu.go.id/x,      kaur.bawaslu.go.id,  SUPERVISOR
          Radio Kota,             https://radio.kotacontoh.go.id/x,  Radio Kota,          GOVERNMENT
          Diskominfo Contoh,      https://contoh.example/x,          Diskominfo Contoh,   GOVERNMENT
          Harian Dinasti,         https://dinasti.example/x,         Harian Dinasti,      PRESS
          InfoPublik,             -,                                 InfoPublik,          GOVERNMENT
          Gesuri.id,              -,                                 Gesuri.id,           OTHER
          """)
  void knowsWhatAnOutletIs(String outlet, String url, String family, OutletKind kind) {
    assertThat(reference.outlets().profile(outlet, url)).isEqualTo(new OutletProfile(family, kind));
  }

  /** Were the rows of an outlet not there, the rule would say nearly the same. */
  @Test
  void theRuleOnOutletsAgreesWithTheReview() {
    OutletRule rule = new OutletRule(Map.of());
    List<String> differing = new ArrayList<>();
    Map<String, String> hosts = new TreeMap<>();
    List<Line> lines = Line.all(TestData.DATA.resolve("reference/outlets.csv"));
    for (Line line : lines) {
      if (line.text("alias_kind").equals("host")) {
        hosts.putIfAbsent(line.text("outlet"), line.text("alias"));
      }
    }
    Set<String> outlets = new TreeSet<>();
    for (Line line : lines) {
      String outlet = line.text("outlet");
      OutletKind told = OutletKind.valueOf(line.text("kind"));
      if (outlets.add(outlet) && rule.of(outlet, hosts.getOrDefault(outlet, "")).kind() != told) {
        differing.add(outlet);
      }
    }
    assertThat(outlets).hasSize(587);
    assertThat(differing)
        .containsExactlyInAnyOrder(
            "Gesuri.id", "InfoPublik", "Thedesignweb.co.id", "Tribrata News Alor", "Zenta Inovasi");
  }

  @Test
  void spellingsOfOneOutletAreOne() {
    Outlets outlets = reference.outlets();
    assertThat(outlets.identity("HARIAN  pagi", null))
        .isEqualTo(outlets.identity("Harian Pagi", null));
  }

  @ParameterizedTest(name = "{0}: {1} becomes {2}")
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          regencies.csv   | 16.06,16 | 16.05,16 | regencies.csv  | is there twice
          regencies.csv   | 16.06,16 | 16.06,99 | regencies.csv  | is not in provinces.csv
          regencies.csv   | 16.06,16 | 16.06,17 | regencies.csv  | does not begin with its province
          provinces.csv   | 96,      | 9x,      | provinces.csv  | province_code
          voting_regions.csv | PILKADA_2017,REGENCY,11.02, | PILKADA_2017,REGENCY,11.03, | voting_regions.csv line | is there twice
          voting_regions.csv | PILKADA_2017,REGENCY,11.02, | PILKADA_2017,PROVINCE,11.02, | voting_regions.csv line | place_code '11.02' is not of the level
          voting_regions.csv | PILKADA_2017,REGENCY,11.02, | PILKADA_2018,REGENCY,11.02, | PILKADA_2017 | has 100 governments, but 101 voted
          voting_regions.csv | PILKADA_2017,REGENCY,11.02, | PILKADA_2016,REGENCY,11.02, | voting_regions.csv line | 'PILKADA_2016' has no pemungutan_suara
          polling_days.csv | PILKADA_2020,POSTPONED,93.02,2020-12-28 | PILKADA_2020,POSTPONED,93.02,2020-12-08 | polling_days.csv line | day '2020-12-08' is not after the common day 2020-12-09
          polling_days.csv | PILKADA_2020,POSTPONED,93.02,2020-12-28 | PILKADA_2020,POSTPONED,31.01,2020-12-28 | polling_days.csv line | place_code '31.01' does not vote in PILKADA_2020
          polling_days.csv | PILKADA_2020,POSTPONED,93.02,2020-12-28 | PILKADA_2020,REVOTE,93.02, | polling_days.csv line | day '' is empty
          polling_days.csv | PILKADA_2020,POSTPONED,93.02,2020-12-28,ALL | PILKADA_2020,POSTPONED,93.02,2020-12-28,MOST | polling_days.csv line | scope 'MOST' is not of the form
          revote_calendar.csv | PILKADA_2024,REVOTE,62.05, | PILKADA_2024,REVOTE,62.06, | revote_calendar.csv line | place_code '62.06' has no such round
          revote_calendar.csv | PILKADA_2024,REVOTE,91,Papua,pemungutan_suara,2025-08-06 | PILKADA_2024,REVOTE,91,Papua,pemungutan_suara,2025-08-05 | revote_calendar.csv line | start '2025-08-05' is no polling day
          supervision.csv | KASN,2014-11,2024-09-04 | KASN,2014-11,2014-10 | supervision.csv line | to '2014-10' is before 2014-11
          legal_texts.csv | UU 5/2014,Aparatur Sipil Negara,2014,2014,2023-10-31 | UU 5/2014,Aparatur Sipil Negara,2014,2014,2023-13-31 | legal_texts.csv line | in_force_to '2023-13-31' is no day
          official_readings.csv | BKN,PEMILU_2019,2019-03-31,NATIONAL,00, | BKN,PEMILU_2019,2019-03-31,NATIONAL,33, | official_readings.csv line | place_code '33' is not 00
          official_readings.csv | BKN,PEMILU_2019,2019-03-31,NATIONAL | BKN,PEMILU_2019,2019-03-32,NATIONAL | official_readings.csv line | as_of '2019-03-32' is no date
          official_readings.csv | BKN,PEMILU_2019,2019-03-31 | BNN,PEMILU_2019,2019-03-31 | official_readings.csv line | body 'BNN' is not of the form
          official_readings.csv | KASN,PILKADA_2018,2019-02-15,NATIONAL,00,Indonesia,REPORTED,reports,500,about | KASN,PILKADA_2018,2019-02-15,NATIONAL,00,Indonesia,REPORTED,reports,500,roughly | official_readings.csv line | qualifier 'roughly' is not of the form
          """)
  void namesFileAndMendOfABrokenReference(
      String file, String from, String to, String named, String told, @TempDir Path folder)
      throws IOException {
    copy(TestData.DATA.resolve("reference"), folder);
    Path broken = folder.resolve(file);
    String before = Files.readString(broken);
    String after = before.replace("\n" + from, "\n" + to);
    assertThat(after).isNotEqualTo(before);
    Files.writeString(broken, after);

    assertThatThrownBy(() -> Reference.load(folder))
        .isInstanceOf(ReferenceException.class)
        .hasMessageContaining(named)
        .hasMessageContaining(told);
  }

  @Test
  void asManyGovernmentsVoteAsTheCommissionCounted() {
    assertThat(VotingRegions.TOTALS)
        .containsExactlyInAnyOrderEntriesOf(
            Map.of(
                "PILKADA_2015", 269,
                "PILKADA_2017", 101,
                "PILKADA_2018", 171,
                "PILKADA_2020", 270,
                "PILKADA_2024", 545));
    VotingRegions.TOTALS.forEach(
        (election, total) ->
            assertThat(reference.regions().governments(election)).as(election).hasSize(total));
    assertThat(reference.officialReadings()).hasSize(375);
    assertThat(reference.supervision()).hasSize(5);
    assertThat(reference.legalTexts()).hasSize(16);
  }

  @Test
  void aMissingFolderIsNamed() {
    assertThatThrownBy(() -> Reference.load(Path.of("no-such-folder")))
        .hasMessageContaining("no-such-folder")
        .hasMessageContaining("--reference");
  }

  private static void copy(Path from, Path to) throws IOException {
    try (Stream<Path> files = Files.list(from)) {
      for (Path file : files.toList()) {
        Files.copy(file, to.resolve(file.getFileName()));
      }
    }
    assertThat(List.of(to.toFile().list())).contains("provinces.csv");
  }
}
