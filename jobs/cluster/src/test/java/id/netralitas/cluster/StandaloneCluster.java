package id.netralitas.cluster;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

/** A master and two workers on loopback, with authentication and encryption on. */
final class StandaloneCluster implements AutoCloseable {

  static final String SECRET = "kunci-rahasia-kluster-7f3a91";

  private final Map<String, String> environment = new HashMap<>(Built.LOOPBACK);
  private final List<Started> processes = new ArrayList<>();
  private final int port;

  private StandaloneCluster(int port) {
    this.port = port;
  }

  static StandaloneCluster start() throws Exception {
    StandaloneCluster cluster = new StandaloneCluster(Started.freePort());
    cluster.startProcesses();
    return cluster;
  }

  private void startProcesses() throws Exception {
    Path home = Built.folder("spark");
    jars(home);
    sparkSubmit(home);
    environment.put("SPARK_HOME", home.toString());
    environment.put("SPARK_SCALA_VERSION", "2.13");
    environment.put("JDK_JAVA_OPTIONS", Built.SHORT_LIVED + " " + Built.ROOM_FOR_CODE);
    // Where Spark looks for the secret before it looks into settings: it is in no command line.
    environment.put("_SPARK_AUTH_SECRET", SECRET);

    start(
        "master",
        "org.apache.spark.deploy.master.Master",
        "--host",
        "127.0.0.1",
        "--port",
        String.valueOf(port),
        "--webui-port",
        "0");
    processes.get(0).awaitSaid("New state: ALIVE");
    startWorker("worker-1");
    startWorker("worker-2");
  }

  private void startWorker(String name) throws Exception {
    start(
        name,
        "org.apache.spark.deploy.worker.Worker",
        "--host",
        "127.0.0.1",
        "--cores",
        "1",
        "--memory",
        "1g",
        "--webui-port",
        "0",
        "--work-dir",
        Built.folder("of-" + name).toString(),
        master());
    processes.get(processes.size() - 1).awaitSaid("Successfully registered with master");
  }

  private void start(String name, String main, String... arguments) throws Exception {
    List<String> command =
        Built.java(
            List.of(Path.of(environment.get("SPARK_HOME"), "jars", "*")),
            "-Xmx512m",
            "-Dspark.authenticate=true",
            "-Dspark.network.crypto.enabled=true",
            "-Dlog4j2.configurationFile=" + Built.JOBS.resolve("cluster/log4j2-info.properties"));
    command.add(main);
    command.addAll(List.of(arguments));
    processes.add(Started.of(name, command, environment));
  }

  /** What a Spark that somebody has downloaded has: all but Iceberg, which submit brings. */
  private static void jars(Path home) throws Exception {
    Path jars = Files.createDirectory(home.resolve("jars"));
    try (Stream<Path> all = Files.list(Built.sparkJars())) {
      for (Path jar : all.toList()) {
        if (!jar.getFileName().toString().startsWith("iceberg")) {
          Files.createSymbolicLink(jars.resolve(jar.getFileName()), jar.toAbsolutePath());
        }
      }
    }
  }

  /** What Spark's own script does: asks Spark for the command of the driver, and becomes it. */
  private void sparkSubmit(Path home) throws Exception {
    Path script = Files.createDirectories(home.resolve("bin")).resolve("spark-submit");
    Files.writeString(
        script,
        """
        #!/usr/bin/env bash
        command=()
        while IFS= read -r -d '' word; do
          word=${word#$'\n'}
          [ -z "$word" ] && [ ${#command[@]} -eq 0 ] || command+=("$word")
        done < <("$JAVA_HOME/bin/java" -cp "$SPARK_HOME/jars/*" org.apache.spark.launcher.Main org.apache.spark.deploy.SparkSubmit "$@")
        exec "${command[@]}"
        """);
    assertThat(script.toFile().setExecutable(true)).isTrue();
    environment.put("JAVA_HOME", System.getProperty("java.home"));
  }

  String master() {
    return "spark://127.0.0.1:" + port;
  }

  int port() {
    return port;
  }

  /** Returns master and workers, in this order. */
  List<Started> processes() {
    return processes;
  }

  /** Returns the variables of one who submits. */
  Map<String, String> environment() {
    return new HashMap<>(environment);
  }

  @Override
  public void close() {
    processes.forEach(Started::close);
  }
}
