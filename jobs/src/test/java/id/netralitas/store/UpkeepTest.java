package id.netralitas.store;

import static org.assertj.core.api.Assertions.assertThat;

import id.netralitas.TestSpark;
import id.netralitas.ingest.InputKind;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.util.List;
import org.apache.spark.sql.SparkSession;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What a killed write left behind goes, and nothing else. */
class UpkeepTest {

  private static final String CATALOG = "spark.sql.catalog.netralitas";
  private static final KeptFile FILE =
      new KeptFile("r", "0".repeat(64), InputKind.RECORDS, "a.jsonl", 1, "one", 0, null);

  @TempDir Path folder;

  @Test
  void theNightAfterOneThatDiedClearsUp() throws IOException {
    SparkSession base = TestSpark.session();
    Path leftover;
    try (Store dying = Store.open(base, folder.toString(), "one")) {
      dying.keepFiles(List.of(FILE));
      leftover = leftover(folder);
    }
    assertThat(folder.resolve(".lock")).isNotEmptyFile();
    try (Store next = Store.open(base, folder.toString(), "two")) {
      new Upkeep(next).tidy();
      assertThat(leftover).doesNotExist();
      assertThat(next.files()).containsExactly(FILE);
    }
    assertThat(folder.resolve(".lock")).isEmptyFile();

    // Nothing died since: nothing is looked for.
    leftover = leftover(folder);
    try (Store next = Store.open(base, folder.toString(), "three")) {
      new Upkeep(next).tidy();
      assertThat(leftover).exists();
    }
  }

  @Test
  void whereOtherMachinesMayStillWriteOnlyOldFilesGo() throws IOException {
    SparkSession base = TestSpark.session().newSession();
    base.conf().set(CATALOG, "org.apache.iceberg.spark.SparkCatalog");
    base.conf().set(CATALOG + ".type", "hadoop");
    base.conf().set(CATALOG + ".warehouse", folder.toUri().toString());
    try (Store store = Store.open(base, "ignored", "one")) {
      store.keepFiles(List.of(FILE));
      Path leftover = leftover(folder);
      new Upkeep(store).tidy();
      assertThat(leftover).exists();
      Clock later = Clock.offset(Clock.systemUTC(), Lease.LEFTOVER_AGE.plus(Duration.ofMinutes(1)));
      new Upkeep(store, later, Upkeep.PARTS).tidy();
      assertThat(leftover).doesNotExist();
      assertThat(store.files()).containsExactly(FILE);
    }
  }

  private static Path leftover(Path store) throws IOException {
    Path data = Files.createDirectories(store.resolve("nights/files/data"));
    return Files.writeString(data.resolve("00000-0-left-over.parquet"), "broken off");
  }
}
