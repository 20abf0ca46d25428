package id.netralitas.extract;

import id.netralitas.extract.PersonNames.Span;
import id.netralitas.record.ArticleRecord.Official;
import id.netralitas.text.Tokens;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/**
 * Finds named people who speak or act in an office: {@code Pj Bupati Muba, H Sandi Fahlepi}, {@code
 * Kepala BKPSDM Tubaba Heru Kusmawan}, {@code Zulkifli Ramdan, Ketua Bawaslu setempat}. Titles,
 * ranks and degrees are left out of the name. In a case, holders of posts that the accused may hold
 * are not named; who is accused in so many words is never.
 */
final class Officials {

  private static final int LONGEST_ROLE = 24;
  private static final int LONGEST_NAME = 5;
  private static final int LONGEST_TAIL = 3;
  private static final int CANDIDATE_REACH = 5;

  private final Document document;
  private final Tokens tokens;
  private final boolean isCase;
  private final PersonNames names;
  private final Accused accused;

  Officials(Document document, boolean isCase) {
    this.document = document;
    this.tokens = document.tokens();
    this.isCase = isCase;
    this.names = new PersonNames(document);
    this.accused = new Accused(document, isCase);
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
    found.removeIf(accused::isAmongThem);
    return found;
  }

  private boolean isHeld(int t, Sentence sentence) {
    int head = roleStart(t, sentence);
    boolean isOther =
        document.has(Math.max(sentence.from(), head - 1), head, Cue.NO_ROLE)
            || isCandidate(head, sentence)
            || (isCase && accused.isChargedBefore(head, sentence));
    return !isOther && (!isCase || !"STAFF".equals(document.value(t, Cue.ROLE)));
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
    boolean isDistrict =
        name != null
            && name.to() - name.from() == 1
            && "STAFF".equals(document.value(role, Cue.ROLE))
            && namesBefore(role, sentence) >= 2;
    if (name == null || isDistrict) {
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
        Span name = names.at(t + 1, sentence, t);
        boolean isNickname =
            name != null
                && tokens.isMark(t, '(')
                && name.to() - name.from() == 1
                && loose != null
                && loose.to() - loose.from() > 1;
        if (name != null) {
          return isNickname ? loose : name;
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
      boolean isTitle =
          document.is(t, Cue.HONORIFIC) && (tokens.isCapital(t) || tokens.isMark(t + 1, '.'));
      if (isTitle && loose == null) {
        return names.at(t, sentence, t);
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
      boolean isOfOffice = names.isOfficeWord(t);
      if (tokens.isCapital(t) && !isOfOffice) {
        if (loose == null) {
          loose = names.at(t, sentence, t);
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
      t = isOfOffice ? names.officeEnd(t) : t + 1;
    }
    return loose;
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
        && (document.place(name.to()) != null || names.isOfficeWord(name.to()));
  }

  /** A place word that opens a person's name: two more capitals follow and a comma or verb. */
  private boolean startsName(int t, Sentence sentence) {
    int end = document.placeEnd(t);
    boolean isFollowed =
        tokens.isCapital(end) && !names.isOfficeWord(end) && document.place(end) == null;
    boolean isNational = names.isBehindNational(t);
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
    while (from > sentence.from() && words < LONGEST_NAME && names.isNameWord(from - 1, 1)) {
      from--;
      words++;
    }
    while (words > 0 && (document.is(from, Cue.HONORIFIC) || isCommon(from))) {
      from++;
      words--;
    }
    boolean isOffice = false;
    for (int t = from; t < comma; t++) {
      isOffice |= names.isOfficeWord(t) || document.place(t) != null;
    }
    return words >= 2 && !isOffice ? new Span(from, comma, end) : null;
  }

  /**
   * "kata Budi Santosa Komisioner Bawaslu", "Budi Santosa, S.E. Penjabat Bupati": unknown capitals
   * behind a word of speech or a comma, or before degrees where a sentence begins.
   */
  private Span spokenName(int head, int end, Sentence sentence) {
    int to = degreesStart(head, sentence);
    int words = namesBefore(to, sentence);
    int from = to - words;
    boolean isFirst = from == sentence.from();
    boolean isApart = document.is(from - 1, Cue.SPEECH) || tokens.isMark(from - 1, ',');
    boolean isName = (words >= 2 && isApart) || (words >= 1 && isFirst && to < head);
    return isName ? new Span(from, to, end) : null;
  }

  /** Returns how many unknown capitals stand directly before a token, an initial among them. */
  private int namesBefore(int head, Sentence sentence) {
    int from = head;
    while (from > sentence.from()
        && head - from < LONGEST_NAME
        && ((tokens.isCapital(from - 1) && !document.isKnown(from - 1))
            || (tokens.isMark(from - 1, '.') && tokens.length(from - 2) == 1))) {
      from--;
    }
    return head - from;
  }

  /** Returns where the degrees before a token begin; the token itself if there are none. */
  private int degreesStart(int head, Sentence sentence) {
    int from = head;
    while (from > sentence.from()
        && (document.is(from - 1, Cue.DEGREE)
            || names.isShortened(from - 1)
            || tokens.isMark(from - 1, '.')
            || (tokens.isMark(from - 1, ',') && from < head))) {
      from--;
    }
    return from;
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
