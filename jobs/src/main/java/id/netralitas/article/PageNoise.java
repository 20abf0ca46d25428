package id.netralitas.article;

import java.util.Arrays;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jsoup.nodes.Element;

/**
 * Which parts of a page are no main text, by their elements and names, and which elements hold it.
 *
 * <p>Names are words of classes and ids ({@code post-share_buttons} has three). The lists come from
 * the common themes of WordPress and Blogger and from the markup of the large Indonesian portals.
 */
final class PageNoise {

  /** Elements whose text is never read. */
  private static final Set<String> NO_TEXT =
      words(
          "script style noscript template iframe object embed svg canvas audio video map head"
              + " select option optgroup datalist textarea button input dialog progress meter");

  private static final Set<String> ASIDE_TAGS =
      words("nav footer aside form header figcaption caption menu address");

  private static final Set<String> ASIDE_ROLES =
      words("navigation banner contentinfo complementary search dialog alertdialog menu menubar");

  private static final Set<String> ASIDE_WORDS =
      words(
          "nav navbar navigation menu submenu breadcrumb breadcrumbs crumb crumbs sidebar sidebars"
              + " widget widgets footer header masthead share shares sharing sharer sharebar social"
              + " socials sosmed medsos comment comments komentar disqus related relateds terkait"
              + " recommend recommended recommendation recommendations rekomendasi popular populer"
              + " terpopuler trending trend recent latest terbaru lainnya tag tags tagcloud ad ads"
              + " adv adsense advert advertisement iklan banner banners promo sponsor sponsored"
              + " newsletter subscribe subscription popup modal cookie cookies gdpr pagination"
              + " paging pager caption captions copyright readmore byline author authorbox ticker"
              + " toolbar login search toc outbrain taboola mgid dable rating likes reaction"
              + " reactions follow lihatjg linksisip parallax prev previous next polling vote");

  /** Words of names of what introduces an article. */
  private static final Set<String> LEAD_WORDS =
      words("lead lede intro summary sinopsis ringkasan standfirst teras excerpt deck subtitle");

  private static final Set<String> HEADER_WORDS = words("header masthead");

  private static final Set<String> OTHERS_TAGS = words("nav footer aside");

  private static final Set<String> OTHERS_WORDS =
      words(
          "sidebar widget related terkait footer popular populer terpopuler trending latest recent"
              + " terbaru lainnya comment comments komentar recommendation rekomendasi");

  /** Parts of names that are written in one word or with a sign between. */
  private static final List<String> ASIDE_PARTS =
      List.of(
          "bacajuga",
          "artikelsisip",
          "sisipvideo",
          "noncontent",
          "pipvid",
          "aevp",
          "beritaterkait",
          "artikelterkait",
          "relatedpost",
          "alsoread",
          "readalso",
          "jprelated",
          "sharedaddy",
          "addtoany",
          "heateor",
          "adsbygoogle",
          "googlead",
          "postmeta",
          "entrymeta",
          "postviews",
          "sronly",
          "screenreader");

  /** Names of elements that hold the main text, without signs between their words. */
  private static final Set<String> MAIN_NAMES =
      words(
          "entrycontent postcontent articlecontent articlebody postbody contentbody bodycontent"
              + " newscontent contentnews storybody storycontent singlecontent detailcontent"
              + " detailbody detailbodytext detailtext detailberita detailnews detailkonten"
              + " itpbodycontent readcontent readbody txtarticle textarticle articletext"
              + " contentarticle articledetail newsdetail contentdetail isiberita beritaisi"
              + " isiartikel kontenberita kontenartikel kontenisi textberita bodytext entrybody"
              + " posttext postentry tdpostcontent tdbsinglecontent wpblockpostcontent"
              + " articlecontentbody articlecontentbodyitemcontent readpagecontent pagecontent"
              + " singlepostcontent contentinner editcontent mainarticle articleparagraph");

  private static final String POST_CONTENT_WIDGET = "elementor-widget-theme-post-content";

  private PageNoise() {}

  static boolean hasNoText(Element element) {
    return NO_TEXT.contains(element.normalName());
  }

  /** Returns whether element, role or names say that this is beside the main text. */
  static boolean isAside(Element element) {
    String tag = element.normalName();
    if (tag.equals("body") || tag.equals("html") || tag.equals("article") || tag.equals("main")) {
      return false;
    }
    return ASIDE_TAGS.contains(tag)
        || ASIDE_ROLES.contains(element.attr("role").strip().toLowerCase(Locale.ROOT))
        || isNamedAside(element);
  }

