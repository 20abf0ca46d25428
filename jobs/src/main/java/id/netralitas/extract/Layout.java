package id.netralitas.extract;

import id.netralitas.text.Tokens;
import java.util.ArrayList;
import java.util.List;

/**
 * The lines of a page, each with its kind, and the sentences of those that belong to the article.
 * Links to other articles and the page's furniture are kept apart: nothing is read from them but
 * publisher, page date and copyright year.
 */
final class Layout {

  /** What a line is. */
  enum Kind {
    HEADLINE,
    /** Date, author or outlet above the text. */
    BYLINE,
    BODY,
    CAPTION,
    TABLE,
    /** A link to another article. */
    RELATED,
    /** Tags, authors, share buttons, copyright. */
    FOOTER,
    /** What readers wrote below the text. */
    COMMENT
  }

  /** One line of the text: tokens {@code from} to before {@code to}. */
  record Line(int from, int to, Kind kind) {}

  /** So long a line is an article whose lines were joined: bylines stand behind its last stop. */
  private static final int WHOLE_ARTICLE = 80;

  private static final int BEHIND_STOP = 8;
  private static final int JOINED_FURNITURE = 24;

  private static final int LONGEST_HEADLINE = 30;
  private static final int LONGEST_LINK_LIST = 8;
  private static final int LONGEST_INLINE_LINK = 24;
  private static final int BYLINES_WITHIN = 5;
  private static final int LONGEST_BYLINE = 16;
  private static final int SHORTEST_PROSE = 7;

  /** A run of words without a stop is cut, so that no rule looks further than this. */
  private static final int LONGEST_SENTENCE = 160;

  private final Document document;
  private final Tokens tokens;
  private final List<Line> lines = new ArrayList<>();
  private final List<Sentence> sentences = new ArrayList<>();

  Layout(Document document) {
    this.document = document;
    this.tokens = document.tokens();
    readLines();
    readSentences();
  }

  List<Line> lines() {
    return lines;
  }

  List<Sentence> sentences() {
    return sentences;
  }

  /** Returns the headline; null if the text has none. */
  Line headline() {
    for (int i = 0; i < Math.min(BYLINES_WITHIN, lines.size()); i++) {
      if (lines.get(i).kind() == Kind.HEADLINE) {
        return lines.get(i);
      }
    }
    return null;
  }

  /** Returns whether the page is only a list of other articles. */
  boolean isIndex() {
    int prose = 0;
    int listed = 0;
    int signs = 0;
    for (Line line : lines) {
      if (line.kind() == Kind.BODY && isProse(line)) {
        prose++;
      } else if (line.kind() != Kind.RELATED) {
        listed++;
        signs += document.has(line.from(), line.to(), Cue.INDEX) ? 1 : 0;
      }
    }
    return prose == 0 || (prose <= 2 && listed > 8 && signs >= 2);
  }

  private boolean isProse(Line line) {
    int length = line.to() - line.from();
    int furniture = length >= WHOLE_ARTICLE ? JOINED_FURNITURE : BEHIND_STOP;
    return length >= SHORTEST_PROSE && endsSentence(line, furniture);
  }

  private boolean endsSentence(Line line) {
    return endsSentence(line, BEHIND_STOP);
  }

  private boolean endsSentence(Line line, int reach) {
    for (int t = line.to() - 1; t >= Math.max(line.from(), line.to() - reach); t--) {
      boolean isInName =
          tokens.isAttached(t + 1) && (tokens.isWord(t + 1) || tokens.isNumber(t + 1));
      boolean isStop = tokens.isMark(t, '.') && !isInName;
      if (isStop || tokens.isMark(t, '!') || tokens.isMark(t, '?')) {
        return true;
      }
    }
    return false;
  }

