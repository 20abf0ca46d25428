package id.netralitas.extract;

import id.netralitas.extract.Headcount.Noun;
import id.netralitas.extract.Headcount.Unit;
import id.netralitas.place.PlaceName;
import id.netralitas.record.Jurisdiction;
import id.netralitas.record.Level;
import id.netralitas.text.Tokens;
import java.util.EnumSet;
import java.util.Set;

/**
 * Tells the figures that an article quotes from elsewhere: of the whole country or a national body
 * in a local article, of another place, of an earlier election; and numbers that count nobody.
 */
final class OtherFigures {

  private static final int MOST_REGENCIES_OF_A_PROVINCE = 38;
  private static final int MATTER_REACH = 3;

  private final Document document;
  private final Tokens tokens;
  private final Jurisdiction jurisdiction;
  private final Elections elections;
  private final Owners owners;
  private final boolean isViolation;
  private final Set<Issue> issues = EnumSet.noneOf(Issue.class);
  private Sentence previous;

  OtherFigures(
      Document document, Jurisdiction jurisdiction, Elections elections, boolean isViolation) {
    this.document = document;
    this.tokens = document.tokens();
    this.jurisdiction = jurisdiction;
    this.elections = elections;
    this.owners = new Owners(document, jurisdiction, elections);
    this.isViolation = isViolation;
  }

  /** Returns what was found to be doubtful so far. */
  Set<Issue> issues() {
    return issues;
  }

  /**
   * Returns whether a number in the clause from {@code clauseFrom} to {@code clauseTo} is not to be
   * booked here.
   *
   * @param before the sentence before; null if there is none
   */
  boolean isOthers(
      Quantity number,
      Noun noun,
      Sentence sentence,
      Sentence before,
      int clauseFrom,
      int clauseTo) {
    previous = before;
    if (document.has(sentence.from(), number.from(), Cue.ELSEWHERE)
        && isWord(sentence.from(), "di")
        && isWord(sentence.from() + 1, "luar")
        && noun.unit() == Unit.ASN
        && !document.is(noun.end() - 1, Cue.ASN)) {
      return true;
    }
    if (isNothing(number, sentence)
        || isOfOtherMatter(number, noun, sentence)
        || owners.elsewhere(sentence) >= 0
        || isInOtherPlace(clauseFrom, number.from())) {
      return true;
    }
    boolean isLocal = jurisdiction.level() != Level.NATIONAL;
    if (isLocal && isNationwide(number, sentence, clauseFrom, clauseTo)) {
      if (noun.unit() != Unit.POST) {
        issues.add(Issue.NATIONAL_FIGURE_IN_LOCAL_STORY);
      }
      return true;
    }
    if (jurisdiction.level() == Level.REGENCY && countsRegencies(sentence)) {
      issues.add(Issue.PROVINCE_FIGURE_IN_REGENCY_STORY);
      return true;
    }
    return isOtherPlace(number, noun, clauseFrom, clauseTo) || isOtherElection(number, sentence);
  }

  private boolean isNothing(Quantity number, Sentence sentence) {
    if (number.value() != null && number.value() == 0) {
      return true;
    }
    boolean isOne = number.value() != null && number.value() == 1;
    return !document.context().isAsserted(number.from(), Predicate.FIGURE, sentence)
        || (isOne && isWord(number.from() - 1, "salah"));
  }

  /** "melantik 45 pejabat", "120 ASN pensiun", "12 ASN disanksi karena bolos kerja". */
  private boolean isOfOtherMatter(Quantity number, Noun noun, Sentence sentence) {
    int before = Math.max(sentence.from(), number.from() - MATTER_REACH);
    int behind = Math.min(sentence.to(), noun.end() + MATTER_REACH);
    return document.has(before, number.from(), Cue.OTHER_MATTER, "")
        || (document.has(noun.end(), behind, Cue.OTHER_MATTER, "")
            && !document.has(before, number.from(), Cue.ATTENDED))
        || CaseReader.isOfOtherCause(document, sentence);
  }

  /** "seperti di kabupaten tetangga yang punya 12 kasus". */
  private boolean isInOtherPlace(int clauseFrom, int number) {
    return document.has(clauseFrom, number, Cue.ELSEWHERE, "place");
  }

  private boolean isNationwide(Quantity number, Sentence sentence, int clauseFrom, int clauseTo) {
    boolean isOwnRank =
        owners.hasOwn(clauseFrom, number.from()) && document.has(clauseFrom, clauseTo, Cue.RANK);
    if (isOwnRank) {
      return false;
    }
    if (speaksOfTheCountry(sentence)) {
      return true;
    }
    boolean isOwn = owners.hasOwn(sentence.from(), sentence.to());
    if (!isViolation && !isToldOfOwnPlace(sentence) && isOfNationalBody(sentence)) {
      return true;
    }
    if (previous == null || previous.isHeadline()) {
      return false;
    }
    boolean isGoingOn =
        speaksOfTheCountry(previous)
            || (!isViolation
                && isOfNationalBody(previous)
                && !isToldOfOwnPlace(previous)
                && hasCase(sentence));
    return isGoingOn && !isOwn;
  }

