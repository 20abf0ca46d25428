package id.netralitas.chart;

import java.awt.Color;
import java.awt.Font;
import java.awt.Shape;
import java.util.List;

/**
 * A picture as marks, back to front, on white paper, all colours from the {@link Palette}.
 *
 * @param width in units of the page, about 1/96 inch
 */
public record Drawing(int width, int height, List<Mark> marks) {

  public Drawing {
    marks = List.copyOf(marks);
  }

  /** Something drawn. */
  public sealed interface Mark {}

  /** One outline in page coordinates, filled by its own rule. */
  public record Fill(Shape shape, Color color) implements Mark {}

  /** The same with an edge, the middle of which is on the outline. */
  public record Region(Shape shape, Color color, Color edge, double thickness) implements Mark {}

  /**
   * One line of text; a viewer that has the typeface or one of its widths draws it as letters.
   *
   * @param x left end of its base line
   * @param y its base line
   */
  public record Text(String text, Font font, Color color, double x, double y) implements Mark {}
}
