package id.netralitas.job;

import static org.apache.spark.sql.functions.broadcast;
import static org.apache.spark.sql.functions.col;
import static org.apache.spark.sql.functions.count;
import static org.apache.spark.sql.functions.lit;
import static org.apache.spark.sql.functions.when;

import id.netralitas.ingest.Ingest;
import id.netralitas.store.KeptFile;
import id.netralitas.store.Night;
import id.netralitas.store.Store;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;
import scala.jdk.javaapi.CollectionConverters;

/**
 * What a night did to the state that the night before left.
 *
 * @param filesNew whose content and name are new
 * @param filesChanged whose content is new under a known name
 * @param filesWithdrawn whose content the input does not hold any longer, nor another under its
 *     name
 * @param filesRead whose lines were not in the store
 * @param copies files that hold what another holds
 * @param articlesIn that were not there before
 * @param articlesChanged that say something else than before
 * @param articlesWithdrawn that no file of the input holds any longer
 * @param blocksLinked places whose mentions were linked anew
 * @param withdrawn what the store keeps of all that was ever withdrawn; null if that did not change
 */
public record NightFacts(
    int filesNew,
    int filesChanged,
    int filesWithdrawn,
    int filesRead,
    int copies,
    long articlesIn,
    long articlesChanged,
    long articlesWithdrawn,
    long blocksLinked,
    Dataset<Row> withdrawn) {

  /** Compares the files of a night, and of their articles those that can differ. */
  static NightFacts of(
      Store store,
      Optional<Night> before,
      Intake.Taken taken,
      Dataset<Row> lines,
      int copies,
      long blocksLinked) {
    List<KeptFile> then =
        before.map(store::files).orElse(List.of()).stream().filter(KeptFile::isThere).toList();
    List<KeptFile> added = without(taken.files(), then);
    List<KeptFile> gone = without(then, taken.files());
    Set<String> goneNames = gone.stream().map(KeptFile::name).collect(Collectors.toSet());
    Set<String> addedNames = added.stream().map(KeptFile::name).collect(Collectors.toSet());
    int changed = (int) addedNames.stream().filter(goneNames::contains).count();
    Row articles = null;
    Dataset<Row> withdrawn = null;
    if (!added.isEmpty() || !gone.isEmpty()) {
      Dataset<Row> compared = compared(store, before, then, added, gone, lines).persist();
      articles =
          compared
              .agg(
                  count(when(col("was").isNull(), 1)),
                  count(when(col("was").notEqual(col("is")), 1)),
                  count(when(col("is").isNull(), 1)))
              .first();
      withdrawn = withdrawn(store, before, compared);
    }
    return new NightFacts(
        added.size() - changed,
        changed,
        (int) goneNames.stream().filter(name -> !addedNames.contains(name)).count(),
        taken.read(),
        copies,
        articles == null ? 0 : articles.getLong(0),
        articles == null ? 0 : articles.getLong(1),
        articles == null ? 0 : articles.getLong(2),
        blocksLinked,
        withdrawn);
  }

  /** Returns what a night did that found all as the last one left it. */
  static NightFacts nothing(int copies) {
    return new NightFacts(0, 0, 0, 0, copies, 0, 0, 0, 0, null);
  }

  /** Returns how many files are new or changed. */
  public int filesIn() {
    return filesNew + filesChanged;
  }

  private static List<KeptFile> without(List<KeptFile> files, List<KeptFile> others) {
    Set<String> known = others.stream().map(KeptFile::reading).collect(Collectors.toSet());
    return files.stream().filter(file -> !known.contains(file.reading())).toList();
  }

  /** Every article of a file that came or went: what was taken of it before, and what is now. */
  private static Dataset<Row> compared(
      Store store,
      Optional<Night> before,
      List<KeptFile> then,
      List<KeptFile> added,
      List<KeptFile> gone,
      Dataset<Row> lines) {
    Dataset<Row> is = Ingest.taken(lines).withColumnRenamed("content", "is");
    if (before.isEmpty()) {
      return is.withColumn("was", lit(null).cast("string"));
    }
    Dataset<Row> touched =
        ids(store.lines(added)).union(ids(store.lines(gone, before.get()))).distinct();
    Dataset<Row> was =
        Ingest.taken(only(store.lines(then, before.get()), touched))
            .withColumnRenamed("content", "was");
    return Ingest.taken(only(lines, touched))
        .withColumnRenamed("content", "is")
        .join(was, CollectionConverters.asScala(List.of("article_id")).toSeq(), "full");
  }

  private static Dataset<Row> ids(Dataset<Row> lines) {
    return lines.where(col("record").isNotNull()).select(col("record.article_id").as("touched_id"));
  }

  private static Dataset<Row> only(Dataset<Row> lines, Dataset<Row> touched) {
    return lines.join(
        broadcast(touched), col("record.article_id").equalTo(col("touched_id")), "leftsemi");
  }

  private static Dataset<Row> withdrawn(
      Store store, Optional<Night> before, Dataset<Row> compared) {
    Dataset<Row> back =
        compared.where(col("is").isNotNull()).select(col("article_id").as("back_id"));
    Dataset<Row> gone =
        compared
            .where(col("is").isNull())
            .select(col("article_id"), lit(before.map(Night::number).orElse(0L) + 1).as("night"));
    return store
        .withdrawn(before)
        .join(back, col("article_id").equalTo(col("back_id")), "leftanti")
        .union(gone)
        .orderBy("article_id");
  }

  @Override
  public String toString() {
    return String.format(
        Locale.ROOT,
        "%,d files new, %,d changed, %,d withdrawn, %,d articles in, %,d changed, %,d withdrawn, %,d blocks linked again",
        filesNew,
        filesChanged,
        filesWithdrawn,
        articlesIn,
        articlesChanged,
        articlesWithdrawn,
        blocksLinked);
  }

  /** Returns the facts as {@code run.json} has them. */
  Map<String, Object> told() {
    Map<String, Object> told = new LinkedHashMap<>();
    told.put("filesNew", filesNew);
    told.put("filesChanged", filesChanged);
    told.put("filesWithdrawn", filesWithdrawn);
    told.put("filesRead", filesRead);
    told.put("copies", copies);
    told.put("articlesIn", articlesIn);
    told.put("articlesChanged", articlesChanged);
    told.put("articlesWithdrawn", articlesWithdrawn);
    told.put("blocksLinked", blocksLinked);
    return told;
  }
}
