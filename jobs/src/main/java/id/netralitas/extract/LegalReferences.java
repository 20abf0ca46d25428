package id.netralitas.extract;

import id.netralitas.text.Tokens;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;

/**
 * Finds legal acts that are cited with their number, in the record's short form: {@code UU
 * 20/2023}, {@code PP 94/2021}, {@code SKB 2/2022}, {@code SE Bupati Muna Barat 200.2.1/92/2023}.
 */
final class LegalReferences {

  private static final int REACH = 9;

  /** A joint decree names all its ministers before its number. */
  private static final int JOINT_REACH = 60;

  private static final int ISSUER_REACH = 25;
  private static final int HEAD_REACH = 80;

  private final Document document;
  private final Tokens tokens;
  private final KnownActs known;

  LegalReferences(Document document, KnownActs known) {
    this.document = document;
    this.tokens = document.tokens();
    this.known = known;
  }

  /** A reference as the record holds it. */
  record Found(String reference, int from, int to, boolean isDoubtful) {}

  /** Returns each reference once, in the order of the text. */
  List<Found> read() {
    Map<String, Found> found = new LinkedHashMap<>();
    for (Sentence sentence : document.sentences()) {
      int t = sentence.from();
      while (t < sentence.to()) {
        int next = document.is(t, Cue.LAW) ? read(t, sentence, found) : t + 1;
        t = Math.max(t + 1, next);
      }
    }
    return List.copyOf(found.values());
  }

  private int read(int t, Sentence sentence, Map<String, Found> found) {
    String kind = document.value(t, Cue.LAW);
    boolean isLetter = kind.equals("SE") || kind.equals("Surat");
    int named = document.end(t, Cue.LAW);
    int number = numberAt(named, sentence, isLetter, kind.equals("SKB"));
    if (number < 0) {
      return named;
    }
    if (isLetter) {
      return letter(kind, t, named, number, sentence, found);
    }
    int at = number;
    int end = act(kind, t, at, sentence, found);
    while (end > at) {
      int more = end;
      while (tokens.isMark(more, ',') || isWord(more, "dan") || isWord(more, "serta")) {
        more++;
      }
      boolean goesOn = more > end && document.is(more, Cue.ACT_NUMBER);
      if (!goesOn) {
        return end;
      }
      at = afterNumberWord(more);
      end = act(kind, more, at, sentence, found);
    }
    return Math.max(end, named);
  }

  /** Returns the token where the number begins; -1 if no number is cited. */
  private int numberAt(int from, Sentence sentence, boolean isLetter, boolean isJoint) {
    int reach = isJoint ? JOINT_REACH : isLetter ? REACH + 3 : REACH;
    int limit = Math.min(sentence.to(), from + reach);
    for (int t = from; t < limit; t++) {
      if (document.is(t, Cue.ACT_NUMBER)) {
        return afterNumberWord(t);
      }
      if (t == from && tokens.isNumber(t) && tokens.isMark(t + 1, '/') && !isLetter) {
        return t;
      }
      if (t == from && tokens.isNumber(t) && document.is(t + 1, Cue.YEAR_WORD) && !isLetter) {
        return t;
      }
      boolean isBroken =
          (tokens.isMark(t, ',') && !isJoint)
              || tokens.isMark(t, ';')
              || tokens.isMark(t, '"')
              || (t > from && document.is(t, Cue.LAW) && !tokens.isMark(t - 1, '('))
              || isWord(t, "tentang")
              || isWord(t, "yang")
              || (isWord(t, "dan") && !isLetter && !isJoint);
      if (isBroken) {
        return -1;
      }
    }
    return -1;
  }

  private int afterNumberWord(int t) {
    int at = document.end(t, Cue.ACT_NUMBER);
    while (tokens.isMark(at, '.') || tokens.isMark(at, ':')) {
      at++;
    }
    return at;
  }

  /** Reads "20 Tahun 2023" or "20/2023"; the token after it, or {@code at} if it is neither. */
  private int act(String kind, int from, int at, Sentence sentence, Map<String, Found> found) {
    if (!tokens.isNumber(at)) {
      if (kind.equals("Putusan MK")) {
        return at;
      }
      return at;
    }
    if (kind.equals("Putusan MK")) {
      int end = runEnd(at, sentence.to());
      add(kind + " " + tokens.written(at, end), from, end, false, found);
      return end;
    }
    int end = at + 1;
    StringBuilder number = new StringBuilder(trimmed(at));
    if (kind.equals("SKB")) {
      while (tokens.isMark(end, '-') && tokens.isNumber(end + 1) && tokens.isAttached(end)) {
        number.append('-').append(tokens.written(end + 1));
        end += 2;
      }
    }
    int year = end;
    if (document.is(year, Cue.YEAR_WORD) || tokens.isMark(year, '/')) {
      year++;
    }
    boolean hasYear = year > end && tokens.isNumber(year) && tokens.length(year) == 4;
    if (!hasYear) {
      return end;
    }
    String reference = kind + " " + number + "/" + tokens.written(year);
    add(
        reference,
        from,
        year + 1,
        known.isDoubtful(kind, number.toString(), tokens.written(year)),
        found);
    return year + 1;
  }

  private String trimmed(int t) {
    String digits = tokens.written(t);
    int zeros = 0;
    while (zeros < digits.length() - 1 && digits.charAt(zeros) == '0') {
      zeros++;
    }
    return digits.substring(zeros);
  }

