package id.netralitas.chart;

import id.netralitas.record.Activity;
import java.awt.Color;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/**
 * The colours, each with the one that takes its place where the reader wants dark. In both, every
 * colour of a mark has at least 3:1 against its ground and every colour of text 4.5:1; those that
 * touch in a stack alternate between dark and light, so that they part in grey and for colour-blind
 * eyes. Begun from the accessible palette of the UK Government Analysis Function.
 *
 * <p>A drawing holds the light ones. A colour has one meaning only, because what it becomes in the
 * dark follows from it alone: ink on a coloured ground is another colour than ink on paper.
 */
final class Palette {

  private static final Map<Color, Color> DARK = new HashMap<>();

  static final Color PAPER = pair(0xFFFFFF, 0x14181E);

  /** Not drawn at all: what lies behind shows. */
  static final Color CLEAR = new Color(255, 255, 255, 0);

  static final Color TEXT = pair(0x1F2933, 0xE4E7EB);
  static final Color QUIET_TEXT = pair(0x595F69, 0xA7AFBA);
  static final Color GRID = pair(0xE3E6EA, 0x2C333C);
  static final Color AXIS = pair(0x868E99, 0x6B7480);
  static final Color MARK = pair(0x3D4450, 0xC3CAD3);
  static final Color MAIN = pair(0x1F6FB2, 0x5AA6E6);
  static final Color ASIDE = pair(0x6B7280, 0x949DA9);

  /** A cell of a heat map in which nothing was found. */
  static final Color NOTHING = pair(0xF4F5F7, 0x1C2129);

  /** Behind a line: where it may lie. */
  static final Color BAND = pair(0xD6E6F4, 0x1F3850);

  /** A point that stands out, always named or explained too. */
  static final Color STRIKING = pair(0xC2410C, 0xFF8A4C);

  /** From few to many: light to dark, and dark to light in the dark. */
  static final List<Color> HEAT =
      List.of(
          pair(0xCFE1F2, 0x1B3A5A),
          pair(0x93BFE0, 0x25598A),
          pair(0x5FA3D3, 0x2F73B3),
          pair(0x1C62A5, 0x79B2E6),
          pair(0x0B2F63, 0xCFE5FA));

  /** Letters on the first three colours of {@link #HEAT}. */
  private static final Color INK_ON_FEW = pair(0x17212B, 0xFEFFFF);

  /** Letters on the last two. */
  private static final Color INK_ON_MANY = pair(0xFEFEFE, 0x0D1117);

  /** For lines, each known by its label too, which has the same colour. */
  static final List<Color> LINES =
      List.of(
          pair(0x164A78, 0x7FB3E8),
          pair(0xC84A06, 0xFF9A57),
          pair(0x17776E, 0x5CC9BC),
          pair(0x86195A, 0xE07FC0),
          pair(0x7A5FB5, 0xB5A0F0),
          pair(0x404040, 0xD0D5DB));

  private static final Map<Activity, Color> ACTIVITIES =
      Map.of(
          Activity.PLEDGE, pair(0x12436D, 0x4F8CCB),
          Activity.INTEGRITY_PACT, pair(0x28A197, 0x7FDDD2),
          Activity.OUTREACH, pair(0x801650, 0xC45C9F),
          Activity.COORDINATION, pair(0xA285D1, 0xD9C6F7),
          Activity.CIRCULAR, pair(0x3D3D3D, 0x8A919C),
          Activity.REMINDER, pair(0x3E8EDE, 0xADD3FA),
          Activity.VIOLATION_REPORT, pair(0x8A2B00, 0xD9641C),
          Activity.SANCTION, pair(0xE4610F, 0xFFC9A8));

  private Palette() {}

  private static Color pair(int light, int dark) {
    Color color = new Color(light);
    if (DARK.put(color, new Color(dark)) != null) {
      throw new IllegalStateException("two meanings of the colour " + color);
    }
    return color;
  }

  static Color of(Activity activity) {
    return ACTIVITIES.get(activity);
  }

  /**
   * Returns what a colour becomes in the dark.
   *
   * @throws IllegalArgumentException if it is none of these
   */
  static Color dark(Color color) {
    Color dark = DARK.get(color);
    if (dark == null) {
      throw new IllegalArgumentException("the palette has no colour " + color);
    }
    return dark;
  }

  /**
   * Returns the colour for letters on {@code ground}, which has no or one of the heat's colours.
   */
  static Color textOn(Color ground) {
    int step = HEAT.indexOf(ground);
    return step < 0 ? TEXT : step < 3 ? INK_ON_FEW : INK_ON_MANY;
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
