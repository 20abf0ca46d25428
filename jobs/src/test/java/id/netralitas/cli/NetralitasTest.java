package id.netralitas.cli;

import static org.assertj.core.api.Assertions.assertThat;

import id.netralitas.TestData;
import id.netralitas.TestRecord;
import java.io.IOException;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.Properties;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import picocli.CommandLine;

class NetralitasTest {

  private static final String REFERENCE = TestData.DATA.resolve("reference").toString();

  @TempDir Path folder;

  private StringWriter out;
  private StringWriter err;

  @BeforeEach
  void listen() {
    out = new StringWriter();
    err = new StringWriter();
  }

  @Test
  void helpAndVersionAreThere() {
    assertThat(execute("--help")).isZero();
    assertThat(out.toString()).contains("run", "validate", "Exit status");
    assertThat(execute("run", "--help")).isZero();
    assertThat(out.toString()).contains("--as-of", "--province");
    assertThat(execute("--version")).isZero();
    assertThat(out.toString()).containsPattern("netralitas \\d+\\.\\d+");
  }

  @Test
  void wrongUsageIsOneLineThatNamesTheValueAndTheMend() {
    assertWrong("which command", new String[0]);
    assertWrong("--colour", "run", "--colour", "red");
    assertWrong("'2024-13-01' is no day like", "run", "--since", "2024-13-01");
    assertWrong("Atlantis", "run", "--reference", REFERENCE, "--province", "Atlantis");
    assertWrong("PILKADA_2024", "run", "--reference", REFERENCE, "--election", "pilkada");
    assertWrong(
        "--since 2024-02-01",
        "run",
        "--reference",
        REFERENCE,
        "--since",
        "2024-02-01",
        "--until",
        "2024-01-01");
    assertWrong("--out", "extract", "x.txt");
    assertWrong("'tubuh'", "extract", "x.txt", "--out", "y", "--field", "tubuh=body");
    assertWrong("--metrics", "run", "--reference", REFERENCE, "--metrics", folder + "/none/x.prom");
  }

  private void assertWrong(String told, String... arguments) {
    err = new StringWriter();
    assertThat(execute(arguments)).isEqualTo(2);
    assertThat(err.toString().lines().findFirst().orElseThrow())
        .startsWith("netralitas: ")
        .contains(told);
    assertThat(err.toString()).doesNotContain("\tat ");
  }

  @Test
  void aFailureIsOneLineAndStatusOne() {
    String missing = folder.resolve("none").toString();
    assertThat(execute("validate", "--reference", REFERENCE, missing)).isEqualTo(1);
    assertThat(err.toString().lines()).singleElement().asString().contains(missing);
    err = new StringWriter();
    assertThat(execute("validate", "--debug", "--reference", REFERENCE, missing)).isEqualTo(1);
    assertThat(err.toString()).contains("\tat ");
  }

  @Test
  void validateNamesFileLineFieldAndRule() throws IOException {
    Path file = folder.resolve("records.jsonl");
    Files.writeString(
        file,
        TestRecord.of("a").event("16.06", null, "PLEDGE").json()
            + "\n\n"
            + TestRecord.of("b").event("16.99", null, "PLEDGE").json()
            + "\nbroken\n");
    assertThat(execute("validate", "--reference", REFERENCE, file.toString())).isEqualTo(1);
    assertThat(out.toString().lines())
        .satisfiesExactly(
            line ->
                assertThat(line)
                    .startsWith("records.jsonl:3: /events/0/jurisdiction/regencyCode: ")
                    .contains("\"16.99\"")
                    .endsWith("[UNKNOWN_REGENCY]"),
            line -> assertThat(line).startsWith("records.jsonl:4: ").endsWith("[NOT_JSON]"));
    assertThat(err.toString()).contains("3 lines, 2 break a rule");
  }

  @Test
  void validateAcceptsTheShippedRecords() {
    assertThat(execute("validate", "--reference", REFERENCE, TestData.RECORDS.toString())).isZero();
    assertThat(out.toString()).isEmpty();
  }

  @Test
  void evaluatePrintsScoresAndMisses() throws IOException {
    Files.writeString(
        folder.resolve("a.txt"),
        """
        Ikrar netralitas ASN Pilkada 2024
        ASN Kabupaten Musi Banyuasin berikrar netral dalam Pilkada 2024, Senin (4/11/2024).
        """);
    Path gold = folder.resolve("labels.json");
    Files.writeString(
        gold,
        "{\"id\": \"a\", \"relevant\": true, \"province_code\": \"16\", \"regency_code\": \"16.05\"}\n");
    String[] command = {
      "evaluate",
      "--reference",
      REFERENCE,
      "--articles",
      folder.resolve("a.txt").toString(),
      "--gold",
      gold.toString()
    };
    assertThat(execute(command)).isZero();
    assertThat(out.toString())
        .containsPattern("relevance +1.000 +1.000 +1.000")
        .contains("a  regency: missed 16.05")
        .contains("a  regency: found 16.06");

    Files.writeString(gold, "{\"id\": \"b\", \"relevant\": true}\n");
    assertThat(execute(command)).isEqualTo(1);
    assertThat(err.toString()).contains("labels of articles that are not there: b");
  }

  @Test
  void explainNamesWhatIsNotThere() {
    String reports = folder.resolve("reports").toString();
    assertThat(execute("explain", "--reports", reports, "ev-1")).isEqualTo(1);
    assertThat(err.toString()).contains("There is no release at");
  }

  @Test
  void anOptionComesFromTheEnvironmentBeforeTheFile() {
    Properties file = new Properties();
    file.setProperty("as-of", "2024-01-01");
    file.setProperty("reports", "from-file");
    Settings settings = new Settings(Map.of("NETRALITAS_AS_OF", "2024-12-31"), file);
    CommandLine run = Netralitas.commandLine().getSubcommands().get("run");
    assertThat(settings.defaultValue(run.getCommandSpec().findOption("--as-of")))
        .isEqualTo("2024-12-31");
    assertThat(settings.defaultValue(run.getCommandSpec().findOption("--reports")))
        .isEqualTo("from-file");
    assertThat(settings.defaultValue(run.getCommandSpec().findOption("--since"))).isNull();
  }

  private int execute(String... arguments) {
    return Netralitas.commandLine()
        .setOut(new PrintWriter(out, true))
        .setErr(new PrintWriter(err, true))
        .execute(arguments);
  }
}