  private void readLines() {
    int from = 0;
    int linkedLines = 0;
    boolean isFirst = true;
    boolean isBelow = false;
    for (int t = 0; t <= tokens.size(); t++) {
      if (t < tokens.size() && !tokens.isLineEnd(t)) {
        continue;
      }
      if (t > from) {
        isBelow |= opensComments(from, t);
        Kind kind = isBelow ? Kind.COMMENT : kind(from, t, isFirst, linkedLines > 0);
        Line line = new Line(from, t, kind);
        linkedLines =
            opensLinkList(line)
                ? LONGEST_LINK_LIST
                : line.kind() == Kind.RELATED ? linkedLines - 1 : 0;
        lines.add(line);
        boolean isAbove = kind == Kind.BYLINE || isFurniture(firstWord(from, t));
        isFirst &= isAbove && lines.size() < BYLINES_WITHIN;
      }
      from = t + 1;
    }
  }

  private int firstWord(int from, int to) {
    int start = from;
    while (start < to && !tokens.isWord(start) && !tokens.isNumber(start)) {
      start++;
    }
    return start;
  }

  /** "Artikel ini telah tayang di …", "Baca berita tanpa iklan": in a line or a sentence. */
  private boolean isFurniture(int start) {
    return document.is(start, Cue.FOOTER, "line") && tokens.isCapital(start);
  }

  /** "3 Komentar", "Tinggalkan Komentar", "Komentar: …", below a paragraph of the article. */
  private boolean opensComments(int from, int to) {
    int start = firstWord(from, to);
    boolean isNumbered = tokens.isNumber(start) && document.is(start + 1, Cue.COMMENTS);
    int end = document.end(isNumbered ? start + 1 : start, Cue.COMMENTS);
    if (end < 0 || lines.stream().noneMatch(line -> line.kind() == Kind.BODY && isProse(line))) {
      return false;
    }
    int words = 0;
    for (int t = end; t < to; t++) {
      words += tokens.isWord(t) ? 1 : 0;
    }
    return words == 0 || tokens.isMark(end, ':');
  }

  private Kind kind(int from, int to, boolean isFirst, boolean isLinked) {
    int start = firstWord(from, to);
    if (isFurniture(start)) {
      return Kind.FOOTER;
    }
    int related = document.end(start, Cue.RELATED);
    boolean isLink =
        related > 0
            && (tokens.isMark(related, ':')
                || tokens.isMark(related, '-')
                || (related == to && to - start <= 3)
                || (related - start >= 2 && to - from <= LONGEST_HEADLINE));
    if (isLink) {
      return Kind.RELATED;
    }
    Line line = new Line(from, to, Kind.BODY);
    if (isFirst && isRubric(from, to)) {
      return Kind.BYLINE;
    }
    if (isFirst && to - from <= LONGEST_HEADLINE && !hasDateline(from, to) && !endsWithStop(line)) {
      return Kind.HEADLINE;
    }
    if (isLinked && !endsSentence(line) && to - from <= LONGEST_HEADLINE) {
      return Kind.RELATED;
    }
    if (isListedBelow(from, to)) {
      return Kind.RELATED;
    }
    if (tokens.isMark(from, '|')) {
      return Kind.TABLE;
    }
    if (isFooter(start, line)) {
      return Kind.FOOTER;
    }
    boolean isCaption =
        to - from <= LONGEST_HEADLINE + 10
            && document.has(Math.max(from, to - 8), to, Cue.CAPTION)
            && (tokens.isMark(to - 1, ')')
                || tokens.isMark(to - 1, '-')
                || !endsSentence(line)
                || isCredit(document.find(Math.max(from, to - 5), to, Cue.CAPTION), from));
    if (isCaption) {
      return Kind.CAPTION;
    }
    if (lines.size() < BYLINES_WITHIN && to - from <= LONGEST_BYLINE && !endsSentence(line)) {
      return Kind.BYLINE;
    }
    return Kind.BODY;
  }

