package id.netralitas.chart;

import id.netralitas.reference.Places;
import id.netralitas.reference.Province;
import id.netralitas.table.Table;
import java.awt.Color;
import java.awt.Font;
import java.awt.geom.Rectangle2D;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/** A map of tiles of one size, one a province: the events of every province. */
final class TileMap {

  static final String NAME = "tile-map";

  static final Font SHORT_NAME = Type.regular(12);
  static final Font FIGURE = Type.bold(17);

  /** Of which the last is white. */
  static final double CELL = 67;

  private static final double GAP = 4;
  private static final int WIDTH = 1200;
  static final Font ISLANDS = Type.bold(11.5);

  private final Page page;

  TileMap(Page page) {
    this.page = page;
  }

  /** Returns the map; empty without events in provinces. */
  Optional<Chart> of(Table provinces, Places places) {
    ProvinceEvents events = ProvinceEvents.of(provinces, places);
    if (events.total() == 0) {
      return Optional.empty();
    }
    String title = title(events, places);
    return Optional.of(
        Chart.of(
            NAME,
            title,
            page.text("tiles.alt"),
            provinces.definition().name(),
            events.data(places.provinces()),
            drawing(events, places, title)));
  }

  private String title(ProvinceEvents events, Places places) {
    long with = events.provinces();
    int all = places.provinces().size();
    String provinces =
        with == all
            ? page.text("tiles.provinces.all", page.number(all))
            : page.text("tiles.provinces", page.number(with), page.number(all));
    return page.caption().isFound()
        ? page.text("tiles.title.found", provinces)
        : page.text("tiles.title", provinces, leading(events, places));
  }

  private String leading(ProvinceEvents events, Places places) {
    String most = page.number(events.most());
    List<String> leading =
        places.provinces().stream()
            .filter(province -> events.in(province) == events.most())
            .map(Province::name)
            .toList();
    return switch (leading.size()) {
      case 1 -> page.text("tiles.most", leading.get(0), most);
      case 2, 3 -> page.text("tiles.most.tie", page.wording().list(leading), most);
      default -> page.text("tiles.most.many", page.number(leading.size()), most);
    };
  }

  private Drawing drawing(ProvinceEvents events, Places places, String title) {
    List<Tile> tiles = Tile.provinces();
    CountClasses classes = CountClasses.of(events.byCode().values());
    Sheet sheet = page.sheet(WIDTH, title, page.text("tiles.subtitle"));
    List<Sheet.Entry> key = new ArrayList<>();
    key.add(new Sheet.Entry(page.text("tiles.key"), null));
    key.addAll(classes.entries(page, "tiles.key.none", "tiles.key.from"));
    sheet.key(key);
    sheet.space(8);
    double top = sheet.bottom();
    for (Tile tile : tiles) {
      province(sheet, box(tile, top), tile.label(), events.byCode().get(tile.key()), classes);
    }
    for (Tile tile : Tile.islands()) {
      islands(sheet, box(tile, top), tile.label());
    }
    sheet.space(CELL * (1 + tiles.stream().mapToInt(Tile::row).max().orElse(0)));
    List<String> notes = new ArrayList<>(List.of(page.text("tiles.note")));
    notes.addAll(events.elsewhere(page));
    notes.add(page.text("tiles.short", shortNames(tiles, places)));
    return page.finished(sheet, notes);
  }

  /** Says what short names mean that the press has not long used, and those of initials. */
  private String shortNames(List<Tile> tiles, Places places) {
    List<String> told = new ArrayList<>();
    for (Tile tile : tiles) {
      Province province = places.province(tile.key()).orElseThrow();
      boolean isInitials = tile.label().equals(tile.label().toUpperCase(Locale.ROOT));
      boolean isUsual =
          tile.label().equals(province.name()) || province.abbreviations().contains(tile.label());
      if (isInitials || !isUsual) {
        told.add(page.text("tiles.short.name", tile.label(), province.name()));
      }
    }
    return String.join(", ", told);
  }

  private static Rectangle2D.Double box(Tile tile, double top) {
    return new Rectangle2D.Double(
        Sheet.MARGIN + CELL * tile.column(), top + CELL * tile.row(), CELL - GAP, CELL - GAP);
  }

  private void province(
      Sheet sheet, Rectangle2D.Double box, String name, long events, CountClasses classes) {
    Color ground = classes.color(events);
    sheet.box(box, ground);
    if (events == 0) {
      sheet.outline(
          new Rectangle2D.Double(box.x + 0.75, box.y + 0.75, box.width - 1.5, box.height - 1.5),
          Palette.ASIDE,
          1.5);
    }
    Color ink = Palette.textOn(ground);
    double middle = box.getCenterX();
    sheet.label(name, SHORT_NAME, ink, middle, box.y + 19, Sheet.Anchor.CENTRE);
    sheet.label(page.number(events), FIGURE, ink, middle, box.y + 42, Sheet.Anchor.CENTRE);
  }

  private static void islands(Sheet sheet, Rectangle2D box, String name) {
    List<String> lines = Type.lines(name, ISLANDS, CELL - GAP);
    double y = box.getCenterY() - 7.5 * (lines.size() - 1);
    for (String line : lines) {
      sheet.label(line, ISLANDS, Palette.QUIET_TEXT, box.getCenterX(), y, Sheet.Anchor.CENTRE);
      y += 15;
    }
  }
}
