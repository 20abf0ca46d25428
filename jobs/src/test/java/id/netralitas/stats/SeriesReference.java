package id.netralitas.stats;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import java.util.stream.Collectors;

/** Values that R gives, written by {@code src/test/r/series.R}. */
final class SeriesReference {

  private static final double RELATIVE = 1e-9;

  /** Below it doubles lose digits. */
  private static final double SMALLEST = 1e-300;

  private static final Map<String, Double> VALUES = read();

  private SeriesReference() {}

  static double value(String name) {
    Double value = VALUES.get(name);
    if (value == null) {
      throw new IllegalArgumentException("No such reference: " + name);
    }
    return value;
  }

  /** Compares with the values {@code name.1}, {@code name.2}, …, of which there are no more. */
  static void check(String name, double... actual) {
    for (int i = 0; i < actual.length; i++) {
      checkOne(name + "." + (i + 1), actual[i]);
    }
    assertThat(VALUES).doesNotContainKey(name + "." + (actual.length + 1));
  }

  static void checkOne(String name, double actual) {
    double expected = value(name);
    if (Double.isFinite(expected)) {
      double margin = SMALLEST + RELATIVE * Math.max(Math.abs(expected), zeroMargin(expected));
      assertThat(actual).as(name).isCloseTo(expected, within(margin));
    } else {
      assertThat(actual).as(name).isEqualTo(expected);
    }
  }

  /** Rounding leaves something tiny of what is exactly zero. */
  private static double zeroMargin(double expected) {
    return expected == 0 ? 1e-3 : 0;
  }

  private static Map<String, Double> read() {
    try (BufferedReader lines =
        new BufferedReader(
            new InputStreamReader(
                SeriesReference.class.getResourceAsStream("series.csv"), StandardCharsets.UTF_8))) {
      return lines
          .lines()
          .skip(2)
          .map(line -> line.split(",", 3))
          .collect(Collectors.toMap(cells -> cells[0], cells -> Double.valueOf(cells[1])));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
