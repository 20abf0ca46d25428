package id.netralitas.job;

import id.netralitas.article.ArticleReader;
import id.netralitas.article.ArticleResult;
import id.netralitas.article.ArticleResults;
import id.netralitas.extract.Article;
import id.netralitas.extract.Extractor;
import id.netralitas.extract.evaluation.Evaluation;
import id.netralitas.extract.evaluation.Label;
import id.netralitas.extract.evaluation.Labels;
import id.netralitas.ingest.ArticleLines;
import id.netralitas.ingest.InputException;
import id.netralitas.ingest.InputFile;
import id.netralitas.ingest.InputFiles;
import id.netralitas.ingest.InputKind;
import id.netralitas.ingest.PassedOver;
import id.netralitas.reference.Reference;
import id.netralitas.spark.Session;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;
import org.apache.hadoop.conf.Configuration;

/** Extracts labelled articles and scores the records against the labels; needs no Spark session. */
public final class EvaluateJob {

  private final List<String> articles;
  private final Path gold;
  private final Reference reference;
  private final Extractor extractor;
  private final Consumer<String> progress;

  /**
   * An evaluation that has not begun.
   *
   * @param progress takes a line for what is not read
   */
  public EvaluateJob(
      List<String> articles,
      Path gold,
      Reference reference,
      Extractor extractor,
      Consumer<String> progress) {
    this.progress = progress;
    this.articles = List.copyOf(articles);
    this.gold = gold;
    this.reference = reference;
    this.extractor = extractor;
  }

  /**
   * Returns the scores. Labels name an article by its id, with or without the ending of its file.
   *
   * @throws InputException if articles or labels cannot be read, or a label has no article
   */
  public Evaluation run() {
    if (!Files.isRegularFile(gold)) {
      throw new InputException("There is no file of labels '" + gold + "'; give one with --gold");
    }
    Configuration hadoop = Session.hadoop();
    InputFiles input = InputFiles.list(articles, InputKind.ARTICLES, hadoop);
    PassedOver.told(PassedOver.of(input)).forEach(progress);
    Map<String, Article> byId = new HashMap<>();
    for (InputFile file : input.files()) {
      read(file, hadoop, byId);
    }
    List<Label> labels = labels();
    ArticleIds ids = new ArticleIds(byId.keySet());
    Map<String, Article> labelled = new HashMap<>();
    List<String> missing = new ArrayList<>();
    for (Label label : labels) {
      ids.meant(label.id())
          .ifPresentOrElse(
              id -> labelled.put(label.id(), byId.get(id)), () -> missing.add(label.id()));
    }
    if (!missing.isEmpty()) {
      throw new InputException(
          "'"
              + gold
              + "' has labels of articles that are not there: "
              + String.join(", ", missing));
    }
    return Evaluation.of(extractor, labels, labelled);
  }

  private List<Label> labels() {
    try {
      return Labels.read(gold, reference);
    } catch (IllegalArgumentException noLabel) {
      throw new InputException(noLabel.getMessage(), noLabel);
    }
  }

  private static void read(InputFile file, Configuration hadoop, Map<String, Article> byId) {
    try (ArticleResults results =
        ArticleReader.DEFAULT.read(
            ArticleLines.articleFile(file), () -> ArticleLines.open(file, hadoop))) {
      while (results.hasNext()) {
        if (results.next() instanceof ArticleResult.Taken taken) {
          byId.put(taken.article().id(), ArticleLines.article(taken.article()));
        }
      }
    } catch (IOException failed) {
      throw new UncheckedIOException("closing " + file.name(), failed);
    }
  }
}
