package id.netralitas.extract;

import id.netralitas.record.ArticleRecord.Official;
import id.netralitas.text.Tokens;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/**
 * Finds named people who speak or act in an office: {@code Pj Bupati Muba, H Sandi Fahlepi}, {@code
 * Kepala BKPSDM Tubaba Heru Kusmawan}, {@code Zulkifli Ramdan, Ketua Bawaslu setempat}. Titles,
 * ranks and degrees are left out of the name. In a case, holders of posts that the accused may hold
 * are not named.
 */
final class Officials {

  private static final int LONGEST_ROLE = 24;
  private static final int LONGEST_NAME = 5;
  private static final int LONGEST_TAIL = 3;
  private static final int CANDIDATE_REACH = 5;

  private final Document document;
  private final Tokens tokens;
  private final boolean isCase;

  Officials(Document document, boolean isCase) {
    this.document = document;
    this.tokens = document.tokens();
    this.isCase = isCase;
  }

  /** A named official with the tokens of the name. */
  record Found(Official official, int from, int to) {}

  /** Returns each person once, in the order of the text. */
  List<Found> read() {
    List<Found> found = new ArrayList<>();
    for (Sentence sentence : document.sentences()) {
      if (sentence.isHeadline() || sentence.line() == Layout.Kind.CAPTION) {
        continue;
      }
      int t = sentence.from();
      while (t < sentence.to()) {
        if (document.is(t, Cue.ROLE) && isHeld(t, sentence)) {
          Found official = official(t, sentence);
          if (official != null) {
            addOnce(official, found);
            t = Math.max(t + 1, official.to());
            continue;
          }
        }
        t++;
      }
    }
    return found;
  }

  private boolean isHeld(int t, Sentence sentence) {
    int head = roleStart(t, sentence);
    boolean isOther =
        document.has(Math.max(sentence.from(), head - 1), head, Cue.NO_ROLE)
            || isCandidate(head, sentence)
            || (isCase && isAccused(head, sentence));
    return !isOther && (!isCase || !"STAFF".equals(document.value(t, Cue.ROLE)));
  }

  /** "yang melibatkan Kepala Badan Keuangan X": an official may be the accused. */
  private boolean isAccused(int head, Sentence sentence) {
    return document.hasWord(
        Math.max(sentence.from(), head - 3),
        head,
        "melibatkan",
        "menyeret",
        "terhadap",
        "terlapor",
        "memeriksa",
        "memanggil",
        "melaporkan",
        "mencopot",
        "menonaktifkan");
  }

  /** "pasangan calon (paslon) bupati dan wakil bupati X": who seeks an office does not hold it. */
  private boolean isCandidate(int head, Sentence sentence) {
    for (int t = head - 1; t >= Math.max(sentence.from(), head - CANDIDATE_REACH); t--) {
      if (tokens.isMark(t, ',') || tokens.isMark(t, ';')) {
        return false;
      }
      if (isWord(t, "calon") || isWord(t, "paslon") || isWord(t, "bapaslon")) {
        return true;
      }
    }
    return false;
  }

  private int roleStart(int t, Sentence sentence) {
    int head = t;
    while (head > sentence.from()
        && (document.is(head - 1, Cue.ACTING)
            || document.end(head - 2, Cue.ACTING) == head
            || tokens.isMark(head - 1, ')')
            || tokens.isMark(head - 1, '(')
            || (tokens.isMark(head - 1, '.') && tokens.isAttached(head - 1)))) {
      head--;
    }
    return head;
  }

  private Found official(int role, Sentence sentence) {
    int end = document.end(role, Cue.ROLE);
    Span name = nameAfter(role, end, sentence);
    if (name == null) {
      name = nameBefore(roleStart(role, sentence), end, sentence);
      if (name == null) {
        return null;
      }
      String text = tokens.written(roleStart(role, sentence), roleEnd(end, sentence));
      return new Found(new Official(written(name), clean(text)), name.from(), name.to());
    }
    String text = tokens.written(roleStart(role, sentence), name.roleEnd());
    return new Found(new Official(written(name), clean(text)), name.from(), name.to());
  }

  private record Span(int from, int to, int roleEnd) {}

