package id.netralitas.chart;

import id.netralitas.reference.Places;
import id.netralitas.reference.Province;
import id.netralitas.table.Table;
import java.awt.Color;
import java.awt.geom.Ellipse2D;
import java.awt.geom.Rectangle2D;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;

/** A map of circles, one a province, each as large as its events are many. */
final class BubbleMap {

  static final String NAME = "bubble-map";
  private static final int WIDTH = 1200;
  private static final double RADIUS = 26;
  private static final double NONE_RADIUS = 3.5;
  private static final double WEST = 93.5;
  private static final double EAST = 142;
  private static final double NORTH = 7;
  private static final double SOUTH = -11.5;

  private static final Color LEADING = Palette.HEAT.get(2);
  private static final Color OTHER = Palette.HEAT.get(0);
  private static final Color EDGE = Palette.HEAT.get(4);

  private final Page page;

  BubbleMap(Page page) {
    this.page = page;
  }

  /** Returns the map; empty without events in provinces. */
  Optional<Chart> of(Table provinces, Places places) {
    ProvinceEvents events = ProvinceEvents.of(provinces, places);
    if (events.total() == 0) {
      return Optional.empty();
    }
    List<Province> named =
        page.caption().isFound()
            ? places.provinces().stream().filter(one -> events.in(one) > 0).toList()
            : leading(events, places);
    String title =
        page.caption().isFound() ? events.spread(page, places) : title(events, named, places);
    return Optional.of(
        Chart.of(
            NAME,
            title,
            page.text("bubbles.alt"),
            provinces.definition().name(),
            events.data(page.caption().isFound() ? places.provinces() : events.ranked(places)),
            drawing(events, named, places, title)));
  }

  /** The fewest provinces that have half of the events, with all that equal the least of them. */
  private static List<Province> leading(ProvinceEvents events, Places places) {
    List<Province> leading = new ArrayList<>();
    long sum = 0;
    long least = Long.MAX_VALUE;
    for (Province province : events.ranked(places)) {
      long here = events.in(province);
      if (here == 0 || (2 * sum >= events.total() && here < least)) {
        break;
      }
      leading.add(province);
      sum += here;
      least = here;
    }
    return leading;
  }

  private String title(ProvinceEvents events, List<Province> leading, Places places) {
    String all = page.number(places.provinces().size());
    String total = page.number(events.total());
    return leading.size() == events.provinces()
        ? page.text("bubbles.title.even", total, page.number(leading.size()), all)
        : page.text(
            "bubbles.title",
            page.number(leading.size()),
            all,
            page.number(leading.stream().mapToLong(events::in).sum()),
            total);
  }

  private Drawing drawing(
      ProvinceEvents events, List<Province> named, Places places, String title) {
    Sheet sheet = page.sheet(WIDTH, title, page.text("bubbles.subtitle"));
    key(sheet, events);
    double scale = (WIDTH - 2.0 * Sheet.MARGIN) / (EAST - WEST);
    Rectangle2D map =
        new Rectangle2D.Double(
            Sheet.MARGIN, sheet.bottom(), (EAST - WEST) * scale, (NORTH - SOUTH) * scale);
    PointLabels labels = new PointLabels(sheet, map);
    grid(sheet, map, scale, labels);
    Set<String> leading =
        page.caption().isFound()
            ? Set.of()
            : named.stream().map(Province::code).collect(Collectors.toSet());
    for (Province province : events.ranked(places)) {
      long here = events.in(province);
      Color color = leading.contains(province.code()) ? LEADING : OTHER;
      double x = x(province.longitude(), map, scale);
      double y = y(province.latitude(), map, scale);
      double radius = radius(here, events.most());
      bubble(sheet, x, y, radius, here == 0 ? Palette.PAPER : color);
      labels.circle(x, y, radius);
    }
    List<String> unnamed = new ArrayList<>();
    for (Province province : named) {
      String name = page.text("bubbles.label", province.name(), page.number(events.in(province)));
      boolean isNamed =
          labels.label(
              name,
              x(province.longitude(), map, scale),
              y(province.latitude(), map, scale),
              radius(events.in(province), events.most()));
      if (!isNamed) {
        unnamed.add(name);
      }
    }
    sheet.space(map.getHeight());
    List<String> notes = new ArrayList<>();
    if (!unnamed.isEmpty() && !page.caption().isFound()) {
      notes.add(page.text("bubbles.unnamed", String.join(", ", unnamed)));
    }
    notes.addAll(events.elsewhere(page));
    return page.finished(sheet, notes);
  }

