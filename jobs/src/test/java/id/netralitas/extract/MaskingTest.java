package id.netralitas.extract;

import static org.assertj.core.api.Assertions.assertThat;

import id.netralitas.record.ArticleRecord;
import id.netralitas.record.ArticleRecord.Evidence;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;

class MaskingTest {

  private static final ArticleRecord CASE =
      Extraction.of(
          """
          Lurah Sinar Jaya Tarmizi Dilaporkan ke Bawaslu Sleman
          SLEMAN – Bawaslu Sleman memeriksa seorang lurah, Tarmizi (47), yang diduga tidak netral \
          pada Pilkada 2024. Laporan atas Tarmizi Gunarto masuk Senin (7/10/2024).
          Ketua Bawaslu Sleman, Bagas Prakosa, mengatakan ASN berinisial TG itu diperiksa dua jam.
          """);

  @Test
  void theAccusedIsHiddenInTheTitle() {
    assertThat(CASE.title()).contains("[nama]").doesNotContain("Tarmizi");
  }

  @Test
  void theAccusedIsHiddenInEveryQuote() {
    String quotes = CASE.evidence().stream().map(Evidence::quote).collect(Collectors.joining(" "));

    assertThat(quotes).doesNotContain("Tarmizi", "Gunarto", "TG ", "47");
  }

  @Test
  void whoActsInAnOfficeIsNot() {
    assertThat(CASE.officials())
        .extracting(ArticleRecord.Official::name)
        .containsExactly("Bagas Prakosa");
  }

  @Test
  void nobodyIsHiddenWhereNobodyIsAccused() {
    ArticleRecord record =
        Extraction.of(
            """
            Guru Sleman, Tarmizi, Bacakan Ikrar Netral
            SLEMAN – Tarmizi membacakan ikrar netralitas ASN Pemkab Sleman untuk Pilkada 2024.
            """);

    assertThat(record.title()).contains("Tarmizi");
  }
}