  /**
   * Walks over the rest of the office's name to the person's: behind a comma, or the first word
   * that no office holds.
   */
  private Span nameAfter(int role, int end, Sentence sentence) {
    int limit = Math.min(sentence.to(), end + LONGEST_ROLE);
    Span loose = null;
    boolean isRelative = false;
    int tail = end;
    int t = end;
    while (t < limit) {
      if (tokens.isMark(t, ',')
          || tokens.isMark(t, '(')
          || (tokens.isMark(t, '-') && !tokens.isAttached(t))) {
        Span name = name(t + 1, sentence, t);
        if (name != null) {
          return name;
        }
        boolean isPlaceBetween =
            loose == null
                && document.place(t + 1) != null
                && tokens.isMark(document.placeEnd(t + 1), ',');
        int close = closing(t, limit);
        if (close > t && loose == null) {
          t = close + 1;
          continue;
        }
        boolean isDistrict =
            "STAFF".equals(document.value(role, Cue.ROLE)) && document.is(t + 1, Cue.PLACE_TYPE);
        if (isDistrict && document.place(t + 2) != null) {
          loose = null;
          t = document.placeEnd(t + 2);
          continue;
        }
        if (isPlaceBetween) {
          t = document.placeEnd(t + 1);
          continue;
        }
        return loose;
      }
      if (tokens.isMark(t, '.')
          || tokens.isMark(t, '/')
          || tokens.isMark(t, '-')
          || tokens.isMark(t, ')')) {
        t++;
        continue;
      }
      if (!tokens.isWord(t) && !tokens.isNumber(t)) {
        return loose;
      }
      if (document.place(t) != null && loose == null && !startsName(t, sentence)) {
        t = document.placeEnd(t);
        continue;
      }
      if (document.is(t, Cue.ROLE_TAIL)) {
        if (loose != null && loose.to() - loose.from() > 1) {
          return loose;
        }
        isRelative = true;
        tail = t;
        t++;
        continue;
      }
      if (document.is(t, Cue.HONORIFIC) && tokens.isCapital(t) && loose == null) {
        return name(t, sentence, t);
      }
      boolean isUnitOfPlace =
          t == end
              && tokens.isCapital(t)
              && document.place(t) == null
              && document.place(t + 1) != null
              && tokens.isCapital(document.placeEnd(t + 1));
      if (isUnitOfPlace) {
        t = document.placeEnd(t + 1);
        continue;
      }
      boolean isOfOffice = isOfficeWord(t);
      if (tokens.isCapital(t) && !isOfOffice) {
        if (loose == null) {
          loose = name(t, sentence, t);
          if (loose == null) {
            return null;
          }
          t = loose.to();
          if (isUnit(loose)) {
            loose = null;
          }
          continue;
        }
        return loose;
      }
      boolean isPassedOver = isOfOffice || (isRelative && t - tail <= LONGEST_TAIL);
      if ((!tokens.isCapital(t) && !isPassedOver) || document.is(t, Cue.NO_NAME)) {
        return loose;
      }
      if (document.is(t, Cue.SPEECH) && !isRelative) {
        return loose;
      }
      t = isOfOffice ? officeEnd(t) : t + 1;
    }
    return loose;
  }

  /** Returns the token after the longest office's word that begins at {@code t}. */
  private int officeEnd(int t) {
    int end = Math.max(t + 1, document.end(t, Cue.UNIT));
    end = Math.max(end, document.end(t, Cue.SUPERVISOR));
    return Math.max(end, document.end(t, Cue.GOVERNMENT));
  }

  /** Returns the bracket that closes the short form opened at {@code t}; -1 if none does. */
  private int closing(int t, int limit) {
    for (int at = t + 1; tokens.isMark(t, '(') && at < Math.min(limit, t + 5); at++) {
      if (tokens.isMark(at, ')')) {
        return at;
      }
    }
    return -1;
  }

  /** "Kepala Bappedalitbang Kalteng": one unknown word before a place or an office's word. */
  private boolean isUnit(Span name) {
    return name.to() - name.from() == 1
        && (document.place(name.to()) != null || isOfficeWord(name.to()));
  }

  /** A place word that opens a person's name: two more capitals follow and a comma or verb. */
  private boolean startsName(int t, Sentence sentence) {
    int end = document.placeEnd(t);
    boolean isFollowed = tokens.isCapital(end) && !isOfficeWord(end) && document.place(end) == null;
    boolean isNational = isNational(t - 1);
    boolean isOfficeBefore =
        !isNational
            && (document.is(t - 1, Cue.UNIT)
                || document.is(t - 1, Cue.ROLE)
                || document.is(t - 1, Cue.GOVERNMENT));
    return isFollowed
        && !isOfficeBefore
        && end < sentence.to()
        && (isNational || document.place(t).regencyCodes().size() > 1);
  }

