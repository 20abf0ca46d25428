package id.netralitas.record;

import static java.time.ZoneOffset.UTC;

import com.fasterxml.jackson.databind.JsonNode;
import id.netralitas.record.Reading.Violation;
import id.netralitas.reference.Places;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.List;

/**
 * The rules of the article record that a schema cannot say: places that exist, dates that exist,
 * values that do not contradict each other. The record is known to keep the schema.
 */
final class RecordChecks {

  static final int FIRST_YEAR = 1998;
  static final int LAST_YEAR = 2100;

  private final Places places;

  RecordChecks(Places places) {
    this.places = places;
  }

  /** Returns every rule that {@code tree} breaks, in the order of its fields; empty if none. */
  List<Violation> violations(JsonNode tree) {
    List<Violation> found = new ArrayList<>();
    JsonNode source = tree.path("source");
    checkDay(source.path("publishedAt"), "/source/publishedAt", found);
    checkInstant(source.path("collectedAt"), "/source/collectedAt", found);

    JsonNode events = tree.path("events");
    if (!tree.path("relevant").booleanValue() && !events.isEmpty()) {
      found.add(
          new Violation(
              RejectReason.IRRELEVANT_WITH_EVENTS,
              "/events",
              "relevant is false, so there can be no events (" + events.size() + " given)"));
    }
    for (int n = 0; n < events.size(); n++) {
      String pointer = "/events/" + n;
      checkEventDate(events.get(n).path("date"), pointer + "/date", found);
      checkPlace(events.get(n).path("jurisdiction"), pointer + "/jurisdiction", found);
      JsonNode counts = events.get(n).path("counts");
      for (int c = 0; c < counts.size(); c++) {
        checkCount(counts.get(c), pointer + "/counts/" + c, found);
      }
    }
    return found;
  }

  private static void checkEventDate(JsonNode date, String pointer, List<Violation> found) {
    JsonNode value = date.path("value");
    String precision = date.path("precision").asText("");
    checkDay(value, pointer + "/value", found);
    String written = value.isTextual() ? precisionOf(value.textValue()) : "NONE";
    boolean isGiven = !precision.isEmpty() && !"null".equals(precision);
    if (isGiven && !precision.equals(written)) {
      found.add(
          new Violation(
              RejectReason.PRECISION_CONTRADICTS_DATE,
              pointer + "/precision",
              "is " + precision + ", but the value is " + value + " (" + written + ")"));
    }
  }

  /** Returns the precision to which a date of the form YYYY, YYYY-MM or YYYY-MM-DD is written. */
  static String precisionOf(String date) {
    return switch (date.length()) {
      case 4 -> "YEAR";
      case 7 -> "MONTH";
      default -> "DAY";
    };
  }

  private static void checkDay(JsonNode value, String pointer, List<Violation> found) {
    if (!value.isTextual()) {
      return;
    }
    String date = value.textValue();
    try {
      switch (precisionOf(date)) {
        case "DAY" -> LocalDate.parse(date);
        case "MONTH" -> YearMonth.parse(date);
        default -> {}
      }
    } catch (DateTimeException none) {
      found.add(
          new Violation(RejectReason.NO_SUCH_DATE, pointer, "there is no date \"" + date + "\""));
      return;
    }
    checkYear(Integer.parseInt(date.substring(0, 4)), date, pointer, found);
  }

  private static void checkInstant(JsonNode value, String pointer, List<Violation> found) {
    if (!value.isTextual()) {
      return;
    }
    try {
      int year = OffsetDateTime.parse(value.textValue()).withOffsetSameInstant(UTC).getYear();
      checkYear(year, value.textValue(), pointer, found);
    } catch (DateTimeException none) {
      found.add(
          new Violation(
              RejectReason.NO_SUCH_DATE,
              pointer,
              "there is no time \"" + value.textValue() + "\""));
    }
  }

  private static void checkYear(int year, String date, String pointer, List<Violation> found) {
    if (year < FIRST_YEAR || year > LAST_YEAR) {
      found.add(
          new Violation(
              RejectReason.DATE_OUT_OF_RANGE,
              pointer,
              "\"" + date + "\" is outside " + FIRST_YEAR + " to " + LAST_YEAR));
    }
  }

  private void checkPlace(JsonNode jurisdiction, String pointer, List<Violation> found) {
    String level = jurisdiction.path("level").asText();
    String province = jurisdiction.path("provinceCode").textValue();
    String regency = jurisdiction.path("regencyCode").textValue();
    if (province != null && !places.hasProvince(province)) {
      found.add(
          new Violation(
              RejectReason.UNKNOWN_PROVINCE,
              pointer + "/provinceCode",
              "there is no province \"" + province + "\""));
    }
    if (regency != null && !places.hasRegency(regency)) {
      String today =
          places
              .codeToday(regency)
              .map(code -> "; that regency's code is " + code + " today")
              .orElse("");
      found.add(
          new Violation(
              RejectReason.UNKNOWN_REGENCY,
              pointer + "/regencyCode",
              "there is no regency \"" + regency + "\"" + today));
    } else if (regency != null
        && province != null
        && !places.provinceOf(regency).equals(province)) {
      found.add(
          new Violation(
              RejectReason.REGENCY_OUTSIDE_PROVINCE,
              pointer + "/regencyCode",
              "regency \"%s\" lies in province \"%s\", not \"%s\""
                  .formatted(regency, places.provinceOf(regency), province)));
    }
    boolean contradicts =
        switch (Level.valueOf(level)) {
          case NATIONAL -> province != null || regency != null;
          case PROVINCE -> regency != null;
          case REGENCY, UNKNOWN -> false;
        };
    if (contradicts) {
      found.add(
          new Violation(
              RejectReason.LEVEL_CONTRADICTS_CODES,
              pointer + "/level",
              "%s with province %s and regency %s".formatted(level, province, regency)));
    }
  }

  private static void checkCount(JsonNode count, String pointer, List<Violation> found) {
    checkDay(count.path("asOf"), pointer + "/asOf", found);
    JsonNode value = count.path("value");
    JsonNode low = count.path("low");
    JsonNode high = count.path("high");
    boolean contradicts = isAbove(low, high) || isAbove(low, value) || isAbove(value, high);
    if (contradicts) {
      found.add(
          new Violation(
              RejectReason.BOUNDS_CONTRADICT,
              pointer,
              "low %s, value %s, high %s are not in order"
                  .formatted(low, value.isMissingNode() ? "null" : value, high)));
    }
  }

  private static boolean isAbove(JsonNode left, JsonNode right) {
    return left.isNumber() && right.isNumber() && left.longValue() > right.longValue();
  }
}