  /** "Nasional" in the name of a body or of a campaign says nothing of where figures are from. */
  private boolean speaksOfTheCountry(Sentence sentence) {
    for (int t = sentence.from(); t < sentence.to(); t++) {
      boolean isName =
          document.hasWord(t - 1, t, "skala", "kepegawaian", "gerakan", "amanat", "pertanahan");
      if ((document.is(t, Cue.NATIONWIDE) && !isName) || countsTheCountry(t)) {
        return true;
      }
    }
    return false;
  }

  /** "15 provinsi", "270 daerah": more than one local story is about. */
  private boolean countsTheCountry(int t) {
    return tokens.isNumber(t)
        && tokens.length(t) <= 3
        && ((isWord(t + 1, "provinsi") && tokens.number(t) > 1)
            || (document.hasWord(t + 1, t + 2, "daerah", "wilayah")
                && tokens.number(t) > MOST_REGENCIES_OF_A_PROVINCE));
  }

  /** "Dari 24 kabupaten/kota, Bawaslu menerima laporan atas 117 ASN". */
  private boolean countsRegencies(Sentence sentence) {
    for (int t = sentence.from(); t < sentence.to(); t++) {
      if (tokens.isNumber(t)
          && tokens.length(t) <= 2
          && tokens.number(t) > 1
          && isWord(t + 1, "kabupaten")) {
        return true;
      }
    }
    return false;
  }

  private boolean hasCase(Sentence sentence) {
    return document.has(sentence.from(), sentence.to(), Cue.CASE, Cue.BREACH, Cue.GUILTY);
  }

  /** "data KASN mencatat 489 laporan": a national body counts, unless it only receives. */
  private boolean isOfNationalBody(Sentence sentence) {
    if (!hasCase(sentence)) {
      return false;
    }
    for (int t = sentence.from(); t < sentence.to(); t++) {
      if (document.is(t, Cue.NATIONAL) && !isWord(t - 1, "ke") && !isWord(t - 1, "kepada")) {
        return true;
      }
    }
    return false;
  }

  /** A place beside the number that is not the article's own: its figure is not booked here. */
  private boolean isOtherPlace(Quantity number, Noun noun, int clauseFrom, int clauseTo) {
    boolean isOther = false;
    for (int t = clauseFrom; t < clauseTo; t++) {
      PlaceName place = document.place(t);
      if (place == null) {
        continue;
      }
      if (owners.isOwn(place)) {
        return false;
      }
      boolean isNear = t >= number.from() - 8 && t <= noun.end() + 5;
      boolean isSupervisor =
          document.is(t - 1, Cue.OVERSIGHT) || document.is(t - 1, Cue.GOVERNMENT, "PROVINCE");
      if (isNear && isLowerOrForeign(place) && !isSupervisor) {
        isOther = true;
      } else if (isNear
          && place.provinceCode() != null
          && jurisdiction.level() == Level.REGENCY
          && !isSupervisor) {
        issues.add(Issue.PROVINCE_FIGURE_IN_REGENCY_STORY);
        isOther = true;
      }
    }
    return isOther;
  }

  /** Whether the sentence names the own place as more than where its speaker is. */
  private boolean isToldOfOwnPlace(Sentence sentence) {
    for (int t = sentence.from(); t < sentence.to(); t++) {
      boolean isWhereaboutsOfSpeaker =
          isWord(t - 1, "di") && document.hasWord(t - 3, t - 1, "hadir", "ditemui", "berkunjung");
      if (document.place(t) != null && owners.isOwn(document.place(t)) && !isWhereaboutsOfSpeaker) {
        return true;
      }
    }
    return false;
  }

  private boolean isLowerOrForeign(PlaceName place) {
    if (jurisdiction.level() == Level.UNKNOWN) {
      return false;
    }
    if (place.strength() == PlaceName.Strength.SEAT) {
      return false;
    }
    return jurisdiction.level() == Level.NATIONAL
        || !place.regencyCodes().isEmpty()
        || jurisdiction.level() == Level.PROVINCE;
  }

  /** "Pengalaman Pilkada 2020, saat 66 kasus …" in an article on 2024. */
  private boolean isOtherElection(Quantity number, Sentence sentence) {
    for (int t = sentence.from(); t < number.from(); t++) {
      if (document.is(t, Cue.KIND)
          && (isWord(t - 1, "pengalaman")
              || document.has(t, Math.min(t + 5, number.from()), Cue.EARLIER))) {
        return true;
      }
    }
    boolean isOther = isOfEarlierYear(number, sentence);
    for (Elections.Named name : elections.in(sentence)) {
      if (elections.isMain(name.election())) {
        return false;
      }
      isOther |= name.to() <= number.from();
    }
    return isOther;
  }

  /** "Tahun 2020 kami menangani 14 kasus" in an article on a later election. */
  private boolean isOfEarlierYear(Quantity number, Sentence sentence) {
    for (int t = sentence.from(); t < number.from(); t++) {
      boolean isYear =
          document.is(t, Cue.IN_YEAR) && tokens.isNumber(t + 1) && tokens.length(t + 1) == 4;
      if (isYear && t + 1 < number.from() && elections.isLongBefore(tokens.number(t + 1))) {
        return !document.has(sentence.from(), number.from(), Cue.LAW);
      }
    }
    return false;
  }

  private boolean isWord(int t, String word) {
    return document.isWord(t, word);
  }
}
