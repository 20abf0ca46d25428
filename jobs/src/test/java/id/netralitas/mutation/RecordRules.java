package id.netralitas.mutation;

import id.netralitas.TestData;
import id.netralitas.record.RecordSchema;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.math.BigDecimal;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;

/**
 * Which lines are article records, decided anew for the tests: by {@link StrictJson}, by the
 * published schema file, read here keyword by keyword, and by the rules that the README tells
 * beyond it. It shares no code with the program's reader.
 */
final class RecordRules {

  private static final Set<String> READ_HERE =
      Set.of(
          "$schema",
          "$id",
          "title",
          "description",
          "$defs",
          "$ref",
          "type",
          "enum",
          "required",
          "properties",
          "items",
          "minItems",
          "maxItems",
          "minLength",
          "maxLength",
          "pattern",
          "minimum",
          "maximum",
          "anyOf",
          "not");

  private final Map<?, ?> schema;
  private final Map<String, Pattern> patterns = new HashMap<>();
  private final Set<String> provinces = new HashSet<>();
  private final Set<String> regencies = new HashSet<>();

  RecordRules() {
    try {
      schema = (Map<?, ?>) StrictJson.value(RecordSchema.text());
      for (String line : Files.readAllLines(TestData.DATA.resolve("reference/regencies.csv"))) {
        regencies.add(line.substring(0, line.indexOf(',')));
      }
      for (String line : Files.readAllLines(TestData.DATA.resolve("reference/provinces.csv"))) {
        provinces.add(line.substring(0, line.indexOf(',')));
      }
    } catch (StrictJson.NotJson broken) {
      throw new IllegalStateException(broken);
    } catch (IOException unreadable) {
      throw new UncheckedIOException(unreadable);
    }
  }

  Map<?, ?> schema() {
    return schema;
  }

  /** Returns the article id of a line that must be taken; empty for one that must not. */
  Optional<String> taken(byte[] line) {
    Object value;
    try {
      value =
          StrictJson.value(
              StandardCharsets.UTF_8.newDecoder().decode(ByteBuffer.wrap(line)).toString());
    } catch (CharacterCodingException | StrictJson.NotJson noJson) {
      return Optional.empty();
    }
    return value instanceof Map<?, ?> record
            && areNamesWhole(record)
            && keeps(record, schema)
            && isWhole((String) record.get("articleId"))
            && isConsistent(record)
        ? Optional.of((String) record.get("articleId"))
        : Optional.empty();
  }

  private static boolean areNamesWhole(Object value) {
    if (value instanceof Map<?, ?> object) {
      return object.keySet().stream().allMatch(name -> isWhole((String) name))
          && object.values().stream().allMatch(RecordRules::areNamesWhole);
    }
    return !(value instanceof List<?> list) || list.stream().allMatch(RecordRules::areNamesWhole);
  }

  static boolean isWhole(String text) {
    return StandardCharsets.UTF_8.newEncoder().canEncode(text);
  }

  // The schema.

  private boolean keeps(Object value, Map<?, ?> rules) {
    for (Object keyword : rules.keySet()) {
      if (!READ_HERE.contains(keyword)) {
        throw new IllegalStateException("the schema has a keyword not read here: " + keyword);
      }
    }
    return (!rules.containsKey("$ref") || keeps(value, definition((String) rules.get("$ref"))))
        && (!rules.containsKey("not") || !keeps(value, (Map<?, ?>) rules.get("not")))
        && (!rules.containsKey("anyOf")
            || list(rules.get("anyOf")).stream().anyMatch(one -> keeps(value, (Map<?, ?>) one)))
        && (!rules.containsKey("enum")
            || list(rules.get("enum")).stream().anyMatch(one -> isEqual(one, value)))
        && (!rules.containsKey("type") || isOfType(value, rules.get("type")))
        && keepsText(value, rules)
        && keepsNumber(value, rules)
        && keepsList(value, rules)
        && keepsObject(value, rules);
  }

  Map<?, ?> definition(String reference) {
    return (Map<?, ?>)
        ((Map<?, ?>) schema.get("$defs")).get(reference.substring("#/$defs/".length()));
  }

  private static boolean isEqual(Object one, Object other) {
    if (one instanceof BigDecimal number && other instanceof BigDecimal same) {
      return number.compareTo(same) == 0;
    }
    return Objects.equals(one, other);
  }

  private static boolean isOfType(Object value, Object types) {
    return (types instanceof List<?> list ? list : List.of(types))
        .stream()
            .anyMatch(
                type ->
                    switch ((String) type) {
                      case "null" -> value == null;
                      case "object" -> value instanceof Map;
                      case "array" -> value instanceof List;
                      case "string" -> value instanceof String;
                      case "boolean" -> value instanceof Boolean;
                      case "integer" ->
                          value instanceof BigDecimal number
                              && number.stripTrailingZeros().scale() <= 0;
                      default -> throw new IllegalStateException("type " + type);
                    });
  }

  private boolean keepsText(Object value, Map<?, ?> rules) {
    if (!(value instanceof String text)) {
      return true;
    }
    int length = text.codePointCount(0, text.length());
    return length >= number(rules, "minLength", 0)
        && length <= number(rules, "maxLength", Integer.MAX_VALUE)
        && (!rules.containsKey("pattern") || pattern(rules).matcher(text).find());
  }

