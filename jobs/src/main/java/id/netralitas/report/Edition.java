package id.netralitas.report;

import id.netralitas.wording.Wording;

/**
 * A report in one language.
 *
 * @param other the language that the report is in as well
 * @param releaseId empty while the release has none yet
 * @param lists what stands on which page
 */
record Edition(Report report, Wording wording, Wording other, String releaseId, EventLists lists) {}
