package id.netralitas.chart;

import id.netralitas.table.Table;
import id.netralitas.table.Tables;
import id.netralitas.wording.Wording;
import java.util.ArrayList;
import java.util.List;

/** What all charts of a release share: language and caption. */
record Page(Wording wording, Caption caption) {

  String text(String key, Object... parts) {
    return wording.text("chart." + key, parts);
  }

  String number(long number) {
    return wording.number(number);
  }

  /** Returns the name of a row of the table of provinces. */
  String province(Table.Row row) {
    return switch (row.text("province_code")) {
      case Tables.NATIONAL -> wording.text("national");
      case Tables.UNLOCATED -> wording.text("unlocated");
      default -> row.text("province");
    };
  }

  /** Returns a sheet that has its heading. */
  Sheet sheet(int width, String title, String subtitle) {
    Sheet sheet = new Sheet(width);
    sheet.title(title);
    sheet.subtitle(subtitle);
    return sheet;
  }

  /** Returns the finished drawing: {@code notes}, then what stands below every picture. */
  Drawing finished(Sheet sheet, List<String> notes) {
    List<String> all = new ArrayList<>(notes);
    if (caption.isFound()) {
      all.add(text("caption.found"));
    }
    String day = wording.day(caption.asOf());
    all.add(
        caption.source() == null
            ? text("caption.unnamed", day)
            : text("caption.source", caption.source(), day));
    sheet.notes(all);
    return sheet.drawing();
  }

  /** Returns the picture of a chart that has nothing to show. */
  Drawing empty(int width, String title, String subtitle, List<String> notes) {
    Sheet sheet = sheet(width, title, subtitle);
    sheet.nothing(text("empty"));
    return finished(sheet, notes);
  }
}