  private int letter(
      String kind, int from, int named, int number, Sentence sentence, Map<String, Found> found) {
    int end = runEnd(number, sentence.to());
    boolean hasDigit = false;
    for (int t = number; t < end; t++) {
      hasDigit |= tokens.isNumber(t);
    }
    if (!hasDigit) {
      return named;
    }
    StringBuilder text = new StringBuilder(tokens.written(number, end).replace(" ", ""));
    while (text.length() > 0 && ".,-/".indexOf(text.charAt(text.length() - 1)) >= 0) {
      text.setLength(text.length() - 1);
    }
    boolean isCut = tokens.isMark(end - 1, '/') && tokens.isNumber(end) && tokens.length(end) == 4;
    if (isCut && end < sentence.to()) {
      text.append('/').append(tokens.written(end));
      end++;
    }
    boolean hasYear =
        document.is(end, Cue.YEAR_WORD) && tokens.isNumber(end + 1) && tokens.length(end + 1) == 4;
    if (hasYear) {
      text.append('/').append(tokens.written(end + 1));
      end += 2;
    }
    String issuer = issuer(from, named, number);
    String known = kind.equals("Surat") && text.indexOf("/SE/") >= 0 ? "SE" : kind;
    String reference = known + " " + (issuer.isEmpty() ? "" : issuer + " ") + text;
    add(reference, from, end, false, found);
    return end;
  }

  /** Returns the head of a government that is named before, nearest first; null if none is. */
  private String headOfGovernment(int from) {
    for (int t = from - 1; t >= Math.max(0, from - HEAD_REACH); t--) {
      boolean isHead =
          tokens.isCapital(t)
              && (isWord(t, "bupati")
                  || isWord(t, "gubernur")
                  || isWord(t, "gubenur")
                  || isWord(t, "walikota")
                  || (isWord(t, "wali") && isWord(t + 1, "kota")));
      int after = isWord(t, "wali") ? t + 2 : t + 1;
      if (isHead && document.place(after) != null && !isWord(t - 1, "wakil")) {
        return tokens.written(t, document.placeEnd(after));
      }
    }
    return null;
  }

  /** Returns the token after a run without blanks: numbers of letters hold marks and letters. */
  private int runEnd(int from, int limit) {
    int t = from + 1;
    boolean isSpaced = tokens.isMark(t, '/') && tokens.isNumber(t + 1) && tokens.isAttached(t + 1);
    while (t < limit && (tokens.isAttached(t) || (isSpaced && t == from + 1))) {
      boolean isInside =
          tokens.isNumber(t)
              || tokens.isWord(t)
              || tokens.isMark(t, '/')
              || tokens.isMark(t, '-')
              || (tokens.isMark(t, '.')
                  && t + 1 < limit
                  && tokens.isAttached(t + 1)
                  && (tokens.isNumber(t + 1) || tokens.isWord(t + 1)));
      if (!isInside) {
        break;
      }
      t++;
    }
    return t;
  }

  /** Who issued it: printed behind the word, else the office that the sentence tells of before. */
  private String issuer(int from, int named, int number) {
    int start = named;
    while (start < number
        && (tokens.isMark(start, '(')
            || tokens.isMark(start, ')')
            || document.is(start, Cue.LETTER))) {
      start++;
    }
    int end = start;
    while (end < number && !document.is(end, Cue.ACT_NUMBER) && !tokens.isMark(end, '(')) {
      end++;
    }
    if (end > start && tokens.isCapital(start)) {
      return tokens.written(start, end);
    }
    String government = headOfGovernment(from);
    if (government != null) {
      return government;
    }
    for (int t = from - 1; t >= Math.max(0, from - ISSUER_REACH); t--) {
      boolean isOffice =
          document.is(t, Cue.GOVERNMENT)
              || document.is(t, Cue.NATIONAL)
              || document.is(t, Cue.SUPERVISOR);
      if (!isOffice || !tokens.isCapital(t)) {
        continue;
      }
      int head = t;
      boolean isSecondWord =
          document.is(t - 1, Cue.GOVERNMENT) && document.end(t - 1, Cue.GOVERNMENT) > t;
      if (isSecondWord) {
        head = t - 1;
      }
      int after = document.is(head, Cue.GOVERNMENT) ? document.end(head, Cue.GOVERNMENT) : head + 1;
      if (document.is(after, Cue.PLACE_TYPE) && document.place(after + 1) != null) {
        after++;
      }
      if (tokens.isMark(after, ')') && document.place(after + 1) != null) {
        int place = after + 1;
        return tokens.written(head, after) + " " + tokens.written(place, document.placeEnd(place));
      }
      if (document.place(after) != null) {
        after = document.placeEnd(after);
      }
      return tokens.written(head, after);
    }
    return "";
  }

  private boolean isWord(int t, String word) {
    return document.isWord(t, word);
  }

  private static void add(
      String reference, int from, int to, boolean isDoubtful, Map<String, Found> found) {
    String text = reference.replace('\n', ' ');
    found.putIfAbsent(text.toLowerCase(Locale.ROOT), new Found(text, from, to, isDoubtful));
  }

  /** Acts on ASN and elections that are known by number and year. */
  static final class KnownActs {

    private final List<String> acts = new ArrayList<>();

    KnownActs(List<String> acts) {
      this.acts.addAll(acts);
    }

    /** Returns whether the number is a known act's but the year is not. */
    boolean isDoubtful(String kind, String number, String year) {
      String start = kind + " " + number + "/";
      boolean isKnownNumber = false;
      for (String act : acts) {
        if (act.startsWith(start)) {
          isKnownNumber = true;
          if (act.equals(start + year)) {
            return false;
          }
        }
      }
      return isKnownNumber;
    }
  }
}
