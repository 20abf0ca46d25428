package id.netralitas.record;

import java.util.Collections;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.function.Function;
import java.util.stream.Collectors;

/**
 * What a folder of records says about itself in {@code dataset.json}.
 *
 * @param title null if not given
 * @param description null if not given
 * @param caveat what a reader must know before any figure; null if not given
 * @param licence null if not given
 * @param observedFrom the first day whose news were collected, an ISO day; null if not given
 * @param observedTo the last such day; null if not given
 * @param in the texts as readers of other languages have them, by code of the language
 */
public record DatasetDescription(
    String title,
    String description,
    Design design,
    String caveat,
    String licence,
    String observedFrom,
    String observedTo,
    Map<String, Words> in) {

  /** A folder that says nothing about itself: found, until somebody says otherwise. */
  public static final DatasetDescription UNDESCRIBED =
      new DatasetDescription(null, null, Design.FOUND, null, null, null, null, Map.of());

  /** Keeps the languages in order; a store of an earlier version has none. */
  public DatasetDescription {
    in = in == null ? Map.of() : Collections.unmodifiableMap(new TreeMap<>(in));
  }

  /** The texts in one language; each is null if not given in it. */
  public record Words(String title, String description, String caveat) {}

  /**
   * Returns this description for readers of a language: each text in it, or as it stands where it
   * is not given in it.
   */
  public DatasetDescription in(String language) {
    Words words = in.getOrDefault(language, new Words(null, null, null));
    return new DatasetDescription(
        or(words.title(), title),
        or(words.description(), description),
        design,
        or(words.caveat(), caveat),
        licence,
        observedFrom,
        observedTo,
        in);
  }

  private static String or(String one, String other) {
    return one == null ? other : one;
  }

  /**
   * Returns one description of several folders read together: the weakest design of any, the days
   * that all of them were observed on, the texts of all one after another, each once.
   *
   * @return {@link #UNDESCRIBED} for none
   */
  public static DatasetDescription together(List<DatasetDescription> parts) {
    if (parts.isEmpty()) {
      return UNDESCRIBED;
    }
    Map<String, Words> in = new TreeMap<>();
    TreeSet<String> languages = new TreeSet<>();
    parts.forEach(part -> languages.addAll(part.in().keySet()));
    for (String language : languages) {
      List<DatasetDescription> read = parts.stream().map(part -> part.in(language)).toList();
      in.put(
          language,
          new Words(
              joined(read, DatasetDescription::title, "; "),
              joined(read, DatasetDescription::description, " "),
              joined(read, DatasetDescription::caveat, " ")));
    }
    return new DatasetDescription(
        joined(parts, DatasetDescription::title, "; "),
        joined(parts, DatasetDescription::description, " "),
        parts.stream().map(DatasetDescription::design).max(Design::compareTo).orElseThrow(),
        joined(parts, DatasetDescription::caveat, " "),
        joined(parts, DatasetDescription::licence, "; "),
        ofAll(parts, DatasetDescription::observedFrom, Comparator.naturalOrder()),
        ofAll(parts, DatasetDescription::observedTo, Comparator.reverseOrder()),
        in);
  }

  /** The largest day by an order; null where a part has none, for then nobody knows. */
  private static String ofAll(
      List<DatasetDescription> parts,
      Function<DatasetDescription, String> day,
      Comparator<String> order) {
    List<String> days = parts.stream().map(day).toList();
    return days.contains(null) ? null : days.stream().max(order).orElse(null);
  }

  private static String joined(
      List<DatasetDescription> parts, Function<DatasetDescription, String> text, String between) {
    String all =
        parts.stream()
            .map(text)
            .filter(Objects::nonNull)
            .distinct()
            .collect(Collectors.joining(between));
    return all.isEmpty() ? null : all;
  }
}
