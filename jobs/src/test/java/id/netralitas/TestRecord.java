package id.netralitas;

import id.netralitas.text.Fingerprint;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;

/** Writes an article record as a line of JSON, for tests: everything has a default. */
public final class TestRecord {

  private final String articleId;
  private String publisher = "Harian Contoh";
  private String url;
  private String collectedAt = "2024-12-01T00:00:00Z";
  private String title;
  private String fingerprint;
  private final List<String> events = new ArrayList<>();

  private TestRecord(String articleId) {
    this.articleId = articleId;
    this.url = "https://contoh.example/" + articleId;
  }

  public static TestRecord of(String articleId) {
    return new TestRecord(articleId);
  }

  public TestRecord publisher(String name) {
    publisher = name;
    return this;
  }

  public TestRecord url(String address) {
    url = address;
    return this;
  }

  public TestRecord collectedAt(String instant) {
    collectedAt = instant;
    return this;
  }

  public TestRecord title(String headline) {
    title = headline;
    return this;
  }

  /** Gives the record the fingerprint of a text. */
  public TestRecord text(String text) {
    fingerprint = Fingerprint.of(text).toString();
    return this;
  }

  /**
   * Adds an event.
   *
   * @param place {@code NATIONAL}, {@code UNKNOWN}, a province code or a regency code
   * @param date by its length a day, a month or a year; null for none
   * @param activities separated by blanks
   * @param counts JSON objects
   */
  public TestRecord event(String place, String date, String activities, String... counts) {
    String precision =
        date == null
            ? "NONE"
            : switch (date.length()) {
              case 4 -> "YEAR";
              case 7 -> "MONTH";
              default -> "DAY";
            };
    events.add(
        """
        {"activities": [%s], "date": {"value": %s, "precision": "%s", "basis": "%s"}, \
        "jurisdiction": %s, "elections": ["PILKADA_2024"], "counts": [%s]}"""
            .formatted(
                List.of(activities.split(" ", -1)).stream()
                    .map(TestRecord::quoted)
                    .collect(Collectors.joining(", ")),
                quoted(date),
                precision,
                date == null ? "NONE" : "EXPLICIT",
                jurisdiction(place),
                String.join(", ", counts)));
    return this;
  }

  /** Returns a count that an event takes. */
  public static String count(String scope, long value) {
    return "{\"scope\": \"%s\", \"value\": %s, \"low\": %s, \"high\": %s}"
        .formatted(scope, value, value, value);
  }

  private static String jurisdiction(String place) {
    return switch (place.length()) {
      case 2 -> "{\"level\": \"PROVINCE\", \"provinceCode\": \"%s\"}".formatted(place);
      case 5 -> "{\"level\": \"REGENCY\", \"regencyCode\": \"%s\"}".formatted(place);
      default -> "{\"level\": \"%s\"}".formatted(place);
    };
  }

  /** Returns the record as one line. */
  public String json() {
    return """
    {"schema": 1, "articleId": %s, "source": {"url": %s, "publisher": %s, "collectedAt": %s}, \
    "title": %s, "relevant": %s, "elections": [], "fingerprint": %s, "events": [%s]}"""
        .formatted(
            quoted(articleId),
            quoted(url),
            quoted(publisher),
            quoted(collectedAt),
            quoted(title),
            !events.isEmpty(),
            quoted(fingerprint),
            String.join(", ", events));
  }

  private static String quoted(String text) {
    return text == null
        ? "null"
        : "\"" + text.replace("\\", "\\\\").replace("\"", "\\\"").replace("\t", "\\t") + "\"";
  }
}
