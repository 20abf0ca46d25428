package id.netralitas.extract;

import id.netralitas.extract.Headcount.Noun;
import id.netralitas.extract.Headcount.Unit;
import id.netralitas.record.CountScope;

/**
 * The role that counted people play, from the words of their clause, else of their sentence. In a
 * case it is the stage that they are in; at an occasion they attend, unless the number is that of
 * all staff.
 */
final class CountRoles {

  private static final int LARGE = 300;

  private final Document document;
  private final CaseReader cases;
  private final boolean isViolation;

  CountRoles(Document document, boolean isViolation) {
    this.document = document;
    this.cases = new CaseReader(document);
    this.isViolation = isViolation;
  }

  /** Returns the role; null where the number is not one to keep. */
  CountScope of(Quantity number, Noun noun, Sentence sentence, int clauseFrom, int clauseTo) {
    if (noun.unit() == Unit.CASES) {
      boolean isBlocked = document.has(clauseFrom, clauseTo, Cue.OPEN_CASE);
      boolean isData = isWord(noun.end() - 1, "data");
      boolean isRecommendation = isWord(noun.end() - 1, "rekomendasi");
      boolean isCharge = document.hasWord(number.from() - 1, number.from(), "dijerat", "terjerat");
      if ((isData && !isBlocked)
          || isCharge
          || (isRecommendation && !isViolation)
          || isOtherBreach(number, clauseFrom, clauseTo)) {
        return null;
      }
      return isViolation || document.has(sentence.from(), sentence.to(), Cue.BREACH)
          ? CountScope.OTHER
          : null;
    }
    CountScope own = roleIn(clauseFrom, clauseTo);
    boolean isObject = isWord(number.from() - 1, "terhadap"); // "pemeriksaan terhadap 4 ASN"
    if (own == CountScope.REPORTED && (isObject || isHandled(noun.end()))) {
      return CountScope.REPORTED;
    }
    boolean isDecided = own == CountScope.VIOLATORS || own == CountScope.SANCTIONED;
    if (isDecided && isWhole(number)) {
      return CountScope.REPORTED;
    }
    CountScope told = own;
    if (own == null) {
      told =
          isWholeOfShare(number, sentence, clauseTo)
              ? roleOfWhole(clauseFrom, clauseTo)
              : roleIn(sentence.from(), sentence.to());
    }
    boolean isLarge = number.value() == null || number.value() >= LARGE;
    if (isViolation) {
      if (told != null) {
        return told;
      }
      boolean isWorkforce = document.has(clauseFrom, clauseTo, Cue.WORKFORCE);
      if ((number.value() != null && isLarge) || (isLarge && isWorkforce)) {
        return CountScope.WORKFORCE;
      }
      boolean isNews =
          sentence.isSignpost()
              && !isAskedOf(sentence)
              && !isCalledTogether(sentence.from(), sentence.to());
      boolean isHolder = noun.unit() == Unit.POST && isOne(number) && !sentence.isSignpost();
      return isHolder || (!isNews && !isOfMisconduct(sentence)) ? null : CountScope.REPORTED;
    }
    boolean isCase =
        told != null
            && document.has(
                sentence.from(), sentence.to(), Cue.ALLEGED, Cue.BREACH, Cue.SANCTIONED, Cue.CASE)
            && (!isLarge || isDecided);
    if (isCase) {
      return told;
    }
    boolean isAttended = isAttended(clauseFrom, clauseTo);
    boolean isWorkforce = document.has(clauseFrom, clauseTo, Cue.WORKFORCE);
    boolean isAttending = isAttended || isAttended(sentence.from(), sentence.to());
    boolean isWhole = document.has(clauseFrom, clauseTo, Cue.WORKFORCE, "strong");
    if (isLarge && (isWhole || (isWorkforce && !isAttended))) {
      return CountScope.WORKFORCE;
    }
    if (isAttending) {
      return noun.unit() == Unit.POST && number.value() != null && number.value() == 1
          ? null
          : CountScope.ATTENDEES;
    }
    return isLarge ? CountScope.WORKFORCE : null;
  }

  /**
   * "320 pelanggaran pemilu", "29 pelanggaran administrasi": of everybody, not of ASN; nor are
   * other rows of "A (6 kasus), netralitas ASN (33 kasus)".
   */
  private boolean isOtherBreach(Quantity number, int from, int to) {
    boolean isOther = document.tokens().isMark(number.from() - 1, '(');
    for (int t = from; t < to; t++) {
      isOther |=
          isWord(t, "pelanggaran")
              && document.hasWord(
                  t + 1,
                  t + 2,
                  "pemilu",
                  "pilkada",
                  "pemilihan",
                  "administrasi",
                  "administratif",
                  "pidana",
                  "hukum");
    }
    return (isOther && !document.has(from, to, Cue.ASN, Cue.STAFF, Cue.NEUTRAL))
        || (isOfVillages(from, to) && !document.has(from, to, Cue.ASN, Cue.STAFF, Cue.POST));
  }

  /** "Pelanggaran netralitas kepala desa ada 6 kasus". */
  private boolean isOfVillages(int from, int to) {
    return document.has(from, to, Cue.NON_ASN, "bound")
        || document.has(from, to, Cue.OTHER_NEUTRAL);
  }

  /** "400 ASN yang ditindaklanjuti": of a case, whatever else the article tells. */
  private boolean isHandled(int end) {
    return isWord(end, "yang")
        && document.has(end + 1, end + 3, Cue.HANDLED)
        && !document.has(end + 1, end + 3, Cue.WORKFORCE);
  }

