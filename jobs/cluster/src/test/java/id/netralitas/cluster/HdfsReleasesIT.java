package id.netralitas.cluster;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.URI;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.apache.hadoop.conf.Configuration;
import org.apache.hadoop.fs.FileSystem;
import org.apache.hadoop.hdfs.MiniDFSCluster;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/** Records from, and releases on, HDFS. */
class HdfsReleasesIT {

  /** As in {@code spark-defaults.conf}: otherwise most of the hundreds of small files wait 0.4 s. */
  private static final List<String> CLOSING =
      List.of(
          "-Dspark.hadoop.dfs.client.block.write.locateFollowingBlock.initial.delay.ms=10",
          "-Dspark.hadoop.dfs.client.block.write.locateFollowingBlock.retries=10");

  /** After so many milliseconds of silence HDFS gives a file to another writer, or closes it. */
  private static final long LEASE_YIELDS = 60_000;

  private static final long LEASE_ENDS = 1_200_000;

  private static MiniDFSCluster hdfs;
  private static FileSystem files;

  @BeforeAll
  static void startHdfs() throws IOException {
    Path folder = Built.folder("hdfs");
    Configuration hadoop = new Configuration();
    hadoop.set(MiniDFSCluster.HDFS_MINIDFS_BASEDIR, folder.toString());
    hdfs = new MiniDFSCluster.Builder(hadoop).numDataNodes(1).build();
    hdfs.waitClusterUp();
    files = FileSystem.newInstance(URI.create(hdfs.getURI().toString()), hadoop);
    assertThat(Sockets.openToOthers(List.of(ProcessHandle.current()))).isEmpty();
  }

  @AfterAll
  static void stopHdfs() throws IOException {
    files.close();
    hdfs.shutdown();
  }

  @Test
  void nightsHaveTheirStoreThere() throws Exception {
    String root = hdfs.getURI() + "/nightly";
    String store = root + "/store";
    // The hold of a killed night ends sooner than after HDFS's minute, which the other test waits for.
    hdfs.setLeasePeriod(5_000, LEASE_ENDS);
    try {
      new ReleasesElsewhere("hdfs-nightly", files, root, List.of(), CLOSING, Map.of())
          .aNightEqualsARun(store, List.of(), "--store", store);
    } finally {
      hdfs.setLeasePeriod(LEASE_YIELDS, LEASE_ENDS);
    }
    assertThat(files.exists(new org.apache.hadoop.fs.Path(root + "/store/nights/lines"))).isTrue();
  }

  @Test
  void aReleaseIsWholeOrNotThere() throws Exception {
    ReleasesElsewhere place =
        new ReleasesElsewhere(
            "hdfs", files, hdfs.getURI() + "/netralitas", List.of(), CLOSING, Map.of());
    String id = place.publishTheShippedRecords();
    assertThat(place.names(""))
        .containsExactlyInAnyOrder(".lock", "index.html", "latest.json", "releases");
    place.explainAnEvent();

    try (Started run = place.start("--province", "16")) {
      Started.await(
          "files of another release are on their way",
          () -> {
            assertThat(run.isAlive()).as(run.said()).isTrue();
            return place.countBelow(".staging", "") > 5;
          });
      run.kill();
    }
    assertThat(place.text("latest.json")).contains(id);
    assertThat(place.names("releases")).containsExactly(id);
    assertThat(place.names("")).contains(".staging");

    // The killed run's lease runs out after a minute; the next run waits for that by itself.
    try (Started run = place.start("--province", "73")) {
      assertThat(run.requireSuccess().said()).contains("since " + id);
    }
    assertThat(place.names("releases")).hasSize(2).contains(id);
    assertThat(place.text("latest.json")).doesNotContain(id);
    assertThat(place.names(""))
        .containsExactlyInAnyOrder(".lock", "index.html", "latest.json", "releases");
  }
}
