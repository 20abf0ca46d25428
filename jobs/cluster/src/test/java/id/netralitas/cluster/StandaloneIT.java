package id.netralitas.cluster;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** The built jar by spark-submit on a real standalone cluster: a master and two workers. */
class StandaloneIT {

  private static final String SECRET = StandaloneCluster.SECRET;

  private static final Pattern FINISHED = Pattern.compile("Finished task");

  private StandaloneCluster spark;
  private Map<String, String> environment;
  private List<Started> cluster;

  @BeforeEach
  void startACluster() throws Exception {
    spark = StandaloneCluster.start();
    environment = spark.environment();
    cluster = spark.processes();
  }

  @AfterEach
  void stopTheCluster() {
    spark.close();
  }

  @Test
  void aKilledWorkerChangesNoByte() throws Exception {
    Path local = Built.localRelease();
    Path reports = Built.folder("standalone");
    Path metrics = reports.resolve("netralitas.prom");
    try (Started submitted = submit(reports, metrics)) {
      awaitFinishedTasks(submitted, "worker-2", 8);
      assertThat(Sockets.openToOthers(everyProcess(submitted))).isEmpty();
      Started victim = cluster.get(2);
      assertThat(victim.handle().descendants()).as("it has an executor").isNotEmpty();
      victim.kill();
      assertThat(submitted.isAlive()).as("killed in the middle").isTrue();
      submitted.requireSuccess();

      assertThat(submitted.said())
          .contains("Lost executor", "\"message\":\"drawing and writing the pages")
          .doesNotContain(SECRET);
    }
    Path release = reports.resolve("latest").toRealPath();
    assertThat(Trees.hashes(release.resolve("tables")))
        .isEqualTo(Trees.hashes(local.resolve("tables")))
        .hasSizeGreaterThan(40);
    assertThat(release.getFileName()).isEqualTo(local.getFileName());
    assertThat(Files.readString(release.resolve("run.json"))).doesNotContain(SECRET);
    assertThat(Files.readString(metrics))
        .contains("netralitas_run_exit_status{command=\"run\",dataset=\"netralitas\"} 0\n")
        .endsWith("# EOF\n");
    for (Started started : cluster) {
      assertThat(started.said()).doesNotContain(SECRET);
    }
  }

  @Test
  void aNightWithAKilledWorkerEqualsARunHere() throws Exception {
    Path local = Built.localRelease();
    Path folder = Built.folder("standalone-nights");
    Path records = Files.createDirectory(folder.resolve("records"));
    Path reports = Files.createDirectory(folder.resolve("reports"));
    Path metrics = reports.resolve("netralitas.prom");
    for (Path file : Built.firstNight()) {
      Files.copy(file, records.resolve(file.getFileName()));
    }
    List<String> arguments = Built.nightly(records.toString(), reports.toString());
    arguments.addAll(
        List.of("--store", folder.resolve("store").toString(), "--metrics", metrics.toString()));
    // The first one here: a store does not belong to the place where its nights are computed.
    try (Started first =
        Started.of(
            "nightly-1", Built.program(List.of(), List.of(), arguments), Built.LOOPBACK)) {
      assertThat(first.requireSuccess().said()).contains("nightly: ");
      assertThat(reports.resolve("releases").resolve(local.getFileName())).doesNotExist();
    }

    Files.copy(Built.RECORDS.resolve(Built.SECOND_NIGHT), records.resolve(Built.SECOND_NIGHT));
    try (Started second = submit("nightly-2", arguments)) {
      awaitFinishedTasks(second, "worker-2", 8);
      assertThat(Sockets.openToOthers(everyProcess(second))).isEmpty();
      cluster.get(2).kill();
      assertThat(second.isAlive()).as("killed in the middle").isTrue();
      assertThat(second.requireSuccess().said())
          .contains("Lost executor", "release " + local.getFileName())
          .doesNotContain(SECRET);
    }
    Path release = reports.resolve("latest").toRealPath();
    assertThat(release.getFileName()).isEqualTo(local.getFileName());
    assertThat(Trees.hashes(release.resolve("tables")))
        .isEqualTo(Trees.hashes(local.resolve("tables")))
        .hasSizeGreaterThan(40);
    assertThat(Files.readString(metrics))
        .contains("netralitas_run_exit_status{command=\"nightly\",dataset=\"netralitas\"} 0\n");
  }

  @Test
  void aDriverWithoutTheSecretIsRefused() throws Exception {
    environment.put("_SPARK_AUTH_SECRET", "another-secret-altogether");
    Path reports = Built.folder("refused");
    try (Started submitted = submit(reports, reports.resolve("netralitas.prom"))) {
      assertThat(submitted.status()).isEqualTo(1);
    }
    assertThat(reports.resolve("latest")).doesNotExist();
    assertThat(Files.readString(reports.resolve("netralitas.prom")))
        .contains("outcome=\"failed\"} 1\n")
        .doesNotContain("netralitas_last_success");
  }

  /** Starts the program by the script that operators are given. */
  private Started submit(Path reports, Path metrics) throws Exception {
    return submit(
        "submit-" + reports.getFileName(),
        List.of(
            "run",
            "--records",
            Built.RECORDS.toString(),
            "--reference",
            Built.REFERENCE.toString(),
            "--reports",
            reports.toString(),
            "--metrics",
            metrics.toString()));
  }

  private Started submit(String name, List<String> arguments) throws Exception {
    environment.put("NETRALITAS_MASTER", spark.master());
    environment.put(
        "NETRALITAS_SUBMIT_OPTS",
        "--driver-memory 1g --conf spark.executor.memory=512m --conf spark.executor.cores=1");
    List<String> command = new ArrayList<>(List.of(Built.JOBS.resolve("deploy/submit").toString()));
    command.addAll(arguments);
    return Started.of(name, command, environment);
  }

  private List<ProcessHandle> everyProcess(Started submitted) {
    return Stream.concat(cluster.stream(), Stream.of(submitted))
        .flatMap(
            started -> Stream.concat(Stream.of(started.handle()), started.handle().descendants()))
        .toList();
  }

  /** Waits until the executor of a worker has finished some tasks. */
  private void awaitFinishedTasks(Started submitted, String worker, long wanted) throws Exception {
    Started.await(
        wanted + " tasks are finished on " + worker,
        () -> {
          assertThat(submitted.isAlive()).as(submitted.said()).isTrue();
          return finishedTasks(worker) >= wanted;
        });
  }

  private static long finishedTasks(String worker) throws Exception {
    Path log = Path.of(System.getProperty("netralitas.work"), "of-" + worker);
    return FINISHED.matcher(executorsSaid(log)).results().count();
  }

  private static String executorsSaid(Path folder) throws Exception {
    StringBuilder said = new StringBuilder();
    try (Stream<Path> files = Files.walk(folder)) {
      for (Path file : files.filter(file -> file.endsWith("stderr")).toList()) {
        said.append(Files.readString(file));
      }
    }
    return said.toString();
  }
}
