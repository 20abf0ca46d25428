package id.netralitas.chart;

import static id.netralitas.chart.Pictures.texts;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import id.netralitas.TestData;
import id.netralitas.chart.Drawing.Region;
import id.netralitas.reference.Places;
import id.netralitas.reference.Province;
import id.netralitas.reference.ProvinceOutlines;
import id.netralitas.reference.ProvinceOutlines.Outline;
import id.netralitas.table.Column;
import id.netralitas.table.Table;
import id.netralitas.table.Tables;
import id.netralitas.wording.Wording;
import java.awt.geom.Area;
import java.awt.geom.Rectangle2D;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;

class ProvinceMapTest {

  private static final Places PLACES = TestData.REFERENCE.places();

  @Test
  void everyProvinceIsDrawnInTheColourOfItsClassWithItsNumber() throws Exception {
    Chart chart = chart(rectangles(), Wording.indonesian());
    List<Region> regions = regions(chart);
    assertThat(regions).hasSize(38);
    assertThat(regions.get(0).color()).isEqualTo(Palette.PAPER);
    assertThat(regions.get(37).color()).isEqualTo(Palette.HEAT.get(4));
    List<String> texts = texts(chart);
    for (int n = 0; n < 38; n++) {
      assertThat(texts).contains(String.valueOf(n));
    }
    assertThat(String.join(" ", texts)).contains("Tidak ada berita ditemukan", "Aceh.");
    assertThat(chart.data().rows()).hasSize(38);
    assertThat(chart.data().sum("events")).isEqualTo(37 * 38 / 2);
    Pictures.assertNoTextCoversAnother(chart);
  }

  @Test
  void degreesOfLongitudeAreShortenedByTheLatitude() {
    double[] ring = {100, 59, 104, 59, 104, 61, 100, 61};
    Rectangle2D drawn =
        regions(chart(of("16", ring), Wording.indonesian())).get(0).shape().getBounds2D();
    assertThat(drawn.getWidth() / drawn.getHeight()).isCloseTo(1, within(0.01));
  }

  @Test
  void holesStayOpen() {
    double[] outer = {100, 0, 110, 0, 110, 5, 100, 5};
    double[] hole = {104, 2, 106, 2, 106, 3, 104, 3};
    Chart chart = chart(of("16", outer, hole), Wording.indonesian());
    Rectangle2D bounds = regions(chart).get(0).shape().getBounds2D();
    assertThat(regions(chart).get(0).shape().contains(bounds.getCenterX(), bounds.getCenterY()))
        .isFalse();
    assertThat(SvgFile.text(chart)).contains("fill-rule=\"evenodd\"");
  }

  @Test
  void provincesWithoutOutlineAreNamed() throws Exception {
    Map<String, List<Outline>> some = new TreeMap<>(rectangles().byCode());
    some.remove("16");
    Chart chart = chart(new ProvinceOutlines(some, 37, 0), Wording.english());
    assertThat(String.join(" ", texts(chart))).contains("so not drawn", "Sumatera Selatan 5");
    assertThat(chart.data().rows()).hasSize(37);
    Pictures.assertNoTextCoversAnother(chart);
  }

  @Test
  void fineOutlinesAreMadeSmallAndTheSmallestProvinceIsNotLost() {
    Map<String, List<Outline>> fine = new TreeMap<>();
    for (Province province : PLACES.provinces()) {
      fine.put(province.code(), List.of(new Outline(List.of(coast(province)))));
    }
    double x = 106.8;
    fine.put("31", List.of(new Outline(List.of(new double[] {x, -6, x + 1e-4, -6, x, -6.0001}))));
    Chart chart = chart(new ProvinceOutlines(fine, 38, 0), Wording.indonesian());
    assertThat(SvgFile.text(chart)).hasSizeLessThan(300_000);
    assertThat(regions(chart)).hasSize(38);
    assertThat(regions(chart)).allMatch(region -> region.shape().getBounds2D().getWidth() > 1);
  }

