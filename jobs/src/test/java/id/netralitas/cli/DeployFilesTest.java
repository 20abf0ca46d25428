package id.netralitas.cli;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.MappingIterator;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.introspect.Annotated;
import com.fasterxml.jackson.databind.introspect.JacksonAnnotationIntrospector;
import com.fasterxml.jackson.dataformat.yaml.YAMLFactory;
import id.netralitas.TestData;
import io.fabric8.kubernetes.api.model.ServiceAccount;
import io.fabric8.kubernetes.api.model.batch.v1.CronJob;
import io.fabric8.kubernetes.api.model.networking.v1.NetworkPolicy;
import io.fabric8.kubernetes.api.model.rbac.Role;
import io.fabric8.kubernetes.api.model.rbac.RoleBinding;
import java.io.File;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What operators are given in {@code jobs/deploy}. */
class DeployFilesTest {

  private static final Path DEPLOY = TestData.DATA.resolveSibling("jobs/deploy");

  private static final ObjectMapper JSON = new ObjectMapper();

  /** Fails on every field that the model does not know, also where the model would keep it. */
  private static final ObjectMapper STRICT =
      new ObjectMapper()
          .enable(DeserializationFeature.FAIL_ON_UNKNOWN_PROPERTIES)
          .setAnnotationIntrospector(new NothingElse());

  private static final Map<String, Class<?>> KINDS =
      Map.of(
          "CronJob", CronJob.class,
          "ServiceAccount", ServiceAccount.class,
          "Role", Role.class,
          "RoleBinding", RoleBinding.class,
          "NetworkPolicy", NetworkPolicy.class);

  @TempDir Path folder;

  @Test
  void manifestsHaveNoFieldThatKubernetesDoesNotKnow() throws IOException {
    Set<String> kinds = new TreeSet<>();
    for (String file : List.of("kubernetes/access.yaml", "kubernetes/cronjob.yaml")) {
      for (JsonNode manifest : yaml(file)) {
        String kind = manifest.path("kind").asText();
        kinds.add(kind);
        Object read = STRICT.treeToValue(manifest, KINDS.get(kind));
        assertThat(JSON.readTree(JSON.writeValueAsString(read)))
            .as("%s of %s", kind, file)
            .isEqualTo(manifest);
      }
    }
    assertThat(kinds).isEqualTo(new TreeSet<>(KINDS.keySet()));
  }

  @Test
  void aWrongFieldWouldBeNoticed() throws IOException {
    String wrong =
        Files.readString(DEPLOY.resolve("kubernetes/cronjob.yaml"))
            .replace("startingDeadlineSeconds", "startDeadlineSeconds");
    JsonNode manifest = new ObjectMapper(new YAMLFactory()).readTree(wrong);
    assertThat(
            org.assertj.core.api.Assertions.catchThrowable(
                () -> STRICT.treeToValue(manifest, CronJob.class)))
        .hasMessageContaining("startDeadlineSeconds");
  }

  @Test
  void theCronJobRunsTheProgramSafely() throws IOException {
    JsonNode spec = yaml("kubernetes/cronjob.yaml").get(0).path("spec");
    assertThat(spec.path("concurrencyPolicy").asText()).isEqualTo("Forbid");
    JsonNode pod = spec.at("/jobTemplate/spec/template/spec");
    JsonNode driver = pod.path("containers").get(0);
    assertThat(driver.path("command").get(0).asText()).endsWith("/jobs/deploy/submit");
    assertUnderstood(texts(driver.path("args")));
    assertThat(pod.at("/securityContext/runAsNonRoot").asBoolean()).isTrue();
    assertThat(driver.at("/securityContext/allowPrivilegeEscalation").asBoolean(true)).isFalse();
    assertSecretsAreReferences(driver.path("env"));
  }

