package id.netralitas.extract.evaluation;

/**
 * One value on which label and record disagree.
 *
 * @param isExtra whether the record has it and the label does not; else the reverse
 * @param around the text around the value, or around the words that it was read from; the first
 *     words of the article where the text does not hold the value in that form
 */
public record Miss(String articleId, Field field, String value, boolean isExtra, String around) {

  /** Returns it as one line. */
  public String line() {
    return "%s  %s: %s %s  …%s…"
        .formatted(articleId, field.title(), isExtra ? "found" : "missed", value, around);
  }
}
