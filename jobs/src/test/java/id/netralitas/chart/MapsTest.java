package id.netralitas.chart;

import static id.netralitas.chart.Pictures.texts;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import id.netralitas.TestData;
import id.netralitas.reference.Places;
import id.netralitas.reference.Province;
import id.netralitas.table.Column;
import id.netralitas.table.Table;
import id.netralitas.table.Tables;
import id.netralitas.wording.Wording;
import java.awt.Color;
import java.awt.Shape;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.ToDoubleFunction;
import java.util.function.ToIntFunction;
import java.util.stream.Collectors;
import java.util.stream.LongStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class MapsTest {

  private static final Places PLACES = TestData.REFERENCE.places();
  private static final List<Tile> TILES = Tile.provinces();
  private static final String NONE = "tidak ada berita ditemukan";

  /** As many as the records had in November 2026, in the order of the codes. */
  private static final List<Long> USUAL =
      LongStream.of(
              28, 38, 27, 16, 10, 22, 16, 19, 11, 16, 14, 42, 54, 12, 48, 19, 22, 30, 24, 22, 18,
              18, 31, 13, 20, 18, 47, 27, 17, 17, 20, 20, 28, 9, 8, 13, 1, 3)
          .boxed()
          .toList();

  @Test
  void everyProvinceHasOneTileAndNoTileHasTwo() {
    assertThat(TILES)
        .extracting(Tile::key)
        .containsExactlyElementsOf(PLACES.provinces().stream().map(Province::code).toList());
    List<Tile> all = new ArrayList<>(TILES);
    all.addAll(Tile.islands());
    assertThat(all.stream().map(tile -> tile.column() + "/" + tile.row())).doesNotHaveDuplicates();
    assertThat(TILES).extracting(Tile::label).doesNotHaveDuplicates();
  }

  @Test
  void everyGroupOfIslandsIsNamedOnce() {
    assertThat(Tile.islands())
        .extracting(Tile::key)
        .doesNotHaveDuplicates()
        .containsExactlyInAnyOrderElementsOf(
            PLACES.provinces().stream().map(Province::islandGroup).distinct().toList());
  }

  @Test
  void tilesLieAsTheProvincesDo() {
    assertThat(agreement(Tile::column, Province::longitude)).isGreaterThan(0.97);
    assertThat(agreement(Tile::row, province -> -province.latitude())).isGreaterThan(0.95);
  }

  @Test
  void tilesOfAGroupOfIslandsTouch() {
    for (Tile tile : TILES) {
      assertThat(TILES.stream().filter(other -> isBeside(tile, other)))
          .as(tile.label())
          .anyMatch(other -> province(other).islandGroup().equals(province(tile).islandGroup()));
    }
  }

  @Test
  void shortNamesFitTheirTiles() {
    for (Tile tile : TILES) {
      assertThat(Type.width(tile.label(), TileMap.SHORT_NAME))
          .as(tile.label())
          .isLessThan(TileMap.CELL - 8);
    }
    assertThat(Type.width("99.999", TileMap.FIGURE)).isLessThan(TileMap.CELL - 8);
  }

  @Test
  void textInTilesCanBeRead() {
    for (List<Long> numbers : List.of(USUAL, few(1), List.of(1L, 2L, 7L, 90L, 4000L))) {
      Drawing drawing = tiles(numbers).drawing();
      List<Drawing.Mark> marks = drawing.marks();
      int checked = 0;
      for (int n = 0; n < marks.size(); n++) {
        if (marks.get(n) instanceof Drawing.Text text) {
          Color ground = ground(marks.subList(0, n), text);
          assertThat(Palette.contrast(text.color(), ground))
              .as(text.text())
              .isGreaterThanOrEqualTo(4.5);
          checked += ground.equals(Palette.PAPER) ? 0 : 1;
        }
      }
      assertThat(checked).isEqualTo(2 * numbers.stream().filter(number -> number > 0).count());
    }
  }

  @Test
  void classesPartInGrey() {
    for (int n = 1; n < Palette.HEAT.size(); n++) {
      assertThat(Palette.contrast(Palette.HEAT.get(n - 1), Palette.HEAT.get(n)))
          .isGreaterThanOrEqualTo(1.3);
    }
  }

  @Test
  void classesHaveRoundBoundsThatFollowFromTheNumbers() {
    assertThat(CountClasses.of(USUAL).starts()).containsExactly(1L, 11L, 21L, 31L, 41L);
    assertThat(CountClasses.of(List.of(0L, 1L, 1L)).starts()).containsExactly(1L);
    assertThat(CountClasses.of(List.of(1L, 2L, 3L, 4L, 900L)).starts())
        .containsExactly(1L, 2L, 3L, 4L, 5L);
    assertThat(CountClasses.of(List.of(1000L, 1030L)).starts()).containsExactly(1L, 501L, 1001L);
    assertThat(CountClasses.of(List.of(17L)).starts()).containsExactly(1L, 6L, 11L, 16L);
    assertThat(CountClasses.of(List.of(0L)).starts()).isEmpty();
  }

  @Test
  void classesAreNeverTooManyNorTheOpenOneTooFull() {
    for (long most = 1; most < 3000; most += 7) {
      List<Long> numbers = LongStream.rangeClosed(0, most).boxed().toList();
      CountClasses classes = CountClasses.of(numbers);
      assertThat(classes.starts()).hasSizeBetween(1, 5);
      long open = numbers.stream().filter(number -> classes.step(number) == 5).count();
      assertThat(5 * open).isLessThanOrEqualTo(most);
    }
  }

  @Test
  void titlesSayTheFinding() {
    assertThat(tiles(USUAL).title())
        .isEqualTo(
            "Semua 38 provinsi muncul dalam berita yang dihimpun; terbanyak Jawa Tengah, 54 peristiwa");
    assertThat(tiles(List.of(3L, 3L, 1L)).title())
        .isEqualTo(
            "3 dari 38 provinsi muncul dalam berita yang dihimpun; terbanyak Aceh dan Sumatera Utara, masing-masing 3 peristiwa");
    assertThat(tiles(few(1)).title())
        .endsWith("terbanyak 38 provinsi dengan masing-masing 1 peristiwa");
    assertThat(bubbles(List.of(1L, 6L, 2L, 2L)).title())
        .isEqualTo("1 dari 38 provinsi memuat 6 dari 11 peristiwa yang diketahui provinsinya");
    assertThat(bubbles(List.of(4L, 3L, 3L, 1L, 1L)).title())
        .isEqualTo("3 dari 38 provinsi memuat 10 dari 12 peristiwa yang diketahui provinsinya");
    assertThat(bubbles(few(1)).title())
        .isEqualTo("38 peristiwa yang dihimpun tersebar di 38 dari 38 provinsi");
  }

  @Test
  void whatIsNotDrawnIsTold() throws Exception {
    for (Chart chart : charts(USUAL)) {
      assertThat(String.join(" ", texts(chart)))
          .as(chart.name())
          .contains("36 peristiwa tingkat nasional dan 2 peristiwa yang provinsinya tidak");
    }
  }

  /** What a search brought is on the map, named where it fits, and nobody is first. */
  @Test
  void mapsOfASearchRankNobody() throws Exception {
    List<Chart> charts = charts(USUAL, true);
    assertThat(charts.get(0).title())
        .isEqualTo("Semua 38 provinsi muncul dalam berita yang dihimpun");
    assertThat(charts.get(1).title())
        .endsWith("peristiwa yang dihimpun tersebar di 38 dari 38 provinsi");
    assertThat(texts(charts.get(1)))
        .contains("Jawa Tengah 54")
        .noneMatch(text -> text.contains("terbanyak"));
    charts.forEach(Pictures::assertNoTextCoversAnother);
  }

  @Test
  void provincesWithoutEventsAreShownAsNotFound() throws Exception {
    Chart tiles = tiles(List.of(7L));
    assertThat(texts(tiles)).contains(NONE, "Aceh", "Papeg");
    assertThat(texts(tiles).stream().filter("0"::equals)).hasSize(37);
    assertThat(texts(bubbles(List.of(7L)))).contains(NONE, "Aceh 7");
  }

  @Test
  void keysOfSizesAreRoundAndWellApart() {
    assertThat(BubbleMap.sizes(54)).containsExactly(5L, 20L, 50L);
    assertThat(BubbleMap.sizes(1)).containsExactly(1L);
    assertThat(BubbleMap.sizes(4)).containsExactly(1L, 2L);
    assertThat(BubbleMap.sizes(1000)).containsExactly(100L, 500L, 1000L);
  }

  @Test
  void areasAreToOneAnotherAsTheEvents() {
    double area = Math.pow(BubbleMap.radius(54, 54), 2);
    assertThat(Math.pow(BubbleMap.radius(27, 54), 2)).isCloseTo(area / 2, within(1e-9));
    assertThat(Math.pow(BubbleMap.radius(1, 54), 2)).isCloseTo(area / 54, within(1e-9));
  }

  @Test
  void usualProvincesAreNamedAtTheirCircles() throws Exception {
    assertThat(texts(bubbles(USUAL)))
        .contains("Jawa Tengah 54", "Jawa Timur 48", "Jawa Barat 42", "Sulawesi Selatan 47")
        .doesNotContain("Papua Pegunungan 1")
        .noneMatch(text -> text.contains("tidak termuat"));
  }

  @ParameterizedTest
  @ValueSource(longs = {1, 2, 5, 70, 99_999})
  void noTextCoversAnother(long number) {
    charts(few(number)).forEach(Pictures::assertNoTextCoversAnother);
    charts(List.of(number)).forEach(Pictures::assertNoTextCoversAnother);
    charts(USUAL).forEach(Pictures::assertNoTextCoversAnother);
  }

  private static List<Long> few(long number) {
    return PLACES.provinces().stream().map(province -> number).toList();
  }

  private static Chart tiles(List<Long> numbers) {
    return charts(numbers).get(0);
  }

  private static Chart bubbles(List<Long> numbers) {
    return charts(numbers).get(1);
  }

  /** Both maps of the numbers in the order of the codes; what is left has 0. */
  private static List<Chart> charts(List<Long> numbers) {
    return charts(numbers, false);
  }

  private static List<Chart> charts(List<Long> numbers, boolean isFound) {
    Caption caption = new Caption(LocalDate.of(2026, 11, 22), null, isFound);
    Page page = new Page(Wording.indonesian(), caption);
    List<Table.Row> rows = new ArrayList<>();
    for (Province province : PLACES.provinces()) {
      rows.add(row(province.code(), rows.size() < numbers.size() ? numbers.get(rows.size()) : 0));
    }
    rows.add(row(Tables.NATIONAL, 36));
    rows.add(row(Tables.UNLOCATED, 2));
    Table table = new Table(Tables.PROVINCE_TABLE, rows);
    return Stream.of(new TileMap(page).of(table, PLACES), new BubbleMap(page).of(table, PLACES))
        .map(Optional::orElseThrow)
        .toList();
  }

  private static Table.Row row(String code, long events) {
    Map<String, Object> given = new HashMap<>();
    given.put("province_code", code);
    given.put("events", events);
    List<Object> cells = new ArrayList<>();
    for (Column column : Tables.PROVINCE_TABLE.columns()) {
      cells.add(given.get(column.name()));
    }
    return new Table.Row(Tables.PROVINCE_TABLE, cells);
  }

  private static Province province(Tile tile) {
    return PLACES.province(tile.key()).orElseThrow();
  }

  /** Of pairs of provinces on unlike columns or rows, the share in the order of the coordinates. */
  private static double agreement(ToIntFunction<Tile> place, ToDoubleFunction<Province> degrees) {
    List<Boolean> pairs = new ArrayList<>();
    for (Tile one : TILES) {
      for (Tile other : TILES) {
        if (place.applyAsInt(one) < place.applyAsInt(other)) {
          pairs.add(degrees.applyAsDouble(province(one)) < degrees.applyAsDouble(province(other)));
        }
      }
    }
    return pairs.stream().collect(Collectors.averagingDouble(agrees -> agrees ? 1 : 0));
  }

  private static boolean isBeside(Tile one, Tile other) {
    int columns = Math.abs(one.column() - other.column());
    int rows = Math.abs(one.row() - other.row());
    return !one.equals(other) && columns <= 2 && rows <= 2 && columns + rows <= 2;
  }

  /** The colour of what was painted last where a text begins. */
  private static Color ground(List<Drawing.Mark> behind, Drawing.Text text) {
    for (int n = behind.size() - 1; n >= 0; n--) {
      if (behind.get(n) instanceof Drawing.Fill fill) {
        Shape shape = fill.shape();
        if (shape.contains(text.x(), text.y() - 2)) {
          return fill.color();
        }
      }
    }
    return Palette.PAPER;
  }
}
