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
import io.fabric8.kubernetes.api.model.Namespace;
import io.fabric8.kubernetes.api.model.PersistentVolumeClaim;
import io.fabric8.kubernetes.api.model.Pod;
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
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What operators are given in {@code jobs/deploy}. */
class DeployFilesTest {

  private static final Path DEPLOY = TestData.DATA.resolveSibling("jobs/deploy");

  /** What stands in for Airflow. */
  private static final Path AIRFLOW = TestData.DATA.resolveSibling("jobs/src/test/airflow");

  private static final List<String> SCHEDULES =
      List.of(
          "systemd/netralitas.service",
          "kubernetes/cronjob.yaml",
          "kubernetes/scheduled-spark-application.yaml",
          "airflow/netralitas_nightly.py");

  private static final ObjectMapper JSON = new ObjectMapper();

  /** Fails on every field that the model does not know, also where the model would keep it. */
  private static final ObjectMapper STRICT =
      new ObjectMapper()
          .enable(DeserializationFeature.FAIL_ON_UNKNOWN_PROPERTIES)
          .setAnnotationIntrospector(new NothingElse());

  private static final Map<String, Class<?>> KINDS =
      Map.of(
          "CronJob", CronJob.class,
          "Namespace", Namespace.class,
          "PersistentVolumeClaim", PersistentVolumeClaim.class,
          "Pod", Pod.class,
          "ServiceAccount", ServiceAccount.class,
          "Role", Role.class,
          "RoleBinding", RoleBinding.class,
          "NetworkPolicy", NetworkPolicy.class);

  @TempDir Path folder;

