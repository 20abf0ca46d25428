package id.netralitas.link;

import java.util.List;
import java.util.stream.Collectors;

/** What a pair of mentions answers to one of the questions of {@link SameEvent}'s table. */
public enum Answer {
  SAME_DAY,
  NEXT_DAY,
  OTHER_OCCASION,
  FEW_DAYS,
  WEEK,
  SLIPPED,
  FAR,
  WITHIN_MONTH,
  WITHIN_YEAR,
  PAGE_NEAR,
  PAGE_WEEK,
  PAGE_FAR,
  UNDATED,
  SAME_PLEDGE,
  SAME_SANCTION,
  SAME_OUTREACH,
  SAME_CIRCULAR,
  SAME_COORDINATION,
  SAME_REMINDER,
  SAME_VIOLATION_REPORT,
  SHARED,
  RELATED,
  OTHER_ACTIVITY,
  CASE_AGAINST_OTHER,
  TWO_OFFICIALS,
  ONE_OFFICIAL,
  COLLEAGUES,
  OTHER_OFFICIALS,
  SAME_FIGURES,
  SAME_COUNT,
  SAME_SMALL_COUNT,
  SAME_ONE,
  OTHER_COUNT,
  SAME_VENUE,
  OTHER_VENUE,
  OTHER_OFFICE,
  SAME_LETTER,
  OTHER_LETTER,
  TITLE_NEAR,
  TITLE_SIMILAR,
  TITLE_SOME,
  OTHER_TITLE,
  SAME_ELECTION,
  OTHER_ELECTION,
  SAME_TEXT;

  /** Returns answers as one text, such as {@code SAME_DAY SAME_PLEDGE ONE_OFFICIAL}. */
  static String written(List<Answer> answers) {
    return answers.stream().map(Answer::name).collect(Collectors.joining(" "));
  }

  /** Returns whether both are dated, to days that no two accounts of one day's event give. */
  boolean isOfOtherDays() {
    return this == OTHER_OCCASION
        || this == FEW_DAYS
        || this == WEEK
        || this == FAR
        || this == SLIPPED
        || this == PAGE_FAR;
  }
}
