package id.netralitas.chart;

import id.netralitas.reference.Places;
import id.netralitas.reference.Province;
import id.netralitas.reference.ProvinceOutlines;
import id.netralitas.table.Table;
import java.awt.Color;
import java.awt.Font;
import java.awt.geom.Path2D;
import java.awt.geom.Rectangle2D;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;

/** A map of the provinces in their outlines, coloured by their events. */
final class ProvinceMap {

  static final String NAME = "province-map";

  private static final int WIDTH = 1200;
  private static final double HEIGHT = 640;
  private static final double LINE = 15;
  private static final Font FIGURE = Type.bold(13);
  private static final Map<String, String> SHORT_NAMES =
      Tile.provinces().stream().collect(Collectors.toMap(Tile::key, Tile::label));

  private final Page page;

  ProvinceMap(Page page) {
    this.page = page;
  }

  /** Returns the map; empty without events in provinces. */
  Optional<Chart> of(Table provinces, Places places, ProvinceOutlines outlines) {
    ProvinceEvents events = ProvinceEvents.of(provinces, places);
    if (events.total() == 0) {
      return Optional.empty();
    }
    String title = page.caption().isFound() ? events.spread(page, places) : title(events, places);
    List<Province> drawn =
        places.provinces().stream()
            .filter(province -> outlines.byCode().containsKey(province.code()))
            .toList();
    return Optional.of(
        Chart.of(
            NAME,
            title,
            page.text("provincemap.alt"),
            provinces.definition().name(),
            events.data(drawn),
            drawing(events, drawn, outlines, places, title)));
  }

  /** The group of islands that has most events. */
  private String title(ProvinceEvents events, Places places) {
    Map<String, Long> groups = new LinkedHashMap<>();
    places
        .provinces()
        .forEach(province -> groups.merge(province.islandGroup(), events.in(province), Long::sum));
    long most = groups.values().stream().mapToLong(Long::longValue).max().orElse(0);
    List<String> leading =
        groups.keySet().stream().filter(group -> groups.get(group) == most).toList();
    return page.text(
        leading.size() == 1 ? "provincemap.title" : "provincemap.title.tie",
        page.wording().list(leading),
        page.number(most),
        page.number(events.total()));
  }

  private Drawing drawing(
      ProvinceEvents events,
      List<Province> drawn,
      ProvinceOutlines outlines,
      Places places,
      String title) {
    CountClasses classes = CountClasses.of(events.byCode().values());
    Sheet sheet = page.sheet(WIDTH, title, page.text("provincemap.subtitle"));
    List<Sheet.Entry> key = new ArrayList<>();
    key.add(new Sheet.Entry(page.text("tiles.key"), null));
    key.addAll(classes.entries(page, "tiles.key.none", "tiles.key.from"));
    sheet.key(key);
    sheet.space(8);
    Outlines map =
        new Outlines(outlines, Sheet.MARGIN, sheet.bottom(), WIDTH - 2.0 * Sheet.MARGIN, HEIGHT);
    for (Province province : drawn) {
      Color ground = classes.color(events.in(province));
      for (Path2D part : map.paths().get(province.code())) {
        sheet.region(part, ground, Palette.ASIDE, 0.7);
      }
    }
    List<Rectangle2D> taken = new ArrayList<>();
    for (Province province : drawn) {
      label(sheet, province, events, classes, map.paths().get(province.code()), taken);
    }
    sheet.space(map.height());
    return page.finished(sheet, notes(events, drawn, outlines.missing(places)));
  }

  /** Sets number and short name, or the number alone, where they fit into the outline. */
  private void label(
      Sheet sheet,
      Province province,
      ProvinceEvents events,
      CountClasses classes,
      List<Path2D> parts,
      List<Rectangle2D> taken) {
    String number = page.number(events.in(province));
    String name = SHORT_NAMES.get(province.code());
    Color ink = Palette.textOn(classes.color(events.in(province)));
    InnerBox area = new InnerBox(parts);
    double wide = Math.max(Type.width(number, FIGURE), Type.width(name, Sheet.SMALL)) + 8;
    Optional<Rectangle2D> both = free(area.of(wide, 2 * LINE + 4), taken);
    if (both.isPresent()) {
      Rectangle2D box = both.get();
      double x = box.getCenterX();
      sheet.label(name, Sheet.SMALL, ink, x, box.getCenterY() - LINE / 2, Sheet.Anchor.CENTRE);
      sheet.label(number, FIGURE, ink, x, box.getCenterY() + LINE / 2, Sheet.Anchor.CENTRE);
      return;
    }
    free(area.of(Type.width(number, FIGURE) + 6, LINE), taken)
        .ifPresent(
            box ->
                sheet.label(
                    number, FIGURE, ink, box.getCenterX(), box.getCenterY(), Sheet.Anchor.CENTRE));
  }

  /** Outlines of two provinces may overlap, their texts may not. */
  private static Optional<Rectangle2D> free(Optional<Rectangle2D> box, List<Rectangle2D> taken) {
    Optional<Rectangle2D> free = box.filter(wanted -> taken.stream().noneMatch(wanted::intersects));
    free.ifPresent(taken::add);
    return free;
  }

  private List<String> notes(ProvinceEvents events, List<Province> drawn, List<Province> missing) {
    List<String> notes = new ArrayList<>();
    notes.add(page.text("tiles.note"));
    List<String> none = drawn.stream().filter(p -> events.in(p) == 0).map(Province::name).toList();
    if (!none.isEmpty()) {
      notes.add(page.text("provincemap.none", page.wording().list(none)));
    }
    if (!missing.isEmpty()) {
      List<String> told =
          missing.stream()
              .map(p -> page.text("bubbles.label", p.name(), page.number(events.in(p))))
              .toList();
      notes.add(page.text("provincemap.missing", String.join(", ", told)));
    }
    notes.addAll(events.elsewhere(page));
    notes.add(page.text("provincemap.outlines"));
    return notes;
  }
}
