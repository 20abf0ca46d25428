package id.netralitas.article;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;

/**
 * What a page says of itself. All components may be null.
 *
 * @param url the canonical link, else that of Open Graph, of a saved page, of JSON-LD; never that
 *     of a home page
 * @param publishedAt the first readable, ambiguous ones last, of JSON-LD, meta elements, {@code
 *     time} elements, and dates printed in elements named after them
 * @param publishedAtUnreadable whether meta elements give dates of which none can be read
 * @param isOfArticle whether it says that it is the page of one article, and when that appeared
 * @param articleBody the text as JSON-LD repeats it
 */
record PageMetadata(
    String title,
    String publisher,
    String url,
    StatedDay publishedAt,
    boolean publishedAtUnreadable,
    boolean isOfArticle,
    String articleBody) {

  private static final int LONGEST_PRINTED_DATE = 80;
  private static final int PRINTED_DATES_LOOKED_AT = 200;

  /** Names and properties of meta elements that hold the day of publication. */
  private static final List<String> DATES =
      List.of(
          "article:published_time",
          "og:article:published_time",
          "og:published_time",
          "datepublished",
          "pubdate",
          "publishdate",
          "publish-date",
          "publish_date",
          "published_time",
          "published-date",
          "content_publisheddate",
          "dtk:publishdate",
          "parsely-pub-date",
          "sailthru.date",
          "cxenseparse:recs:publishtime",
          "dc.date.issued",
          "dc.date",
          "dcterms.created",
          "date");

  static PageMetadata of(Document page) {
    MetaElements meta = MetaElements.of(page);
    JsonLd linked = JsonLd.of(page);
    String publisher =
        meta.first("og:site_name", "application-name", "publisher", "dc.publisher")
            .or(linked::publisher)
            .orElse(null);
    List<String> stated = new ArrayList<>();
    linked.published().ifPresent(stated::add);
    DATES.forEach(name -> stated.addAll(meta.all(name)));
    page.select("time[itemprop=datePublished],time[pubdate],time.published,time.entry-date")
        .forEach(time -> stated.add(timeOf(time)));
    page.select("abbr.published[title],[itemprop=datePublished]:not(meta):not(time)")
        .forEach(time -> stated.add(time.hasAttr("title") ? time.attr("title") : timeOf(time)));
    List<StatedDay> days =
        stated.stream().map(PrintedDate::labelled).flatMap(Optional::stream).toList();
    StatedDay published =
        days.stream()
            .filter(day -> !day.isAmbiguous())
            .findFirst()
            .or(() -> days.stream().findFirst())
            .or(() -> printed(page))
            .orElse(null);
    return new PageMetadata(
        Headline.of(page, meta, linked, publisher),
        publisher,
        url(page, meta, linked),
        published,
        stated.stream().anyMatch(date -> !date.isBlank()),
        meta.first("article:published_time").isPresent() || linked.hasArticle(),
        linked.body().orElse(null));
  }

  private static String timeOf(Element time) {
    return Stream.of("datetime", "content", "title")
        .map(time::attr)
        .filter(value -> !value.isBlank())
        .findFirst()
        .orElseGet(time::text);
  }

  private static Optional<StatedDay> printed(Document page) {
    return page
        .select("time,[class*=date],[class*=tanggal],[class*=time],[class*=waktu],[class*=publish]")
        .stream()
        .limit(PRINTED_DATES_LOOKED_AT)
        .filter(element -> !PageNoise.isOfOtherArticles(element))
        .flatMap(
            element ->
                Stream.of(timeOf(element), element.ownText())
                    .filter(text -> text.length() <= LONGEST_PRINTED_DATE))
        .map(PrintedDate::leading)
        .flatMap(Optional::stream)
        .findFirst();
  }

  private static String url(Document page, MetaElements meta, JsonLd linked) {
    return Stream.of(
            Optional.ofNullable(page.selectFirst("link[rel=canonical][href]"))
                .map(link -> link.attr("href")),
            meta.first("og:url"),
            SavedPage.address(page),
            linked.url())
        .flatMap(Optional::stream)
        .map(String::strip)
        .filter(PageMetadata::leadsToPage)
        .findFirst()
        .orElse(null);
  }

  /** Whether it is an absolute address with a path or query: else all pages of a site were one. */
  private static boolean leadsToPage(String url) {
    String address = ArticleUrl.normalised(url).orElse("");
    int host = address.indexOf("://") + 3;
    int path = address.indexOf('/', host);
    return path > host && path + 1 < address.length();
  }
}
