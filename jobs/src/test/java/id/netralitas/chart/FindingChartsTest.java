package id.netralitas.chart;

import static id.netralitas.chart.Pictures.texts;
import static org.assertj.core.api.Assertions.assertThat;

import id.netralitas.TestData;
import id.netralitas.table.FindingTables;
import id.netralitas.table.Table;
import id.netralitas.table.TableDefinition;
import id.netralitas.wording.Wording;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class FindingChartsTest {

  private static final List<String> NAMES =
      List.of(
          RatesByProvince.NAME,
          FunnelPlot.NAME,
          PhaseRatios.NAME,
          TrendWithSlope.NAME,
          Shares.NAME,
          SurvivalCurve.NAME,
          ReadingsSeries.NAME);
  private static final String SEARCHED = "Sebabnya: artikel ditemukan lewat pencarian";

  @TempDir Path folder;

  @Test
  void allAreDrawnInOrderWhateverTheOrderOfTheTables() {
    List<Table> tables = new ArrayList<>(FindingChartTables.panel());
    Collections.reverse(tables);
    assertThat(charts(tables, false)).extracting(Chart::name).isEqualTo(NAMES);
  }

  @Test
  void noTextCoversAnother() {
    for (List<Table> tables :
        List.of(
            FindingChartTables.panel(),
            FindingChartTables.found(),
            FindingChartTables.empty(),
            List.<Table>of(),
            FindingChartTables.lone())) {
      charts(tables, true).forEach(Pictures::assertNoTextCoversAnother);
    }
  }

  @Test
  void englishPicturesAreEnglishAndNoTextCoversAnother() throws Exception {
    for (List<Table> tables :
        List.of(
            FindingChartTables.panel(),
            FindingChartTables.found(),
            FindingChartTables.empty(),
            FindingChartTables.lone())) {
      for (Chart chart : charts(tables, true, Wording.english())) {
        Pictures.assertNoTextCoversAnother(chart);
        assertThat(chart.altText()).hasSizeLessThanOrEqualTo(250);
        assertThat(String.join(" ", texts(chart)) + chart.altText())
            .as(chart.name())
            .contains("does not measure how civil servants behave")
            .doesNotContainPattern("(?i)\\b(peristiwa|provinsi|yang|bulan|kabupaten/kota)\\b");
      }
    }
  }

  @ParameterizedTest
  @ValueSource(ints = {1, 2, 3, 5, 8, 13, 25, 38})
  void namesInTheFunnelKeepOffOneAnother(int striking) throws Exception {
    Chart chart = chart(FunnelPlot.NAME, List.of(FindingChartTables.funnel(striking)));
    Pictures.assertNoTextCoversAnother(chart);
    String all = String.join(" ", texts(chart));
    FindingChartTables.provinces()
        .subList(0, striking)
        .forEach(p -> assertThat(all).contains(p.name()));
  }

  @Test
  void alternativeTextsAreShortAndPlain() {
    for (List<Table> tables :
        List.of(
            FindingChartTables.panel(), FindingChartTables.found(), FindingChartTables.empty())) {
      for (Chart chart : charts(tables, true)) {
        assertThat(chart.altText()).hasSizeLessThanOrEqualTo(250);
        assertThat(chart.title()).doesNotEndWith(".").doesNotContain("{", "NaN", "WITHHELD");
        assertThat(FindingTables.ALL).extracting(TableDefinition::name).contains(chart.table());
      }
    }
  }

  @Test
  void picturesAreWrittenWhereTheyShallBe() throws IOException {
    for (Chart chart : charts(FindingChartTables.panel(), false)) {
      chart.writeSvg(folder);
      chart.writePng(folder);
    }
    try (Stream<Path> files = Files.list(folder)) {
      assertThat(files).hasSize(2 * NAMES.size());
    }
  }

  @Test
  void chartsCarryTheNumbersOfTheirTables() {
    List<Table> panel = FindingChartTables.panel();
    for (Chart chart : charts(panel, false)) {
      Table table =
          panel.stream()
              .filter(one -> one.definition().name().equals(chart.table()))
              .findFirst()
              .orElseThrow();
      assertThat(chart.data().rows()).as(chart.name()).isNotEmpty();
      // one row drawn is one of the table, but for readings that several articles tell
      assertThat(chart.data().rows().size())
          .as(chart.name())
          .isLessThanOrEqualTo(table.rows().size());
      boolean isWhole =
          !List.of(RatesByProvince.NAME, TrendWithSlope.NAME, ReadingsSeries.NAME)
              .contains(chart.name());
      if (isWhole && chart.data().columns().contains("events")) {
        assertThat(chart.data().sum("events")).as(chart.name()).isEqualTo(table.sum("events"));
      }
    }
    assertThat(charts(panel, false, Wording.english()).stream().map(Chart::data))
        .isEqualTo(charts(panel, false).stream().map(Chart::data).toList());
  }

  @Test
  void whatIsWithheldIsNotInTheNumbersEither() {
    for (Chart chart : charts(FindingChartTables.found(), true)) {
      int low = chart.data().columns().indexOf("low");
      assertThat(chart.data().rows())
          .as(chart.name())
          .allSatisfy(row -> assertThat(low < 0 ? null : row.get(low)).isNull());
    }
  }

  @Test
  void picturesAreTheSameOnEveryMachine() {
    List<String> here =
        charts(FindingChartTables.panel(), false).stream().map(SvgFile::text).toList();
    Locale locale = Locale.getDefault();
    try {
      Locale.setDefault(Locale.forLanguageTag("ar-EG-u-nu-arab"));
      assertThat(charts(FindingChartTables.panel(), false).stream().map(SvgFile::text))
          .isEqualTo(here);
    } finally {
      Locale.setDefault(locale);
    }
  }

  @Test
  void nothingToDrawIsNoPicture() {
    assertThat(charts(FindingChartTables.empty(), false)).isEmpty();
    assertThat(charts(List.of(), true)).isEmpty();
  }

  /** Once two frames without a figure, and provinces in the order of their rates. */
  @Test
  void whatIsWithheldIsNoPictureAndWhatIsDescribedTellsTheReason() throws Exception {
    assertThat(charts(FindingChartTables.found(), true))
        .extracting(Chart::name)
        .containsExactly(PhaseRatios.NAME, TrendWithSlope.NAME, Shares.NAME, ReadingsSeries.NAME);
    for (Chart chart : charts(FindingChartTables.found(), true)) {
      if (chart.name().equals(Shares.NAME)) {
        assertThat(String.join(" ", texts(chart))).as(chart.name()).contains(SEARCHED);
      }
    }
  }

  @Test
  void rowsWithoutAnyFigureAreNotDrawn() {
    List<Table> bare =
        FindingChartTables.found().stream()
            .filter(table -> !table.definition().equals(FindingTables.READINGS))
            .map(FindingChartTables::withoutFigures)
            .toList();
    assertThat(charts(bare, true)).isEmpty();
  }

  @Test
  void everyProvinceIsNamedOnce() throws Exception {
    List<String> texts = texts(chart(RatesByProvince.NAME, FindingChartTables.panel()));
    FindingChartTables.provinces()
        .forEach(province -> assertThat(texts).containsOnlyOnce(province.name()));
  }

  @Test
  void intervalsThatAreOpenAreTold() throws Exception {
    Table phases =
        Table.of(
            FindingTables.PHASES,
            List.of(
                FindingChartTables.phase("PILKADA_2024", 0, 0, null, null, null),
                FindingChartTables.phase("PILKADA_2024", 1, 9, 3.5, 1.2, Double.POSITIVE_INFINITY),
                FindingChartTables.phase("PILKADA_2024", 3, 4, null, 1.4, null),
                FindingChartTables.phase("PILKADA_2024", 2, 0, 0.0, 0.0, 0.8)));
    List<String> texts = texts(chart(PhaseRatios.NAME, List.of(phases)));
    assertThat(texts).contains("3,5 (1,2 atau lebih)", "1,4 atau lebih", "0 (0–0,8)");
    assertThat(String.join(" ", texts)).contains("skala logaritmik", "berarti nol");
  }

  @Test
  void aCurveIsNoCause() throws Exception {
    assertThat(String.join(" ", texts(chart(SurvivalCurve.NAME, FindingChartTables.panel()))))
        .contains("bukan hubungan sebab-akibat");
  }

  @Test
  void readingsTellTheHandoverAndTheDecreases() throws Exception {
    Chart chart = chart(ReadingsSeries.NAME, FindingChartTables.panel());
    assertThat(texts(chart))
        .contains("4 Sep 2024: pengawasan beralih dari KASN ke BKN")
        .contains("KASN, ASN dilaporkan: 2.300");
    assertThat(String.join(" ", texts(chart))).contains("Segitiga", "Tidak tergambar: 1 deret");
  }

  @Test
  void readingsOfManyYearsAndCloseEndsKeepApart() throws Exception {
    List<List<Object>> rows = new ArrayList<>();
    for (int year = 2015; year <= 2025; year++) {
      FindingChartTables.reading(
          rows, "KASN", "REPORTED", String.valueOf(year), 1000L + 10L * year);
      FindingChartTables.reading(rows, "BKN", "VIOLATORS", year + "-07", 1000L + 10L * year);
      FindingChartTables.reading(rows, null, "OTHER", year + "-02-03", 1001L + 10L * year);
    }
    Chart chart = chart(ReadingsSeries.NAME, List.of(Table.of(FindingTables.READINGS, rows)));
    Pictures.assertNoTextCoversAnother(chart);
    assertThat(texts(chart)).contains("2015", "2025", "Lembaga lain, kasus atau laporan: 21.251");
  }

  /** Totals of two elections were once one line. */
  @Test
  void everyElectionHasAPanelOfItsOwn() throws Exception {
    List<List<Object>> rows = new ArrayList<>();
    for (String election : List.of("PILKADA_2024", "PEMILU_2019", "PILKADA_2020")) {
      String year = election.substring(election.length() - 4);
      FindingChartTables.reading(rows, "BAWASLU", "OTHER", year + "-03-01", 165);
      FindingChartTables.reading(rows, "BAWASLU", "OTHER", year + "-09-17", 400);
      rows.subList(rows.size() - 2, rows.size())
          .forEach(row -> row.set(FindingTables.READINGS.position("election"), election));
    }
    Chart chart = chart(ReadingsSeries.NAME, List.of(Table.of(FindingTables.READINGS, rows)));
    Pictures.assertNoTextCoversAnother(chart);
    List<String> texts = texts(chart);
    assertThat(texts).contains("Pemilu 2019", "Pilkada 2020", "Pilkada 2024");
    assertThat(texts)
        .filteredOn(text -> text.equals("Bawaslu, kasus atau laporan: 400"))
        .hasSize(3);
    assertThat(chart.data().rows())
        .extracting(row -> row.get(0))
        .containsExactly(
            "PEMILU_2019",
            "PEMILU_2019",
            "PILKADA_2020",
            "PILKADA_2020",
            "PILKADA_2024",
            "PILKADA_2024");
  }

  @Test
  void aReadingAloneIsDrawn() throws Exception {
    List<List<Object>> rows = new ArrayList<>();
    FindingChartTables.reading(rows, "KASN", "REPORTED", "2024-08-20", 12);
    Chart chart = chart(ReadingsSeries.NAME, List.of(Table.of(FindingTables.READINGS, rows)));
    Pictures.assertNoTextCoversAnother(chart);
    assertThat(chart.title()).isEqualTo("KASN: 12 ASN dilaporkan sampai 20 Agustus 2024");
  }

  @Test
  void trendTellsSlopeAndChange() throws Exception {
    Chart chart = chart(TrendWithSlope.NAME, FindingChartTables.panel());
    assertThat(chart.title())
        .startsWith("Pilkada 2024: peristiwa bertambah sekitar 1,2 tiap bulan (rentang 95%: ");
    assertThat(texts(chart)).contains("Titik ubah yang paling mungkin: April 2024");
    assertThat(chart(TrendWithSlope.NAME, FindingChartTables.found()).title())
        .contains("terbanyak pada");
  }

  private static List<Chart> charts(List<Table> tables, boolean isFound) {
    return charts(tables, isFound, Wording.indonesian());
  }

  private static List<Chart> charts(List<Table> tables, boolean isFound, Wording wording) {
    Caption caption = new Caption(LocalDate.of(2024, 12, 1), "Himpunan <contoh> & uji", isFound);
    return FindingCharts.of(tables, TestData.REFERENCE, caption, wording);
  }

  private static Chart chart(String name, List<Table> tables) {
    return charts(tables, true).stream()
        .filter(chart -> chart.name().equals(name))
        .findFirst()
        .orElseThrow();
  }
}
