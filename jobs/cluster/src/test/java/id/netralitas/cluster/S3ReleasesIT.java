package id.netralitas.cluster;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.apache.hadoop.fs.FileSystem;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Records from, and releases on, an S3-compatible server through s3a://. */
class S3ReleasesIT {

  private ObjectStore server;
  private Postgres catalog;
  private FileSystem files;
  private ReleasesElsewhere place;

  @BeforeEach
  void startTheServers() throws Exception {
    server = ObjectStore.start("bucket");
    catalog = Postgres.start();
    files = server.files();
    place =
        new ReleasesElsewhere(
            "s3",
            files,
            "s3a://bucket",
            List.of(Built.s3a(), driver()),
            List.of(
                "-Dspark.hadoop.fs.s3a.endpoint=" + server.endpoint(),
                "-Dspark.hadoop.fs.s3a.endpoint.region=us-east-1",
                "-Dspark.hadoop.fs.s3a.path.style.access=true",
                "-Dspark.hadoop.netralitas.publishing.beat-seconds=2"),
            Map.of(
                "AWS_ACCESS_KEY_ID",
                ObjectStore.ACCESS_KEY,
                "AWS_SECRET_ACCESS_KEY",
                ObjectStore.SECRET,
                "PGPASSFILE",
                catalog.passwordFile().toString()));
  }

  private static Path driver() throws Exception {
    return Path.of(
        Class.forName("org.postgresql.Driver")
            .getProtectionDomain()
            .getCodeSource()
            .getLocation()
            .toURI());
  }

  @AfterEach
  void stopTheServers() throws Exception {
    server.close();
    catalog.close();
  }

  @Test
  void nightsHaveTheirStoreThereByAJdbcCatalog() throws Exception {
    try (Started night = place.startRefusedNight("s3a://bucket/unsafe")) {
      assertThat(night.status()).isEqualTo(1);
      assertThat(night.said()).contains("configure a JDBC or REST catalog");
    }
    assertThat(files.exists(new org.apache.hadoop.fs.Path("s3a://bucket/unsafe"))).isFalse();

    String setting = "-Dspark.sql.catalog.netralitas";
    String store = "s3a://bucket/store";
    place.aNightEqualsARun(
        store,
        List.of(
            setting + "=org.apache.iceberg.spark.SparkCatalog",
            setting + ".type=jdbc",
            setting + ".uri=" + catalog.uri(),
            setting + ".jdbc.user=" + Postgres.USER,
            setting + ".jdbc.schema-version=V1",
            setting + ".warehouse=" + store));
    assertThat(catalog.catalogTables()).contains("nights.lines", "nights.files");
    assertThat(files.exists(new org.apache.hadoop.fs.Path(store + "/nights/lines"))).isTrue();
  }

  @Test
  void aReleaseIsWholeOrNotThere() throws Exception {
    String id = place.publishTheShippedRecords();
    assertThat(place.names("")).containsExactlyInAnyOrder("index.html", "latest.json", "releases");
    place.explainAnEvent();

    try (Started run = place.start("--province", "16")) {
      Started.await("it holds the place", () -> place.names("").contains(".lock"));
      try (Started second = place.start()) {
        assertThat(second.status()).isEqualTo(1);
        assertThat(second.said()).contains("Another run is publishing into").doesNotContain(ObjectStore.SECRET);
      }
      Started.await(
          "files of another release are there",
          () -> {
            assertThat(run.isAlive()).as(run.said()).isTrue();
            return place.countBelow("releases", "") > place.countBelow("releases", id) + 5;
          });
      run.kill();
    }
    assertThat(place.text("latest.json")).contains(id);
    assertThat(place.text("index.html")).contains(id);
    assertThat(place.names("")).contains(".lock", ".uploading.json");
    assertThat(place.names("releases")).hasSize(2);

    // The next run finds that nobody beats, takes the place over and clears what is unfinished.
    try (Started run = place.start("--province", "73")) {
      assertThat(run.requireSuccess().said()).contains("since " + id).doesNotContain(ObjectStore.SECRET);
    }
    assertThat(place.text("latest.json")).doesNotContain(id);
    assertThat(place.names("releases")).hasSize(2).contains(id);
    for (String release : place.names("releases")) {
      assertThat(place.names("releases/" + release)).contains("run.json");
    }
    assertThat(place.names("")).containsExactlyInAnyOrder("index.html", "latest.json", "releases");
    assertThat(place.publishTheShippedRecords()).as("made again, unchanged").isEqualTo(id);
  }
}
