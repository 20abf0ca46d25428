package id.netralitas.extract.evaluation;

import id.netralitas.extract.Article;
import id.netralitas.extract.Extractor;
import id.netralitas.extract.evaluation.Worse.Claim;
import id.netralitas.record.ArticleRecord;
import id.netralitas.record.ArticleRecord.Evidence;
import id.netralitas.record.Count;
import id.netralitas.record.Mention;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/**
 * Scores of an extractor per field, with every miss.
 *
 * @param scores one for each field, in its order
 * @param misses in the order of the labels
 * @param worse readings worse than their text, in the order of the labels
 * @param occasions whether articles of several events are read so
 */
public record Evaluation(
    List<Score> scores, List<Miss> misses, List<WorseReading> worse, Occasions occasions) {

  private static final int AROUND = 70;

  public Evaluation {
    scores = List.copyOf(scores);
    misses = List.copyOf(misses);
    worse = List.copyOf(worse);
  }

  /**
   * A reading worse than the text, with where it stands.
   *
   * @param start first UTF-16 code unit of the words it was read from, or of the number that was
   *     not read; null where neither is known
   * @param around the text around
   */
  public record WorseReading(String articleId, Worse worse, Integer start, String around) {

    /** Returns it as one line. */
    public String line() {
      return "%s  %s: the text has %s, the record %s  at %s …%s…"
          .formatted(
              articleId,
              worse.field() == Field.COUNTS ? "counts" : "activities",
              Objects.requireNonNullElse(worse.gold(), "none"),
              Objects.requireNonNullElse(worse.reading(), "none"),
              Objects.requireNonNullElse(start, "-"),
              around);
    }
  }

  /**
   * How articles of several events are read.
   *
   * @param several relevant articles that tell several events
   * @param readSo of them, those whose record has several
   * @param single relevant articles that tell one event
   * @param split of them, those whose record has several
   */
  public record Occasions(int several, int readSo, int single, int split) {}

  /**
   * Extracts every labelled article and compares. Fields other than relevance are compared where
   * the label is relevant, or the record is.
   *
   * @throws IllegalArgumentException if a label has no article
   */
  public static Evaluation of(
      Extractor extractor, List<Label> labels, Map<String, Article> articles) {
    Map<Field, int[]> tallies = new EnumMap<>(Field.class);
    for (Field field : Field.values()) {
      tallies.put(field, new int[5]);
    }
    List<Miss> misses = new ArrayList<>();
    List<WorseReading> worse = new ArrayList<>();
    int[] occasions = new int[4];
    for (Label label : labels) {
      Article article = articles.get(label.id());
      if (article == null) {
        throw new IllegalArgumentException("there is a label but no article '" + label.id() + "'");
      }
      ArticleRecord record = extractor.extract(article);
      for (Field field : Field.values()) {
        boolean isCompared = field == Field.RELEVANCE || label.relevant() || record.relevant();
        if (isCompared) {
          compare(field, label, record, article, tallies.get(field), misses);
        }
      }
      Worse.of(label, Label.of(record))
          .forEach(one -> worse.add(located(one, label, record, article.text())));
      if (label.relevant()) {
        int kind = label.events().size() > 1 ? 0 : 2;
        occasions[kind]++;
        occasions[kind + 1] += record.events().size() > 1 ? 1 : 0;
      }
    }
    List<Score> scores = new ArrayList<>();
    tallies.forEach(
        (field, tally) ->
            scores.add(new Score(field, tally[0], tally[1], tally[2], tally[3], tally[4])));
    return new Evaluation(
        scores,
        misses,
        worse,
        new Occasions(occasions[0], occasions[1], occasions[2], occasions[3]));
  }

  private static void compare(
      Field field,
      Label label,
      ArticleRecord record,
      Article article,
      int[] tally,
      List<Miss> misses) {
    Label read = Label.of(record);
    List<String> missed = new ArrayList<>(field.values(label));
    List<String> accepted = field.accepted(label);
    List<String> extra = new ArrayList<>();
    for (String value : field.values(read)) {
      if (missed.remove(value)) {
        tally[0]++;
      } else if (accepted.contains(value)) {
        Optional<String> own =
            field.isAlternative() ? missed.stream().findFirst() : Optional.empty();
        own.ifPresent(missed::remove);
      } else {
        extra.add(value);
      }
    }
    tally[1] += extra.size();
    tally[2] += missed.size();
    tally[3]++;
    tally[4] += extra.isEmpty() && missed.isEmpty() ? 1 : 0;
    for (String value : missed) {
      misses.add(new Miss(label.id(), field, value, false, around(article.text(), value)));
    }
    for (String value : extra) {
      misses.add(
          new Miss(label.id(), field, value, true, source(field, value, record, article.text())));
    }
  }

  /** The words that a found value was read from, with the text around. */
  private static String source(Field field, String value, ArticleRecord record, String text) {
    int n = field.values(Label.of(record)).indexOf(value);
    return evidence(record, field.pointer() + "/" + n)
        .or(() -> evidence(record, field.pointer()))
        .map(one -> cut(text, one.start(), one.end()))
        .orElseGet(() -> around(text, value));
  }

  private static Optional<Evidence> evidence(ArticleRecord record, String pointer) {
    return record.evidence().stream()
        .filter(one -> one.field().equals(pointer) && one.start() != null)
        .findFirst();
  }

  private static WorseReading located(Worse worse, Label label, ArticleRecord record, String text) {
    Optional<Evidence> source =
        Optional.ofNullable(worse.reading())
            .flatMap(claim -> pointer(claim, record))
            .flatMap(pointer -> evidence(record, pointer));
    if (source.isPresent()) {
      Evidence words = source.get();
      return new WorseReading(
          label.id(), worse, words.start(), cut(text, words.start(), words.end()));
    }
    Claim told = worse.gold() == null ? worse.reading() : worse.gold();
    String value = Objects.toString(told.value(), "");
    int at = position(text, value);
    return new WorseReading(
        label.id(),
        worse,
        at < 0 ? null : (Integer) at,
        cut(text, Math.max(0, at), Math.max(0, at)));
  }

  /** Returns where a record has a claim. */
  private static Optional<String> pointer(Claim claim, ArticleRecord record) {
    for (int n = 0; n < record.events().size(); n++) {
      Mention event = record.events().get(n);
      for (int i = 0; claim.value() == null && i < event.activities().size(); i++) {
        if (event.activities().get(i).name().equals(claim.what())) {
          return Optional.of("/events/" + n + "/activities/" + i);
        }
      }
      for (int i = 0; claim.value() != null && i < event.counts().size(); i++) {
        Count count = event.counts().get(i);
        if (claim.value().equals(count.value()) && count.scope().name().equals(claim.what())) {
          return Optional.of("/events/" + n + "/counts/" + i);
        }
      }
    }
    return Optional.empty();
  }

  /** Returns where a value stands by itself in the text; -1 if nowhere in that form. */
  private static int position(String text, String value) {
    return Stream.of(value, grouped(value))
        .filter(form -> !form.isEmpty())
        .map(form -> Pattern.compile("(?<![\\w./])" + Pattern.quote(form) + "(?![\\w/]|\\.\\d)"))
        .map(form -> form.matcher(text))
        .filter(Matcher::find)
        .findFirst()
        .map(Matcher::start)
        .orElse(-1);
  }

  private static String around(String text, String value) {
    int whole = text.indexOf(value);
    int at = whole >= 0 ? whole : position(text, value.split(" ", 2)[0]);
    return cut(text, Math.max(0, at), at < 0 ? 0 : at + value.length());
  }

  private static String grouped(String number) {
    return number.matches("\\d{4,9}")
        ? String.format(Locale.GERMANY, "%,d", Long.parseLong(number))
        : number;
  }

  private static String cut(String text, int start, int end) {
    int from = Math.max(0, start - AROUND);
    int to = Math.min(text.length(), end + AROUND);
    return text.substring(from, to).replace('\n', ' ').replace('\r', ' ');
  }

  /** Returns the score of a field. */
  public Score score(Field field) {
    return scores.stream().filter(score -> score.field() == field).findFirst().orElseThrow();
  }

  /** Returns the scores as a table of text: a line a field, then events and readings worse. */
  public String table() {
    StringBuilder table = new StringBuilder();
    table.append(
        "field                 precision  recall     F1     right  extra  missed  exact articles\n");
    for (Score score : scores) {
      table.append(
          String.format(
              Locale.ROOT,
              "%-21s %9.3f %7.3f %7.3f %8d %6d %7d  %d of %d%n",
              score.field().title(),
              score.precision(),
              score.recall(),
              score.f1(),
              score.right(),
              score.extra(),
              score.missed(),
              score.exact(),
              score.articles()));
    }
    table.append(
        String.format(
            Locale.ROOT,
            "several events read as several: %d of %d; single ones split: %d of %d%n"
                + "readings worse than the text: %d, and %d parts of a total%n",
            occasions.readSo(),
            occasions.several(),
            occasions.split(),
            occasions.single(),
            worse.stream().filter(one -> !one.worse().isPart()).count(),
            worse.stream().filter(one -> one.worse().isPart()).count()));
    return table.toString();
  }
}
