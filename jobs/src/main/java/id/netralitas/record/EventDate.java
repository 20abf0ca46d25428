package id.netralitas.record;

import java.time.LocalDate;
import java.time.YearMonth;
import java.util.Optional;

/**
 * When an event happened, as exactly as the article tells.
 *
 * @param value {@code 2024-11-04}, {@code 2024-11} or {@code 2024} by precision; null for {@link
 *     DatePrecision#NONE}
 * @param precision never null
 * @param basis never null
 */
public record EventDate(String value, DatePrecision precision, DateBasis basis) {

  /** The date of an event that the article does not date. */
  public static final EventDate UNDATED = new EventDate(null, DatePrecision.NONE, DateBasis.NONE);

  /** Returns the first day that the date may mean; empty when undated. */
  public Optional<LocalDate> firstDay() {
    return switch (precision) {
      case DAY -> Optional.of(LocalDate.parse(value));
      case MONTH -> Optional.of(YearMonth.parse(value).atDay(1));
      case YEAR -> Optional.of(LocalDate.of(Integer.parseInt(value), 1, 1));
      case NONE -> Optional.empty();
    };
  }

  /** Returns the last day that the date may mean; empty when undated. */
  public Optional<LocalDate> lastDay() {
    return switch (precision) {
      case DAY -> Optional.of(LocalDate.parse(value));
      case MONTH -> Optional.of(YearMonth.parse(value).atEndOfMonth());
      case YEAR -> Optional.of(LocalDate.of(Integer.parseInt(value), 12, 31));
      case NONE -> Optional.empty();
    };
  }
}