  @Test
  void neighboursShareTheirBorderWhereverTheirRingsBegin() {
    double[] left = {100, 0, 100.3333, 0.1234, 100.31, 0.7, 100, 1, 99, 0.5};
    double[] right = {100.31, 0.7, 100.3333, 0.1234, 100, 0, 102, 0, 102, 1, 100, 1};
    Map<String, List<Outline>> both =
        Map.of(
            "16", List.of(new Outline(List.of(left))), "17", List.of(new Outline(List.of(right))));
    String svg = SvgFile.text(chart(new ProvinceOutlines(both, 2, 0), Wording.indonesian()));
    Outlines map = new Outlines(new ProvinceOutlines(both, 2, 0), 0, 0, 1000, 1000);
    Area overlap = new Area(map.paths().get("16").get(0));
    overlap.intersect(new Area(map.paths().get("17").get(0)));
    assertThat(overlap.isEmpty()).isTrue();
    assertThat(svg).contains("<path");
  }

  @Test
  void chartsHaveTheMapAfterTheTilesOnlyWhereOutlinesAreGiven() {
    ChartTables tables =
        new ChartTables(
            table(),
            new Table(Tables.REGENCY_TABLE, List.of()),
            new Table(Tables.MONTH_TABLE, List.of()),
            new Table(Tables.DAYS_BEFORE_VOTE, List.of()));
    Caption caption = new Caption(LocalDate.of(2026, 11, 22), null, true);
    List<Chart> with =
        Charts.of(
            tables, TestData.REFERENCE, Optional.of(rectangles()), caption, Wording.english());
    assertThat(with.get(1).name()).isEqualTo(ProvinceMap.NAME);
    assertThat(Charts.of(tables, TestData.REFERENCE, caption, Wording.english()))
        .extracting(Chart::name)
        .doesNotContain(ProvinceMap.NAME);
  }

  private static List<Region> regions(Chart chart) {
    return chart.drawing().marks().stream()
        .filter(Region.class::isInstance)
        .map(Region.class::cast)
        .toList();
  }

  /** A rectangle a province, eight in a row. */
  private static ProvinceOutlines rectangles() {
    Map<String, List<Outline>> byCode = new TreeMap<>();
    int n = 0;
    for (Province province : PLACES.provinces()) {
      double west = 95 + 5.5 * (n % 8);
      int row = n / 8;
      double north = 6 - 3.4 * row;
      double[] ring = {west, north, west + 5, north, west + 5, north - 3, west, north - 3};
      byCode.put(province.code(), List.of(new Outline(List.of(ring))));
      n++;
    }
    return new ProvinceOutlines(byCode, 38, 0);
  }

  private static ProvinceOutlines of(String code, double[]... rings) {
    return new ProvinceOutlines(Map.of(code, List.of(new Outline(List.of(rings)))), 1, 0);
  }

  /** A ragged round coast of twenty thousand corners. */
  private static double[] coast(Province province) {
    int corners = 20_000;
    double[] ring = new double[2 * corners];
    for (int n = 0; n < corners; n++) {
      double angle = 2 * Math.PI * n / corners;
      double radius = 1 + 0.1 * Math.sin(977 * angle) + 0.05 * Math.sin(3001 * angle);
      ring[2 * n] = province.longitude() + radius * Math.cos(angle);
      ring[2 * n + 1] = province.latitude() + radius * Math.sin(angle);
    }
    return ring;
  }

  private static Chart chart(ProvinceOutlines outlines, Wording wording) {
    Page page = new Page(wording, new Caption(LocalDate.of(2026, 11, 22), null, true));
    return new ProvinceMap(page).of(table(), PLACES, outlines).orElseThrow();
  }

  /** The provinces have 0, 1, 2, … events in the order of their codes. */
  private static Table table() {
    List<Table.Row> rows = new ArrayList<>();
    for (Province province : PLACES.provinces()) {
      Map<String, Object> given = new HashMap<>();
      given.put("province_code", province.code());
      given.put("province", province.name());
      given.put("events", (long) rows.size());
      List<Object> cells = new ArrayList<>();
      for (Column column : Tables.PROVINCE_TABLE.columns()) {
        boolean isEmpty = column.type() != Column.Type.INTEGER;
        cells.add(given.getOrDefault(column.name(), isEmpty ? null : 0L));
      }
      rows.add(new Table.Row(Tables.PROVINCE_TABLE, cells));
    }
    return new Table(Tables.PROVINCE_TABLE, rows);
  }
}
