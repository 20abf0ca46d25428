package id.netralitas.article;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What a page says of itself, and which of its lines are text. */
class PageReaderTest {

  private static final String FIRST =
      "Ratusan pegawai membacakan ikrar di halaman kantor bupati pada hari Senin pagi.";
  private static final String SECOND =
      "Penjabat bupati meminta mereka menjaga netralitas sampai hari pemungutan suara.";

  @ParameterizedTest(name = "{0}")
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '~',
      textBlock =
          """
          canonical link      | <link rel="canonical" href="https://W.example/a/?fbclid=1">    | https://w.example/a
          Open Graph          | <meta property="og:url" content="https://w.example/a">         | https://w.example/a
          canonical before it | <meta property="og:url" content="https://w.example/b"><link rel=canonical href="https://w.example/a"> | https://w.example/a
          JSON-LD             | <script type="application/ld+json">[{"@type":"NewsArticle","url":"https://w.example/a"}]</script> | https://w.example/a
          JSON-LD, main entity| <script type="application/ld+json">{"@type":"Report","mainEntityOfPage":{"@id":"https://w.example/a"}}</script> | https://w.example/a
          home page           | <link rel="canonical" href="https://w.example/">               | p.html
          relative            | <link rel="canonical" href="/a">                               | p.html
          none                | <meta charset="utf-8">                                         | p.html
          """)
  void callsThePage(String why, String head, String id) {
    assertThat(page(head, paragraph(FIRST)).id()).as(why).isEqualTo(id);
  }

  @Test
  void readsTheNoteOfASavedPage() {
    String page =
        "<!DOCTYPE html>\n<!-- saved from url=(0021)https://w.example/a -->\n<html><body>";
    assertThat(read(page + paragraph(FIRST)).id()).isEqualTo("https://w.example/a");
  }

  @ParameterizedTest(name = "{0}")
  @CsvSource(
      delimiter = ';',
      quoteCharacter = '~',
      textBlock =
          """
          outlet after dash     ; <title>ASN Ikrar Netral - Warta Rawa</title><meta property="og:site_name" content="Warta Rawa">
          outlet after bar      ; <title>ASN Ikrar Netral | WARTA RAWA</title><meta property="og:site_name" content="Warta Rawa">
          host as outlet        ; <title>ASN Ikrar Netral - wartarawa.example</title>
          outlet not named      ; <title>ASN Ikrar Netral – Warta Rawa News</title>
          page number           ; <title>ASN Ikrar Netral - Halaman 2 - Warta Rawa</title><meta property="og:site_name" content="Warta Rawa">
          Open Graph            ; <title>Beranda</title><meta property="og:title" content="ASN Ikrar Netral">
          JSON-LD               ; <script type="application/ld+json">{"@type":"NewsArticle","headline":"ASN Ikrar Netral"}</script>
          the heading           ; <title>Warta Rawa | ASN Ikrar Netral</title></head><body><h1>ASN Ikrar Netral</h1>
          only heading          ; </head><body><h1>ASN Ikrar Netral</h1>
          """)
  void findsTheHeadline(String why, String head) {
    assertThat(page(head, paragraph(FIRST)).title()).as(why).isEqualTo("ASN Ikrar Netral");
  }

  @Test
  void keepsADashThatBelongsToTheHeadline() {
    String head = "<title>ASN Netral - Camat Jadi Contoh yang Baik di Rawa Indah</title>";
    assertThat(page(head, paragraph(FIRST)).title())
        .isEqualTo("ASN Netral - Camat Jadi Contoh yang Baik di Rawa Indah");
  }

  @ParameterizedTest(name = "{0}")
  @CsvSource(
      delimiter = ';',
      quoteCharacter = '~',
      textBlock =
          """
          meta            ; <meta property="article:published_time" content="2024-11-04T10:00:00+07:00">; 2024-11-04 ;
          JSON-LD first   ; <meta name="pubdate" content="2024-11-09"><script type="application/ld+json">{"@graph":[{"@type":"WebPage","datePublished":"2020-01-01"},{"@type":["Thing","NewsArticle"],"datePublished":"2024-11-04"}]}</script> ; 2024-11-04 ;
          broken JSON-LD  ; <meta name="pubdate" content="2024-11-04"><script type="application/ld+json">{"@type":</script> ; 2024-11-04 ;
          time element    ; <body><time pubdate datetime="2024-11-04">kemarin</time> ; 2024-11-04 ;
          named element   ; <body><div class="post-date">Senin, 4 November 2024 - 10:00 WIB</div> ; 2024-11-04 ;
          line of its own ; <body><div>Senin, 4 November 2024 / 10:00 WIB</div> ; 2024-11-04 ;
          ambiguous       ; <meta name="pubdate" content="10/06/2024"> ; 2024-06-10 ; PUBLISHED_DATE_AMBIGUOUS
          ambiguous, but stated ; <meta name="pubdate" content="10/06/2024"><body><time pubdate datetime="2024-10-06">x</time> ; 2024-10-06 ;
          ambiguous, printed ; <body><div class="post-date">10/06/2024</div> ; 2024-06-10 ; PUBLISHED_DATE_AMBIGUOUS
          unreadable      ; <meta name="pubdate" content="baru saja"> ; ; PUBLISHED_DATE_UNREADABLE
          unreadable, but printed ; <meta name="pubdate" content="baru saja"></head><body><p>4 Nov 2024</p> ; 2024-11-04 ;
          in the sidebar  ; <body><aside><time datetime="2020-01-01">x</time></aside> ; ;
          none            ; <body> ; ;
          """)
  void findsTheDay(String why, String head, LocalDate day, ArticleIssue issue) {
    ArticleText article = page(head, paragraph(FIRST) + paragraph(SECOND));
    assertThat(article.publishedAt()).as(why).isEqualTo(day);
    assertThat(article.issues()).isEqualTo(issue == null ? List.of() : List.of(issue));
  }

  @ParameterizedTest(name = "{0}")
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '~',
      textBlock =
          """
          script              | <script>var a = 'Ini bukan bagian dari berita sama sekali, bukan.';</script>
          noscript            | <noscript><p>Aktifkan JavaScript untuk membaca seluruh isi halaman ini ya.</p></noscript>
          hidden              | <p style="display: none">Kalimat ini tidak terlihat oleh pembaca halaman berita.</p>
          label and link      | <p><strong>Baca juga: <a href="/x">Harga Cabai Naik di Pasar Rawa Indah</a></strong></p>
          label, list after   | <p>BACA JUGA :</p><ul><li><a href="/x">Harga Cabai Naik</a></li></ul>
          label without link  | <p>Baca Juga: Harga Cabai Naik di Pasar Rawa Indah</p>
          label, line after   | <p>Baca Juga:</p><p>Harga Cabai Naik di Pasar Rawa Indah</p>
          link alone          | <p><a href="/x">Harga Cabai Naik di Pasar Rawa Indah, Ini Sebabnya</a></p>
          see also            | <p>Simak juga: <a href="/x">Harga Cabai Naik</a></p>
          with sign           | <p>» Baca Juga: <a href="/x">Harga Cabai Naik</a></p>
          byline              | <p>Penulis: Wira Laksana | Editor: Galih Prakosa</p>
          advertisement       | <p>ADVERTISEMENT</p><p>SCROLL TO CONTINUE WITH CONTENT</p>
          share               | <div class="share-buttons"><p>Bagikan berita ini ke teman dan keluarga melalui media sosial.</p></div>
          caption             | <figure><img src="a"><figcaption>Suasana apel pegawai di halaman kantor bupati.</figcaption></figure>
          unlinked box        | <div class="cb-berita-terkait"><h3>Terkait</h3><p>Harga Cabai Naik</p></div>
          video               | <div class="aevp"><h3><a href="/v">Video Karnaval</a></h3><span>Karnaval Budaya</span></div>
          table of contents   | <div id="toc_container"><p>Daftar Isi</p><ul><li><a href="#a">Ikrar</a></li></ul></div>
          caption in a table  | <table class="pic_artikel_sisip_table"><tr><td>Apel pagi. Foto: Wira Laksana</td></tr></table>
          initials            | <p><strong>(wl/abc)</strong></p>
          hidden hint         | <div hidden>Geser untuk membaca</div>
          legal notice        | <p>Dilarang keras mengambil konten untuk tujuan apa pun tanpa izin tertulis.</p>
          invitation          | <p>Ikuti kabar terbaru kami di Google News dan saluran WhatsApp.</p>
          date line           | <p>Senin, 4 November 2024 | 10:20 WIB</p>
          """)
  void leavesOut(String why, String part) {
    String body =
        "<div class=\"entry-content\">" + paragraph(FIRST) + part + paragraph(SECOND) + "</div>";
    assertThat(read("<html><body>" + body).text()).as(why).isEqualTo(FIRST + "\n" + SECOND);
  }

  @ParameterizedTest(name = "{0}")
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '~',
      textBlock =
          """
          linked words        | <p>Menurut <a href="/b">Bawaslu</a>, dua laporan masuk.</p>       | Menurut Bawaslu, dua laporan masuk.
          prose that begins so| <p>Baca juga surat edaran itu di kantor, kata dia.</p>            | Baca juga surat edaran itu di kantor, kata dia.
          a ban in the news   | <p>Dilarang keras berkampanye bagi ASN, kata bupati.</p>              | Dilarang keras berkampanye bagi ASN, kata bupati.
          follow, in the news | <p>Ikuti aturan, begitu pesan bupati.</p>                           | Ikuti aturan, begitu pesan bupati.
          short quote         | <p>“Kami netral,” ujarnya.</p>                                     | “Kami netral,” ujarnya.
          paid article        | <p>(ADV)</p>                                                      | (ADV)
          heading             | <h2>Dua laporan masuk</h2>                                        | Dua laporan masuk
          list                | <ul><li>Menjaga netralitas</li></ul>                              | Menjaga netralitas
          row of a table      | <table><tr><td>Rawa Indah</td><td>12</td></tr></table>            | Rawa Indah;12
          soft hyphen         | <p>Netra&shy;litas ASN dijaga.</p>                                | Netralitas ASN dijaga.
          hard blanks         | <p>&nbsp; Netralitas&nbsp;&nbsp;ASN   dijaga. &nbsp;</p>          | Netralitas ASN dijaga.
          inline elements     | <p>Ada <b>6</b>.<i>229</i> ASN.</p>                               | Ada 6.229 ASN.
          inserted link       | <p>Ada dua laporan. <strong>Baca juga: <a href="/x">Harga Cabai Naik</a></strong></p> | Ada dua laporan.
          label in the link   | <p>Ada dua laporan. <a href="/x">Baca Juga: Harga Cabai Naik</a></p> | Ada dua laporan.
          several of them     | <p>Ada. Baca juga: <a href="/x">Harga</a> Dua. Baca juga: <a href="/y">Cabai</a> Tiga.</p> | Ada. Dua. Tiga.
          link in the middle  | <p>Ada dua. Baca juga: <a href="/x">Harga Cabai</a> Satu sudah dihentikan.</p> | Ada dua. Satu sudah dihentikan.
          """)
  void keeps(String why, String part, String line) {
    String body =
        "<div class=\"entry-content\">" + paragraph(FIRST) + part + paragraph(SECOND) + "</div>";
    assertThat(read("<html><body>" + body).text())
        .as(why)
        .isEqualTo(FIRST + "\n" + line.replace(';', '\t') + "\n" + SECOND);
  }

  @Test
  void readsFurtherPagesThatAClickShows() {
    String page = "<div class=\"entry-content\">" + paragraph(FIRST).repeat(6);
    String next = "<div style=\"display:none\">" + paragraph(SECOND).repeat(3) + "</div></div>";
    assertThat(read("<html><body>" + page + next).text()).hasLineCount(9).endsWith(SECOND);
  }

  @Test
  void readsEntitiesInTheTitle() {
    assertThat(page("<title>ASN&nbsp;Ikrar &#78;etral</title>", paragraph(FIRST)).title())
        .isEqualTo("ASN Ikrar Netral");
  }

  @Test
  void readsJsonLdWithLineEndsInItsStrings() {
    String head =
        "<script type=\"application/ld+json\">{\"@type\":\"NewsArticle\",\"description\":\"a\nb\","
            + "\"headline\":\"ASN Ikrar Netral\"};</script>";
    assertThat(page(head, paragraph(FIRST)).title()).isEqualTo("ASN Ikrar Netral");
  }

  @Test
  void lineBreaksSplitParagraphs() {
    assertThat(read("<body>" + FIRST + "<br>" + SECOND + "<br/><br/>" + FIRST).text())
        .isEqualTo(FIRST + "\n" + SECOND + "\n" + FIRST);
  }

  @Test
  void takesTheCopyInJsonLdWherePagesAreBuiltByScripts() {
    String copy = String.join("\\n", List.of(FIRST, SECOND, FIRST, SECOND, FIRST, SECOND));
    ArticleText article =
        page(
            "<script type=\"application/ld+json\">{\"@type\":\"NewsArticle\",\"articleBody\":\""
                + copy
                + "\"}</script>",
            "<div id=app>Memuat</div>");
    assertThat(article.text()).startsWith(FIRST + "\n" + SECOND).hasLineCount(6);
    assertThat(article.issues()).contains(ArticleIssue.MAIN_TEXT_GUESSED);
  }

  @ParameterizedTest(name = "{0}")
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          nothing             | ''
          head alone          | <html><head><title>Judul</title></head></html>
          script alone        | <html><body><script>a()</script></body></html>
          links alone         | <html><body><ul><li><a href='/a'>Harga Cabai Naik di Pasar</a><li><a href='/b'>Jalan Rusak</a></ul></body></html>
          blanks              | <html><body>&nbsp; &#8203; </body></html>
          """)
  void rejectsPagesWithoutText(String why, String page) {
    assertThat(ReadArticles.reasons(ReadArticles.all("p.html", utf8(page))))
        .as(why)
        .containsExactly(ArticleRejectReason.EMPTY_ARTICLE);
  }

  @Test
  void decodesWhatThePageDeclares() {
    byte[] page =
        ("<html><head><meta http-equiv=Content-Type content='text/html;"
                + " charset=windows-1251'></head><body><p>Привет, это длинный абзац о нейтралитете"
                + " чиновников в регионе.</p>")
            .getBytes(java.nio.charset.Charset.forName("windows-1251"));
    assertThat(ReadArticles.one("p.html", page).text()).startsWith("Привет, это длинный абзац");
  }

  private static ArticleText page(String head, String body) {
    return read("<!DOCTYPE html><html><head>" + head + "<div>" + body + "</div>");
  }

  private static ArticleText read(String page) {
    return ReadArticles.one("p.html", utf8(page));
  }

  private static String paragraph(String text) {
    return "<p>" + text + "</p>\n";
  }

  private static byte[] utf8(String text) {
    return text.getBytes(StandardCharsets.UTF_8);
  }
}
