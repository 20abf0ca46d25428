package id.netralitas.extract;

/** What a word tells of ASN: what can be so or not. */
enum Predicate {
  PLEDGE(Cue.PLEDGE, null),
  DECLARATION(Cue.DECLARATION, null),
  PACT(Cue.PACT, null),
  OUTREACH(Cue.OUTREACH, null),
  COORDINATION(Cue.COORDINATION, null),
  ISSUE(Cue.ISSUE, null),
  ATTENDANCE(Cue.ATTENDED, null),
  ALLEGATION(Cue.ALLEGED, null),
  HANDLING(Cue.HANDLED, null),
  /** A breach told as a fact by those who do not decide. */
  BREACH(Cue.GUILTY, "breach"),
  RECOMMENDATION(Cue.GUILTY, "recommended"),
  VERDICT(Cue.GUILTY, ""),
  SANCTION(Cue.SANCTIONED, ""),
  /** A sanction only where a superior does it. */
  REPRIMAND(Cue.SANCTIONED, "reprimand"),
  /** Conduct that breaks neutrality, told in other words. */
  PARTISAN(Cue.PARTISAN, null),
  CANDIDATE(Cue.NON_ASN, "candidate"),
  /** A sanction that is still to be carried out. */
  OPEN(Cue.OPEN_CASE, null),
  /** The number itself. */
  FIGURE(null, null);

  private final Cue cue;
  private final String value;

  Predicate(Cue cue, String value) {
    this.cue = cue;
    this.value = value;
  }

  /** Returns the first token in a range where a word that tells it begins; -1 if none does. */
  int first(int from, int to, Document document) {
    int t = cue == null ? -1 : document.find(from, to, cue);
    while (t >= 0 && value != null && !document.is(t, cue, value)) {
      t = document.find(t + 1, to, cue);
    }
    return t;
  }
}
