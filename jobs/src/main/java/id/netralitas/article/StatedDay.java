package id.netralitas.article;

import java.time.LocalDate;

/**
 * A day that a source states.
 *
 * @param isAmbiguous whether it may be another one: numbers alone, of which either is a month
 */
record StatedDay(LocalDate day, boolean isAmbiguous) {}
