package id.netralitas.job;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import id.netralitas.TestData;
import id.netralitas.TestRun;
import id.netralitas.TestSpark;
import id.netralitas.article.ArticleReader;
import id.netralitas.ingest.InputException;
import id.netralitas.record.ArticleRecord;
import id.netralitas.record.Reading;
import id.netralitas.record.RecordReader;
import id.netralitas.report.Explanation;
import id.netralitas.report.ReleaseFiles;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ExtractJobTest {

  private static final String PLEDGE =
      """
      Ratusan ASN Muba Ikrarkan Netralitas Jelang Pilkada 2024
      Sekayu, Contoh.id - Pemerintah Kabupaten Musi Banyuasin menggelar ikrar netralitas ASN dalam
      Pilkada 2024 di halaman kantor bupati, Senin (4/11/2024). Ikrar dibacakan 250 ASN.
      """;

  @TempDir Path folder;

  private Path articles;

  @BeforeAll
  static void joinOneSession() {
    assertThat(TestSpark.session()).isNotNull();
  }

  @BeforeEach
  void writeArticles() throws IOException {
    articles = Files.createDirectories(folder.resolve("articles"));
    Files.writeString(articles.resolve("ikrar.txt"), PLEDGE);
    Files.writeString(articles.resolve("kosong.txt"), "  \n");
    Files.writeString(
        articles.resolve("lain.jsonl"),
        """
        {"id": "x/1", "collected_at": "2024-11-05T01:00:00Z", "title": "Harga cabai naik", "text": "Harga cabai di pasar naik."}

        {"id": "tanpa-teks", "url": "https://contoh.example/a"}
        {"id": "x/1", "collected_at": "2024-11-04T01:00:00Z", "title": "Harga cabai naik", "text": "Harga cabai naik."}
        """);
    Files.writeString(
        articles.resolve("dataset.json"), "{\"title\": \"Uji\", \"design\": \"PANEL\"}");
  }

  /** Aa and BB have one hash in Java, and these names are cut before they differ. */
  @Test
  void longIdsHaveFilesOfTheirOwn() {
    String long1 = ExtractJob.fileName("https://contoh.id/" + "x".repeat(200) + "Aa");
    String long2 = ExtractJob.fileName("https://contoh.id/" + "x".repeat(200) + "BB");
    assertThat(long1).isNotEqualTo(long2).hasSizeLessThanOrEqualTo(143);
    assertThat(ExtractJob.fileName("..")).isNotEqualTo(ExtractJob.fileName("."));
    assertThat(ExtractJob.fileName("a b")).isNotEqualTo(ExtractJob.fileName("a+b"));
    assertThat(ExtractJob.fileName("*")).isNotEqualTo(ExtractJob.fileName("%2A"));
  }

  @Test
  void articlesBecomeRecordsAndNothingIsLost() throws IOException {
    Path out = folder.resolve("out");
    ExtractJob.Result result = extract(out, true);

    assertThat(result).isEqualTo(new ExtractJob.Result(5, 2, 1, 2, 1));
    List<ArticleRecord> records = records(out.resolve("records.jsonl"));
    assertThat(records).extracting(ArticleRecord::articleId).containsExactly("ikrar.txt", "x/1");
    ArticleRecord pledge = records.get(0);
    assertThat(pledge.events().get(0).jurisdiction().regencyCode()).isEqualTo("16.06");
    assertThat(pledge.events().get(0).date().value()).isEqualTo("2024-11-04");

    String text = Files.readString(out.resolve("text/ikrar.txt.txt"));
    assertThat(pledge.evidence())
        .isNotEmpty()
        .allSatisfy(
            evidence ->
                assertThat(text.substring(evidence.start(), evidence.end()))
                    .startsWith(evidence.quote()));
    assertThat(out.resolve("text/x%2F1.txt")).hasContent("Harga cabai di pasar naik.");
    assertThat(out.resolve("rejects/rejects.csv"))
        .content()
        .contains("kosong.txt,,EMPTY_ARTICLE")
        .contains("lain.jsonl,3,NO_TEXT");
    assertThat(out.resolve("rejects/duplicates.csv"))
        .content()
        .contains("x/1,x/1,OLDER_COLLECTION");
    assertThat(out.resolve("dataset.json")).content().contains("PANEL");
    assertThat(out.toFile().list())
        .containsExactlyInAnyOrder("records.jsonl", "rejects", "text", "dataset.json");
  }

  @Test
  void aFolderThatHoldsSomethingIsLeftAlone() throws IOException {
    Path out = Files.createDirectories(folder.resolve("out"));
    Files.writeString(out.resolve("mine.txt"), "mine");
    assertThatThrownBy(() -> extract(out, false))
        .isInstanceOf(InputException.class)
        .hasMessageContaining("--out");
    assertThat(out.toFile().list()).containsExactly("mine.txt");
  }

  @Test
  void aRunExtractsFirstAndItsEventsOpenToTheirSentences() throws IOException {
    RunSettings settings = TestRun.onArticles(articles, folder.resolve("reports"));
    RunJob.Result result = new RunJob(settings, line -> {}).run();
    Path release = Path.of(result.release().place());

    assertThat(release.resolve("tables/quality.csv"))
        .content()
        .contains("lines_read,5,")
        .contains("records_accepted,2,")
        .contains("passed_over.BLANK_LINE,1,");
    assertThat(release.resolve("tables/counts.csv")).content().contains(",ATTENDEES,250,");
    String events = Files.readString(release.resolve("tables/events.csv"));
    String eventId = events.lines().skip(1).findFirst().orElseThrow().split(",", 2)[0];
    assertThat(Explanation.of(ReleaseFiles.in(release), eventId).orElseThrow())
        .anySatisfy(line -> assertThat(line).contains("/events/0/date", "4/11/2024"))
        .anySatisfy(line -> assertThat(line).contains("/events/0/counts/0", "250 ASN"));
    assertThat(Explanation.of(ReleaseFiles.in(release), "ev-none")).isEmpty();
  }

  private ExtractJob.Result extract(Path out, boolean keepsText) {
    return new ExtractJob(
            new ExtractJob.Settings(
                List.of(articles.toString()),
                out,
                TestData.REFERENCE,
                ArticleReader.DEFAULT,
                keepsText,
                "test"),
            line -> {})
        .run();
  }

  private static List<ArticleRecord> records(Path file) throws IOException {
    RecordReader reader = new RecordReader(TestData.REFERENCE.places());
    return Files.readAllLines(file).stream()
        .map(line -> reader.read(line.getBytes(StandardCharsets.UTF_8)))
        .map(reading -> ((Reading.Accepted) reading).record())
        .toList();
  }
}
