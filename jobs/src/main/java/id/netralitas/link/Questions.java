package id.netralitas.link;

import id.netralitas.record.Activity;
import id.netralitas.record.CountScope;
import id.netralitas.record.DatePrecision;
import id.netralitas.text.Fingerprint;
import java.util.Collections;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;

/** The questions to a pair of mentions, each with the answer that the facts give. */
final class Questions {

  private static final Set<Activity> VOWS = EnumSet.of(Activity.PLEDGE, Activity.INTEGRITY_PACT);
  private static final Set<Activity> CASES =
      EnumSet.of(Activity.VIOLATION_REPORT, Activity.SANCTION);
  private static final Set<Activity> TALKS =
      EnumSet.of(Activity.OUTREACH, Activity.COORDINATION, Activity.REMINDER);

  /** What people gather for on a day; a case is told for days. */
  private static final Set<Activity> GATHERINGS =
      EnumSet.of(
          Activity.PLEDGE, Activity.INTEGRITY_PACT, Activity.OUTREACH, Activity.COORDINATION);

  private static final int FEW_DAYS = 3;
  private static final int WEEK = 7;
  private static final int PAGE_WEEK = 10;
  private static final int TELLING_COUNT = 5;
  private static final int UNMISTAKABLE_COUNT = 100;
  private static final int ROUND = 10;
  private static final int SEVERAL_COUNTS = 2;
  private static final double SAME_VENUE = 0.6;
  private static final double TITLE_NEAR = 0.5;
  private static final double TITLE_SIMILAR = 0.25;
  private static final double TITLE_SOME = 0.1;

  private Questions() {}

  /** Adds the answers; returns false, and nothing is added, where the pair is never one event. */
  static boolean answer(Profile one, Profile other, List<Answer> answers) {
    if (one.articleId.equals(other.articleId)) {
      return false;
    }
    boolean isOneText = isOneText(one, other);
    boolean isOnePlace = one.place != null && one.place.equals(other.place);
    if (!isOnePlace && !isOneText) {
      return false;
    }
    answers.add(date(one, other));
    answers.add(activity(one, other));
    add(officials(one, other), answers);
    add(counts(one, other), answers);
    add(venue(one, other), answers);
    add(letter(one, other), answers);
    add(title(one, other), answers);
    add(election(one, other), answers);
    add(isOneText ? Answer.SAME_TEXT : null, answers);
    return true;
  }

  private static void add(Answer answer, List<Answer> answers) {
    if (answer != null) {
      answers.add(answer);
    }
  }

  private static boolean isOneText(Profile one, Profile other) {
    return one.fingerprint != null
        && other.fingerprint != null
        && one.position == other.position
        && one.resembles(other, Fingerprint.SAME_TEXT);
  }

  static Answer date(Profile one, Profile other) {
    if (one.precision == DatePrecision.NONE || other.precision == DatePrecision.NONE) {
      return pages(one, other);
    }
    if (one.precision == DatePrecision.DAY && other.precision == DatePrecision.DAY) {
      return days(one, other);
    }
    boolean overlap = one.firstDay <= other.lastDay && other.firstDay <= one.lastDay;
    if (!overlap) {
      return Answer.FAR;
    }
    boolean isYear = one.precision == DatePrecision.YEAR || other.precision == DatePrecision.YEAR;
    return isYear ? Answer.WITHIN_YEAR : Answer.WITHIN_MONTH;
  }

  private static Answer days(Profile one, Profile other) {
    long apart = Math.abs(one.firstDay - other.firstDay);
    if (apart == 0) {
      return Answer.SAME_DAY;
    }
    if (apart <= WEEK && isGathering(one) && isGathering(other)) {
      return Answer.OTHER_OCCASION;
    }
    if (apart == 1) {
      return Answer.NEXT_DAY;
    }
    if (apart <= WEEK) {
      return apart <= FEW_DAYS ? Answer.FEW_DAYS : Answer.WEEK;
    }
    boolean isSlipped =
        one.dayOfMonth == other.dayOfMonth
            && ((one.year == other.year) != (one.month == other.month));
    return isSlipped ? Answer.SLIPPED : Answer.FAR;
  }

  /**
   * Whether people met, on a day that the text itself names, at a venue or in a number that it
   * tells: what an official merely says is told for days, as a case is.
   */
  private static boolean isGathering(Profile mention) {
    return GATHERINGS.contains(mention.main)
        && mention.isDayTold
        && !(mention.venue.isEmpty() && mention.figures.isEmpty());
  }

  private static Answer pages(Profile one, Profile other) {
    if (one.pageDay == Profile.NO_DAY || other.pageDay == Profile.NO_DAY) {
      return Answer.UNDATED;
    }
    long apart = Math.abs(one.pageDay - other.pageDay);
    return apart <= FEW_DAYS
        ? Answer.PAGE_NEAR
        : apart <= PAGE_WEEK ? Answer.PAGE_WEEK : Answer.PAGE_FAR;
  }

