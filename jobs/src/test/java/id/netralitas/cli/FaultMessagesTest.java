package id.netralitas.cli;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import id.netralitas.TestData;
import id.netralitas.ingest.InputException;
import id.netralitas.store.StoreException;
import java.io.IOException;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Properties;
import java.util.Set;
import java.util.concurrent.Callable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import picocli.CommandLine;

/** What breaks is told in one line that names it and the mend. */
class FaultMessagesTest {

  private static final String REFERENCE = TestData.DATA.resolve("reference").toString();

  @TempDir Path folder;

  private final StringWriter out = new StringWriter();
  private final StringWriter err = new StringWriter();

  private int execute(String... arguments) {
    return Netralitas.commandLine()
        .setOut(new PrintWriter(out, true))
        .setErr(new PrintWriter(err, true))
        .execute(arguments);
  }

  @ParameterizedTest
  @CsvSource({
    "run, events_undatd, did you mean 'events_undated'",
    "run, reject.NOTJSON, did you mean 'reject.NOT_JSON'",
    "run, issue.ENCODING_GUESED, did you mean 'issue.ENCODING_GUESSED'",
    "run, passed_over.HIDDEN, did you mean 'passed_over.HIDDEN_FILE'",
    "run, qqq, there is no such check",
    "run, share.rejects, it is a guard of nightly",
    "nightly, growth.evnts, did you mean 'growth.events'",
    "nightly, shares, did you mean 'share'"
  })
  void aCheckThatIsNotThereIsWrongUsageBeforeAnythingIsRead(
      String command, String name, String told) {
    assertThat(execute(command, "--reference", REFERENCE, "--records", "none", "--fail-on", name))
        .isEqualTo(2);
    assertThat(err.toString().lines().findFirst().orElseThrow())
        .contains("'" + name + "'")
        .contains(told);
  }

  @ParameterizedTest
  @CsvSource({
    "run, 'records_rejected,reject.NO_TEXT,issue.SUM_MISMATCH,passed_over.NOT_OK'",
    "nightly, 'share,growth.articles,silent,silent.Any Outlet,events_undated'"
  })
  void aCheckThatIsThereIsTaken(String command, String names) {
    assertThat(execute(command, "--reference", REFERENCE, "--records", "none", "--fail-on", names))
        .as("the input is what is wrong")
        .isEqualTo(1);
  }

  @Test
  void controlCharactersOfInputAreShownAsEscapes() {
    String hostile = "a\u001b]0;p\u0007\nb\u202ec\u2028d\u009be\ud800f\tg";
    assertThat(ControlCharacters.escaped(hostile))
        .isEqualTo("a\\u001b]0;p\\u0007\\nb\\u202ec\\u2028d\\u009be\\ud800f\\tg");
    assertThat(ControlCharacters.escapedInLayout("a\tb\u001b")).isEqualTo("a\tb\\u001b");
    assertThat(ControlCharacters.escaped("Jum’at – ✓ 😀")).isEqualTo("Jum’at – ✓ 😀");
  }

  @Test
  void noControlCharacterLeavesTheProgram() throws IOException {
    Path file = folder.resolve("x.jsonl");
    Files.writeString(
        file, "{\"articleId\": \"a\\u001b[2J\\nb\", \"\\u001b[31m\": 1}\n{\u001b\n{\u202e}\n");
    execute("validate", "--reference", REFERENCE, file.toString());
    execute("validate", "--reference", REFERENCE, folder + "/\u001b[2J\n.jsonl");
    execute("run", "--reference", REFERENCE, "--province", "\u001b[2J\nAceh");
    execute("run", "--reference", REFERENCE, "--fail-on", "\u001b[2J\nx");
    assertThat(out.toString() + err).doesNotContain("\u001b", "\u202e");
    assertThat(out.toString().lines()).isNotEmpty().allMatch(line -> line.startsWith("x.jsonl:"));
    assertThat(err.toString().lines())
        .allMatch(line -> line.matches("netralitas: .*|Try .*|1 files, 3 lines, 3 break a rule"));
  }

  @ParameterizedTest
  @CsvSource({
    "'as-of=\\u12', write a backslash twice",
    "recods=x, did you mean 'records'",
    "'records=é', is not UTF-8"
  })
  void settingsThatCannotBeReadAreNamed(String content, String told) throws IOException {
    Path file = folder.resolve(Settings.FILE);
    Files.write(file, content.getBytes(StandardCharsets.ISO_8859_1));
    assertThatThrownBy(() -> Settings.read(file, Set.of("records", "as-of")))
        .isInstanceOf(Settings.SettingsException.class)
        .hasMessageContaining(file.toString())
        .hasMessageContaining(told);
  }

  @Test
  void settingsMayBeginWithAMarkOfTheirEncoding() throws IOException {
    Path file = folder.resolve(Settings.FILE);
    Files.writeString(file, "\uFEFFrecords=x\n");
    Properties read = Settings.read(file, Netralitas.optionNames(Netralitas.commandLine()));
    assertThat(read).containsEntry("records", "x");
  }

  /** A command that fails as a test wants it. */
  @CommandLine.Command(name = "failing")
  private record Failing(Throwable failure) implements Callable<Integer> {
    @Override
    public Integer call() throws Exception {
      if (failure instanceof Error error) {
        throw error;
      }
      throw (Exception) failure;
    }
  }

  private List<String> told(Throwable failure) {
    int status =
        Netralitas.commandLine()
            .addSubcommand(new Failing(failure))
            .setErr(new PrintWriter(err, true))
            .execute("failing");
    assertThat(status).isEqualTo(1);
    assertThat(err.toString()).doesNotContain("\tat ");
    return err.toString().lines().toList();
  }

  @Test
  void memoryThatIsTooSmallForSparkIsToldWithTheMend() {
    assertThat(told(new IllegalArgumentException("[INVALID_DRIVER_MEMORY] System memory 405")))
        .first()
        .asString()
        .contains("memory of ", "-Xmx8g")
        .doesNotContain("DRIVER");
  }

  @Test
  void memoryThatIsTooSmallIsToldWithTheMend() {
    assertThat(told(new IllegalStateException("job aborted", new OutOfMemoryError("heap"))))
        .first()
        .asString()
        .contains("memory of ", "-Xmx8g");
  }

  @Test
  void aFullDiskIsTheReasonWhateverStandsOnIt() {
    assertThat(
            told(
                new StoreException(
                    "Cannot write into the store 's': give another --store",
                    new IOException("No space left on device"))))
        .first()
        .asString()
        .startsWith("netralitas: The disk is full (")
        .doesNotContain("another --store");
  }

  @Test
  void anErrorOfJavaIsToldAsAFailureIs() {
    assertThat(told(new UnsatisfiedLinkError("no zstd\nin path")))
        .first()
        .isEqualTo("netralitas: java.lang.UnsatisfiedLinkError: no zstd");
  }

  @Test
  void whatSparkWrapsIsToldByItself() {
    assertThat(told(new IllegalStateException("task", new InputException("Cannot read 'x'"))))
        .containsExactly("netralitas: Cannot read 'x'");
  }
}
