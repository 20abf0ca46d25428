package id.netralitas.extract;

import java.util.ArrayList;
import java.util.List;

/** How some of a larger number are told: the rows of {@code partitives.tsv}. */
final class PartitiveTable {

  static final String NAME = "partitives.tsv";

  private final List<Rule> rules = new ArrayList<>();

  /** Which number comes first. */
  enum Order {
    PART_FIRST,
    WHOLE_FIRST
  }

  record Rule(String name, Order order, List<String> links, String example) {}

  private PartitiveTable(List<Table.Row> rows) {
    for (Table.Row row : rows) {
      rules.add(
          new Rule(
              row.text("row"),
              row.value("order", Order.class),
              row.phrases("links"),
              row.text("example")));
      row.require(row.text("example").matches(".*(\\[.*\\{|\\{.*\\[).*"), "no [part] and {whole}");
    }
  }

  static PartitiveTable read() {
    return new PartitiveTable(Table.read(NAME, "row", "order", "links", "example"));
  }

  List<Rule> rules() {
    return rules;
  }
}
