package id.netralitas.extract;

import static org.assertj.core.api.Assertions.assertThat;

import id.netralitas.record.ArticleRecord;
import id.netralitas.record.Jurisdiction;
import id.netralitas.record.Level;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class PlacesTest {

  private static final String TAIL = "\nAparatur sipil negara harus netral pada Pilkada 2024. ";

  @ParameterizedTest(name = "{0}: {1}")
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          plain                        | Bupati Sleman Ingatkan ASN Jaga Netralitas                | REGENCY 34.04
          the longest name             | Bupati Musi Rawas Utara Ingatkan ASN Jaga Netralitas      | REGENCY 16.13
          inside another name          | Bupati Banyuasin Ingatkan ASN Jaga Netralitas             | REGENCY 16.07
          press abbreviation           | ASN Muba Ucapkan Ikrar Netralitas                         | REGENCY 16.06
          initials                     | Bupati OKI Ingatkan ASN Jaga Netralitas                   | REGENCY 16.02
          city by its office           | Wali Kota Kediri Ingatkan ASN Jaga Netralitas             | REGENCY 35.71
          regency by its office        | Bupati Kediri Ingatkan ASN Jaga Netralitas                | REGENCY 35.06
          city by its government       | Pemkot Bogor Ingatkan ASN Jaga Netralitas                 | REGENCY 32.71
          two provinces, a city        | Wali Kota Banjar Ingatkan ASN Jaga Netralitas             | REGENCY 32.79
          two provinces, a regency     | Bupati Banjar Ingatkan ASN Jaga Netralitas                | REGENCY 63.03
          common word with its office  | Wali Kota Batu Ingatkan ASN Jaga Netralitas               | REGENCY 35.79
          spelling variant             | Bupati Tojo Una-Una Ingatkan ASN Jaga Netralitas          | REGENCY 72.09
          written in one word          | Pemkot Lubuklinggau Ingatkan ASN Jaga Netralitas          | REGENCY 16.73
          province                     | Gubernur Riau Ingatkan ASN Jaga Netralitas                | PROVINCE 14
          province inside another      | Gubernur Kepulauan Riau Ingatkan ASN Jaga Netralitas      | PROVINCE 21
          province abbreviated         | Pemprov Sultra Ingatkan ASN Jaga Netralitas               | PROVINCE 74
          province with its city       | Pemprov Gorontalo Ingatkan ASN Jaga Netralitas            | PROVINCE 75
          regency of that name         | Pemkab Gorontalo Ingatkan ASN Jaga Netralitas             | REGENCY 75.01
          new province                 | Gubernur Papua Barat Daya Ingatkan ASN Jaga Netralitas    | PROVINCE 96
          the country                  | BKN Terima Laporan Netralitas ASN dari Seluruh Indonesia  | NATIONAL
          """)
  void readsTheJurisdiction(String why, String headline, String expected) {
    Jurisdiction place = Extraction.event(Extraction.of(headline + TAIL)).jurisdiction();
    String code = place.regencyCode() == null ? place.provinceCode() : place.regencyCode();

    assertThat(place.level() + (code == null ? "" : " " + code)).isEqualTo(expected);
  }

  @Test
  void casesThatANationalBodyCountsInAProvinceAreThatProvinces() {
    ArticleRecord record =
        Extraction.of(
            "KASN Temukan 13 Pelanggaran Netralitas ASN di Kaltara\n"
                + "KASN menemukan 13 pelanggaran netralitas ASN pada Pilkada 2020, kata KASN."
                + TAIL);

    assertThat(Extraction.event(record).jurisdiction().provinceCode()).isEqualTo("65");
  }

  @ParameterizedTest(name = "{0}")
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          a camat of a province    | Heboh Camat di Lampung Tidak Netral. Camat di Kabupaten Pesawaran, Lampung, diperiksa Bawaslu Pesawaran. | REGENCY
          counted by others        | JAKARTA – KASN menemukan 13 pelanggaran netralitas ASN. | NATIONAL
          only where it was said   | JAKARTA – Ketua Bawaslu menyebut 50 PNS tidak netral di Jakarta, Jumat. | NATIONAL
          whose staff it was       | JAKARTA – Bawaslu memeriksa 4 PNS, diteruskan Komisi Aparatur Sipil Negara. Keempatnya pegawai Pemerintah Kabupaten (Pemkab) Dompu, NTB. | REGENCY
          of Jakarta               | JAKARTA – Sebanyak 50 ASN di Jakarta tidak netral, Jumat.               | PROVINCE
          the winner of a ranking  | JAKARTA – Bawaslu mencatat 165 pelanggaran, terbanyak terjadi di Jawa Tengah. | NATIONAL
          """)
  void whoSpeaksInTheCapitalSpeaksOfTheCountry(String why, String lead, String level) {
    ArticleRecord record = Extraction.of("Pelanggaran Netralitas ASN Dicatat\n" + lead + TAIL);

    assertThat(Extraction.event(record).jurisdiction().level()).hasToString(level);
  }

  @ParameterizedTest(name = "{0}")
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          venue            | Acara itu digelar di Hotel Grand Surabaya.
          link             | Baca juga: Bupati Bantul Lantik Pejabat Baru
          speaker's past   | Mantan Bupati Bantul turut hadir.
          birth            | Peserta kelahiran Kota Surabaya ikut hadir.
          another district | Warga Kecamatan Banjar ikut menonton.
          """)
  void isNeverTheVenueOrALink(String why, String line) {
    ArticleRecord record =
        Extraction.of(
            "Bupati Sleman Ingatkan ASN\nJAKARTA – Bupati Sleman meminta ASN netral pada Pilkada"
                + " 2024.\n"
                + line
                + "\n");

    assertThat(Extraction.event(record).jurisdiction().regencyCode()).isEqualTo("34.04");
  }

  @ParameterizedTest(name = "{0}")
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          a wrong province  | Bupati Siak, Kepulauan Riau, meminta ASN netral pada Pilkada 2024. | 14.08 | PROVINCE_CONTRADICTS_REGENCY
          the one before 2022 | Bupati Mimika, Papua, meminta ASN netral pada Pilkada 2018.        | 94.04 | PROVINCE_CHANGED_SINCE
          """)
  void flagsAPrintedProvince(String why, String sentence, String regency, String issue) {
    ArticleRecord record = Extraction.of("Bupati Ingatkan ASN Jaga Netralitas\n" + sentence);

    assertThat(Extraction.event(record).jurisdiction().regencyCode()).isEqualTo(regency);
    assertThat(record.issues()).contains(issue);
  }

  @Test
  void whatIsListedUnderTheWritersIsNoPlaceOfTheNews() {
    ArticleRecord record =
        Extraction.of(
            """
            Lima Puluh ASN Terima Sanksi
            JAKARTA – Ketua Badan Pengawas Pemilu (Bawaslu) Rini Lestari menyebut sekitar 50 ASN \
            di seluruh Indonesia menerima sanksi selama Pilkada 2024.
            Sanksi itu dijatuhkan oleh pimpinan tiap pegawai, Senin (4/11/2024).
            Paling banyak berupa teguran tertulis.
            Ia menyambut baik sanksi tersebut.
            Menurut Rini, pegawai harus tetap tenang.
            Redaktur & Reporter : Haryono
            - Melantik Pengawas di Kecamatan Koja, Ketua Panwas Jaga Pilgub Jakarta
            - Pemkot Bandung Siapkan Tempat Pemungutan Suara
            """);

    assertThat(Extraction.event(record).jurisdiction())
        .isEqualTo(new Jurisdiction(Level.NATIONAL, null, null));
  }

  @Test
  void whatOthersReadMostIsNoPlaceOfTheNews() {
    ArticleRecord record =
        Extraction.of(
            """
            BKN Catat 1.005 ASN Langgar Netralitas
            JAKARTA – BKN mencatat 1.005 ASN di seluruh Indonesia dilaporkan melanggar netralitas \
            pada Pilkada 2020.
            Populer
            Camat Madiun Minta Maaf Usai Bubarkan Acara
            Selasa, 23 Desember 2025 | 04:16
            Wali Kota Bandung Resmikan Taman
            """);

    assertThat(Extraction.event(record).jurisdiction())
        .isEqualTo(new Jurisdiction(Level.NATIONAL, null, null));
  }
}
