package id.netralitas.cluster;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.Socket;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.apache.hadoop.conf.Configuration;
import org.apache.hadoop.fs.FileSystem;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Records from, and releases on, an S3-compatible server through s3a://. */
class S3ReleasesIT {

  private static final String ACCESS_KEY = "kunci-akses-5b1d";
  private static final String SECRET = "kunci-rahasia-s3-5b1d77";

  private Started server;
  private FileSystem files;
  private ReleasesElsewhere place;

  @BeforeEach
  void startTheServer() throws Exception {
    int port = Started.freePort();
    String endpoint = "http://127.0.0.1:" + port;
    Path disk = Built.folder("s3");
    Files.createDirectory(disk.resolve("bucket"));
    Path settings = Built.folder("s3-settings").resolve("s3proxy.conf");
    Files.writeString(
        settings,
        String.join(
            "\n",
            "s3proxy.endpoint=" + endpoint,
            "s3proxy.authorization=aws-v2-or-v4",
            "s3proxy.identity=" + ACCESS_KEY,
            "s3proxy.credential=" + SECRET,
            "jclouds.provider=filesystem-nio2",
            "jclouds.identity=none",
            "jclouds.credential=none",
            "jclouds.filesystem.basedir=" + disk,
            ""));
    Path log = settings.resolveSibling("logback.xml");
    Files.writeString(
        log,
        """
        <configuration>
          <appender name="out" class="ch.qos.logback.core.ConsoleAppender">
            <encoder><pattern>%d %level %logger{0}: %msg%n</pattern></encoder>
          </appender>
          <root level="warn"><appender-ref ref="out"/></root>
        </configuration>
        """);
    List<String> command =
        Built.java(
            List.of(Built.JOBS.resolve("cluster/s3proxy/target/lib/*")),
            "-Xmx512m",
            "-Dlogback.configurationFile=" + log);
    command.addAll(List.of("org.gaul.s3proxy.Main", "--properties", settings.toString()));
    server = Started.of("s3proxy", command, Map.of());
    Started.await("the server listens", () -> listens(port));
    assertThat(Sockets.openToOthers(List.of(server.handle()))).isEmpty();

    Configuration hadoop = new Configuration();
    hadoop.set("fs.s3a.endpoint", endpoint);
    hadoop.set("fs.s3a.endpoint.region", "us-east-1");
    hadoop.set("fs.s3a.path.style.access", "true");
    hadoop.set("fs.s3a.access.key", ACCESS_KEY);
    hadoop.set("fs.s3a.secret.key", SECRET);
    files = FileSystem.newInstance(URI.create("s3a://bucket/"), hadoop);
    place =
        new ReleasesElsewhere(
            "s3",
            files,
            "s3a://bucket",
            List.of(Built.s3a(), h2()),
            List.of(
                "-Dspark.hadoop.fs.s3a.endpoint=" + endpoint,
                "-Dspark.hadoop.fs.s3a.endpoint.region=us-east-1",
                "-Dspark.hadoop.fs.s3a.path.style.access=true",
                "-Dspark.hadoop.netralitas.publishing.beat-seconds=2"),
            Map.of("AWS_ACCESS_KEY_ID", ACCESS_KEY, "AWS_SECRET_ACCESS_KEY", SECRET));
  }

  private static Path h2() throws Exception {
    return Path.of(
        Class.forName("org.h2.Driver").getProtectionDomain().getCodeSource().getLocation().toURI());
  }

  private boolean listens(int port) throws IOException {
    assertThat(server.isAlive()).as(server.said()).isTrue();
    try (Socket socket = new Socket("127.0.0.1", port)) {
      return socket.isConnected();
    } catch (IOException notYet) {
      return false;
    }
  }

  @AfterEach
  void stopTheServer() throws IOException {
    if (files != null) {
      files.close();
    }
    server.close();
  }

  @Test
  void nightsHaveTheirStoreThereByAJdbcCatalog() throws Exception {
    try (Started night = place.startRefusedNight("s3a://bucket/unsafe")) {
      assertThat(night.status()).isEqualTo(1);
      assertThat(night.said()).contains("configure a JDBC or REST catalog");
    }
    assertThat(files.exists(new org.apache.hadoop.fs.Path("s3a://bucket/unsafe"))).isFalse();

    String catalog = "-Dspark.sql.catalog.netralitas";
    String store = "s3a://bucket/store";
    place.aNightEqualsARun(
        store,
        List.of(
            catalog + "=org.apache.iceberg.spark.SparkCatalog",
            catalog + ".type=jdbc",
            // Iceberg looks for its tables by names in small letters.
            catalog
                + ".uri=jdbc:h2:file:"
                + Built.folder("s3-catalog").resolve("catalog")
                + ";DATABASE_TO_LOWER=TRUE",
            catalog + ".jdbc.schema-version=V1",
            catalog + ".warehouse=" + store));
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
        assertThat(second.said()).contains("Another run is publishing into").doesNotContain(SECRET);
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
      assertThat(run.requireSuccess().said()).contains("since " + id).doesNotContain(SECRET);
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
