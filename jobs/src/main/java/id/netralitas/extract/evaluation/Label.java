package id.netralitas.extract.evaluation;

import id.netralitas.record.Activity;
import id.netralitas.record.ArticleRecord;
import id.netralitas.record.ArticleRecord.Official;
import id.netralitas.record.CountScope;
import id.netralitas.record.Mention;
import java.util.List;

/**
 * What an article tells: as a person says, or as a record does.
 *
 * @param events the main one first; empty where the article is not relevant
 */
public record Label(
    String id,
    boolean relevant,
    List<LabelledEvent> events,
    List<String> elections,
    List<String> officials,
    List<String> legalReferences) {

  public Label {
    events = List.copyOf(events);
    elections = List.copyOf(elections);
    officials = List.copyOf(officials);
    legalReferences = List.copyOf(legalReferences);
  }

  /** Returns what a record says, in the form of a label; a count without a value is left out. */
  static Label of(ArticleRecord record) {
    return new Label(
        record.articleId(),
        record.relevant(),
        record.events().stream().map(Label::event).toList(),
        record.elections(),
        record.officials().stream().map(Official::name).toList(),
        record.legalReferences());
  }

  private static LabelledEvent event(Mention mention) {
    return LabelledEvent.of(
        mention.jurisdiction().provinceCode(),
        mention.jurisdiction().regencyCode(),
        mention.date().value(),
        mention.activities(),
        mention.counts().stream()
            .filter(count -> count.value() != null)
            .map(count -> new LabelledCount(count.scope(), count.value(), count.part()))
            .toList());
  }

  /** Returns the same with these events. */
  Label withEvents(List<LabelledEvent> others) {
    return new Label(id, relevant, others, elections, officials, legalReferences);
  }

  /**
   * One occasion.
   *
   * @param provinceCode null where it is about no single province
   * @param regencyCode null where it is about no single regency
   * @param date of the form {@code 2024-11-04}, {@code 2024-11} or {@code 2024}; null if undated
   * @param otherDates that are as good: reading one of them counts neither way
   * @param otherRegencyCodes that are as good
   */
  public record LabelledEvent(
      String provinceCode,
      String regencyCode,
      String date,
      List<Activity> activities,
      List<LabelledCount> counts,
      List<String> otherDates,
      List<String> otherRegencyCodes) {

    public LabelledEvent {
      activities = List.copyOf(activities);
      counts = List.copyOf(counts);
      otherDates = List.copyOf(otherDates);
      otherRegencyCodes = List.copyOf(otherRegencyCodes);
    }

    /** Returns one without alternatives. */
    public static LabelledEvent of(
        String provinceCode,
        String regencyCode,
        String date,
        List<Activity> activities,
        List<LabelledCount> counts) {
      return new LabelledEvent(
          provinceCode, regencyCode, date, activities, counts, List.of(), List.of());
    }

    /** Returns the same at the place of another. */
    LabelledEvent at(LabelledEvent other) {
      return new LabelledEvent(
          other.provinceCode,
          other.regencyCode,
          date,
          activities,
          counts,
          otherDates,
          otherRegencyCodes);
    }

    /** Returns the code of the regency, else of the province, else {@code -}. */
    String place() {
      String place = regencyCode == null ? provinceCode : regencyCode;
      return place == null ? "-" : place;
    }
  }

  /**
   * A number of ASN with the role that they play.
   *
   * @param part a piece of a total that is told, too
   */
  public record LabelledCount(CountScope scope, long value, boolean part) {

    /** A number that is no part of another. */
    public LabelledCount(CountScope scope, long value) {
      this(scope, value, false);
    }

    @Override
    public String toString() {
      return value + " " + scope;
    }

    /** Returns the same with those reported and those in breach as one role. */
    String loose() {
      boolean isOfCase = scope == CountScope.REPORTED || scope == CountScope.VIOLATORS;
      return value + " " + (isOfCase ? "IN_CASE" : scope);
    }
  }
}
