package id.netralitas.article;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;

/**
 * One article as read from its file, before anything is extracted from it.
 *
 * @param id stable over time: the {@code id} of a JSON line, else the normalised URL ({@link
 *     ArticleUrl}), else what its file is called ({@link ArticleFile}); never null
 * @param url as given or as the page names it, not normalised; null if not known
 * @param publisher as printed; null if the source does not name one
 * @param publishedAt the day of publication that the source states; null if none can be read
 * @param collectedAt when the page was fetched; null if not known
 * @param title the headline; of a plain text its first line, which is then also the first line of
 *     {@code text}; null if there is none
 * @param text the main text, which all offsets refer to: decoded, mojibake repaired where certain,
 *     lines ended by LF; never blank. Of a JSON line or a page it does not hold the headline
 * @param issues what is doubtful about the reading, each once, in the order of the enum
 */
public record ArticleText(
    String id,
    String url,
    String publisher,
    LocalDate publishedAt,
    Instant collectedAt,
    String title,
    String text,
    List<ArticleIssue> issues) {

  public ArticleText {
    issues = issues.stream().distinct().sorted().toList();
  }
}
