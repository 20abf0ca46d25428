package id.netralitas.record;

import java.util.List;
import java.util.Objects;
import java.util.function.Function;
import java.util.stream.Collectors;

/**
 * What a folder of records says about itself in {@code dataset.json}.
 *
 * @param title null if not given
 * @param description null if not given
 * @param caveat what a reader must know before any figure; null if not given
 * @param licence null if not given
 */
public record DatasetDescription(
    String title, String description, Design design, String caveat, String licence) {

  /** A folder that says nothing about itself: found, until somebody says otherwise. */
  public static final DatasetDescription UNDESCRIBED =
      new DatasetDescription(null, null, Design.FOUND, null, null);

  /**
   * Returns one description of several folders read together: the weakest design of any, the texts
   * of all one after another, each once.
   *
   * @return {@link #UNDESCRIBED} for none
   */
  public static DatasetDescription together(List<DatasetDescription> parts) {
    if (parts.isEmpty()) {
      return UNDESCRIBED;
    }
    return new DatasetDescription(
        joined(parts, DatasetDescription::title, "; "),
        joined(parts, DatasetDescription::description, " "),
        parts.stream().map(DatasetDescription::design).max(Design::compareTo).orElseThrow(),
        joined(parts, DatasetDescription::caveat, " "),
        joined(parts, DatasetDescription::licence, "; "));
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