  /** Headlines with a dash before each, under the names of those who wrote the article. */
  private boolean isListedBelow(int from, int to) {
    if (lines.isEmpty() || !tokens.isMark(from, '-') || to - from > LONGEST_HEADLINE) {
      return false;
    }
    Kind above = lines.get(lines.size() - 1).kind();
    return above == Kind.FOOTER || above == Kind.RELATED;
  }

  /** Above a headline: one or two words, or nothing but a date. */
  private boolean isRubric(int from, int to) {
    int words = 0;
    for (int t = from; t < to; t++) {
      boolean isOfDate = document.is(t, Cue.WEEKDAY) || document.is(t, Cue.MONTH);
      words += tokens.isWord(t) && !isOfDate ? 1 : 0;
    }
    return words < 3;
  }

  /** "(Foto: Rani)", "Dok. Pemkab": a word of credit behind a mark, not inside a sentence. */
  private boolean isCredit(int at, int from) {
    return at == from
        || (at > from
            && (!tokens.isWord(at - 1)
                || tokens.isMark(at + 1, ':')
                || tokens.isMark(at + 1, '/')));
  }

  private boolean isFooter(int start, Line line) {
    int footer = document.end(start, Cue.FOOTER);
    if (footer > 0 && line.to() - line.from() <= LONGEST_HEADLINE) {
      boolean isLabel =
          tokens.isMark(footer, ':') || footer >= line.to() || tokens.isMark(footer, '/');
      return isLabel
          || (!endsSentence(line) && lines.size() > BYLINES_WITHIN)
          || (line.to() - start <= 14 && lines.size() > BYLINES_WITHIN && !hasQuote(line));
    }
    if (tokens.isMark(line.from(), '\u00a9') || hasCopyright(line)) {
      return true;
    }
    boolean isShort = line.to() - line.from() <= 6 && !endsSentence(line);
    return isShort && lines.size() > BYLINES_WITHIN;
  }

  private boolean hasQuote(Line line) {
    for (int t = line.from(); t < line.to(); t++) {
      if (tokens.isMark(t, '"')) {
        return true;
      }
    }
    return false;
  }

  private boolean hasCopyright(Line line) {
    for (int t = line.from(); t < Math.min(line.to(), line.from() + 4); t++) {
      if (tokens.isMark(t, '\u00a9')) {
        return true;
      }
    }
    return false;
  }

  private boolean endsWithStop(Line line) {
    return tokens.isMark(line.to() - 1, '.') && line.to() - line.from() > 12;
  }

  /** A town or outlet in capitals and a dash before the text begins. */
  private boolean hasDateline(int from, int to) {
    for (int t = from; t < Math.min(to, from + 9); t++) {
      boolean isDash = tokens.isMark(t, '-') && !(tokens.isAttached(t) && tokens.isAttached(t + 1));
      if (isDash) {
        return tokens.isAllCapitals(from) && to - from > 14;
      }
    }
    return false;
  }

  private boolean opensLinkList(Line line) {
    if (line.kind() != Kind.RELATED) {
      return false;
    }
    int words = 0;
    for (int t = line.from(); t < line.to(); t++) {
      words += tokens.isWord(t) ? 1 : 0;
    }
    return words <= 3 && document.has(line.from(), line.to(), Cue.RELATED);
  }

  private void readSentences() {
    int ordinal = 0;
    for (Line line : lines) {
      switch (line.kind()) {
        case HEADLINE -> sentences.add(new Sentence(line.from(), line.to(), line.kind(), -1));
        case BODY, CAPTION -> ordinal = addSentences(line, ordinal);
        default -> {}
      }
    }
  }

  private int addSentences(Line line, int firstOrdinal) {
    int ordinal = firstOrdinal;
    int from = line.from();
    for (int t = line.from(); t < line.to(); t++) {
      if (isFurniture(t) && t == firstWord(from, line.to())) {
        return ordinal;
      }
      int link = inlineLinkEnd(t, line);
      if (link > t) {
        ordinal = addSentence(from, t, line, ordinal);
        from = link;
        t = link - 1;
        continue;
      }
      if (isEnd(t, line) || t - from >= LONGEST_SENTENCE) {
        int end = t + 1;
        while (end < line.to() && (tokens.isMark(end, '"') || tokens.isMark(end, ')'))) {
          end++;
        }
        ordinal = addSentence(from, end, line, ordinal);
        from = end;
        t = end - 1;
      }
    }
    return addSentence(from, line.to(), line, ordinal);
  }

