package id.netralitas.metric;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.regex.Pattern;

/**
 * A figure that can go up and down, with one value for each set of labels.
 *
 * @param name as monitoring systems ask for it; the unit, if it has one, is its last word
 * @param help what it means, in one line
 */
public record Gauge(String name, String help, List<Sample> samples) {

  private static final Pattern NAME = Pattern.compile("[a-z][a-z0-9_]*");

  /**
   * A value.
   *
   * @param labels by name; their values may be any text
   */
  public record Sample(Map<String, String> labels, double value) {

    public Sample {
      labels = new TreeMap<>(labels);
      labels.keySet().forEach(Gauge::requireName);
    }
  }

  public Gauge {
    requireName(name);
    samples = List.copyOf(samples);
  }

  /** Returns a figure without values yet. */
  public static Gauge of(String name, String help) {
    return new Gauge(name, help, List.of());
  }

  /** Returns itself with a further value. */
  public Gauge with(Map<String, String> labels, double value) {
    List<Sample> more = new ArrayList<>(samples);
    more.add(new Sample(labels, value));
    return new Gauge(name, help, more);
  }

  private static void requireName(String name) {
    if (!NAME.matcher(name).matches()) {
      throw new IllegalArgumentException("'" + name + "' is no name of a metric or label");
    }
  }
}
