package id.netralitas.extract;

import id.netralitas.extract.Headcount.Noun;
import id.netralitas.extract.Headcount.Unit;
import id.netralitas.record.CountScope;
import java.util.Optional;

/**
 * The role that counted people play, from the words of their clause, else of their sentence. In a
 * case it is the stage that they are in; at an occasion they attend, unless the number is that of
 * all staff.
 */
final class CountRoles {

  private static final int LARGE = 300;

  private final Document document;
  private final Partitives partitives;
  private final boolean isViolation;

  CountRoles(Document document, boolean isViolation) {
    this.document = document;
    this.partitives = new Partitives(document);
    this.isViolation = isViolation;
  }

  /**
   * A role with the row that gave it.
   *
   * @param scope null where nobody is to be counted
   */
  record Role(CountScope scope, String row) {}

  private static final Role NOBODY = new Role(null, "");

  /** Returns the role; its scope is null where the number is not one to keep. */
  Role of(Quantity number, Noun noun, Sentence sentence, int clauseFrom, int clauseTo) {
    if (noun.unit() == Unit.CASES) {
      return ofCases(number, noun, sentence, clauseFrom, clauseTo);
    }
    boolean isLarge = number.value() == null || number.value() >= LARGE;
    Optional<String> staff = partitives.wholeBehindLink(number, clauseFrom);
    boolean isOfAll = isLarge && roleIn(number.to(), clauseTo, sentence) == null;
    if (isOfAll && staff.isPresent()) {
      return new Role(CountScope.WORKFORCE, staff.get());
    }
    Role own = roleIn(clauseFrom, clauseTo, sentence);
    if (own != null && own.scope() == null) {
      return own;
    }
    boolean isObject = isWord(number.from() - 1, "terhadap"); // "pemeriksaan terhadap 4 ASN"
    boolean isReported = own != null && own.scope() == CountScope.REPORTED;
    if (isReported && (isObject || isHandled(noun.end()))) {
      return own;
    }
    boolean isDecided =
        own != null
            && (own.scope() == CountScope.VIOLATORS || own.scope() == CountScope.SANCTIONED);
    Optional<String> whole = partitives.wholeBehindPart(number, sentence);
    if (isDecided && whole.isPresent()) {
      return new Role(CountScope.REPORTED, whole.get());
    }
    int part = partitives.partInClause(number, sentence, clauseTo);
    if (isDecided && part >= 0) {
      Role before = roleIn(clauseFrom, part, sentence);
      return before == null ? new Role(CountScope.REPORTED, "partitives.tsv:front.of") : before;
    }
    Role told = own;
    if (own == null) {
      told =
          partitives.wholeInFront(number, sentence, clauseTo).isPresent()
              ? roleOfWhole(clauseFrom, clauseTo)
              : roleIn(sentence.from(), sentence.to(), sentence);
      told = told != null && isUnsaid(told) ? null : told;
    }
    return isViolation
        ? inCase(told, number, noun, sentence, clauseFrom, clauseTo)
        : atOccasion(told, isDecided, number, noun, sentence, clauseFrom, clauseTo);
  }

  /** What the sentence says of others in it: that they attend, or that nobody is to be counted. */
  private boolean isUnsaid(Role told) {
    return told.scope() == null || told.scope() == CountScope.ATTENDEES;
  }

  private Role ofCases(
      Quantity number, Noun noun, Sentence sentence, int clauseFrom, int clauseTo) {
    boolean isBlocked = document.has(clauseFrom, clauseTo, Cue.OPEN_CASE);
    boolean isData = isWord(noun.end() - 1, "data");
    boolean isRecommendation = isWord(noun.end() - 1, "rekomendasi");
    boolean isCharge = document.hasWord(number.from() - 1, number.from(), "dijerat", "terjerat");
    boolean isOther =
        (isData && !isBlocked)
            || isCharge
            || (isRecommendation && !isViolation)
            || isOtherBreach(number, clauseFrom, clauseTo);
    boolean isCase = isViolation || document.has(sentence.from(), sentence.to(), Cue.BREACH);
    return isOther || !isCase
        ? NOBODY
        : new Role(CountScope.OTHER, isBlocked ? "count.blocked" : "count.cases");
  }

  private Role inCase(
      Role told, Quantity number, Noun noun, Sentence sentence, int clauseFrom, int clauseTo) {
    if (told != null) {
      return told;
    }
    boolean isLarge = number.value() == null || number.value() >= LARGE;
    boolean isWorkforce = document.has(clauseFrom, clauseTo, Cue.WORKFORCE);
    boolean isWhole =
        document.has(clauseFrom, clauseTo, Cue.WORKFORCE, "strong") && !isOfMisconduct(sentence);
    if (isWhole || (number.value() != null && isLarge) || (isLarge && isWorkforce)) {
      return new Role(CountScope.WORKFORCE, "count.large");
    }
    boolean isNews =
        sentence.isSignpost()
            && !isAskedOf(sentence)
            && !isCalledTogether(sentence.from(), sentence.to());
    boolean isHolder = noun.unit() == Unit.POST && isOne(number) && !sentence.isSignpost();
    return isHolder || (!isNews && !isOfMisconduct(sentence))
        ? NOBODY
        : new Role(CountScope.REPORTED, "count.case");
  }

  private Role atOccasion(
      Role told,
      boolean isDecided,
      Quantity number,
      Noun noun,
      Sentence sentence,
      int clauseFrom,
      int clauseTo) {
    boolean isLarge = number.value() == null || number.value() >= LARGE;
    boolean isCase =
        told != null
            && told.scope() != CountScope.ATTENDEES
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
    boolean isOfThoseThere = // "diikuti …, guru dan P3K yang berjumlah 4.120 orang"
        isAttended(sentence.from(), clauseFrom)
            && document.has(clauseFrom, number.from(), Cue.CLAUSE, "RELATIVE");
    if (isLarge && (isWhole || (isWorkforce && !isAttended && !isOfThoseThere))) {
      return new Role(CountScope.WORKFORCE, "count.workforce");
    }
    if (isAttending) {
      return noun.unit() == Unit.POST && isOne(number)
          ? NOBODY
          : new Role(CountScope.ATTENDEES, "count.occasion");
    }
    return isLarge ? new Role(CountScope.WORKFORCE, "count.large") : NOBODY;
  }

  /** Returns what the words tell by the table of roles; null if they tell nothing. */
  private Role roleIn(int from, int to, Sentence sentence) {
    return document
        .roles()
        .find(from, to, sentence, document)
        .filter(rule -> rule.predicate() != Predicate.HANDLING || !isCalledTogether(from, to))
        .map(
            rule ->
                new Role(rule.scope().counted().orElse(null), RoleTable.NAME + ":" + rule.name()))
        .orElse(null);
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

  private Role roleOfWhole(int clauseFrom, int clauseTo) {
    return document.hasWord(clauseFrom, clauseTo, "pelanggar")
        ? new Role(CountScope.VIOLATORS, "partitives.tsv:front.of")
        : null;
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

  private boolean isWord(int t, String word) {
    return document.isWord(t, word);
  }
}