  static Answer activity(Profile one, Profile other) {
    if (one.main == other.main || (VOWS.contains(one.main) && VOWS.contains(other.main))) {
      return switch (one.main) {
        case PLEDGE, INTEGRITY_PACT -> Answer.SAME_PLEDGE;
        case OUTREACH -> Answer.SAME_OUTREACH;
        case COORDINATION -> Answer.SAME_COORDINATION;
        case CIRCULAR -> Answer.SAME_CIRCULAR;
        case REMINDER -> Answer.SAME_REMINDER;
        case VIOLATION_REPORT -> Answer.SAME_VIOLATION_REPORT;
        case SANCTION -> Answer.SAME_SANCTION;
      };
    }
    if (!Collections.disjoint(one.activities, other.activities)) {
      return Answer.SHARED;
    }
    if (areBoth(VOWS, one, other) || areBoth(CASES, one, other) || areBoth(TALKS, one, other)) {
      return Answer.RELATED;
    }
    boolean isCase = !Collections.disjoint(one.activities, CASES);
    return isCase == !Collections.disjoint(other.activities, CASES)
        ? Answer.OTHER_ACTIVITY
        : Answer.CASE_AGAINST_OTHER;
  }

  private static boolean areBoth(Set<Activity> kind, Profile one, Profile other) {
    return !Collections.disjoint(one.activities, kind)
        && !Collections.disjoint(other.activities, kind);
  }

  static Answer officials(Profile one, Profile other) {
    if (one.officials.isEmpty() || other.officials.isEmpty()) {
      return null;
    }
    int same = PersonName.inCommon(one.officials, other.officials);
    if (same > 0) {
      return same == 1 ? Answer.ONE_OFFICIAL : Answer.TWO_OFFICIALS;
    }
    return one.hasSupervisor && other.hasSupervisor ? Answer.COLLEAGUES : Answer.OTHER_OFFICIALS;
  }

  static Answer counts(Profile one, Profile other) {
    if (one.values.isEmpty() || other.values.isEmpty()) {
      return null;
    }
    boolean isContradicted = false;
    for (Map.Entry<CountScope, Set<Long>> told : one.counts.entrySet()) {
      Set<Long> there = other.counts.get(told.getKey());
      isContradicted |=
          told.getKey() != CountScope.OTHER
              && there != null
              && Collections.disjoint(told.getValue(), there);
    }
    long largest = 0;
    for (Long value : one.values) {
      largest = other.values.contains(value) ? Math.max(largest, value) : largest;
    }
    if (largest == 0) {
      return isContradicted ? Answer.OTHER_COUNT : null;
    }
    if (isContradicted) {
      return null;
    }
    if (areFiguresSame(one, other)) {
      return Answer.SAME_FIGURES;
    }
    return largest >= TELLING_COUNT
        ? Answer.SAME_COUNT
        : largest > 1 ? Answer.SAME_SMALL_COUNT : Answer.SAME_ONE;
  }

  /** Two telling numbers, or one so large and uneven that no other occasion has it. */
  private static boolean areFiguresSame(Profile one, Profile other) {
    Set<Long> common = new TreeSet<>(one.figures);
    common.retainAll(other.figures);
    common.removeIf(value -> value < TELLING_COUNT);
    return common.size() >= SEVERAL_COUNTS
        || common.stream().anyMatch(value -> value >= UNMISTAKABLE_COUNT && value % ROUND != 0);
  }

  static Answer venue(Profile one, Profile other) {
    if (one.venue.isEmpty() || other.venue.isEmpty()) {
      return null;
    }
    boolean isTelling = !one.tellingVenue.isEmpty() && !other.tellingVenue.isEmpty();
    Set<String> here = isTelling ? one.tellingVenue : one.venue;
    Set<String> there = isTelling ? other.tellingVenue : other.venue;
    double common = 0;
    for (String word : here) {
      common += there.contains(word) ? 1 : 0;
    }
    if (common == 0) {
      return isTelling && officials(one, other) == Answer.OTHER_OFFICIALS
          ? Answer.OTHER_OFFICE
          : Answer.OTHER_VENUE;
    }
    boolean isAlike =
        isTelling
            ? common / Math.min(here.size(), there.size()) >= SAME_VENUE
            : common == Math.min(here.size(), there.size())
                && one.tellingVenue.isEmpty() == other.tellingVenue.isEmpty();
    return isAlike ? Answer.SAME_VENUE : null;
  }

  static Answer letter(Profile one, Profile other) {
    boolean areCirculars =
        one.activities.contains(Activity.CIRCULAR) && other.activities.contains(Activity.CIRCULAR);
    if (!areCirculars || one.letters.isEmpty() || other.letters.isEmpty()) {
      return null;
    }
    return Collections.disjoint(one.letters, other.letters)
        ? Answer.OTHER_LETTER
        : Answer.SAME_LETTER;
  }

  static Answer title(Profile one, Profile other) {
    double likeness = TitleWords.likeness(one.title, other.title);
    if (Double.isNaN(likeness)) {
      return null;
    }
    if (likeness >= TITLE_SIMILAR) {
      return likeness >= TITLE_NEAR ? Answer.TITLE_NEAR : Answer.TITLE_SIMILAR;
    }
    return likeness >= TITLE_SOME ? Answer.TITLE_SOME : Answer.OTHER_TITLE;
  }

  private static Answer election(Profile one, Profile other) {
    if (one.elections.isEmpty() || other.elections.isEmpty()) {
      return null;
    }
    return Collections.disjoint(one.elections, other.elections)
        ? Answer.OTHER_ELECTION
        : Answer.SAME_ELECTION;
  }
}
