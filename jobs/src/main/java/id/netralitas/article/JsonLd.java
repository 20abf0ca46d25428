package id.netralitas.article;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.StreamReadConstraints;
import com.fasterxml.jackson.core.json.JsonReadFeature;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectReader;
import com.fasterxml.jackson.databind.json.JsonMapper;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.function.Function;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;

/**
 * The JSON-LD objects of a page, articles first: those under the headline of the page if there are
 * such, for a page may describe others, too. Blocks that are no JSON are passed over.
 */
final class JsonLd {

  private static final int MAX_DEPTH = 64;
  private static final int MAX_LENGTH = 1 << 20;
  private static final int MAX_BLOCKS = 20;
  private static final int MAX_OBJECTS = 200;

  private static final ObjectReader JSON = reader();

  private final List<JsonNode> articles;
  private final List<JsonNode> others;

  private JsonLd(List<JsonNode> articles, List<JsonNode> others) {
    this.articles = articles;
    this.others = others;
  }

  static JsonLd of(Document page) {
    List<JsonNode> articles = new ArrayList<>();
    List<JsonNode> others = new ArrayList<>();
    Deque<JsonNode> open = new ArrayDeque<>();
    page.select("script[type=application/ld+json]").stream()
        .limit(MAX_BLOCKS)
        .map(JsonLd::parsed)
        .flatMap(Optional::stream)
        .forEach(open::add);
    while (!open.isEmpty() && articles.size() + others.size() < MAX_OBJECTS) {
      JsonNode node = open.remove();
      if (node.isArray()) {
        node.forEach(open::add);
      } else if (node.isObject()) {
        (isArticle(node.path("@type")) ? articles : others).add(node);
        open.add(node.path("@graph"));
      }
    }
    String shown = Headline.key(page.title() + " " + page.select("h1").text());
    List<JsonNode> own = articles.stream().filter(node -> isHeadedBy(node, shown)).toList();
    return new JsonLd(own.isEmpty() ? articles : own, others);
  }

  private static boolean isHeadedBy(JsonNode article, String shown) {
    String headline = Headline.key(article.path("headline").asText());
    return !headline.isEmpty() && shown.contains(headline);
  }

  /** Returns the headline of the only article; empty if there are several. */
  Optional<String> headline() {
    return hasArticle() ? ofArticles(node -> text(node.path("headline"))) : Optional.empty();
  }

  Optional<String> published() {
    return ofAll(node -> text(node.path("datePublished")));
  }

  Optional<String> publisher() {
    return ofAll(node -> text(first(node.path("publisher")).path("name")));
  }

  /** Returns whether it describes one article. */
  boolean hasArticle() {
    return articles.stream()
            .map(node -> text(node.path("headline")))
            .filter(Objects::nonNull)
            .distinct()
            .count()
        == 1;
  }

  /** Returns the text of the only article that has one; empty if several have. */
  Optional<String> body() {
    List<String> bodies =
        articles.stream()
            .map(node -> text(node.path("articleBody")))
            .filter(Objects::nonNull)
            .distinct()
            .toList();
    return bodies.size() == 1 ? Optional.of(bodies.get(0)) : Optional.empty();
  }

  Optional<String> url() {
    return ofArticles(node -> text(node.path("url")))
        .or(
            () ->
                ofArticles(
                    node -> {
                      JsonNode entity = first(node.path("mainEntityOfPage"));
                      return text(entity.isObject() ? entity.path("@id") : entity);
                    }));
  }

  private Optional<String> ofAll(Function<JsonNode, String> value) {
    return ofArticles(value).or(() -> first(others, value));
  }

  private Optional<String> ofArticles(Function<JsonNode, String> value) {
    return first(articles, value);
  }

  private static Optional<String> first(List<JsonNode> nodes, Function<JsonNode, String> value) {
    return nodes.stream().map(value).filter(Objects::nonNull).findFirst();
  }

  private static JsonNode first(JsonNode node) {
    return node.isArray() ? node.path(0) : node;
  }

  private static String text(JsonNode node) {
    return node.isTextual() && !node.textValue().isBlank() ? node.textValue().strip() : null;
  }

  private static boolean isArticle(JsonNode type) {
    if (type.isArray()) {
      for (JsonNode one : type) {
        if (isArticle(one)) {
          return true;
        }
      }
      return false;
    }
    String name = type.asText();
    return name.endsWith("Article") || name.endsWith("BlogPosting") || name.equals("Report");
  }

  private static Optional<JsonNode> parsed(Element script) {
    String json = script.data().strip();
    json = json.endsWith(";") ? json.substring(0, json.length() - 1) : json;
    if (json.isEmpty() || json.length() > MAX_LENGTH) {
      return Optional.empty();
    }
    try {
      return Optional.ofNullable(JSON.readTree(json));
    } catch (JsonProcessingException notJson) {
      return Optional.empty();
    }
  }

  private static ObjectReader reader() {
    JsonMapper mapper =
        JsonMapper.builder()
            .enable(JsonReadFeature.ALLOW_UNESCAPED_CONTROL_CHARS)
            .enable(JsonReadFeature.ALLOW_BACKSLASH_ESCAPING_ANY_CHARACTER)
            .enable(JsonReadFeature.ALLOW_TRAILING_COMMA)
            .build();
    mapper
        .getFactory()
        .setStreamReadConstraints(
            StreamReadConstraints.builder().maxNestingDepth(MAX_DEPTH).build());
    return mapper.reader();
  }
}
