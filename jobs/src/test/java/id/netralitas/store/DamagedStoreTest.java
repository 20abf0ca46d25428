package id.netralitas.store;

import static org.assertj.core.api.Assertions.assertThat;

import id.netralitas.TestSpark;
import id.netralitas.ingest.InputKind;
import java.io.IOException;
import java.io.RandomAccessFile;
import java.io.UncheckedIOException;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import java.util.stream.Stream;
import org.apache.spark.sql.SparkSession;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A store of which a bit has flipped tells what it held, or says which file is damaged. */
class DamagedStoreTest {

  private static final List<KeptFile> FILES = List.of(file("a"), file("b"), file("c"));

  private static final String CATALOG = "spark.sql.catalog.netralitas";

  @TempDir Path folder;

  private Path store;
  private int opened;

  @BeforeEach
  void make() {
    store = folder.resolve("store");
    keep(FILES.subList(0, 1));
    keep(FILES.subList(0, 2));
    keep(FILES);
  }

  @Test
  void aBitThatFlippedIsFoundWithItsChecksumsAndWithout() throws IOException {
    damageEach(1, "nights/files");
  }

  @Test
  @Tag("faults")
  void anyBitThatFlippedIsFound() throws IOException {
    damageEach(8, "nights");
  }

  private void damageEach(int times, String below) throws IOException {
    Random random = new Random(20241127);
    int refused = 0;
    for (Path file : files(below)) {
      for (int n = 0; n < times; n++) {
        for (Checksum checksum : Checksum.values()) {
          Path copy = copy();
          Path damaged = copy.resolve(store.relativize(file));
          flip(damaged, random);
          checksum.spoil(damaged);
          refused += isRefused(copy, damaged, checksum) ? 1 : 0;
        }
      }
    }
    assertThat(refused).as("files that are read").isGreaterThan(6 * times);
  }

  /** What became of the checksums of a damaged file. */
  private enum Checksum {
    KEPT,
    GONE,
    EMPTY,
    OTHER;

    static Path of(Path file) {
      return file.resolveSibling("." + file.getFileName() + ".crc");
    }

    void spoil(Path file) throws IOException {
      Path sums = of(file);
      switch (this) {
        case KEPT -> {}
        case GONE -> Files.delete(sums);
        case EMPTY -> Files.write(sums, new byte[0]);
        case OTHER -> Files.writeString(sums, "no checksums");
      }
    }
  }

  private boolean isRefused(Path copy, Path damaged, Checksum checksum) {
    Optional<StoreException> refused = refusal(copy);
    refused.ifPresent(
        said ->
            assertThat(said)
                .as("%s, checksums %s", damaged, checksum)
                .hasMessageContaining("of the store '")
                .hasMessageContaining(damaged.getFileName().toString())
                .hasMessageContaining("restore the whole folder")
                .hasMessageNotContaining("\n"));
    return refused.isPresent();
  }

  /** Reads a store as a night does; what it tells must be what was kept. */
  private Optional<StoreException> refusal(Path place) {
    try {
      try (Store read = Store.open(TestSpark.session(), place.toString(), "of " + opened++)) {
        assertThat(read.files()).isEqualTo(FILES);
        assertThat(read.nights()).isEmpty();
        assertThat(read.withdrawn(Optional.empty()).collectAsList()).isEmpty();
        return Optional.empty();
      } catch (Exception failed) {
        Damage.explain(failed, place.toString());
        throw failed;
      }
    } catch (StoreException said) {
      return Optional.of(said);
    }
  }

  /**
   * As on a file system without checksums, where a catalog in a database may have its files. What
   * Parquet checks is the content of pages, not their headers, and not the end of the file.
   */
  @Test
  void theChecksumsOfPagesAreCheckedToo() throws IOException {
    assertThat(silentlyWrong("true")).isLessThan(silentlyWrong("false") / 2);
  }

  private int silentlyWrong(String verifies) throws IOException {
    SparkSession base = TestSpark.session().newSession();
    base.conf().set(CATALOG, "org.apache.iceberg.spark.SparkCatalog");
    base.conf().set(CATALOG + ".type", "hadoop");
    base.conf().set(CATALOG + ".io-impl", "org.apache.iceberg.hadoop.HadoopFileIO");
    base.conf().set(CATALOG + ".warehouse", "file:" + store);
    if (verifies.equals("false")) {
      base.conf().set(CATALOG + ".hadoop.parquet.page.verify-checksum.enabled", verifies);
    }
    try (Store kept = Store.open(base, "ignored", verifies)) {
      Path part = newestPart(kept);
      byte[] whole = Files.readAllBytes(part);
      Files.deleteIfExists(Checksum.of(part));
      int wrong = 0;
      for (int at = 4; at < whole.length / 2; at += 11) {
        byte[] damaged = whole.clone();
        damaged[at] ^= 1;
        Files.write(part, damaged);
        wrong += isSilentlyWrong(kept) ? 1 : 0;
      }
      Files.write(part, whole);
      return wrong;
    }
  }

  private static boolean isSilentlyWrong(Store kept) {
    try {
      return !kept.files().equals(FILES);
    } catch (Exception found) {
      return false;
    }
  }

  private static Path newestPart(Store kept) {
    try (var parts = kept.table(Store.FILES).table().newScan().planFiles()) {
      return Path.of(URI.create(parts.iterator().next().file().location()));
    } catch (IOException failed) {
      throw new UncheckedIOException(failed);
    }
  }

  @Test
  void aKillBetweenAFileAndItsChecksumsIsMadeGood() throws IOException {
    Path metadata = store.resolve("nights/files/metadata");
    try (Stream<Path> versions = Files.list(metadata)) {
      List<Path> sums =
          versions.filter(file -> file.toString().endsWith(".metadata.json.crc")).toList();
      for (Path one : sums) {
        Files.move(
            one, metadata.resolve("." + one.getFileName().hashCode() + ".metadata.json.crc"));
      }
    }
    assertThat(refusal(store)).isEmpty();
  }

  private static KeptFile file(String name) {
    return new KeptFile(name, "0".repeat(64), InputKind.RECORDS, name, 1, "one", 0, null);
  }

  private void keep(List<KeptFile> files) {
    try (Store kept = Store.open(TestSpark.session(), store.toString(), "one")) {
      kept.keepFiles(files);
    }
  }

  private List<Path> files(String below) throws IOException {
    try (Stream<Path> all = Files.walk(store.resolve(below))) {
      return all.filter(Files::isRegularFile)
          .filter(file -> !file.getFileName().toString().startsWith("."))
          .sorted()
          .toList();
    }
  }

  private Path copy() throws IOException {
    Path copy = folder.resolve("copy-" + opened);
    List<Path> all = new ArrayList<>();
    try (Stream<Path> files = Files.walk(store)) {
      files.forEach(all::add);
    }
    for (Path file : all) {
      Files.copy(file, copy.resolve(store.relativize(file)));
    }
    return copy;
  }

  private static void flip(Path file, Random random) throws IOException {
    try (RandomAccessFile bytes = new RandomAccessFile(file.toFile(), "rw")) {
      long at = (long) (random.nextDouble() * bytes.length());
      bytes.seek(at);
      int old = bytes.read();
      bytes.seek(at);
      bytes.write(old ^ (1 << random.nextInt(8)));
    }
  }
}
