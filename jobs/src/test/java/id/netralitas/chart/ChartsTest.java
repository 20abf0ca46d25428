package id.netralitas.chart;

import static id.netralitas.chart.Pictures.texts;
import static org.assertj.core.api.Assertions.assertThat;

import id.netralitas.TestData;
import id.netralitas.record.Activity;
import id.netralitas.reference.Places;
import id.netralitas.table.ChartData;
import id.netralitas.table.Column;
import id.netralitas.table.Table;
import id.netralitas.table.TableDefinition;
import id.netralitas.table.Tables;
import id.netralitas.wording.Wording;
import java.awt.image.BufferedImage;
import java.io.IOException;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TimeZone;
import javax.imageio.ImageIO;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ChartsTest {

  private static final Caption CAPTION =
      new Caption(LocalDate.of(2024, 12, 1), "Himpunan <contoh> & uji", true);
  private static final Places PLACES = TestData.REFERENCE.places();

  @TempDir Path folder;

  @Test
  void everyProvinceIsNamedOnceAndNoneCoversAnother() throws Exception {
    Chart chart = chart(EventsByProvince.NAME, tables(busyProvinces(), List.of(), List.of()));
    assertThat(texts(chart))
        .contains("Kepulauan Bangka Belitung", "DI Yogyakarta", "Papua Barat Daya");
    List<String> texts = texts(chart);
    PLACES.provinces().forEach(province -> assertThat(texts).containsOnlyOnce(province.name()));
  }

  @Test
  void noTextCoversAnotherAndNoneLeavesThePicture() {
    ChartTables full = tables(busyProvinces(), allRegencies(), busyMonths());
    for (Chart chart : charts(full)) {
      Pictures.assertNoTextCoversAnother(chart);
    }
  }

  @Test
  void numbersAreIndonesianInPictures() throws Exception {
    Table.Row muba =
        regency(
            "16.06",
            Map.of(
                "asn_workforce", 6229L, "asn_workforce_low", 6229L, "asn_workforce_high", 6229L));
    Chart chart = chart(WorkforceByRegency.NAME, tables(List.of(), List.of(muba), List.of()));
    assertThat(texts(chart)).contains("6.229", "Kabupaten Musi Banyuasin, Sumatera Selatan");
    assertThat(chart.title()).contains("6.229");
    assertThat(chart.altText()).contains("6.229").hasSizeLessThanOrEqualTo(250);
  }

  @Test
  void englishPicturesAreEnglishAndNoTextCoversAnother() throws Exception {
    ChartTables full = tables(busyProvinces(), allRegencies(), busyMonths());
    for (Chart chart : Charts.of(full, TestData.REFERENCE, CAPTION, Wording.english())) {
      Pictures.assertNoTextCoversAnother(chart);
      assertThat(String.join(" ", texts(chart)) + chart.altText())
          .as(chart.name())
          .contains("does not measure how civil servants behave", "1 December 2024")
          .doesNotContainPattern("(?i)\\b(peristiwa|provinsi|yang|bulan|kabupaten/kota)\\b");
    }
  }

  @Test
  void rangesAreToldAlsoWhereTheyAreOpen() throws Exception {
    List<Table.Row> rows =
        List.of(
            regency(
                "16.06",
                Map.of(
                    "asn_workforce",
                    8000L,
                    "asn_workforce_low",
                    7500L,
                    "asn_workforce_high",
                    8500L)),
            regency("16.05", Map.of("asn_workforce", 41L, "asn_workforce_low", 41L)),
            regency("16.04", Map.of("asn_workforce", 500L, "asn_workforce_high", 500L)),
            regency("16.03", Map.of("asn_workforce_low", 1000L, "asn_workforce_high", 9999L)));
    Chart chart = chart(WorkforceByRegency.NAME, tables(List.of(), rows, List.of()));
    assertThat(texts(chart))
        .contains("8.000 (7.500–8.500)", "41 atau lebih", "paling banyak 500", "1.000–9.999");
  }

  /** Once a frame that said that there was nothing. */
  @Test
  void nothingToDrawIsNoPicture() {
    assertThat(charts(tables(List.of(), List.of(), List.of()))).isEmpty();
  }

  /** A search brought these articles: no picture may be read as a ranking of provinces. */
  @Test
  void provincesAreNotRankedByWhatASearchBrought() {
    ChartTables tables = tables(busyProvinces(), allRegencies(), busyMonths());
    for (Chart chart : charts(tables)) {
      if (chart.data().columns().contains("province_code")
          && !chart.name().equals(WorkforceByRegency.NAME)) {
        int code = chart.data().columns().indexOf("province_code");
        assertThat(chart.data().rows())
            .as(chart.name())
            .extracting(row -> (String) row.get(code))
            .isSorted();
        assertThat(chart.title())
            .as(chart.name())
            .doesNotContain("Papua Barat Daya", "terbanyak", "paling sering");
      }
    }
    Caption panel = new Caption(CAPTION.asOf(), CAPTION.source(), false);
    assertThat(Charts.of(tables, TestData.REFERENCE, panel, Wording.indonesian()))
        .filteredOn(chart -> chart.name().equals(EventsByProvince.NAME))
        .singleElement()
        .satisfies(
            chart ->
                assertThat(chart.data().rows().get(0))
                    .containsExactly("96", "Papua Barat Daya", 1037L));
  }

  @Test
  void everyPictureSaysWhatTheDataAre() throws Exception {
    for (Chart chart : charts(tables(busyProvinces(), allRegencies(), busyMonths()))) {
      assertThat(String.join(" ", texts(chart)))
          .as(chart.name())
          .contains("bukan ukuran perilaku ASN")
          .contains("Himpunan <contoh> & uji")
          .contains("1 Desember 2024");
    }
  }

  @Test
  void picturesAreTheSameOnEveryMachine() {
    ChartTables tables = tables(busyProvinces(), allRegencies(), busyMonths());
    List<String> here = charts(tables).stream().map(SvgFile::text).toList();
    Locale locale = Locale.getDefault();
    TimeZone zone = TimeZone.getDefault();
    try {
      Locale.setDefault(Locale.forLanguageTag("ar-EG-u-nu-arab"));
      TimeZone.setDefault(TimeZone.getTimeZone("Pacific/Kiritimati"));
      assertThat(charts(tables).stream().map(SvgFile::text)).isEqualTo(here);
    } finally {
      TimeZone.setDefault(zone);
      Locale.setDefault(locale);
    }
  }

  @Test
  void picturesOfPixelsAreTwiceAsFine() throws IOException {
    Chart chart = chart(EventsByMonth.NAME, tables(List.of(), List.of(), busyMonths()));
    BufferedImage image = ImageIO.read(chart.writePng(folder).toFile());
    assertThat(image.getWidth()).isEqualTo(2 * chart.drawing().width());
    assertThat(image.getHeight()).isEqualTo(2 * chart.drawing().height());
  }

  @Test
  void electionDaysAreMarked() throws Exception {
    Chart chart = chart(EventsByMonth.NAME, tables(List.of(), List.of(), busyMonths()));
    assertThat(texts(chart)).contains("Pilkada 2024", "Pemilu 2024", "Ikrar atau deklarasi");
  }

  @Test
  void chartsCarryTheNumbersOfTheirTables() {
    ChartTables tables = tables(busyProvinces(), allRegencies(), busyMonths());
    long inProvinces = tables.provinces().sum("events") - 8;
    assertThat(data(TileMap.NAME, tables).sum("events")).isEqualTo(inProvinces);
    assertThat(data(BubbleMap.NAME, tables).sum("events")).isEqualTo(inProvinces);
    assertThat(data(EventsByProvince.NAME, tables).sum("events"))
        .isEqualTo(tables.provinces().sum("events"));
    // what has a year only or no date is not drawn
    assertThat(data(EventsByMonth.NAME, tables).sum("events"))
        .isEqualTo(tables.months().sum("events") - 160);
    assertThat(data(Coverage.NAME, tables).sum("regencies_with_events"))
        .isEqualTo(tables.provinces().sum("regencies_with_events"));
    assertThat(data(DaysBeforeVote.NAME, tables).sum("events"))
        .isEqualTo(tables.daysBeforeVote().sum("events"));
    assertThat(data(ProvinceMonths.NAME, tables).sum("events")).isEqualTo(24L * 38 * 80);
    assertThat(data(WorkforceByRegency.NAME, tables).rows()).hasSize(40);
  }

  @Test
  void numbersOfChartsStandInTheOrderDrawn() {
    ChartTables tables = tables(busyProvinces(), allRegencies(), busyMonths());
    assertThat(data(EventsByProvince.NAME, tables).rows().get(0))
        .containsExactly("11", "Aceh", 1000L);
    assertThat(data(EventsByProvince.NAME, tables).rows().get(39))
        .containsExactly("UNLOCATED", null, 1L);
    assertThat(data(EventsByMonth.NAME, tables).rows().get(0))
        .containsExactly("2017-01", "PLEDGE", 380L);
    assertThat(data(ProvinceMonths.NAME, tables).columns())
        .containsExactly("province_code", "province", "month", "events");
  }

  @Test
  void aMonthWithoutEventsIsInTheNumbersToo() {
    List<Table.Row> gap = List.of(month("2024-01", "16"), month("2024-03", "16"));
    assertThat(data(EventsByMonth.NAME, tables(List.of(), List.of(), gap)).rows())
        .contains(Arrays.asList("2024-02", null, 0L));
  }

  @Test
  void numbersOfChartsHaveNoLanguageAndAreWrittenByTheRulesOfTables() throws IOException {
    ChartTables tables = tables(busyProvinces(), allRegencies(), busyMonths());
    List<ChartData> english =
        Charts.of(tables, TestData.REFERENCE, CAPTION, Wording.english()).stream()
            .map(Chart::data)
            .toList();
    assertThat(charts(tables).stream().map(Chart::data)).isEqualTo(english);

    ChartData risky =
        new ChartData(
            List.of("province", "share"), List.of(List.of("=1+1, \"x\"", 0.5), List.of("-", 1e-7)));
    Drawing nothing = new Drawing(1, 1, List.of());
    Chart chart = new Chart("risky", "", "", "provinces", risky, nothing);
    assertThat(chart.writeCsv(folder))
        .hasContent("province,share\n\"'=1+1, \"\"x\"\"\",0.5\n'-,0.0000001\n");
  }

  @Test
  void thisMachineCanDraw() {
    FontCheck.verify();
  }

  private static ChartData data(String name, ChartTables tables) {
    return chart(name, tables).data();
  }

  private static List<Chart> charts(ChartTables tables) {
    return Charts.of(tables, TestData.REFERENCE, CAPTION, Wording.indonesian());
  }

  private static Chart chart(String name, ChartTables tables) {
    return charts(tables).stream().filter(c -> c.name().equals(name)).findFirst().orElseThrow();
  }

  private static ChartTables tables(
      List<Table.Row> provinces, List<Table.Row> regencies, List<Table.Row> months) {
    List<Table.Row> days = new ArrayList<>();
    if (!months.isEmpty()) {
      for (long day = 300; day >= 0; day -= 10) {
        long sofar = (300 - day) / 10 + 1;
        for (String election :
            List.of("PEMILU_2019", "PEMILU_2024", "PILKADA_2020", "PILKADA_2024")) {
          Map<String, Object> cells = new HashMap<>();
          cells.put("election", election);
          cells.put("days_before", day);
          cells.put("round", "ORDINARY");
          cells.put("events", 1L);
          cells.put("cumulative", sofar);
          days.add(row(Tables.DAYS_BEFORE_VOTE, cells));
        }
      }
      days.sort(java.util.Comparator.comparing(row -> row.text("election")));
    }
    return new ChartTables(
        new Table(Tables.PROVINCE_TABLE, provinces),
        new Table(Tables.REGENCY_TABLE, regencies),
        new Table(Tables.MONTH_TABLE, months),
        new Table(Tables.DAYS_BEFORE_VOTE, days));
  }

  private static List<Table.Row> busyProvinces() {
    List<Table.Row> rows = new ArrayList<>();
    PLACES
        .provinces()
        .forEach(
            province ->
                rows.add(
                    row(
                        Tables.PROVINCE_TABLE,
                        Map.of(
                            "province_code",
                            province.code(),
                            "province",
                            province.name(),
                            "events",
                            1000L + rows.size(),
                            "regencies",
                            10L,
                            "regencies_with_events",
                            (long) rows.size() % 11))));
    rows.add(row(Tables.PROVINCE_TABLE, Map.of("province_code", "NATIONAL", "events", 7L)));
    rows.add(row(Tables.PROVINCE_TABLE, Map.of("province_code", "UNLOCATED", "events", 1L)));
    return rows;
  }

  private static List<Table.Row> allRegencies() {
    List<Table.Row> rows = new ArrayList<>();
    PLACES
        .regencies()
        .forEach(
            place ->
                rows.add(
                    regency(
                        place.code(),
                        Map.of(
                            "asn_workforce", 1_000_000L + rows.size(),
                            "asn_workforce_low", 900_000L,
                            "asn_workforce_high", 1_200_000L))));
    return rows;
  }

  private static Table.Row regency(String code, Map<String, Object> cells) {
    Map<String, Object> all = new HashMap<>(cells);
    all.put("regency_code", code);
    all.put("regency", PLACES.regency(code).orElseThrow().fullName());
    all.put("province", PLACES.province(code.substring(0, 2)).orElseThrow().name());
    return row(Tables.REGENCY_TABLE, all);
  }

  /** Nine years in which every activity happens in every province. */
  private static List<Table.Row> busyMonths() {
    List<Table.Row> rows = new ArrayList<>();
    for (int year = 2017; year <= 2025; year++) {
      for (int month = 1; month <= 12; month++) {
        String name = String.format(Locale.ROOT, "%d-%02d", year, month);
        PLACES.provinces().forEach(province -> rows.add(month(name, province.code())));
      }
    }
    rows.add(month(Tables.UNDATED, "16"));
    rows.add(month("2024", "16"));
    return rows;
  }

  private static Table.Row month(String month, String province) {
    Map<String, Object> cells = new HashMap<>();
    cells.put("month", month);
    cells.put("province_code", province);
    cells.put("events", 80L);
    for (Activity activity : Activity.values()) {
      cells.put(Tables.mainColumn(activity), 10L);
    }
    return row(Tables.MONTH_TABLE, cells);
  }

  /** A row in which numbers that are not given are 0, but those of people empty. */
  private static Table.Row row(TableDefinition table, Map<String, ?> given) {
    List<Object> cells = new ArrayList<>();
    for (Column column : table.columns()) {
      boolean isCounted =
          column.type() == Column.Type.INTEGER
              && !column.name().startsWith("asn_")
              && !column.name().startsWith("regencies");
      cells.add(
          given.containsKey(column.name()) ? given.get(column.name()) : isCounted ? 0L : null);
    }
    return new Table.Row(table, cells);
  }
}
