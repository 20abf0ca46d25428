package id.netralitas.extract;

import static org.assertj.core.api.Assertions.assertThat;

import id.netralitas.record.ArticleRecord;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class HardWrapTest {

  private static final String WRAPPED =
      """
      ASN Sleman Teken Pakta Integritas

      SLEMAN – Memastikan netralitasnya dalam Pemilu dan
      Pilkada 2024, sebanyak 1.204 aparatur sipil negara
      (ASN) di lingkungan Dinas Pendidikan Kabupaten
      Sleman menandatangani pakta integritas netralitas,
      disaksikan Bupati Sleman Wening Astuti di lapangan
      kantor bupati, Selasa (7/3/2023).

      Pakta itu berisi empat poin yang harus dijaga oleh
      semua pegawai sebelum, selama, dan sesudah Pemilu.
      """;

  @Test
  void readsAsIfItHadNeverBeenWrapped() {
    ArticleRecord wrapped = Extraction.of(WRAPPED);
    ArticleRecord whole = Extraction.of(WRAPPED.replaceAll("(?<!\n)\n(?!\n)", " ").strip());

    assertThat(wrapped.events()).isEqualTo(whole.events());
    assertThat(Extraction.counts(wrapped)).containsExactly("1204 ATTENDEES");
    assertThat(Extraction.words(wrapped.elections())).isEqualTo("PEMILU_2024 PILKADA_2024");
  }

  @Test
  void everyCharacterStaysWhereItWas() {
    String joined = HardWrap.joined(WRAPPED, word -> false);

    assertThat(joined).hasSameSizeAs(WRAPPED).isNotEqualTo(WRAPPED);
    assertThat(joined.replace('\n', ' ')).isEqualTo(WRAPPED.replace('\n', ' '));
    assertThat(joined.lines().filter(line -> !line.isBlank())).hasSize(3);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "",
        "\n\n\n",
        "ASN Sleman Ikrar Netral",
        "Judul tentang ASN\nParagraf pertama selesai di sini dengan sebuah titik.\nParagraf kedua juga begitu, selesai.",
        "Daftar berita terkait yang panjangnya lebih dari empat puluh\nBerita lain yang juga sama panjangnya dengan yang pertama\nBerita ketiga yang tidak kalah panjang dari yang kedua\nBerita keempat yang ditulis hanya untuk menguji daftar ini\nBerita kelima yang menutup daftar yang panjang sekali ini",
      })
  void linesThatAreParagraphsStay(String text) {
    assertThat(HardWrap.joined(text, word -> false)).isSameAs(text);
  }
}