  @Test
  void manifestsHaveNoFieldThatKubernetesDoesNotKnow() throws IOException {
    Set<String> kinds = new TreeSet<>();
    for (String file :
        List.of("kubernetes/access.yaml", "kubernetes/cronjob.yaml", "kubernetes/executor.yaml")) {
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
    assertRestricted(pod);
    assertSecretsAreReferences(driver.path("env"));
    assertThat(mounts(driver))
        .contains("/tmp", "/etc/netralitas/overrides", "/var/lib/netralitas/metrics");
    for (JsonNode mount : driver.path("volumeMounts")) {
      assertThat(pod.path("volumes"))
          .extracting(one -> one.path("name"))
          .contains(mount.path("name"));
    }
  }

  /** Nothing runs in a namespace of this level that is not, so executors must be told. */
  @Test
  void executorsAreOfTheLevelOfTheirNamespace() throws IOException {
    JsonNode namespace =
        yaml("kubernetes/access.yaml").stream()
            .filter(manifest -> manifest.path("kind").asText().equals("Namespace"))
            .findFirst()
            .orElseThrow();
    assertThat(namespace.at("/metadata/labels/pod-security.kubernetes.io~1enforce").asText())
        .isEqualTo("restricted");
    JsonNode pod = yaml("kubernetes/executor.yaml").get(0).path("spec");
    assertRestricted(pod);
    assertThat(mounts(pod.path("containers").get(0))).contains("/tmp");
    assertThat(options())
        .containsEntry(
            "spark.kubernetes.executor.podTemplateFile",
            "/opt/netralitas/jobs/deploy/kubernetes/executor.yaml")
        .containsEntry(
            "spark.kubernetes.executor.podTemplateContainerName",
            pod.path("containers").get(0).path("name").asText());

    JsonNode operators = yaml("kubernetes/scheduled-spark-application.yaml").get(0);
    for (String part : List.of("driver", "executor")) {
      JsonNode one = operators.at("/spec/template/" + part);
      assertRestricted(one.path("podSecurityContext"), one.path("securityContext"));
      assertThat(mounts(one)).contains("/tmp");
    }
  }

  /** Java keeps more than its heap: a limit without room for it ends a night by the kernel. */
  @Test
  void heapsFitTheirLimits() throws IOException {
    JsonNode cronJob = yaml("kubernetes/cronjob.yaml").get(0);
    JsonNode driver = cronJob.at("/spec/jobTemplate/spec/template/spec/containers").get(0);
    assertThat(gibibytes(driver.at("/resources/limits/memory").asText()))
        .isGreaterThanOrEqualTo(gibibytes(options().get("--driver-memory")) + 1);
    assertThat(gibibytes(options().get("spark.executor.memoryOverhead"))).isGreaterThanOrEqualTo(1);
    JsonNode template =
        yaml("kubernetes/scheduled-spark-application.yaml").get(0).at("/spec/template");
    assertThat(gibibytes(template.at("/driver/memoryOverhead").asText())).isGreaterThanOrEqualTo(1);
    assertThat(gibibytes(template.at("/executor/memoryOverhead").asText()))
        .isGreaterThanOrEqualTo(1);
    String service = Files.readString(DEPLOY.resolve("systemd/netralitas.service"));
    assertThat(gibibytes(found("MemoryMax=(\\w+)", service)))
        .isGreaterThanOrEqualTo(gibibytes(found("-Xmx(\\w+)", service)) + 1);
  }

  /** What the image is made of is sent to its builder, and nothing else. */
  @Test
  void theBuilderIsSentWhatTheImageTakes() throws IOException {
    List<String> sources =
        Files.readAllLines(DEPLOY.resolve("kubernetes/Dockerfile")).stream()
            .filter(line -> line.startsWith("COPY "))
            .map(line -> line.split(" ", -1)[1])
            .toList();
    assertThat(sources).contains("data/reference", "data/overrides.csv", "jobs/deploy");
    assertThat(
            Files.readAllLines(TestData.DATA.resolveSibling(".dockerignore")).stream()
                .filter(line -> !line.startsWith("#")))
        .first()
        .isEqualTo("*");
    assertThat(
            Files.readAllLines(TestData.DATA.resolveSibling(".dockerignore")).stream()
                .filter(line -> line.startsWith("!"))
                .map(line -> line.substring(1)))
        .containsExactlyInAnyOrderElementsOf(sources);
  }

  /** Corrections by hand are applied wherever a night runs, or their absence is an error. */
  @Test
  void everyScheduleNamesReferenceAndOverrides() throws IOException {
    for (String file : SCHEDULES) {
      assertThat(Files.readString(DEPLOY.resolve(file)))
          .as(file)
          .contains("--overrides", "--reference", "--metrics");
    }
  }

  private static Map<String, String> options() throws IOException {
    Map<String, String> options = new TreeMap<>();
    JsonNode driver =
        yaml("kubernetes/cronjob.yaml")
            .get(0)
            .at("/spec/jobTemplate/spec/template/spec/containers")
            .get(0);
    for (JsonNode variable : driver.path("env")) {
      if (variable.path("name").asText().equals("NETRALITAS_SUBMIT_OPTS")) {
        Pattern.compile("(?:--conf ([^= ]+)=|(--[a-z-]+) )(\\S+)")
            .matcher(variable.path("value").asText())
            .results()
            .forEach(
                option ->
                    options.put(
                        option.group(1) == null ? option.group(2) : option.group(1),
                        option.group(3)));
      }
    }
    return options;
  }

  private static void assertRestricted(JsonNode pod) {
    for (JsonNode container : pod.path("containers")) {
      assertRestricted(pod.path("securityContext"), container.path("securityContext"));
    }
    assertThat(pod.path("volumes"))
        .allSatisfy(volume -> assertThat(volume.has("hostPath")).isFalse());
  }

  /** What the level "restricted" of Kubernetes' Pod Security Standards asks of every pod. */
  private static void assertRestricted(JsonNode pod, JsonNode container) {
    assertThat(pod.path("runAsNonRoot").asBoolean()).isTrue();
    assertThat(pod.path("runAsUser").asInt()).isPositive();
    assertThat(pod.at("/seccompProfile/type").asText()).isEqualTo("RuntimeDefault");
    assertThat(container.path("allowPrivilegeEscalation").asBoolean(true)).isFalse();
    assertThat(texts(container.at("/capabilities/drop"))).containsExactly("ALL");
    assertThat(container.path("privileged").asBoolean()).isFalse();
  }

  private static List<String> mounts(JsonNode container) {
    List<String> mounts = new ArrayList<>();
    container.path("volumeMounts").forEach(mount -> mounts.add(mount.path("mountPath").asText()));
    return mounts;
  }

  private static long gibibytes(String amount) {
    return Long.parseLong(found("(?i)^([0-9]+)gi?$", amount));
  }

  private static String found(String pattern, String text) {
    return Pattern.compile(pattern)
        .matcher(text)
        .results()
        .map(found -> found.group(1))
        .findFirst()
        .orElseThrow(() -> new AssertionError(text + " has no " + pattern));
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
            "volumes",
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
        .isSubsetOf(
            "cores",
            "memory",
            "memoryOverhead",
            "serviceAccount",
            "labels",
            "secrets",
            "env",
            "javaOptions",
            "podSecurityContext",
            "securityContext",
            "volumeMounts");
    assertThat(fields(template.path("executor")))
        .isSubsetOf(
            "cores",
            "instances",
            "memory",
            "memoryOverhead",
            "labels",
            "javaOptions",
            "podSecurityContext",
            "securityContext",
            "volumeMounts");
    assertThat(template.path("sparkConf"))
        .allSatisfy(value -> assertThat(value.isTextual()).isTrue());
    assertThat(template.path("mainClass").asText()).isEqualTo(Netralitas.class.getName());
    assertUnderstood(texts(template.path("arguments")));
  }

  /** Airflow is not to be had here; what the DAG calls of it is stood in for. */
  @ParameterizedTest
  @CsvSource({"0, 1, ", "1, 3, nothing was published", "2, 1, wrong usage", "3, 1, did not hold"})
  void theAirflowDagSubmitsTheNightAndKnowsItsStatus(int status, int tries, String failure)
      throws Exception {
    assumeTrue(exists("python3"), "python3 is not there");
    Path home = folder.resolve("home");
    for (String jars : List.of("cluster/target/s3a", "cluster/target/catalog")) {
      Files.createFile(
          Files.createDirectories(home.resolve("jobs/" + jars))
              .resolve(jars.replaceAll(".*/", "") + ".jar"));
    }
    Path submit = Files.createDirectories(home.resolve("jobs/deploy")).resolve("submit");
    Files.writeString(
        submit,
        """
        #!/usr/bin/env bash
        printf '%s\\n' "$@" > "$NETRALITAS_HOME/arguments"
        env > "$NETRALITAS_HOME/environment"
        stat -c '%a' "$PGPASSFILE" > "$NETRALITAS_HOME/pgpass"
        cat "$PGPASSFILE" >> "$NETRALITAS_HOME/pgpass"
        exit STATUS
        """
            .replace("STATUS", String.valueOf(status)));
    assertThat(submit.toFile().setExecutable(true)).isTrue();
    String said =
        run(
            Map.of(
                "PYTHONPATH",
                AIRFLOW.toString(),
                "PYTHONDONTWRITEBYTECODE",
                "1",
                "NETRALITAS_HOME",
                home.toString(),
                "AIRFLOW_CONN_NETRALITAS_SPARK",
                "{\"host\": \"spark://10.0.0.5\", \"port\": 7077, \"password\": \"kunci-kluster\"}",
                "AIRFLOW_CONN_NETRALITAS_S3",
                "{\"login\": \"kunci-s3\", \"password\": \"rahasia-s3\", \"extra\": {\"endpoint_url\": \"https://s3.example.org\"}}",
                "AIRFLOW_CONN_NETRALITAS_CATALOG",
                "{\"host\": \"catalog.example.org\", \"schema\": \"netralitas\", \"login\": \"malam\", \"password\": \"a:b\"}"),
            "python3",
            AIRFLOW.resolve("run_dag.py").toString(),
            DEPLOY.resolve("airflow/netralitas_nightly.py").toString());
    JsonNode dag = JSON.readTree(said.lines().reduce((first, last) -> last).orElseThrow());
    assertThat(dag.path("catchup").asBoolean(true)).isFalse();
    assertThat(dag.path("max_active_runs").asInt()).isEqualTo(1);
    JsonNode task = dag.path("tasks").get(0);
    assertThat(task.path("tries").asInt()).isEqualTo(tries);
    if (failure == null) {
      assertThat(task.path("failure").isNull()).isTrue();
    } else {
      assertThat(task.path("failure").asText()).contains("status " + status, failure);
      assertThat(said).contains("netralitas: night scheduled__malam failed");
    }

    List<String> arguments = Files.readAllLines(home.resolve("arguments"));
    assertUnderstood(arguments);
    assertThat(arguments)
        .contains("--overrides", home.resolve("data/overrides.csv").toString(), "--metrics");
    assertThat(String.join(" ", arguments)).doesNotContain("rahasia", "kunci", "a:b");
    assertThat(Files.readString(home.resolve("environment")))
        .contains(
            "NETRALITAS_MASTER=spark://10.0.0.5:7077\n",
            "_SPARK_AUTH_SECRET=kunci-kluster\n",
            "AWS_ACCESS_KEY_ID=kunci-s3\n",
            "AWS_SECRET_ACCESS_KEY=rahasia-s3\n",
            "NETRALITAS_RUN_ID=scheduled__malam\n",
            "/s3a.jar,",
            "/catalog.jar\n",
            "spark.sql.catalog.netralitas.uri=jdbc:postgresql://catalog.example.org:5432/netralitas",
            "spark.hadoop.fs.s3a.endpoint=https://s3.example.org");
    assertThat(Files.readString(home.resolve("pgpass"))).isEqualTo("600\n*:*:*:malam:a\\:b\n");
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
    Path failed = folder.resolve("netralitas-failed@.service");
    Files.copy(DEPLOY.resolve("systemd/netralitas-failed@.service"), failed);
    assertThat(service)
        .contains("\nStartLimitBurst=", "\nOnFailure=netralitas-failed@%n.service\n")
        .contains("\nRestartPreventExitStatus=2 3\n");
    assertThat(
            run(
                Map.of(),
                "systemd-analyze",
                "--man=no",
                "verify",
                unit.toString(),
                timer.toString(),
                folder.resolve("netralitas-failed@netralitas.service").toString()))
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
    for (String file : SCHEDULES) {
      assertThat(Files.readString(DEPLOY.resolve(file)))
          .as(file)
          .containsPattern(
              "--store \\S+|spark\\.sql\\.catalog\\.netralitas\\.warehouse\\W+s3a://|warehouse\": f\"\\{BUCKET");
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

  static boolean exists(String program) {
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
