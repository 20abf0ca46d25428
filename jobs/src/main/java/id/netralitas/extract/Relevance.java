package id.netralitas.extract;

/**
 * Whether an article reports an event on the neutrality of ASN in an election.
 *
 * <p>ASN and neutrality (or partisan conduct) must meet: in the headline, or in one sentence, or in
 * two neighbouring ones, and often enough for the length of the text; and an election must be
 * spoken of, or breaches of the neutrality of ASN and a body that keeps their discipline. What
 * stands only in a link, in a list of other articles, or about the army, the police and village
 * heads alone does not count.
 */
final class Relevance {

  private static final double LEAD = 1.5;

  /** How far back a sentence may take up an earlier one, and how much less that counts. */
  private static final int REACH = 3;

  private static final double[] FADING = {1, 0.85, 0.7};
  private static final double NEIGHBOURS = 1.2;
  private static final double NEIGHBOURS_STAFF = 0.8;
  private static final double LEAST = 2.2;

  /** One sentence behind the first two, however strong, may be a passing mention. */
  private static final int LEAST_BREADTH = 2;

  /** Where nobody is called ASN, camat, lurah and pegawai must be called neutral so often. */
  private static final int STAFF_ALONE = 3;

  /** In a long text a passing mention must not be enough: so much for each sentence of the body. */
  private static final double LEAST_PER_SENTENCE = 0.11;

  private Relevance() {}

  static boolean isRelevant(Document document) {
    return !document.layout().isIndex() && score(document) >= 1;
  }

  /** Returns how strongly the article is about it: 1 is just enough. */
  static double score(Document document) {
    double score = 0;
    boolean hasElection = false;
    boolean hasBreach = false;
    boolean hasPersonnel = false;
    boolean hasAsn = false;
    boolean isMet = false;
    int staffMet = 0;
    int breadth = 0;
    Meeting[] before = new Meeting[REACH];
    int sentences = 0;
    for (Sentence sentence : document.sentences()) {
      int from = sentence.from();
      int to = sentence.to();
      Meeting here = meeting(document, from, to);
      hasElection |= document.has(from, to, Cue.ELECTION, "");
      hasBreach |= here.isBreach();
      hasPersonnel |= here.isOfPersonnel();
      hasAsn |= here.isAsn() || document.has(from, to, Cue.PERSONNEL);
      if (sentence.isHeadline()) {
        score += here.headline();
        breadth += here.headline() >= 1 ? 1 : 0;
        isMet |= here.body() >= 1;
        staffMet += here.isNeutral() && here.isStaff() ? 2 : 0;
        continue;
      }
      sentences++;
      double own = here.body();
      isMet |= own >= 1;
      staffMet += here.isNeutral() && here.isStaff() ? 1 : 0;
      for (int back = 0; back < REACH; back++) {
        Meeting earlier = before[back];
        if (earlier != null) {
          own = Math.max(own, here.after(earlier) * FADING[back]);
          isMet |= (here.isNeutral() && earlier.isStaff()) || (here.isAsn() && earlier.isNeutral());
        }
      }
      breadth += own > 0 ? sentence.ordinal() < 2 ? LEAST_BREADTH : 1 : 0;
      score += own * (sentence.ordinal() < 3 ? LEAD : 1);
      System.arraycopy(before, 0, before, 1, REACH - 1);
      before[0] = here;
    }
    double needed = Math.max(LEAST, LEAST_PER_SENTENCE * sentences);
    boolean isOfAsn = hasAsn || staffMet >= STAFF_ALONE;
    boolean isSpread = breadth >= LEAST_BREADTH;
    boolean isElectoral = hasElection || (hasBreach && hasPersonnel);
    return isElectoral && isOfAsn && isMet && isSpread ? score / needed : 0;
  }

