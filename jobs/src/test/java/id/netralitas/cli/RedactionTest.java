package id.netralitas.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.PrintWriter;
import java.io.StringWriter;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import picocli.CommandLine;

class RedactionTest {

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          at s3a://AKIA:se/cr+et@bucket/x: no   | at s3a://***@bucket/x: no
          jdbc:postgresql://u:pw@db:5432/store  | jdbc:postgresql://***@db:5432/store
          hdfs://host:8020/in/a@b.jsonl         | hdfs://host:8020/in/a@b.jsonl
          sftp://reader@host/x                  | sftp://reader@host/x
          the key is kunci-rahasia-1, he said   | the key is ***, he said
          kunci-rahasia-1-longer                | ***
          /etc/secrets/token                    | /etc/secrets/token
          """)
  void hidesPasswordsInAddressesAndKnownSecrets(String said, String shown) {
    Redaction redaction =
        new Redaction(
            List.of(
                Map.of("spark.hadoop.fs.s3a.secret.key", "kunci-rahasia-1", "PATH", "/usr/bin"),
                Map.of(
                    "AWS_SESSION_TOKEN",
                    "kunci-rahasia-1-longer",
                    "AWS_TOKEN_FILE",
                    "/etc/secrets/token",
                    "SHORT_PASSWORD",
                    "at")));
    assertThat(redaction.of(said)).isEqualTo(shown);
  }

  @ParameterizedTest
  @ValueSource(strings = {"--records", "--reports", "--articles", "--reference"})
  void anAddressWithAPasswordIsRefusedWithoutRepeatingIt(String option) {
    StringWriter said = new StringWriter();
    CommandLine line = Netralitas.commandLine();
    line.setErr(new PrintWriter(said));
    line.setOut(new PrintWriter(said));

    assertThat(line.execute("run", option, "s3a://AKIA:geh/eim@bucket/x")).isEqualTo(2);
    assertThat(said.toString()).contains(option).doesNotContain("geh", "eim", "AKIA");
  }

  @Test
  void linesAreHandedOnWhole() {
    StringBuilder seen = new StringBuilder();
    PrintWriter writer = LineWriter.to(line -> seen.append('[').append(line).append(']'));
    writer.print("a");
    writer.flush();
    writer.println("b");
    writer.print("c\nd");
    assertThat(seen).hasToString("[ab][c]");
    writer.close();
    assertThat(seen).hasToString("[ab][c][d]");
  }
}
