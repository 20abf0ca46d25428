package id.netralitas.extract;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class MastheadTest {

  private static final String BODY =
      "\nSLEMAN, Warta Lereng – Bupati Sleman meminta ASN menjaga netralitas pada Pilkada 2024.\n"
          + "Pegawai diminta menjauhi kampanye dan bersikap netral.";

  @ParameterizedTest(name = "{0}")
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          headline first   | ASN Sleman Diminta Netral                               | ASN Sleman Diminta Netral
          date above it    | Kamis, Agustus 8, 2024#ASN Sleman Diminta Netral        | ASN Sleman Diminta Netral
          rubric above it  | Pilkada 2024#ASN Sleman Diminta Netral                  | ASN Sleman Diminta Netral
          both above it    | 8 Agustus 2024#KABAR UTAMA#ASN Sleman Diminta Netral    | ASN Sleman Diminta Netral
          none             | Berita                                                  |
          """)
  void readsTheHeadline(String why, String head, String title) {
    assertThat(Extraction.of(head.replace('#', '\n') + BODY).title()).isEqualTo(title);
  }
}
