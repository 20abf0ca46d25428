package id.netralitas.extract;

import id.netralitas.record.Activity;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * What happened: the kinds of event that an article tells.
 *
 * <p>The news stands in the headline and the first sentences. A case or a sanction in the headline
 * is the event, whatever the occasion on which it was told. Pledges and pacts also count further
 * down, if they were carried out; planned, possible and earlier ones do not. A reminder is the
 * event only where nothing else is.
 */
final class Activities {

  private static final int HEADLINE = 4;
  private static final int LEAD = 2;
  private static final int BODY = 1;
  private static final int NEAR = 8;
  private static final int TITLE_REACH = 5;
  private static final int OFFICE_REACH = 3;
  private static final int LATEST = 8;
  private static final int ISSUE_REACH = 5;

  /** "Beberapa di antaranya dipecat": of ASN told of so many sentences before. */
  private static final int STAFF_REACH = 2;

  /** "Surat edaran tentang netralitas ASN pada Pilkada 2024 diteken …". */
  private static final int TITLED_REACH = 14;

  private final Document document;
  private final CaseReader cases;
  private final boolean isLookingBack;
  private final Map<Activity, Sign> signs = new EnumMap<>(Activity.class);

  /** Occasions told further down: taken where nothing else is. */
  private final Map<Activity, Sign> late = new EnumMap<>(Activity.class);

  /** Counted breaches told further down: taken where neither a case nor a reminder is. */
  private Sign counted;

  /** A step of a case that was taken, told beside something else. */
  private Sign behind;

  private boolean isSanctionDone;
  private boolean isSanctionAdvised;

  /** Whether the body tells that a sanction was recommended, before it tells of any. */
  private boolean isOnlyRecommended;

  /** Whether breaches are counted in the lead: more than whose sanction the headline tells. */
  private boolean isCountedInLead;

  private boolean wasStaff;

  /** How many sentences ago ASN were spoken of; more than the reach before any were. */
  private int sinceStaff = STAFF_REACH + 1;

  private boolean wasSigning;

  /**
   * Reads what these sentences of a document tell.
   *
   * @param isLookingBack whether what was done before counts as well
   */
  Activities(Document document, List<Sentence> sentences, boolean isLookingBack) {
    this.isLookingBack = isLookingBack;
    this.document = document;
    this.cases = new CaseReader(document);
    sentences.forEach(this::read);
  }

  /** Where an activity is told: {@code from} to before {@code to}, the weight of all tellings. */
  record Sign(Activity activity, int from, int to, int weight, boolean isHeadline, boolean isLead) {

    /** Returns a case that is told by a number of people in it. */
    static Sign ofCount(int from, int to) {
      return new Sign(Activity.VIOLATION_REPORT, from, to, BODY, false, false);
    }

    private Sign as(Activity other) {
      return new Sign(other, from, to, weight, isHeadline, isLead);
    }

    boolean isTold() {
      return isHeadline || isLead;
    }

    boolean isOfCase() {
      return activity == Activity.VIOLATION_REPORT || activity == Activity.SANCTION;
    }
  }

  private void read(Sentence sentence) {
    readPledge(sentence);
    readPact(sentence);
    wasSigning = document.has(sentence.from(), sentence.to(), Cue.SIGNING);
    readOccasion(sentence, Cue.OUTREACH, Activity.OUTREACH);
    readOccasion(sentence, Cue.COORDINATION, Activity.COORDINATION);
    readCircular(sentence);
    readReminder(sentence);
    readCase(sentence);
    readSanction(sentence);
  }

  private void sign(Activity activity, Sentence sentence, int from, int to) {
    boolean isLead = sentence.isSignpost() && sentence.line() == Layout.Kind.BODY;
    int weight = sentence.isHeadline() ? HEADLINE : isLead ? LEAD : BODY;
    Sign known = signs.get(activity);
    signs.put(
        activity,
        known == null
            ? new Sign(activity, from, to, weight, sentence.isHeadline(), isLead)
            : new Sign(
                activity,
                known.isHeadline() && !sentence.isHeadline() && isLead && !known.isLead()
                    ? from
                    : known.from(),
                known.isHeadline() && !sentence.isHeadline() && isLead && !known.isLead()
                    ? to
                    : known.to(),
                known.weight() + weight,
                known.isHeadline() || sentence.isHeadline(),
                known.isLead() || isLead));
  }