  @Test
  void theScheduledSparkApplicationHasTheOperatorsFields() throws IOException {
    JsonNode manifest = yaml("kubernetes/scheduled-spark-application.yaml").get(0);
    assertThat(manifest.path("apiVersion").asText()).isEqualTo("sparkoperator.k8s.io/v1beta2");
    assertThat(manifest.path("kind").asText()).isEqualTo("ScheduledSparkApplication");
    assertThat(fields(manifest.path("spec")))
        .isSubsetOf(
            "schedule",
            "timeZone",
            "suspend",
            "concurrencyPolicy",
            "successfulRunHistoryLimit",
            "failedRunHistoryLimit",
            "template");
    JsonNode template = manifest.at("/spec/template");
    assertThat(fields(template))
        .contains("type", "mode", "sparkVersion", "mainApplicationFile", "driver", "executor")
        .isSubsetOf(
            "type",
            "mode",
            "sparkVersion",
            "image",
            "imagePullPolicy",
            "mainClass",
            "mainApplicationFile",
            "arguments",
            "timeToLiveSeconds",
            "restartPolicy",
            "sparkConf",
            "driver",
            "executor");
    assertThat(fields(template.path("restartPolicy")))
        .containsExactlyInAnyOrder(
            "type",
            "onFailureRetries",
            "onFailureRetryInterval",
            "onSubmissionFailureRetries",
            "onSubmissionFailureRetryInterval");
    assertThat(fields(template.path("driver")))
        .isSubsetOf("cores", "memory", "serviceAccount", "labels", "secrets", "env", "javaOptions");
    assertThat(fields(template.path("executor")))
        .isSubsetOf("cores", "instances", "memory", "labels", "javaOptions");
    assertThat(template.path("sparkConf"))
        .allSatisfy(value -> assertThat(value.isTextual()).isTrue());
    assertThat(template.path("mainClass").asText()).isEqualTo(Netralitas.class.getName());
    assertUnderstood(texts(template.path("arguments")));
  }

  @Test
  void theAirflowDagCompilesAndItsArgumentsAreUnderstood() throws Exception {
    assumeTrue(exists("python3"), "python3 is not there");
    Path airflow =
        Files.createDirectories(folder.resolve("airflow/providers/apache/spark/operators"));
    for (Path at = airflow; !at.equals(folder); at = at.getParent()) {
      Files.writeString(at.resolve("__init__.py"), "");
    }
    Files.writeString(
        folder.resolve("airflow/__init__.py"),
        """
        class DAG:
            def __init__(self, dag_id, schedule, start_date, catchup, max_active_runs, default_args, tags):
                assert not catchup and max_active_runs == 1
            def __enter__(self): return self
            def __exit__(self, *failure): return False
        """);
    Files.writeString(
        airflow.resolve("spark_submit.py"),
        """
        import json
        class SparkSubmitOperator:
            def __init__(self, *, task_id, conn_id, application, java_class, properties_file, jars, packages, conf,
                         application_args, execution_timeout):
                print(json.dumps([application, java_class, properties_file, application_args]))
        """);
    Files.writeString(folder.resolve("pendulum.py"), "def datetime(*day, tz): return (day, tz)\n");
    String said =
        run(
            Map.of("PYTHONPATH", folder.toString(), "PYTHONDONTWRITEBYTECODE", "1"),
            "python3",
            DEPLOY.resolve("airflow/netralitas_nightly.py").toString());
    JsonNode task = JSON.readTree(said);
    assertThat(task.get(0).asText()).endsWith("jobs/target/netralitas.jar");
    assertThat(task.get(1).asText()).isEqualTo(Netralitas.class.getName());
    assertThat(task.get(2).asText()).endsWith("jobs/deploy/spark-defaults.conf");
    assertUnderstood(texts(task.get(3)));
  }

  @Test
  void systemdUnderstandsServiceAndTimer() throws Exception {
    String service = Files.readString(DEPLOY.resolve("systemd/netralitas.service"));
    String command =
        service.lines().filter(line -> line.startsWith("ExecStart=")).findFirst().orElseThrow();
    List<String> words = List.of(command.substring("ExecStart=".length()).split(" "));
    assertThat(words.get(0)).endsWith("/jobs/bin/netralitas");
    assertUnderstood(words.subList(1, words.size()));

    assumeTrue(exists("systemd-analyze"), "systemd is not there");
    Path unit = folder.resolve("netralitas.service");
    Files.writeString(unit, service.replace(words.get(0), "/bin/true"));
    Path timer = folder.resolve("netralitas.timer");
    Files.copy(DEPLOY.resolve("systemd/netralitas.timer"), timer);
    assertThat(
            run(
                Map.of(),
                "systemd-analyze",
                "--man=no",
                "verify",
                unit.toString(),
                timer.toString()))
        .isEmpty();
  }

