package id.netralitas.link;

import id.netralitas.record.Activity;
import id.netralitas.record.CountScope;
import id.netralitas.record.DateBasis;
import id.netralitas.record.DatePrecision;
import id.netralitas.record.EventDate;
import id.netralitas.record.Jurisdiction;
import id.netralitas.record.Level;
import id.netralitas.reference.Places;
import id.netralitas.table.Tables;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Stream;

/** The fields of an event that may be set by hand, and how their values are written. */
final class EventField {

  static final String DATE = "date";
  static final String PLACE = "place";
  static final String ACTIVITIES = "activities";
  static final String ELECTIONS = "elections";

  private EventField() {}

  /** Returns the scope of {@code asn_attendees} and its like; null for another field. */
  static CountScope scope(String field) {
    return Stream.of(CountScope.values())
        .filter(scope -> scope != CountScope.WORKFORCE && scope != CountScope.OTHER)
        .filter(scope -> field.equals(Tables.asnColumn(scope)))
        .findFirst()
        .orElse(null);
  }

  /**
   * Returns the rule that field or value breaks; null if none. A rule of the field begins with
   * "field".
   */
  static String brokenRule(String field, String value, Places places) {
    if (scope(field) != null) {
      return value == null || value.matches("[0-9]{1,9}") ? null : "must be a number of people";
    }
    return switch (field) {
      case DATE -> value == null || date(value) != null ? null : "must be a day, a month or a year";
      case PLACE ->
          isPlace(value, places)
              ? null
              : "must be a province code, a regency code, NATIONAL or UNKNOWN";
      case ACTIVITIES ->
          value != null && list(value).stream().allMatch(EventField::isActivity)
              ? null
              : "must be activities, the main one first, with ; between";
      case ELECTIONS ->
          value == null
                  || list(value).stream()
                      .allMatch(code -> code.matches("(PEMILU|PILKADA)_[0-9]{4}"))
              ? null
              : "must be elections like PILKADA_2024, with ; between";
      default ->
          "field must be date, place, activities, elections, asn_attendees, asn_reported, asn_violators or asn_sanctioned";
    };
  }

  private static boolean isPlace(String value, Places places) {
    return value != null
        && (value.equals(Level.NATIONAL.name())
            || value.equals(Level.UNKNOWN.name())
            || places.hasProvince(value)
            || places.hasRegency(value));
  }

  private static boolean isActivity(String code) {
    return Arrays.stream(Activity.values()).anyMatch(activity -> activity.name().equals(code));
  }

  static List<String> list(String value) {
    return value == null ? List.of() : List.of(value.split(";", -1));
  }

  /** Returns the date; undated of null; null where it is none. */
  static EventDate date(String value) {
    if (value == null) {
      return EventDate.UNDATED;
    }
    try {
      return switch (value.length()) {
        case 4 -> dated(value, DatePrecision.YEAR, Integer.parseInt(value) > 0);
        case 7 -> dated(value, DatePrecision.MONTH, YearMonth.parse(value) != null);
        case 10 -> dated(value, DatePrecision.DAY, LocalDate.parse(value) != null);
        default -> null;
      };
    } catch (DateTimeException | NumberFormatException noDate) {
      return null;
    }
  }

  private static EventDate dated(String value, DatePrecision precision, boolean isDate) {
    return isDate ? new EventDate(value, precision, DateBasis.EXPLICIT) : null;
  }

  static Jurisdiction place(String value) {
    return switch (value.length()) {
      case 2 -> new Jurisdiction(Level.PROVINCE, value, null);
      case 5 -> new Jurisdiction(Level.REGENCY, value.substring(0, 2), value);
      default -> new Jurisdiction(Level.valueOf(value), null, null);
    };
  }
}
