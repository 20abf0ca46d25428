package id.netralitas.report;

import static org.assertj.core.api.Assertions.assertThat;

import id.netralitas.record.DatasetDescription;
import id.netralitas.table.FindingTables;
import id.netralitas.table.Table;
import id.netralitas.table.TableDefinition;
import id.netralitas.table.TableSet;
import id.netralitas.table.Tables;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

/** Which events stand on which page. */
class EventListsTest {

  @Test
  void aNumberOpensToTheEventsThatItCounts() {
    EventLists lists =
        lists(
            event("ev-1", "2024-11-04", "DAY", "16", "16.06", "PILKADA_2024", "PLEDGE", 6229L),
            event("ev-2", "2024-11", "MONTH", "16", null, "PILKADA_2024", "PLEDGE", null),
            event("ev-3", null, "NONE", "33", "33.11", null, "SANCTION", null));

    assertThat(lists.address("lists/PLEDGE")).contains("lists/PLEDGE.html");
    assertThat(lists.address("lists/PLEDGE", "p-16")).contains("lists/PLEDGE.html#p-16");
    assertThat(lists.address("lists/PLEDGE", "p-33")).isEmpty();
    assertThat(lists.address("lists/2024-11", "p-16")).contains("lists/2024-11.html#p-16");
    assertThat(lists.address("lists/UNDATED", "p-33")).contains("lists/UNDATED.html#p-33");
    assertThat(lists.address("lists/WORKFORCE", "p-16")).contains("lists/WORKFORCE.html#p-16");
    assertThat(lists.address("provinces/16", "r-16.06")).contains("provinces/16.html#r-16.06");
    assertThat(lists.address("provinces/16", "r-16")).contains("provinces/16.html#r-16");
    assertThat(lists.address("provinces/NATIONAL")).isEmpty();
    assertThat(lists.list("provinces/NATIONAL").chunks()).hasSize(1);
    assertThat(lists.election("PILKADA_2024").total()).isEqualTo(2);
    assertThat(lists.election("NONE").total()).isEqualTo(1);
    assertThat(lists.election("PEMILU_1999").chunks()).hasSize(1);
    assertThat(lists.address("elections/PILKADA_2024", "f-CAMPAIGN"))
        .contains("elections/PILKADA_2024.html#f-CAMPAIGN");
    assertThat(lists.address("elections/PILKADA_2024", "f-UNDATED")).isPresent();
    assertThat(lists.addressOfEvent("ev-3")).contains("events/33.html#ev-3");
  }

  @Test
  void longListsGoOnAndNoEventIsLostOrTwiceInThem() {
    EventEntry[] many =
        IntStream.range(0, 2_000)
            .mapToObj(
                n ->
                    event(
                        "ev-" + n,
                        "2024-11-04",
                        "DAY",
                        n % 3 == 0 ? "16" : "33",
                        null,
                        "PILKADA_2024",
                        "PLEDGE",
                        null))
            .toArray(EventEntry[]::new);
    EventLists lists = lists(many);

    EventLists.EventList all = lists.list(EventLists.ALL);
    assertThat(all.total()).isEqualTo(2_000);
    assertThat(all.chunks())
        .extracting(EventLists.Chunk::file)
        .containsExactly("events.html", "events-2.html", "events-3.html");
    assertThat(all.chunks())
        .allSatisfy(
            chunk ->
                assertThat(chunk.entries()).hasSizeLessThanOrEqualTo(EventLists.ROWS_OF_A_PAGE));
    List<String> ids =
        all.chunks().stream()
            .flatMap(chunk -> chunk.entries().stream())
            .map(EventEntry::id)
            .toList();
    assertThat(ids).hasSize(2_000).doesNotHaveDuplicates();
    assertThat(all.chunks().get(2).groups().get(0).isContinued()).isTrue();
    assertThat(lists.address(EventLists.ALL, "p-33")).contains("events.html#p-33");

    Set<String> told = new HashSet<>();
    lists.told().forEach(page -> page.entries().forEach(entry -> told.add(entry.id())));
    assertThat(told).hasSize(2_000);
    assertThat(lists.told()).hasSizeGreaterThan(2).hasSizeLessThan(40);
  }

  @Test
  void nothingIsAPageWithoutRows() {
    EventLists lists = lists();

    assertThat(lists.list(EventLists.ALL).chunks())
        .singleElement()
        .satisfies(chunk -> assertThat(chunk.groups()).isEmpty());
    assertThat(lists.address(EventLists.ALL)).isEmpty();
    assertThat(lists.told()).isEmpty();
  }

  private static EventLists lists(EventEntry... events) {
    Table provinces =
        Table.of(
            Tables.PROVINCE_TABLE,
            List.of(
                row(Tables.PROVINCE_TABLE, Map.of("province_code", "16")),
                row(Tables.PROVINCE_TABLE, Map.of("province_code", "33")),
                row(Tables.PROVINCE_TABLE, Map.of("province_code", Tables.NATIONAL)),
                row(Tables.PROVINCE_TABLE, Map.of("province_code", Tables.UNLOCATED))));
    Table phases =
        Table.of(
            FindingTables.PHASES,
            List.of(
                row(
                    FindingTables.PHASES,
                    Map.of(
                        "election", "PILKADA_2024",
                        "phase", "CAMPAIGN",
                        "start", "2024-09-25",
                        "end", "2024-11-23"))));
    return new EventLists(
        new Report(
            DatasetDescription.UNDESCRIBED,
            LocalDate.of(2024, 12, 1),
            "test",
            Map.of(),
            List.of(),
            List.of(),
            new TableSet(List.of(provinces, phases)),
            Arrays.asList(events),
            Map.of(),
            List.of(),
            Optional.empty()));
  }

  private static EventEntry event(
      String id,
      String date,
      String precision,
      String province,
      String regency,
      String election,
      String activity,
      Long workforce) {
    List<Object> cells =
        row(
            Tables.EVENT_TABLE,
            Map.of(
                "event_id",
                id,
                "date_precision",
                precision,
                "level",
                regency == null ? "PROVINCE" : "REGENCY",
                "province_code",
                province,
                "activities",
                List.of(activity),
                "elections",
                election == null ? List.of() : List.of(election)));
    cells.set(Tables.EVENT_TABLE.position("date"), date);
    cells.set(Tables.EVENT_TABLE.position("regency_code"), regency);
    cells.set(Tables.EVENT_TABLE.position("asn_workforce"), workforce);
    return new EventEntry(
        new Table.Row(Tables.EVENT_TABLE, cells),
        List.of(),
        List.of(),
        List.of(vote(id, election, precision)),
        Map.of());
  }

  private static Table.Row vote(String id, String election, String precision) {
    Map<String, Object> cells = new HashMap<>();
    cells.put("event_id", id);
    cells.put("election", election == null ? Tables.NO_ELECTION : election);
    if (precision.equals("DAY")) {
      cells.put("phase", "CAMPAIGN");
    }
    return new Table.Row(Tables.EVENT_VOTES, row(Tables.EVENT_VOTES, cells));
  }

  private static List<Object> row(TableDefinition table, Map<String, Object> cells) {
    List<Object> row = new ArrayList<>();
    table.columnNames().forEach(name -> row.add(cells.get(name)));
    return row;
  }
}
