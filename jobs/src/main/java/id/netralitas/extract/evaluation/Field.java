package id.netralitas.extract.evaluation;

import id.netralitas.extract.evaluation.Label.LabelledCount;
import id.netralitas.record.ArticleRecord;
import id.netralitas.record.Mention;
import java.util.List;
import java.util.Objects;
import java.util.function.Function;
import java.util.stream.Stream;

/**
 * A field that is scored: the values that a label gives it and those that a record gives it, both
 * as text. A record's first event is compared; a count without a value is not.
 */
public enum Field {
  RELEVANCE(
      "relevance",
      label -> label.relevant() ? List.of("relevant") : List.of(),
      record -> record.relevant() ? List.of("relevant") : List.of(),
      ""),
  PROVINCE(
      "province",
      label -> one(label.provinceCode()),
      record -> one(main(record, event -> event.jurisdiction().provinceCode())),
      "/events/0/jurisdiction"),
  REGENCY(
      "regency",
      label -> one(label.regencyCode()),
      record -> one(main(record, event -> event.jurisdiction().regencyCode())),
      "/events/0/jurisdiction"),
  DATE(
      "date with precision",
      label -> one(label.date()),
      record -> one(main(record, event -> event.date().value())),
      "/events/0/date"),
  ACTIVITIES(
      "activities",
      label -> texts(label.activities()),
      record -> record.events().isEmpty() ? List.of() : texts(record.events().get(0).activities()),
      "/events/0/activities"),
  MAIN_ACTIVITY(
      "main activity",
      label -> texts(label.activities()).stream().limit(1).toList(),
      record ->
          record.events().isEmpty()
              ? List.of()
              : List.of(record.events().get(0).activities().get(0).name()),
      "/events/0/activities/0"),
  COUNTS(
      "counts with scope",
      label -> texts(label.counts()),
      record ->
          record.events().isEmpty()
              ? List.of()
              : record.events().get(0).counts().stream()
                  .filter(count -> count.value() != null)
                  .map(count -> new LabelledCount(count.scope(), count.value()).toString())
                  .toList(),
      "/events/0/counts"),
  ELECTIONS("elections", Label::elections, ArticleRecord::elections, "/events/0/elections"),
  OFFICIALS(
      "officials' names",
      Label::officials,
      record -> record.officials().stream().map(ArticleRecord.Official::name).toList(),
      "/officials"),
  LEGAL_REFERENCES(
      "legal references",
      Label::legalReferences,
      ArticleRecord::legalReferences,
      "/legalReferences");

  private final String title;
  private final Function<Label, List<String>> expected;
  private final Function<ArticleRecord, List<String>> found;
  private final String pointer;

  Field(
      String title,
      Function<Label, List<String>> expected,
      Function<ArticleRecord, List<String>> found,
      String pointer) {
    this.title = title;
    this.expected = expected;
    this.found = found;
    this.pointer = pointer;
  }

  /** Returns the name to print. */
  public String title() {
    return title;
  }

  List<String> expected(Label label) {
    return expected.apply(label);
  }

  List<String> found(ArticleRecord record) {
    return found.apply(record);
  }

  /** Returns where evidence for this field points to: the beginning of a JSON Pointer. */
  String pointer() {
    return pointer;
  }

  private static <T> T main(ArticleRecord record, Function<Mention, T> value) {
    return record.events().isEmpty() ? null : value.apply(record.events().get(0));
  }

  private static List<String> one(String value) {
    return Stream.of(value == null ? "" : value).filter(text -> !text.isEmpty()).toList();
  }

  private static List<String> texts(List<?> values) {
    return values.stream().map(Objects::toString).toList();
  }
}
