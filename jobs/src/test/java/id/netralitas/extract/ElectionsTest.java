package id.netralitas.extract;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ElectionsTest {

  @ParameterizedTest(name = "{0}")
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          named with its year          | ASN Sleman harus netral pada Pilkada 2024.                                   | PILKADA_2024
          in full                      | ASN Sleman harus netral pada Pemilihan Umum (Pemilu) Tahun 2024.             | PEMILU_2024
          two with one year            | ASN Sleman harus netral pada Pemilu dan Pilkada 2024.                        | PEMILU_2024 PILKADA_2024
          pilbup and pilgub            | ASN Sleman harus netral pada Pilbup dan Pilgub 2020.                         | PILKADA_2020
          by its polling day           | ASN Sleman harus netral sampai pemungutan suara 27 November 2024.            | PILKADA_2024
          kind and date of the event   | ASN Sleman harus netral dalam pilkada, kata bupati, Senin (7/10/2024).       | PILKADA_2024
          an earlier one aside         | ASN Sleman harus netral pada Pilkada 2024, tidak seperti Pilkada 2020 lalu.  | PILKADA_2024
          experience of an earlier one | ASN Sleman harus netral dalam pilkada. Pengalaman di Pemilu 2019 menunjukkan itu, kata bupati, Senin (7/10/2024). | PILKADA_2024
          one that the calendar lacks  | ASN Sleman harus netral pada Pilkada 2029.                                   | PILKADA_2029
          slip of the kind             | ASN Sleman harus netral pada Pemilu 2020.                                    | PILKADA_2020
          over when it happened        | ASN Sleman ikrar netral pada Pilkada 2024. Senin (1/7/2024) acara itu digelar. Bupati datang. Camat datang. Warga datang. Saat Pemilu 2024 tidak ada kasus. | PILKADA_2024
          handled after the polls      | Bawaslu Sleman memproses ASN yang tidak netral saat Pemilu, Jumat (26/4/2024). | PEMILU_2024
          by the office sought         | Panitia Pengawas Pemilihan Umum memeriksa ASN Sleman yang tidak netral kepada Pasangan Calon (Paslon) Gubernur, Sabtu (28/4/2018). | PILKADA_2018
          pairs alone, of the next one | ASN Sleman harus netral kepada semua paslon, kata sekda, Kamis (30/11/2023). | PEMILU_2024
          neither year nor date        | ASN Sleman harus netral dalam pilkada.                                       | ''
          """)
  void tellsWhichElections(String why, String text, String elections) {
    assertThat(Extraction.words(Extraction.of("ASN Sleman Ikrar Netral\n" + text).elections()))
        .isEqualTo(elections);
  }
}
