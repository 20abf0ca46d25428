package id.netralitas.ingest;

import id.netralitas.article.ArticleFile;
import id.netralitas.article.ArticleIssue;
import id.netralitas.article.ArticleReader;
import id.netralitas.article.ArticleResult;
import id.netralitas.article.ArticleResults;
import id.netralitas.article.ArticleText;
import id.netralitas.extract.Article;
import id.netralitas.extract.Extractor;
import id.netralitas.record.ArticleRecord;
import id.netralitas.reference.Reference;
import java.io.IOException;
import java.io.InputStream;
import java.io.Serializable;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.Iterator;
import java.util.List;
import java.util.Map;
import java.util.NoSuchElementException;
import java.util.TreeSet;
import org.apache.hadoop.conf.Configuration;
import org.apache.spark.api.java.JavaSparkContext;
import org.apache.spark.broadcast.Broadcast;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.SparkSession;
import org.apache.spark.sql.types.DataTypes;
import org.apache.spark.sql.types.StructType;
import org.apache.spark.util.SerializableConfiguration;

/** Files of raw articles, extracted, as lines. */
public final class ArticleLines {

  /** {@link LineRows#SCHEMA} and {@code text}, the main text that offsets refer to. */
  public static final StructType SCHEMA = LineRows.SCHEMA.add("text", DataTypes.StringType);

  private static final long BYTES_PER_TASK = 16L << 20;

  private ArticleLines() {}

  /** An article file, or a span of one, and what its articles are called after. */
  private record Part(FileSplit split, ArticleFile file) implements Serializable {}

  /**
   * Returns every article, every reject, and what was passed over, as rows of {@link #SCHEMA}.
   *
   * @param version that the records carry
   */
  public static Dataset<Row> read(
      SparkSession spark,
      InputFiles input,
      Reference reference,
      ArticleReader reader,
      String version) {
    return read(spark, input, ids(input), reference, reader, version);
  }

  /**
   * Returns the same of some files.
   *
   * @param files each with what its articles are called after
   */
  public static Dataset<Row> read(
      SparkSession spark,
      InputFiles input,
      List<ArticleFile> files,
      Reference reference,
      ArticleReader reader,
      String version) {
    return read(spark, input, files, FileSplits.BYTES, reference, reader, version);
  }

  /** Returns the files with what their articles are called after, in the order of the input. */
  public static List<ArticleFile> ids(InputFiles input) {
    return input.files().stream().map(ArticleLines::articleFile).toList();
  }

  /** Returns a file of the input with what its article is called after. */
  public static ArticleFile articleFile(InputFile file) {
    return new ArticleFile(file.name(), file.ownName());
  }

  static Dataset<Row> read(
      SparkSession spark,
      InputFiles input,
      List<ArticleFile> files,
      long bytesOfSplit,
      Reference reference,
      ArticleReader reader,
      String version) {
    JavaSparkContext context = new JavaSparkContext(spark.sparkContext());
    Broadcast<SerializableConfiguration> configuration =
        context.broadcast(new SerializableConfiguration(spark.sessionState().newHadoopConf()));
    Broadcast<Reference> places = context.broadcast(reference);
    List<List<Part>> tasks =
        tasks(parts(files, FileSplits.of(input, bytesOfSplit, context, configuration)));
    return spark.createDataFrame(
        context
            .parallelize(tasks, Math.max(1, tasks.size()))
            .mapPartitions(
                mine ->
                    new Results(
                        flat(mine),
                        reader,
                        new Extractor(places.value(), version),
                        configuration.value().value())),
        SCHEMA);
  }

  private static List<Part> parts(List<ArticleFile> files, List<FileSplit> splits) {
    Map<String, ArticleFile> byName = new HashMap<>();
    files.forEach(file -> byName.put(file.name(), file));
    return splits.stream().map(split -> new Part(split, byName.get(split.file().name()))).toList();
  }

  /** Many small files share a task; a large one has its own. */
  private static List<List<Part>> tasks(List<Part> parts) {
    List<List<Part>> tasks = new ArrayList<>();
    long room = 0;
    for (Part part : parts) {
      FileSplit split = part.split();
      long bytes = Math.min(split.end(), split.file().bytes()) - split.start();
      if (tasks.isEmpty() || bytes > room) {
        tasks.add(new ArrayList<>());
        room = BYTES_PER_TASK;
      }
      tasks.get(tasks.size() - 1).add(part);
      room -= bytes;
    }
    return tasks;
  }

  private static Iterator<Part> flat(Iterator<List<Part>> tasks) {
    List<Part> parts = new ArrayList<>();
    tasks.forEachRemaining(parts::addAll);
    return parts.iterator();
  }

  /** The rows of some parts, one article in memory at a time. */
  private static final class Results implements Iterator<Row> {

    private final Iterator<Part> parts;
    private final ArticleReader reader;
    private final Extractor extractor;
    private final Configuration hadoop;
    private Iterator<ArticleResult> results = Collections.emptyIterator();

    Results(Iterator<Part> parts, ArticleReader reader, Extractor extractor, Configuration hadoop) {
      this.parts = parts;
      this.reader = reader;
      this.extractor = extractor;
      this.hadoop = hadoop;
    }

    @Override
    public boolean hasNext() {
      while (!results.hasNext() && parts.hasNext()) {
        results = results(parts.next());
      }
      return results.hasNext();
    }

    @Override
    public Row next() {
      if (!hasNext()) {
        throw new NoSuchElementException();
      }
      return row(results.next(), extractor);
    }

    private ArticleResults results(Part part) {
      FileSplit split = part.split();
      if (split.end() == Long.MAX_VALUE) {
        return reader.read(part.file(), () -> open(split.file(), hadoop));
      }
      return reader.readLines(part.file(), split.firstLine(), () -> new SplitBytes(split, hadoop));
    }
  }

  private static Row row(ArticleResult result, Extractor extractor) {
    if (result instanceof ArticleResult.Taken taken) {
      ArticleRecord record = record(taken.article(), extractor);
      return LineRows.accepted(taken.file(), taken.line(), record, taken.article().text());
    }
    if (result instanceof ArticleResult.Rejected rejected) {
      return LineRows.rejected(
          rejected.file(),
          rejected.line(),
          rejected.reason().name(),
          rejected.detail(),
          (Object) null);
    }
    ArticleResult.Skipped skipped = (ArticleResult.Skipped) result;
    return LineRows.passedOver(
        skipped.file(), skipped.reason().name(), skipped.count(), (Object) null);
  }

  /** Opens a file; a file system that fails later fails the task, not the article. */
  public static InputStream open(InputFile file, Configuration hadoop) throws IOException {
    return new FileBytes(file, file.open(hadoop));
  }

  /** Returns the record of an article, the issues of its reading added to those of its text. */
  static ArticleRecord record(ArticleText read, Extractor extractor) {
    ArticleRecord record = extractor.extract(article(read));
    if (read.issues().isEmpty()) {
      return record;
    }
    TreeSet<String> issues = new TreeSet<>(record.issues());
    read.issues().stream().map(ArticleIssue::name).forEach(issues::add);
    return record.withIssues(List.copyOf(issues));
  }

  /** Returns what the extractor takes of an article that was read. */
  public static Article article(ArticleText read) {
    return new Article(
        read.id(),
        read.url(),
        read.publisher(),
        read.publishedAt(),
        read.collectedAt(),
        read.title(),
        read.text());
  }
}
