package id.netralitas.article;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/**
 * Where pages put the first paragraph, and in which links: it has the number, the place and the day
 * of the event, so a reader that drops it drops the event.
 */
class LeadTest {

  private static final String TITLE = "Ikrar Netral di Rawa Indah";
  private static final String LEAD =
      "RAWA INDAH - Sebanyak 350 pegawai membacakan ikrar di halaman kantor bupati, Rabu"
          + " (18/9/2024).";
  private static final String SECOND =
      "Penjabat bupati meminta mereka menjaga netralitas sampai hari pemungutan suara.";
  private static final String THIRD =
      "Kegiatan itu dihadiri seluruh camat dan lurah serta pimpinan perangkat daerah.";
  private static final String FOURTH =
      "Ia berpesan agar mereka berhati-hati di media sosial selama masa kampanye berlangsung.";

  /** {@code L} is the lead, {@code R} the rest, {@code T} the headline. */
  @ParameterizedTest
  @ValueSource(
      strings = {
        "<article>T<p>L</p>R</article>",
        "<article>T<p><a href=/x>L</a></p>R</article>",
        "<article>T<div><p><strong><a href=/x>L</a></strong></p></div>R</article>",
        "<article>T<h2><a href=/x>L</a></h2>R</article>",
        "<article>T<ul><li><a href=/x>L</a></li></ul>R</article>",
        "<article>T<blockquote>L</blockquote>R</article>",
        "<article>T<h2>L</h2>R</article>",
        "<article>T<figure><img src=a><figcaption>Foto:"
            + " X</figcaption></figure>L<br><br>R</article>",
        "<article>T</article><div class=lead><p>L</p></div><article>R</article>",
        "<article>T<p>L</p></article><article>R</article>",
        "<article>T<p>L</p>R1</article><article>R2</article>",
        "<header>T<p class=lead>L</p></header><article>R</article>",
        "<article><header>T<p>L</p></header>R</article>",
        "<article>T<header><p>L</p></header>R</article>",
        "T<header class=lead>L</header><article>R</article>",
        "<div class=post-header>T<div class=subtitle>L</div></div><article>R</article>",
        "T<div class=article-header-lead><p>L</p></div><div class=article-body>R</div>",
        "T<div class=summary><strong>L</strong></div><div class=article-body>R</div>",
        "T<div class=excerpt>L</div><div class=entry-content>R</div>",
        "T<div class=ringkasan>L</div><div itemprop=articleBody>R</div>",
        "T<p>L</p><div class=entry-content>R</div>",
        "T<div><p>L</p></div><div><div>R</div></div>",
        "T<section>L</section><section>R</section>",
        "<main>T<div>L</div><div>R</div></main>",
        "T<div class=article-body><p>L</p></div><div class=ads>x</div><div"
            + " class=article-body>R</div>",
        "T<div class=article-body><p>L</p>R1</div><div class=ads>x</div>"
            + "<div class=article-body>R2</div>",
        "T<table><tr><td>L</td></tr></table><article>R</article>",
        "T<div class=lead><img src=a><p>L</p></div><article>R</article>",
        "T<div class=teaser-content><p>L</p></div><div class=article-body>R</div>",
        "T<img src=a><p>L</p><div class=article-body>R</div>",
        "<article>T<p><a>L</a></p>R</article>",
        "<article>T<p><a name=x></a>L</p>R</article>",
        "<article>T<p><span><b><i>L</i></b></span></p>R</article>",
        "<article>T<div><div><div>L</div></div></div>R</article>",
        "<article>T<details><summary>L</summary></details>R</article>",
        "<table><tr><td><a href=/>Beranda</a></td><td>T<p>L</p>R</td></tr></table>",
        "<form>T<p>L</p>R</form>",
        "<div class=has-sidebar>T<p>L</p>R</div>",
        "<article class=tag-pemilu>T<p>L</p>R</article>",
        "<section class=hero>T<p>L</p></section><section><div"
            + " class=entry-content>R</div></section>",
      })
  void theLeadIsKept(String body) {
    assertThat(read(body).text()).isEqualTo(String.join("\n", LEAD, SECOND, THIRD, FOURTH));
  }