  private static Meeting meeting(Document document, int from, int to) {
    boolean isOfOtherMatter = // "Bawaslu merekrut ASN": staff are spoken of, not their conduct
        document.has(from, to, Cue.OTHER_MATTER, "")
            && !document.has(from, to, Cue.NEUTRAL, Cue.PARTISAN);
    boolean isAsn =
        !isOfOtherMatter && (isOfAsn(document, from, to) || isOfChargedHead(document, from, to));
    boolean isStaff = isAsn || (!isOfOtherMatter && document.has(from, to, Cue.STAFF, Cue.POST));
    boolean isOfOthers = !isStaff && document.has(from, to, Cue.NON_ASN, "bound");
    return new Meeting(
        isAsn,
        isStaff,
        !isOfOthers && document.has(from, to, Cue.NEUTRAL),
        document.has(from, to, Cue.PARTISAN, Cue.PLEDGE, Cue.PACT),
        !isOfOthers && document.has(from, to, Cue.PLEDGE, Cue.PACT),
        document.has(from, to, Cue.BREACH, Cue.SUPERVISOR),
        document.has(from, to, Cue.HANDLED, Cue.SANCTIONED, Cue.GUILTY, Cue.ALLEGED),
        document.has(from, to, Cue.PERSONNEL),
        document.has(from, to, Cue.ELECTION),
        isAsn
            && document.has(from, to, Cue.NEUTRAL)
            && document.has(from, to, Cue.BREACH, Cue.CASE)
            && (document.has(from, to, Cue.BREACH) || document.has(from, to, Cue.PERSONNEL)));
  }

  /** "Camat kepergok membawa banner calon bupati": an ASN, though nobody says so. */
  private static boolean isOfChargedHead(Document document, int from, int to) {
    boolean isCharged =
        document.has(from, to, Cue.BREACH, Cue.GUILTY) || document.has(from, to, Cue.ALLEGED, "");
    return isCharged
        && document.has(from, to, Cue.ELECTION, Cue.PARTISAN)
        && document.has(from, to, Cue.POST, "district");
  }

  /** "kepala desa bukan pegawai negeri" speaks of no ASN. */
  private static boolean isOfAsn(Document document, int from, int to) {
    int at = document.find(from, to, Cue.ASN);
    while (at >= 0 && document.isWord(at - 1, "bukan")) {
      at = document.find(at + 1, to, Cue.ASN);
    }
    return at >= 0;
  }

  /** What one sentence speaks of; neutrality of others alone is none. */
  private record Meeting(
      boolean isAsn,
      boolean isStaff,
      boolean isNeutral,
      boolean isPartisan,
      boolean isVow,
      boolean isSupervised,
      boolean isCase,
      boolean isOfPersonnel,
      boolean isElectoral,
      boolean isBreach) {

    double headline() {
      if (isNeutral) {
        return isStaff ? 4 : 2;
      }
      if (isPartisan || isSupervised) {
        return isAsn ? 3 : isStaff ? 2 : 0.5;
      }
      return isAsn ? isCase ? 2 : 1 : isStaff ? isCase ? 1.5 : 0.5 : 0;
    }

    /** What stands in two neighbouring sentences: the second speaks of the staff of the first. */
    double after(Meeting before) {
      if ((isNeutral && before.isStaff) || (isStaff && before.isNeutral)) {
        return before.isAsn || isAsn ? NEIGHBOURS : NEIGHBOURS_STAFF;
      }
      boolean isConduct = (isPartisan && before.isAsn) || (isAsn && before.isPartisan);
      boolean isGoingOn = before.isStaff && isElectoral && (isSupervised || isCase);
      return isConduct || isGoingOn ? NEIGHBOURS_STAFF : 0;
    }

    double body() {
      if (isNeutral && isStaff) {
        return isAsn ? 2 : 1.4;
      }
      if (isPartisan && isStaff) {
        return isAsn ? 1.5 : 0.8;
      }
      if (isSupervised && isStaff) {
        return isAsn ? 1 : 0.5;
      }
      if (isVow && isNeutral) {
        return 1.4;
      }
      if (isCase && isAsn) {
        return isElectoral || isOfPersonnel ? 1 : 0.6;
      }
      return isElectoral && isAsn ? 0.6 : 0;
    }
  }
}