  /** BKN and its like have no place behind their name, so a word there begins the person's. */
  private boolean isNational(int t) {
    return document.is(t, Cue.NATIONAL) || isWord(t, "ri");
  }

  private boolean isOfficeWord(int t) {
    return document.is(t, Cue.UNIT)
        || document.is(t, Cue.GOVERNMENT)
        || document.is(t, Cue.PLACE_TYPE)
        || document.is(t, Cue.ROLE)
        || document.is(t, Cue.SUPERVISOR)
        || document.is(t, Cue.OVERSIGHT)
        || document.is(t, Cue.NO_PLACE)
        || (tokens.isWord(t) && tokens.isAllCapitals(t) && tokens.length(t) > 2)
        || tokens.isNumber(t)
        || isNumeral(t);
  }

  private boolean isNumeral(int t) {
    if (document.is(t + 1, Cue.SHORTENED, "balinese")) {
      return false;
    }
    if (!tokens.isAllCapitals(t) && tokens.length(t) > 1) {
      return false;
    }
    for (int i = tokens.start(t); i < tokens.end(t); i++) {
      if ("IVX".indexOf(tokens.text().charAt(i)) < 0) {
        return false;
      }
    }
    return true;
  }

  /** Returns the name that begins at {@code at}, titles passed over; null if there is none. */
  private Span name(int at, Sentence sentence, int roleEnd) {
    int t = at;
    while (t < sentence.to()
        && ((document.is(t, Cue.HONORIFIC) && (tokens.isCapital(t) || tokens.length(t) <= 4))
            || tokens.isMark(t, '.')
            || (tokens.isMark(t, ',') && document.is(t - 1, Cue.HONORIFIC))
            || (tokens.isMark(t, '(') && document.is(t - 1, Cue.HONORIFIC)))) {
      if (document.is(t, Cue.HONORIFIC)) {
        t = document.end(t, Cue.HONORIFIC);
      } else {
        t++;
      }
    }
    int from = t;
    int words = 0;
    int end = t;
    while (t < sentence.to() && words < LONGEST_NAME) {
      if (tokens.isMark(t, '.')
          && tokens.isAttached(t)
          && tokens.isWord(t - 1)
          && tokens.length(t - 1) <= 3
          && isNameWord(t + 1, words)) {
        t++;
        continue;
      }
      if (tokens.isMark(t, '-') && tokens.isAttached(t) && tokens.isCapital(t + 1) && words > 0) {
        t++;
        continue;
      }
      if (!isNameWord(t, words)) {
        break;
      }
      words++;
      t++;
      end = t;
    }
    if (words == 0 || (words == 1 && tokens.length(from) < 3)) {
      return null;
    }
    return new Span(from, end, roleEnd);
  }

  private boolean isNameWord(int t, int words) {
    if (!tokens.isWord(t)) {
      return false;
    }
    if (!tokens.isCapital(t)) {
      return words > 0
          && tokens.isCapital(t + 1)
          && (isWord(t, "bin")
              || isWord(t, "binti")
              || isWord(t, "al")
              || isWord(t, "el")
              || isWord(t, "van"));
    }
    if (words > 0
        && document.is(t, Cue.DEGREE)
        && (tokens.isAllCapitals(t) || tokens.isMark(t + 1, '.'))) {
      return false;
    }
    boolean isShortForm =
        words == 0 && tokens.isAllCapitals(t) && !tokens.isCapital(t + 1) && tokens.length(t) < 5;
    boolean isLongCapitals = isShortForm || (tokens.isAllCapitals(t) && tokens.length(t) > 3);
    boolean isAlone = words == 0 && !tokens.isCapital(t + 1);
    boolean isMonth =
        document.is(t, Cue.MONTH) && (isAlone || tokens.isNumber(t - 1) || tokens.isNumber(t + 1));
    boolean isCommonWord =
        words == 0
            && (document.is(t, Cue.NON_ASN)
                || document.is(t, Cue.STAFF)
                || document.is(t, Cue.POST)
                || document.is(t, Cue.NO_ROLE)
                || document.is(t, Cue.OVERSIGHT)
                || document.is(t, Cue.ACT_NUMBER)
                || document.is(t, Cue.LAW)
                || document.is(t, Cue.PLEDGE)
                || document.is(t, Cue.PACT));
    boolean isOther =
        isMonth
            || document.is(t, Cue.NO_NAME)
            || isCommonWord
            || document.is(t, Cue.WEEKDAY)
            || document.is(t, Cue.ROLE)
            || document.is(t, Cue.ACTING)
            || document.is(t, Cue.GOVERNMENT)
            || document.is(t, Cue.PLACE_TYPE)
            || document.is(t, Cue.KIND)
            || document.is(t, Cue.ASN)
            || document.is(t, Cue.SUPERVISOR)
            || document.is(t, Cue.NEUTRAL)
            || document.is(t, Cue.NATIONAL);
    boolean isPlace =
        words == 0
            && document.place(t) != null
            && !(tokens.isCapital(document.placeEnd(t)) && !isOfficeWord(document.placeEnd(t)));
    boolean isVerb = words == 0 && (document.is(t, Cue.SPEECH) || document.is(t, Cue.REMINDER));
    boolean isUnit = words == 0 && document.is(t, Cue.UNIT);
    return !isLongCapitals && !isOther && !isPlace && !isVerb && !isUnit;
  }

