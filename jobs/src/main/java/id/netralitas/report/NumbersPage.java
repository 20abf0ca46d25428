package id.netralitas.report;

import id.netralitas.table.ChartData;
import id.netralitas.table.Tables;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;

/** The page of the numbers that a chart draws, each row with the events behind it. */
public final class NumbersPage extends Page {

  /** Rows of a page at most; the file of the chart has all. */
  private static final int ROWS = 1_000;

  private static final List<String> CODES = List.of("province_code", "regency_code", "event_id");

  private final Report.Picture picture;
  private final ChartData data;

  NumbersPage(Edition edition, Report.Picture picture) {
    super(edition, "numbers/" + picture.name() + ".html");
    this.picture = picture;
    this.data = picture.data();
  }

  /**
   * A row of numbers in words.
   *
   * @param link to the events behind it; null if none of them is listed
   */
  public record Row(List<Cell> cells, String link) {}

  /** A cell; numbers stand at the right. */
  public record Cell(String text, boolean isNumber) {}

  @Override
  public String title() {
    return picture.title();
  }

  public Report.Picture picture() {
    return picture;
  }

  /** Returns the path from this page to a file of the picture, without ending. */
  public String path() {
    return root() + "charts/" + wording().folder() + picture.name();
  }

  /** Returns the headings of the columns shown. */
  public List<Cell> headings() {
    return shown()
        .mapToObj(column -> new Cell(heading(data.columns().get(column)), isNumber(column)))
        .toList();
  }

  public List<Row> rows() {
    return data.rows().stream().limit(ROWS).map(this::row).toList();
  }

  public boolean isCutShort() {
    return data.rows().size() > ROWS;
  }

  /** Returns the columns that are shown: codes stand behind names and links. */
  private IntStream shown() {
    return IntStream.range(0, data.columns().size())
        .filter(column -> !CODES.contains(data.columns().get(column)));
  }

  private String heading(String column) {
    return wording().textOr("column." + column, column);
  }

  private boolean isNumber(int column) {
    return data.rows().stream().anyMatch(row -> row.get(column) instanceof Number);
  }

  private Row row(List<Object> cells) {
    List<Cell> words = new ArrayList<>();
    shown()
        .forEach(
            column ->
                words.add(
                    new Cell(words(data.columns().get(column), cells, column), isNumber(column))));
    return new Row(words, link(cells));
  }

  private String words(String column, List<Object> cells, int at) {
    Object cell = cells.get(at);
    if (cell == null && column.equals("election")) {
      return text("election.none");
    }
    if (cell == null) {
      String code = text(cells, "province_code");
      return column.equals("province") && code != null ? provinceName(code) : NOT_TOLD;
    }
    if (cell instanceof Long number) {
      return number(number);
    }
    if (cell instanceof Double number) {
      return wording().decimal(number);
    }
    String text = (String) cell;
    return switch (column) {
      case "activity" -> wording().textOr("activity." + text, text);
      case "election" -> electionName(text);
      case "phase" -> wording().textOr("phase." + text, text);
      case "round" -> wording().textOr("round." + text, text);
      case "scope" ->
          data.columns().contains("body")
              ? wording().textOr("unit.scope." + text, text)
              : wording().textOr("scope." + text, wording().textOr("official.scope." + text, text));
      case "body" -> wording().textOr("body." + text, text);
      case "unit" -> wording().textOr("official.unit." + text, text);
      case "month", "date", "as_of", "start", "end", "polling_day" ->
          text.equals(Tables.UNDATED)
              ? text("undated")
              : text.matches("[0-9]{4}(-[0-9]{2}){0,2}") ? date(text) : text;
      case "is_decrease" -> text(text.equals("true") ? "quality.yes" : "quality.no");
      default -> text;
    };
  }

  /** Returns the link to the events behind a row, by the codes that it has. */
  private String link(List<Object> cells) {
    String event = text(cells, "event_id");
    if (event != null) {
      return lists().addressOfEvent(event).map(address -> base() + address).orElse(null);
    }
    String province = text(cells, "province_code");
    String regency = text(cells, "regency_code");
    String month = text(cells, "month");
    String activity = text(cells, "activity");
    String election = text(cells, "election");
    String scope = text(cells, "scope");
    String until = text(cells, "as_of");
    if (election != null && province != null && until != null) {
      String ofFigure = list("lists/" + EventLists.official(election, province, until));
      return ofFigure == null ? base() + "official.html#" + election : ofFigure;
    }
    if (regency != null) {
      return list("provinces/" + province, "r-" + regency);
    }
    if (province != null) {
      return month == null
          ? list("provinces/" + province)
          : list("lists/" + month, "p-" + province);
    }
    if (month != null) {
      return list("lists/" + month);
    }
    if (election != null) {
      String phase = text(cells, "phase");
      String ofPhase = phase == null ? null : list("elections/" + election, "f-" + phase);
      return ofPhase == null ? list("elections/" + election) : ofPhase;
    }
    if (activity != null) { // charts draw the main activity of events
      return list("lists/" + EventLists.MAIN + activity);
    }
    String ofScope = scope == null ? null : list("lists/" + scope);
    return ofScope == null ? list(EventLists.ALL) : ofScope;
  }

  private String text(List<Object> cells, String column) {
    int at = data.columns().indexOf(column);
    return at < 0 ? null : (String) cells.get(at);
  }
}
