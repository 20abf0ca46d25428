package id.netralitas.mutation;

import id.netralitas.TestData;
import id.netralitas.TestRun;
import id.netralitas.article.ArticleFile;
import id.netralitas.article.ArticleReader;
import id.netralitas.article.ArticleResult;
import id.netralitas.article.ArticleResults;
import id.netralitas.article.ArticleText;
import id.netralitas.extract.Extractor;
import id.netralitas.ingest.ArticleLines;
import id.netralitas.ingest.RecordLines;
import id.netralitas.job.RunJob;
import id.netralitas.job.RunSettings;
import id.netralitas.record.ArticleRecord;
import id.netralitas.record.Reading;
import id.netralitas.record.RecordJson;
import id.netralitas.record.RecordReader;
import id.netralitas.spark.Session;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.SparkSession;

/**
 * Mutated lines of records and mutated articles through reader, extractor and run, with an
 * independent count of what must be taken. Prints what was tried and what went wrong.
 */
public final class MutatedInput {

  /** Of ten things tried, six are lines of records; the other four are articles. */
  private static final int RECORDS_OF_TEN = 6;

  /** Of a hundred articles: text files, pages and archives; the others are lines of JSON. */
  private static final int TEXT_FILES = 6;

  private static final int PAGES = 5;
  private static final int ARCHIVES = 1;

  private static final long HANG = TimeUnit.SECONDS.toNanos(20);

  /** What goes on for longer than this ends the program, with the input that it hangs at. */
  private static final long ENDLESS = TimeUnit.MINUTES.toMillis(3);

  private volatile byte[] current; // what is being read; null between two
  private volatile long since;

  private final RecordRules rules = new RecordRules();
  private final RecordReader reader = new RecordReader(TestData.REFERENCE.places());
  private final Extractor extractor = new Extractor(TestData.REFERENCE, "test");
  private final Tally tally = new Tally();

  /** What was tried, and what must be 0. */
  static final class Tally {
    long tried;
    long taken;
    long lost;
    long doubled;
    long wrong;
    long traces;
    long hangs;
    String first = "";

    boolean isClean() {
      return lost + doubled + wrong + traces + hangs == 0;
    }

    private void told(String what) {
      first = first.isEmpty() ? what : first;
    }

    @Override
    public String toString() {
      return String.format(
          Locale.ROOT,
          "tried %d (to be taken %d), lost %d, doubled %d, wrong %d, stack traces %d, hangs %d%s",
          tried,
          taken,
          lost,
          doubled,
          wrong,
          traces,
          hangs,
          first.isEmpty() ? "" : "\n" + first);
    }
  }

  /** What of one batch must come out of a run. */
  private static final class Expected {
    final Map<String, Long> linesById = new HashMap<>();
    long rejects;

    void taken(String id) {
      linesById.merge(id, 1L, Long::sum);
    }
  }

  /**
   * Tries N lines and articles, in batches.
   *
   * @param args how many; how many in a batch; a seed
   */
  public static void main(String[] args) throws IOException {
    long count = Long.parseLong(args[0]);
    long batch = args.length > 1 ? Long.parseLong(args[1]) : 100_000;
    long seed = args.length > 2 ? Long.parseLong(args[2]) : 4_112_024;
    Path folder = Files.createTempDirectory("mutations-");
    MutatedInput input = new MutatedInput();
    Thread watchdog = new Thread(input::endWhatHangs, "watchdog");
    watchdog.setDaemon(true);
    watchdog.start();
    try {
      for (long done = 0; done < count; done += batch) {
        input.batch(Math.min(batch, count - done), seed + done, folder.resolve("b"), null);
        delete(folder.resolve("b"));
        System.out.println(input.tally);
      }
    } finally {
      delete(folder);
    }
    System.exit(input.tally.isClean() ? 0 : 1);
  }

  private void endWhatHangs() {
    while (true) {
      byte[] what = current;
      if (what != null && System.nanoTime() - since > TimeUnit.MILLISECONDS.toNanos(ENDLESS)) {
        System.out.println(tally + "\nhangs without end at " + shown(what));
        Runtime.getRuntime().halt(2);
      }
      try {
        Thread.sleep(1000);
      } catch (InterruptedException ended) {
        return;
      }
    }
  }

  private long begin(byte[] what) {
    since = System.nanoTime();
    current = what;
    return since;
  }

  /**
   * Tries one batch.
   *
   * @param folder is made
   * @param spark to read the tables with; null to open one
   */
  Tally batch(long count, long seed, Path folder, SparkSession spark) throws IOException {
    Expected expected = new Expected();
    Path records = Files.createDirectories(folder.resolve("records"));
    Path articles = Files.createDirectories(folder.resolve("articles"));
    long lines = count * RECORDS_OF_TEN / 10;
    recordLines(lines, seed, records.resolve("lines.jsonl"), expected);
    articles(count - lines, seed, articles, expected);
    run(records, articles, folder.resolve("reports"), expected, spark);
    return tally;
  }

