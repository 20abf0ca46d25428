package id.netralitas.store;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import id.netralitas.TestSpark;
import id.netralitas.ingest.InputKind;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.apache.iceberg.CatalogProperties;
import org.apache.spark.sql.SparkSession;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** A store is one wherever its folder is, and a damaged one is none. */
class StoreFilesTest {

  private static final String CATALOG = "spark.sql.catalog.netralitas";

  /** A folder of tables within a folder of nights, with a space and a letter that is not ASCII. */
  private static final String NAME = "nights/lines/data/peta é";

  @TempDir Path folder;

  private Path store;

  @BeforeEach
  void make() throws IOException {
    store = Files.createDirectories(folder.resolve(NAME)).resolve("store");
    for (int n = 1; n <= 3; n++) {
      keep(store.toString(), n);
    }
  }

  @ParameterizedTest
  @CsvSource({
    "/srv/store/nights/lines/data/a.parquet, nights/lines/data/a.parquet",
    "hdfs://name:8020/s/nights/nights/metadata/v1.metadata.json, nights/nights/metadata/v1.metadata.json",
    "file:/nights/files/data/store/nights/nights/data/a, nights/nights/data/a",
    "file:///a b/nights/events, nights/events",
    "/a/nights/nights/, nights/nights"
  })
  void theTableAndTheFileAreWhatCountsOfAnAddress(String address, String within) {
    assertThat(StoreFiles.within(address)).isEqualTo(within);
  }

  @ParameterizedTest
  @ValueSource(strings = {"/etc/passwd", "/srv/nights", "s3a://b/nights/lines/other/x", ""})
  void noOtherAddressIsTouched(String address) {
    StoreFiles files = new StoreFiles();
    files.initialize(Map.of(CatalogProperties.WAREHOUSE_LOCATION, folder.toString()));
    assertThatThrownBy(() -> files.deleteFile(address))
        .isInstanceOf(StoreException.class)
        .hasMessageContaining("'" + address + "'");
    assertThatThrownBy(() -> files.newOutputFile(address)).isInstanceOf(StoreException.class);
    assertThatThrownBy(() -> files.deletePrefix(folder.toString()))
        .isInstanceOf(UnsupportedOperationException.class);
  }

  @Test
  void aCopyIsReadAndWrittenWithoutItsOriginal() throws IOException {
    Path copy = folder.resolve("copy");
    run("cp", "-a", store.toString(), copy.toString());
    Map<String, String> original = contents(store);
    keep(copy.toString(), 4);
    upkeep(copy.toString());
    assertThat(contents(store)).isEqualTo(original);
    assertThat(kept(store.toString())).isEqualTo(3);

    run("rm", "-r", store.toString());
    Path moved = folder.resolve("moved/deeper");
    Files.createDirectories(moved.getParent());
    run("mv", copy.toString(), moved.toString());
    keep(moved.toString(), 5);
    upkeep(moved.toString());
    assertThat(kept(moved.toString())).isEqualTo(5);
    assertThat(store).doesNotExist();
    assertThat(copy).doesNotExist();
  }

  @Test
  void anyWayToWriteItsPlaceIsThatPlace() throws IOException {
    Path link = Files.createSymbolicLink(folder.resolve("link"), store);
    Path here = Path.of("").toAbsolutePath();
    int n = 3;
    for (String place :
        List.of(
            store + "/",
            link.toString(),
            here.relativize(store.toAbsolutePath()).toString(),
            store.resolve("../store").toString(),
            "file:" + store,
            "file://" + store,
            "file://" + store + "/")) {
      keep(place, ++n);
      upkeep(place);
      assertThat(kept(store.toString())).as(place).isEqualTo(n);
    }
    assertThat(folder)
        .isDirectoryNotContaining(
            path -> !List.of("nights", "link").contains(path.getFileName().toString()));
  }

  @Test
  void aCatalogWithAddressesOfItsOwnIsRefusedElsewhere() throws IOException {
    SparkSession base = addressed(store);
    try (Store inPlace = Store.open(base, "ignored", "one")) {
      assertThat(inPlace.files()).hasSize(1);
    }
    try (Store byLink =
        Store.open(
            addressed(Files.createSymbolicLink(folder.resolve("link"), store)), "ignored", "one")) {
      assertThat(byLink.files()).hasSize(1);
    }
    Path copy = folder.resolve("copy");
    run("cp", "-a", store.toString(), copy.toString());
    Map<String, String> before = contents(copy);
    Map<String, String> original = contents(store);
    assertThatThrownBy(() -> Store.open(addressed(copy), "ignored", "one"))
        .isInstanceOf(StoreException.class)
        .hasMessageContaining("moved or copied")
        .hasMessageContaining(store.toString())
        .hasMessageContaining("bring the files back")
        .hasMessageNotContaining("\n");
    assertThat(contents(copy)).isEqualTo(before);
    assertThat(contents(store)).isEqualTo(original);
  }

  /** Iceberg's own files, as a catalog in a database has them. */
  private static SparkSession addressed(Path warehouse) {
    SparkSession base = TestSpark.session().newSession();
    base.conf().set(CATALOG, "org.apache.iceberg.spark.SparkCatalog");
    base.conf().set(CATALOG + ".type", "hadoop");
    base.conf().set(CATALOG + ".io-impl", "org.apache.iceberg.hadoop.HadoopFileIO");
    base.conf().set(CATALOG + ".warehouse", "file:" + warehouse);
    return base;
  }

  private static void keep(String place, int number) {
    KeptFile file =
        new KeptFile("r", "0".repeat(64), InputKind.RECORDS, "a.jsonl", number, "one", 0, null);
    try (Store store = Store.open(TestSpark.session(), place, "one")) {
      store.keepFiles(List.of(file));
    }
  }

  private static long kept(String place) {
    try (Store store = Store.open(TestSpark.session(), place, "one")) {
      return store.files().get(0).bytes();
    }
  }

  private static void upkeep(String place) {
    try (Store store = Store.open(TestSpark.session(), place, "one")) {
      new Upkeep(store).tidy();
    }
  }

  private static Map<String, String> contents(Path folder) throws IOException {
    Map<String, String> contents = new TreeMap<>();
    try (Stream<Path> files = Files.walk(folder)) {
      for (Path file : files.filter(Files::isRegularFile).toList()) {
        contents.put(
            folder.relativize(file).toString(),
            new String(Files.readAllBytes(file), StandardCharsets.ISO_8859_1));
      }
    }
    return contents;
  }

  private static void run(String... command) throws IOException {
    try {
      assertThat(new ProcessBuilder(command).inheritIO().start().waitFor()).isZero();
    } catch (InterruptedException stopped) {
      throw new IllegalStateException(stopped);
    }
  }
}
