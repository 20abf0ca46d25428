package id.netralitas.article;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Random;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/** Invented articles in the markup of the content systems that Indonesian newsrooms use. */
final class GeneratedPages {

  static final String SITE = "Warta Tirta Kencana";

  static final List<String> TEMPLATES =
      List.of(
          "wordpress-newspaper",
          "wordpress-block",
          "wordpress-elementor",
          "blogger",
          "promedia",
          "detik",
          "tribun",
          "table-layout",
          "div-soup",
          "government-portal",
          "amp",
          "long-read-next",
          "news-agency",
          "portal-br",
          "joomla",
          "tailwind",
          "jnews");

  private static final Locale INDONESIA = Locale.forLanguageTag("id-ID");
  private static final int ARTICLES = 15;

  private static final List<String> TITLES =
      List.of(
          "Bupati Tirta Kencana Pimpin Ikrar Netralitas ASN Jelang Pilkada",
          "Bawaslu Terima Tiga Laporan Dugaan Pelanggaran ASN di Lembah Asri",
          "Ratusan ASN Teken Pakta Integritas - Camat Jadi Contoh",
          "Pj Wali Kota: “ASN Harus Tegak Lurus pada Aturan”");

  private static final List<String> PARAGRAPHS =
      List.of(
          "TIRTA KENCANA – Ratusan aparatur sipil negara di Kabupaten Tirta Kencana membacakan ikrar"
              + " netralitas di halaman kantor bupati, Senin (4/11/2024).",
          "Pembacaan ikrar dipimpin langsung oleh penjabat bupati dan diikuti seluruh kepala dinas,"
              + " camat, serta lurah. Setelah itu mereka menandatangani pakta integritas satu per satu.",
          "“Kami siap netral,” ujarnya.",
          "Ia menyebut ada 4.512 ASN yang bertugas di daerah itu, termasuk 612 pegawai pemerintah"
              + " dengan perjanjian kerja.",
          "Ketua Bawaslu setempat mengingatkan bahwa sanksi menanti siapa saja yang melanggar, mulai"
              + " dari teguran sampai penurunan pangkat.",
          "Menurut dia, pengawasan juga dilakukan di media sosial. Tim khusus memeriksa unggahan yang"
              + " dilaporkan warga setiap hari dan mencatatnya dalam buku laporan.",
          "Baca doa bersama menutup acara pagi itu.",
          "Hingga pekan ini Bawaslu baru menerima dua laporan, dan satu di antaranya sudah dihentikan"
              + " karena tidak cukup bukti.",
          "Dasar hukumnya antara lain Undang-Undang Nomor 20 Tahun 2023 dan Peraturan Pemerintah"
              + " Nomor 94 Tahun 2021.",
          "Poin ikrar yang dibacakan:",
          "1. Menjaga dan menegakkan prinsip netralitas ASN.",
          "2. Menghindari konflik kepentingan dan tidak melakukan praktik intimidasi.",
          "3. Menggunakan media sosial secara bijak.",
          "Sementara itu, seorang camat mengaku sudah menyampaikan surat edaran kepada semua kepala"
              + " desa di wilayahnya sejak bulan lalu.",
          "“Jangan ada foto dengan jari tertentu, jangan ada komentar yang memihak, dan jangan hadir"
              + " di tempat kampanye,” kata dia di hadapan peserta apel.",
          "Acara selesai pukul 09.30 dan dilanjutkan dengan rapat tertutup (tk/red)");

  private static final List<String> LINKED =
      List.of(
          "Pemkab Lembah Asri Buka Pendaftaran Pasar Murah",
          "Sebanyak 35 ASN Kota Rawa Indah Dilaporkan ke BKN, Ini Daftarnya",
          "Jalan Lintas Barat Longsor, Arus Lalu Lintas Dialihkan");

  /** A page and what a reader should find in it. */
  @SuppressWarnings("ArrayRecordComponent") // read once, by the one that asked for it
  record Page(
      String template, byte[] bytes, String title, List<String> paragraphs, LocalDate published) {

    /** Returns the page without classes, ids and the like. */
    Page unnamed() {
      String names = " (?:class|id|itemprop|itemtype|role)=(?:\"[^\"]*\"|'[^']*')";
      String page = new String(bytes, StandardCharsets.ISO_8859_1).replaceAll(names, "");
      return new Page(
          template, page.getBytes(StandardCharsets.ISO_8859_1), title, paragraphs, published);
    }
  }

  private GeneratedPages() {}

  /** Returns all templates around articles of 3 to 16 paragraphs, equal for equal seeds. */
  static Stream<Page> all(long seed) {
    Random random = new Random(seed);
    List<Page> pages = new ArrayList<>();
    for (String template : TEMPLATES) {
      String markup = resource("templates/" + template + ".html");
      IntStream.range(0, ARTICLES).forEach(n -> pages.add(page(template, markup, random)));
    }
    return pages.stream();
  }

  static String resource(String name) {
    try (InputStream in = GeneratedPages.class.getResourceAsStream("/article/" + name)) {
      return new String(in.readAllBytes(), StandardCharsets.UTF_8);
    } catch (IOException unreadable) {
      throw new UncheckedIOException(unreadable);
    }
  }

  private static Page page(String template, String markup, Random random) {
    String paragraph = directive(markup, "paragraph");
    String inserted = directive(markup, "inserted");
    String title = TITLES.get(random.nextInt(TITLES.size()));
    LocalDate day = LocalDate.of(2024, 8, 1).plusDays(random.nextInt(100));
    List<String> paragraphs = paragraphs(random);
    StringBuilder body = new StringBuilder();
    int box = random.nextInt(paragraphs.size());
    for (int n = 0; n < paragraphs.size(); n++) {
      body.append(paragraph.replace("%s", escaped(paragraphs.get(n)))).append('\n');
      if (n == box || (n == box + 2 && random.nextBoolean())) {
        String linked = LINKED.get(random.nextInt(LINKED.size()));
        body.append(inserted.replace("%s", escaped(linked))).append('\n');
      }
    }
    String page =
        markup
            .substring(markup.indexOf("-->", markup.indexOf("<!-- inserted:")) + 3)
            .strip()
            .replace("{{title}}", escaped(title))
            .replace("{{site}}", SITE)
            .replace("{{url}}", "https://warta.example/2024/ikrar-" + day)
            .replace("{{date}}", day.toString())
            .replace("{{slashed}}", day.toString().replace('-', '/'))
            .replace("{{english}}", printed(day, "EEE, d MMM yyyy", Locale.ENGLISH))
            .replace("{{printed}}", printed(day, "EEEE, d MMMM yyyy", INDONESIA))
            .replace("{{body}}", body);
    Charset charset =
        template.equals("table-layout") ? Charset.forName("windows-1252") : StandardCharsets.UTF_8;
    return new Page(template, page.getBytes(charset), title, paragraphs, day);
  }

  private static List<String> paragraphs(Random random) {
    int from = random.nextInt(2);
    int count = 3 + random.nextInt(PARAGRAPHS.size() - from - 2);
    return PARAGRAPHS.subList(from, from + count);
  }

  private static String printed(LocalDate day, String pattern, Locale locale) {
    return day.format(DateTimeFormatter.ofPattern(pattern, locale));
  }

  private static String escaped(String text) {
    return text.replace("&", "&amp;").replace("<", "&lt;").replace("\"", "&quot;");
  }

  private static String directive(String markup, String name) {
    int start = markup.indexOf("<!-- " + name + ": ") + name.length() + 7;
    return markup.substring(start, markup.indexOf(" -->", start));
  }
}
