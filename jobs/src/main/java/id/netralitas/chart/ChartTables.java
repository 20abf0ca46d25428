package id.netralitas.chart;

import id.netralitas.table.Table;
import id.netralitas.table.TableDefinition;
import id.netralitas.table.Tables;

/** The finished tables that charts are drawn from. */
public record ChartTables(Table provinces, Table regencies, Table months, Table daysBeforeVote) {

  public ChartTables {
    require(provinces, Tables.PROVINCE_TABLE);
    require(regencies, Tables.REGENCY_TABLE);
    require(months, Tables.MONTH_TABLE);
    require(daysBeforeVote, Tables.DAYS_BEFORE_VOTE);
  }

  private static void require(Table table, TableDefinition definition) {
    if (!table.definition().equals(definition)) {
      throw new IllegalArgumentException(
          "the table " + definition.name() + " is needed, not " + table.definition().name());
    }
  }
}
