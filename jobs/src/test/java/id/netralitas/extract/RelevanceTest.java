package id.netralitas.extract;

import static org.assertj.core.api.Assertions.assertThat;

import id.netralitas.record.ArticleRecord;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class RelevanceTest {

  @ParameterizedTest(name = "{0}")
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          a pledge                 | ASN Sleman Ikrar Netral           | Pegawai mengucapkan ikrar netralitas jelang Pilkada 2024.
          partisan conduct         | Guru PNS Ikut Kampanye            | Bawaslu memeriksa guru PNS yang menjadi tim sukses calon bupati.
          nobody is called ASN     | Camat dan Lurah Diminta Netral    | Camat dan lurah harus netral pada Pilkada 2024. Para lurah dan pegawai harus netral.
          the head of a district   | Camat di Sleman Kepergok Bawa Banner Calon Bupati | Bawaslu Sleman memeriksa camat yang diduga membawa banner pasangan calon bupati itu.
          breaches, no election    | BKN Catat 1.005 ASN Dilaporkan    | BKN mencatat 1.005 ASN diduga melanggar netralitas. Sebanyak 580 ASN dijatuhi sanksi pelanggaran netralitas.
          lines joined into one    | Bawaslu Sleman Terima Ratusan Laporan | Bawaslu Sleman menemukan 369 dugaan pelanggaran netralitas ASN dalam tahapan Pilkada 2024 ini. Ketuanya mengatakan, dugaan itu saat ini ditangani dan beberapa di antaranya telah dikeluarkan rekomendasi. Sebanyak 39 laporan dihentikan karena tak cukup bukti, dan 5 laporan masih dalam tahap perkembangan di kantor pengawas, kata ketuanya dalam acara di kantor bupati, Selasa siang, dan pemungutan suara digelar pada 27 November 2024 di seluruh kabupaten itu. Oleh : Wahyu Budiman Editor: Rony Sutikno Jakarta
          a case without netral    | ASN Dilaporkan ke Bawaslu         | ASN itu diduga berkampanye untuk calon bupati, pelanggaran ASN kesekian.
          """)
  void takes(String why, String headline, String text) {
    assertThat(Extraction.of(headline + "\n" + text).relevant()).isTrue();
  }

  @ParameterizedTest(name = "{0}")
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          police and army          | Polri Tegaskan Netralitas      | Anggota Polri dan prajurit TNI netral pada Pilkada 2024.
          village heads alone      | Kades Diduga Tak Netral        | Bawaslu memproses kepala desa yang tidak netral pada Pilkada 2024.
          carbon                   | ASN Bersepeda ke Kantor        | ASN mengejar kantor netral karbon. KPU ikut bersepeda.
          recruitment              | Ribuan Ikuti Tes CPNS          | Pelamar CPNS mengerjakan soal tentang netralitas.
          a camat who helps        | Camat Dampingi Bawaslu         | Camat Depok dan Bawaslu meninjau gudang logistik Pilkada 2024. Camat meminta warga tenang.
          a camat in another case  | Camat Diduga Korupsi           | Camat itu diduga menjual tanah. Kasusnya mencuat jelang Pilkada 2024. Polisi memeriksa camat.
          ballots                  | KPU Kirim Surat Suara          | Surat suara Pilkada 2024 dikirim ke pulau.
          only a link              | KPU Kirim Surat Suara          | Surat suara Pilkada 2024 dikirim. \\nBaca juga: ASN Sleman Ikrar Netral Jelang Pilkada
          a passing mention        | Jalan Desa Diaspal             | Bupati meresmikan jalan. Warga senang. Anggaran cukup. Ia menyebut Pilkada 2024 sudah dekat. Jalan itu panjang. Pekerjaannya cepat. Kontraktor lokal dipakai. Hujan tidak mengganggu. Petani terbantu. Harga sayur turun. ASN dan warga bergotong royong.
          discipline, no breach    | BKN Latih ASN                  | BKN melatih ASN bersikap netral dalam sengketa. Pelatihan ASN itu gratis.
          what a law threatens     | Aturan Pilkada bagi PNS        | Pelanggaran pasal itu oleh PNS dalam Pilkada dapat dijatuhi hukuman disiplin. Hukuman sedang antara lain berupa penundaan kenaikan gaji berkala.
          what a law threatens, 2  | Pasal bagi PNS dalam Pilkada   | PNS yang melanggar netralitas dalam Pilkada bisa dikenai sanksi berat. Bentuknya penurunan pangkat atau pembebasan dari jabatan.
          no election              | ASN Diminta Netral             | Dalam sengketa dua perusahaan, ASN harus netral.
          """)
  void leaves(String why, String headline, String text) {
    ArticleRecord record = Extraction.of(headline + "\n" + text.replace("\\n", "\n"));

    assertThat(record.relevant()).isFalse();
    assertThat(record.events()).isEmpty();
  }

  @ParameterizedTest
  @ValueSource(strings = {"", " ", "\n\n", "-", "ASN", "\u0000\ufffd", "<p></p>", "Baca juga:"})
  void almostNothingIsNotRelevant(String text) {
    assertThat(Extraction.of(text).relevant()).isFalse();
  }
}
