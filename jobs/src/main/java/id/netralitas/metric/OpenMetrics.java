package id.netralitas.metric;

import java.math.BigDecimal;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.TreeMap;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/**
 * Figures as OpenMetrics text, version 1.0. Only gauges are written, so that it is also valid in
 * the older text format, which node_exporter's textfile collector reads.
 */
public final class OpenMetrics {

  private static final List<String> UNITS = List.of("seconds", "bytes");

  private static final Pattern LABEL = Pattern.compile("([a-z_]+)=\"((?:[^\"\\\\]|\\\\.)*)\"");
  private static final Pattern ESCAPED = Pattern.compile("\\\\(.)");

  private OpenMetrics() {}

  /** Returns the text; a figure without values is left out. */
  public static String text(List<Gauge> gauges) {
    StringBuilder text = new StringBuilder();
    gauges.stream().filter(gauge -> !gauge.samples().isEmpty()).forEach(g -> append(g, text));
    return text.append("# EOF\n").toString();
  }

  /** Returns the value that a text gives a figure without labels, or under any; empty if none. */
  public static OptionalDouble value(String text, String name) {
    return text.lines()
        .filter(line -> line.startsWith(name + " ") || line.startsWith(name + "{"))
        .mapToDouble(line -> Double.parseDouble(line.substring(line.lastIndexOf(' ') + 1)))
        .findFirst();
  }

  /** Returns the labels of a figure's first value in a text; empty if it has none. */
  public static Optional<Map<String, String>> labels(String text, String name) {
    return text.lines()
        .filter(line -> line.startsWith(name + "{"))
        .findFirst()
        .map(
            line -> {
              Map<String, String> labels = new TreeMap<>();
              LABEL
                  .matcher(line)
                  .results()
                  .forEach(label -> labels.put(label.group(1), unescaped(label.group(2))));
              return labels;
            });
  }

  private static void append(Gauge gauge, StringBuilder text) {
    text.append("# TYPE ").append(gauge.name()).append(" gauge\n");
    UNITS.stream()
        .filter(unit -> gauge.name().endsWith("_" + unit))
        .forEach(unit -> text.append("# UNIT " + gauge.name() + " " + unit + "\n"));
    text.append("# HELP ").append(gauge.name()).append(' ').append(escaped(gauge.help()));
    text.append('\n');
    for (Gauge.Sample sample : gauge.samples()) {
      text.append(gauge.name()).append(labels(sample.labels()));
      text.append(' ').append(number(sample.value())).append('\n');
    }
  }

  private static String labels(Map<String, String> labels) {
    if (labels.isEmpty()) {
      return "";
    }
    return labels.entrySet().stream()
        .map(label -> label.getKey() + "=\"" + escaped(label.getValue()) + "\"")
        .collect(Collectors.joining(",", "{", "}"));
  }

  private static String escaped(String text) {
    return text.replace("\\", "\\\\").replace("\"", "\\\"").replace("\n", "\\n");
  }

  private static String unescaped(String text) {
    return ESCAPED
        .matcher(text)
        .replaceAll(
            escaped ->
                Matcher.quoteReplacement(escaped.group(1).equals("n") ? "\n" : escaped.group(1)));
  }

  /** Written out in full: what a person reads in the file is what is meant. */
  private static String number(double value) {
    String plain = BigDecimal.valueOf(value).toPlainString();
    return plain.endsWith(".0") ? plain.substring(0, plain.length() - 2) : plain;
  }
}
