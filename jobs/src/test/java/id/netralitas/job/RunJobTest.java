package id.netralitas.job;

import static id.netralitas.job.ReleaseFiles.contents;
import static id.netralitas.job.ReleaseFiles.pages;
import static id.netralitas.job.ReleaseFiles.table;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.tuple;

import id.netralitas.TestData;
import id.netralitas.TestRecord;
import id.netralitas.TestRun;
import id.netralitas.TestSpark;
import id.netralitas.ingest.InputException;
import id.netralitas.ingest.RecordLines;
import id.netralitas.link.OverrideFile;
import id.netralitas.link.Overrides;
import id.netralitas.link.Selection;
import id.netralitas.reference.MapFile;
import id.netralitas.report.DataPackageCheck;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TimeZone;
import org.apache.commons.csv.CSVRecord;
import org.jsoup.Jsoup;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class RunJobTest {

  @TempDir Path folder;

  @BeforeAll
  static void joinOneSession() {
    assertThat(TestSpark.session()).isNotNull();
  }

  @Test
  void theShippedRecordsBecomeARelease() throws IOException {
    Path release = run(TestData.RECORDS, "reports", Selection.ALL);

    List<CSVRecord> muba =
        table(release, "counts").stream()
            .filter(row -> row.get("value").equals("6229"))
            .filter(row -> row.get("regency_code").equals("16.06"))
            .toList();
    assertThat(muba).extracting(row -> row.get("scope")).contains("WORKFORCE");

    List<CSVRecord> events = table(release, "events");
    List<CSVRecord> provinces = table(release, "provinces");
    assertThat(provinces).hasSize(40);
    assertThat(provinces.get(38).get("province_code")).isEqualTo("NATIONAL");
    assertThat(provinces.get(39).get("province_code")).isEqualTo("UNLOCATED");
    assertThat(sum(provinces, "events")).isEqualTo(events.size());
    assertThat(sum(table(release, "months"), "events")).isEqualTo(events.size());
    assertThat(table(release, "regencies")).hasSize(514);

    assertThat(events)
        .as("Muara Enim's event of the given articles is there, undated")
        .anySatisfy(
            row -> {
              assertThat(row.get("regency_code")).isEqualTo("16.03");
              assertThat(row.get("date")).isEmpty();
              assertThat(row.get("date_precision")).isEqualTo("NONE");
            });
    assertThat(events)
        .as("Sinjai's regent at the national meeting is Sinjai")
        .filteredOn(row -> row.get("regency").equals("Kabupaten Sinjai"))
        .isNotEmpty()
        .allSatisfy(row -> assertThat(row.get("province")).isEqualTo("Sulawesi Selatan"));
    assertThat(release.resolve("index.html")).content().contains("bukan ukuran perilaku ASN");
    assertThat(DataPackageCheck.problems(release)).isEmpty();
    assertThat(Jsoup.parse(release.resolve("codebook.html")).select("#periksa ~ div tbody td"))
        .as("every check is explained")
        .isNotEmpty()
        .allSatisfy(meaning -> assertThat(meaning.text()).isNotBlank());
  }

  @Test
  void twentyBrokenLinesChangeNothingButRejectsAndQuality() throws IOException {
    Path records = Files.createDirectories(folder.resolve("records"));
    Files.writeString(records.resolve("good.jsonl"), fourRecords());
    Map<String, String> before = contents(run(records, "before", Selection.ALL));

    List<String> broken = new ArrayList<>();
    for (int n = 0; n < 20; n++) {
      broken.add(n % 2 == 0 ? "{\"articleId\": \"x" + n + "\"" : "{\"articleId\": " + n + "}");
    }
    Files.writeString(records.resolve("broken.jsonl"), String.join("\n", broken));
    Path release = run(records, "after", Selection.ALL);
    Map<String, String> after = contents(release);

    assertThat(table(release, "rejects")).hasSize(20);
    assertThat(changed(before, after))
        .contains("tables/rejects.csv", "tables/rejects.json", "tables/quality.csv")
        .allMatch(
            path ->
                path.startsWith("tables/rejects.")
                    || path.startsWith("tables/quality.")
                    || path.startsWith("tables/parquet/rejects.")
                    || path.startsWith("tables/parquet/quality.")
                    || path.endsWith(".html")
                    || path.equals("tables/netralitas.xlsx")
                    || path.equals("datapackage.json")
                    || path.equals("run.json"));
  }

  @Test
  void equalInputGivesEqualBytesWhateverPartitionsLocaleAndZone() throws IOException {
    Path records = Files.createDirectories(folder.resolve("records"));
    Files.writeString(records.resolve("all.jsonl"), fourRecords());
    Path split = Files.createDirectories(folder.resolve("split"));
    Files.writeString(split.resolve("all.jsonl"), fourRecords());
    Map<String, String> first = contents(run(records, "first", Selection.ALL));

    Locale locale = Locale.getDefault();
    TimeZone zone = TimeZone.getDefault();
    try {
      Locale.setDefault(Locale.forLanguageTag("tr-TR"));
      TimeZone.setDefault(TimeZone.getTimeZone("Pacific/Auckland"));
      TestSpark.session().conf().set("spark.sql.shuffle.partitions", "7");
      assertThat(changed(first, contents(run(records, "second", Selection.ALL)))).isEmpty();
    } finally {
      TestSpark.session().conf().set("spark.sql.shuffle.partitions", "1");
      TimeZone.setDefault(zone);
      Locale.setDefault(locale);
    }
  }

  @Test
  void theLaterCollectionOfAnArticleWins() throws IOException {
    Path records = Files.createDirectories(folder.resolve("records"));
    TestRecord old = TestRecord.of("a").collectedAt("2024-11-01T00:00:00Z");
    TestRecord late = TestRecord.of("a").collectedAt("2024-11-02T00:00:00Z");
    Files.writeString(
        records.resolve("x.jsonl"),
        String.join(
            "\n",
            late.event("16.06", "2024-11-04", "PLEDGE").json(),
            old.event("16.06", null, "REMINDER").json(),
            late.json()));

    Path release = run(records, "reports", Selection.ALL);

    assertThat(table(release, "events"))
        .singleElement()
        .satisfies(row -> assertThat(row.get("activities")).isEqualTo("PLEDGE"));
    assertThat(table(release, "duplicates"))
        .extracting(row -> row.get("reason"))
        .containsExactlyInAnyOrder("OLDER_COLLECTION", "SAME_CONTENT");
  }

  @Test
  void filtersLeaveOutWholeEventsAndCountThem() throws IOException {
    Path records = Files.createDirectories(folder.resolve("records"));
    Files.writeString(records.resolve("x.jsonl"), fourRecords());
    Selection november =
        new Selection(
            Set.of(), LocalDate.of(2024, 11, 1), LocalDate.of(2024, 11, 30), Set.of("16"));

    Path release = run(records, "reports", november);

    assertThat(table(release, "events"))
        .singleElement()
        .satisfies(row -> assertThat(row.get("articles")).isEqualTo("2"));
    assertThat(quality(release, "events_left_out_by_filter")).isEqualTo("2");
    assertThat(quality(release, "mentions_left_out_by_filter")).isEqualTo("2");
    assertThat(table(release, "provinces")).hasSize(40);
    assertThat(release.resolve("index.html")).content().contains("--province 16");
  }

  @Test
  void hostileTextIsText() throws IOException {
    Path records = Files.createDirectories(folder.resolve("records"));
    Files.writeString(
        records.resolve("x.jsonl"),
        TestRecord.of("<script>alert(1)</script>")
            .publisher("\"><img src=x onerror=alert(2)>")
            .title("=HYPERLINK(\"x\") <b>tebal</b>")
            .url("javascript:alert(3)")
            .event("16.06", "2024-11-04", "PLEDGE")
            .json());

    Path release = run(records, "reports", Selection.ALL);

    for (String page : pages(release)) {
      assertThat(Files.readString(release.resolve(page)))
          .as(page)
          .doesNotContain("<script>alert")
          .doesNotContain("<img src=x")
          .doesNotContain("href=\"javascript")
          .doesNotContain("<b>tebal");
    }
    assertThat(Jsoup.parse(release.resolve("events/16.html")).text())
        .contains(
            "\"><img src=x onerror=alert(2)> (tanpa tautan, <script>alert(1)</script>):"
                + " =HYPERLINK(\"x\") <b>tebal</b>");
    assertThat(release.resolve("tables/articles.csv")).content().contains("'=HYPERLINK");
  }

  @Test
  void aMapThatCannotBeUsedEndsTheRunBeforeItBegins() throws IOException {
    Path map = Files.writeString(folder.resolve("map.geojson"), "{\"type\":\"Topology\"}");
    Path records = Files.writeString(folder.resolve("records.jsonl"), fourRecords());
    RunSettings settings =
        settings(records, "reports", Selection.ALL, Set.of(), Overrides.NONE, Optional.of(map));
    List<String> told = new ArrayList<>();
    assertThatThrownBy(() -> new RunJob(settings, told::add).run())
        .isInstanceOf(MapFile.MapException.class)
        .hasMessageContaining("map.geojson: its type is 'Topology'");
    assertThat(told).isEmpty();
    assertThat(folder.resolve("reports")).doesNotExist();
  }

  @Test
  void nothingIsPublishedWhenACheckThatTheUserMadeBindingFails() throws IOException {
    Path records = Files.createDirectories(folder.resolve("records"));
    Files.writeString(records.resolve("x.jsonl"), fourRecords() + "\nbroken");
    RunSettings settings = settings(records, "reports", Selection.ALL, Set.of("records_rejected"));

    assertThatThrownBy(() -> new RunJob(settings, line -> {}).run())
        .isInstanceOf(QualityException.class)
        .hasMessageContaining("records_rejected = 1");
    assertThat(folder.resolve("reports/latest")).doesNotExist();
    assertThat(folder.resolve("reports").toFile().list()).containsExactly(".lock");
  }

  @Test
  void recordsThatNobodyDatesNeedADay() throws IOException {
    Path records = Files.createDirectories(folder.resolve("records"));
    Files.writeString(
        records.resolve("x.jsonl"),
        TestRecord.of("a").collectedAt(null).event("16.06", null, "PLEDGE").json());
    assertThatThrownBy(() -> run(records, "reports", Selection.ALL))
        .isInstanceOf(InputException.class)
        .hasMessageContaining("--as-of");
  }

  @Test
  void nothingToCountIsAReleaseOfZeros() throws IOException {
    Path records = Files.createDirectories(folder.resolve("records"));
    Files.writeString(records.resolve("x.jsonl"), TestRecord.of("a").json());
    Path release = run(records, "reports", Selection.ALL);
    assertThat(table(release, "events")).isEmpty();
    assertThat(sum(table(release, "provinces"), "events")).isZero();
    assertThat(table(release, "articles"))
        .singleElement()
        .satisfies(row -> assertThat(row.get("relevant")).isEqualTo("false"));
  }

  @Test
  void overridesAreAppliedLastListedAndCounted() throws IOException {
    Path records = Files.createDirectories(folder.resolve("records"));
    Files.writeString(records.resolve("x.jsonl"), fourRecords());
    Path file =
        Files.writeString(
            folder.resolve("overrides.csv"),
            """
            action,mention,target,field,value,who,when,why
            merge,c,b#0,,,Rina,2024-12-03,one meeting told from two places
            drop,d,,,,Rina,2024-12-03,reminds of nothing
            set,b,,date,2024-11-05,Rina,2024-12-03,asked the outlet
            split,gone,,,,Rina,2024-12-03,was withdrawn
            """);
    Overrides overrides = new Overrides(OverrideFile.read(file, TestData.REFERENCE.places()));

    Path release = run(settings(records, "reports", Selection.ALL, Set.of(), overrides));

    assertThat(table(release, "events"))
        .singleElement()
        .satisfies(
            row -> {
              assertThat(row.get("articles")).isEqualTo("3");
              assertThat(row.get("date")).isEqualTo("2024-11-05");
              assertThat(row.get("regency_code")).isEqualTo("16.06");
            });
    assertThat(table(release, "overrides"))
        .extracting(row -> row.get("status"))
        .containsExactly("APPLIED", "APPLIED", "APPLIED", "STALE");
    assertThat(table(release, "conflicts"))
        .extracting(row -> row.get("field"), row -> row.get("value"), row -> row.get("rule"))
        .contains(tuple("date", "2024-11-05", "OVERRIDE"), tuple("place", "73.07", "MAJORITY"));
    assertThat(table(release, "mentions"))
        .extracting(row -> row.get("link_rule"))
        .contains("OVERRIDE");
    assertThat(quality(release, "mentions_dropped_by_override")).isEqualTo("1");
    assertThat(quality(release, "overrides_stale")).isEqualTo("1");
  }

  @Test
  void oneTextIsOneEventWhereverItsRecordsPlaceIt() throws IOException {
    Path records = Files.createDirectories(folder.resolve("records"));
    String text = "Seluruh pegawai diminta tidak memihak siapa pun menjelang pemungutan suara.";
    Files.writeString(
        records.resolve("x.jsonl"),
        TestRecord.of("b").text(text).event("16", "2024-11-04", "REMINDER").json()
            + "\n"
            + TestRecord.of("a")
                .text(text.toUpperCase(Locale.ROOT))
                .collectedAt("2024-11-30T00:00:00Z")
                .publisher("Harian Lain")
                .event("16.06", "2024-11-04", "REMINDER")
                .json());

    Path release = run(records, "reports", Selection.ALL);

    assertThat(table(release, "events"))
        .singleElement()
        .satisfies(
            row -> {
              assertThat(row.get("regency_code")).isEqualTo("16.06");
              assertThat(row.get("articles")).isEqualTo("2");
              assertThat(row.get("outlets")).isEqualTo("2");
              assertThat(row.get("sources")).isEqualTo("1");
            });
    assertThat(table(release, "conflicts"))
        .extracting(row -> row.get("field"), row -> row.get("value"), row -> row.get("chosen"))
        .containsExactly(tuple("place", "16.06", "true"), tuple("place", "16", "false"));
  }

  /** Three events: one told by two articles, one a month only, one undated. */
  private static String fourRecords() {
    return String.join(
        "\n",
        TestRecord.of("a")
            .event("16.06", "2024-11-04", "PLEDGE", TestRecord.count("WORKFORCE", 6229))
            .json(),
        TestRecord.of("b")
            .collectedAt("2024-12-02T00:00:00Z")
            .publisher("Harian Lain")
            .event("16.06", "2024-11-04", "INTEGRITY_PACT PLEDGE")
            .json(),
        TestRecord.of("c").event("73.07", "2024-10", "COORDINATION").json(),
        TestRecord.of("d").event("16.03", null, "REMINDER").json());
  }

  private Path run(Path records, String reports, Selection selection) {
    RunSettings settings = settings(records, reports, selection, Set.of());
    return Path.of(new RunJob(settings, line -> {}).run().release().place());
  }

  private RunSettings settings(
      Path records, String reports, Selection selection, Set<String> failOn) {
    return settings(records, reports, selection, failOn, Overrides.NONE);
  }

  private RunSettings settings(
      Path records, String reports, Selection selection, Set<String> failOn, Overrides overrides) {
    return settings(records, reports, selection, failOn, overrides, Optional.empty());
  }

  private RunSettings settings(
      Path records,
      String reports,
      Selection selection,
      Set<String> failOn,
      Overrides overrides,
      Optional<Path> map) {
    return new RunSettings(
        List.of(records.toString()),
        List.of(),
        TestData.REFERENCE,
        folder.resolve(reports).toString(),
        selection,
        Optional.empty(),
        RecordLines.LINE_LIMIT,
        "test",
        failOn,
        overrides,
        Optional.empty(),
        map,
        14,
        TestRun.NOW);
  }

  private static Path run(RunSettings settings) {
    return Path.of(new RunJob(settings, line -> {}).run().release().place());
  }

  private static String quality(Path release, String check) throws IOException {
    return table(release, "quality").stream()
        .filter(row -> row.get("check").equals(check))
        .findFirst()
        .orElseThrow()
        .get("value");
  }

  private static long sum(List<CSVRecord> rows, String column) {
    return rows.stream().mapToLong(row -> Long.parseLong(row.get(column))).sum();
  }

  private static List<String> changed(Map<String, String> before, Map<String, String> after) {
    assertThat(after.keySet()).isEqualTo(before.keySet());
    return before.keySet().stream()
        .filter(path -> !before.get(path).equals(after.get(path)))
        .toList();
  }
}
