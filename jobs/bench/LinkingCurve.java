import static org.apache.spark.sql.functions.col;
import static org.apache.spark.sql.functions.size;
import static org.apache.spark.sql.functions.sum;

import id.netralitas.link.Linking;
import id.netralitas.link.Overrides;
import id.netralitas.link.OwnWords;
import id.netralitas.link.Selection;
import id.netralitas.record.Activity;
import id.netralitas.record.ArticleRecord;
import id.netralitas.record.Count;
import id.netralitas.record.CountScope;
import id.netralitas.record.Coverage;
import id.netralitas.record.DateBasis;
import id.netralitas.record.DatePrecision;
import id.netralitas.record.EventDate;
import id.netralitas.record.Jurisdiction;
import id.netralitas.record.Level;
import id.netralitas.record.Mention;
import id.netralitas.record.RecordRows;
import id.netralitas.reference.Reference;
import id.netralitas.reference.Regency;
import id.netralitas.spark.Session;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.SplittableRandom;
import java.util.TreeMap;
import org.apache.spark.api.java.function.MapFunction;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Encoders;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.SparkSession;

/**
 * How the cost of linking grows with the number of mentions: invented records of three mentions an
 * event on average, spread over all regencies and two years, each mention lacking or blurring some of
 * its facts. Run by linking.sh.
 *
 * <p>Arguments: folder of the reference data, folder for the records, how many of the largest
 * size's records lie in one province on one day, the sizes.
 */
public final class LinkingCurve {

  private static final String[] SYLLABLES = {
    "ba", "ri", "to", "su", "wa", "ne", "ka", "mi", "do", "la", "pu", "ge", "ya", "hu", "ci", "ro"
  };

  public static void main(String[] arguments) throws Exception {
    Reference reference = Reference.load(Path.of(arguments[0]));
    Path folder = Path.of(arguments[1]);
    int skewed = Integer.parseInt(arguments[2]);
    try (Session session = Session.open("linking curve", 1L << 30)) {
      System.out.println("mentions    events  bounded keys   seconds   µs per mention and log2(n)");
      for (int n = 3; n < arguments.length; n++) {
        boolean isLargest = n == arguments.length - 1;
        int size = Integer.parseInt(arguments[n]);
        measure(session.spark(), reference, folder.resolve("records-" + size), size, 0);
        if (isLargest && skewed > 0) {
          System.out.println("the same, " + skewed + " of them in one province on one day:");
          measure(session.spark(), reference, folder.resolve("skewed-" + size), size, skewed);
        }
      }
    }
    System.out.println("largest resident memory: " + resident());
  }

  private static void measure(
      SparkSession spark, Reference reference, Path records, int size, int skewed) {
    List<String> regencies =
        reference.places().regencies().stream().map(Regency::code).toList();
    MapFunction<Long, Row> invent =
        number -> RecordRows.row(record(number, number < skewed, regencies));
    spark
        .range(0, size, 1, 8)
        .map(invent, Encoders.row(RecordRows.SCHEMA))
        .write()
        .parquet(records.toString());
    Dataset<Row> accepted = spark
            .read()
            .schema(RecordRows.SCHEMA)
            .parquet(records.toString())
            .withColumn("content", col("article_id"));
    long start = System.nanoTime();
    Dataset<Row> events =
        Linking.events(
            Linking.mentions(accepted, reference.outlets()),
            Selection.ALL,
            OwnWords.of(reference),
            Overrides.NONE,
            Map.of());
    Row told =
        events
            .agg(
                org.apache.spark.sql.functions.count(col("event_id")),
                sum(size(col("members"))),
                sum(col("bounded_keys")))
            .first();
    double seconds = (System.nanoTime() - start) / 1e9;
    if (told.getLong(1) != size) {
      throw new IllegalStateException(told.getLong(1) + " mentions came out of " + size);
    }
    System.out.printf(
        Locale.ROOT,
        "%8d  %8d  %12d  %8.1f   %.2f%n",
        size,
        told.getLong(0),
        told.getLong(2),
        seconds,
        seconds * 1e6 / size / (Math.log(size) / Math.log(2)));
  }

  /** Record {@code number} tells event {@code number / 3}, with some facts left out or blurred. */
  private static ArticleRecord record(long number, boolean isSkewed, List<String> regencies) {
    SplittableRandom event = new SplittableRandom(number / 3);
    SplittableRandom own = new SplittableRandom(~number);
    String regency = regencies.get(event.nextInt(regencies.size()));
    LocalDate day = LocalDate.of(2023, 1, 1).plusDays(event.nextInt(730));
    Activity activity = Activity.values()[event.nextInt(Activity.values().length)];
    String official = name(regency.hashCode() * 31L + event.nextInt(6));
    long people = 5 + event.nextInt(900);
    String title = words(event, 7);
    Jurisdiction place = new Jurisdiction(Level.REGENCY, regency.substring(0, 2), regency);
    if (isSkewed) {
      day = LocalDate.of(2024, 11, 4);
      place = new Jurisdiction(Level.PROVINCE, "16", null);
    }
    int blur = own.nextInt(10);
    EventDate date =
        blur < 6
            ? new EventDate(day.toString(), DatePrecision.DAY, DateBasis.EXPLICIT)
            : blur < 8
                ? new EventDate(
                    day.plusDays(1).toString(), DatePrecision.DAY, DateBasis.EXPLICIT)
                : EventDate.UNDATED;
    List<Count> counts = new ArrayList<>();
    if (own.nextInt(3) == 0) {
      counts.add(
          new Count(
              CountScope.REPORTED,
              people,
              people,
              people,
              false,
              false,
              Coverage.GOVERNMENT,
              null));
    }
    return new ArticleRecord(
        "a" + number,
        new ArticleRecord.Source(
            "https://outlet" + own.nextInt(300) + ".id/" + number,
            null,
            null,
            Instant.ofEpochSecond(1_730_000_000L + number)),
        own.nextInt(4) == 0 ? title : words(own, 7),
        true,
        List.of("PILKADA_2024"),
        List.of(new Mention(List.of(activity), date, place, null, null, counts)),
        own.nextInt(4) == 0
            ? List.of()
            : List.of(new ArticleRecord.Official(official, "Sekda")),
        List.of(),
        List.of(),
        List.of(),
        new ArticleRecord.Extractor("bench", "1"),
        null,
        new TreeMap<>());
  }

  private static String name(long seed) {
    SplittableRandom random = new SplittableRandom(seed);
    return word(random) + " " + word(random);
  }

  private static String words(SplittableRandom random, int count) {
    List<String> words = new ArrayList<>();
    for (int n = 0; n < count; n++) {
      words.add(word(random));
    }
    return String.join(" ", words);
  }

  private static String word(SplittableRandom random) {
    StringBuilder word = new StringBuilder();
    for (int n = 0; n < 3; n++) {
      word.append(SYLLABLES[random.nextInt(SYLLABLES.length)]);
    }
    return word.toString();
  }

  private static String resident() throws Exception {
    Path status = Path.of("/proc/self/status");
    if (!Files.exists(status)) {
      return "not told by this system";
    }
    return Files.readAllLines(status).stream()
        .filter(line -> line.startsWith("VmHWM"))
        .map(line -> line.replaceAll("\\s+", " "))
        .findFirst()
        .orElse("not told by this system");
  }
}
