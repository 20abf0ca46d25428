package id.netralitas.article;

import java.io.Closeable;
import java.io.IOException;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.EnumMap;
import java.util.Iterator;
import java.util.Map;
import java.util.NoSuchElementException;
import java.util.Optional;

/**
 * The results of one file, read as they are asked for: one article is held at a time.
 *
 * <p>Data never makes it throw. The file is opened by the first question and closed at its end, or
 * by {@link #close()} before.
 */
public final class ArticleResults implements Iterator<ArticleResult>, Closeable {

  /** Opens the file and recognises its format. */
  @FunctionalInterface
  interface Opening {
    Entries open() throws IOException;
  }

  private final ArticleFile file;
  private final Opening opening;
  private final Deque<ArticleResult> ready = new ArrayDeque<>();
  private final Map<SkipReason, Long> skippedByReason = new EnumMap<>(SkipReason.class);
  private Entries entries;
  private boolean ended;
  private long read;
  private long articles;
  private long rejected;

  ArticleResults(ArticleFile file, Opening opening) {
    this.file = file;
    this.opening = opening;
  }

  @Override
  public boolean hasNext() {
    while (ready.isEmpty() && !ended) {
      advance();
    }
    return !ready.isEmpty();
  }

  @Override
  public ArticleResult next() {
    if (!hasNext()) {
      throw new NoSuchElementException("no more results in " + file.name());
    }
    return ready.remove();
  }

  /** Returns the counts of what was read so far; of the whole file once there is no next result. */
  public ArticleCounts counts() {
    long skipped = skippedByReason.values().stream().mapToLong(Long::longValue).sum();
    return new ArticleCounts(read, articles, rejected, skipped);
  }

  @Override
  public void close() throws IOException {
    ended = true;
    if (entries != null) {
      entries.close();
      entries = null;
    }
  }

  private void advance() {
    try {
      if (entries == null) {
        entries = opening.open();
      }
      Optional<ArticleResult> next = entries.next();
      if (next.isEmpty()) {
        end();
        return;
      }
      read++;
      count(next.get());
    } catch (UnknownFormatException unknown) {
      breakOff(ArticleRejectReason.UNKNOWN_FORMAT, unknown.getMessage());
    } catch (InflationException bomb) {
      breakOff(ArticleRejectReason.INFLATES_TOO_FAR, bomb.getMessage());
    } catch (IOException broken) {
      breakOff(ArticleRejectReason.FILE_UNREADABLE, said(broken));
    }
  }

  private void count(ArticleResult result) {
    if (result instanceof ArticleResult.Skipped skipped) {
      skippedByReason.merge(skipped.reason(), skipped.count(), Long::sum);
      return;
    }
    if (result instanceof ArticleResult.Taken) {
      articles++;
    } else {
      rejected++;
    }
    ready.add(result);
  }

  private void breakOff(ArticleRejectReason reason, String detail) {
    read++;
    Long line = entries == null ? null : entries.broken();
    count(new Position(file.name(), line).rejected(reason, detail));
    end();
  }

  private void end() {
    skippedByReason.forEach(
        (reason, count) -> ready.add(new ArticleResult.Skipped(file.name(), reason, count)));
    try {
      close();
    } catch (IOException closing) {
      // All that could be read was read; a file that does not close loses nothing.
      entries = null;
    }
  }

  private static String said(IOException broken) {
    String message = broken.getMessage();
    String kind = broken.getClass().getSimpleName();
    return message == null || message.isBlank()
        ? kind
        : kind + ": " + message.lines().findFirst().orElse("");
  }
}
