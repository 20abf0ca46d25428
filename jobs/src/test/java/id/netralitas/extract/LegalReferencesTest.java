package id.netralitas.extract;

import static org.assertj.core.api.Assertions.assertThat;

import id.netralitas.record.ArticleRecord;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class LegalReferencesTest {

  @ParameterizedTest(name = "{0}")
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          act in full             | Dasarnya Undang-Undang Nomor 20 Tahun 2023 tentang ASN.                  | UU 20/2023
          hyphen between spaces   | Dasarnya Undang - Undang Nomor 20 Tahun 2023 tentang ASN.                | UU 20/2023
          act cut short           | Dasarnya UU No. 5/2014.                                                  | UU 5/2014
          act without number word | Dasarnya UU 7 Tahun 2017.                                                | UU 7/2017
          regulation              | Dasarnya Peraturan Pemerintah (PP) Nomor 94 Tahun 2021.                  | PP 94/2021
          three in a row          | Dasarnya UU Nomor 20 Tahun 2023, PP Nomor 42 Tahun 2004 dan PP 94/2021.  | UU 20/2023, PP 42/2004, PP 94/2021
          joint decree            | Dasarnya SKB Nomor 2 Tahun 2022.                                         | SKB 2/2022
          joint decree, ministers | Dasarnya Keputusan Bersama Menteri Dalam Negeri dan Kepala BKN Nomor 2 Tahun 2022. | SKB 2/2022
          of the supervisors      | Dasarnya Perbawaslu Nomor 6 Tahun 2018.                                  | Perbawaslu 6/2018
          of the commission       | Dasarnya PKPU 13 Tahun 2024.                                             | PKPU 13/2024
          a regent's circular     | Dasarnya Surat Edaran Bupati Sleman Nomor 800/1234 tentang netralitas.   | SE Bupati Sleman 800/1234
          number and year apart   | Dasarnya Surat Edaran (SE) Gubernur DIY Nomor: 200.2/65 Tahun 2023.      | SE Gubernur DIY 200.2/65/2023
          cited twice             | Dasarnya UU 20/2023. Sekali lagi UU Nomor 20 Tahun 2023.                 | UU 20/2023
          leading zero            | Dasarnya PP Nomor 094 Tahun 2021.                                        | PP 94/2021
          without a number        | Dasarnya undang-undang tentang ASN.                                      | ''
          without a year          | Dasarnya UU Nomor 20 tentang ASN.                                        | ''
          """)
  void normalises(String why, String sentence, String references) {
    ArticleRecord record =
        Extraction.withSentence("Bupati Sleman Ingatkan ASN Jaga Netralitas", sentence);

    assertThat(String.join(", ", record.legalReferences())).isEqualTo(references);
  }

  @Test
  void aKnownActWithAnotherYearIsDoubtful() {
    ArticleRecord record =
        Extraction.withSentence("Bupati Sleman Ingatkan ASN", "Dasarnya UU Nomor 20 Tahun 2013.");

    assertThat(record.issues()).contains("LEGAL_REFERENCE_DOUBTFUL");
  }
}
