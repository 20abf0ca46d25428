package id.netralitas.chart;

import id.netralitas.record.Activity;
import java.awt.Color;
import java.util.List;

/**
 * The colours. Every colour that carries data or text has at least 3:1 against white (text 4.5:1);
 * those that touch in a stack alternate between dark and light, so that they part in grey and for
 * colour-blind eyes. Begun from the accessible palette of the UK Government Analysis Function.
 */
final class Palette {

  static final Color PAPER = Color.WHITE;

  /** Not drawn at all: what lies behind shows. */
  static final Color CLEAR = new Color(255, 255, 255, 0);

  static final Color TEXT = new Color(0x1F2933);
  static final Color QUIET_TEXT = new Color(0x595F69);
  static final Color GRID = new Color(0xE3E6EA);
  static final Color AXIS = new Color(0x9AA1AB);
  static final Color MARK = new Color(0x3D4450);
  static final Color MAIN = new Color(0x1F6FB2);
  static final Color ASIDE = new Color(0x6B7280);

  /** A cell of a heat map in which nothing was found. */
  static final Color NOTHING = new Color(0xF4F5F7);

  /** Behind a line: where it may lie. */
  static final Color BAND = new Color(0xD6E6F4);

  /** A point that stands out, always named or explained too. */
  static final Color STRIKING = new Color(0xC2410C);

  /** Light to dark. */
  static final List<Color> HEAT =
      List.of(
          new Color(0xCFE1F2),
          new Color(0x93BFE0),
          new Color(0x5FA3D3),
          new Color(0x1C62A5),
          new Color(0x0B2F63));

  /** For lines, each known by its label too. */
  static final List<Color> LINES =
      List.of(
          new Color(0x12436D),
          new Color(0xD2500A),
          new Color(0x1F8A80),
          new Color(0x801650),
          new Color(0x7A5FB5),
          new Color(0x3D3D3D));

  private Palette() {}

  static Color of(Activity activity) {
    return switch (activity) {
      case PLEDGE -> new Color(0x12436D);
      case INTEGRITY_PACT -> new Color(0x28A197);
      case OUTREACH -> new Color(0x801650);
      case COORDINATION -> new Color(0xA285D1);
      case CIRCULAR -> new Color(0x3D3D3D);
      case REMINDER -> new Color(0x3E8EDE);
      case VIOLATION_REPORT -> new Color(0xE4610F);
      case SANCTION -> new Color(0x6E1B00);
    };
  }

  /**
   * Returns the colour for letters on {@code ground}: the one of white and dark that differs more.
   */
  static Color textOn(Color ground) {
    return contrast(PAPER, ground) >= contrast(TEXT, ground) ? PAPER : TEXT;
  }

  /** Returns the contrast of two colours by WCAG 2.2, from 1 to 21. */
  static double contrast(Color one, Color other) {
    double a = luminance(one);
    double b = luminance(other);
    return (Math.max(a, b) + 0.05) / (Math.min(a, b) + 0.05);
  }

  private static double luminance(Color color) {
    return 0.2126 * linear(color.getRed())
        + 0.7152 * linear(color.getGreen())
        + 0.0722 * linear(color.getBlue());
  }

  private static double linear(int channel) {
    double part = channel / 255.0;
    return part <= 0.04045 ? part / 12.92 : Math.pow((part + 0.055) / 1.055, 2.4);
  }
}