  private void recordLines(long count, long seed, Path file, Expected expected) throws IOException {
    GeneratedRecords generated = new GeneratedRecords(seed, rules);
    ByteArrayOutputStream all = new ByteArrayOutputStream();
    all.writeBytes(new byte[] {(byte) 0xEF, (byte) 0xBB, (byte) 0xBF});
    all.writeBytes(
        "{\"articleId\":\"first\",\"relevant\":false}\n".getBytes(StandardCharsets.UTF_8));
    for (long n = 0; n < count; n++) {
      all.writeBytes(n % 2 == 0 ? generated.valid() : generated.broken());
      all.writeBytes((n % 7 == 0 ? "\r\n" : "\n").getBytes(StandardCharsets.UTF_8));
    }
    all.writeBytes(GeneratedRecords.tooLong(RecordLines.LINE_LIMIT));
    byte[] bytes = all.toByteArray();
    Files.write(file, bytes);
    int start = 3;
    for (int n = 3; n <= bytes.length; n++) {
      if (n == bytes.length || bytes[n] == '\n') {
        recordLine(Arrays.copyOfRange(bytes, start, n), expected);
        start = n + 1;
      }
    }
  }

  private void recordLine(byte[] line, Expected expected) {
    boolean isBlank = true;
    for (byte b : line) {
      isBlank &= b == ' ' || b == '\t' || b == '\r';
    }
    if (isBlank) {
      return;
    }
    tally.tried++;
    if (line.length > RecordLines.LINE_LIMIT) {
      expected.rejects++;
      return;
    }
    Optional<String> must = rules.taken(line);
    must.ifPresentOrElse(expected::taken, () -> expected.rejects++);
    tally.taken += must.isPresent() ? 1 : 0;
    long began = begin(line);
    try {
      Reading reading = reader.read(line);
      Optional<String> is =
          reading instanceof Reading.Accepted taken
              ? Optional.of(taken.record().articleId())
              : Optional.empty();
      if (!is.equals(must)) {
        wrong("a line of records", line, must + " expected, is " + reading);
      }
    } catch (RuntimeException | Error thrown) {
      thrown("a line of records", line, thrown);
    }
    timed(began, line);
  }

  private void articles(long count, long seed, Path folder, Expected expected) throws IOException {
    GeneratedArticles generated = new GeneratedArticles(seed);
    ByteArrayOutputStream lines = new ByteArrayOutputStream();
    long files = 0;
    for (long n = 0; n < count; n++) {
      long kind = n % 100;
      if (kind < TEXT_FILES) {
        file(generated.textFile(), folder.resolve("f" + files++ % 100), expected);
      } else if (kind < TEXT_FILES + PAGES) {
        file(generated.page(), folder.resolve("f" + files++ % 100), expected);
      } else if (kind < TEXT_FILES + PAGES + ARCHIVES) {
        file(generated.archive(), folder.resolve("f" + files++ % 100), expected);
      } else {
        lines.writeBytes(generated.line());
        lines.write('\n');
      }
    }
    articleLines(lines.toByteArray(), folder.resolve("lines.jsonl"), expected);
  }

  private void articleLines(byte[] bytes, Path file, Expected expected) throws IOException {
    Files.write(file, bytes);
    String name = file.getFileName().toString();
    List<ArticleResult> results = results(name, bytes, expected);
    Map<Long, ArticleResult> byLine = new HashMap<>();
    for (ArticleResult result : results) {
      Long line =
          result instanceof ArticleResult.Taken taken
              ? taken.line()
              : result instanceof ArticleResult.Rejected rejected ? rejected.line() : null;
      if (line != null && byLine.put(line, result) != null) {
        tally.doubled++;
        tally.told("line " + line + " of " + name + " twice");
      }
    }
    int start = 0;
    long number = 0;
    for (int n = 0; n <= bytes.length; n++) {
      if (n == bytes.length || bytes[n] == '\n') {
        number++;
        if (n > start) {
          judge(Arrays.copyOfRange(bytes, start, n), byLine.get(number));
        }
        start = n + 1;
      }
    }
  }

  private void judge(byte[] line, ArticleResult result) {
    Optional<Boolean> must = GeneratedArticles.taken(line);
    if (must.isEmpty()) {
      return;
    }
    tally.tried++;
    tally.taken += must.get() ? 1 : 0;
    if (result == null) {
      tally.lost++;
      tally.told("lost: " + shown(line));
    } else if (must.get() != result instanceof ArticleResult.Taken) {
      wrong("a line of articles", line, "taken: " + must.get() + " expected, is " + result);
    }
  }

  private void file(GeneratedArticles.Generated file, Path folder, Expected expected)
      throws IOException {
    Files.createDirectories(folder);
    Files.write(folder.resolve(file.name()), file.bytes());
    tally.tried += file.results();
    long results =
        results(folder.getFileName() + "/" + file.name(), file.bytes(), expected).stream()
            .mapToLong(
                result -> result instanceof ArticleResult.Skipped skipped ? skipped.count() : 1)
            .sum();
    if (results < file.results()) {
      tally.lost += file.results() - results;
      tally.told("lost of " + file.name() + ": " + shown(file.bytes()));
    }
    if (results > file.results()) {
      tally.doubled += results - file.results();
      tally.told("more than there is in " + file.name() + ": " + shown(file.bytes()));
    }
  }