  private void readPledge(Sentence sentence) {
    for (int t = sentence.from(); t < sentence.to(); t++) {
      boolean isPledge =
          document.is(t, Cue.PLEDGE)
              || (document.is(t, Cue.DECLARATION)
                  && document.has(sentence.from(), sentence.to(), Cue.NEUTRAL)
                  && isOfStaff(sentence));
      Predicate predicate = document.is(t, Cue.PLEDGE) ? Predicate.PLEDGE : Predicate.DECLARATION;
      boolean isOnlyPact =
          document.is(t, Cue.PLEDGE, "weak")
              && document.has(sentence.from(), sentence.to(), Cue.PACT);
      if (isPledge
          && !isOnlyPact
          && !isTakenBack(t, predicate, sentence)
          && !isModeOfBreach(t, sentence)) {
        sign(Activity.PLEDGE, sentence, t, Math.max(t + 1, document.end(t, Cue.PLEDGE)));
        return;
      }
    }
  }

  private boolean isOfStaff(Sentence sentence) {
    return document.has(sentence.from(), sentence.to(), Cue.ASN, Cue.STAFF, Cue.POST)
        || !document.has(sentence.from(), sentence.to(), Cue.NON_ASN);
  }

  /** "menghadiri deklarasi pasangan calon" is what the accused did. */
  private boolean isModeOfBreach(int t, Sentence sentence) {
    int from = Math.max(sentence.from(), t - 4);
    boolean isAttending =
        isWord(t - 1, "dalam") || isWord(t - 1, "menghadiri") || isWord(t - 1, "acara");
    return document.is(t, Cue.DECLARATION)
        && isAttending
        && (document.has(from, t, Cue.BREACH, Cue.ALLEGED) || isWord(t - 2, "hadir"));
  }

  /** Planned, denied, called off, or done before what the article tells. */
  private boolean isTakenBack(int t, Predicate predicate, Sentence sentence) {
    Set<Factuality> told = document.context().of(t, predicate, sentence);
    return isLookingBack
        ? told.stream().anyMatch(each -> each != Factuality.EARLIER)
        : !told.isEmpty();
  }

  private void readPact(Sentence sentence) {
    for (int t = sentence.from(); t < sentence.to(); t++) {
      if (!document.is(t, Cue.PACT)) {
        continue;
      }
      int end = document.end(t, Cue.PACT);
      int before = document.find(Math.max(sentence.from(), t - NEAR), t, Cue.SIGNING);
      int after = document.find(end, Math.min(sentence.to(), end + NEAR), Cue.SIGNING);
      boolean isEarlier =
          sentence.ordinal() > 3
              && document.hasWord(Math.max(sentence.from(), t - 4), t, "telah", "sudah");
      boolean isSignedBefore = sentence.isSignpost() && wasSigning;
      boolean isSigned =
          !isEarlier
              && (before >= 0
                  || (after >= 0 && !isWord(after - 1, "yang") && !isWord(after - 2, "yang"))
                  || isSignedBefore
                  || sentence.isHeadline());
      if (isSigned && !isTakenBack(t, Predicate.PACT, sentence)) {
        sign(Activity.INTEGRITY_PACT, sentence, before >= 0 ? before : t, end);
        return;
      }
    }
  }

  private void readOccasion(Sentence sentence, Cue cue, Activity activity) {
    boolean isLate = sentence.ordinal() > 3;
    if (sentence.ordinal() > LATEST || (isLate && late.containsKey(activity))) {
      return;
    }
    boolean isAlleged =
        !sentence.isHeadline() && document.has(sentence.from(), sentence.to(), Cue.ALLEGED, "");
    for (int t = sentence.from(); t < sentence.to() && !isAlleged; t++) {
      boolean isTold =
          document.is(t, cue)
              && !document.is(t, Cue.PLEDGE)
              && !isWord(t + 1, "pleno") // where a supervisor decides on a case
              && !isOfCandidate(t, sentence)
              && isOccasion(t, cue, sentence);
      Predicate predicate = cue == Cue.OUTREACH ? Predicate.OUTREACH : Predicate.COORDINATION;
      if (isTold && !isInTitleOfAct(t, sentence) && !isTakenBack(t, predicate, sentence)) {
        if (isLate) {
          late.put(activity, new Sign(activity, t, document.end(t, cue), BODY, false, false));
        } else {
          sign(activity, sentence, t, document.end(t, cue));
        }
        return;
      }
    }
  }

  /** "ikut sosialisasi calon bupati": a campaign's. */
  private boolean isOfCandidate(int t, Sentence sentence) {
    int near = Math.min(sentence.to(), t + 3);
    return document.hasWord(t + 1, near, "calon", "bakal", "paslon", "bapaslon", "caleg", "balon");
  }

