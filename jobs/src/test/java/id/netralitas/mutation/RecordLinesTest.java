package id.netralitas.mutation;

import static org.assertj.core.api.Assertions.assertThat;

import id.netralitas.TestData;
import id.netralitas.record.Reading;
import id.netralitas.record.RecordReader;
import java.nio.charset.StandardCharsets;
import java.util.Optional;
import org.junit.jupiter.api.Test;

/** What the reader takes is what the published rules say, line by line. */
class RecordLinesTest {

  private static final int LINES = Integer.getInteger("netralitas.mutations", 4000);

  private final RecordRules rules = new RecordRules();
  private final RecordReader reader = new RecordReader(TestData.REFERENCE.places());

  @Test
  void everyRecordThatTheSchemaAllowsIsTaken() {
    GeneratedRecords records = new GeneratedRecords(1, rules);
    for (int n = 0; n < LINES; n++) {
      byte[] line = records.valid();
      assertThat(rules.taken(line)).as("%d: the generator and the rules", n).isPresent();
      assertThat(verdict(line)).as("%d: %s", n, text(line)).isEqualTo(rules.taken(line));
    }
  }

  @Test
  void whateverHappenedToALineItIsTakenOrRejectedByTheRules() {
    GeneratedRecords records = new GeneratedRecords(2, rules);
    for (int n = 0; n < LINES; n++) {
      byte[] line = records.broken();
      assertThat(verdict(line)).as("%d: %s", n, text(line)).isEqualTo(rules.taken(line));
    }
  }

  private Optional<String> verdict(byte[] line) {
    return reader.read(line) instanceof Reading.Accepted taken
        ? Optional.of(taken.record().articleId())
        : Optional.empty();
  }

  private static String text(byte[] line) {
    return new String(line, StandardCharsets.ISO_8859_1);
  }
}
