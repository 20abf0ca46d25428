package id.netralitas.chart;

import java.awt.Font;
import java.awt.FontFormatException;
import java.awt.Shape;
import java.awt.font.FontRenderContext;
import java.awt.font.TextLayout;
import java.awt.geom.Path2D;
import java.io.IOException;
import java.io.InputStream;
import java.util.ArrayList;
import java.util.List;

/**
 * The typeface of the charts, Liberation Sans, read from the class path: letters have the same
 * outlines and widths on every machine.
 */
final class Type {

  private static final FontRenderContext UNHINTED = new FontRenderContext(null, true, true);
  private static final String MISSING = "?";

  private Type() {}

  private static final class Faces {
    static final Font REGULAR = read("LiberationSans-Regular.ttf");
    static final Font BOLD = read("LiberationSans-Bold.ttf");
  }

  static Font regular(double size) {
    return Faces.REGULAR.deriveFont((float) size);
  }

  static Font bold(double size) {
    return Faces.BOLD.deriveFont((float) size);
  }

  /** Returns whether it is the bold face; Java calls every font of a file plain. */
  static boolean isBold(Font font) {
    return font.getPSName().endsWith("Bold");
  }

  /**
   * Returns {@code text} with every character that the typeface lacks, and every control character,
   * as {@code ?}: visible, where the font itself would draw an empty box of no meaning or nothing.
   */
  static String drawable(String text) {
    Font font = regular(12);
    boolean isPlain =
        font.canDisplayUpTo(text) < 0 && text.chars().noneMatch(Character::isISOControl);
    if (isPlain) {
      return text;
    }
    StringBuilder drawable = new StringBuilder();
    text.codePoints()
        .forEach(
            point -> {
              if (!Character.isISOControl(point) && font.canDisplay(point)) {
                drawable.appendCodePoint(point);
              } else {
                drawable.append(Character.isWhitespace(point) ? " " : MISSING);
              }
            });
    return drawable.toString();
  }

  /** Returns the outline of one line of text, its base line beginning at the origin. */
  static Shape outline(String text, Font font) {
    return text.isBlank()
        ? new Path2D.Double()
        : new TextLayout(drawable(text), font, UNHINTED).getOutline(null);
  }

  /** Returns the width of one line of text. */
  static double width(String text, Font font) {
    return text.isEmpty() ? 0 : new TextLayout(drawable(text), font, UNHINTED).getAdvance();
  }

  /** Returns {@code text} in lines of {@code width} at most, broken between words if possible. */
  static List<String> lines(String text, Font font, double width) {
    List<String> lines = new ArrayList<>();
    String line = "";
    for (String word : text.strip().split("\\s+", -1)) {
      String longer = line.isEmpty() ? word : line + " " + word;
      if (width(longer, font) <= width) {
        line = longer;
        continue;
      }
      if (!line.isEmpty()) {
        lines.add(line);
      }
      line = word;
      while (width(line, font) > width && line.length() > 1) {
        int fitting = fitting(line, font, width);
        lines.add(line.substring(0, fitting));
        line = line.substring(fitting);
      }
    }
    lines.add(line);
    return lines;
  }

  private static int fitting(String word, Font font, double width) {
    int end = word.offsetByCodePoints(0, 1);
    while (end < word.length()) {
      int longer = word.offsetByCodePoints(end, 1);
      if (width(word.substring(0, longer), font) > width) {
        break;
      }
      end = longer;
    }
    return end;
  }

  private static Font read(String file) {
    try (InputStream in = Type.class.getResourceAsStream("/liberation/" + file)) {
      if (in == null) {
        throw new FontException("The font liberation/" + file + " is not in the program", null);
      }
      return Font.createFont(Font.TRUETYPE_FONT, in);
    } catch (IOException | FontFormatException unreadable) {
      throw FontCheck.unusable(unreadable);
    }
  }
}