  /** In the dialect that JSON Schema names (ECMA 262), the sign $ is the end and nothing else. */
  private Pattern pattern(Map<?, ?> rules) {
    return patterns.computeIfAbsent(
        (String) rules.get("pattern"), written -> Pattern.compile(written.replace("$", "\\z")));
  }

  private static boolean keepsNumber(Object value, Map<?, ?> rules) {
    return !(value instanceof BigDecimal number)
        || ((!rules.containsKey("minimum")
                || number.compareTo((BigDecimal) rules.get("minimum")) >= 0)
            && (!rules.containsKey("maximum")
                || number.compareTo((BigDecimal) rules.get("maximum")) <= 0));
  }

  private boolean keepsList(Object value, Map<?, ?> rules) {
    return !(value instanceof List<?> items)
        || (items.size() >= number(rules, "minItems", 0)
            && items.size() <= number(rules, "maxItems", Integer.MAX_VALUE)
            && (!rules.containsKey("items")
                || items.stream().allMatch(item -> keeps(item, (Map<?, ?>) rules.get("items")))));
  }

  private boolean keepsObject(Object value, Map<?, ?> rules) {
    if (!(value instanceof Map<?, ?> object)) {
      return true;
    }
    boolean isComplete =
        !rules.containsKey("required") || object.keySet().containsAll(list(rules.get("required")));
    Map<?, ?> properties =
        rules.containsKey("properties") ? (Map<?, ?>) rules.get("properties") : Map.of();
    return isComplete
        && properties.entrySet().stream()
            .allMatch(
                property ->
                    !object.containsKey(property.getKey())
                        || keeps(object.get(property.getKey()), (Map<?, ?>) property.getValue()));
  }

  static int number(Map<?, ?> rules, String keyword, int otherwise) {
    return rules.containsKey(keyword)
        ? ((BigDecimal) rules.get(keyword)).intValueExact()
        : otherwise;
  }

  static List<?> list(Object value) {
    return (List<?>) value;
  }

  // What no schema can say. The record keeps the schema.

  private boolean isConsistent(Map<?, ?> tree) {
    Map<?, ?> source = object(tree, "source");
    List<?> events = items(tree, "events");
    return isDay(source.get("publishedAt"))
        && isTime((String) source.get("collectedAt"))
        && (tree.get("relevant").equals(true) || events.isEmpty())
        && events.stream().allMatch(event -> isEventConsistent((Map<?, ?>) event));
  }

  private boolean isEventConsistent(Map<?, ?> event) {
    Map<?, ?> date = object(event, "date");
    String value = (String) date.get("value");
    String precision =
        value == null ? "NONE" : Map.of(4, "YEAR", 7, "MONTH", 10, "DAY").get(value.length());
    return isDay(value)
        && (date.get("precision") == null || date.get("precision").equals(precision))
        && isPlace(object(event, "jurisdiction"))
        && items(event, "counts").stream()
            .map(count -> (Map<?, ?>) count)
            .allMatch(
                count ->
                    isDay(count.get("asOf"))
                        && isInOrder(count, "low", "value")
                        && isInOrder(count, "value", "high")
                        && isInOrder(count, "low", "high"));
  }

  private boolean isPlace(Map<?, ?> place) {
    String province = (String) place.get("provinceCode");
    String regency = (String) place.get("regencyCode");
    boolean isThere =
        (province == null || provinces.contains(province))
            && (regency == null || regencies.contains(regency))
            && (regency == null || province == null || regency.startsWith(province + "."));
    return isThere
        && !(place.get("level").equals("NATIONAL") && (province != null || regency != null))
        && !(place.get("level").equals("PROVINCE") && regency != null);
  }

  private static boolean isInOrder(Map<?, ?> count, String less, String more) {
    return count.get(less) == null
        || count.get(more) == null
        || ((BigDecimal) count.get(less)).compareTo((BigDecimal) count.get(more)) <= 0;
  }

  private static boolean isDay(Object text) {
    if (text == null) {
      return true;
    }
    String day = (String) text;
    try {
      int year = LocalDate.parse(day + "2000-01-01".substring(day.length())).getYear();
      return year >= 1998 && year <= 2100;
    } catch (DateTimeException noDay) {
      return false;
    }
  }

  private static boolean isTime(String text) {
    if (text == null) {
      return true;
    }
    int end = text.endsWith("Z") ? text.length() - 1 : text.length() - 6;
    int minutes = 0;
    if (!text.endsWith("Z")) {
      int hours = Integer.parseInt(text.substring(end + 1, end + 3));
      int rest = Integer.parseInt(text.substring(end + 4));
      minutes = (hours * 60 + rest) * (text.charAt(end) == '-' ? 1 : -1);
      if (rest > 59 || Math.abs(minutes) > 18 * 60) {
        return false;
      }
    }
    try {
      LocalDateTime there =
          LocalDate.parse(text.substring(0, 10)).atTime(LocalTime.parse(text.substring(11, end)));
      int year = there.plusMinutes(minutes).getYear();
      return year >= 1998 && year <= 2100;
    } catch (DateTimeException noTime) {
      return false;
    }
  }

  private static Map<?, ?> object(Map<?, ?> tree, String name) {
    return tree.get(name) == null ? Map.of() : (Map<?, ?>) tree.get(name);
  }

  private static List<?> items(Map<?, ?> tree, String name) {
    return tree.get(name) == null ? List.of() : (List<?>) tree.get(name);
  }
}
