package id.netralitas.cli;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.dataformat.yaml.YAMLFactory;
import id.netralitas.TestData;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Alerts, dashboard and metrics, with Prometheus' own promtool where it is there. */
class MonitoringFilesTest {

  private static final Path JOBS = TestData.DATA.resolveSibling("jobs");
  private static final Path MONITORING = JOBS.resolve("deploy/monitoring");
  private static final Pattern METRIC = Pattern.compile("\\bnetralitas_[a-z_]+\\b");

  @TempDir Path folder;

  @Test
  void whatAlertsAndDashboardAskForIsWritten() throws IOException {
    Set<String> written =
        metrics(Files.readString(JOBS.resolve("src/main/java/id/netralitas/cli/RunMetrics.java")));
    assertThat(metrics(Files.readString(MONITORING.resolve("alerts.yaml"))))
        .hasSizeGreaterThan(5)
        .isSubsetOf(written);
    assertThat(metrics(String.join("\n", queries()))).hasSizeGreaterThan(15).isSubsetOf(written);
  }

  @Test
  void everyAlertHasAnEntryInTheRunbook() throws IOException {
    String guide = Files.readString(JOBS.resolve("deploy/README.md"));
    JsonNode rules =
        new ObjectMapper(new YAMLFactory())
            .readTree(MONITORING.resolve("alerts.yaml").toFile())
            .at("/groups/0/rules");
    assertThat(rules).hasSizeGreaterThan(8);
    assertThat(guide).contains("What to do");
    for (JsonNode rule : rules) {
      String entry = rule.at("/annotations/runbook").asText();
      assertThat(entry).startsWith("README.md, What to do: ");
      assertThat(guide)
          .as(rule.path("alert").asText())
          .contains("| " + entry.substring(entry.indexOf(": ") + 2) + " |");
    }
  }

  /** Every exit status, too, and what a failure of each kind says. */
  @Test
  void everyOutcomeHasAnEntryInTheRunbook() throws IOException {
    String guide = Files.readString(JOBS.resolve("deploy/README.md"));
    for (Outcome outcome : Outcome.values()) {
      assertThat(guide).contains("`" + outcome.word() + "`");
      assertThat(guide).containsPattern("[Ss]tatus[^|]*\\b" + outcome.status() + "\\b");
    }
  }

  @Test
  void panelsAreWhole() throws IOException {
    JsonNode dashboard = new ObjectMapper().readTree(MONITORING.resolve("dashboard.json").toFile());
    Set<Integer> ids = new TreeSet<>();
    Set<String> places = new TreeSet<>();
    for (JsonNode panel : dashboard.path("panels")) {
      assertThat(ids.add(panel.path("id").asInt())).isTrue();
      JsonNode place = panel.path("gridPos");
      assertThat(places.add(place.path("x") + " " + place.path("y"))).isTrue();
      assertThat(place.path("x").asInt() + place.path("w").asInt()).isLessThanOrEqualTo(24);
      assertThat(panel.path("title").asText()).isNotEmpty();
      assertThat(panel.path("targets")).isNotEmpty();
    }
  }

  @Test
  void promtoolTakesTheAlertsAndTheirTests() throws Exception {
    assumeTrue(hasPromtool(), "promtool is not there");
    assertThat(promtool("check", "rules", MONITORING.resolve("alerts.yaml").toString()))
        .contains("SUCCESS");
    assertThat(promtool("test", "rules", MONITORING.resolve("alerts-test.yaml").toString()))
        .contains("SUCCESS");
  }

  /** A query of the dashboard is held to be one by taking it for a rule. */
  @Test
  void promtoolTakesTheQueriesOfTheDashboard() throws Exception {
    assumeTrue(hasPromtool(), "promtool is not there");
    StringBuilder rules = new StringBuilder("groups:\n  - name: panels\n    rules:\n");
    int number = 0;
    for (String query : queries()) {
      rules
          .append("      - record: panel:")
          .append(number++)
          .append("\n        expr: |\n          ");
      rules.append(query.replaceAll("\\$[a-z]+", ".*")).append('\n');
    }
    Path file = Files.writeString(folder.resolve("panels.yaml"), rules);
    assertThat(promtool("check", "rules", file.toString())).contains(number + " rules found");
  }

  private static List<String> queries() throws IOException {
    List<String> queries = new ArrayList<>();
    JsonNode dashboard = new ObjectMapper().readTree(MONITORING.resolve("dashboard.json").toFile());
    for (JsonNode panel : dashboard.path("panels")) {
      panel.path("targets").forEach(target -> queries.add(target.path("expr").asText()));
    }
    return queries;
  }

  private static Set<String> metrics(String text) {
    Set<String> names = new TreeSet<>();
    METRIC.matcher(text).results().forEach(found -> names.add(found.group()));
    return names;
  }

  static boolean hasPromtool() {
    return DeployFilesTest.exists("promtool");
  }

  private static String promtool(String... arguments) throws Exception {
    List<String> command = new ArrayList<>(List.of("promtool"));
    command.addAll(List.of(arguments));
    Process process = new ProcessBuilder(command).redirectErrorStream(true).start();
    String said = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
    assertThat(process.waitFor()).as(said).isZero();
    return said;
  }
}
