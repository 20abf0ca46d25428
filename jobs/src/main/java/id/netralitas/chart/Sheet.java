package id.netralitas.chart;

import id.netralitas.chart.Drawing.Mark;
import java.awt.BasicStroke;
import java.awt.Color;
import java.awt.Font;
import java.awt.Shape;
import java.awt.geom.Line2D;
import java.awt.geom.Rectangle2D;
import java.util.ArrayList;
import java.util.List;
import org.knowm.xchart.internal.chartpart.AxesChart;

/**
 * A page that is filled from top to bottom: heading, key, plots, notes. Text is wrapped to the
 * width and never cut. Labels, lines and boxes may be set anywhere in page coordinates.
 */
final class Sheet {

  /** White space around everything. */
  static final int MARGIN = 28;

  static final Font LABEL = Type.regular(12.5);
  static final Font SMALL = Type.regular(11.5);

  private static final Font TITLE = Type.bold(21);
  private static final Font SUBTITLE = Type.regular(14);
  private static final Font NOTE = Type.regular(11.5);
  private static final double SWATCH = 12;
  private static final double FAINT = 1.3;

  private final List<Mark> marks = new ArrayList<>();
  private final int width;
  private double y = MARGIN;
  private int plotStart;

  Sheet(int width) {
    this.width = width;
  }

  /** Which point of a text is set at the given place; up and down it is the middle of a digit. */
  enum Anchor {
    LEFT,
    CENTRE,
    RIGHT
  }

  /** An entry of a key. */
  record Entry(String text, Color color) {}

  void title(String text) {
    paragraph(text, TITLE, Palette.TEXT, 27);
    y += 3;
  }

  void subtitle(String text) {
    paragraph(text, SUBTITLE, Palette.QUIET_TEXT, 19);
    y += 10;
  }

  /** Sets the entries in a row, or in more where they do not fit. */
  void key(List<Entry> entries) {
    double x = MARGIN;
    for (Entry entry : entries) {
      boolean isHeading = entry.color() == null;
      double before = isHeading ? 0 : SWATCH + 6;
      double entryWidth = before + Type.width(entry.text(), LABEL);
      if (x > MARGIN && x + entryWidth > width - MARGIN) {
        x = MARGIN;
        y += 21;
      }
      if (!isHeading) {
        swatch(new Rectangle2D.Double(x, y + 2, SWATCH, SWATCH), entry.color());
      }
      label(entry.text(), LABEL, Palette.TEXT, x + before, y + 8, Anchor.LEFT);
      x += entryWidth + (isHeading ? 12 : 20);
    }
    y += 26;
  }

  /** One that hardly differs from the paper has a border. */
  private void swatch(Rectangle2D.Double box, Color color) {
    box(box, color);
    if (Palette.contrast(color, Palette.PAPER) < FAINT) {
      outline(box, Palette.ASIDE, 1);
    }
  }

  /** Leaves white space. */
  void space(double height) {
    y += height;
  }

  /** Returns the height filled so far. */
  double bottom() {
    return y;
  }

  int width() {
    return width;
  }

  /**
   * Paints a chart over the width but what is left for labels on its left and right.
   *
   * @return its plot area in page coordinates
   */
  Rectangle2D plot(AxesChart<?, ?> chart, int height, int leftOfIt, int rightOfIt) {
    Recorder pen = new Recorder();
    pen.translate(MARGIN + leftOfIt, y);
    chart.paint(pen, width - 2 * MARGIN - leftOfIt - rightOfIt, height);
    plotStart = marks.size();
    marks.addAll(pen.fills());
    y += height;
    return pen.plotArea();
  }

  /** Lets {@code drawing} draw behind the plot that was painted last. */
  void behindPlot(Runnable drawing) {
    List<Mark> inFront = new ArrayList<>(marks.subList(plotStart, marks.size()));
    marks.subList(plotStart, marks.size()).clear();
    drawing.run();
    plotStart = marks.size();
    marks.addAll(inFront);
  }

  void notes(List<String> notes) {
    y += 14;
    for (String note : notes) {
      paragraph(note, NOTE, Palette.QUIET_TEXT, 16);
    }
  }

  Drawing drawing() {
    return new Drawing(width, (int) Math.ceil(y + MARGIN - 8), marks);
  }

  /** Sets one line of text. */
  void label(String text, Font font, Color color, double x, double middle, Anchor anchor) {
    double shift =
        switch (anchor) {
          case LEFT -> 0;
          case CENTRE -> Type.width(text, font) / 2;
          case RIGHT -> Type.width(text, font);
        };
    double baseLine = middle + 0.35 * font.getSize2D();
    marks.add(new Drawing.Text(Type.drawable(text), font, color, x - shift, baseLine));
  }

  void line(double x1, double y1, double x2, double y2, Color color, double thickness) {
    stroke(
        x1,
        y1,
        x2,
        y2,
        color,
        new BasicStroke((float) thickness, BasicStroke.CAP_BUTT, BasicStroke.JOIN_MITER));
  }

  void dashedLine(double x1, double y1, double x2, double y2, Color color) {
    stroke(
        x1,
        y1,
        x2,
        y2,
        color,
        new BasicStroke(
            1.2f, BasicStroke.CAP_BUTT, BasicStroke.JOIN_MITER, 10, new float[] {4, 3}, 0));
  }

  void dottedLine(double x1, double y1, double x2, double y2, Color color) {
    stroke(
        x1,
        y1,
        x2,
        y2,
        color,
        new BasicStroke(
            1, BasicStroke.CAP_BUTT, BasicStroke.JOIN_MITER, 10, new float[] {1.5f, 4}, 0));
  }

  void box(Rectangle2D box, Color color) {
    area(box, color);
  }

  void area(Shape outline, Color color) {
    marks.add(new Drawing.Fill(outline, color));
  }

  void region(Shape outline, Color color, Color edge, double thickness) {
    marks.add(new Drawing.Region(outline, color, edge, thickness));
  }

  /** Draws the edge of {@code shape}, its middle on the edge. */
  void outline(Shape shape, Color color, double thickness) {
    area(
        new BasicStroke((float) thickness, BasicStroke.CAP_BUTT, BasicStroke.JOIN_MITER)
            .createStrokedShape(shape),
        color);
  }

  private void stroke(double x1, double y1, double x2, double y2, Color color, BasicStroke stroke) {
    marks.add(
        new Drawing.Fill(stroke.createStrokedShape(new Line2D.Double(x1, y1, x2, y2)), color));
  }

  private void paragraph(String text, Font font, Color color, double leading) {
    for (String line : Type.lines(text, font, width - 2.0 * MARGIN)) {
      label(line, font, color, MARGIN, y + leading / 2, Anchor.LEFT);
      y += leading;
    }
  }
}
