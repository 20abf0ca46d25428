package id.netralitas.extract;

import static org.assertj.core.api.Assertions.assertThat;

import id.netralitas.record.Activity;
import id.netralitas.record.ArticleRecord;
import id.netralitas.record.ArticleRecord.Evidence;
import id.netralitas.record.Reading;
import id.netralitas.record.RecordJson;
import id.netralitas.record.RecordReader;
import java.lang.management.ManagementFactory;
import java.lang.management.ThreadMXBean;
import java.nio.charset.StandardCharsets;
import java.util.Collection;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;

/** What holds for every text. The seeds are fixed, so that a failure repeats. */
class ExtractorPropertiesTest {

  private static final int MUTATIONS = 3000;
  private static final String[] NOISE = {
    "\n",
    ".",
    ",",
    "(",
    ")",
    "/",
    "-",
    "–",
    "\"",
    "“",
    "'",
    "<p>",
    "&nbsp;",
    "\ufffd",
    "ﬁ",
    "â€œ",
    "0",
    "2024",
    "31/12",
    "ASN",
    "Kabupaten",
    "Pilkada",
    "dua",
    "puluh",
    "ribu",
    "Nomor",
    "Bupati",
    "😀",
    "\u0000"
  };

  private static final Collection<Article> ARTICLES = OwnArticles.all().values();

  @Test
  void offsetsPointAtTheQuoteUnlessSomebodyIsHidden() {
    for (Article article : ARTICLES) {
      ArticleRecord record = Extraction.EXTRACTOR.extract(article);
      for (Evidence evidence : record.evidence()) {
        if (evidence.start() == null) {
          continue;
        }
        assertThat(evidence.start()).isBetween(0, evidence.end());
        assertThat(evidence.end()).isLessThanOrEqualTo(article.text().length());
        String words = article.text().substring(evidence.start(), evidence.end());
        if (evidence.quote().contains("[nama]")) {
          assertThat(isCase(record)).isTrue();
        } else {
          assertThat(words).startsWith(evidence.quote());
        }
      }
    }
  }

  @Test
  void everyFactHasEvidence() {
    for (Article article : ARTICLES) {
      ArticleRecord record = Extraction.EXTRACTOR.extract(article);
      List<String> fields = record.evidence().stream().map(Evidence::field).toList();
      for (int n = 0; n < record.events().size(); n++) {
        for (int c = 0; c < record.events().get(n).counts().size(); c++) {
          assertThat(fields).contains("/events/" + n + "/counts/" + c);
        }
        for (int a = 0; a < record.events().get(n).activities().size(); a++) {
          assertThat(fields).contains("/events/" + n + "/activities/" + a);
        }
      }
      for (int o = 0; o < record.officials().size(); o++) {
        assertThat(fields).contains("/officials/" + o);
      }
      for (int l = 0; l < record.legalReferences().size(); l++) {
        assertThat(fields).contains("/legalReferences/" + l);
      }
    }
  }

  @Test
  void theSameArticleGivesTheSameRecord() {
    Extractor another = new Extractor(Extraction.REFERENCE, "test");
    for (Article article : ARTICLES) {
      assertThat(another.extract(article)).isEqualTo(Extraction.EXTRACTOR.extract(article));
    }
  }

  @Test
  void aTextCutOrDamagedAnywhereStillGivesAValidRecord() {
    Random random = new Random(20241127);
    List<Article> articles = List.copyOf(ARTICLES);
    RecordReader reader = new RecordReader(Extraction.REFERENCE.places());
    for (int n = 0; n < MUTATIONS; n++) {
      String text = damaged(articles.get(random.nextInt(articles.size())).text(), random);
      ArticleRecord record = Extraction.of(text);

      Reading reading =
          reader.read(RecordJson.json(record).toString().getBytes(StandardCharsets.UTF_8));
      assertThat(reading).as(text).isInstanceOf(Reading.Accepted.class);
      for (Evidence evidence : record.evidence()) {
        assertThat(evidence.quote().length()).isLessThanOrEqualTo(300);
        if (evidence.end() != null) {
          assertThat(evidence.end()).isLessThanOrEqualTo(text.length());
        }
      }
    }
  }

  private static String damaged(String text, Random random) {
    StringBuilder damaged = new StringBuilder(text);
    int times = 1 + random.nextInt(12);
    for (int n = 0; n < times && damaged.length() > 2; n++) {
      int at = random.nextInt(damaged.length());
      int to = Math.min(damaged.length(), at + random.nextInt(40));
      switch (random.nextInt(5)) {
        case 0 -> damaged.delete(at, to);
        case 1 -> damaged.insert(at, damaged.substring(at, to));
        case 2 -> damaged.setCharAt(at, (char) random.nextInt(0xD800));
        case 3 ->
            damaged.replace(at, to, damaged.substring(at, to).toUpperCase(java.util.Locale.ROOT));
        default -> damaged.insert(at, NOISE[random.nextInt(NOISE.length)]);
      }
    }
    return damaged.toString();
  }

  @Test
  void timeGrowsWithTheLengthOfTheText() {
    for (String unit :
        List.of(
            "ASN netral Pilkada 2024 ",
            "(",
            "1.",
            "dua ",
            "<",
            "&a",
            "Kabupaten ",
            "Ketua ",
            "Senin, ",
            "\n-",
            "“",
            "tiga puluh ",
            "UU Nomor ")) {
      String head =
          "ASN Sleman Ikrar Netral\nASN Sleman mengucapkan ikrar netralitas Pilkada 2024. ";
      long small = nanos(head + unit.repeat(20_000 / unit.length()));
      long large = nanos(head + unit.repeat(400_000 / unit.length()));

      assertThat(large).as("20 times '%s'", unit).isLessThan(20 * 8 * Math.max(small, 1_000_000));
    }
  }

  /** The processor's time, the least of some turns: how busy the machine is must not matter. */
  private static long nanos(String text) {
    ThreadMXBean thread = ManagementFactory.getThreadMXBean();
    long least = Long.MAX_VALUE;
    for (int turn = 0; turn < 4; turn++) {
      long start = thread.getCurrentThreadCpuTime();
      Extraction.of(text);
      least = Math.min(least, thread.getCurrentThreadCpuTime() - start);
    }
    return least;
  }

  private static boolean isCase(ArticleRecord record) {
    return record.events().stream()
        .flatMap(event -> event.activities().stream())
        .anyMatch(a -> a == Activity.VIOLATION_REPORT || a == Activity.SANCTION);
  }
}