  /** "Lima di antara 20 ASN yang diperiksa terbukti": the twenty are not. */
  private boolean isWhole(Quantity number) {
    int link = number.from() - 1;
    boolean isLinked =
        isWord(link, "dari")
            || isWord(link, "diantara")
            || (isWord(link, "antara") && isWord(link - 1, "di"));
    int part = isWord(link, "antara") ? link - 2 : link - 1;
    return isLinked
        && (document.tokens().isNumber(part)
            || document.is(part, Cue.DIGIT)
            || document.is(part, Cue.NUMBER)
            || document.is(part, Cue.TEENS)
            || document.is(part, Cue.SCALE));
  }

  /** "Dari 30 ASN …, 12 dijatuhi sanksi": what befell the twelve did not befall the thirty. */
  private boolean isWholeOfShare(Quantity number, Sentence sentence, int clauseTo) {
    return isWord(sentence.from(), "dari")
        && number.from() == sentence.from() + 1
        && document.tokens().isMark(clauseTo, ',');
  }

  private CountScope roleOfWhole(int clauseFrom, int clauseTo) {
    return document.hasWord(clauseFrom, clauseTo, "pelanggar") ? CountScope.VIOLATORS : null;
  }

  /** "Seorang ASN wajib netral". */
  private boolean isAskedOf(Sentence sentence) {
    return document.has(sentence.from(), sentence.to(), Cue.REMINDER)
        || document.hasWord(sentence.from(), sentence.to(), "wajib", "harus", "hendaknya");
  }

  private static boolean isOne(Quantity number) {
    return number.value() != null && number.value() == 1;
  }

  /** Only where misconduct is spoken of: in a case, too, "45 pejabat" may just be sworn in. */
  private boolean isOfMisconduct(Sentence sentence) {
    boolean isDrawnIn =
        document.has(sentence.from(), sentence.to(), Cue.CASE)
            && document.hasWord(sentence.from(), sentence.to(), "menyeret", "melibatkan");
    return isDrawnIn
        || document.has(
            sentence.from(),
            sentence.to(),
            Cue.BREACH,
            Cue.GUILTY,
            Cue.PARTISAN,
            Cue.ACCUSED,
            Cue.INITIALS);
  }

  private CountScope roleIn(int from, int to) {
    if (document.has(from, to, Cue.OPEN_CASE)) {
      return CountScope.OTHER;
    }
    if (document.has(from, to, Cue.GUILTY, "recommended")) {
      return CountScope.VIOLATORS;
    }
    int sanctioned = document.find(from, to, Cue.SANCTIONED);
    if (sanctioned >= 0 && cases.isAskedFor(from, sanctioned)) {
      return CountScope.VIOLATORS;
    }
    boolean isCarriedOut =
        sanctioned >= 0
            && !isWord(sanctioned - 1, "untuk")
            && !document.has(
                Math.max(from, sanctioned - 4),
                sanctioned,
                Cue.NEGATION,
                Cue.PLANNED,
                Cue.CONDITION);
    if (isCarriedOut) {
      return CountScope.SANCTIONED;
    }
    boolean isOpen = isAlleged(from, to);
    boolean isHandled = document.has(from, to, Cue.HANDLED) && !isCalledTogether(from, to);
    for (int t = from; t < to; t++) {
      boolean isHeld =
          document.is(t, Cue.GUILTY, "breach")
              ? !isOpen && !isHandled && !isDenied(from, t)
              : document.is(t, Cue.GUILTY)
                  && !document.has(Math.max(from, t - 6), t, Cue.CONDITION, Cue.NEGATION);
      if (isHeld) {
        return CountScope.VIOLATORS;
      }
    }
    return isHandled || isOpen ? CountScope.REPORTED : null;
  }

  /** "memanggil lima camat untuk diberi pengarahan": not as accused. */
  private boolean isCalledTogether(int from, int to) {
    for (int t = from; t < to; t++) {
      boolean isCall = isWord(t, "memanggil") || isWord(t, "dipanggil") || isWord(t, "panggil");
      if (isCall) {
        return document.hasWord(t, to, "untuk")
            && document.has(t, to, Cue.OUTREACH, Cue.COORDINATION);
      }
    }
    return false;
  }

  /** "ikut kampanye" is no attendance. */
  private boolean isAttended(int from, int to) {
    for (int t = from; t < to; t++) {
      if (document.is(t, Cue.ATTENDED) && !document.is(t, Cue.PARTISAN)) {
        return true;
      }
    }
    return false;
  }

  /** A deed forbidden to all, as in "mengimbau 8.000 ASN tidak ikut kampanye", alleges nothing. */
  private boolean isAlleged(int from, int to) {
    for (int t = from; t < to; t++) {
      boolean isForbidden =
          document.is(t, Cue.ALLEGED, "deed") && document.has(from, t, Cue.REMINDER, Cue.NEGATION);
      if (document.is(t, Cue.ALLEGED) && !isForbidden) {
        return true;
      }
    }
    return false;
  }

  /** "Tidak melanggar netralitas", "tidak terbukti telah melanggar netralitas". */
  private boolean isDenied(int from, int breach) {
    for (int t = Math.max(from, breach - 3); t < breach; t++) {
      boolean isNear = t >= breach - 2 || isWord(t + 1, "terbukti");
      if (isNear && document.is(t, Cue.NEGATION)) {
        return true;
      }
    }
    return false;
  }

  private boolean isWord(int t, String word) {
    return document.isWord(t, word);
  }
}