  /** Without a heading that repeats the headline. */
  @ParameterizedTest
  @ValueSource(
      strings = {
        "<div class=summary><strong>L</strong></div><div class=article-body>R</div>",
        "<p class=lead>L</p><div class=entry-content>R</div>",
        "<div>L</div><article>R</article>",
        "<h1>Judul Lain</h1><div class=intro>L</div><article>R</article>",
        "<div class=wrap><h1>Judul Lain</h1></div><div>L</div><div class=article-body>R</div>",
      })
  void theLeadIsKeptWithoutTheHeadline(String body) {
    assertThat(read(body).text()).isEqualTo(String.join("\n", LEAD, SECOND, THIRD, FOURTH));
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "Sebanyak <a href=/a>350 pegawai</a> <a href=/n>Pemkab Rawa Indah</a> membacakan"
            + " <a href=/i>ikrar netralitas</a> <a href=/p>Pilkada 2024</a>, Rabu (18/9/2024).",
        "<a href=/a>Sebanyak 350 pegawai Pemkab Rawa Indah</a> <a href=/b>membacakan ikrar"
            + " netralitas</a>, Rabu.",
        "<a href=/a>Sebanyak 350 pegawai Pemkab Rawa Indah membacakan ikrar hari Rabu.</a>",
        "<b><a href=/a>RAWA INDAH</a></b> - <a href=/b>Sebanyak 350 pegawai membacakan ikrar.</a>",
        "Sebanyak <a href=/a>350</a> <a href=/b>pegawai</a> <a href=/c>Pemkab</a>"
            + " <a href=/d>Rawa</a> <a href=/e>Indah</a> <a href=/f>membacakan</a> ikrar itu.",
      })
  void aSentenceOfLinksIsKept(String lead) {
    String text = org.jsoup.Jsoup.parse(lead).text();
    String rest = paragraph(SECOND) + paragraph(THIRD);
    for (String body :
        List.of(
            "<article>T<p>" + lead + "</p>" + rest + "</article>",
            "T<div class=entry-content><p>" + lead + "</p>" + rest + "</div>",
            "T<div class=lead>" + lead + "</div><div class=entry-content>" + rest + "</div>")) {
      assertThat(read(body).text()).as(body).isEqualTo(String.join("\n", text, SECOND, THIRD));
    }
  }

  /** What also stands between headline and text, and is none of it. */
  @ParameterizedTest
  @ValueSource(
      strings = {
        "<div class=share>Bagikan berita ini ke teman dan keluarga melalui media sosial.</div>",
        "<div class=post-meta>Wira Laksana - Rabu, 18 September 2024 | 10:20 WIB</div>",
        "<header><p>Wira Laksana</p><p>Rabu, 18 September 2024</p></header>",
        "<header><nav><a href=/>Beranda</a></nav></header>",
        "<p class=tags><a href=/a>ASN</a> <a href=/b>Pilkada 2024</a> <a href=/c>Rawa"
            + " Indah</a></p>",
        "<ul><li><a href=/a>Harga Cabai Naik di Pasar Rawa Indah, Ini Sebabnya</a></li><li><a"
            + " href=/b>Siapa Calon Bupati Rawa Indah yang Paling Kuat Tahun Ini?</a></li></ul>",
        "<div class=related><h3>Terkait</h3><p>Harga cabai di pasar naik sejak pekan lalu, kata"
            + " pedagang.</p></div>",
        "<div><h4>Populer</h4><p>Harga cabai di pasar naik sejak pekan lalu, kata pedagang.</p>"
            + "</div>",
        "<p>Baca juga: <a href=/x>Harga Cabai Naik</a></p>",
        "<p hidden>Kalimat ini tidak terlihat oleh pembaca halaman berita mana pun.</p>",
        "<div><div><img src=a></div><div>Suasana apel pegawai di halaman kantor bupati, Rabu lalu."
            + "</div></div>",
        "<div><img src=a><p>Suasana apel pegawai di halaman kantor bupati, Rabu lalu.</p></div>",
        "<noscript><p>Aktifkan JavaScript untuk membaca seluruh isi halaman ini.</p></noscript>",
        "<div class=excerpt>Penjabat bupati meminta mereka menjaga netralitas sampai hari...</div>",
      })
  void otherThingsStayOut(String between) {
    String rest = paragraph(SECOND) + paragraph(THIRD) + paragraph(FOURTH);
    for (String body :
        List.of(
            "T" + between + "<article>" + rest + "</article>",
            "T" + between + "<div class=entry-content>" + rest + "</div>",
            "<article>T" + between + "<div>" + rest + "</div></article>")) {
      assertThat(read(body).text()).as(body).isEqualTo(String.join("\n", SECOND, THIRD, FOURTH));
    }
  }

  @ParameterizedTest(name = "{0}")
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          articles             | <main>ABC</main>                        | <article><h2><a href=/H>H</a></h2><p>P</p></article>
          articles, unlinked   | <main>ABC</main>                        | <article><h2>H</h2><p>P</p></article>
          under a category     | <h1>Kabar Daerah</h1><div>ABC</div>     | <div class=post><h3><a href=/H>H</a></h3><p>P</p></div>
          boxes                | <div class=row>ABC</div>                | <div class=card><a href=/H><h4>H</h4></a><p>P</p></div>
          sections             | ABC                                     | <section><h2><a href=/H>H</a></h2><p>P</p></section>
          list                 | <ul>ABC</ul>                            | <li><h3><a href=/H>H</a></h3><p>P</p></li>
          named content        | <div class=entry-content>ABC</div>      | <h2><a href=/H>H</a></h2><p>P</p>
          table                | <table>ABC</table>                      | <tr><td><h2><a href=/H>H</a></h2><p>P</p></td></tr>
          """)
  void aListOfArticlesIsNoArticle(String why, String page, String entry) {
    String body =
        page.replace("A", entry.replace("H", "Ikrar").replace(">P", ">" + LEAD + paragraph(SECOND)))
            .replace("B", entry.replace("H", "Banjir").replace(">P", ">" + THIRD))
            .replace("C", entry.replace("H", "Tani").replace(">P", ">" + FOURTH));
    String html = "<html><head><title>Kabar Daerah</title></head><body>" + body;
    assertThat(ReadArticles.reasons(ReadArticles.all("p.html", utf8(html))))
        .as(html)
        .containsExactly(ArticleRejectReason.SEVERAL_ARTICLES);
    String says = "<meta property=article:published_time content=2024-09-18>";
    assertThat(ReadArticles.one("p.html", utf8(html.replace("<title>", says + "<title>"))).issues())
        .contains(ArticleIssue.SEVERAL_ARTICLES);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "<article>T<p>L</p>R</article>C",
        "<main><article>T<p>L</p>R</article>C</main>",
        "<h1>Judul Lain Sama Sekali</h1><div class=entry-content><p>L</p>R</div>C",
        "<h2><a href=https://w.example/a>Judul Lain</a></h2><p>L</p>R C",
        "<div><h3>Judul Lain</h3><p>L</p>R</div><div>C</div>",
      })
  void anArticleWithTeasersOfOthersIsOne(String body) {
    String card = "<article><h3><a href=/c>Panen Raya</a></h3><p>" + teaser() + "</p></article>";
    String html = body.replace("C", card + card);
    ArticleText article = read(html);
    assertThat(article.text()).startsWith(String.join("\n", LEAD, SECOND, THIRD, FOURTH));
    assertThat(article.issues()).doesNotContain(ArticleIssue.SEVERAL_ARTICLES);
  }

  private static String teaser() {
    return "Petani di lembah itu mulai memanen padi mereka sejak awal pekan.";
  }

  @Test
  void takesAShortCopyInJsonLdWhereThePageHasNoText() {
    String copy =
        "<script type=\"application/ld+json\">{\"@type\":\"NewsArticle\",\"headline\":\""
            + TITLE
            + "\",\"articleBody\":\""
            + LEAD
            + "\"}</script>";
    ArticleText article = read(copy + "<div id=app></div>");
    assertThat(article.text()).isEqualTo(LEAD);
    assertThat(article.issues()).containsExactly(ArticleIssue.MAIN_TEXT_GUESSED);
  }

  /** Of several articles in JSON-LD that with the headline of the page is meant, else none. */
  @Test
  void takesTheCopyOfItsOwnArticleAlone() {
    String other = "{\"@type\":\"NewsArticle\",\"headline\":\"Panen\",\"articleBody\":\"" + THIRD;
    String own =
        "{\"@type\":\"NewsArticle\",\"headline\":\"" + TITLE + "\",\"articleBody\":\"" + LEAD;
    String script = "<script type=\"application/ld+json\">[";
    assertThat(read(script + other + "\"}," + own + "\"}]</script>").text()).isEqualTo(LEAD);
    String html = script + other + "\"}," + other + " Lain.\"}]</script>";
    assertThat(ReadArticles.reasons(ReadArticles.all("p.html", utf8(html))))
        .containsExactly(ArticleRejectReason.EMPTY_ARTICLE);
  }

  private static ArticleText read(String body) {
    String html =
        body.replaceFirst("T", "<h1>" + TITLE + "</h1>")
            .replace("R1", paragraph(SECOND))
            .replace("R2", paragraph(THIRD) + paragraph(FOURTH))
            .replaceAll("R(?=[<\\s])", paragraph(SECOND) + paragraph(THIRD) + paragraph(FOURTH))
            .replaceAll("(?<=>)L(?=<)", LEAD);
    String head =
        "<html><head><title>"
            + TITLE
            + "</title><link rel=canonical href=https://w.example/a></head><body>"
            + "<nav><a href=/>Beranda</a></nav>";
    return ReadArticles.one(
        "p.html", utf8(head + html + "<footer>Hak cipta 2026</footer></body></html>"));
  }

  private static String paragraph(String text) {
    return "<p>" + text + "</p>";
  }

  private static byte[] utf8(String text) {
    return text.getBytes(StandardCharsets.UTF_8);
  }
}
