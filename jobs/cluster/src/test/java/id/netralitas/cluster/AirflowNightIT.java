package id.netralitas.cluster;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.InputStream;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.apache.hadoop.fs.FileSystem;
import org.junit.jupiter.api.Test;

/**
 * The DAG that operators are given, as it is shipped: its task is run by python as Airflow would
 * run it, submits a night to Spark standalone, reads from S3 and publishes there, and keeps the
 * store on S3 with its catalog in PostgreSQL. Airflow itself is not to be had here.
 */
class AirflowNightIT {

  @Test
  void theTaskPublishesWhatARunHerePublishes() throws Exception {
    Path local = Built.localRelease();
    try (ObjectStore store = ObjectStore.start("netralitas");
        Postgres catalog = Postgres.start();
        StandaloneCluster spark = StandaloneCluster.start()) {
      FileSystem files = store.files();
      for (Path record : Built.shipped()) {
        String there = "s3a://netralitas/records/" + record.getFileName();
        try (OutputStream out = files.create(new org.apache.hadoop.fs.Path(there))) {
          Files.copy(record, out);
        }
      }
      Path metrics = Built.folder("airflow-metrics");
      try (Started dag = dag(spark, store, catalog, metrics)) {
        assertThat(dag.requireSuccess().said())
            .contains("\"tries\": 1, \"failure\": null", "release " + local.getFileName())
            .contains("\"run.id\":\"scheduled__malam\"")
            .doesNotContain(
                StandaloneCluster.SECRET, ObjectStore.SECRET, Postgres.PASSWORD, "Traceback");
      }
      assertThat(catalog.catalogTables()).contains("nights.lines");
      String release = "s3a://netralitas/reports/releases/" + local.getFileName();
      assertThat(Trees.ofAnyRun(Trees.hashes(files, release)))
          .isEqualTo(Trees.ofAnyRun(Trees.hashes(local)));
      assertThat(text(files, release + "/run.json")).contains("\"id\" : \"scheduled__malam\"");
      assertThat(Files.readString(metrics.resolve("netralitas-airflow.prom")))
          .contains(
              "netralitas_run_exit_status{command=\"nightly\",dataset=\"netralitas-airflow\"} 0\n",
              "netralitas_guard_holds{",
              "guard=\"fresh.collected\"");
    }
  }

  private static Started dag(
      StandaloneCluster spark, ObjectStore store, Postgres catalog, Path metrics) throws Exception {
    Path airflow = Built.JOBS.resolve("src/test/airflow");
    Map<String, String> environment = spark.environment();
    // The task sets it from Airflow's connection.
    environment.remove("_SPARK_AUTH_SECRET");
    environment.put("PYTHONPATH", airflow.toString());
    environment.put("PYTHONDONTWRITEBYTECODE", "1");
    environment.put("NETRALITAS_HOME", Built.JOBS.getParent().toString());
    environment.put("NETRALITAS_METRICS_FOLDER", metrics.toString());
    environment.put(
        "NETRALITAS_SUBMIT_OPTS",
        "--driver-memory 1g --conf spark.executor.memory=512m --conf spark.executor.cores=1");
    environment.put(
        "AIRFLOW_CONN_NETRALITAS_SPARK",
        json("host", "spark://127.0.0.1", "port", spark.port(), "password", StandaloneCluster.SECRET));
    environment.put(
        "AIRFLOW_CONN_NETRALITAS_S3",
        json("login", ObjectStore.ACCESS_KEY, "password", ObjectStore.SECRET)
            .replaceFirst("}$", ", \"extra\": {\"endpoint_url\": \"" + store.endpoint() + "\"}}"));
    environment.put(
        "AIRFLOW_CONN_NETRALITAS_CATALOG",
        json(
            "host",
            "127.0.0.1",
            "port",
            catalog.port(),
            "schema",
            "netralitas",
            "login",
            Postgres.USER,
            "password",
            Postgres.PASSWORD));
    return Started.of(
        "airflow",
        List.of(
            "python3",
            airflow.resolve("run_dag.py").toString(),
            Built.JOBS.resolve("deploy/airflow/netralitas_nightly.py").toString()),
        environment);
  }

  private static String json(Object... fields) {
    StringBuilder json = new StringBuilder("{");
    for (int n = 0; n < fields.length; n += 2) {
      String value = fields[n + 1] instanceof Integer ? "" + fields[n + 1] : "\"" + fields[n + 1] + "\"";
      json.append(n == 0 ? "" : ", ").append("\"" + fields[n] + "\": ").append(value);
    }
    return json.append("}").toString();
  }

  private static String text(FileSystem files, String address) throws Exception {
    try (InputStream in = files.open(new org.apache.hadoop.fs.Path(address))) {
      return new String(in.readAllBytes(), StandardCharsets.UTF_8);
    }
  }
}
