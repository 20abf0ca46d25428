package id.netralitas.extract;

import static org.assertj.core.api.Assertions.assertThat;

import id.netralitas.record.ArticleRecord;
import id.netralitas.record.Jurisdiction;
import id.netralitas.record.Level;
import id.netralitas.reference.Regency;
import java.util.ArrayList;
import java.util.List;
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

  /** Each regency in every way to join the words of its name. */
  @Test
  void everyNameInEveryJoint() {
    List<String> wrong = new ArrayList<>();
    for (Regency regency : Extraction.REFERENCE.places().regencies()) {
      String government = regency.type().equals("Kota") ? "Pemkot " : "Pemkab ";
      String[] words = regency.name().split("[ -]", -1);
      for (int joints = 0; joints < 1 << (words.length - 1); joints++) {
        StringBuilder name = new StringBuilder(words[0]);
        for (int word = 1; word < words.length; word++) {
          name.append((joints >> (word - 1) & 1) == 1 ? "" : " ").append(words[word]);
        }
        ArticleRecord record = Extraction.of(government + name + " Ingatkan ASN Netral" + TAIL);
        String read = Extraction.event(record).jurisdiction().regencyCode();
        if (name.length() >= 7 && !regency.code().equals(read)) {
          wrong.add(regency.code() + " " + government + name + " read as " + read);
        }
      }
    }

    assertThat(wrong).isEmpty();
  }

  @ParameterizedTest(name = "{0}")
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          Pemkab Gunung Kidul      | 34.03
          Pemko Bukit Tinggi       | 13.75
          Pemkab Batang Hari       | 15.04
          Pemkab Labuhan Batu      | 12.10
          Pemkab Dharmas Raya      | 13.10
          Pemkab 50 Kota           | 13.07
          Pemkab Tulangbawang Barat (Tubaba) | 18.12
          Pemkab Toba Samosir      | 12.12
          Pemkot Jakarta Selatan   | 31.74
          """)
  void otherSpellings(String government, String code) {
    ArticleRecord record = Extraction.of(government + " Ingatkan ASN Jaga Netralitas" + TAIL);

    assertThat(Extraction.event(record).jurisdiction().regencyCode()).isEqualTo(code);
  }

  @ParameterizedTest(name = "{0}")
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          BOGOR - Wali Kota Bogor Bima Arya meminta 350 ASN meneken pakta integritas.          | REGENCY 32.71
          BOGOR - Wali Kota Bima Arya meminta 350 ASN meneken pakta integritas.                | REGENCY 32.71
          Sekda Agam Hidayat meminta 350 ASN Pemkab Jember meneken pakta integritas.           | REGENCY 35.09
          Kepala BKD Batu Wijaya mengatakan 350 ASN Pemkab Jember meneken pakta integritas.    | REGENCY 35.09
          Bupati Pati Sudewo meminta 350 ASN Pemkab Jember meneken pakta integritas.           | REGENCY 35.09
          Bupati Pati Sudewo memimpin 350 ASN meneken pakta integritas.                        | REGENCY 33.18
          Bupati Ende Solihin memimpin 350 ASN meneken pakta integritas.                       | REGENCY 53.08
          Sebanyak 350 ASN meneken pakta integritas di Hotel Sumatera Barat Jakarta. Acara digelar Pemkab Solok Selatan. | REGENCY 13.11
          Sebanyak 350 ASN meneken pakta integritas di Jalan Bandung. Acara digelar Pemkab Jember. | REGENCY 35.09
          JAKARTA - Wakil Menteri Dalam Negeri Bima Arya Sugiarto meminta 350 ASN netral.      | NATIONAL
          Wamendagri Bima Arya mengingatkan ASN agar netral.                                   | NATIONAL
          Kepala BKN Bima Haria Wibisana meminta ASN netral.                                   | NATIONAL
          Bima Arya Sugiarto meminta ASN netral.                                               | UNKNOWN
          Calon gubernur Andika Banten Perkasa didukung ASN, Bawaslu mengingatkan ASN netral.  | UNKNOWN
          Calon bupati Bima Sakti didukung ASN, Bawaslu mengingatkan ASN agar netral.          | UNKNOWN
          """)
  void personsAreNoPlaces(String sentence, String expected) {
    ArticleRecord record =
        Extraction.of("ASN Teken Pakta Integritas Netralitas Pilkada 2024\n" + sentence);
    Jurisdiction place = Extraction.event(record).jurisdiction();

    assertThat(place.level() + (place.regencyCode() == null ? "" : " " + place.regencyCode()))
        .isEqualTo(expected);
  }

  @ParameterizedTest(name = "{0}")
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          one province  | PASURUAN - Sebanyak 350 ASN meneken pakta integritas.  | REGENCY 35 null
          one province  | Sebanyak 350 ASN Solok meneken pakta integritas.       | REGENCY 13 null
          two provinces | BANJAR - Sebanyak 350 ASN meneken pakta integritas.    | UNKNOWN null null
          """)
  void ofTwoPlacesOfOneNameNeitherIsTaken(String why, String sentence, String expected) {
    ArticleRecord record =
        Extraction.of("ASN Teken Pakta Integritas Netralitas Pilkada 2024\n" + sentence);
    Jurisdiction place = Extraction.event(record).jurisdiction();

    assertThat(place.level() + " " + place.provinceCode() + " " + place.regencyCode())
        .isEqualTo(expected);
    assertThat(record.issues()).contains("REGENCY_AMBIGUOUS");
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
