package id.netralitas.extract;

import java.util.Set;

/**
 * Finds where a sentence tells of a case on ASN: a step of its handling, an allegation in a
 * headline, counted breaches, or a sanction carried out. What is denied, conditional, planned or a
 * warning is none.
 */
final class CaseReader {

  private static final int NEAR = 8;
  private static final int WIDE = 14;
  private static final int DEED_REACH = 5;

  private final Document document;

  CaseReader(Document document) {
    this.document = document;
  }

  /** Returns whether a sentence tells of a case on ASN, whatever the article is about. */
  boolean tells(Sentence sentence) {
    return isStaff(sentence) && (reported(sentence) >= 0 || sanctioned(sentence) >= 0);
  }

  /** "Tiga ASN dipecat karena korupsi": no word of neutrality beside another cause. */
  static boolean isOfOtherCause(Document document, Sentence sentence) {
    return document.has(sentence.from(), sentence.to(), Cue.OTHER_MATTER, "cause")
        && !document.has(sentence.from(), sentence.to(), Cue.NEUTRAL, Cue.PARTISAN);
  }

  /** Returns the token where a report or its handling is told; -1 if none is. */
  int reported(Sentence sentence) {
    if (isOfOtherCause(document, sentence)) {
      return -1;
    }
    int handled = handled(sentence);
    int alleged = alleged(sentence);
    boolean isCounted =
        (sentence.isHeadline() || sentence.isSignpost()) && countsBreaches(sentence);
    boolean isCase =
        sentence.isHeadline()
            ? handled >= 0 || alleged >= 0 || isCounted || isBreachOfSomebody(sentence)
            : isCounted
                || isHandledCase(sentence, handled, alleged)
                || (sentence.isSignpost() && alleged >= 0 && countsStaff(sentence, alleged));
    if (!isCase) {
      return -1;
    }
    return handled >= 0 ? handled : Math.max(alleged, sentence.from());
  }

  /** "Sebanyak 27 ASN … diduga melanggar netralitas": so many, so it is news and no warning. */
  private boolean countsStaff(Sentence sentence, int alleged) {
    NumberScanner numbers = new NumberScanner(document);
    for (int t = sentence.from(); t < alleged; t++) {
      Quantity number = numbers.at(t, alleged);
      boolean isOfStaff =
          number != null
              && (document.is(number.to(), Cue.ASN) || document.is(number.to(), Cue.STAFF));
      if (isOfStaff && document.has(alleged, sentence.to(), Cue.BREACH)) {
        return true;
      }
    }
    return false;
  }

  private boolean isHandledCase(Sentence sentence, int handled, int alleged) {
    return handled >= 0
        && (alleged >= 0
            || document.has(
                sentence.from(), sentence.to(), Cue.BREACH, Cue.SUPERVISOR, Cue.PERSONNEL))
        && !document.has(sentence.from(), handled, Cue.CONDITION);
  }

  /** Returns whether a sentence speaks of ASN or neutrality. */
  boolean isStaff(Sentence sentence) {
    return document.has(sentence.from(), sentence.to(), Cue.ASN, Cue.STAFF, Cue.POST, Cue.NEUTRAL);
  }

  private int handled(Sentence sentence) {
    boolean isSanctioned = sanctioned(sentence) >= 0;
    for (int t = sentence.from(); t < sentence.to(); t++) {
      boolean isJudged =
          document.is(t, Cue.GUILTY) && !document.is(t, Cue.GUILTY, "breach") && !isSanctioned;
      boolean isCall = document.tokens().isMark(t + 1, '!'); // "Catat! Ini sanksinya"
      boolean isSigning = isWord(t - 1, "tanda"); // "Tanda Tangani"
      boolean isOther = isCall || isSigning || isAskedOfPublic(t, sentence);
      boolean isOnRoll =
          document.is(t, Cue.HANDLED, "recorded")
              && !document.has(sentence.from(), sentence.to(), Cue.BREACH, Cue.ALLEGED);
      boolean isStep = (document.is(t, Cue.HANDLED) && !isOther && !isOnRoll) || isJudged;
      if (isStep && isAsserted(t, sentence) && !isOfWhoever(t, sentence)) {
        return t;
      }
    }
    return -1;
  }

  /** "Masyarakat diimbau melaporkan ASN yang …": nobody has been reported. */
  private boolean isAskedOfPublic(int report, Sentence sentence) {
    int near = Math.max(sentence.from(), report - NEAR);
    return document.hasWord(report, report + 1, "melaporkan", "laporkan", "melapor", "lapor")
        && document.hasWord(near, report, "masyarakat", "warga", "publik", "partisipasi")
        && (document.has(near, report, Cue.REMINDER, Cue.CONDITION)
            || document.hasWord(near, report, "partisipasi", "dapat", "bisa"));
  }

  /** "ASN yang terbukti tidak netral dapat disanksi": whoever does it, nobody in particular. */
  private boolean isOfWhoever(int judged, Sentence sentence) {
    if (!document.is(judged, Cue.GUILTY) || !isWord(judged - 1, "yang")) {
      return false;
    }
    int end = document.end(judged, Cue.GUILTY);
    int limit = Math.min(sentence.to(), end + NEAR);
    for (int t = end; t < limit; t++) {
      boolean isOpen = document.is(t, Cue.CONDITION) || document.is(t, Cue.PLANNED);
      int near = Math.min(sentence.to(), t + 4);
      if (isOpen && document.has(t + 1, near, Cue.SANCTIONED, Cue.HANDLED)) {
        return true;
      }
    }
    return false;
  }