  /**
   * A word of the table in the headline, or one that the text tells as an occasion. Weak words need
   * neutrality beside them; a verb behind a demand is what others are asked to do.
   */
  private boolean isOccasion(int t, Cue cue, Sentence sentence) {
    if (sentence.isHeadline()) {
      return true;
    }
    String kind = document.value(t, cue);
    int near = Math.max(sentence.from(), t - NEAR);
    if (kind.equals("verb")) {
      return !document.has(near, t, Cue.REMINDER, Cue.CONDITION);
    }
    if (kind.equals("weak")) {
      return document.has(sentence.from(), sentence.to(), Cue.NEUTRAL)
          && document.has(near, t, Cue.HELD);
    }
    return true;
  }

  /** "PP 42/2004 tentang Pembinaan Jiwa Korps": a word in the title of an act. */
  private boolean isInTitleOfAct(int t, Sentence sentence) {
    for (int back = t - 1; back >= Math.max(sentence.from(), t - TITLE_REACH); back--) {
      boolean isInOffice =
          t - back <= OFFICE_REACH
              && document.hasWord(back, back + 1, "divisi", "kordiv", "bidang", "kabid", "seksi");
      if (isWord(back, "tentang") || isWord(back, "pedoman") || isInOffice) {
        return true;
      }
    }
    return false;
  }

  private void readCircular(Sentence sentence) {
    for (int t = sentence.from(); t < sentence.to(); t++) {
      if (!document.is(t, Cue.LETTER, "")) {
        continue;
      }
      int end = document.end(t, Cue.LETTER);
      int issue = document.find(Math.max(sentence.from(), t - 5), t, Cue.ISSUE);
      int reach = document.is(end, Cue.TITLE) ? TITLED_REACH : ISSUE_REACH;
      int after = document.find(end, Math.min(sentence.to(), end + reach), Cue.ISSUE);
      boolean isGround =
          document.has(Math.max(sentence.from(), t - 3), t, Cue.GROUND)
              && !(issue > t - 3 && issue >= 0);
      boolean isTold =
          sentence.ordinal() >= 0
              && sentence.ordinal() < 2
              && document.hasWord(
                  Math.max(sentence.from(), t - 4), t, "disampaikan", "dituangkan", "tertuang");
      boolean isOthers =
          isOfCentralGovernment(sentence.from(), t)
              || document.has(sentence.from(), t, Cue.ELSEWHERE)
              || document.has(sentence.from(), t, Cue.NATIONAL)
              || document.has(end, Math.min(sentence.to(), end + 4), Cue.NATIONAL);
      boolean isRelative = after >= 0 && isWord(after - 1, "yang");
      boolean isIssued =
          issue >= 0
              || isTold
              || (after >= 0 && (!isRelative || sentence.isSignpost()))
              || (sentence.isHeadline() && t == sentence.from());
      if (isIssued
          && (!isGround || isTold)
          && !isOthers
          && document.context().isAsserted(issue >= 0 ? issue : t, Predicate.ISSUE, sentence)) {
        sign(Activity.CIRCULAR, sentence, Math.min(t, issue >= 0 ? issue : t), end);
        return;
      }
    }
  }

  /** "Pemerintah telah mengeluarkan surat edaran": which one is not told, so it is not this one. */
  private boolean isOfCentralGovernment(int from, int letter) {
    for (int t = Math.max(from, letter - NEAR); t < letter; t++) {
      boolean isBare =
          isWord(t, "pemerintah")
              && !document.is(t + 1, Cue.PLACE_TYPE)
              && !isWord(t + 1, "daerah")
              && document.place(t + 1) == null;
      if (isBare || isWord(t, "pusat")) {
        return true;
      }
    }
    return false;
  }

  private void readReminder(Sentence sentence) {
    int at = document.find(sentence.from(), sentence.to(), Cue.REMINDER);
    if (at >= 0) {
      sign(Activity.REMINDER, sentence, at, document.end(at, Cue.REMINDER));
    }
  }

  private void readCase(Sentence sentence) {
    boolean isStaff = cases.isStaff(sentence);
    boolean isAboutStaff = isStaff || (wasStaff && !sentence.isHeadline());
    wasStaff = isStaff && !sentence.isHeadline();
    sinceStaff = isStaff ? 0 : sinceStaff + 1;
    isCountedInLead |=
        isStaff
            && sentence.isSignpost()
            && !sentence.isHeadline()
            && cases.countsBreaches(sentence);
    int at = isAboutStaff ? cases.reported(sentence) : -1;
    if (at >= 0) {
      sign(Activity.VIOLATION_REPORT, sentence, at, at + 1);
      boolean isBreach = document.has(sentence.from(), sentence.to(), Cue.BREACH);
      if (behind == null && isStaff && isBreach && isDone(at)) {
        behind = new Sign(Activity.VIOLATION_REPORT, at, at + 1, BODY, false, false);
      }
    } else if (counted == null && isStaff && cases.countsBreaches(sentence)) {
      int to = sentence.to();
      counted = new Sign(Activity.VIOLATION_REPORT, sentence.from(), to, BODY, false, false);
    }
  }

