package id.netralitas.article;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonFactoryBuilder;
import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.JsonToken;
import com.fasterxml.jackson.core.StreamReadConstraints;
import com.fasterxml.jackson.core.StreamReadFeature;
import com.fasterxml.jackson.core.exc.StreamConstraintsException;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.time.Instant;
import java.time.LocalDate;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/**
 * Articles as lines of JSON. Of its values only strings, numbers and booleans are looked at; {@code
 * text} must be a string. An article without {@code id} and usable {@code url} is called after its
 * file and line: {@code file:12}.
 */
final class JsonLines implements Entries {

  private static final int MAX_DEPTH = 64;
  private static final JsonFactory JSON = factory();

  private final ArticleFile file;
  private final ByteLines lines;
  private final ArticleLimits limits;
  private final FieldNames fields;
  private final Set<String> wanted;
  private long line;

  JsonLines(
      ArticleFile file, InputStream in, long firstLine, ArticleLimits limits, FieldNames fields) {
    this.line = firstLine - 1;
    this.file = file;
    this.lines = new ByteLines(in, limits.maxSourceBytes());
    this.limits = limits;
    this.fields = fields;
    this.wanted = fields.all();
  }

  @Override
  public Optional<ArticleResult> next() throws IOException {
    Optional<ByteLines.Line> next = lines.next();
    if (next.isEmpty()) {
      return Optional.empty();
    }
    line++;
    return Optional.of(result(new Position(file.name(), line), next.get()));
  }

  @Override
  public Long broken() {
    return line + 1;
  }

  @Override
  public void close() throws IOException {
    lines.close();
  }

  private ArticleResult result(Position position, ByteLines.Line bytes) {
    if (bytes.tooLong()) {
      return position.tooLong(limits.maxSourceBytes());
    }
    Decoding.Decoded decoded = Decoding.decode(bytes.bytes(), List.of());
    String json = decoded.text();
    if (line == 1 && json.startsWith("\uFEFF")) {
      json = json.substring(1);
    }
    if (JsonBlanks.isBlank(json)) {
      return position.skipped(SkipReason.BLANK_LINE);
    }
    Values values;
    try {
      values = values(json);
    } catch (StreamConstraintsException tooMuch) {
      return tooMuch.getMessage().contains("nesting depth")
          ? position.rejected(
              ArticleRejectReason.TOO_DEEP, "nested deeper than " + MAX_DEPTH + " levels")
          : position.rejected(
              ArticleRejectReason.TOO_LONG, "a name or number in it is beyond all reason");
    } catch (JsonProcessingException notJson) {
      return position.rejected(ArticleRejectReason.NOT_JSON, where(notJson));
    }
    return article(position, values, decoded.issues());
  }

  private ArticleResult article(Position position, Values values, Set<ArticleIssue> decoding) {
    if (values.text == null) {
      return position.rejected(
          ArticleRejectReason.NO_TEXT, "no string under \"" + fields.text() + "\"");
    }
    CleanText text = CleanText.of(values.text);
    if (text.isBlank()) {
      return position.rejected(
          ArticleRejectReason.EMPTY_ARTICLE, "\"" + fields.text() + "\" is blank");
    }
    if (text.text().length() > limits.maxTextLength()) {
      return position.tooLong(limits);
    }
    Set<ArticleIssue> issues = EnumSet.noneOf(ArticleIssue.class);
    issues.addAll(decoding);
    issues.addAll(text.issues());
    CleanText title = CleanText.line(values.of(fields.title()));
    issues.addAll(title.issues());
    CleanText publisher = CleanText.line(values.of(fields.publisher()));
    issues.addAll(publisher.issues());
    String url = CleanText.line(values.of(fields.url())).text();
    // As it is written: two ids that a repair makes alike would be one article.
    String given = values.of(fields.id());
    String id = given == null || given.isBlank() ? null : given;
    return position.taken(
        new ArticleText(
            id != null ? id : ArticleUrl.normalised(url).orElse(file.id() + ":" + line),
            url,
            publisher.text(),
            publishedAt(values.of(fields.publishedAt()), issues),
            collectedAt(values.of(fields.collectedAt()), issues),
            title.text(),
            text.text(),
            List.copyOf(issues)));
  }

  private static LocalDate publishedAt(String given, Set<ArticleIssue> issues) {
    Optional<StatedDay> stated = PublishedDate.stated(given);
    if (stated.isEmpty() && given != null && !given.isBlank()) {
      issues.add(ArticleIssue.PUBLISHED_DATE_UNREADABLE);
    }
    if (stated.filter(StatedDay::isAmbiguous).isPresent()) {
      issues.add(ArticleIssue.PUBLISHED_DATE_AMBIGUOUS);
    }
    return stated.map(StatedDay::day).orElse(null);
  }

  private static Instant collectedAt(String given, Set<ArticleIssue> issues) {
    Instant time = CollectedTime.read(given).orElse(null);
    if (time == null && given != null && !given.isBlank()) {
      issues.add(ArticleIssue.COLLECTED_TIME_UNREADABLE);
    }
    return time;
  }

  private Values values(String json) throws JsonProcessingException {
    try (JsonParser parser = JSON.createParser(json)) {
      if (parser.nextToken() != JsonToken.START_OBJECT) {
        throw new NotAnObject(parser);
      }
      Values values = new Values();
      while (parser.nextToken() == JsonToken.FIELD_NAME) {
        String name = parser.currentName();
        JsonToken value = parser.nextToken();
        if (value.isScalarValue() && value != JsonToken.VALUE_NULL && wanted.contains(name)) {
          values.put(name, parser.getText());
          values.text =
              name.equals(fields.text()) && value == JsonToken.VALUE_STRING
                  ? parser.getText()
                  : values.text;
        } else {
          parser.skipChildren();
        }
      }
      if (parser.nextToken() != null) {
        throw new NotAnObject(parser);
      }
      return values;
    } catch (JsonProcessingException notJson) {
      throw notJson;
    } catch (IOException impossible) {
      throw new UncheckedIOException("reading from memory", impossible);
    }
  }

  /** Says where, without the words around it: a broken line may hold a person's name. */
  private static String where(JsonProcessingException notJson) {
    String kind = "not JSON";
    if (notJson instanceof NotAnObject) {
      kind = "not one JSON object";
    } else if (notJson.getOriginalMessage().startsWith("Duplicate field")) {
      kind = "a key is named twice";
    }
    return notJson.getLocation() == null
        ? kind
        : kind + " at column " + notJson.getLocation().getColumnNr();
  }

  private static JsonFactory factory() {
    return new JsonFactoryBuilder()
        .enable(StreamReadFeature.STRICT_DUPLICATE_DETECTION)
        .streamReadConstraints(
            StreamReadConstraints.builder()
                .maxNestingDepth(MAX_DEPTH)
                .maxStringLength(Integer.MAX_VALUE)
                .build())
        .build();
  }

  /** The values of one line by their keys. */
  private static final class Values {

    private final Map<String, String> byName = new HashMap<>();
    private String text;

    void put(String name, String value) {
      byName.put(name, value);
    }

    String of(String name) {
      return byName.get(name);
    }
  }

  /** The line is JSON, but not one object. */
  private static final class NotAnObject extends JsonProcessingException {

    private static final long serialVersionUID = 1L;

    NotAnObject(JsonParser parser) {
      super("not one JSON object", parser.currentTokenLocation());
    }
  }
}