  private int alleged(Sentence sentence) {
    for (int t = sentence.from(); t < sentence.to(); t++) {
      boolean isOfWhoever =
          isWord(t - 1, "yang")
              && document.has(sentence.from(), t, Cue.PLANNED, Cue.CONDITION, Cue.REMINDER);
      boolean isTold =
          document.is(t, Cue.ALLEGED, "deed") ? isDeed(t, sentence) : document.is(t, Cue.ALLEGED);
      boolean isTakenUp = document.is(t - 1, Cue.HANDLED) && isWord(t - 2, "segera");
      if (isTold && (isTakenUp || isAsserted(t, sentence)) && !isOfWhoever) {
        return t;
      }
    }
    return -1;
  }

  /** "Seorang guru mengampanyekan X": done by somebody, not forbidden to all. */
  private boolean isDeed(int t, Sentence sentence) {
    int from = Math.max(sentence.from(), t - NEAR);
    return document.has(from, t, Cue.POST, Cue.ACCUSED, Cue.ORDINAL_PERSON)
        && !document.has(
            from,
            Math.min(t + DEED_REACH, sentence.to()),
            Cue.REMINDER,
            Cue.NEGATION,
            Cue.CONDITION,
            Cue.PLANNED);
  }

  /** Told as a fact: not denied, not conditional, not what ASN are warned of. */
  private boolean isAsserted(int t, Sentence sentence) {
    return document.context().isAsserted(t, Predicate.HANDLING, sentence);
  }

  /** "Kepala SD di X Langgar Netralitas": told of somebody, not of whoever might. */
  private boolean isBreachOfSomebody(Sentence headline) {
    for (int t = headline.from(); t < headline.to(); t++) {
      boolean isOfPost =
          document.is(t, Cue.GUILTY, "breach")
              && document.has(headline.from(), t, Cue.POST, Cue.ACCUSED)
              && !isWord(t - 1, "yang");
      if (isOfPost && isAsserted(t, headline)) {
        return !document.has(
            headline.from(), headline.to(), Cue.CONDITION, Cue.PLANNED, Cue.REMINDER);
      }
    }
    return false;
  }

  /** Whether breaches are counted: "1.248 laporan netralitas", "95 dugaan pelanggaran". */
  boolean countsBreaches(Sentence sentence) {
    NumberScanner numbers = new NumberScanner(document);
    for (int t = sentence.from(); t < sentence.to(); t++) {
      Quantity number = numbers.at(t, sentence.to());
      if (number == null || number.value() == null) {
        continue;
      }
      int to = number.to();
      int breach = document.find(to, Math.min(to + NEAR, sentence.to()), Cue.BREACH);
      boolean isBreach =
          breach >= 0 && !document.has(to, breach, Cue.CONDITION) && sanctioned(sentence) < 0;
      boolean isCase =
          document.is(to, Cue.CASE)
              && document.has(to, Math.min(to + WIDE, sentence.to()), Cue.NEUTRAL, Cue.ALLEGED);
      if (isCase || (isBreach && (sentence.isHeadline() || document.is(to, Cue.CASE)))) {
        return true;
      }
    }
    return false;
  }

  /**
   * Returns where a sentence tells of a sanction by a body that only recommends, or a headline of
   * one that is asked for; -1 if none is.
   */
  int advised(Sentence sentence) {
    for (int t = sentence.from(); t < sentence.to(); t++) {
      if (document.is(t, Cue.SANCTIONED) && isAskedFor(t, sentence)) {
        return t;
      }
    }
    return -1;
  }

  /** Returns where the sentence tells of a sanction carried out on ASN; -1 if it does not. */
  int sanctioned(Sentence sentence) {
    boolean isAboutStaff =
        document.has(
            sentence.from(),
            sentence.to(),
            Cue.ASN,
            Cue.STAFF,
            Cue.POST,
            Cue.ORDINAL_PERSON,
            Cue.PERSONNEL,
            Cue.BREACH);
    return isAboutStaff ? sanctionedOfThose(sentence) : -1;
  }

  /**
   * Returns the same of a sentence that goes on about ASN without naming them: "Beberapa di
   * antaranya dipecat".
   */
  int sanctionedOfThose(Sentence sentence) {
    if (isOfOtherCause(document, sentence)) {
      return -1;
    }
    int first = document.find(sentence.from(), sentence.to(), Cue.SANCTIONED);
    for (int t = first; t >= 0 && t < sentence.to(); t++) {
      if (!document.is(t, Cue.SANCTIONED)) {
        continue;
      }
      if (document.context().isAsserted(t, sanction(t), sentence)) {
        return t;
      }
    }
    return -1;
  }

  /** "Bupati diminta beri sanksi": such a headline demands the end of a case, it reminds nobody. */
  boolean isSanctionAskedFor() {
    for (Sentence sentence : document.sentences()) {
      int at =
          sentence.isHeadline()
              ? document.find(sentence.from(), sentence.to(), Cue.SANCTIONED)
              : -1;
      if (at >= 0 && isAskedFor(at, sentence)) {
        return true;
      }
    }
    return false;
  }

  private Predicate sanction(int t) {
    boolean isReprimand = Predicate.REPRIMAND.first(t, t + 1, document) >= 0;
    return isReprimand ? Predicate.REPRIMAND : Predicate.SANCTION;
  }

  /** Returns whether a sanction is only asked for or advised. */
  boolean isAskedFor(int sanction, Sentence sentence) {
    Set<Factuality> told = document.context().of(sanction, sanction(sanction), sentence);
    return told.contains(Factuality.DEMANDED) || told.contains(Factuality.RECOMMENDED);
  }

  private boolean isWord(int t, String word) {
    return document.isWord(t, word);
  }
}
