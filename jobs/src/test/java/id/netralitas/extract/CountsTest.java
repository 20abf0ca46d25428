package id.netralitas.extract;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import id.netralitas.record.Activity;
import id.netralitas.record.ArticleRecord;
import id.netralitas.record.Count;
import id.netralitas.record.Coverage;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class CountsTest {

  @ParameterizedTest(name = "{0}: {1}")
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          a total without a noun     | Jumlah ASN Sleman itu ada sekitar 8.400.              | 8350..8450 WORKFORCE
          two kinds of posts         | Sebanyak 15 camat dan 83 lurah mengikrarkan netralitas. | 15 ATTENDEES, 83 ATTENDEES
          grouped by dots            | Sebanyak 1.204 ASN mengikuti ikrar itu.           | 1204 ATTENDEES
          two kinds, no total        | Hadir 1.870 PNS dan 940 PPPK di lapangan.         | 1870 ATTENDEES, 940 ATTENDEES
          in words                   | Tiga puluh dua ASN menandatangani naskah ikrar.   | 32 ATTENDEES
          thousands in words         | Sebanyak 5,2 ribu ASN mengikuti apel ikrar.       | 5200 ATTENDEES
          about                      | Sekitar 500 ASN mengikuti apel ikrar.             | 450..550 ATTENDEES
          about, in thousands        | Sekitar 10 ribu ASN mengikuti apel ikrar.         | 9500..10500 ATTENDEES
          about, in tenths of them   | Sekitar 5,2 ribu ASN mengikuti apel ikrar.        | 5150..5250 ATTENDEES
          more than                  | Lebih dari 410 ASN mengikuti apel ikrar.          | 410.. ATTENDEES
          nearly                     | Hampir 500 ASN mengikuti apel ikrar.              | ..500 ATTENDEES
          hedge behind the number    | Diikuti 600 lebih ASN di halaman kantor.          | 600.. ATTENDEES
          a vague word               | Ratusan ASN mengikuti apel ikrar.                 | 100..999 ATTENDEES
          thousands, told twice      | Ribuan guru ASN membaca ikrar. Ribuan guru itu harus menjaga netralitas. | 1000..9999 ATTENDEES
          thousands, vague           | Ribuan ASN memadati lapangan untuk ikrar.         | 1000..9999 ATTENDEES
          all of a government's      | Bupati berharap 8.412 ASN Sleman tetap netral.    | 8412 WORKFORCE
          employed                   | Pemkab Sleman memiliki 8.412 ASN.                 | 8412 WORKFORCE
          asked not to campaign      | Bawaslu mengimbau 8.000 ASN tidak ikut kampanye.   | 8000 WORKFORCE
          honorer                    | Ada 1.200 tenaga honorer yang ikut apel.          | ''
          rounded, then exactly      | Jumlah ASN Sleman mencapai 8 ribu orang atau tepatnya di angka 8.412 orang. | 8412 WORKFORCE
          voters                     | Terdapat 812.000 pemilih di Sleman.               | ''
          polling stations           | Pencoblosan digelar di 2.400 TPS.                 | ''
          money                      | Anggaran pengawasan Rp 48 miliar.                 | ''
          a share                    | Sebanyak 40 persen ASN belum paham aturan.        | ''
          village heads              | Sebanyak 86 kepala desa ikut hadir dalam ikrar.   | ''
          an anniversary             | Apel ikrar itu bersamaan dengan HUT ke-52 Korpri. | ''
          participants               | Sebanyak 124 peserta hadir, terdiri dari camat dan lurah.  | 124 ATTENDEES
          participants, others too   | Sebanyak 124 peserta hadir, terdiri dari camat dan warga.  | ''
          nobody                     | Tidak ada satu pun ASN Sleman yang melanggar.     | ''
          """)
  void atAnOccasion(String why, String sentence, String counts) {
    ArticleRecord record = Extraction.withSentence("ASN Sleman Ucapkan Ikrar Netral", sentence);

    assertThat(String.join(", ", Extraction.counts(record))).isEqualTo(counts);
  }

  @ParameterizedTest(name = "{0}: {1}")
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          reported               | Bawaslu memeriksa 11 ASN.                                    | 11 REPORTED
          a number word          | Tujuh ASN dimintai klarifikasi.                              | 7 REPORTED
          one                    | Seorang ASN dipanggil Bawaslu.                               | 1 REPORTED
          made sure of           | Sebanyak 30 ASN diduga melanggar netralitas, 23 di antaranya dipastikan telah melakukan pelanggaran. | 30 REPORTED, 23 VIOLATORS
          held to have violated  | Sebanyak 23 ASN terbukti melanggar netralitas.               | 23 VIOLATORS
          recommended            | Sebanyak 23 ASN direkomendasikan untuk dijatuhi hukuman.     | 23 VIOLATORS
          recommended, far off   | KASN merekomendasikan 23 pegawai di lingkungan Pemkab Sleman dijatuhi sanksi. | 23 VIOLATORS
          recommended by a letter | KASN menerbitkan rekomendasi penjatuhan sanksi terhadap 23 ASN yang melanggar netralitas. | 23 VIOLATORS
          owed a sanction        | Sebanyak 23 ASN harus dijatuhi sanksi.                       | 23 VIOLATORS
          one and the others     | Tiga ASN melanggar netralitas, seorang kabag bersama dua ASN lainnya terbukti melanggar. | 3 VIOLATORS
          sanctioned             | Sebanyak 7 ASN sudah dijatuhi sanksi.                        | 7 SANCTIONED
          a share without a noun | Dari 30 ASN pelanggar netralitas itu, 12 sudah diberi sanksi. | 30 VIOLATORS, 12 SANCTIONED
          a share of all staff   | Dari 8.400 ASN di Sleman, 12 sudah diberi sanksi.              | 8400 WORKFORCE, 12 SANCTIONED
          stages side by side    | Dari 30 ASN yang dilaporkan, 12 ASN sudah dijatuhi sanksi.   | 30 REPORTED, 12 SANCTIONED
          cases, not people      | Bawaslu mencatat 95 dugaan pelanggaran netralitas ASN.       | 95 OTHER
          pieces of a total      | Bawaslu memeriksa 11 ASN menyusul 8 ASN, total 19 ASN diperiksa. | 19 REPORTED, 11 REPORTED part, 8 REPORTED part
          about a dozen          | Bawaslu memeriksa belasan ASN.                               | 11..19 REPORTED
          cases followed up      | Terdapat 195 pelanggaran netralitas ASN. Sebanyak 47 di antaranya sudah ditindaklanjuti. | 195 OTHER
          recommended, other way round | KASN telah mengeluarkan sanksi rekomendasi kepada 61 ASN.  | 61 VIOLATORS
          recommendations carried out | Sebanyak 36 ASN melanggar netralitas. Baru 9 yang rekomendasi sanksinya telah ditindaklanjuti oleh PPK. | 36 VIOLATORS, 9 SANCTIONED
          those again, vaguely   | Sebanyak 63 ASN terbukti melanggar. Puluhan ASN tersebut tersebar di lima kecamatan. | 63 VIOLATORS
          another one sanctioned | Tiga ASN diberhentikan. Selain 3 oknum tersebut, BKD memberikan sanksi sedang kepada satu ASN karena terbukti melanggar. | 3 SANCTIONED, 1 SANCTIONED
          a case that is closed  | Bawaslu memproses 7 ASN. Satu ASN lainnya ikut dilaporkan, kasusnya diberhentikan karena tidak terbukti. | 7 REPORTED, 1 REPORTED
          one of the reports     | BKD menerima dua laporan ASN tidak netral. Satu di antaranya telah dijatuhi sanksi. | 2 OTHER, 1 SANCTIONED
          beside village staff   | Pelanggaran terbanyak dilakukan oleh ASN 81 orang, perangkat desa 21 orang. | 81 REPORTED
          open and blocked       | Tujuh ASN dijatuhi sanksi, 4 lainnya belum mendapat tindak lanjut. BKN memblokir 3 data kepegawaian dan membuka 2 data. | 7 SANCTIONED, 4 OTHER, 3 OTHER
          beside a body's name   | Laporan itu diteruskan ke Badan Kepegawaian Nasional. Selain itu Bawaslu memeriksa 3 ASN. | 3 REPORTED
          an example of the cases | Bawaslu mencatat 24 pelanggaran netralitas ASN. Satu ASN di antaranya diperiksa pekan ini. | 24 OTHER, 1 REPORTED
          recommendations carried out, shortly | Bawaslu melaporkan 57 ASN. Dari 57 orang itu, baru 6 yang sanksinya turun. | 57 REPORTED, 6 SANCTIONED
          held not to have       | Bawaslu menyatakan 4 ASN tidak terbukti melanggar netralitas. | 4 REPORTED
          a body that only advises | Lima ASN mendapat sanksi dari KASN.                         | 5 VIOLATORS
          as officials speak     | Total 1.536 jumlah dugaan pelanggaran netralitas ASN.        | 1536 OTHER
          charges of one         | Kepala sekolah itu dijerat dua pelanggaran.                  | ''
          some of those examined | Lima di antara 20 ASN yang diperiksa terbukti melanggar.     | 5 VIOLATORS, 20 REPORTED
          some of so many        | Sebanyak 5 dari 20 ASN yang diperiksa dijatuhi sanksi.       | 5 SANCTIONED, 20 REPORTED
          drawn into a case      | Hal itu dikatakan ketua. Warga menunggu. Kasus itu menyeret enam kepala sekolah. | 6 REPORTED
          one and two            | Satu camat dan dua lurah dinonaktifkan bupati.               | 1 SANCTIONED, 2 SANCTIONED
          supposed               | Jika seorang ASN terbukti melanggar netralitas, ia bisa disanksi. | ''
          followed up            | Ada 400 ASN yang ditindaklanjuti akibat persoalan netralitas. | 400 REPORTED
          one or two             | Bawaslu menerima 40 laporan. Ada satu atau dua ASN yang dipecat. | 40 OTHER, 1..2 SANCTIONED
          from and to            | Bawaslu memeriksa 10 sampai 15 ASN.                          | 10..15 REPORTED
          breaches of everybody  | Bawaslu mencatat 320 pelanggaran pemilu.                     | ''
          rows of other breaches | Temuan itu terdiri dari pelanggaran administrasi (29 kasus), netralitas ASN (33 kasus), etik (185 kasus). | 33 OTHER
          a whole before its part | Menurut Tasdik, dari 30 ASN itu sebanyak 12 ASN terbukti melanggar. | 30 REPORTED, 12 VIOLATORS
          all of those, summed   | Bawaslu memeriksa seorang kepala sekolah dan 3 ASN. Keempatnya diperiksa pekan lalu. | 4 REPORTED
          sanctioned, summed     | Bupati menyanksi seorang lurah dan dua staf. Ketiganya dinilai tidak netral. | 3 SANCTIONED
          sanctions, not people  | Bawaslu mencatat delapan pelanggaran netralitas ASN. Dari empat rekomendasi sanksi itu, baru satu yang sudah dijatuhkan. | 8 OTHER
          sent to who decides    | Bawaslu telah merekomendasikan dua ASN Sleman ke KASN terkait pemasangan spanduk. | 2 REPORTED
          witnesses              | Bawaslu memeriksa tiga ASN dan lima orang saksi.             | 3 REPORTED
          """)
  void inACase(String why, String sentence, String counts) {
    ArticleRecord record =
        Extraction.withSentence(
            "Bawaslu Sleman Proses Dugaan Pelanggaran Netralitas ASN", sentence);

    assertThat(String.join(", ", Extraction.counts(record))).isEqualTo(counts);
  }

  @ParameterizedTest(name = "{0}")
  @ValueSource(
      strings = {
        "Seorang ASN wajib menjaga netralitas.",
        "Bila ada 10 ASN yang dilaporkan, semuanya diproses.",
        "Jangan sampai ada satu pun ASN yang dipanggil Bawaslu.",
        "Hingga kini belum ada seorang pun ASN yang diperiksa.",
        "Bupati melantik 45 pejabat administrator dan meminta mereka netral.",
        "Sebanyak 120 ASN pensiun tahun ini.",
        "Dua ASN mengundurkan diri karena maju sebagai calon bupati.",
        "Sebanyak 35 ASN meninggal dunia karena Covid-19.",
        "Pemkab mengangkat 1.200 PPPK.",
        "Ada 300 ASN yang menjadi anggota KPPS.",
        "Tim pengawas beranggotakan 15 ASN dibentuk untuk memantau netralitas.",
        "Kami sudah memanggil lima camat untuk diberi pengarahan soal netralitas.",
        "Sebanyak 50 ASN mendapat penghargaan.",
        "Tujuh ASN terpilih menjadi duta netralitas.",
        "Sebanyak 12 ASN kena sanksi karena bolos kerja.",
        "Tiga ASN dipecat karena korupsi.",
        "Ia mencontohkan dua ASN di Jawa Tengah yang dipecat karena tidak netral.",
        "Kabupaten tetangga punya 12 kasus.",
        "Pelanggaran netralitas kepala desa ada 6 kasus.",
      })
  void nobodyIsAccused(String sentence) {
    for (String headline :
        List.of(
            "Bupati Sleman Ingatkan ASN Jaga Netralitas",
            "Bawaslu Sleman Proses Dugaan Pelanggaran Netralitas ASN")) {
      ArticleRecord record = Extraction.withSentence(headline, sentence);

      assertThat(Extraction.counts(record)).as(headline).isEmpty();
      assertThat(Extraction.event(record).activities()).doesNotContain(Activity.SANCTION);
    }
  }

  @ParameterizedTest(name = "{0}")
  @ValueSource(
      strings = {
        "ASN Pemkab. Sleman",
        "ASN Kab. Sleman",
        "ASN Setda. Kab. Sleman",
        "ASN Dinkes. Kabupaten Sleman",
        "ASN se-Kec. Gamping Kab. Sleman",
        "ASN di lingk. Pemkab Sleman",
        "ASN a.n. Bupati Sleman",
        "A.S.N. Pemkab Sleman",
        "P.N.S. Pemkab Sleman",
        "ASN dll. Pemkab Sleman",
        "ASN Pemkab\nSleman",
        "ASN di\nSleman",
      })
  void aStopOrLineEndInsideASentenceEndsNone(String staff) {
    ArticleRecord record =
        Extraction.of(
            "ASN Teken Pakta Integritas Netralitas Pilkada 2024\nSebanyak 350 "
                + staff
                + " menandatangani pakta integritas netralitas, Rabu (25/9/2024).");

    assertThat(Extraction.counts(record)).containsExactly("350 ATTENDEES");
    assertThat(Extraction.event(record).date().value()).isEqualTo("2024-09-25");
  }

  @Test
  void staffOfTheRegenciesAreThoseOfTheArea() {
    ArticleRecord record =
        Extraction.of(
            "ASN Jawa Barat Diminta Netral\n"
                + "BANDUNG – Pemprov Jawa Barat meminta ASN Jawa Barat netral pada Pilkada 2024. "
                + "Kita punya 46.000 pegawai provinsi dan 300.000 pegawai kabupaten kota.");

    assertThat(Extraction.event(record).counts())
        .extracting(Count::value, Count::covers)
        .containsExactly(tuple(46000L, Coverage.GOVERNMENT), tuple(300000L, Coverage.AREA));
  }

  @Test
  void aVagueHeadlineDoesNotStandInForTheCasesOfTheText() {
    ArticleRecord record =
        Extraction.withSentence(
            "Bawaslu Sleman Terima Ratusan Laporan Pelanggaran Netralitas ASN",
            "Bawaslu menemukan 369 dugaan pelanggaran netralitas ASN.");

    assertThat(Extraction.counts(record)).containsExactly("369 OTHER");
  }

  @ParameterizedTest(name = "{0}")
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          of the whole country | Secara nasional, 489 ASN dilaporkan dan 278 ASN melanggar. | NATIONAL_FIGURE_IN_LOCAL_STORY
          of its province      | Dari 5 kabupaten dan kota ada 117 ASN yang dilaporkan tidak netral. | PROVINCE_FIGURE_IN_REGENCY_STORY
          of many regencies    | Bandingkan dengan 170 wilayah yang mencatat 1.010 pelanggaran netralitas ASN. | NATIONAL_FIGURE_IN_LOCAL_STORY
          told by its official | Pejabat KASN Budi yang hadir di Sleman menuturkan terdapat 1.596 kasus netralitas ASN. | NATIONAL_FIGURE_IN_LOCAL_STORY
          of a national body   | Data KASN menyebut 489 laporan pelanggaran netralitas.      | NATIONAL_FIGURE_IN_LOCAL_STORY
          """)
  void figuresOfOthersAreNotBookedHere(String why, String sentence, String issue) {
    ArticleRecord record =
        Extraction.withSentence("ASN Sleman Diingatkan Jaga Netralitas", sentence);

    assertThat(Extraction.counts(record)).isEmpty();
    assertThat(record.issues()).contains(issue);
  }

  @ParameterizedTest(name = "{0}")
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          parts that do not add up | Bawaslu memeriksa 130 ASN, terdiri atas 12 guru, 97 staf dan 42 lurah. | SUM_MISMATCH
          a share that is none     | Dari 202 ASN yang dilaporkan, 67 ASN atau 43 persen terbukti.          | RATIO_MISMATCH
          """)
  void arithmeticIsAudited(String why, String sentence, String issue) {
    ArticleRecord record =
        Extraction.withSentence(
            "Bawaslu Sleman Proses Dugaan Pelanggaran Netralitas ASN", sentence);

    assertThat(record.issues()).contains(issue);
  }
}
