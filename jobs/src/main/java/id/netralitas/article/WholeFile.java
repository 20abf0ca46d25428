package id.netralitas.article;

import java.io.IOException;
import java.io.InputStream;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/** A file that is one article. */
final class WholeFile implements Entries {

  /** Makes an article of the bytes of one file. */
  @FunctionalInterface
  interface Reading {
    ArticleResult read(RawArticle raw);
  }

  private final ArticleFile file;
  private final InputStream in;
  private final ArticleLimits limits;
  private final Reading reading;
  private boolean ended;

  WholeFile(ArticleFile file, InputStream in, ArticleLimits limits, Reading reading) {
    this.file = file;
    this.in = in;
    this.limits = limits;
    this.reading = reading;
  }

  @Override
  public Optional<ArticleResult> next() throws IOException {
    if (ended) {
      return Optional.empty();
    }
    ended = true;
    Position position = new Position(file.name(), null);
    byte[] bytes = in.readNBytes(limits.maxSourceBytes() + 1);
    if (bytes.length > limits.maxSourceBytes()) {
      return Optional.of(position.tooLong(limits.maxSourceBytes()));
    }
    return Optional.of(
        reading.read(new RawArticle(position, bytes, file.id(), null, null, List.of(), Set.of())));
  }

  @Override
  public Long broken() {
    return null;
  }

  @Override
  public void close() throws IOException {
    in.close();
  }
}