  /** Returns whether it is a header, and nothing else that is beside the main text. */
  static boolean isHeader(Element element) {
    boolean isNamed = names(element).flatMap(PageNoise::wordsOf).anyMatch(HEADER_WORDS::contains);
    return (element.normalName().equals("header") || isNamed)
        && names(element)
            .flatMap(PageNoise::wordsOf)
            .noneMatch(word -> ASIDE_WORDS.contains(word) && !HEADER_WORDS.contains(word))
        && names(element)
            .map(PageNoise::joined)
            .noneMatch(name -> ASIDE_PARTS.stream().anyMatch(name::contains));
  }

  /** Returns whether its name says that it introduces an article. */
  static boolean isLead(Element element) {
    return names(element).flatMap(PageNoise::wordsOf).anyMatch(LEAD_WORDS::contains);
  }

  /** Returns whether the element lies in one that may hold the main text. */
  static boolean isInArticle(Element element) {
    Element outer = element.parent();
    while (outer != null && !isArticle(outer)) {
      outer = outer.parent();
    }
    return outer != null;
  }

  /** Returns whether the element says that it holds the main text. */
  static boolean isMain(Element element) {
    return element.attr("itemprop").strip().equalsIgnoreCase("articleBody")
        || names(element)
            .anyMatch(
                name -> name.equals(POST_CONTENT_WIDGET) || MAIN_NAMES.contains(joined(name)));
  }

  /** Returns whether the element may hold the main text beside other things. */
  static boolean isArticle(Element element) {
    String tag = element.normalName();
    return tag.equals("article")
        || tag.equals("main")
        || element.attr("role").equalsIgnoreCase("main")
        || element.attr("itemtype").endsWith("Article")
        || element.attr("itemtype").endsWith("BlogPosting");
  }

  /** Returns whether the element lies in a part of the page that is about other articles. */
  static boolean isOfOtherArticles(Element element) {
    for (Element outer = element; outer != null; outer = outer.parent()) {
      if (OTHERS_TAGS.contains(outer.normalName())
          || (!outer.normalName().equals("body")
              && names(outer).flatMap(PageNoise::wordsOf).anyMatch(OTHERS_WORDS::contains))) {
        return true;
      }
    }
    return false;
  }

  /** Returns whether the page does not show the element at first. */
  static boolean isHidden(Element element) {
    String style = element.attr("style").replace(" ", "").toLowerCase(Locale.ROOT);
    return element.hasAttr("hidden")
        || element.attr("aria-hidden").equalsIgnoreCase("true")
        || style.contains("display:none")
        || style.contains("visibility:hidden");
  }

  private static boolean isNamedAside(Element element) {
    // WordPress names a post after its tags and categories: hentry tag-pemilu.
    return !element.hasClass("hentry")
        && names(element)
            .filter(name -> !name.startsWith("elementor"))
            .anyMatch(
                name -> {
                  String joined = joined(name);
                  return ASIDE_PARTS.stream().anyMatch(joined::contains)
                      || wordsOf(name).anyMatch(ASIDE_WORDS::contains);
                });
  }

  /** Returns the classes and the id; of hostile elements with thousands of them the first few. */
  private static Stream<String> names(Element element) {
    if (!element.hasAttr("class") && !element.hasAttr("id")) {
      return Stream.empty();
    }
    String all = element.attr("id") + " " + element.attr("class");
    String first = all.length() > 1000 ? all.substring(0, 1000) : all;
    return Arrays.stream(first.split("\\s+", -1)).filter(name -> !name.isEmpty());
  }

  private static Stream<String> wordsOf(String name) {
    StringBuilder spaced = new StringBuilder(name.length() + 8);
    for (int n = 0; n < name.length(); n++) {
      char c = name.charAt(n);
      boolean begins =
          n > 0 && Character.isUpperCase(c) && Character.isLowerCase(name.charAt(n - 1));
      spaced.append(begins ? " " : "").append(Character.isLetter(c) ? c : ' ');
    }
    return Arrays.stream(spaced.toString().toLowerCase(Locale.ROOT).split(" ", -1));
  }

  private static String joined(String name) {
    StringBuilder joined = new StringBuilder(name.length());
    for (int n = 0; n < name.length(); n++) {
      if (Character.isLetterOrDigit(name.charAt(n))) {
        joined.append(name.charAt(n));
      }
    }
    return joined.toString().toLowerCase(Locale.ROOT);
  }

  private static Set<String> words(String list) {
    return Arrays.stream(list.split(" ", -1)).collect(Collectors.toCollection(HashSet::new));
  }
}
