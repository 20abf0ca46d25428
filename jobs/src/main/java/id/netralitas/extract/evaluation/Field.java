package id.netralitas.extract.evaluation;

import id.netralitas.extract.evaluation.Label.LabelledCount;
import id.netralitas.record.ArticleRecord;
import id.netralitas.record.ArticleRecord.Official;
import id.netralitas.record.Mention;
import java.util.Arrays;
import java.util.List;
import java.util.Objects;

/**
 * A field that is scored. A record's first event is compared; a count without a value is not, and a
 * part is compared like any other count.
 */
public enum Field {
  RELEVANCE("relevance", ""),
  PROVINCE("province", "/events/0/jurisdiction"),
  REGENCY("regency", "/events/0/jurisdiction"),
  DATE("date with precision", "/events/0/date"),
  ACTIVITIES("activities", "/events/0/activities"),
  MAIN_ACTIVITY("main activity", "/events/0/activities"),
  COUNTS("counts with scope", "/events/0/counts"),
  ELECTIONS("elections", "/events/0/elections"),
  OFFICIALS("officials' names", "/officials"),
  LEGAL_REFERENCES("legal references", "/legalReferences");

  private final String title;
  private final String pointer;

  Field(String title, String pointer) {
    this.title = title;
    this.pointer = pointer;
  }

  /** Returns the name to print. */
  public String title() {
    return title;
  }

  /** Returns where evidence for this field points to: the beginning of a JSON Pointer. */
  String pointer() {
    return pointer;
  }

  /** Returns the values that a label gives this field, as text; empty if none. */
  List<String> expected(Label label) {
    return switch (this) {
      case RELEVANCE -> label.relevant() ? List.of("relevant") : List.of();
      case PROVINCE -> texts((Object) label.provinceCode());
      case REGENCY -> texts((Object) label.regencyCode());
      case DATE -> texts((Object) label.date());
      case ACTIVITIES -> texts(label.activities().toArray());
      case MAIN_ACTIVITY -> texts(label.activities().stream().limit(1).toArray());
      case COUNTS -> texts(label.counts().toArray());
      case ELECTIONS -> label.elections();
      case OFFICIALS -> label.officials();
      case LEGAL_REFERENCES -> label.legalReferences();
    };
  }

  /** Returns the values that a record gives this field, as text; empty if none. */
  List<String> found(ArticleRecord record) {
    Mention event = record.events().isEmpty() ? null : record.events().get(0);
    return switch (this) {
      case RELEVANCE -> record.relevant() ? List.of("relevant") : List.of();
      case ELECTIONS -> record.elections();
      case OFFICIALS -> record.officials().stream().map(Official::name).toList();
      case LEGAL_REFERENCES -> record.legalReferences();
      default -> event == null ? List.of() : found(event);
    };
  }

  private List<String> found(Mention event) {
    return switch (this) {
      case PROVINCE -> texts((Object) event.jurisdiction().provinceCode());
      case REGENCY -> texts((Object) event.jurisdiction().regencyCode());
      case DATE -> texts((Object) event.date().value());
      case ACTIVITIES -> texts(event.activities().toArray());
      case MAIN_ACTIVITY -> texts(event.activities().get(0));
      case COUNTS ->
          texts(
              event.counts().stream()
                  .filter(count -> count.value() != null)
                  .map(count -> new LabelledCount(count.scope(), count.value()))
                  .toArray());
      default -> List.of();
    };
  }

  private static List<String> texts(Object... values) {
    return Arrays.stream(values).filter(Objects::nonNull).map(Object::toString).toList();
  }
}
