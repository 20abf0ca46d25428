package id.netralitas.record;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import com.fasterxml.jackson.databind.node.TextNode;
import id.netralitas.record.Reading.Violation;
import java.util.ArrayList;
import java.util.List;

/**
 * Halves of surrogate pairs. JSON can write one ({@code "\ud800"}), no encoding of Unicode can:
 * whatever is stored has another character in its place, and two ids that differ in nothing else
 * become one.
 *
 * <p>In the text of a record a half is lost anyway, and becomes U+FFFD, which says so. What names
 * something, the id of the article and the names of fields, must be whole.
 */
final class LoneSurrogates {

  private static final char LOST = '\uFFFD';

  private LoneSurrogates() {}

  /** Returns whether decoded JSON may hold one: only an escape can write it. */
  static boolean mayBeIn(String json) {
    int at = json.indexOf("\\u");
    while (at >= 0) {
      if (at + 2 < json.length() && (json.charAt(at + 2) | 0x20) == 'd') {
        return true;
      }
      at = json.indexOf("\\u", at + 2);
    }
    return false;
  }

  /** Returns the names that are not whole: that of the article, and those of fields. */
  static List<Violation> violations(JsonNode tree) {
    List<Violation> found = new ArrayList<>();
    if (isIn(tree.path("articleId").asText())) {
      found.add(violation("/articleId"));
    }
    addNames(tree, "", found);
    return found;
  }

  private static void addNames(JsonNode node, String pointer, List<Violation> found) {
    node.properties()
        .forEach(
            field -> {
              if (isIn(field.getKey())) {
                found.add(violation(pointer));
              }
              addNames(field.getValue(), pointer + "/" + field.getKey(), found);
            });
    for (int n = 0; node.isArray() && n < node.size(); n++) {
      addNames(node.get(n), pointer + "/" + n, found);
    }
  }

  private static Violation violation(String pointer) {
    return new Violation(
        RejectReason.NOT_UNICODE,
        pointer,
        "half of a surrogate pair in a name; write the whole character");
  }

  /** Puts U+FFFD in the place of every one in the values of {@code tree}; returns whether any. */
  static boolean replace(JsonNode tree) {
    boolean isAny = false;
    if (tree instanceof ObjectNode object) {
      for (var field : object.properties()) {
        if (isBroken(field.getValue())) {
          field.setValue(whole(field.getValue()));
          isAny = true;
        } else {
          isAny |= replace(field.getValue());
        }
      }
    } else if (tree instanceof ArrayNode array) {
      for (int n = 0; n < array.size(); n++) {
        if (isBroken(array.get(n))) {
          array.set(n, whole(array.get(n)));
          isAny = true;
        } else {
          isAny |= replace(array.get(n));
        }
      }
    }
    return isAny;
  }

  private static boolean isBroken(JsonNode value) {
    return value.isTextual() && isIn(value.textValue());
  }

  private static TextNode whole(JsonNode value) {
    return TextNode.valueOf(
        value
            .textValue()
            .codePoints()
            .map(c -> isHalf(c) ? LOST : c)
            .collect(StringBuilder::new, StringBuilder::appendCodePoint, StringBuilder::append)
            .toString());
  }

  private static boolean isIn(String text) {
    return text.codePoints().anyMatch(LoneSurrogates::isHalf);
  }

  private static boolean isHalf(int codePoint) {
    return codePoint >= Character.MIN_SURROGATE && codePoint <= Character.MAX_SURROGATE;
  }
}