  /** Reads a file as a run does, extracts every article of it and looks at the record. */
  private List<ArticleResult> results(String name, byte[] bytes, Expected expected) {
    java.util.ArrayList<ArticleResult> all = new java.util.ArrayList<>();
    try (ArticleResults results =
        ArticleReader.DEFAULT.read(
            new ArticleFile(name, name), () -> new ByteArrayInputStream(bytes))) {
      long began = begin(bytes);
      while (results.hasNext()) {
        ArticleResult result = results.next();
        if (result instanceof ArticleResult.Taken taken) {
          expected.taken(taken.article().id());
          extract(taken.article());
        } else if (result instanceof ArticleResult.Rejected) {
          expected.rejects++;
        }
        // Texts of a large file are not kept.
        all.add(result);
        timed(began, bytes);
        began = begin(bytes);
      }
      current = null;
    } catch (IOException | RuntimeException | Error thrown) {
      thrown("a file " + name, bytes, thrown);
    }
    return all;
  }

  /** A record that the program writes keeps the rules, and quotes what is there. */
  private void extract(ArticleText article) {
    ArticleRecord record = extractor.extract(ArticleLines.article(article));
    byte[] json = RecordJson.json(record).toString().getBytes(StandardCharsets.UTF_8);
    if (!rules.taken(json).equals(Optional.of(article.id()))) {
      wrong("the record of an article", json, "breaks the rules of records");
    }
    for (ArticleRecord.Evidence entry : record.evidence()) {
      if (entry.start() != null
          && (entry.start() > entry.end() || entry.end() > article.text().length())) {
        wrong("the evidence of an article", json, "points outside of the text");
      }
    }
  }

  private void run(Path records, Path articles, Path reports, Expected expected, SparkSession spark)
      throws IOException {
    RunSettings settings = TestRun.onBoth(records, articles, reports);
    try {
      new RunJob(settings, line -> {}).run();
    } catch (Exception | Error thrown) { // Spark throws checked ones undeclared
      thrown("the run", new byte[0], thrown);
      return;
    }
    if (spark != null) {
      compare(spark, reports, expected);
      return;
    }
    try (Session session = Session.open("netralitas mutations", 1)) {
      compare(session.spark(), reports, expected);
    }
  }

  private void compare(SparkSession spark, Path reports, Expected expected) throws IOException {
    Path tables = reports.resolve("latest").toRealPath().resolve("tables/parquet");
    Map<String, Long> ids = new HashMap<>();
    for (Row row : rows(spark, tables, "articles").select("article_id").collectAsList()) {
      ids.merge(row.getString(0), 1L, Long::sum);
    }
    ids.forEach(
        (id, times) -> {
          tally.doubled += times - 1;
          if (!expected.linesById.containsKey(id)) {
            tally.wrong++;
            tally.told("an article that nobody gave: " + id);
          }
        });
    long folded = 0;
    for (Map.Entry<String, Long> entry : expected.linesById.entrySet()) {
      folded += entry.getValue() - 1;
      if (!ids.containsKey(entry.getKey())) {
        tally.lost++;
        tally.told("lost in the run: " + entry.getKey());
      }
    }
    require("rejects", rows(spark, tables, "rejects").count(), expected.rejects);
    require("duplicates", rows(spark, tables, "duplicates").count(), folded);
  }

  private void require(String table, long is, long must) {
    if (is != must) {
      tally.wrong += Math.abs(is - must);
      tally.told(table + ": " + must + " expected, are " + is);
    }
  }

  private static org.apache.spark.sql.Dataset<Row> rows(
      SparkSession spark, Path tables, String table) {
    return spark.read().parquet(tables.resolve(table + ".parquet").toString());
  }

  private void timed(long began, byte[] what) {
    current = null;
    if (System.nanoTime() - began > HANG) {
      tally.hangs++;
      tally.told("hangs at " + shown(what));
    }
  }

  private void wrong(String what, byte[] bytes, String why) {
    tally.wrong++;
    tally.told("wrong: " + what + ": " + why + ": " + shown(bytes));
  }

  private void thrown(String what, byte[] bytes, Throwable thrown) {
    tally.traces++;
    java.io.StringWriter trace = new java.io.StringWriter();
    thrown.printStackTrace(new java.io.PrintWriter(trace));
    tally.told(what + ": " + trace + " " + shown(bytes));
  }

  private static String shown(byte[] bytes) {
    return new String(bytes, 0, Math.min(3000, bytes.length), StandardCharsets.ISO_8859_1);
  }

  private static void delete(Path folder) throws IOException {
    if (!Files.exists(folder)) {
      return;
    }
    try (Stream<Path> files = Files.walk(folder)) {
      for (Path file : files.sorted(Comparator.reverseOrder()).toList()) {
        Files.delete(file);
      }
    }
  }
}
