package id.netralitas.extract;

import static org.assertj.core.api.Assertions.assertThat;

import id.netralitas.record.ArticleRecord;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ActivitiesTest {

  @ParameterizedTest(name = "{0}")
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          pledge                       | ASN Sleman Ucapkan Ikrar Netral         | Ikrar dibacakan bersama di lapangan.                          | PLEDGE
          declaration                  | ASN Sleman Deklarasi Netral             | Deklarasi dibacakan di lapangan.                              | PLEDGE
          pact                         | ASN Sleman Teken Pakta Integritas       | Pakta integritas netralitas itu diteken semua kepala dinas.   | INTEGRITY_PACT
          pact misspelled              | ASN Sleman Teken Fakta Integritas       | Fakta integritas netralitas itu diteken semua kepala dinas.   | INTEGRITY_PACT
          both                         | ASN Sleman Ikrar Netral                 | Setelah ikrar, mereka menandatangani pakta integritas.        | PLEDGE INTEGRITY_PACT
          outreach                     | Bawaslu Sleman Sosialisasi Netralitas ASN | Sosialisasi digelar di aula.                                | OUTREACH
          outreach with a pledge       | ASN Sleman Ucapkan Deklarasi Netral     | Bawaslu menggelar sosialisasi yang dirangkai deklarasi netralitas. | OUTREACH PLEDGE
          coordination                 | Rakor Netralitas ASN di Sleman          | Rapat koordinasi itu dihadiri camat.                          | COORDINATION
          circular                     | Bupati Sleman Terbitkan Edaran Netralitas ASN | Surat edaran diterbitkan pekan ini.                     | CIRCULAR
          reminder                     | Bupati Sleman Ingatkan ASN Jaga Netralitas | Ia meminta pegawai menjauhi kampanye.                      | REMINDER
          report                       | Bawaslu Sleman Periksa Tiga ASN         | Mereka diduga melanggar netralitas.                           | VIOLATION_REPORT
          figures                      | Bawaslu Sleman Catat 12 Pelanggaran Netralitas ASN | Data itu dirilis Bawaslu.                          | VIOLATION_REPORT
          sanction                     | Dua ASN Sleman Dijatuhi Sanksi          | Sanksi dijatuhkan karena tidak netral.                        | SANCTION
          recommended is no sanction   | Bawaslu Sleman Rekomendasikan Dua ASN untuk Disanksi | Rekomendasi dikirim ke BKN.                      | VIOLATION_REPORT
          decided elsewhere is no sanction | KASN Putuskan Dua ASN Sleman Kena Sanksi | Putusan dikirim ke bupati.                           | VIOLATION_REPORT
          planned pledge               | Bupati Sleman Ingatkan ASN Jaga Netralitas | Ikrar netralitas akan digelar bulan depan.                 | REMINDER
          pledge as the accused's deed | Bawaslu Sleman Periksa Camat            | Ia diduga tidak netral saat menghadiri deklarasi calon bupati. | VIOLATION_REPORT
          an earlier pledge            | Bupati Sleman Ingatkan ASN Jaga Netralitas | Pegawai harus netral seperti yang sudah dideklarasikan.    | REMINDER
          agreement                    | ASN dan TNI di Sleman Teken MoU Netralitas | Nota itu diteken di aula.                                  | PLEDGE
          title of an act              | Bupati Sleman Ingatkan ASN Jaga Netralitas | Dasarnya PP 42 Tahun 2004 tentang Pembinaan Jiwa Korps PNS. | REMINDER
          a circular as the ground     | ASN Sleman Ucapkan Ikrar Netral         | Ikrar dibacakan sesuai surat edaran menteri.                  | PLEDGE
          outreach asked of others     | Bupati Sleman Minta ASN Netral          | Ia meminta camat menyosialisasikan aturan netralitas.         | REMINDER
          a call to note               | Catat! Ini Sanksi bagi ASN Sleman yang Ikut Kampanye | Bupati mengimbau ASN netral.                   | REMINDER
          a deed of somebody           | Seorang Guru di Sleman Kampanyekan Capres | Panwascam memanggil guru PNS itu.                           | VIOLATION_REPORT
          a deed forbidden to all      | Guru di Sleman Dilarang Kampanyekan Capres | Bupati mengimbau guru netral.                              | REMINDER
          made to regret               | Dua Guru di Sleman Diminta Nyatakan Menyesal | Bawaslu memeriksa dua ASN itu.                           | VIOLATION_REPORT
          an allegation soon taken up  | Bawaslu Sleman Segera Tindaklanjuti Dugaan P3K Jadi Timses | Oknum P3K itu viral di media sosial.  | VIOLATION_REPORT
          before a court               | PNS Sleman Lolos dari Jeratan Hukum     | Terdakwa mengajak warga memilih calon bupati.                 | VIOLATION_REPORT
          a summons that nobody obeys  | Camat Sleman Mangkir dari Panggilan Bawaslu | Ia diduga tidak netral.                                   | VIOLATION_REPORT
          a threat to come             | ASN Sleman Cawe-cawe Bakal Dinonaktifkan | Pemkab akan menindak ASN yang tidak netral.                  | REMINDER
          who may punish               | Pemda Sleman yang Jatuhkan Sanksi bagi ASN yang Tidak Netral | Bawaslu memeriksa 19 ASN.                      | VIOLATION_REPORT
          a breach of somebody         | Kepala SD di Sleman Langgar Netralitas  | Ia mengumpulkan KTP guru.                                     | VIOLATION_REPORT
          a breach of whoever might    | Camat Langgar Netralitas Bisa Dipecat   | Bupati Sleman meminta camat netral.                           | REMINDER
          a threat to whoever is caught | Bupati Sleman Ancam Copot Camat se-Sleman yang Tak Netral | Ia bakal memberi sanksi kepada ASN yang kedapatan tidak netral. | REMINDER
          a body's reports             | KASN Terima 200 Laporan soal Keterlibatan PNS Sleman dalam Kampanye | Laporan itu datang dari Bawaslu.       | VIOLATION_REPORT
          whoever is found guilty      | Kemendagri soal PNS Sleman Tak Netral   | ASN yang terbukti tidak netral dapat dijatuhi sanksi penurunan pangkat. | REMINDER
          what will be done to whoever | Rekom Bawaslu Sleman Dulu, Baru Ada Sanksi untuk Pegawai | ASN yang terbukti melanggar setelah ada rekomendasi Bawaslu, maka akan diproses. | REMINDER
          a sanction asked for         | Bupati Sleman diminta segera beri sanksi ASN tidak netral | Hukuman tingkat sedang bagi ASN itu ada tiga, berupa penundaan kenaikan pangkat dan hukuman disiplin. | VIOLATION_REPORT
          a sanction supposed          | Camat Sleman Bicara soal Netralitas ASN | Apabila ada pegawai yang pernah tidak netral, tentu saja dijatuhkan hukuman disiplin. | REMINDER
          a threat                     | Kemendagri Ancam PNS Sleman yang Tak Netral | Hal itu dikatakannya. Pangkat bisa turun. Bawaslu laporkan hasil pemeriksaan ASN. | REMINDER
          reports counted further down | Bawaslu Sleman Terbentur Aturan soal Netralitas ASN | Aturan baru ada. Pihaknya rapat. Kini ada 400 laporan pelanggaran netralitas ASN. | VIOLATION_REPORT
          on a payroll                 | Pegawai Pemkab Sleman Harus Netral      | Berdasarkan data Badan Kepegawaian, ada 16.836 orang tercatat sebagai pegawai. | REMINDER
          a sanction by who only advises | Lima ASN Sleman Kena Sanksi dari KASN | Lima ASN mendapat sanksi dari KASN karena tidak netral. Kelima ASN yang mendapat sanksi itu guru. | VIOLATION_REPORT
          the public asked to report   | Sanksi Menanti ASN Sleman yang Berkampanye | Bawaslu mengimbau masyarakat melaporkan ASN yang terlibat kampanye. | REMINDER
          so many, alleged             | Netralitas ASN di Sleman                | Sebanyak 27 ASN Sleman diduga melanggar netralitas. Ada yang ikut sosialisasi calon bupati. | VIOLATION_REPORT
          some were sanctioned         | KASN Terima 200 Laporan soal Keterlibatan PNS Sleman dalam Kampanye | Beberapa di antaranya dihukum berat. | VIOLATION_REPORT SANCTION
          a sanction that there is     | Bawaslu Sleman Catat 12 Pelanggaran Netralitas ASN | Data itu dirilis. Warga menunggu. Hal itu benar. Ada pelanggaran yang dikenai sanksi disiplin. | VIOLATION_REPORT SANCTION
          others were sanctioned       | Bawaslu Sleman Periksa Tiga ASN         | Mereka diduga tidak netral. Sementara itu, dua anggota TNI dijatuhi sanksi. | VIOLATION_REPORT
          cases behind an outreach     | Bawaslu Sleman Sosialisasi Netralitas ASN | Sosialisasi digelar di aula. Bawaslu telah memproses sejumlah kasus dugaan pelanggaran netralitas ASN. | OUTREACH VIOLATION_REPORT
          counted beside a sanction    | Tujuh ASN Sleman Diberhentikan karena Tidak Netral | Bawaslu mencatat 30 pelanggaran netralitas ASN. | VIOLATION_REPORT SANCTION
          gear of a campaign           | Bawaslu Sleman Periksa Tiga ASN         | Mereka diduga memasang alat peraga sosialisasi partai. | VIOLATION_REPORT
          a supervisor's own meeting   | Bawaslu Sleman Rahasiakan Rapat Pleno soal ASN Tak Netral | Bawaslu memeriksa ASN itu.             | VIOLATION_REPORT
          warned of being reported     | Bupati Sleman Ingatkan ASN Tak Terseret Kampanye | Ia meminta pegawai netral.                           | REMINDER
          """)
  void tellsWhatHappened(String why, String headline, String sentence, String activities) {
    ArticleRecord record = Extraction.withSentence(headline, sentence);

    assertThat(Extraction.words(Extraction.event(record).activities())).isEqualTo(activities);
  }
}
