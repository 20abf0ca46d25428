package id.netralitas.stats;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVRecord;
import org.assertj.core.data.Offset;

/** What R answers: written by {@code src/test/r/rates.R}, one value a line. */
final class RatesReference {

  static final String FILE = "rates.csv";
  private static final double RELATIVE = 1e-9;
  private static final Map<String, Map<String, Double>> FILES = new ConcurrentHashMap<>();

  private RatesReference() {}

  static double value(String file, String name) {
    Double value = FILES.computeIfAbsent(file, RatesReference::read).get(name);
    if (value == null) {
      throw new IllegalArgumentException("No such reference value: " + name);
    }
    return value;
  }

  /** The argument sets told for a function: names without the function and the part told last. */
  static List<Arguments> sets(String function, boolean inParts) {
    return FILES.computeIfAbsent(FILE, RatesReference::read).keySet().stream()
        .filter(name -> name.startsWith(function + " "))
        .map(name -> inParts ? name.substring(0, name.lastIndexOf(' ')) : name)
        .distinct()
        .map(Arguments::new)
        .toList();
  }

  /** A function and its arguments, in one line as in the file. */
  record Arguments(String name) {

    String text(int index) {
      return List.of(name.split(" ")).get(index + 1);
    }

    long count(int index) {
      return Long.parseLong(text(index));
    }

    double number(int index) {
      return Double.parseDouble(text(index));
    }

    void assertValue(double actual) {
      assertClose(actual, name);
    }

    void assertPart(String part, double actual) {
      assertClose(actual, name + " " + part);
    }

    void assertInterval(Interval actual) {
      assertPart("low", actual.low());
      assertPart("high", actual.high());
    }

    /** All values told and no more. */
    void assertValues(double[] actual) {
      assertThat(actual).hasSize(parts());
      for (int i = 0; i < actual.length; i++) {
        assertPart(String.valueOf(i + 1), actual[i]);
      }
    }

    /** How many parts are told. */
    int parts() {
      return Math.toIntExact(
          FILES.computeIfAbsent(FILE, RatesReference::read).keySet().stream()
              .filter(each -> each.startsWith(name + " "))
              .count());
    }

    @Override
    public String toString() {
      return name;
    }
  }

  private static void assertClose(double actual, String name) {
    double expected = value(FILE, name);
    if (Double.isNaN(expected)) {
      assertThat(actual).as(name).isNaN();
    } else {
      assertThat(actual).as(name).isCloseTo(expected, Offset.offset(RELATIVE * Math.abs(expected)));
    }
  }

  private static Map<String, Double> read(String file) {
    CSVFormat format =
        CSVFormat.DEFAULT
            .builder()
            .setCommentMarker('#')
            .setHeader()
            .setSkipHeaderRecord(true)
            .get();
    Map<String, Double> values = new LinkedHashMap<>();
    try (InputStream in = RatesReference.class.getResourceAsStream(file);
        InputStreamReader reader = new InputStreamReader(in, StandardCharsets.UTF_8)) {
      for (CSVRecord line : format.parse(reader)) {
        values.put(line.get("name"), Double.valueOf(line.get("value")));
      }
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    return values;
  }
}