  private void readSanction(Sentence sentence) {
    boolean isOfThose =
        sinceStaff <= STAFF_REACH && !document.has(sentence.from(), sentence.to(), Cue.NON_ASN);
    int at = isOfThose ? cases.sanctionedOfThose(sentence) : cases.sanctioned(sentence);
    boolean isFirstTold =
        !signs.containsKey(Activity.SANCTION) || !signs.get(Activity.SANCTION).isLead();
    isOnlyRecommended |=
        sentence.isSignpost()
            && !sentence.isHeadline()
            && at < 0
            && isFirstTold
            && Predicate.RECOMMENDATION.first(sentence.from(), sentence.to(), document) >= 0;
    boolean isOnlyAdvised = sentence.isHeadline() || (sentence.isSignpost() && at < 0);
    int advised = isOnlyAdvised ? cases.advised(sentence) : -1;
    if (advised >= 0) {
      sign(Activity.VIOLATION_REPORT, sentence, advised, document.end(advised, Cue.SANCTIONED));
      isSanctionAdvised = true;
    }
    boolean isDone = isDone(at);
    boolean isEcho = isSanctionAdvised && !isDone;
    if (at >= 0 && !isEcho && (sentence.isHeadline() || sentence.isSignpost() || isDone)) {
      sign(Activity.SANCTION, sentence, at, document.end(at, Cue.SANCTIONED));
      isSanctionDone |= isDone;
    }
    if (at < 0 && document.has(sentence.from(), sentence.to(), Cue.SANCTIONED)) {
      // "PNS yang melanggar dapat dijatuhi sanksi" (may be sanctioned): what follows says which.
      sinceStaff = STAFF_REACH + 1;
    }
  }

  private boolean isDone(int at) {
    boolean isThere = // "ada pelanggaran yang dikenai sanksi"
        isWord(at - 1, "yang") && document.hasWord(at - NEAR, at, "ada", "terdapat");
    return isThere || document.hasWord(at - 3, at + 1, "telah", "sudah");
  }

  /** Returns what is told as done: acts, steps of a case, sanctions; reminders are none. */
  List<Sign> acts() {
    return signs.values().stream().filter(sign -> sign.activity() != Activity.REMINDER).toList();
  }

  /** Returns whether the article's event is a case or a sanction. */
  boolean isCase() {
    return isHeadlineOrFirst(Activity.VIOLATION_REPORT) || isHeadlineOrFirst(Activity.SANCTION);
  }

  private boolean isHeadlineOrFirst(Activity activity) {
    Sign sign = signs.get(activity);
    if (sign == null) {
      return false;
    }
    if (sign.isHeadline()) {
      return !isOccasionInHeadline()
          || (activity == Activity.VIOLATION_REPORT && sign.isLead() && !hasOccasion());
    }
    return sign.isLead() && !hasOccasion() && !isReminderHeadline();
  }

  private boolean isReminderHeadline() {
    Sign reminder = signs.get(Activity.REMINDER);
    return reminder != null
        && reminder.isHeadline()
        && !document.is(reminder.from(), Cue.REMINDER, "weak")
        && !cases.isSanctionAskedFor();
  }

  private boolean isOccasionInHeadline() {
    for (Activity activity :
        List.of(
            Activity.PLEDGE, Activity.INTEGRITY_PACT, Activity.OUTREACH, Activity.COORDINATION)) {
      Sign sign = signs.get(activity);
      if (sign != null && sign.isHeadline()) {
        return true;
      }
    }
    return false;
  }

  private boolean hasOccasion() {
    for (Activity activity :
        List.of(
            Activity.PLEDGE,
            Activity.INTEGRITY_PACT,
            Activity.OUTREACH,
            Activity.COORDINATION,
            Activity.CIRCULAR)) {
      Sign sign = signs.get(activity);
      if (sign != null && (sign.isHeadline() || sign.isLead())) {
        return true;
      }
    }
    return false;
  }

