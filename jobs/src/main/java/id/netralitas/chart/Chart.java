package id.netralitas.chart;

import id.netralitas.table.ChartData;
import id.netralitas.table.TableFiles;
import java.nio.file.Path;

/**
 * A finished picture with what a page needs to show it.
 *
 * @param name of its files, without ending, such as {@code events-by-province}
 * @param title the finding, in one sentence without full stop
 * @param altText kind, content and finding for who does not see it; at most 250 characters
 * @param table name of the table that it draws
 * @param data the numbers that it draws, in the order drawn; the same in every language
 * @param drawing the picture
 */
public record Chart(
    String name, String title, String altText, String table, ChartData data, Drawing drawing) {

  private static final int ALT_TEXT_LIMIT = 250;

  /** Returns the chart, its alternative text cut after a word where it is too long. */
  static Chart of(
      String name,
      String title,
      String description,
      String table,
      ChartData data,
      Drawing drawing) {
    return new Chart(name, title, cut(description + ". " + title + "."), table, data, drawing);
  }

  /** Writes {@code name.svg} into {@code folder}. */
  public Path writeSvg(Path folder) {
    return SvgFile.write(this, folder.resolve(name + ".svg"));
  }

  /** Writes {@code name.png} into {@code folder}, two pixels a unit. */
  public Path writePng(Path folder) {
    return PngFile.write(drawing, folder.resolve(name + ".png"));
  }

  /** Writes {@code name.csv} into {@code folder}: the numbers drawn, in no language. */
  public Path writeCsv(Path folder) {
    return TableFiles.writeCsv(data, folder.resolve(name + ".csv"));
  }

  private static String cut(String text) {
    if (text.length() <= ALT_TEXT_LIMIT) {
      return text;
    }
    int lastWord = text.lastIndexOf(' ', ALT_TEXT_LIMIT - 1);
    return text.substring(0, lastWord > 0 ? lastWord : ALT_TEXT_LIMIT - 1) + "…";
  }
}
