package id.netralitas.report;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import id.netralitas.record.DatasetDescription;
import id.netralitas.record.Design;
import id.netralitas.table.Column;
import id.netralitas.table.FindingTables;
import id.netralitas.table.Table;
import id.netralitas.table.TableDefinition;
import id.netralitas.table.TableFiles;
import id.netralitas.table.TableSet;
import id.netralitas.table.Tables;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.TimeZone;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.IntStream;
import java.util.zip.ZipEntry;
import java.util.zip.ZipFile;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import org.jsoup.parser.Parser;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class TakeAwayTest {

  private static final LocalDate AS_OF = LocalDate.of(2024, 11, 30);
  private static final TableDefinition TEXTS =
      new TableDefinition(
          "texts", "text", List.of(new Column("text", Column.Type.TEXT, "Any text.")));

  @TempDir Path folder;
  private Path tables;

  @BeforeEach
  void writeTables() throws IOException {
    tables = Files.createDirectories(folder.resolve("tables"));
    for (TableDefinition table : TakeAway.TABLES) {
      TableFiles.write(table, rows(table).iterator(), tables);
    }
  }

  @Test
  void theWorkbookHasASheetForEveryTableAndACodebook() throws IOException {
    TakeAway.write(report(null), folder);

    Document book = part(TakeAway.WORKBOOK, "xl/workbook.xml");
    List<String> names = TakeAway.TABLES.stream().map(TableDefinition::name).toList();
    assertThat(book.select("sheet").eachAttr("name"))
        .startsWith("events", "mentions")
        .containsAll(names)
        .hasSize(names.size() + 1)
        .endsWith("codebook");
    Document events = sheet("events");
    assertThat(row(events, 1)).containsExactlyElementsOf(Tables.EVENT_TABLE.columnNames());
    assertThat(events.selectFirst("pane").attr("ySplit")).isEqualTo("1");
    assertThat(events.selectFirst("pane").attr("state")).isEqualTo("frozen");
    assertThat(events.selectFirst("autoFilter").attr("ref")).startsWith("A1:").endsWith("3");
    assertThat(events.select("c[r=A1]").attr("s")).isNotEmpty();
    assertThat(part(TakeAway.WORKBOOK, "xl/styles.xml").select("font > b")).isNotEmpty();
    assertThat(row(sheet("codebook"), 2)).startsWith("events", "event_id", "TEXT");
    assertThat(tables.toFile().list()).noneMatch(name -> name.endsWith(".draft"));
  }

  @Test
  void cellsAreTyped() throws IOException {
    TakeAway.write(report(null), folder);

    Document events = sheet("events");
    assertCell(events, cell(Tables.EVENT_TABLE, "date", 2), "inlineStr", "2024-11-04");
    assertCell(events, cell(Tables.EVENT_TABLE, "articles", 2), "n", "1");
    assertCell(
        events, cell(Tables.EVENT_TABLE, "activities", 2), "inlineStr", "PLEDGE;INTEGRITY_PACT");
    assertThat(events.select("c[r=" + cell(Tables.EVENT_TABLE, "date", 3) + "]")).isEmpty();
    Document shares = sheet("shares");
    assertCell(shares, cell(FindingTables.SHARES, "share", 2), "n", "0.5");
    assertCell(sheet("quality"), cell(Tables.QUALITY_TABLE, "holds", 2), "b", "1");
  }

  @Test
  void textsAreTheOriginalOnesAndNeverFormulas() throws IOException {
    List<String> texts =
        List.of(
            "=1+1",
            "+62",
            "-5",
            "@sum",
            "'kutip",
            "\tTAB",
            " blanks ",
            "two\nlines",
            "<b>&\"é😀",
            "_x0041_",
            "bell\u0007");
    Path file = workbook(texts, 1000);

    Document sheet = part(file, "xl/worksheets/sheet1.xml");
    assertThat(sheet.select("f")).isEmpty();
    assertThat(sheet.select("c[t=inlineStr]")).hasSize(texts.size() + 1);
    for (int n = 0; n < texts.size(); n++) {
      assertThat(text(sheet.selectFirst("c[r=A" + (n + 2) + "]"))).isEqualTo(texts.get(n));
    }
    assertThat(sheet.select("c[r=A8] t").attr("xml:space")).isEqualTo("preserve");
    assertThat(Files.readString(tables.resolve("texts.csv"))).contains("'=1+1", "''kutip");
  }

  @Test
  void whatASheetCannotHoldIsCutAndTheCodebookSaysSo() throws IOException {
    Path file = workbook(List.of("a".repeat(40_000), "b", "c"), 3);

    Document sheet = part(file, "xl/worksheets/sheet1.xml");
    assertThat(sheet.select("row")).hasSize(3);
    assertThat(text(sheet.selectFirst("c[r=A2]")))
        .hasSize(TableWorkbook.LONGEST_TEXT)
        .endsWith("a…");
    assertThat(sheet.selectFirst("autoFilter").attr("ref")).isEqualTo("A1:A3");
    assertThat(row(part(file, "xl/worksheets/sheet2.xml"), 2))
        .last()
        .asString()
        .contains("Cut after 2 rows", "1 texts", "texts.csv");
  }

  @Test
  void aSheetAsLongAsItsTableIsNotCut() throws IOException {
    Path file = workbook(List.of("a", "b"), 3);

    assertThat(row(part(file, "xl/worksheets/sheet2.xml"), 2)).hasSize(5);
  }

  @Test
  void manyRowsPassThrough() throws IOException {
    List<String> texts = IntStream.range(0, 2_345).mapToObj(n -> "t" + n).toList();

    Document sheet = part(workbook(texts, 10_000), "xl/worksheets/sheet1.xml");

    assertThat(sheet.select("c").eachText())
        .hasSize(2_346)
        .endsWith("t2344")
        .doesNotHaveDuplicates();
  }

  @Test
  void equalTablesGiveEqualBytesWheneverAndWherever() throws Exception {
    TakeAway.write(report(null), folder);
    byte[] workbook = Files.readAllBytes(folder.resolve(TakeAway.WORKBOOK));
    byte[] description = Files.readAllBytes(folder.resolve(DataPackage.NAME));
    Thread.sleep(2_500);
    Locale locale = Locale.getDefault();
    TimeZone zone = TimeZone.getDefault();
    try {
      Locale.setDefault(Locale.forLanguageTag("ar-EG-u-nu-arab"));
      TimeZone.setDefault(TimeZone.getTimeZone("Pacific/Auckland"));
      TakeAway.write(report(null), folder);
    } finally {
      TimeZone.setDefault(zone);
      Locale.setDefault(locale);
    }

    assertThat(folder.resolve(TakeAway.WORKBOOK)).hasBinaryContent(workbook);
    assertThat(folder.resolve(DataPackage.NAME)).hasBinaryContent(description);
    assertThat(part(TakeAway.WORKBOOK, "docProps/core.xml").select("dcterms|created").text())
        .isEqualTo("2024-11-30T00:00:00Z");
  }

  @Test
  void theDataPackageDescribesTheTables() throws IOException {
    TakeAway.write(report(null), folder);

    assertThat(DataPackageCheck.problems(folder)).isEmpty();
    JsonNode all = new ObjectMapper().readTree(folder.resolve(DataPackage.NAME).toFile());
    assertThat(all.get("version").textValue()).isEqualTo("2024-11-30");
    assertThat(all.get("description").textValue())
        .contains("Do not read this as a ranking.", "do not measure", "leading '");
    assertThat(all.has("licenses")).isFalse();
    assertThat(all.get("sources")).hasSize(2);
    assertThat(all.get("resources")).hasSize(TakeAway.TABLES.size());
  }

  @Test
  void theCheckOfTheDataPackageFindsWhatIsWrong() throws IOException {
    TakeAway.write(report(null), folder);
    Path mentions = tables.resolve("mentions.csv");
    Files.writeString(
        mentions,
        Files.readString(mentions)
            .replace("ev-1,a", "ev-9,a")
            .replace(",DAY,", ",HOUR,")
            .replace("2024-11-05", "2024-11-31"));

    assertThat(DataPackageCheck.problems(folder))
        .anySatisfy(problem -> assertThat(problem).contains("ev-9").contains("events"))
        .anySatisfy(problem -> assertThat(problem).contains("HOUR"))
        .anySatisfy(problem -> assertThat(problem).contains("2024-11-31"))
        .contains("mentions: hash");
  }

  @Test
  void aLicenceIsToldWhereThereIsOne() throws IOException {
    TakeAway.write(report("CC-BY-4.0"), folder);

    JsonNode all = new ObjectMapper().readTree(folder.resolve(DataPackage.NAME).toFile());
    assertThat(all.get("licenses").get(0).get("name").textValue()).isEqualTo("CC-BY-4.0");
    JsonNode dataset = new ObjectMapper().readTree(TakeAway.jsonLd(report("https://x.example/l")));
    assertThat(dataset.get("license").textValue()).isEqualTo("https://x.example/l");
  }

  @Test
  void jsonLdStandsInAScriptElement() throws IOException {
    String json = TakeAway.jsonLd(report(null));

    assertThat(json).doesNotContain("<", ">", "&");
    JsonNode dataset = new ObjectMapper().readTree(json);
    assertThat(dataset.get("@type").textValue()).isEqualTo("Dataset");
    assertThat(dataset.get("name").textValue()).contains("Title </script> & more");
    assertThat(dataset.get("temporalCoverage").textValue()).isEqualTo("2024-11-04/2024-11-04");
    assertThat(dataset.has("license")).isFalse();
  }

  @Test
  void theCitationIsOneLine() {
    assertThat(TakeAway.citation(report(null), "2024-11-30-abc"))
        .isEqualTo(
            "Netralitas ASN dalam berita: Title </script> & more. Rilis 2024-11-30-abc,"
                + " keadaan per 30 November 2024. Dibuat dengan Netralitas 1.0.");
  }

  @Test
  void theCodebookDefinesEveryTableColumnAndCode() throws IOException {
    ReportFiles.complete(report(null), Optional.empty(), Map::of, folder);

    Document page = Jsoup.parse(folder.resolve("codebook.html"));
    assertThat(page.select("meta[http-equiv=Content-Security-Policy]").attr("content"))
        .contains("default-src 'none'");
    assertThat(page.select("script, [style], [onclick]")).isEmpty();
    for (TableDefinition table : TakeAway.TABLES) {
      Element section = page.getElementById("t-" + table.name()).parent();
      assertThat(section.select("tbody th").eachText())
          .containsExactlyElementsOf(table.columnNames());
      assertThat(section.select("tbody td span").eachText())
          .as(table.name())
          .hasSize(table.columns().size())
          .allSatisfy(definition -> assertThat(definition).isNotBlank());
    }
    assertThat(page.select("th code").eachText())
        .containsAll(AllowedValues.REJECT_REASONS)
        .containsAll(AllowedValues.ISSUES)
        .contains("lines_read");
    assertThat(page.text()).contains("PLEDGE, INTEGRITY_PACT");
  }

  private Path workbook(List<String> texts, int rowLimit) throws IOException {
    TableFiles.write(TEXTS, texts.stream().map(text -> List.<Object>of(text)).iterator(), tables);
    Path file = folder.resolve("texts.xlsx");
    new TableWorkbook(tables, rowLimit).write(List.of(TEXTS), AS_OF, file);
    return file;
  }

  private static List<List<Object>> rows(TableDefinition table) {
    return switch (table.name()) {
      case "events" ->
          List.of(
              row(
                  table,
                  Map.of(
                      "event_id", "ev-1",
                      "date", "2024-11-04",
                      "date_precision", "DAY",
                      "level", "REGENCY",
                      "province_code", "16",
                      "regency_code", "16.06",
                      "activities", List.of("PLEDGE", "INTEGRITY_PACT"),
                      "articles", 1L)),
              row(table, Map.of("event_id", "ev-2", "date_precision", "NONE", "level", "UNKNOWN")));
      case "mentions" ->
          List.of(
              row(
                  table,
                  Map.of(
                      "event_id", "ev-1",
                      "article_id", "a",
                      "mention", 0L,
                      "date", "2024-11",
                      "date_precision", "DAY",
                      "published_at", "2024-11-05")));
      case "articles" -> List.of(row(table, Map.of("article_id", "a", "title", "=HYPERLINK()")));
      case "provinces" ->
          List.of(
              row(
                  table,
                  Map.of(
                      "province_code", "16",
                      "province", "Sumatera Selatan",
                      "events", 1L,
                      "regencies", 17L,
                      "first_date", "2024-11-04",
                      "last_date", "2024-11-04")));
      case "regencies" ->
          List.of(row(table, Map.of("regency_code", "16.06", "province_code", "16", "events", 1L)));
      case "shares" ->
          List.of(row(table, Map.of("activity", "PLEDGE", "share", 0.5, "status", "SHOWN")));
      case "quality" ->
          List.of(
                  "lines_read",
                  "records_accepted",
                  "records_rejected",
                  "records_duplicate",
                  "mentions_read",
                  "mentions",
                  "mentions_left_out_by_filter",
                  "mentions_dropped_by_override",
                  "events",
                  "articles_with_events",
                  "outlets",
                  "events_undated",
                  "events_known_to_month_or_year",
                  "events_unlocated",
                  "records_collected_after_as_of")
              .stream()
              .map(check -> row(table, Map.of("check", check, "value", 0L, "holds", true)))
              .toList();
      default -> List.of();
    };
  }

  private static List<Object> row(TableDefinition table, Map<String, Object> cells) {
    return Arrays.asList(
        table.columns().stream()
            .map(column -> cells.getOrDefault(column.name(), empty(table, column)))
            .toArray());
  }

  /** Tables of places count everything; people alone may be unknown. */
  private static Object empty(TableDefinition table, Column column) {
    boolean isCounted =
        (table.equals(Tables.PROVINCE_TABLE) || table.equals(Tables.REGENCY_TABLE))
            && column.type() == Column.Type.INTEGER
            && !column.name().startsWith("asn_");
    return isCounted ? 0L : null;
  }

  private static Table table(TableDefinition definition) {
    return Table.of(definition, rows(definition));
  }

  private static Report report(String licence) {
    Map<String, Long> rows = new HashMap<>();
    TakeAway.TABLES.forEach(table -> rows.put(table.name(), (long) rows(table).size()));
    return new Report(
        new DatasetDescription(
            "Title </script>\n & more",
            "What it is.",
            Design.FOUND,
            "Do not read this as a ranking.",
            licence,
            null,
            null,
            Map.of()),
        AS_OF,
        "1.0",
        Map.of(),
        List.of(new Report.InputSource("x.jsonl", 10, "00ff")),
        List.of(),
        new TableSet(TakeAway.TABLES.stream().map(TakeAwayTest::table).toList()),
        List.of(),
        rows,
        List.of(),
        Optional.empty());
  }

  private Document sheet(String name) throws IOException {
    List<String> names =
        part(TakeAway.WORKBOOK, "xl/workbook.xml").select("sheet").eachAttr("name");
    return part(TakeAway.WORKBOOK, "xl/worksheets/sheet" + (names.indexOf(name) + 1) + ".xml");
  }

  private Document part(String file, String part) throws IOException {
    return part(folder.resolve(file), part);
  }

  private static Document part(Path file, String part) throws IOException {
    try (ZipFile zip = new ZipFile(file.toFile())) {
      ZipEntry entry = zip.getEntry(part);
      try (InputStream in = zip.getInputStream(entry)) {
        return Jsoup.parse(in, "UTF-8", "", Parser.xmlParser());
      }
    }
  }

  private static List<String> row(Document sheet, int number) {
    return sheet.select("row[r=" + number + "] > c").stream().map(TakeAwayTest::text).toList();
  }

  /** The text of a cell as a reader of the format sees it. */
  private static String text(Element cell) {
    return Pattern.compile("_x([0-9A-F]{4})_")
        .matcher(cell.wholeText())
        .replaceAll(
            hit ->
                Matcher.quoteReplacement(
                    String.valueOf((char) Integer.parseInt(hit.group(1), 16))));
  }

  private static void assertCell(Document sheet, String name, String type, String text) {
    Element cell = sheet.selectFirst("c[r=" + name + "]");
    assertThat(cell).as(name).isNotNull();
    assertThat(cell.attr("t")).isEqualTo(type);
    assertThat(cell.wholeText()).isEqualTo(text);
  }

  private static String cell(TableDefinition table, String column, int row) {
    int at = table.position(column);
    String letters = at < 26 ? "" : String.valueOf((char) ('A' + at / 26 - 1));
    return letters + (char) ('A' + at % 26) + row;
  }
}
