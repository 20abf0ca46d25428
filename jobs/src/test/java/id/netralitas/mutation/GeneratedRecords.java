package id.netralitas.mutation;

import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Random;
import java.util.stream.Collectors;

/**
 * Lines of article records made from the published schema: every field absent, null, at its bounds
 * and anywhere between, with texts that break programs. And lines that were one of these until
 * something happened to them.
 */
final class GeneratedRecords {

  private static final List<String> DAYS =
      List.of("1998-01-01", "2000-02-29", "2024-11-04", "2024-11-27", "2024-12-31", "2100-12-31");

  /** What has stopped programs: each is one text of JSON, its quotes left out. */
  private static final List<String> TEXTS =
      List.of(
          "Bupati Musi Banyuasin",
          "\\u0000",
          "\\n",
          "a\\r\\nb",
          "\\t=1+1",
          "=cmd|' /C calc'!A1",
          "\\\\",
          "\\\"",
          "</script><b>",
          "{{0}} '{0}'",
          "%s %n $1 \\\\1",
          "\\u001b[2J",
          "\\u007f",
          "\\u0085\\u2028\\u2029",
          "\\ufeff\\uffff\\ufffe",
          "\\u202eGPJ",
          "e\\u0301\\u0301\\u0301",
          "\\ud83d\\ude00",
          "😀🏳️‍🌈",
          "\\ud800",
          "x\\udfff",
          "İıſK",
          "Ⅷ٣",
          "NULL",
          "-1",
          "NaN",
          " ",
          "",
          "a;b,c\\td",
          "../../x",
          "con",
          "#0",
          "a#1",
          "https://contoh.example/a?b=c#d");

  private final Random random;
  private final RecordRules rules;
  private int number;

  GeneratedRecords(long seed, RecordRules rules) {
    this.random = new Random(seed);
    this.rules = rules;
  }

  /** Returns a line that is an article record, whatever is odd about it. */
  byte[] valid() {
    return object(rules.schema(), "").getBytes(StandardCharsets.UTF_8);
  }

  /** Returns a line that was an article record; it may still be one, or be several lines now. */
  byte[] broken() {
    String line = object(rules.schema(), "");
    byte[] bytes = line.getBytes(StandardCharsets.UTF_8);
    int at = random.nextInt(bytes.length + 1);
    return switch (random.nextInt(16)) {
      case 0 -> Arrays.copyOf(bytes, at);
      case 1 -> inserted(bytes, at, (byte) 0xC3, (byte) 0x28);
      case 2 -> inserted(bytes, at, (byte) 0xED, (byte) 0xA0, (byte) 0x80);
      case 3 -> inserted(bytes, at, (byte) 0);
      case 4 -> inserted(bytes, at, (byte) '\r');
      case 5 -> inserted(bytes, at, (byte) '\n');
      case 6 -> inserted(bytes, bytes.length, "\r\r".getBytes(StandardCharsets.UTF_8));
      case 7 ->
          inserted(bytes, random.nextBoolean() ? 0 : at, (byte) 0xEF, (byte) 0xBB, (byte) 0xBF);
      case 8 -> (line + line).getBytes(StandardCharsets.UTF_8);
      case 9 -> with(line, "\"relevant\":" + random.nextBoolean());
      case 10 -> with(line, "\"x\":" + nested(60 + random.nextInt(8)));
      case 11 -> with(line, "\"" + property() + "\":" + wrong());
      case 12 -> replaced(line, ":null", ":" + wrong());
      case 13 -> replaced(line, "\"2", "\"" + number());
      case 14 -> replaced(line, ":" + random.nextInt(10), ":" + number());
      default -> mutated(bytes);
    };
  }

  /** Returns a line longer than the program takes. */
  static byte[] tooLong(int limit) {
    return ("{\"articleId\":\"long\",\"relevant\":false,\"x\":\"" + "x".repeat(limit) + "\"}")
        .getBytes(StandardCharsets.UTF_8);
  }

  private static byte[] inserted(byte[] bytes, int at, byte... more) {
    byte[] all = Arrays.copyOf(bytes, bytes.length + more.length);
    System.arraycopy(bytes, at, all, at + more.length, bytes.length - at);
    System.arraycopy(more, 0, all, at, more.length);
    return all;
  }

  private static byte[] with(String line, String field) {
    return (line.substring(0, line.length() - 1) + "," + field + "}")
        .getBytes(StandardCharsets.UTF_8);
  }

  private static byte[] replaced(String line, String old, String now) {
    int at = line.indexOf(old);
    return (at < 0 ? line : line.substring(0, at) + now + line.substring(at + old.length()))
        .getBytes(StandardCharsets.UTF_8);
  }

  private String property() {
    List<?> names = List.copyOf(((Map<?, ?>) rules.schema().get("properties")).keySet());
    return (String) names.get(random.nextInt(names.size()));
  }

  private String wrong() {
    return one(
        "{}",
        "[]",
        "[[]]",
        "true",
        "\"\"",
        "\"x\"",
        "7",
        "-1",
        "0.5",
        "null",
        "1e400",
        "[null]",
        "[{}]",
        "{\"a\":{}}",
        "NaN",
        "'x'",
        "\"" + "y".repeat(9000) + "\"",
        number());
  }

