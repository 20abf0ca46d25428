package id.netralitas.extract;

import static org.assertj.core.api.Assertions.assertThat;

import id.netralitas.record.ArticleRecord;
import java.util.stream.Collectors;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class OfficialsTest {

  @ParameterizedTest(name = "{0}")
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          behind a comma           | Hal itu dikatakan Ketua Bawaslu Sleman, Bagas Prakosa, di kantornya.      | Bagas Prakosa: Ketua Bawaslu Sleman
          without a comma          | Sekda Sleman Haryono Wibowo meminta pegawai tenang.                       | Haryono Wibowo: Sekda Sleman
          titles and degrees       | Bupati Sleman, Hj. Wening Astuti, S.Sos., M.M., memimpin acara.           | Wening Astuti: Bupati Sleman
          rank                     | Kapolres Sleman AKBP Yusuf Alamsyah menyatakan siap.                      | Yusuf Alamsyah: Kapolres Sleman
          retired                  | Pj Bupati Sleman Letkol (Purn) Haryono Wibowo memimpin apel.              | Haryono Wibowo: Pj Bupati Sleman
          retired, cut short       | Pj Bupati Sleman Kombes Pol (P) Haryono Wibowo memimpin apel.             | Haryono Wibowo: Pj Bupati Sleman
          retired, with a stop     | Pj Bupati Sleman Mayjen TNI (Purn.) Haryono Wibowo memimpin apel.         | Haryono Wibowo: Pj Bupati Sleman
          titles with stops        | Pj Bupati Sleman Komjen. Pol. (Purn.) Drs. H. Haryono Wibowo, M.H. hadir. | Haryono Wibowo: Pj Bupati Sleman
          an honorary title        | Bupati Sleman Dr. (H.C.) Haryono Wibowo memimpin apel.                    | Haryono Wibowo: Bupati Sleman
          an age                   | Bupati Sleman Haryono Wibowo (58) memimpin apel.                          | Haryono Wibowo: Bupati Sleman
          degrees of two letters   | Ketua Bawaslu Sleman Haryono Wibowo S.H. M.H. hadir.                      | Haryono Wibowo: Ketua Bawaslu Sleman
          a degree behind one name | Ketua Bawaslu Sleman Haryono A.P. hadir.                                  | Haryono: Ketua Bawaslu Sleman
          a degree with stops      | Plh. Sekda Sleman Haryono Wibowo, S.Sos, M.AP hadir.                      | Haryono Wibowo: Plh. Sekda Sleman
          a corps with a stop      | Dandim 0824/Sleman Letkol Arh. Haryono Wibowo hadir.                      | Haryono Wibowo: Dandim 0824/Sleman
          a small title            | Sekda Sleman dr. Haryono Wibowo hadir.                                    | Haryono Wibowo: Sekda Sleman
          a place as first name    | Wakil Menteri Dalam Negeri Bima Arya Sugiarto hadir.                      | Bima Arya Sugiarto: Wakil Menteri Dalam Negeri
          acting                   | Plt. Kepala BKPSDM Sleman, Rini Lestari, menambahkan.                     | Rini Lestari: Plt. Kepala BKPSDM Sleman
          acting, two words        | Penjabat Sementara Bupati Sleman Dennis Mangindaan hadir.                     | Dennis Mangindaan: Penjabat Sementara Bupati Sleman
          first name cut short     | Menurut Ketua KPU Sleman, Moh. Faruq, tahapan berjalan.                   | Moh. Faruq: Ketua KPU Sleman
          Balinese name            | Sekda Sleman I Nyoman Wiratmaja hadir.                                    | I Nyoman Wiratmaja: Sekda Sleman
          month as a name          | Ketua KASN, Agus Pramono, ikut hadir.                                     | Agus Pramono: Ketua KASN
          unknown office           | Kepala Bappeperda Sleman Joko Susilo hadir.                               | Joko Susilo: Kepala Bappeperda Sleman
          the same one twice       | Sekda Sleman Haryono Wibowo hadir. Sekda Haryono pulang.                  | Haryono Wibowo: Sekda Sleman
          before the office        | Wening, S.Sos., M.Si Penjabat Bupati Sleman mengatakan pegawai harus tenang. | Wening: Penjabat Bupati Sleman
          the head of a district   | Naskah dibacakan, M. Rasyidan Camat Pandanwulung memimpin.                | M. Rasyidan: Camat Pandanwulung
          a degree of letters      | Ketua Bawaslu Sleman, Rini Lestari S.I.P., M.A. hadir.                    | Rini Lestari: Ketua Bawaslu Sleman
          an expert of a minister  | Tenaga Ahli Mendagri, Suhadi Diantara, mengatakan hal itu.                | Suhadi Diantara: Tenaga Ahli Mendagri
          an office in one word    | Kepala Badan Kepegawaian dan Pengembangan Sumberdaya Manusia (BKPSDM) Sleman Rini Lestari hadir. | Rini Lestari: Kepala Badan Kepegawaian dan Pengembangan Sumberdaya Manusia (BKPSDM) Sleman
          a digit in the office    | Kepala DP3AP2KB Rini Lestari dan Kepala DP4AK Haryono hadir.              | Rini Lestari: Kepala DP3AP2KB, Haryono: Kepala DP4AK
          a nickname in brackets   | Bupati Sleman Haryono Wibowo (Yono) memimpin acara.                       | Haryono Wibowo: Bupati Sleman
          a pronoun                | "Selaku Pimpinan, Saya menghimbau pegawai," katanya.                      | ''
          neither party nor charge | Ketua DPP Partai NasDem dan Jaksa Penuntut Umum hadir.                    | ''
          a code of ethics         | Asisten KASN Bidang Penerapan Nilai Dasar, Kode Etik dan Netralitas hadir. | ''
          former                   | Mantan Bupati Sleman Haryono Wibowo hadir.                                | ''
          candidate                | Calon Bupati Sleman Haryono Wibowo hadir.                                 | ''
          cut off behind a word    | Hal itu dikatakan Wali Kota Kperedwirir                                   | Kperedwirir: Wali Kota
          an office without a name | Ketua Bawaslu Sleman hadir bersama para camat.                            | ''
          """)
  void namesWhoActs(String why, String sentence, String expected) {
    ArticleRecord record =
        Extraction.withSentence("Bupati Sleman Ingatkan ASN Jaga Netralitas", sentence);

    assertThat(
            record.officials().stream()
                .map(official -> official.name() + ": " + official.role())
                .collect(Collectors.joining(", ")))
        .isEqualTo(expected);
  }

  @ParameterizedTest(name = "{0}")
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          head of a school         | Kepala SDN Pakem 1, Riyanto, mengunggah materi kampanye.            | ''
          head of a school, active | Kepala SMPN 2 Sleman Riyanto Gunadi mengaku khilaf.                  | ''
          charged behind the name  | Kepala BKPSDM Sleman, Riyanto Gunadi, S.E., dipanggil Bawaslu.       | ''
          charged later            | Inspektur Sleman Riyanto Gunadi hadir. Inspektur Riyanto diduga berpihak. | ''
          summoned by name         | Staf Ahli Bupati Sleman, Riyanto Gunadi, hadir di sana. Bawaslu memanggil Riyanto pekan ini. | ''
          charged by name          | Asisten Sekda Sleman, Riyanto Gunadi, hadir di sana. Gunadi diduga berpihak. | ''
          in the name of           | Bawaslu meneruskan dugaan pelanggaran atas nama Riyanto Gunadi ke BKN.  | ''
          secretary of a regency   | Sekda Sleman, Riyanto Gunadi, terbukti melanggar netralitas.            | ''
          acting regent            | Bawaslu menerima laporan terhadap Penjabat Bupati Sleman Riyanto Gunadi. | ''
          who does not come        | Penjabat (Pj) Wali Kota Sleman, Riyanto Gunadi mangkir dari panggilan Bawaslu. | ''
          listed as one of them    | Ia menyebutkan Riyanto Gunadi selaku Sekretaris Daerah (Sekda), tidak netral dalam kampanye. | ''
          listed with the post behind | "Riyanto Gunadi, Kasat Pol PP Sleman, kasus ini diteruskan ke KASN," terangnya. | ''
          a secretary who speaks   | Sekda Sleman, Haryono Wibowo, mengatakan camat itu sudah diperiksa.      | Haryono Wibowo
          a secretary who is cited | "Camat itu sudah diperiksa," kata Sekda Sleman, Haryono Wibowo.          | Haryono Wibowo
          who summons              | Ketua Bawaslu Sleman, Bagas Prakosa, memanggil camat itu. Bagas memeriksanya dua jam. | Bagas Prakosa
          who tells of it          | Ketua Bawaslu Sleman, Bagas Prakosa, mengatakan camat itu diperiksa. | Bagas Prakosa
          """)
  void neverNamesTheAccused(String why, String sentence, String expected) {
    ArticleRecord record =
        Extraction.withSentence(
            "Bawaslu Sleman Proses Dugaan Pelanggaran Netralitas ASN", sentence);

    assertThat(
            record.officials().stream()
                .map(ArticleRecord.Official::name)
                .collect(Collectors.joining(", ")))
        .isEqualTo(expected);
    assertThat(record.toString()).doesNotContain("Riyanto");
  }
}
