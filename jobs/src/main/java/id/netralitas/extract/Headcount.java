package id.netralitas.extract;

import id.netralitas.record.CountScope;

/**
 * A number of ASN, or of cases on them, as one sentence gives it.
 *
 * @param unit what is counted, from the words beside the number
 * @param isHeadline given in the headline
 * @param isAside a piece of a list that breaks a total down
 * @param link whether it counts the same people as a number before
 */
record Headcount(
    Quantity number,
    CountScope scope,
    Unit unit,
    Sentence sentence,
    int end,
    boolean isHeadline,
    boolean isAside,
    Link link,
    String rule) {

  /** What a number counts, and the token after it. */
  record Noun(Unit unit, int end) {}

  /** How a number is tied to those before it. */
  enum Link {
    NONE,
    /** "dua orang lagi": others than before. */
    FURTHER,
    /** "satu ASN itu": the same as before. */
    REFERRING,
    /** One row of "Dari jumlah itu 12 …, 97 …, dan 42 …". */
    LISTED
  }

  boolean isFurther() {
    return link == Link.FURTHER;
  }

  Headcount listed() {
    return new Headcount(
        number, scope, unit, sentence, end, isHeadline, isAside, Link.LISTED, rule);
  }

  boolean isListed() {
    return link == Link.LISTED;
  }

  boolean isReferring() {
    return link == Link.REFERRING;
  }

  /** What is counted. */
  enum Unit {
    /** ASN, PNS or PPPK in so many words. */
    ASN,
    /** Holders of a post that only ASN hold. */
    POST,
    /** People who the sentence before calls ASN. */
    PEOPLE,
    /** Cases, reports, findings. */
    CASES
  }

  boolean isOne() {
    return number.value() != null && number.value() == 1;
  }
}
