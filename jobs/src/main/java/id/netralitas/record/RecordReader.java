package id.netralitas.record;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonFactoryBuilder;
import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.StreamReadConstraints;
import com.fasterxml.jackson.core.StreamReadFeature;
import com.fasterxml.jackson.core.exc.StreamConstraintsException;
import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.json.JsonMapper;
import id.netralitas.reference.Places;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.CodingErrorAction;
import java.nio.charset.StandardCharsets;
import java.util.List;

/**
 * Reads one line of JSON into an article record, or tells every rule that it breaks.
 *
 * <p>The rules are those of the published JSON Schema first; where a line keeps it, those that a
 * schema cannot say ({@link RecordChecks}). One instance serves one thread after another, not two
 * at once.
 */
public final class RecordReader {

  /** Objects and lists inside one another; the record itself needs 6. */
  public static final int MAX_DEPTH = 64;

  private static final int MAX_NUMBER_LENGTH = 100;

  /** Numbers are kept as they are written: a double would make 1e400 infinite. */
  private final JsonMapper mapper =
      JsonMapper.builder(factory())
          .enable(DeserializationFeature.USE_BIG_DECIMAL_FOR_FLOATS)
          .build();

  private final RecordSchema schema = new RecordSchema();
  private final RecordChecks checks;

  public RecordReader(Places places) {
    this.checks = new RecordChecks(places);
  }

  /** Returns the record in {@code line} (without its line end), or why it is rejected. */
  public Reading read(byte[] line) {
    String text;
    try {
      text =
          StandardCharsets.UTF_8
              .newDecoder()
              .onMalformedInput(CodingErrorAction.REPORT)
              .onUnmappableCharacter(CodingErrorAction.REPORT)
              .decode(ByteBuffer.wrap(line))
              .toString();
    } catch (CharacterCodingException notUtf8) {
      return Reading.Rejected.because(RejectReason.NOT_UTF8, "the line is not UTF-8");
    }
    try (JsonParser parser = new BoundedNumbers(mapper.createParser(text))) {
      JsonNode tree = mapper.readTree(parser);
      if (tree == null) {
        return Reading.Rejected.because(RejectReason.NOT_JSON, "there is no JSON value");
      }
      if (parser.nextToken() != null) {
        return Reading.Rejected.because(
            RejectReason.NOT_JSON,
            "more than one JSON value; the second begins at column "
                + parser.currentTokenLocation().getColumnNr());
      }
      return LoneSurrogates.mayBeIn(text) ? readWhole(tree) : read(tree);
    } catch (StreamConstraintsException tooMuch) {
      return Reading.Rejected.because(
          tooMuch.getMessage().contains("nesting depth")
              ? RejectReason.TOO_DEEP
              : RejectReason.NOT_JSON,
          tooMuch.getOriginalMessage());
    } catch (JsonProcessingException notJson) {
      return Reading.Rejected.because(RejectReason.NOT_JSON, where(notJson));
    } catch (IOException impossible) {
      throw new UncheckedIOException("reading from memory", impossible);
    }
  }

  /** Reads a record in which halves of characters may stand. */
  private Reading readWhole(JsonNode tree) {
    List<Reading.Violation> broken = LoneSurrogates.violations(tree);
    if (!broken.isEmpty()) {
      return new Reading.Rejected(broken);
    }
    boolean isLossy = LoneSurrogates.replace(tree);
    Reading reading = read(tree);
    return isLossy && reading instanceof Reading.Accepted accepted
        ? new Reading.Accepted(accepted.record().withIssue(RecordIssue.CHARACTERS_LOST.name()))
        : reading;
  }

  private Reading read(JsonNode tree) {
    List<Reading.Violation> broken = schema.violations(tree);
    if (!broken.isEmpty()) {
      return new Reading.Rejected(broken);
    }
    List<Reading.Violation> contradictions = checks.violations(tree);
    if (!contradictions.isEmpty()) {
      return new Reading.Rejected(contradictions);
    }
    ArticleRecord record = RecordJson.record(tree);
    return new Reading.Accepted(
        record.events().stream().anyMatch(Mention::isCountedWithoutCase)
            ? record.withIssue(RecordIssue.COUNT_WITHOUT_CASE.name())
            : record);
  }

  /** The message without its source excerpt: a broken line may hold a person's name. */
  private static String where(JsonProcessingException notJson) {
    String kind =
        notJson.getOriginalMessage().startsWith("Duplicate field")
            ? "a key is named twice"
            : "not JSON";
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
                .maxNumberLength(MAX_NUMBER_LENGTH)
                .build())
        .build();
  }
}