  private int addSentence(int from, int to, Line line, int ordinal) {
    if (to - from < 2) {
      return ordinal;
    }
    sentences.add(new Sentence(from, to, line.kind(), ordinal));
    return line.kind() == Kind.CAPTION ? ordinal : ordinal + 1;
  }

  /** Returns where a link inside a paragraph ends; its words run in capitals. */
  private int inlineLinkEnd(int t, Line line) {
    int related = document.end(t, Cue.RELATED);
    if (related <= t || !tokens.isMark(related, ':') || !tokens.isCapital(t)) {
      return -1;
    }
    int end = related + 1;
    while (end < line.to() && end < related + LONGEST_INLINE_LINK && !isEnd(end, line)) {
      end++;
    }
    return Math.min(end + 1, line.to());
  }

  /** "a.n. Bupati", "16 s.d. 18 September": the stop is behind single letters joined by stops. */
  private boolean isOfLetters(int stop) {
    return tokens.isWord(stop - 1)
        && tokens.length(stop - 1) == 1
        && tokens.isMark(stop - 2, '.')
        && tokens.isAttached(stop - 1)
        && tokens.isAttached(stop);
  }

  /** "Pemkab. Jember", "Disdik. Kota Jember": what is short for a government needs its place. */
  private boolean isBeforePlace(int stop) {
    boolean isOfGovernment =
        document.is(stop - 1, Cue.GOVERNMENT)
            || document.is(stop - 1, Cue.PLACE_TYPE)
            || document.is(stop - 1, Cue.OVERSIGHT)
            || document.is(stop - 1, Cue.NO_PLACE);
    int next = document.is(stop + 1, Cue.PLACE_TYPE) ? stop + 2 : stop + 1;
    next = next > stop + 1 && tokens.isMark(next, '.') ? next + 1 : next;
    return isOfGovernment && tokens.isAttached(stop) && document.place(next) != null;
  }

  private boolean isEnd(int t, Line line) {
    if (tokens.isMark(t, '!') || tokens.isMark(t, '?')) {
      return true;
    }
    if (!tokens.isMark(t, '.')) {
      return false;
    }
    int next = t + 1;
    if (next >= line.to()) {
      return true;
    }
    boolean isInitial =
        tokens.isWord(t - 1)
            && tokens.isAttached(t)
            && tokens.length(t - 1) <= 2
            && tokens.isCapital(t - 1);
    boolean isTitle =
        document.is(t - 1, Cue.HONORIFIC)
            || document.end(t - 2, Cue.HONORIFIC) == t
            || document.is(t - 1, Cue.ACTING)
            || document.is(t - 1, Cue.ACT_NUMBER);
    boolean isShortened = document.is(t - 1, Cue.SHORTENED, "") || isOfLetters(t);
    boolean isBeforeTitle = isTitle && document.is(next, Cue.HONORIFIC);
    if (isInitial
        || isShortened
        || isBeforePlace(t)
        || isBeforeTitle
        || (isTitle && tokens.length(t - 1) <= 3)) {
      return false;
    }
    if (tokens.isAttached(next)) {
      boolean isGlued =
          tokens.isCapital(next)
              && !tokens.isAllCapitals(next)
              && tokens.isWord(t - 1)
              && !tokens.isCapital(t - 1)
              && tokens.length(t - 1) > 2;
      return isGlued || tokens.isMark(next, '"');
    }
    return tokens.isCapital(next) || !tokens.isWord(next) || !document.hasCapitals();
  }
}
