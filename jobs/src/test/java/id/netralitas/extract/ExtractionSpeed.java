package id.netralitas.extract;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.json.JsonMapper;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;
import java.util.zip.GZIPInputStream;

/**
 * Prints how fast one thread extracts: articles from folders of {@code .txt} and from files {@code
 * .jsonl} or {@code .jsonl.gz}, all in memory, five rounds. Usage: {@code ExtractionSpeed PATH…}
 */
public final class ExtractionSpeed {

  private static final int ROUNDS = 5;
  private static final long LEAST_BYTES = 30_000_000;

  private ExtractionSpeed() {}

  @SuppressWarnings("SystemOut")
  public static void main(String[] paths) throws IOException {
    List<Article> articles = new ArrayList<>();
    for (String path : paths) {
      read(Path.of(path), articles);
    }
    long bytes =
        articles.stream()
            .mapToLong(article -> article.text().getBytes(StandardCharsets.UTF_8).length)
            .sum();
    int repeats = (int) Math.max(1, LEAST_BYTES / Math.max(1, bytes));
    for (int round = 0; round < ROUNDS; round++) {
      long start = System.nanoTime();
      long relevant = 0;
      for (int n = 0; n < repeats; n++) {
        for (Article article : articles) {
          relevant += Extraction.EXTRACTOR.extract(article).relevant() ? 1 : 0;
        }
      }
      double seconds = (System.nanoTime() - start) / 1e9;
      System.out.printf(
          Locale.ROOT,
          "%.1f MB/s, %.0f articles/s, %d of %d relevant%n",
          bytes * repeats / 1e6 / seconds,
          articles.size() * (long) repeats / seconds,
          relevant / repeats,
          articles.size());
    }
  }

  private static void read(Path path, List<Article> articles) throws IOException {
    if (Files.isDirectory(path)) {
      try (Stream<Path> files = Files.list(path)) {
        for (Path file : files.filter(f -> f.toString().endsWith(".txt")).sorted().toList()) {
          articles.add(Article.ofText(file.toString(), Files.readString(file)));
        }
      }
      return;
    }
    JsonMapper mapper = new JsonMapper();
    try (InputStream file = Files.newInputStream(path);
        InputStream plain = path.toString().endsWith(".gz") ? new GZIPInputStream(file) : file;
        BufferedReader lines =
            new BufferedReader(new InputStreamReader(plain, StandardCharsets.UTF_8))) {
      for (String line = lines.readLine(); line != null; line = lines.readLine()) {
        JsonNode article = mapper.readTree(line);
        articles.add(
            new Article(
                article.path("id").asText(),
                null,
                null,
                null,
                null,
                article.path("title").textValue(),
                article.path("text").asText()));
      }
    }
  }
}
