package id.netralitas.ingest;

import static org.assertj.core.api.Assertions.assertThat;

import id.netralitas.TestData;
import id.netralitas.TestSpark;
import id.netralitas.article.ArticleFile;
import id.netralitas.article.ArticleReader;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.apache.hadoop.conf.Configuration;
import org.apache.spark.sql.Row;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ArticleLinesTest {

  @TempDir Path folder;

  @Test
  void aFileReadInPiecesGivesTheSameAsAWhole() throws IOException {
    StringBuilder lines = new StringBuilder();
    for (int n = 0; n < 60; n++) {
      lines.append("{\"id\": \"a").append(n).append("\", \"text\": \"");
      lines.append("kata ".repeat(n % 11)).append("akhir\"}").append(n % 5 == 0 ? "\r\n" : "\n");
      lines.append(n % 7 == 0 ? "{\"text\": 7}\n" : "");
    }
    Path file = Files.writeString(folder.resolve("lines.jsonl"), lines);

    List<String> whole = read(file, Long.MAX_VALUE / 4);

    assertThat(whole).hasSize(69).startsWith("1 a0", "2 NO_TEXT", "3 a1");
    for (long bytes : new long[] {64, 100, 333, 1000}) {
      assertThat(read(file, bytes)).as("pieces of %d bytes", bytes).isEqualTo(whole);
    }
  }

  /** What lies beside an article, and what else is read, must not change what it is called. */
  @Test
  void anArticleIsCalledTheSameWhateverLiesBesideIt() throws IOException {
    Path one = Files.createDirectories(folder.resolve("one/sub"));
    Path two = Files.createDirectories(folder.resolve("two"));
    Files.writeString(one.resolve("x.txt"), "a");
    Files.writeString(two.resolve("y.txt"), "b");
    String root = folder.resolve("one").toString();
    assertThat(ids(root)).containsExactly("sub/x.txt");

    Files.writeString(one.resolve("x.html"), "c");
    Files.writeString(folder.resolve("one/x.txt"), "d");
    assertThat(ids(root)).containsExactly("sub/x.html", "sub/x.txt", "x.txt");

    Files.createDirectories(two.resolve("sub"));
    Files.writeString(two.resolve("sub/x.txt"), "e");
    assertThat(ids(root, two.toString()))
        .containsExactlyInAnyOrder("sub/x.html", "sub/x.txt", "x.txt", "y.txt", "sub/x.txt");
    assertThat(ids(one.resolve("x.txt").toString())).containsExactly("x.txt");
    assertThat(ids(one + "/*.txt")).containsExactly("x.txt");
  }

  private static List<String> ids(String... paths) {
    return ArticleLines.ids(
            InputFiles.list(List.of(paths), InputKind.ARTICLES, new Configuration()))
        .stream()
        .map(ArticleFile::id)
        .toList();
  }

  private static List<String> read(Path file, long bytes) {
    InputFiles input =
        InputFiles.list(List.of(file.toString()), InputKind.ARTICLES, new Configuration());
    return ArticleLines.read(
            TestSpark.session(),
            input,
            ArticleLines.ids(input),
            bytes,
            TestData.REFERENCE,
            ArticleReader.DEFAULT,
            "test")
        .select("source_line", "record.article_id", "reason")
        .collectAsList()
        .stream()
        .map(ArticleLinesTest::told)
        .toList();
  }

  private static String told(Row row) {
    return row.get(0) + " " + (row.isNullAt(1) ? row.get(2) : row.get(1));
  }
}