  /**
   * Returns the activities, the main one first; never empty.
   *
   * @param isAnyReported whether the article counts ASN who are reported or held to have violated
   * @param isAnySanctioned whether the article counts ASN who were sanctioned
   */
  List<Sign> of(boolean isAnyReported, boolean isAnySanctioned) {
    List<Sign> chosen = new ArrayList<>();
    if (isCase()) {
      addCase(chosen, isAnyReported, isAnySanctioned);
    } else {
      for (Sign sign : signs.values()) {
        boolean isTold =
            switch (sign.activity()) {
              case PLEDGE -> sign.weight() >= 2;
              case INTEGRITY_PACT -> sign.weight() >= 1;
              case OUTREACH, COORDINATION -> sign.weight() >= 1;
              case CIRCULAR -> true;
              case REMINDER, VIOLATION_REPORT, SANCTION -> false;
            };
        if (isTold) {
          chosen.add(sign);
        }
      }
      Sign reminder = signs.get(Activity.REMINDER);
      if (chosen.isEmpty() && (reminder == null || !isTold(reminder))) {
        late.values().stream().findFirst().ifPresent(chosen::add);
      }
      chosen.sort(order());
      putHostFirst(chosen);
      addReminder(chosen);
      if (behind != null && !isChosen(Activity.VIOLATION_REPORT, chosen)) {
        chosen.add(behind);
      }
    }
    return chosen;
  }

  private static Comparator<Sign> order() {
    return Comparator.comparing((Sign sign) -> !sign.isHeadline())
        .thenComparing(sign -> !sign.isLead())
        .thenComparing(sign -> sign.activity() == Activity.CIRCULAR)
        .thenComparingInt(Sign::from);
  }

  private static boolean isChosen(Activity activity, List<Sign> chosen) {
    return chosen.stream().anyMatch(sign -> sign.activity() == activity);
  }

  /** "sosialisasi yang dirangkai deklarasi": what the other was joined to is the main one. */
  private void putHostFirst(List<Sign> chosen) {
    for (int n = 1; n < chosen.size(); n++) {
      Sign main = chosen.get(0);
      Sign host = chosen.get(n);
      boolean isHost =
          host.to() <= main.from()
              && main.from() - host.to() <= NEAR
              && document.has(host.to(), main.from(), Cue.JOINED);
      if (isHost) {
        chosen.remove(n);
        chosen.add(0, host);
        return;
      }
    }
  }

  private void addCase(List<Sign> chosen, boolean isAnyReported, boolean isAnySanctioned) {
    Sign report = signs.get(Activity.VIOLATION_REPORT);
    Sign sanction = signs.get(Activity.SANCTION);
    boolean isHeadlineOnly =
        sanction != null && !sanction.isLead() && !isSanctionDone && isOnlyRecommended;
    if (isHeadlineOnly && !isAnySanctioned) {
      chosen.add(sanction.as(Activity.VIOLATION_REPORT));
      return;
    }
    boolean isSanction = sanction != null && sanction.isHeadline();
    boolean isReport =
        report != null
            && (isSanction
                ? (report.isHeadline() && isAnyReported) || isCountedInLead
                : isTold(report));
    if (isReport) {
      chosen.add(report);
    }
    boolean isSanctionTold = isSanction || isAnySanctioned || !isReport || isSanctionDone;
    if (sanction != null && (isSanctionTold || sanction.isLead())) {
      chosen.add(sanction);
    } else if (isAnySanctioned && report != null) {
      chosen.add(new Sign(Activity.SANCTION, report.from(), report.to(), BODY, false, false));
    }
    if (chosen.isEmpty() && report != null) {
      chosen.add(report);
    }
  }

  private static boolean isTold(Sign sign) {
    return sign.isHeadline() || sign.isLead();
  }

  private void addReminder(List<Sign> chosen) {
    Sign reminder = signs.get(Activity.REMINDER);
    boolean isOccasion =
        chosen.stream().anyMatch(sign -> sign.isHeadline() || sign.isLead())
            || (isChosen(Activity.PLEDGE, chosen) && isChosen(Activity.INTEGRITY_PACT, chosen));
    boolean isOnlyCircular = chosen.stream().allMatch(sign -> sign.activity() == Activity.CIRCULAR);
    boolean isMain =
        reminder != null
            && !isOccasion
            && (reminder.isHeadline() || (reminder.isLead() && isOnlyCircular));
    if (isMain || chosen.isEmpty()) {
      Sign report =
          signs.getOrDefault(Activity.VIOLATION_REPORT, reminder == null ? counted : null);
      boolean isReport = report != null && (reminder == null || !isTold(reminder));
      Sign sign =
          isReport
              ? report
              : reminder == null
                  ? new Sign(Activity.REMINDER, 0, Math.min(1, document.size()), BODY, false, false)
                  : reminder;
      chosen.add(0, sign);
    }
  }

  private boolean isWord(int t, String word) {
    return document.isWord(t, word);
  }
}
