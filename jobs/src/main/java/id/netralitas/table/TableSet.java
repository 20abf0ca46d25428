package id.netralitas.table;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/** Finished tables in memory, one of a kind. */
public final class TableSet {

  private final Map<String, Table> tables = new TreeMap<>();

  /**
   * Takes these tables together.
   *
   * @throws IllegalArgumentException if two are of one kind
   */
  public TableSet(List<Table> tables) {
    for (Table table : tables) {
      String name = table.definition().name();
      if (this.tables.put(name, table) != null) {
        throw new IllegalArgumentException("two tables " + name);
      }
    }
  }

  /** Returns the table of a kind; one without rows if it is not among them. */
  public Table get(TableDefinition definition) {
    return tables.getOrDefault(definition.name(), new Table(definition, List.of()));
  }

  /** Returns the tables of these kinds, in their order; without rows where there is none. */
  public List<Table> all(List<TableDefinition> definitions) {
    List<Table> all = new ArrayList<>();
    definitions.forEach(definition -> all.add(get(definition)));
    return all;
  }
}
