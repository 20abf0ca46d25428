package id.netralitas.extract;

import id.netralitas.TestData;
import id.netralitas.article.ArticleFile;
import id.netralitas.article.ArticleReader;
import id.netralitas.article.ArticleResult;
import id.netralitas.article.ArticleResults;
import id.netralitas.ingest.ArticleLines;
import id.netralitas.record.ArticleRecord;
import id.netralitas.record.Reading;
import id.netralitas.record.RecordJson;
import id.netralitas.record.RecordReader;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;

/**
 * What a fuzzer calls ({@code jobs/bench/fuzz.sh}): bytes as a file of articles, read and
 * extracted. Nothing may be thrown, every entry must be accounted for, every record must keep its
 * own schema, and no input may take longer than its size allows.
 */
public final class ArticleFuzz {

  private static final String[] NAMES = {"a.txt", "a.html", "a.jsonl", "a.warc", "a.txt.gz"};
  private static final RecordReader READER = new RecordReader(TestData.REFERENCE.places());
  private static final long NANOS_PER_BYTE = 20_000;
  private static final long NANOS_AT_LEAST = 10_000_000_000L;

  private ArticleFuzz() {}

  /** Is called once before: loading the classes is not the inputs' time. */
  public static void fuzzerInitialize() {
    for (int kind = 0; kind < NAMES.length; kind++) {
      fuzzerTestOneInput(
          ((char) kind + "Ikrar netralitas ASN Pilkada 2024").getBytes(StandardCharsets.UTF_8));
    }
    OwnArticles.all().values().forEach(article -> check(Extraction.EXTRACTOR.extract(article)));
  }

  /** Takes one input: the first byte chooses the kind of file, the rest is its content. */
  public static void fuzzerTestOneInput(byte[] input) {
    if (input.length == 0) {
      return;
    }
    String name = NAMES[(input[0] & 0xff) % NAMES.length];
    byte[] content = Arrays.copyOfRange(input, 1, input.length);
    long start = System.nanoTime();
    try (ArticleResults results =
        ArticleReader.DEFAULT.read(ArticleFile.of(name), () -> new ByteArrayInputStream(content))) {
      while (results.hasNext()) {
        if (results.next() instanceof ArticleResult.Taken taken) {
          check(Extraction.EXTRACTOR.extract(ArticleLines.article(taken.article())));
        }
      }
      results.counts();
    } catch (IOException impossible) {
      throw new AssertionError("reading from memory", impossible);
    }
    long nanos = System.nanoTime() - start;
    if (nanos > NANOS_AT_LEAST + NANOS_PER_BYTE * input.length) {
      throw new AssertionError(name + " of " + input.length + " bytes took " + nanos + " ns");
    }
  }

  private static void check(ArticleRecord record) {
    byte[] json = RecordJson.json(record).toString().getBytes(StandardCharsets.UTF_8);
    if (READER.read(json) instanceof Reading.Rejected rejected) {
      throw new AssertionError(
          "the extractor made a record that is rejected: " + rejected.detail());
    }
  }
}
