package id.netralitas.cli;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import id.netralitas.TestData;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.apache.logging.log4j.Logger;
import org.apache.logging.log4j.core.LoggerContext;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The log configuration that is shipped for operators: every line is one JSON object. */
class JsonLogTest {

  @TempDir Path folder;

  @Test
  void whateverIsLoggedALineIsOneObject() throws IOException {
    String hostile = "a \"quoted\" \\ line\nand another\tone \u0001 \u2028 é";
    ByteArrayOutputStream written = new ByteArrayOutputStream();
    PrintStream before = System.err;
    System.setErr(new PrintStream(written, true, StandardCharsets.UTF_8));
    RunId.ofProcess();
    try (LoggerContext context = new LoggerContext("json lines")) {
      context.setConfigLocation(followed().toUri());
      context.start();
      Logger ours = context.getLogger("id.netralitas");
      ours.info(hostile);
      ours.error("netralitas: it failed", new IllegalStateException("why\nhow"));
      context.getLogger("org.apache.spark.SparkContext").info("not told");
    } finally {
      System.setErr(before);
    }
    List<String> lines = written.toString(StandardCharsets.UTF_8).lines().toList();
    assertThat(lines).hasSize(2);
    JsonNode first = new ObjectMapper().readTree(lines.get(0));
    assertThat(first.path("message").asText()).isEqualTo(hostile);
    assertThat(first.path("log.level").asText()).isEqualTo("INFO");
    assertThat(first.path("log.logger").asText()).isEqualTo("id.netralitas");
    assertThat(first.path("run.id").asText()).isEqualTo(RunId.ofProcess()).isNotEmpty();
    assertThat(first.path("@timestamp").asText()).matches("[0-9-]+T[0-9:.]+Z");
    JsonNode second = new ObjectMapper().readTree(lines.get(1));
    assertThat(second.path("error.message").asText()).isEqualTo("why\nhow");
    assertThat(second.path("error.stack_trace").asText()).contains("IllegalStateException");
  }

  /** Whatever a command of a schedule says, results and failures, is a line of one run. */
  @Test
  void aProcessSaysNothingElse() throws Exception {
    ProcessBuilder builder =
        new ProcessBuilder(
                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                "-Dlog4j2.configurationFile="
                    + TestData.DATA.resolveSibling("jobs/deploy/log4j2-json.properties"),
                "-Djava.awt.headless=true",
                "-cp",
                System.getProperty("java.class.path"),
                Netralitas.class.getName(),
                "nightly",
                "--records",
                folder.resolve("not-there").toString(),
                "--reference",
                TestData.DATA.resolve("reference").toString())
            .redirectErrorStream(true);
    builder.environment().put("NETRALITAS_RUN_ID", "malam-7");
    Process process = builder.start();
    String said = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
    assertThat(process.waitFor()).as(said).isEqualTo(1);
    assertThat(said.lines())
        .hasSizeGreaterThanOrEqualTo(2)
        .allSatisfy(
            line ->
                assertThat(new ObjectMapper().readTree(line).path("run.id").asText())
                    .isEqualTo("malam-7"));
    assertThat(said).contains("no corrections by hand", "not-there");
  }

  /** The configuration, told to follow standard error to where this test leads it. */
  private Path followed() throws IOException {
    Path shipped = TestData.DATA.resolveSibling("jobs/deploy/log4j2-json.properties");
    return Files.writeString(
        folder.resolve("log4j2-json.properties"),
        Files.readString(shipped) + "appender.console.follow = true\n");
  }
}
