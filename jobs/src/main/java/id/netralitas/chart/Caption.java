package id.netralitas.chart;

import java.time.LocalDate;

/**
 * What stands below every picture.
 *
 * @param asOf the day up to which articles were collected
 * @param source where the figures come from, such as the title of the data set; null if not known
 * @param isFound whether the articles are what a search brought, not a census or a fixed panel
 */
public record Caption(LocalDate asOf, String source, boolean isFound) {}
