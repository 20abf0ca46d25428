package id.netralitas.article;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.List;
import java.util.zip.GZIPOutputStream;

/** Reads bytes as a file of some name. */
final class ReadArticles {

  private ReadArticles() {}

  static List<ArticleResult> all(String name, byte[] bytes) {
    return all(ArticleReader.DEFAULT, name, bytes);
  }

  /** Returns all results, after a look at whether the counts are those of the results. */
  static List<ArticleResult> all(ArticleReader reader, String name, byte[] bytes) {
    List<ArticleResult> results = new ArrayList<>();
    try (ArticleResults read =
        reader.read(ArticleFile.of(name), () -> new ByteArrayInputStream(bytes))) {
      read.forEachRemaining(results::add);
      ArticleCounts counts = read.counts();
      long taken = results.stream().filter(ArticleResult.Taken.class::isInstance).count();
      long rejected = results.stream().filter(ArticleResult.Rejected.class::isInstance).count();
      long skipped =
          results.stream()
              .filter(ArticleResult.Skipped.class::isInstance)
              .mapToLong(result -> ((ArticleResult.Skipped) result).count())
              .sum();
      ArticleCounts added = new ArticleCounts(taken + rejected + skipped, taken, rejected, skipped);
      if (!counts.equals(added)) {
        throw new AssertionError(counts + " counted, but results give " + added);
      }
    } catch (IOException closing) {
      throw new UncheckedIOException(closing);
    }
    return results;
  }

  /** Returns the only article; fails with the results if there is another number of them. */
  static ArticleText one(String name, byte[] bytes) {
    List<ArticleResult> results = all(name, bytes);
    if (results.size() == 1 && results.get(0) instanceof ArticleResult.Taken taken) {
      return taken.article();
    }
    throw new AssertionError("one article expected, but there are: " + results);
  }

  static List<ArticleText> articles(List<ArticleResult> results) {
    return results.stream()
        .filter(ArticleResult.Taken.class::isInstance)
        .map(result -> ((ArticleResult.Taken) result).article())
        .toList();
  }

  static List<ArticleRejectReason> reasons(List<ArticleResult> results) {
    return results.stream()
        .filter(ArticleResult.Rejected.class::isInstance)
        .map(result -> ((ArticleResult.Rejected) result).reason())
        .toList();
  }

  static byte[] gzip(byte[] bytes) {
    ByteArrayOutputStream packed = new ByteArrayOutputStream();
    try (GZIPOutputStream gzip = new GZIPOutputStream(packed)) {
      gzip.write(bytes);
    } catch (IOException impossible) {
      throw new UncheckedIOException(impossible);
    }
    return packed.toByteArray();
  }
}
