package id.netralitas.extract;

import id.netralitas.text.Tokens;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.List;

/**
 * What a page prints of itself: headline, outlet, date of publication, copyright year. Read from
 * the lines above the text, the dateline, and the last lines.
 */
final class Masthead {

  private static final int HEAD_LINES = 5;
  private static final int DATELINE_REACH = 12;

  private final Document document;
  private final Tokens tokens;

  Masthead(Document document) {
    this.document = document;
    this.tokens = document.tokens();
  }

  /** Returns the headline as printed; null if the text has none. */
  String title() {
    Layout.Line line = document.layout().headline();
    return line == null ? null : tokens.written(line.from(), line.to()).strip();
  }

  /** Returns the date printed above the text or in its dateline; null if there is none. */
  LocalDate published() {
    DateScanner scanner = new DateScanner(document);
    List<Layout.Line> lines = document.layout().lines();
    for (int i = 0; i < Math.min(HEAD_LINES, lines.size()); i++) {
      Layout.Line line = lines.get(i);
      int to = line.to();
      if (line.kind() == Layout.Kind.BODY) {
        to = datelineEnd(line);
      } else if (line.kind() != Layout.Kind.BYLINE && line.kind() != Layout.Kind.FOOTER) {
        continue;
      }
      for (DateMention date : scanner.dates(line.from(), to)) {
        LocalDate day = day(date);
        if (day != null) {
          return day;
        }
      }
    }
    return null;
  }

  private int datelineEnd(Layout.Line line) {
    int end = PlaceReader.datelineEnd(document, line.from(), line.to());
    return end;
  }

  private static LocalDate day(DateMention date) {
    if (!date.isFull()) {
      return null;
    }
    try {
      return LocalDate.of(date.year(), date.month(), date.day());
    } catch (DateTimeException noSuchDay) {
      return null;
    }
  }

  /** Returns the year behind a copyright sign; null if there is none. */
  Integer copyrightYear() {
    for (Layout.Line line : document.layout().lines()) {
      boolean isCopyright = false;
      for (int t = line.from(); t < line.to(); t++) {
        isCopyright |= tokens.isMark(t, '\u00a9') || isWord(t, "copyright");
        if (isCopyright && tokens.isNumber(t) && tokens.length(t) == 4) {
          long year = tokens.number(t);
          return year >= 1998 && year <= 2100 ? (int) year : null;
        }
      }
    }
    return null;
  }

  /** Returns the outlet as printed; null where the text does not name it. */
  String publisher() {
    List<Layout.Line> lines = document.layout().lines();
    int read = 0;
    for (Layout.Line line : lines) {
      if (read >= HEAD_LINES) {
        break;
      }
      boolean isHead = line.kind() == Layout.Kind.BYLINE || line.kind() == Layout.Kind.BODY;
      if (!isHead) {
        continue;
      }
      read++;
      String name = outletIn(line);
      if (name != null) {
        return name;
      }
    }
    return copyrightHolder(lines);
  }

  private String outletIn(Layout.Line line) {
    int limit = Math.min(line.to(), line.from() + DATELINE_REACH);
    int from = line.from();
    int end = PlaceReader.datelineEnd(document, line.from(), line.to());
    boolean hasDateline = end > from;
    for (int t = from; t < limit; t++) {
      boolean isDomain =
          tokens.isAllCapitals(t)
              && tokens.isMark(t + 1, '.')
              && tokens.isAttached(t + 1)
              && tokens.isAttached(t + 2)
              && tokens.isAllCapitals(t + 2)
              && tokens.length(t + 2) <= 6;
      if (isDomain) {
        int to = t + 3;
        while (tokens.isMark(to, '.')
            && tokens.isAttached(to)
            && tokens.isAttached(to + 1)
            && tokens.isAllCapitals(to + 1)) {
          to += 2;
        }
        boolean isJoined =
            tokens.isMark(t - 1, '-') && tokens.isAttached(t) && tokens.isAllCapitals(t - 2);
        return tokens.written(isJoined ? t - 2 : t, to);
      }
    }
    int last = hasDateline ? end - 1 : line.kind() == Layout.Kind.BYLINE ? limit : from;
    for (int t = from; t < last; t++) {
      boolean isName =
          tokens.isAllCapitals(t)
              && tokens.length(t) > 4
              && document.place(t) == null
              && !document.isKnown(t)
              && ((hasDateline && isAtEdge(t, from, end)) || line.kind() == Layout.Kind.BYLINE);
      if (isName) {
        return tokens.written(t);
      }
    }
    return null;
  }

  /** Behind a comma or bracket of the dateline, before one, or alone: a town has its own part. */
  private boolean isAtEdge(int t, int from, int end) {
    boolean isAlone = t == from && t + 2 == end;
    return isAlone
        || tokens.isMark(t - 1, ',')
        || tokens.isMark(t - 1, '(')
        || (tokens.isMark(t + 1, ',') && t == from);
  }

  private String copyrightHolder(List<Layout.Line> lines) {
    for (int i = lines.size() - 1; i >= 0; i--) {
      Layout.Line line = lines.get(i);
      for (int t = line.from(); t < line.to(); t++) {
        if (tokens.isMark(t, '\u00a9') && tokens.isWord(t + 1)) {
          int end = t + 1;
          while (end < line.to() && !tokens.isNumber(end)) {
            end++;
          }
          return tokens.written(t + 1, end);
        }
      }
    }
    if (lines.isEmpty()) {
      return null;
    }
    Layout.Line last = lines.get(lines.size() - 1);
    for (int t = last.from(); t < Math.min(last.to(), last.from() + 6); t++) {
      if (t > last.from() + 1 && tokens.isMark(t, '/') && tokens.isCapital(last.from())) {
        return tokens.written(last.from(), t);
      }
    }
    return null;
  }

  private boolean isWord(int t, String word) {
    return document.isWord(t, word);
  }
}
