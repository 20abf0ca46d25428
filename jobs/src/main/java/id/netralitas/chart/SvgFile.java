package id.netralitas.chart;

import id.netralitas.chart.Drawing.Fill;
import id.netralitas.chart.Drawing.Mark;
import id.netralitas.chart.Drawing.Region;
import id.netralitas.chart.Drawing.Text;
import java.awt.Color;
import java.awt.Shape;
import java.awt.geom.PathIterator;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Comparator;
import java.util.Locale;
import java.util.stream.Stream;

/**
 * A chart as SVG 1.1: one file without references, with title and description for screen readers.
 *
 * <p>Written here and not by VectorGraphics2D's own exporter, whose files are four times as large
 * (absolute coordinates of full precision), refer to a DTD on the network, and give clip paths ids
 * that may differ from run to run. What is said stays text, so that it can be searched and copied.
 */
final class SvgFile {

  private SvgFile() {}

  static Path write(Chart chart, Path file) {
    try {
      return Files.writeString(file, text(chart), StandardCharsets.UTF_8);
    } catch (IOException failed) {
      throw new UncheckedIOException("writing the chart " + file, failed);
    }
  }

  static String text(Chart chart) {
    Drawing drawing = chart.drawing();
    StringBuilder svg = new StringBuilder();
    String size = "width=\"" + drawing.width() + "\" height=\"" + drawing.height() + "\"";
    String box = "viewBox=\"0 0 " + drawing.width() + " " + drawing.height() + "\"";
    String titleId = chart.name() + "-title";
    String descriptionId = chart.name() + "-desc";
    svg.append("<svg xmlns=\"http://www.w3.org/2000/svg\" " + size + " " + box);
    svg.append(" font-family=\"'Liberation Sans',Arial,Helvetica,sans-serif\"");
    svg.append(" role=\"img\" aria-labelledby=\"" + titleId + " " + descriptionId + "\">\n");
    svg.append("<title id=\"" + titleId + "\">" + escaped(chart.title()) + "</title>\n");
    svg.append("<desc id=\"" + descriptionId + "\">" + escaped(chart.altText()) + "</desc>\n");
    svg.append(dark(drawing));
    svg.append("<rect " + size + " fill=\"" + hex(Palette.PAPER) + "\"/>\n");

    Color open = null;
    for (Mark mark : drawing.marks()) {
      String element = element(mark);
      if (element.isEmpty()) {
        continue;
      }
      if (!color(mark).equals(open)) {
        svg.append(open == null ? "" : "</g>\n");
        svg.append("<g fill=\"").append(hex(color(mark))).append("\">\n");
        open = color(mark);
      }
      svg.append(element).append('\n');
    }
    svg.append(open == null ? "" : "</g>\n");
    return svg.append("</svg>\n").toString();
  }

  /**
   * Returns the rules by which the picture turns dark where its reader wants that, also as an image
   * of a page: every colour in it becomes its dark one.
   */
  private static String dark(Drawing drawing) {
    StringBuilder style = new StringBuilder("<style>@media (prefers-color-scheme:dark){\n");
    Stream.concat(Stream.of(Palette.PAPER), drawing.marks().stream().flatMap(SvgFile::colors))
        .distinct()
        .sorted(Comparator.comparing(SvgFile::hex))
        .forEach(
            color -> {
              String from = hex(color);
              String to = hex(Palette.dark(color));
              style.append("[fill=\"" + from + "\"]{fill:" + to + "}");
              style.append("[stroke=\"" + from + "\"]{stroke:" + to + "}\n");
            });
    return style.append("}</style>\n").toString();
  }

  private static Stream<Color> colors(Mark mark) {
    return mark instanceof Region region
        ? Stream.of(region.color(), region.edge())
        : Stream.of(color(mark));
  }

  private static Color color(Mark mark) {
    if (mark instanceof Region region) {
      return region.color();
    }
    return mark instanceof Fill fill ? fill.color() : ((Text) mark).color();
  }

  private static String element(Mark mark) {
    if (mark instanceof Fill fill) {
      return path(fill.shape(), "");
    }
    if (mark instanceof Region region) {
      String edge = " stroke=\"" + hex(region.edge()) + "\" stroke-linejoin=\"round\"";
      return path(region.shape(), edge + " stroke-width=\"" + number(region.thickness()) + "\"");
    }
    Text text = (Text) mark;
    if (text.text().isBlank()) {
      return "";
    }
    // The length holds the line in place where a viewer has only a similar typeface.
    return "<text x=\""
        + number(text.x())
        + "\" y=\""
        + number(text.y())
        + "\" font-size=\""
        + number(text.font().getSize2D())
        + (Type.isBold(text.font()) ? "\" font-weight=\"700" : "")
        + "\" textLength=\""
        + number(Type.width(text.text(), text.font()))
        + "\">"
        + escaped(text.text())
        + "</text>";
  }

  private static String path(Shape shape, String attributes) {
    String path = SvgPath.of(shape);
    boolean isEvenOdd = shape.getPathIterator(null).getWindingRule() == PathIterator.WIND_EVEN_ODD;
    String rule = isEvenOdd ? " fill-rule=\"evenodd\"" : "";
    return path.isEmpty() ? "" : "<path d=\"" + path + "\"" + rule + attributes + "/>";
  }

  private static String number(double value) {
    return BigDecimal.valueOf(value)
        .setScale(2, RoundingMode.HALF_UP)
        .stripTrailingZeros()
        .toPlainString();
  }

  private static String hex(Color color) {
    return String.format(Locale.ROOT, "#%06x", color.getRGB() & 0xFFFFFF);
  }

  /** Returns the text for element content; characters that XML does not allow are left out. */
  private static String escaped(String text) {
    StringBuilder escaped = new StringBuilder();
    text.codePoints()
        .filter(SvgFile::isAllowed)
        .forEach(
            point -> {
              switch (point) {
                case '&' -> escaped.append("&amp;");
                case '<' -> escaped.append("&lt;");
                case '>' -> escaped.append("&gt;");
                default -> escaped.appendCodePoint(point);
              }
            });
    return escaped.toString();
  }

  private static boolean isAllowed(int point) {
    return point >= 0x20
        && !(point >= 0xD800 && point <= 0xDFFF)
        && point != 0xFFFE
        && point != 0xFFFF;
  }
}
