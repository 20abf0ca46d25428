package id.netralitas.metric;

import java.util.HashSet;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** A strict reader of OpenMetrics text 1.0, as far as gauges go: what is not allowed, fails. */
public final class OpenMetricsReader {

  private static final String NAME = "[a-zA-Z_:][a-zA-Z0-9_:]*";
  private static final String VALUE = "(?:[^\"\\\\\n]|\\\\[\\\\\"n])*";
  private static final String LABEL = "[a-zA-Z_][a-zA-Z0-9_]*=\"" + VALUE + "\"";
  private static final Pattern META = Pattern.compile("# (TYPE|UNIT|HELP) (" + NAME + ") (.*)");
  private static final Pattern SAMPLE =
      Pattern.compile(
          "("
              + NAME
              + ")(\\{"
              + LABEL
              + "(?:,"
              + LABEL
              + ")*\\})? (-?[0-9]+(?:\\.[0-9]+)?(?:[eE][+-]?[0-9]+)?)");

  private OpenMetricsReader() {}

  /** Returns every value by name and labels as they are written. */
  public static Map<String, Double> read(String text) {
    require(text.endsWith("\n# EOF\n") || text.equals("# EOF\n"), "no # EOF at the end");
    require(text.indexOf("# EOF") == text.length() - 6, "# EOF before the end");
    require(!text.contains("\r"), "a carriage return");
    Map<String, Double> values = new TreeMap<>();
    Set<String> families = new HashSet<>();
    Set<String> told = new HashSet<>();
    String family = null;
    boolean hasSample = false;
    for (String line : text.substring(0, text.length() - 6).split("\n", 0)) {
      if (line.startsWith("#")) {
        Matcher meta = META.matcher(line);
        require(meta.matches(), "no metadata: " + line);
        if (!meta.group(2).equals(family)) {
          family = meta.group(2);
          hasSample = false;
          told.clear();
          require(families.add(family), "family in two places: " + family);
        }
        require(!hasSample, "metadata after a sample: " + line);
        require(told.add(meta.group(1)), "told twice: " + line);
        check(meta);
      } else if (!line.isEmpty()) {
        Matcher sample = SAMPLE.matcher(line);
        require(sample.matches(), "no sample: " + line);
        require(sample.group(1).equals(family), "sample outside its family: " + line);
        require(told.contains("TYPE"), "no TYPE of " + family);
        String key = family + (sample.group(2) == null ? "" : sample.group(2));
        require(values.put(key, Double.valueOf(sample.group(3))) == null, "twice: " + key);
        hasSample = true;
      } else {
        require(text.equals("# EOF\n"), "an empty line");
      }
    }
    return values;
  }

  private static void check(Matcher meta) {
    switch (meta.group(1)) {
      case "TYPE" -> require(meta.group(3).equals("gauge"), "not a gauge: " + meta.group());
      case "UNIT" ->
          require(meta.group(2).endsWith("_" + meta.group(3)), "unit not in name: " + meta.group());
      default ->
          require(meta.group(3).matches("(?:[^\"\\\\]|\\\\[\\\\\"n])*"), "help: " + meta.group());
    }
  }

  private static void require(boolean holds, String otherwise) {
    if (!holds) {
      throw new AssertionError(otherwise);
    }
  }
}