  private static double x(double longitude, Rectangle2D map, double scale) {
    return map.getX() + (longitude - WEST) * scale;
  }

  private static double y(double latitude, Rectangle2D map, double scale) {
    return map.getY() + (NORTH - latitude) * scale;
  }

  /** The area is to the events as the largest circle's is to {@code most}. */
  static double radius(long events, long most) {
    return events == 0 ? NONE_RADIUS : RADIUS * Math.sqrt((double) events / most);
  }

  private static void bubble(Sheet sheet, double x, double y, double radius, Color color) {
    Ellipse2D circle = new Ellipse2D.Double(x - radius, y - radius, 2 * radius, 2 * radius);
    sheet.area(circle, color);
    sheet.outline(circle, color.equals(Palette.PAPER) ? Palette.ASIDE : EDGE, 1.2);
  }

  private void grid(Sheet sheet, Rectangle2D map, double scale, PointLabels labels) {
    for (int longitude = 95; longitude <= 140; longitude += 5) {
      double x = x(longitude, map, scale);
      sheet.line(x, map.getY() + 18, x, map.getMaxY(), Palette.GRID, 1);
      if (longitude % 10 == 0) {
        String name = page.text("bubbles.east", page.number(longitude));
        degrees(sheet, name, x - Type.width(name, Sheet.SMALL) / 2, map.getY() + 8, labels);
      }
    }
    for (int latitude = 5; latitude >= -10; latitude -= 5) {
      double y = y(latitude, map, scale);
      sheet.line(map.getX(), y, map.getMaxX(), y, latitude == 0 ? Palette.AXIS : Palette.GRID, 1);
      String name =
          latitude == 0
              ? page.text("bubbles.equator")
              : page.text(
                  latitude > 0 ? "bubbles.north" : "bubbles.south",
                  page.number(Math.abs(latitude)));
      degrees(sheet, name, map.getX(), y - 9, labels);
    }
  }

  private static void degrees(Sheet sheet, String name, double x, double y, PointLabels labels) {
    sheet.label(name, Sheet.SMALL, Palette.QUIET_TEXT, x, y, Sheet.Anchor.LEFT);
    labels.text(new Rectangle2D.Double(x, y - 7, Type.width(name, Sheet.SMALL), 14));
  }

  /** Circles of round numbers, up to three, then the colours. */
  private void key(Sheet sheet, ProvinceEvents events) {
    List<Long> sizes = sizes(events.most());
    double height = 2 * radius(sizes.get(sizes.size() - 1), events.most());
    double middle = sheet.bottom() + height / 2;
    double x = Sheet.MARGIN;
    x = text(sheet, page.text("bubbles.key"), x, middle) + 12;
    for (long size : sizes) {
      double radius = radius(size, events.most());
      bubble(sheet, x + radius, middle, radius, Palette.PAPER);
      x = text(sheet, page.number(size), x + 2 * radius + 6, middle) + 18;
    }
    sheet.space(height + 8);
    x = Sheet.MARGIN;
    middle = sheet.bottom() + 8;
    if (!page.caption().isFound()) {
      x = color(sheet, "bubbles.key.leading", LEADING, 7, x, middle);
      x = color(sheet, "bubbles.key.other", OTHER, 7, x, middle);
    }
    if (events.provinces() < events.byCode().size()) {
      color(sheet, "bubbles.key.none", Palette.PAPER, NONE_RADIUS, x, middle);
    }
    sheet.space(26);
  }

  private double color(
      Sheet sheet, String key, Color color, double radius, double x, double middle) {
    bubble(sheet, x + radius, middle, radius, color);
    return text(sheet, page.text(key), x + 2 * radius + 6, middle) + 20;
  }

  private static double text(Sheet sheet, String text, double x, double middle) {
    sheet.label(text, Sheet.LABEL, Palette.TEXT, x, middle, Sheet.Anchor.LEFT);
    return x + Type.width(text, Sheet.LABEL);
  }

  /** Returns up to three of 1, 2, 5, 10, 20, 50, … that are at most {@code most}, well apart. */
  static List<Long> sizes(long most) {
    List<Long> round = new ArrayList<>();
    for (long unit = 1; unit <= most; unit *= 10) {
      for (long factor : new long[] {1, 2, 5}) {
        if (factor * unit <= most) {
          round.add(0, factor * unit);
        }
      }
    }
    List<Long> sizes = new ArrayList<>();
    for (int n : new int[] {3, 1, 0}) {
      if (n < round.size()) {
        sizes.add(round.get(n));
      }
    }
    return sizes;
  }
}
