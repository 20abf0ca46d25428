package id.netralitas.report;

/** What a finding is about, in the order of the page. */
enum FindingTopic {
  PEOPLE,
  ACTIVITIES,
  TIME,
  SOURCES,
  OFFICIAL,
  PLACES,
  /** What stands below the main figures, not among the findings. */
  MAIN_FIGURES;

  /**
   * Returns the topic of a finding by its code.
   *
   * @throws IllegalArgumentException if it has none
   */
  static FindingTopic of(String finding) {
    return switch (finding) {
      case "PEOPLE", "READINGS" -> PEOPLE;
      case "SHARE", "ROBUSTNESS" -> ACTIVITIES;
      case "DAYS_TO_VOTE",
          "TIMING",
          "DATE_BOUNDS",
          "REPORTING_DELAY",
          "PHASES_LEFT_OUT",
          "PHASE",
          "TREND",
          "CHANGE_POINT",
          "WEEKDAY",
          "REPORT_AFTER_PREVENTION" ->
          TIME;
      case "TELLERS",
          "INDEPENDENT_SOURCES",
          "AGREEMENT",
          "OVERLAP",
          "UNSEEN",
          "UNSEEN_IF_LINKS_ERR" ->
          SOURCES;
      case "BUDGET_EVENTS", "BUDGET_DATES", "BUDGET_NUMBERS" -> MAIN_FIGURES;
      case "OFFICIAL_PAIRS", "OFFICIAL_RANKS", "OFFICIAL_CONTRADICTIONS" -> OFFICIAL;
      case "COVERAGE",
          "RATE",
          "CLUSTERS",
          "DISPERSION",
          "GINI",
          "HERFINDAHL",
          "HETEROGENEITY",
          "RESIDUAL",
          "UNUSUAL_PROVINCES",
          "UNUSUAL_PROVINCE" ->
          PLACES;
      default -> throw new IllegalArgumentException("no topic has the finding " + finding);
    };
  }
}