  @Test
  void theSubmitScriptIsBash() throws Exception {
    assertThat(run(Map.of(), "bash", "-n", DEPLOY.resolve("submit").toString())).isEmpty();
    assertThat(Files.isExecutable(DEPLOY.resolve("submit"))).isTrue();
  }

  @Test
  void noFileHoldsASecret() throws IOException {
    Pattern assigned =
        Pattern.compile(
            "(?im)^[^#\\n]*(secret|password|token|access[._-]?key)[a-z0-9_.-]*(\\s*[=:]\\s*|\\s+)(?!netralitas-s3:|\\(\\?i\\))[A-Za-z0-9/+]{8,}\\s*$");
    try (Stream<Path> files = Files.walk(DEPLOY)) {
      for (Path file : files.filter(Files::isRegularFile).toList()) {
        assertThat(Files.readString(file)).as(file.toString()).doesNotContainPattern(assigned);
      }
    }
  }

  @Test
  void theReadmeExplainsEveryMetric() throws IOException {
    String readme = Files.readString(DEPLOY.resolve("README.md"));
    String source =
        Files.readString(
            TestData.DATA.resolveSibling("jobs/src/main/java/id/netralitas/cli/RunMetrics.java"));
    List<String> names =
        Pattern.compile("\"(netralitas_[a-z_]+)\"")
            .matcher(source)
            .results()
            .map(found -> found.group(1))
            .toList();
    assertThat(names).hasSizeGreaterThan(8).allSatisfy(name -> assertThat(readme).contains(name));
  }

  private static void assertSecretsAreReferences(JsonNode environment) {
    for (JsonNode variable : environment) {
      if (variable.path("name").asText().matches(".*(KEY|SECRET|PASSWORD|TOKEN).*")) {
        assertThat(variable.at("/valueFrom/secretKeyRef/name").asText()).isNotEmpty();
        assertThat(variable.has("value")).isFalse();
      }
    }
  }

  /** Every schedule says where the store is: a folder, or a catalog that is set up for it. */
  @Test
  void everyScheduleNamesAStore() throws IOException {
    for (String file :
        List.of(
            "systemd/netralitas.service",
            "kubernetes/cronjob.yaml",
            "kubernetes/scheduled-spark-application.yaml",
            "airflow/netralitas_nightly.py")) {
      assertThat(Files.readString(DEPLOY.resolve(file)))
          .as(file)
          .containsPattern("--store \\S+|spark\\.sql\\.catalog\\.netralitas\\.warehouse\\W+s3a://");
    }
  }

  /** The program itself reads the arguments, and they are those of a night. */
  private static void assertUnderstood(List<String> arguments) {
    assertThat(arguments).first().isEqualTo("nightly");
    assertThat(Netralitas.commandLine().parseArgs(arguments.toArray(String[]::new)).subcommand())
        .isNotNull();
  }

  private static List<JsonNode> yaml(String file) throws IOException {
    try (MappingIterator<JsonNode> documents =
        new ObjectMapper(new YAMLFactory())
            .readerFor(JsonNode.class)
            .readValues(DEPLOY.resolve(file).toFile())) {
      return documents.readAll();
    }
  }

  private static Set<String> fields(JsonNode node) {
    Set<String> names = new TreeSet<>();
    node.fieldNames().forEachRemaining(names::add);
    return names;
  }

  private static List<String> texts(JsonNode array) {
    List<String> texts = new ArrayList<>();
    array.forEach(text -> texts.add(text.asText()));
    return texts;
  }

  private static boolean exists(String program) {
    return Arrays.stream(System.getenv("PATH").split(File.pathSeparator, -1))
        .anyMatch(place -> Files.isExecutable(Path.of(place, program)));
  }

  private static String run(Map<String, String> environment, String... command) throws Exception {
    ProcessBuilder builder = new ProcessBuilder(command).redirectErrorStream(true);
    builder.environment().putAll(new TreeMap<>(environment));
    Process process = builder.start();
    String said =
        new String(
            process.getInputStream().readAllBytes(), java.nio.charset.StandardCharsets.UTF_8);
    assertThat(process.waitFor()).as(said).isZero();
    return said;
  }

  /** Takes from the model where it puts what it does not know. */
  private static final class NothingElse extends JacksonAnnotationIntrospector {

    private static final long serialVersionUID = 1L;

    @Override
    public Boolean hasAnySetter(Annotated annotated) {
      return false;
    }
  }
}
