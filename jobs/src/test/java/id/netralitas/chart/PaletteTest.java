package id.netralitas.chart;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import id.netralitas.record.Activity;
import java.awt.Color;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class PaletteTest {

  /** What the reader's screen makes of a colour. */
  private enum Mode {
    LIGHT,
    DARK;

    private Color shown(Color color) {
      return this == LIGHT ? color : Palette.dark(color);
    }

    double contrast(Color one, Color other) {
      return Palette.contrast(shown(one), shown(other));
    }

    /** As an eye without the red or the green cones sees it (Viénot, Brettel and Mollon 1999). */
    double distance(Color one, Color other) {
      double[] a = dichromatic(shown(one));
      double[] b = dichromatic(shown(other));
      return Math.hypot(a[0] - b[0], a[1] - b[1]);
    }

    private static double[] dichromatic(Color color) {
      double yellow = (0.11238 * linear(color.getRed())) + 0.88762 * linear(color.getGreen());
      return new double[] {Math.cbrt(yellow), Math.cbrt(linear(color.getBlue()))};
    }

    private static double linear(int channel) {
      return Math.pow(channel / 255.0, 2.2);
    }
  }

  @ParameterizedTest
  @EnumSource
  void textCanBeRead(Mode mode) {
    List<Color> texts =
        new ArrayList<>(List.of(Palette.TEXT, Palette.QUIET_TEXT, Palette.ASIDE, Palette.MAIN));
    texts.addAll(Palette.LINES);
    texts.forEach(
        color -> assertThat(mode.contrast(color, Palette.PAPER)).isGreaterThanOrEqualTo(4.5));
    Palette.HEAT.forEach(
        ground ->
            assertThat(mode.contrast(Palette.textOn(ground), ground)).isGreaterThanOrEqualTo(4.5));
    assertThat(mode.contrast(Palette.textOn(Palette.PAPER), Palette.PAPER))
        .isGreaterThanOrEqualTo(4.5);
    assertThat(mode.contrast(Palette.textOn(Palette.NOTHING), Palette.NOTHING))
        .isGreaterThanOrEqualTo(4.5);
  }

  @ParameterizedTest
  @EnumSource
  void marksStandOutFromTheirGround(Mode mode) {
    List<Color> marks =
        new ArrayList<>(
            List.of(Palette.MAIN, Palette.ASIDE, Palette.MARK, Palette.AXIS, Palette.STRIKING));
    marks.addAll(Palette.LINES);
    Arrays.stream(Activity.values()).map(Palette::of).forEach(marks::add);
    marks.forEach(
        color -> assertThat(mode.contrast(color, Palette.PAPER)).isGreaterThanOrEqualTo(3));
    for (Color color : List.of(Palette.MAIN, Palette.STRIKING, Palette.TEXT)) {
      assertThat(mode.contrast(color, Palette.BAND)).isGreaterThanOrEqualTo(3);
    }
  }

  @ParameterizedTest
  @EnumSource
  void neighboursPartInGrey(Mode mode) {
    for (int n = 1; n < Palette.HEAT.size(); n++) {
      assertThat(mode.contrast(Palette.HEAT.get(n - 1), Palette.HEAT.get(n)))
          .isGreaterThanOrEqualTo(1.3);
    }
    Activity[] stack = Activity.values();
    for (int n = 1; n < stack.length; n++) {
      assertThat(mode.contrast(Palette.of(stack[n - 1]), Palette.of(stack[n])))
          .as("%s on %s", stack[n], stack[n - 1])
          .isGreaterThanOrEqualTo(1.9);
    }
  }

  @ParameterizedTest
  @EnumSource
  void colourBlindEyesSeeWhatStandsOut(Mode mode) {
    assertThat(mode.distance(Palette.MAIN, Palette.STRIKING)).isGreaterThan(0.25);
    assertThat(mode.distance(Palette.LINES.get(0), Palette.LINES.get(1))).isGreaterThan(0.25);
  }

  @Test
  void aColourOutsideThePaletteHasNoDarkOne() {
    assertThatIllegalArgumentException().isThrownBy(() -> Palette.dark(new Color(0x123456)));
  }
}
