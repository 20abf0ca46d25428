package id.netralitas.chart;

import id.netralitas.table.Table;
import id.netralitas.table.Tables;
import id.netralitas.wording.Wording;
import java.math.RoundingMode;
import java.text.NumberFormat;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;

/** What all charts of a release share: language and caption. */
record Page(Wording wording, Caption caption) {

  String text(String key, Object... parts) {
    return wording.text("chart." + key, parts);
  }

  String number(long number) {
    return wording.number(number);
  }

  /** Returns a number with {@code places} decimal places at most. */
  String decimal(double number, int places) {
    NumberFormat format = NumberFormat.getNumberInstance(wording.locale());
    format.setMaximumFractionDigits(places);
    format.setRoundingMode(RoundingMode.HALF_UP);
    double half = 0.5 * Math.pow(10, -places);
    return format.format(Math.abs(number) < half ? 0 : number);
  }

  /** Returns a number with three digits or so: {@code 214}, {@code 21,4}, {@code 2,14}. */
  String figure(double number) {
    double size = Math.abs(number);
    return decimal(number, size >= 100 ? 0 : size >= 10 ? 1 : 2);
  }

  /**
   * Returns the order in which a chart has rows of provinces: that of {@code otherwise}, then of
   * their codes; of codes alone where provinces may not be compared.
   */
  Comparator<Table.Row> provinces(Comparator<Table.Row> otherwise) {
    Comparator<Table.Row> byCode = Comparator.comparing(row -> row.text("province_code"));
    return caption.isFound() ? byCode : otherwise.thenComparing(byCode);
  }

  /** Returns a share from 0 to 1 in per cent. */
  String share(double share) {
    return wording.percent(share);
  }

  /** Returns why figures of these rows are withheld, a sentence a reason. */
  List<String> reasons(Collection<Table.Row> rows) {
    return rows.stream()
        .map(row -> row.text("reason"))
        .filter(reason -> reason != null && !reason.isEmpty())
        .distinct()
        .sorted()
        .map(reason -> wording.text("finding.reason", wording.text("finding.because." + reason)))
        .toList();
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
}
