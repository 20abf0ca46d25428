package id.netralitas.extract;

import static org.assertj.core.api.Assertions.assertThat;

import id.netralitas.record.ArticleRecord;
import id.netralitas.record.DateBasis;
import id.netralitas.record.EventDate;
import id.netralitas.text.Tokenizer;
import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class EventDatesTest {

  private static final String ARTICLE =
      """
      ASN Sleman Ikrar Netral
      SLEMAN – Aparatur sipil negara di Kabupaten Sleman mengucapkan ikrar netralitas menghadapi \
      Pilkada 2024 di halaman kantor bupati, %s.
      """;

  @ParameterizedTest(name = "{0}: {1}")
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          in words                  | Senin, 4 November 2024     | 2024-11-04 | EXPLICIT
          weekday and brackets      | Senin (4/11/2024)          | 2024-11-04 | EXPLICIT
          blank in the brackets     | Senin ( 4/11/2024)         | 2024-11-04 | EXPLICIT
          two digits of the year    | Senin (4/11/24)            | 2024-11-04 | EXPLICIT
          leading zeros             | Senin (04/11/2024)         | 2024-11-04 | EXPLICIT
          hyphens                   | Senin (4-11-2024)          | 2024-11-04 | EXPLICIT
          dots                      | Senin (4.11.2024)          | 2024-11-04 | EXPLICIT
          month cut short           | Senin, 4 Nov 2024          | 2024-11-04 | EXPLICIT
          old spelling              | Senin, 4 Nopember 2024     | 2024-11-04 | EXPLICIT
          old spelling cut short    | Senin, 4 Nop 2024          | 2024-11-04 | EXPLICIT
          August cut short          | Kamis, 15 Agt 2024         | 2024-08-15 | EXPLICIT
          Friday with an apostrophe | Jum'at, 1 November 2024    | 2024-11-01 | EXPLICIT
          Friday with a curly one   | Jum’at (1/11/2024)         | 2024-11-01 | EXPLICIT
          Sunday as Ahad            | Ahad, 3 November 2024      | 2024-11-03 | EXPLICIT
          day before weekday        | pada tanggal 4 November 2024 | 2024-11-04 | EXPLICIT
          no year                   | Senin (4/11)               | 2024-11-04 | YEAR_INFERRED
          no year, no brackets      | Senin, 4/11                | 2024-11-04 | YEAR_INFERRED
          no year, in words         | Senin, 4 November          | 2024-11-04 | YEAR_INFERRED
          the year before the vote  | Selasa (12/12)             | 2023-12-12 | YEAR_INFERRED
          """)
  void readsEveryFormOfThePress(String why, String printed, String day, DateBasis basis) {
    EventDate date = Extraction.event(Extraction.of(ARTICLE.formatted(printed))).date();

    assertThat(date.value()).isEqualTo(day);
    assertThat(date.basis()).isEqualTo(basis);
  }

  @ParameterizedTest(name = "{0}: {1} on a page of {2}")
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          yesterday                   | kemarin      | 2024-11-05 | 2024-11-04 | RELATIVE
          today                       | hari ini     | 2024-11-05 | 2024-11-05 | RELATIVE
          a weekday, days before      | Senin        | 2024-11-07 | 2024-11-04 | WEEKDAY_AND_PAGE_DATE
          a weekday, that of the page | Selasa       | 2024-11-05 | 2024-11-05 | WEEKDAY_AND_PAGE_DATE
          no year on a page of January | Selasa (31/12) | 2025-01-02 | 2024-12-31 | YEAR_INFERRED
          """)
  void resolvesAgainstThePagesDate(
      String why, String printed, LocalDate page, String day, DateBasis basis) {
    EventDate date = Extraction.event(Extraction.of(ARTICLE.formatted(printed), page)).date();

    assertThat(date.value()).isEqualTo(day);
    assertThat(date.basis()).isEqualTo(basis);
  }

  @ParameterizedTest(name = "{0}")
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          polling day             | Pemungutan suara digelar Rabu, 27 November 2024.
          an election, named before | Pemilihan kepala daerah serentak yang kelima kalinya ini berlangsung pada Rabu (27/11/2024).
          a stage ahead           | KPU menetapkan calon pada 22 September nanti.
          a stage that was        | KPU telah menetapkan pasangan calon pada Minggu (22/9).
          the day of a letter     | Acuannya surat Nomor 800/12 tanggal 3 Juni 2024.
          the year of the vote    | Semua menanti Pilkada 2024.
          yesterday, page unknown | Acara berlangsung kemarin.
          intended                | Bawaslu berencana mengirimkan berkas Rabu (30/10/2024).
          planned in another sentence | Ikrar akan dilakukan lagi pada 15 April 2024. Jadi, terakhir Senin 15 April 2024.
          a weekday, page unknown | Acara berlangsung Senin.
          """)
  void leavesUndatedRatherThanGuessing(String why, String sentence) {
    ArticleRecord record = Extraction.withSentence("ASN Sleman Ikrar Netral", sentence);

    assertThat(Extraction.event(record).date()).isEqualTo(EventDate.UNDATED);
  }

  @ParameterizedTest(name = "{0}")
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          30 September-1 Oktober 2024                    | 2024-09-30
          30 September - 1 Oktober 2024                  | 2024-09-30
          30 September hingga 1 Oktober 2024             | 2024-09-30
          30 September s.d. 1 Oktober 2024               | 2024-09-30
          30 September & 1 Oktober 2024                  | 2024-09-30
          30 September sampai dengan Selasa 1 Oktober 2024 | 2024-09-30
          28 Desember - 2 Januari 2024                   | 2023-12-28
          28 Desember 2023 - 2 Januari 2024              | 2023-12-28
          Senin (30/9) dan Selasa (1/10/2024)            | 2024-09-30
          Senin (30/9) hingga Selasa (1/10/2024)         | 2024-09-30
          30/9-1/10/2024                                 | 2024-09-30
          Senin-Selasa (30/9-1/10/2024)                  | 2024-09-30
          Senin–Selasa, 30 September–1 Oktober 2024      | 2024-09-30
          30 Sept. - 1 Okt. 2024                         | 2024-09-30
          (30/9/2024-1/10/2024)                          | 2024-09-30
          30/9 s.d. 1/10/2024                            | 2024-09-30
          16 s/d 18 September 2024                       | 2024-09-16
          16 – 18 September 2024                         | 2024-09-16
          16 dan 18 September 2024                       | 2024-09-16
          16, 17 dan 18 September 2024                   | 2024-09-16
          Senin-Rabu (16-18/9/2024)                      | 2024-09-16
          Senin hingga Rabu, 16-18 September 2024        | 2024-09-16
          Senin s.d. Rabu (16 s.d. 18/9/2024)            | 2024-09-16
          """)
  void ofARangeTheFirstDayWithTheYearAtItsEnd(String printed, String day) {
    EventDate date = Extraction.event(Extraction.of(ARTICLE.formatted(printed))).date();

    assertThat(date.value()).isEqualTo(day);
    assertThat(date.basis()).isEqualTo(DateBasis.EXPLICIT);
  }

  private static final String PLAIN =
      """
      ASN Sleman Teken Pakta Integritas Netralitas Pilkada 2024
      SLEMAN - Sebanyak 350 ASN Pemkab Sleman menandatangani pakta integritas netralitas%s.
      """;

  @ParameterizedTest(name = "{0}")
  @ValueSource(
      strings = {
        " di Universitas 17 Agustus 1945 Surabaya",
        " di Gelora 10 November",
        " di Gelora \"10 November\"",
        " di Lapangan 5 November",
        " di Stadion 5 Mei",
        " di Jalan 17 Agustus",
        " di Gedung Juang 45",
        " di Museum 10 November",
        " di Alun-alun 1 Maret",
        " di Monumen Jenderal Sudirman 5 Oktober",
        " usai upacara Hari Sumpah Pemuda 28 Oktober",
        " pada Hari Jadi Sleman 15 Mei",
        " saat HUT ke-79 RI 17 Agustus",
        " saat upacara HUT RI ke-79 17 Agustus",
        " sesuai UU 20/2023 yang mulai berlaku 31 Oktober 2023",
        " sesuai UU ASN yang disahkan 3 Oktober 2023",
        " di SMP 17 Agustus",
        " usai upacara Hari Pahlawan 10 November",
        " saat memperingati HUT RI 17 Agustus",
        " mengenang Serangan Umum 1 Maret",
        " sesuai SKB lima menteri tanggal 22 September 2022",
        " merujuk Surat Edaran Menteri PANRB Nomor 18 Tahun 2023 tanggal 21 September 2023",
        " sesuai surat Mendagri Nomor 800/123/SJ tanggal 2 September 2024",
        " mengacu PP 94/2021 yang berlaku sejak 31 Agustus 2021",
        " berdasarkan Keputusan Bupati tanggal 3 Juni 2024",
        " sesuai surat edaran yang diterbitkan pada 2 September 2024",
        " menindaklanjuti surat Bawaslu tertanggal 2 September 2024",
        " mengacu surat BKN 2 September 2024",
        " sebagaimana SKB yang diteken 22 September 2022",
        " oleh pegawai yang lahir pada 5 Januari 1980",
        ", 4 bulan lalu",
        ", Kamis depan",
        ", sepekan lalu",
        ", awal bulan ini",
        ". Kegiatan berlangsung Senin pekan lalu",
        ". Telepon 0331-18092024. Skor 3-2, pukul 18.09",
      })
  void daysOfOtherThingsDateNothing(String words) {
    ArticleRecord record = Extraction.of(PLAIN.formatted(words), LocalDate.of(2024, 10, 2));

    assertThat(Extraction.event(record).date()).isEqualTo(EventDate.UNDATED);
  }

  @ParameterizedTest(name = "{0}")
  @ValueSource(
      strings = {
        " di Universitas 17 Agustus 1945, Rabu (18/9/2024)",
        " sesuai SKB tanggal 22 September 2022, Rabu (18/9/2024)",
        " di Gedung Serbaguna 18 September 2024",
      })
  void theDayBesideThemDates(String words) {
    ArticleRecord record = Extraction.of(PLAIN.formatted(words), LocalDate.of(2024, 9, 19));

    assertThat(Extraction.event(record).date().value()).isEqualTo("2024-09-18");
  }

  @ParameterizedTest(name = "{0}")
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          ", Selasa (31/9/2024)"   |            | DATE_IMPOSSIBLE
          ", Rabu (18/13/2024)"    |            | DATE_IMPOSSIBLE
          ", Senin (30/2/2024)"    |            | DATE_IMPOSSIBLE
          ", Rabu (18/9/1924)"     |            | DATE_IMPOSSIBLE
          ", 18 September 2014"    | 2014-09-18 | DATE_LONG_BEFORE_PUBLICATION
          """)
  void doubtfulDaysAreFlagged(String words, String day, String issue) {
    String text = PLAIN.formatted(words.replace("\"", ""));
    ArticleRecord record = Extraction.of(text, LocalDate.of(2024, 9, 19));

    assertThat(Extraction.event(record).date().value()).isEqualTo(day);
    assertThat(record.issues()).contains(issue);
  }

  /** A chain of days is read in one walk, however long it is. */
  @Test
  void aLongChainOfDaysIsReadToItsEnd() {
    Lexicon lexicon = new Lexicon(Extraction.REFERENCE);
    String chain = "1/1 - ".repeat(20_000) + "1/2/2024";
    Document document = new Document(Tokenizer.tokens(chain, lexicon.phrases()), lexicon);

    List<DateMention> dates = new DateScanner(document).dates(0, document.size());

    assertThat(dates).extracting(DateMention::year).containsExactly(2024);
  }

  @ParameterizedTest(name = "{0}")
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          weekday of another day  | Rabu (17/9/2024)          | 2024-09-17 | DATE_WEEKDAY_CLASH
          slip of the year        | Kamis (17/10/2025)        | 2024-10-17 | DATE_YEAR_SLIP
          """)
  void flagsWhatDoesNotFit(String why, String printed, String day, String issue) {
    ArticleRecord record = Extraction.of(ARTICLE.formatted(printed));

    assertThat(Extraction.event(record).date().value()).isEqualTo(day);
    assertThat(record.issues()).contains(issue);
  }

  @Test
  void thePageIsDatedByItsAddressWhereNothingElseDatesIt() {
    String text = ARTICLE.formatted("Rabu (17/9)");
    ArticleRecord record =
        Extraction.EXTRACTOR.extract(
            new Article("a", "https://x.id/2024/09/18/ikrar", null, null, null, null, text));

    assertThat(record.source().publishedAt()).isEqualTo(LocalDate.of(2024, 9, 18));
    assertThat(Extraction.event(record).date().value()).isEqualTo("2024-09-17");
    assertThat(record.issues()).contains("DATE_WEEKDAY_CLASH");
  }

  /** Found on a page of 2 November: a year before, the weekday would have been right. */
  @Test
  void aWrongWeekdayMakesNoNewsAYearOld() {
    String text = ARTICLE.formatted("Senin (1/11)");

    ArticleRecord record = Extraction.of(text, LocalDate.of(2022, 11, 2));

    assertThat(LocalDate.of(2021, 11, 1).getDayOfWeek()).hasToString("MONDAY");
    assertThat(Extraction.event(record).date().value()).isEqualTo("2022-11-01");
    assertThat(record.issues()).contains("DATE_WEEKDAY_CLASH");
  }

  @ParameterizedTest(name = "{0}")
  @CsvSource(
      textBlock =
          """
          https://x.id/2024/09/18/judul,     2024-09-18
          https://x.id/read/2024/9/8,        2024-09-08
          https://x.id/2024-09-18/judul,     2024-09-18
          https://x.id/2024/09/15-camat,     ''
          https://x.id/2024/09/judul,        ''
          https://x.id/2024/13/18/judul,     ''
          https://x.id/news/20240918123,     ''
          https://x.id/2024/09/181234/judul, ''
          """)
  void addressesAreDatedByDayMonthAndYear(String address, String day) {
    assertThat(DatedAddress.day(address).map(LocalDate::toString).orElse("")).isEqualTo(day);
  }

  @Test
  void monthAloneKeepsItsPrecision() {
    ArticleRecord record =
        Extraction.of(ARTICLE.replace("di halaman kantor bupati, %s", "pada pertengahan Mei 2024"));

    assertThat(Extraction.event(record).date().value()).isEqualTo("2024-05");
  }
}
