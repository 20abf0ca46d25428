package id.netralitas.job;

import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import id.netralitas.record.ArticleRecord;
import id.netralitas.record.Count;
import id.netralitas.record.RecordJson;
import id.netralitas.reference.Reference;
import id.netralitas.synthetic.SyntheticArticle;
import id.netralitas.synthetic.SyntheticArticles;
import id.netralitas.synthetic.SyntheticEvent;
import id.netralitas.synthetic.SyntheticEvents;
import id.netralitas.synthetic.SyntheticRecords;
import id.netralitas.synthetic.SyntheticTotals;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.io.Writer;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;

/** Writes an invented corpus of a panel of outlets: records, or articles with gold. */
public final class GenerateJob {

  /** The file of records. */
  public static final String RECORDS = "records.jsonl";

  /** The file of articles, in a folder of its own, since the gold is no article. */
  public static final String ARTICLES = "articles/articles.jsonl";

  /** What is to be read from each article. */
  public static final String GOLD = "gold.jsonl";

  /** Which articles tell one event. */
  public static final String SAME_EVENT = "same_event.jsonl";

  private static final ObjectMapper JSON = new ObjectMapper();

  private final int count;
  private final long seed;
  private final boolean hasEffects;
  private final Reference reference;
  private final Path folder;

  public GenerateJob(int count, long seed, boolean hasEffects, Reference reference, Path folder) {
    this.count = count;
    this.seed = seed;
    this.hasEffects = hasEffects;
    this.reference = reference;
    this.folder = folder;
  }

  /** What was planted: the counts of every event that happened, told or not. No file of records. */
  public static final String TRUTH = "truth.csv";

  /**
   * Writes records and, beside them, what was planted; returns the number of records. Equal
   * settings give equal bytes.
   */
  public long records() {
    long records = 0;
    try {
      describe(folder);
      List<SyntheticEvent> events = events();
      SyntheticTotals totals = new SyntheticTotals(events);
      try (Writer out = Files.newBufferedWriter(folder.resolve(RECORDS));
          Writer truth = Files.newBufferedWriter(folder.resolve(TRUTH))) {
        truth.write("event,regency_code,day,activity,outlets,scope,value,kind,body,as_of\n");
        for (SyntheticEvent event : events) {
          truth.write(truth(event, totals));
          for (ArticleRecord record : SyntheticRecords.of(event, totals)) {
            out.write(RecordJson.json(record) + "\n");
            records++;
          }
        }
      }
    } catch (IOException failed) {
      throw new UncheckedIOException("writing into " + folder, failed);
    }
    return records;
  }

  /**
   * Writes articles, their gold and the groups of those that tell one event; returns the number of
   * articles. Equal settings give equal bytes.
   */
  public long articles() {
    long articles = 0;
    try {
      describe(folder.resolve(ARTICLES).getParent());
      try (Writer texts = Files.newBufferedWriter(folder.resolve(ARTICLES));
          Writer gold = Files.newBufferedWriter(folder.resolve(GOLD));
          Writer same = Files.newBufferedWriter(folder.resolve(SAME_EVENT))) {
        for (SyntheticEvent event : events()) {
          List<SyntheticArticle> all = SyntheticArticles.of(event, reference.places());
          for (SyntheticArticle article : all) {
            texts.write(text(article) + "\n");
            gold.write(gold(article) + "\n");
            articles++;
          }
          if (event.outlets().size() > 1) {
            same.write(group(all) + "\n");
          }
        }
      }
    } catch (IOException failed) {
      throw new UncheckedIOException("writing into " + folder, failed);
    }
    return articles;
  }

  private List<SyntheticEvent> events() {
    return SyntheticEvents.of(count, seed, hasEffects, reference.places().regencies());
  }

  private static void describe(Path folder) throws IOException {
    Files.createDirectories(folder);
    Files.writeString(
        folder.resolve("dataset.json"),
        String.format(
            Locale.ROOT,
            """
      {"title": "Data sintetis", "description": "Invented records of a panel of %d invented outlets.",
       "design": "PANEL", "caveat": "Seluruh peristiwa, tempat, dan angka di sini rekaan.", "licence": "CC0-1.0"}
      """,
            SyntheticEvents.OUTLETS));
  }

  /** A row a count; codes and numbers alone, so that no cell needs quotes. */
  private static String truth(SyntheticEvent event, SyntheticTotals totals) {
    StringBuilder rows = new StringBuilder();
    for (Count count : SyntheticRecords.counts(event, totals)) {
      rows.append(
          String.join(
                  ",",
                  Integer.toString(event.number()),
                  event.regencyCode(),
                  event.day().toString(),
                  event.activity().name(),
                  Integer.toString(event.outlets().size()),
                  count.scope().name(),
                  Long.toString(count.value()),
                  count.kind().name(),
                  count.body().name(),
                  count.asOf() == null ? "" : count.asOf())
              + "\n");
    }
    return rows.toString();
  }

  private static ObjectNode text(SyntheticArticle article) {
    return JSON.createObjectNode()
        .put("id", article.id())
        .put("url", article.url())
        .put("publisher", article.publisher())
        .put("published_at", article.publishedAt().toString())
        .put("collected_at", article.collectedAt() + "T00:00:00Z")
        .put("title", article.title())
        .put("text", article.text());
  }

  private static ObjectNode gold(SyntheticArticle article) {
    ObjectNode gold =
        JSON.createObjectNode().put("id", article.id()).put("relevant", article.isRelevant());
    if (!article.isRelevant()) {
      return gold;
    }
    gold.put("province_code", article.regencyCode().substring(0, 2));
    gold.put("regency_code", article.regencyCode());
    gold.put("event_date", article.day().toString());
    article.activities().stream().map(Enum::name).forEach(gold.putArray("event_types")::add);
    gold.putArray("asn_counts")
        .addObject()
        .put("value", article.people())
        .put("scope", article.scope().name().toLowerCase(Locale.ROOT));
    gold.putArray("election").add(SyntheticEvents.ELECTION);
    gold.putArray("officials").addObject().put("name", article.official());
    gold.putArray("legal_refs");
    return gold;
  }

  private static ObjectNode group(List<SyntheticArticle> articles) {
    ObjectNode group = JSON.createObjectNode();
    articles.stream()
        .filter(SyntheticArticle::isRelevant)
        .map(SyntheticArticle::id)
        .forEach(group.putArray("articleIds")::add);
    return group.put("strength", "same");
  }
}
