package id.netralitas.article;

import java.time.Instant;
import java.util.List;
import java.util.Set;

/**
 * The bytes of one text or page, and what is known of them from outside.
 *
 * @param id to fall back on where neither {@code url} nor the page give one
 * @param url that the page was fetched from; null if not known
 * @param collectedAt when it was fetched; null if not known
 * @param declared names of encodings that the server gave
 * @param issues what is doubtful of the bytes themselves
 */
@SuppressWarnings("ArrayRecordComponent") // read once, by the one that asked for it
record RawArticle(
    Position position,
    byte[] bytes,
    String id,
    String url,
    Instant collectedAt,
    List<String> declared,
    Set<ArticleIssue> issues) {}