  private String number() {
    return one(
        "1e400",
        "-1e400",
        "1e999999999",
        "1e-999999999",
        "1e99999999999999999999",
        "1E+0003",
        "9".repeat(90),
        "9".repeat(300),
        "0." + "1".repeat(80),
        "-0",
        "-0.0",
        "00",
        "1.",
        ".1",
        "+1",
        "0x1F",
        "2147483648",
        "9223372036854775808",
        "1000000000",
        "1000000001",
        "1e9",
        "Infinity");
  }

  private byte[] mutated(byte[] original) {
    byte[] bytes = original.clone();
    int changes = 1 + random.nextInt(4);
    for (int n = 0; n < changes && bytes.length > 2; n++) {
      int at = random.nextInt(bytes.length);
      bytes =
          switch (random.nextInt(4)) {
            case 0 -> {
              bytes[at] ^= (byte) (1 << random.nextInt(8));
              yield bytes;
            }
            case 1 -> inserted(bytes, at, (byte) "{}[]\":,\\ 0e-\n\r".charAt(random.nextInt(14)));
            case 2 -> {
              byte[] rest = Arrays.copyOfRange(bytes, Math.min(bytes.length, at + 1), bytes.length);
              yield inserted(Arrays.copyOf(bytes, at), at, rest);
            }
            default -> {
              int end = Math.min(bytes.length, at + 1 + random.nextInt(30));
              yield inserted(bytes, at, Arrays.copyOfRange(bytes, at, end));
            }
          };
    }
    return bytes;
  }

  // Valid ones, by the schema.

  private String object(Map<?, ?> schema, String pointer) {
    List<?> required =
        schema.containsKey("required") ? RecordRules.list(schema.get("required")) : List.of();
    Map<String, String> fields = new LinkedHashMap<>();
    ((Map<?, ?>) schema.get("properties"))
        .forEach(
            (name, rule) -> {
              if (required.contains(name) || random.nextInt(5) > 1) {
                fields.put((String) name, value((Map<?, ?>) rule, pointer + "/" + name));
              }
            });
    settle(pointer, fields);
    if (random.nextInt(6) == 0) {
      fields.put(one("mood", "", "~/", "x\\u0000", "😀", "events2"), unknown());
    }
    List<String> names = new ArrayList<>(fields.keySet());
    if (random.nextInt(4) == 0) {
      java.util.Collections.shuffle(names, random);
    }
    String blank = random.nextInt(30) == 0 ? one(" ", "\t", "\r") : "";
    return names.stream()
        .map(name -> blank + "\"" + name + "\":" + blank + fields.get(name) + blank)
        .collect(Collectors.joining(",", "{", "}"));
  }

  private String value(Map<?, ?> rule, String pointer) {
    if (rule.containsKey("anyOf")) {
      List<?> ways = RecordRules.list(rule.get("anyOf"));
      return value((Map<?, ?>) ways.get(random.nextInt(ways.size())), pointer);
    }
    Map<Object, Object> all = new LinkedHashMap<>();
    if (rule.containsKey("$ref")) {
      all.putAll(rules.definition((String) rule.get("$ref")));
    }
    all.putAll(rule);
    if (all.containsKey("enum")) {
      List<?> codes = RecordRules.list(all.get("enum"));
      Object code = codes.get(random.nextInt(codes.size()));
      return code instanceof BigDecimal one
          ? one(one.toString(), one + ".0", one + "e0")
          : code == null ? "null" : "\"" + code + "\"";
    }
    Object types = all.get("type");
    List<?> kinds = types instanceof List<?> several ? several : List.of(types);
    return switch ((String) kinds.get(random.nextInt(kinds.size()))) {
      case "null" -> "null";
      case "boolean" -> String.valueOf(random.nextBoolean());
      case "integer" -> integer(all);
      case "array" -> list(all, pointer);
      case "object" -> object(all, pointer);
      default -> "\"" + string(all) + "\"";
    };
  }

  private String integer(Map<?, ?> rule) {
    int least = RecordRules.number(rule, "minimum", 0);
    int most = RecordRules.number(rule, "maximum", 0);
    int any = random.nextInt(5000);
    return one(
        String.valueOf(least),
        String.valueOf(most),
        most + ".0",
        any + "",
        any + ".000",
        any + "e0",
        "1E2",
        "-0");
  }

  private String list(Map<?, ?> rule, String pointer) {
    int least = RecordRules.number(rule, "minItems", 0);
    int most = RecordRules.number(rule, "maxItems", 1000);
    boolean isLong = random.nextInt(4000) == 0;
    int size = isLong ? Math.min(most, 1000) : least + random.nextInt(3);
    Map<?, ?> items = (Map<?, ?>) rule.get("items");
    List<String> all = new ArrayList<>();
    for (int n = 0; n < size; n++) {
      // A long list holds one thing again and again, or one line would be too long.
      all.add(isLong && n > 0 ? all.get(0) : value(items, pointer + "/*"));
    }
    return "[" + String.join(",", all) + "]";
  }

