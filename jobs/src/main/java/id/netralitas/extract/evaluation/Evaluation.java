package id.netralitas.extract.evaluation;

import id.netralitas.extract.Article;
import id.netralitas.extract.Extractor;
import id.netralitas.record.ArticleRecord;
import id.netralitas.record.ArticleRecord.Evidence;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.EnumMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;

/**
 * Scores of an extractor per field, with every miss.
 *
 * @param scores one for each field, in its order
 * @param misses in the order of the labels
 */
public record Evaluation(List<Score> scores, List<Miss> misses) {

  private static final int AROUND = 70;

  public Evaluation {
    scores = List.copyOf(scores);
    misses = List.copyOf(misses);
  }

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
    }
    List<Score> scores = new ArrayList<>();
    tallies.forEach(
        (field, tally) ->
            scores.add(new Score(field, tally[0], tally[1], tally[2], tally[3], tally[4])));
    return new Evaluation(scores, misses);
  }

  private static void compare(
      Field field,
      Label label,
      ArticleRecord record,
      Article article,
      int[] tally,
      List<Miss> misses) {
    List<String> missed = new ArrayList<>(field.expected(label));
    List<String> extra = new ArrayList<>();
    for (String value : field.found(record)) {
      if (missed.remove(value)) {
        tally[0]++;
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
    int n = field.found(record).indexOf(value);
    for (Evidence evidence : record.evidence()) {
      boolean isOfField =
          !field.pointer().isEmpty()
              && (evidence.field().equals(field.pointer())
                  || evidence.field().equals(field.pointer() + "/" + n));
      if (isOfField && evidence.start() != null) {
        return cut(text, evidence.start(), evidence.end());
      }
    }
    return around(text, value);
  }

  private static String around(String text, String value) {
    String first = value.split(" ", 2)[0];
    for (String form : Arrays.asList(value, grouped(first), first)) {
      int at = form.isEmpty() ? -1 : text.indexOf(form);
      if (at >= 0) {
        return cut(text, at, at + form.length());
      }
    }
    return cut(text, 0, 0);
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

  /** Returns the scores as a table of text, one line a field. */
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
    return table.toString();
  }
}
