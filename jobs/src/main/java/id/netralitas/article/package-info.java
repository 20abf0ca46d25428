/**
 * Reads article files (plain text, HTML, JSON Lines, WARC; each also gzipped) into decoded main
 * text, one article at a time, whatever the size of the file.
 *
 * <p>{@link id.netralitas.article.ArticleReader} opens a file and recognises its format; {@code
 * Entries} are the articles in it, lines or archived pages; {@code PageReader} makes an article of
 * a page: {@code Decoding} its text, {@code PageMetadata} what it says of itself, {@code
 * PageOutline} its blocks, {@code MainText} those that are the article. What words and names mean
 * there stands in {@code PageNoise} and {@code LineNoise}.
 *
 * <p>What cannot be read becomes a reject with file, place and reason, never an exception. A
 * component that is null was not given; lists are never null and hold no nulls.
 */
package id.netralitas.article;
