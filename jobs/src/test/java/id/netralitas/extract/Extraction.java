package id.netralitas.extract;

import id.netralitas.record.ArticleRecord;
import id.netralitas.record.Count;
import id.netralitas.record.Mention;
import id.netralitas.reference.Reference;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** One extractor for all tests, and articles around the one sentence that a test is about. */
public final class Extraction {

  public static final Reference REFERENCE = Reference.load(Path.of("../data/reference"));
  public static final Extractor EXTRACTOR = new Extractor(REFERENCE, "test");

  private Extraction() {}

  public static ArticleRecord of(String text) {
    return EXTRACTOR.extract(Article.ofText("a", text));
  }

  static ArticleRecord of(String text, LocalDate publishedAt) {
    return EXTRACTOR.extract(new Article("a", null, null, publishedAt, null, null, text));
  }

  /** An article on the ASN of Sleman that ends with {@code sentence}. */
  static ArticleRecord withSentence(String headline, String sentence) {
    return of(
        headline
            + "\nSLEMAN – Netralitas ASN di Kabupaten Sleman menjadi perhatian pada Pilkada 2024. "
            + sentence);
  }

  static Mention event(ArticleRecord record) {
    return record.events().get(0);
  }

  /** Returns counts as {@code 104 REPORTED}, {@code 11..19 REPORTED}, {@code 8 REPORTED part}. */
  static List<String> counts(ArticleRecord record) {
    return event(record).counts().stream().map(Extraction::text).toList();
  }

  private static String text(Count count) {
    String number =
        count.value() != null && !count.approximate()
            ? count.value().toString()
            : Stream.of(count.low(), count.high())
                .map(bound -> Objects.toString(bound, ""))
                .collect(Collectors.joining(".."));
    return number + " " + count.scope() + (count.part() ? " part" : "");
  }

  static String words(List<?> values) {
    return values.stream().map(Objects::toString).collect(Collectors.joining(" "));
  }
}
