package id.netralitas.job;

import static org.apache.spark.sql.functions.col;
import static org.apache.spark.sql.functions.count;
import static org.apache.spark.sql.functions.lit;
import static org.apache.spark.sql.functions.when;

import id.netralitas.aggregate.Ledgers;
import id.netralitas.aggregate.Rows;
import id.netralitas.article.ArticleReader;
import id.netralitas.ingest.ArticleLines;
import id.netralitas.ingest.DatasetFiles;
import id.netralitas.ingest.Ingest;
import id.netralitas.ingest.InputException;
import id.netralitas.ingest.InputFiles;
import id.netralitas.ingest.InputKind;
import id.netralitas.ingest.PassedOver;
import id.netralitas.record.RecordJson;
import id.netralitas.record.RecordRows;
import id.netralitas.reference.Reference;
import id.netralitas.spark.Session;
import id.netralitas.table.TableFiles;
import id.netralitas.table.Tables;
import java.io.BufferedWriter;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.Iterator;
import java.util.List;
import java.util.Locale;
import java.util.function.Consumer;
import java.util.stream.Stream;
import org.apache.hadoop.conf.Configuration;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.SparkSession;

/** Raw articles in, a folder of article records out. */
public final class ExtractJob {

  private static final int LONGEST_NAME = 120;

  /**
   * What is shown of a name that needs a hash; with it, no longer than an encrypted folder takes.
   */
  private static final int SHOWN_OF_LONG_NAME = 70;

  private static final String STAGING = ".staging-";

  private final Settings settings;
  private final Consumer<String> progress;

  /**
   * What the user asks for.
   *
   * @param articles files, folders or globs on any Hadoop file system
   * @param out folder that is not there yet, or empty
   * @param keepsText whether the main text of every article is written too
   * @param version that the records carry
   */
  public record Settings(
      List<String> articles,
      Path out,
      Reference reference,
      ArticleReader reader,
      boolean keepsText,
      String version) {}

  public ExtractJob(Settings settings, Consumer<String> progress) {
    this.settings = settings;
    this.progress = progress;
  }

  /** How many articles were read and what became of them; the three add up. */
  public record Result(long read, long records, long relevant, long rejected, long duplicates) {

    public Result {
      if (read != records + rejected + duplicates) {
        throw new Reconciliation.ReconciliationException(
            read
                + " articles read, but "
                + records
                + " records, "
                + rejected
                + " rejects and "
                + duplicates
                + " duplicates");
      }
    }

    @Override
    public String toString() {
      return String.format(
          Locale.ROOT,
          "%d articles read = %d records (%d relevant) + %d rejects + %d duplicates",
          read,
          records,
          relevant,
          rejected,
          duplicates);
    }
  }

  /**
   * Writes {@code records.jsonl}, one record an article, by id; {@code rejects/rejects.csv} and
   * {@code rejects/duplicates.csv} (columns of the tables of those names); with {@code keepsText}
   * also {@code text/<articleId>.txt}. A {@code dataset.json} of the articles goes along.
   * Everything is written aside and put in place at the end.
   *
   * @throws InputException if the input cannot be used, or the folder is not empty
   */
  public Result run() {
    Configuration hadoop = Session.hadoop();
    InputFiles input = InputFiles.list(settings.articles(), InputKind.ARTICLES, hadoop);
    requireEmpty(settings.out());
    PassedOver.told(PassedOver.of(input)).forEach(progress);
    progress.accept(
        String.format(
            Locale.ROOT,
            "extracting %d files, %.1f MB",
            input.files().size(),
            input.bytes() / 1_000_000.0));
    try (Session session = Session.open("netralitas extract", input.bytes())) {
      Path staged = staged();
      Result result = extract(session.spark(), input, staged);
      DatasetFiles.copy(input.files(), staged, hadoop);
      publish(staged);
      return result;
    } catch (IOException failed) {
      throw new InputException(
          "Cannot write into '" + settings.out() + "': " + failed + "; give another --out", failed);
    }
  }

