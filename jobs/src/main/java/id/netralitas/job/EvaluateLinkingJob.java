package id.netralitas.job;

import static org.apache.spark.sql.functions.col;

import id.netralitas.ingest.Ingest;
import id.netralitas.ingest.InputException;
import id.netralitas.ingest.RecordLines;
import id.netralitas.link.LinkScore;
import id.netralitas.link.Linking;
import id.netralitas.link.Overrides;
import id.netralitas.link.OwnWords;
import id.netralitas.link.SameEventFile;
import id.netralitas.link.Selection;
import id.netralitas.reference.Reference;
import id.netralitas.spark.Session;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;
import org.apache.hadoop.conf.Configuration;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;

/** Links article records as a run does, without overrides, and scores the links. */
public final class EvaluateLinkingJob {

  private final List<String> records;
  private final Path groups;
  private final Reference reference;
  private final Consumer<String> progress;

  /**
   * An evaluation that has not begun.
   *
   * @param progress takes a line for what is read, and what is not
   */
  public EvaluateLinkingJob(
      List<String> records, Path groups, Reference reference, Consumer<String> progress) {
    this.progress = progress;
    this.records = List.copyOf(records);
    this.groups = groups;
    this.reference = reference;
  }

  /**
   * Returns the score.
   *
   * @throws InputException if records or groups cannot be read
   */
  public LinkScore run() {
    if (!Files.isRegularFile(groups)) {
      throw new InputException(
          "There is no file of groups '" + groups + "'; give one with --same-event");
    }
    List<LinkScore.Group> gold = gold();
    Configuration hadoop = Session.hadoop();
    Input input = Input.list(records, List.of(), hadoop);
    input.tell(progress);
    try (Session session = Session.open("netralitas evaluate", input.bytes())) {
      Ingest ingest =
          Ingest.of(
              RecordLines.read(
                  session.spark(), input.records(), reference.places(), RecordLines.LINE_LIMIT));
      Dataset<Row> events =
          Linking.events(
              Linking.mentions(ingest.accepted(), reference.outlets()),
              Selection.ALL,
              OwnWords.of(reference),
              Overrides.NONE,
              Map.of());
      List<List<String>> linked =
          events.select(col("members.article_id")).collectAsList().stream()
              .map(row -> row.<String>getList(0).stream().distinct().toList())
              .toList();
      return LinkScore.of(linked, meant(gold, linked));
    }
  }

  /** Returns the groups under the ids that the records have; one that none has stays as it is. */
  private static List<LinkScore.Group> meant(
      List<LinkScore.Group> gold, List<List<String>> linked) {
    ArticleIds ids = new ArticleIds(linked.stream().flatMap(List::stream).toList());
    return gold.stream()
        .map(
            group ->
                new LinkScore.Group(
                    group.articles().stream().map(id -> ids.meant(id).orElse(id)).toList(),
                    group.isWeak()))
        .toList();
  }

  private List<LinkScore.Group> gold() {
    try {
      return SameEventFile.read(groups);
    } catch (IllegalArgumentException broken) {
      throw new InputException(broken.getMessage(), broken);
    }
  }
}
