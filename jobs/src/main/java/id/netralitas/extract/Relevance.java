package id.netralitas.extract;

/**
 * Whether an article reports an event on the neutrality of ASN in an election.
 *
 * <p>ASN and neutrality must meet in the headline or in several sentences, and an election must be
 * spoken of. What stands only in a link, in a list of other articles, or about the army, the police
 * and village heads alone does not count.
 */
final class Relevance {

  private static final int LEAST = 3;
  private static final int MOST_BODY = 5;

  private Relevance() {}

  static boolean isRelevant(Document document) {
    if (document.layout().isIndex()) {
      return false;
    }
    int headline = 0;
    int meetings = 0;
    int neutral = 0;
    int asn = 0;
    boolean hasElection = false;
    for (Sentence sentence : document.sentences()) {
      int from = sentence.from();
      int to = sentence.to();
      boolean isAsn = document.has(from, to, Cue.ASN);
      boolean isStaff = isAsn || document.has(from, to, Cue.STAFF, Cue.POST);
      boolean isNeutral = document.has(from, to, Cue.NEUTRAL);
      boolean isConduct = isNeutral || document.has(from, to, Cue.PARTISAN);
      hasElection |= document.has(from, to, Cue.ELECTION);
      if (sentence.isHeadline()) {
        headline = isStaff && isNeutral ? 4 : isAsn && isConduct ? 3 : isNeutral || isAsn ? 1 : 0;
        continue;
      }
      asn += isAsn ? 1 : 0;
      neutral += isNeutral ? 1 : 0;
      meetings += isStaff && isNeutral ? 2 : isStaff && isConduct ? 1 : 0;
    }
    boolean isNamed = asn > 0 || headline >= 3;
    boolean isNeutralNamed = neutral > 0 || headline >= 3;
    int score = headline + Math.min(MOST_BODY, meetings);
    return hasElection && isNamed && isNeutralNamed && meetings > 0 && score >= LEAST;
  }
}
