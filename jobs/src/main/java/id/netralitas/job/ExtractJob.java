package id.netralitas.job;

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
    Counting.Accepted accepted = Counting.accepted(ingest.accepted());
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
        ingest.lines().count(), accepted.records(), accepted.relevant(), rejected, duplicates);
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
      Files.writeString(folder.resolve(fileName(row.getString(0))), row.getString(1));
    }
  }

  /** Returns the id as a file name: what a file system may not like is percent-encoded. */
  static String fileName(String articleId) {
    String name = URLEncoder.encode(articleId, StandardCharsets.UTF_8).replace("*", "%2A");
    if (name.length() > LONGEST_NAME || name.startsWith(".")) {
      String hash = Integer.toHexString(articleId.hashCode());
      name = "_" + name.substring(0, Math.min(name.length(), LONGEST_NAME)) + "_" + hash;
    }
    return name + ".txt";
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
