package id.netralitas.bench;

import id.netralitas.extract.Article;
import id.netralitas.extract.Extractor;
import id.netralitas.record.ArticleRecord;
import id.netralitas.reference.Reference;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.concurrent.TimeUnit;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.BenchmarkMode;
import org.openjdk.jmh.annotations.Fork;
import org.openjdk.jmh.annotations.Measurement;
import org.openjdk.jmh.annotations.Mode;
import org.openjdk.jmh.annotations.OutputTimeUnit;
import org.openjdk.jmh.annotations.Param;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.Setup;
import org.openjdk.jmh.annotations.State;
import org.openjdk.jmh.annotations.Warmup;

/** The time of one article, from its text to its record. Run by per-article.sh. */
@State(Scope.Benchmark)
@BenchmarkMode(Mode.AverageTime)
@OutputTimeUnit(TimeUnit.MICROSECONDS)
@Warmup(iterations = 5, time = 2)
@Measurement(iterations = 5, time = 2)
@Fork(1)
public class ArticleExtraction {

  /** Articles of the tests: a pledge, a case, and one that only looks like it. */
  @Param({"a01", "a10", "d01"})
  public String article;

  private Extractor extractor;
  private Article text;

  @Setup
  public void read() throws IOException {
    Path home = Path.of(System.getProperty("netralitas.home"));
    extractor = new Extractor(Reference.load(home.resolve("data/reference")), "bench");
    Path folder = home.resolve("jobs/src/test/resources/id/netralitas/extract/articles");
    text = Article.ofText(article, Files.readString(folder.resolve(article + ".txt")));
  }

  @Benchmark
  public ArticleRecord extract() {
    return extractor.extract(text);
  }
}