  private Result extract(SparkSession spark, InputFiles input, Path staged) throws IOException {
    Dataset<Row> lines =
        ArticleLines.read(
            spark, input, settings.reference(), settings.reader(), settings.version());
    Ingest ingest = Ingest.of(lines);
    Row accepted = ingest.accepted().agg(count(lit(1)), count(when(col("relevant"), 1))).first();
    write(ingest.accepted().orderBy("article_id"), staged.resolve("records.jsonl"));
    Path rejects = Files.createDirectories(staged.resolve("rejects"));
    long rejected =
        TableFiles.writeCsv(
            Tables.REJECT_TABLE,
            Rows.stream(Ledgers.rejects(ingest.rejects()), Tables.REJECT_TABLE),
            rejects);
    long duplicates =
        TableFiles.writeCsv(
            Tables.DUPLICATE_TABLE,
            Rows.stream(Ledgers.duplicates(ingest.duplicates()), Tables.DUPLICATE_TABLE),
            rejects);
    if (settings.keepsText()) {
      writeTexts(ingest, Files.createDirectories(staged.resolve("text")));
    }
    return new Result(
        ingest.lines().count(), accepted.getLong(0), accepted.getLong(1), rejected, duplicates);
  }

  private static void write(Dataset<Row> records, Path file) throws IOException {
    try (BufferedWriter out = Files.newBufferedWriter(file, StandardCharsets.UTF_8)) {
      Iterator<Row> rows = records.toLocalIterator();
      while (rows.hasNext()) {
        out.write(RecordJson.json(RecordRows.record(rows.next())).toString());
        out.write('\n');
      }
    }
  }

  /** Writes the text of every record that was kept. */
  private static void writeTexts(Ingest ingest, Path folder) throws IOException {
    Iterator<Row> rows = ingest.accepted().select("article_id", "text").toLocalIterator();
    while (rows.hasNext()) {
      Row row = rows.next();
      String id = row.getString(0);
      Path file = folder.resolve(fileName(id));
      // Where a file system takes two names for one, such as a.txt and A.txt.
      Path free = Files.exists(file) ? folder.resolve(hashedName(id)) : file;
      Files.writeString(free, row.getString(1), StandardOpenOption.CREATE_NEW);
    }
  }

  /**
   * Returns the id as a file name: what a file system may not like is percent-encoded. Where that
   * is long, or would be hidden, it is cut and made the only one by a hash.
   */
  static String fileName(String articleId) {
    String name = encoded(articleId);
    return name.length() > LONGEST_NAME || name.startsWith(".")
        ? hashedName(articleId)
        : name + ".txt";
  }

  private static String hashedName(String articleId) {
    String name = encoded(articleId);
    return "_"
        + name.substring(0, Math.min(name.length(), SHOWN_OF_LONG_NAME))
        + "_"
        + Intake.sha256(articleId)
        + ".txt";
  }

  private static String encoded(String articleId) {
    return URLEncoder.encode(articleId, StandardCharsets.UTF_8).replace("*", "%2A");
  }

  private Path staged() throws IOException {
    Path out = settings.out().toAbsolutePath();
    Files.createDirectories(out);
    return Files.createTempDirectory(out, STAGING);
  }

  private void publish(Path staged) throws IOException {
    try (Stream<Path> finished = Files.list(staged)) {
      for (Path path : finished.sorted().toList()) {
        Files.move(path, settings.out().resolve(path.getFileName()));
      }
    }
    Files.delete(staged);
  }

  private static void requireEmpty(Path out) {
    if (!Files.exists(out)) {
      return;
    }
    try (Stream<Path> there = Files.list(out)) {
      // What a killed run left aside is no content; this run writes beside it.
      if (there.anyMatch(path -> !path.getFileName().toString().startsWith(STAGING))) {
        throw new InputException(
            "'" + out + "' is not empty: give --out a folder that is empty or not there yet");
      }
    } catch (IOException unreadable) {
      throw new UncheckedIOException("reading " + out, unreadable);
    }
  }
}
