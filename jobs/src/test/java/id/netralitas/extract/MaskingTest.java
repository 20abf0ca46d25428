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
  void theAccusedIsHiddenInTheTitleThoughTheTextDoesNotNameThem() {
    ArticleRecord record =
        Extraction.of(
            """
            Kepala Dinas Sleman Tarmizi Gunarto Dilaporkan ke Bawaslu
            SLEMAN – Bawaslu Sleman memeriksa ASN yang diduga tidak netral pada Pilkada 2024. \
            Kepala dinas itu datang ke kantor Bawaslu.
            """);

    assertThat(record.relevant()).isTrue();
    assertThat(record.title()).isEqualTo("Kepala Dinas Sleman [nama] Dilaporkan ke Bawaslu");
  }

  @Test
  void theAccusedIsHiddenInTheTitleOfAnArticleThatIsTooThinToBeRelevant() {
    ArticleRecord record =
        Extraction.of(
            """
            Camat Tarmizi Gunarto Kepergok Bawa APK Paslon
            SLEMAN – Warga menemukan alat peraga kampanye di mobil dinas. Bawaslu Sleman menerima laporan.
            """);

    assertThat(record.relevant()).isFalse();
    assertThat(record.title()).isEqualTo("Camat [nama] Kepergok Bawa APK Paslon");
  }

  @Test
  void theAccusedIsHiddenWhereTheArticleIsAboutSomethingElse() {
    ArticleRecord record =
        Extraction.of(
            """
            ASN Sleman Ikrar Netral, Kasus Lurah Tarmizi Disinggung
            SLEMAN – ASN Sleman membacakan ikrar netralitas untuk Pilkada 2024.             Bawaslu Sleman sudah memeriksa seorang ASN, Tarmizi Gunarto, yang diduga tidak netral.
            """);

    assertThat(record.toString()).doesNotContain("Tarmizi", "Gunarto");
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
