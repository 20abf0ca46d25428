package id.netralitas.store;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import id.netralitas.TestSpark;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Consumer;
import java.util.function.Supplier;
import org.apache.iceberg.Table;
import org.apache.spark.sql.SparkSession;
import org.apache.spark.sql.types.StructType;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class StoreTest {

  private static final String CATALOG = "spark.sql.catalog.netralitas";

  @TempDir Path folder;

  @Test
  void aHadoopCatalogWithoutRenameIsRefused() {
    for (String place : new String[] {"s3a://bucket/store", "gs://bucket/store", "abfss://c@a/s"}) {
      assertThatThrownBy(() -> Store.open(TestSpark.session(), place, "one"))
          .isInstanceOf(StoreException.class)
          .hasMessageContaining(place)
          .hasMessageContaining("JDBC or REST")
          .hasMessageNotContaining("\n");
    }
  }

  @Test
  void aConfiguredCatalogIsLeased() {
    SparkSession base = TestSpark.session().newSession();
    base.conf().set(CATALOG, "org.apache.iceberg.spark.SparkCatalog");
    base.conf().set(CATALOG + ".type", "hadoop");
    base.conf().set(CATALOG + ".warehouse", folder.resolve("warehouse").toUri().toString());
    try (Store held = Store.open(base, "ignored", "one")) {
      assertThat(held.files()).isEmpty();
      assertThatThrownBy(() -> Store.open(base, "ignored", "two"))
          .isInstanceOf(StoreException.class)
          .hasMessageContaining("is at work on the store");
    }
    try (Store free = Store.open(base, "ignored", "two")) {
      assertThat(free.nights()).isEmpty();
    }
    assertThat(folder.resolve("warehouse/nights/files")).isDirectory();
  }

  @Test
  void theLeaseOfADeadNightRunsOut() {
    StoreCatalog catalog = StoreCatalog.of(TestSpark.session(), folder.toString());
    Supplier<Table> table =
        StoreTable.of(catalog.spark(), "leased", StructType.fromDDL("one STRING"))::table;
    Instant start = Instant.parse("2024-12-01T00:00:00Z");
    String dead = "one elsewhere 7 " + start.plus(Lease.TERM);
    table.get().updateProperties().set(Lease.HOLDER, dead).commit();

    assertThatThrownBy(() -> Lease.take(table, "two", at(start)))
        .isInstanceOf(StoreException.class)
        .hasMessageContaining("on elsewhere")
        .hasMessageContaining("2024-12-01T00:10:00Z");
    try (Lease taken = Lease.take(table, "two", at(start.plus(Lease.TERM).plusSeconds(1)))) {
      taken.require();
      table.get().updateProperties().set(Lease.HOLDER, dead).commit();
      assertThatThrownBy(taken::require).hasMessageContaining("took the store over");
    }
  }

  @Test
  void theLeaseOfAClockThatIsAheadIsWatched() {
    StoreCatalog catalog = StoreCatalog.of(TestSpark.session(), folder.toString());
    Supplier<Table> table =
        StoreTable.of(catalog.spark(), "leased", StructType.fromDDL("one STRING"))::table;
    Instant now = Instant.parse("2024-12-01T00:00:00Z");
    table
        .get()
        .updateProperties()
        .set(Lease.HOLDER, "one elsewhere 7 2099-01-01T00:00:00Z")
        .commit();

    List<Duration> waited = new ArrayList<>();
    Consumer<Duration> renewing =
        length -> {
          waited.add(length);
          String renewed = "one elsewhere 7 2099-01-01T00:02:00Z";
          table.get().updateProperties().set(Lease.HOLDER, renewed).commit();
        };
    assertThatThrownBy(() -> Lease.take(table, "two", at(now), renewing))
        .isInstanceOf(StoreException.class)
        .hasMessageContaining("on elsewhere");
    assertThat(waited).hasSize(1);

    waited.clear();
    try (Lease taken = Lease.take(table, "two", at(now), waited::add)) {
      taken.require();
    }
    assertThat(waited.stream().reduce(Duration.ZERO, Duration::plus)).isLessThan(Lease.TERM);
    assertThat(waited).hasSizeGreaterThan(2);
  }

  private static Clock at(Instant time) {
    return Clock.fixed(time, ZoneOffset.UTC);
  }
}
