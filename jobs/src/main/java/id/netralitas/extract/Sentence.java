package id.netralitas.extract;

/**
 * A sentence: tokens {@code from} to before {@code to}.
 *
 * @param line what kind of line it stands in
 * @param ordinal of the sentences of body and caption: 0 is the first; -1 in the headline
 */
record Sentence(int from, int to, Layout.Kind line, int ordinal) {

  boolean isHeadline() {
    return line == Layout.Kind.HEADLINE;
  }

  /** Whether it is in the headline or the first three sentences, where the news is. */
  boolean isSignpost() {
    return ordinal < 3;
  }
}
