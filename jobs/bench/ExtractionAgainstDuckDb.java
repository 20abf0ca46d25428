import id.netralitas.article.ArticleFile;
import id.netralitas.article.ArticleReader;
import id.netralitas.article.ArticleResult;
import id.netralitas.article.ArticleResults;
import id.netralitas.article.ArticleText;
import id.netralitas.extract.Article;
import id.netralitas.extract.Extractor;
import id.netralitas.record.RecordJson;
import id.netralitas.reference.Reference;
import java.io.BufferedInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.RandomAccessFile;
import java.nio.channels.Channels;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.ResultSet;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.atomic.AtomicLong;

/**
 * The whole extraction of a file of article JSONL (reading, decoding, JSON, all facts with evidence,
 * record as JSON) against DuckDB doing four regexp_extract_all on its texts: two threads each, in one
 * JVM, in turns; the first turn of both warms up. Run by extraction.sh.
 *
 * <p>Arguments: file, folder of the reference data, turns.
 */
public final class ExtractionAgainstDuckDb {

  private static final int THREADS = 2;

  public static void main(String[] arguments) throws Exception {
    Path file = Path.of(arguments[0]);
    Extractor extractor = new Extractor(Reference.load(Path.of(arguments[1])), "bench");
    int turns = Integer.parseInt(arguments[2]);
    double megabytes = Files.size(file) / 1e6;
    System.out.printf(Locale.ROOT, "%.0f MB, %d threads%n", megabytes, THREADS);
    List<Double> ratios = new ArrayList<>();
    try (Connection duck = DriverManager.getConnection("jdbc:duckdb:")) {
      for (int turn = 0; turn <= turns; turn++) {
        double ours = extract(file, extractor);
        double theirs = match(file, duck);
        if (turn > 0) {
          ratios.add(theirs / ours);
        }
        System.out.printf(
            Locale.ROOT,
            "turn %d%s: netralitas %.1f MB/s, DuckDB %.1f MB/s, ratio %.2f%n",
            turn,
            turn == 0 ? " (warming up)" : "",
            megabytes / ours,
            megabytes / theirs,
            theirs / ours);
      }
    }
    ratios.sort(null);
    System.out.printf(Locale.ROOT, "median ratio %.2f%n", ratios.get(ratios.size() / 2));
  }

  private static double extract(Path file, Extractor extractor) throws Exception {
    long start = System.nanoTime();
    AtomicLong articles = new AtomicLong();
    AtomicLong relevant = new AtomicLong();
    AtomicLong bytes = new AtomicLong();
    List<Long> cuts = cuts(file, 16L << 20);
    ExecutorService workers = Executors.newFixedThreadPool(THREADS);
    List<Future<?>> parts = new ArrayList<>();
    for (int n = 0; n + 1 < cuts.size(); n++) {
      long from = cuts.get(n);
      long to = cuts.get(n + 1);
      parts.add(
          workers.submit(
              () -> {
                try (ArticleResults results =
                    ArticleReader.DEFAULT.readLines(
                        ArticleFile.of("bench.jsonl"), 1, () -> span(file, from, to))) {
                  while (results.hasNext()) {
                    if (results.next() instanceof ArticleResult.Taken taken) {
                      ArticleText text = taken.article();
                      var record =
                          extractor.extract(
                              new Article(
                                  text.id(),
                                  text.url(),
                                  text.publisher(),
                                  text.publishedAt(),
                                  text.collectedAt(),
                                  text.title(),
                                  text.text()));
                      bytes.addAndGet(RecordJson.json(record).toString().length());
                      articles.incrementAndGet();
                      relevant.addAndGet(record.relevant() ? 1 : 0);
                    }
                  }
                }
                return null;
              }));
    }
    for (Future<?> part : parts) {
      part.get();
    }
    workers.shutdown();
    double seconds = (System.nanoTime() - start) / 1e9;
    System.out.printf(
        Locale.ROOT,
        "  %d articles, %d relevant, %.1f MB of records, %.1f s%n",
        articles.get(),
        relevant.get(),
        bytes.get() / 1e6,
        seconds);
    return seconds;
  }

  /** Where spans of about {@code size} bytes begin, at starts of lines, and the end. */
  private static List<Long> cuts(Path file, long size) throws IOException {
    List<Long> cuts = new ArrayList<>(List.of(0L));
    try (RandomAccessFile bytes = new RandomAccessFile(file.toFile(), "r")) {
      for (long at = size; at < bytes.length(); at += size) {
        bytes.seek(at);
        bytes.readLine();
        if (bytes.getFilePointer() < bytes.length()) {
          cuts.add(bytes.getFilePointer());
        }
      }
      cuts.add(bytes.length());
    }
    return cuts;
  }

  private static InputStream span(Path file, long from, long to) throws IOException {
    RandomAccessFile bytes = new RandomAccessFile(file.toFile(), "r");
    bytes.seek(from);
    InputStream in = new BufferedInputStream(Channels.newInputStream(bytes.getChannel()), 1 << 16);
    return new InputStream() {
      private long left = to - from;

      @Override
      public int read() throws IOException {
        return left-- > 0 ? in.read() : -1;
      }

      @Override
      public int read(byte[] into, int offset, int length) throws IOException {
        if (left <= 0) {
          return -1;
        }
        int count = in.read(into, offset, (int) Math.min(length, left));
        left -= Math.max(0, count);
        return count;
      }

      @Override
      public void close() throws IOException {
        in.close();
        bytes.close();
      }
    };
  }

  private static double match(Path file, Connection duck) throws Exception {
    String months =
        "Januari|Februari|Maret|April|Mei|Juni|Juli|Agustus|September|Oktober|November|Desember";
    String sql =
        """
        SELECT count(*),
               sum(len(regexp_extract_all(text, '\\d{1,2} (?:%s) \\d{4}'))),
               sum(len(regexp_extract_all(text, '\\d{1,3}(?:\\.\\d{3})* (?:ASN|PNS|PPPK|orang)'))),
               sum(len(regexp_extract_all(text, 'Musi Banyuasin|Muara Enim|Muna Barat|Sinjai|Bandung|Surabaya|Semarang|Medan|Makassar|Denpasar|Jayapura'))),
               sum(len(regexp_extract_all(text, 'netralitas|ikrar|deklarasi|pakta integritas|sosialisasi|surat edaran|imbauan|pelanggaran|sanksi')))
        FROM read_json('%s', format = 'newline_delimited', columns = {text: 'VARCHAR'}, maximum_object_size = 33554432)
        """
            .formatted(months, file.toAbsolutePath().toString().replace("'", "''"));
    try (Statement statement = duck.createStatement()) {
      statement.execute("SET threads = " + THREADS);
      long start = System.nanoTime();
      try (ResultSet result = statement.executeQuery(sql)) {
        result.next();
        double seconds = (System.nanoTime() - start) / 1e9;
        System.out.printf(
            Locale.ROOT,
            "  DuckDB: %d texts, %d + %d + %d + %d matches, %.1f s%n",
            result.getLong(1),
            result.getLong(2),
            result.getLong(3),
            result.getLong(4),
            result.getLong(5),
            seconds);
        return seconds;
      }
    }
  }
}
