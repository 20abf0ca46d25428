package id.netralitas.report;

import id.netralitas.record.Coverage;
import id.netralitas.table.Table;
import id.netralitas.table.Tables;
import java.util.List;

/** Whether the staff that an event tells is in the number of its province. */
enum WorkforceStanding {
  /** In it: the latest figure of its government, or of the area. */
  COUNTED,
  /** Not in it: another event tells this government's figure. */
  OTHER_EVENT,
  /** Not in it: the province has one figure for its whole area. */
  AREA_INSTEAD;

  private static final String EVENT = "workforce_event_id";

  /**
   * Returns how an event stands.
   *
   * @param provinces rows of the table of provinces
   * @param regencies rows of the table of regencies
   */
  static WorkforceStanding of(
      Table.Row event, List<Table.Row> provinces, List<Table.Row> regencies) {
    String id = event.text("event_id");
    String regency = event.text("regency_code");
    String province =
        event.text("province_code") == null ? Tables.NATIONAL : event.text("province_code");
    Table.Row ofProvince = row(provinces, "province_code", province);
    if (ofProvince != null && id.equals(ofProvince.text(EVENT))) {
      return COUNTED;
    }
    if (regency == null) {
      return OTHER_EVENT;
    }
    if (ofProvince != null && Coverage.AREA.name().equals(ofProvince.text("workforce_basis"))) {
      return AREA_INSTEAD;
    }
    Table.Row ofRegency = row(regencies, "regency_code", regency);
    return ofRegency != null && id.equals(ofRegency.text(EVENT)) ? COUNTED : OTHER_EVENT;
  }

  private static Table.Row row(List<Table.Row> rows, String column, String code) {
    return rows.stream().filter(row -> row.text(column).equals(code)).findFirst().orElse(null);
  }
}