  private String string(Map<?, ?> rule) {
    if (rule.containsKey("pattern")) {
      return switch ((String) rule.get("pattern")) {
        case "^[0-9]{4}-[0-9]{2}-[0-9]{2}$" -> day();
        case "^[0-9]{4}(-[0-9]{2}(-[0-9]{2})?)?$" ->
            day().substring(0, List.of(4, 7, 10).get(random.nextInt(3)));
        case "^(PEMILU|PILKADA)_[0-9]{4}$" ->
            one("PEMILU_2024", "PILKADA_2024", "PILKADA_0000", "PEMILU_9999", "PILKADA_2020");
        case "^(/.*)?$" ->
            one(
                "",
                "/",
                "/events/0",
                "/events/0/counts/0",
                "/events/999999999",
                "/events/01/x",
                "/x~1y",
                "/\\\"\\u0000",
                "/title");
        default -> {
          if (!((String) rule.get("pattern")).contains("T[0-9]{2}:[0-9]{2}")) {
            throw new IllegalStateException("nothing is generated for " + rule.get("pattern"));
          }
          yield time();
        }
      };
    }
    int least = RecordRules.number(rule, "minLength", 0);
    int most = RecordRules.number(rule, "maxLength", 100);
    if (random.nextInt(60) == 0) {
      return one("x", "é", "😀", "\\u0001").repeat(most);
    }
    String text = TEXTS.get(random.nextInt(TEXTS.size()));
    return (text.isEmpty() && least > 0) || most < 40 ? "x" : text;
  }

  private String day() {
    return random.nextBoolean()
        ? DAYS.get(random.nextInt(DAYS.size()))
        : String.format(
            Locale.ROOT, "2024-%02d-%02d", 1 + random.nextInt(12), 1 + random.nextInt(28));
  }

  private String time() {
    return one(
        day() + "T" + one("00:00", "23:59:59.999999999", "02:00:00") + one("Z", "+07:00", "-00:00"),
        "2024-12-01T00:00:00Z",
        "1998-01-01T18:00:00+18:00",
        "2100-12-31T05:59:59-18:00",
        "2099-05-05T00:00:00Z");
  }

  private String unknown() {
    return one(
        "null",
        "1e400",
        "-0.0",
        "0." + "3".repeat(40),
        "12345678901234567890",
        nested(20),
        "{\"a\":[1,{\"b\":\"\\u2028\"}]}",
        "\"" + TEXTS.get(random.nextInt(TEXTS.size())) + "\"");
  }

  private static String nested(int depth) {
    return "[".repeat(depth) + "]".repeat(depth);
  }

  /** Makes the fields of one object agree with each other, as no schema can ask for. */
  private void settle(String pointer, Map<String, String> fields) {
    switch (pointer) {
      case "" -> {
        // Ids repeat now and then; and one id in many is odd, but whole.
        int id = random.nextInt(8) == 0 ? random.nextInt(number + 1) : ++number;
        fields.put("articleId", "\"" + one("", "", "", "a/", " ", "é\\n", "😀") + id + "\"");
        if (!fields.getOrDefault("events", "null").matches("null|\\[\\]")) {
          fields.put("relevant", "true");
        }
      }
      case "/source" ->
          fields.computeIfPresent(
              "collectedAt",
              (name, time) -> random.nextInt(3) == 0 ? time : "\"2024-12-01T00:00:00Z\"");
      case "/events/*/date" -> {
        String value = fields.getOrDefault("value", "null");
        String precision =
            switch (value.length()) {
              case 6 -> value.startsWith("\"") ? "YEAR" : "NONE";
              case 9 -> "MONTH";
              case 12 -> "DAY";
              default -> "NONE";
            };
        fields.computeIfPresent(
            "precision", (name, given) -> given.equals("null") ? given : "\"" + precision + "\"");
      }
      case "/events/*/jurisdiction" -> {
        String regency = one("16.06", "73.07", "11.01", "91.71");
        String province = "\"" + regency.substring(0, 2) + "\"";
        String level = fields.get("level");
        boolean isKnown = level.equals("\"REGENCY\"") || level.equals("\"UNKNOWN\"");
        fields.computeIfPresent(
            "provinceCode",
            (name, given) ->
                level.equals("\"NATIONAL\"") || given.equals("null") ? "null" : province);
        fields.computeIfPresent(
            "regencyCode",
            (name, given) -> isKnown && !given.equals("null") ? "\"" + regency + "\"" : "null");
      }
      case "/events/*/counts/*" -> {
        List<String> bounds = new ArrayList<>();
        for (String name : List.of("low", "value", "high")) {
          if (!fields.getOrDefault(name, "null").equals("null")) {
            bounds.add(fields.get(name));
          }
        }
        bounds.sort((one, other) -> new BigDecimal(one).compareTo(new BigDecimal(other)));
        for (String name : List.of("low", "value", "high")) {
          if (!fields.getOrDefault(name, "null").equals("null")) {
            fields.put(name, bounds.remove(0));
          }
        }
      }
      default -> {}
    }
  }

  private String one(String... ways) {
    return ways[random.nextInt(ways.length)];
  }
}
