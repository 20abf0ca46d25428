package id.netralitas.store;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import id.netralitas.TestSpark;
import id.netralitas.ingest.InputKind;
import java.io.IOException;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import org.apache.iceberg.HasTableOperations;
import org.apache.iceberg.Snapshot;
import org.apache.iceberg.Table;
import org.apache.iceberg.TableMetadata;
import org.apache.iceberg.TableMetadataParser;
import org.apache.iceberg.TableOperations;
import org.apache.spark.sql.SparkSession;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class RecordedTimesTest {

  private static final String CATALOG = "spark.sql.catalog.netralitas";
  private static final KeptFile FILE =
      new KeptFile("r", "0".repeat(64), InputKind.RECORDS, "a.jsonl", 1, "one", 0, null);

  @TempDir Path folder;

  @ParameterizedTest
  @ValueSource(strings = {"PT2M", "P1D", "P27000D"})
  void aClockThatWasAheadKeepsNoNightOut(Duration ahead) throws IOException {
    try (Store store = open("one")) {
      store.keepFiles(List.of(FILE));
      store.keepFiles(List.of(FILE.withdrawn()));
      for (StoreTable table : store.allTables()) {
        shift(table.table(), ahead);
      }
      assertThatThrownBy(() -> store.keepFiles(List.of(FILE)))
          .as("what Iceberg says of it")
          .hasStackTraceContaining("snapshot log entries");
    }
    try (Store store = open("two")) {
      assertThat(store.notes())
          .hasSize(4)
          .allSatisfy(note -> assertThat(note).contains("by a clock that was ahead, until 2"));
      assertThat(store.files()).containsExactly(FILE.withdrawn());
      store.keepFiles(List.of(FILE));
      Table files = store.table(Store.FILES).table();
      assertThat(files.snapshots()).extracting(Snapshot::timestampMillis).isSorted();
    }
    try (Store store = open("three")) {
      assertThat(store.notes()).isEmpty();
      assertThat(store.files()).containsExactly(FILE);
    }
  }

  @Test
  void aSmallDifferenceIsLeftAlone() throws IOException {
    try (Store store = open("one")) {
      store.keepFiles(List.of(FILE));
      shift(store.table(Store.FILES).table(), Duration.ofSeconds(30));
    }
    try (Store store = open("two")) {
      assertThat(store.notes()).isEmpty();
      store.keepFiles(List.of(FILE.withdrawn()));
    }
  }

  @Test
  void theLeaseIsTakenThenToo() throws IOException {
    SparkSession base = TestSpark.session().newSession();
    base.conf().set(CATALOG, "org.apache.iceberg.spark.SparkCatalog");
    base.conf().set(CATALOG + ".type", "hadoop");
    base.conf().set(CATALOG + ".warehouse", folder.toUri().toString());
    try (Store store = Store.open(base, "ignored", "one")) {
      store.lock().require();
    }
    try (Store store = Store.open(base, "ignored", "one")) {
      Table nights = store.table(Store.NIGHTS).table();
      nights.updateProperties().remove(Lease.HOLDER).commit();
      shift(nights, Duration.ofDays(3));
    }
    try (Store store = Store.open(base, "ignored", "two")) {
      assertThat(store.notes()).hasSize(1);
      store.lock().require();
    }
  }

  private Store open(String attempt) {
    return Store.open(TestSpark.session(), folder.toString(), attempt);
  }

  /** As if every commit of a table had been made by a clock that was ahead. */
  private static void shift(Table table, Duration ahead) throws IOException {
    TableOperations operations = ((HasTableOperations) table).operations();
    TableMetadata metadata = operations.refresh();
    ObjectNode json = (ObjectNode) new JsonMapper().readTree(TableMetadataParser.toJson(metadata));
    for (String list : List.of("snapshots", "snapshot-log", "metadata-log")) {
      json.path(list).forEach(one -> shift(one, "timestamp-ms", ahead));
    }
    shift(json, "last-updated-ms", ahead);
    operations.commit(
        metadata, TableMetadataParser.fromJson(metadata.metadataFileLocation(), json.toString()));
  }

  private static void shift(JsonNode node, String field, Duration ahead) {
    ((ObjectNode) node).put(field, node.get(field).asLong() + ahead.toMillis());
  }
}