  /** "Zulkifli Ramdan, Ketua Bawaslu setempat," and "Zulkifli Ramdan selaku Ketua". */
  private Span nameBefore(int head, int end, Sentence sentence) {
    int comma = head - 1;
    boolean isApposed =
        tokens.isMark(comma, ',') || isWord(comma, "selaku") || isWord(comma, "sebagai");
    if (!isApposed) {
      return spokenName(head, end, sentence);
    }
    int from = comma;
    int words = 0;
    while (from > sentence.from() && words < LONGEST_NAME && isNameWord(from - 1, 1)) {
      from--;
      words++;
    }
    while (words > 0 && (document.is(from, Cue.HONORIFIC) || isCommon(from))) {
      from++;
      words--;
    }
    boolean isOffice = false;
    for (int t = from; t < comma; t++) {
      isOffice |= isOfficeWord(t) || document.place(t) != null;
    }
    return words >= 2 && !isOffice ? new Span(from, comma, end) : null;
  }

  /** "kata Rahman Ismail Komisioner Bawaslu": two unknown capitals behind a word of speech. */
  private Span spokenName(int head, int end, Sentence sentence) {
    int from = head;
    while (from > sentence.from()
        && head - from < LONGEST_NAME
        && tokens.isCapital(from - 1)
        && !document.isKnown(from - 1)) {
      from--;
    }
    boolean isName = head - from >= 2 && document.is(from - 1, Cue.SPEECH);
    return isName ? new Span(from, head, end) : null;
  }

  /** A word that opens a sentence in capitals without being a name. */
  private boolean isCommon(int t) {
    return document.is(t, Cue.SPEECH)
        || isWord(t, "menurut")
        || isWord(t, "sementara")
        || isWord(t, "adapun")
        || (document.isKnown(t) && document.place(t) == null);
  }

  private int roleEnd(int end, Sentence sentence) {
    int t = end;
    while (t < sentence.to()
        && t < end + 6
        && !tokens.isMark(t, ',')
        && !tokens.isMark(t, '.')
        && (tokens.isCapital(t) || document.is(t, Cue.ROLE_TAIL))) {
      t++;
    }
    return t;
  }

  private String written(Span name) {
    return clean(tokens.written(name.from(), name.to()));
  }

  private static String clean(String text) {
    String line = text.replace('\n', ' ').replace("\r", "").replace('\u00a0', ' ').strip();
    return line.endsWith(",") ? line.substring(0, line.length() - 1) : line;
  }

  private boolean isWord(int t, String word) {
    return document.isWord(t, word);
  }

  private static void addOnce(Found official, List<Found> found) {
    String name = official.official().name().toLowerCase(Locale.ROOT);
    for (int i = 0; i < found.size(); i++) {
      String known = found.get(i).official().name().toLowerCase(Locale.ROOT);
      if (isPartOf(name, known)) {
        return;
      }
      if (isPartOf(known, name)) {
        found.set(i, official);
        return;
      }
    }
    found.add(official);
  }

  private static boolean isPartOf(String part, String whole) {
    return (" " + whole + " ").contains(" " + part + " ");
  }
}
