package id.netralitas.extract.evaluation;

import id.netralitas.record.Activity;
import id.netralitas.record.CountScope;
import java.util.List;

/**
 * What a person says that an article tells.
 *
 * @param provinceCode null where the article is about no single province
 * @param regencyCode null where it is about no single regency
 * @param date of the form {@code 2024-11-04}, {@code 2024-11} or {@code 2024}; null if undated
 */
public record Label(
    String id,
    boolean relevant,
    String provinceCode,
    String regencyCode,
    String date,
    List<Activity> activities,
    List<LabelledCount> counts,
    List<String> elections,
    List<String> officials,
    List<String> legalReferences) {

  public Label {
    activities = List.copyOf(activities);
    counts = List.copyOf(counts);
    elections = List.copyOf(elections);
    officials = List.copyOf(officials);
    legalReferences = List.copyOf(legalReferences);
  }

  /** A number of ASN with the role that they play. */
  public record LabelledCount(CountScope scope, long value) {

    @Override
    public String toString() {
      return value + " " + scope;
    }
  }
}
