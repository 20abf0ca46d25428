package id.netralitas.store;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import org.apache.iceberg.HasTableOperations;
import org.apache.iceberg.Table;
import org.apache.iceberg.TableMetadata;
import org.apache.iceberg.TableMetadataParser;
import org.apache.iceberg.TableOperations;

/**
 * The times of a table's commits. Iceberg takes no commit that is older than the last one by more
 * than a minute, so that one by a machine whose clock was ahead keeps out every later night until
 * that time has come. What a night reads goes by the numbers of commits and their order, never by
 * their times: these may be set.
 */
final class RecordedTimes {

  /** What Iceberg lets pass between the clocks of two machines. */
  private static final Duration TOLERANCE = Duration.ofMinutes(1);

  private static final List<String> LISTS = List.of("snapshots", "snapshot-log", "metadata-log");
  private static final String TIME = "timestamp-ms";
  private static final String LAST = "last-updated-ms";
  private static final JsonMapper JSON = new JsonMapper();

  private RecordedTimes() {}

  /**
   * Sets times that have not come yet to now.
   *
   * @return a line that tells so; empty if there are none
   * @throws StoreException if the catalog does not take other times
   */
  static Optional<String> bringBack(Table table, Clock clock) {
    Instant now = clock.instant().truncatedTo(ChronoUnit.MILLIS);
    TableOperations operations = ((HasTableOperations) table).operations();
    Instant newest = newest(operations.current());
    if (!isAhead(newest, now)) {
      return Optional.empty();
    }
    operations.commit(operations.current(), until(operations.current(), now));
    if (isAhead(newest(operations.refresh()), now)) {
      throw new StoreException(
          "The store was written by a clock that was ahead, until "
              + newest
              + ", and its catalog takes no earlier time: set this machine's clock right, or wait");
    }
    return Optional.of(
        "table "
            + table.name()
            + " was written by a clock that was ahead, until "
            + newest
            + ": its times are set to now");
  }

  private static boolean isAhead(Instant time, Instant now) {
    return time.isAfter(now.plus(TOLERANCE));
  }

  private static Instant newest(TableMetadata metadata) {
    long[] newest = {metadata.lastUpdatedMillis()};
    times(json(metadata)).forEach(one -> newest[0] = Math.max(newest[0], one.get(TIME).asLong()));
    return Instant.ofEpochMilli(newest[0]);
  }

  private static TableMetadata until(TableMetadata metadata, Instant now) {
    ObjectNode json = json(metadata);
    times(json).forEach(one -> bound(one, TIME, now));
    bound(json, LAST, now);
    return TableMetadataParser.fromJson(metadata.metadataFileLocation(), json.toString());
  }

  private static void bound(ObjectNode node, String field, Instant now) {
    node.put(field, Math.min(node.get(field).asLong(), now.toEpochMilli()));
  }

  private static List<ObjectNode> times(JsonNode metadata) {
    List<ObjectNode> times = new ArrayList<>();
    Consumer<JsonNode> add = one -> times.add((ObjectNode) one);
    LISTS.forEach(list -> metadata.path(list).forEach(add));
    return times;
  }

  private static ObjectNode json(TableMetadata metadata) {
    try {
      return (ObjectNode) JSON.readTree(TableMetadataParser.toJson(metadata));
    } catch (JsonProcessingException impossible) {
      throw new IllegalStateException("Iceberg's own JSON cannot be read", impossible);
    }
  }
}
