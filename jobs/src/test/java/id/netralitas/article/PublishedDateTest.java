package id.netralitas.article;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class PublishedDateTest {

  @ParameterizedTest(name = "{0}")
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '"',
      textBlock =
          """
          ISO day                     | 2024-11-04                          | 2024-11-04
          ISO time with zone          | 2024-11-04T10:20:11+07:00           | 2024-11-04
          fractions of a second       | 2024-11-04T10:20:11.123456+07:00    | 2024-11-04
          blank for T                 | 2024-11-04 10:20:11                 | 2024-11-04
          UTC, next day in Jakarta    | 2024-11-04T18:30:00Z                | 2024-11-05
          UTC, same day in Jakarta    | 2024-11-04T16:59:59+00:00           | 2024-11-04
          Jakarta, late               | 2024-11-04T23:59:59+07:00           | 2024-11-04
          slashes                     | 2024/11/04 10:20:11                 | 2024-11-04
          compact                     | 20241104                            | 2024-11-04
          Indonesian                  | Senin, 4 November 2024 10:20 WIB    | 2024-11-04
          Indonesian with bar         | "Senin, 4 November 2024 | 10.20 WIB" | 2024-11-04
          short month                 | 4 Nop 2024                          | 2024-11-04
          August                      | 9 Agt 2024, 08.00 WITA              | 2024-08-09
          Friday with apostrophe      | Jum'at, 8 November 2024             | 2024-11-08
          old spelling                | 1 Pebruari 2024                     | 2024-02-01
          at                          | 4 Mei 2024 pukul 09.15 WIT          | 2024-05-04
          time before                 | 10:20 WIB, 4 November 2024          | 2024-11-04
          day before month            | 04/11/2024                          | 2024-11-04
          dots                        | 4.11.2024                           | 2024-11-04
          mail header                 | Mon, 04 Nov 2024 03:20:11 +0000     | 2024-11-04
          English                     | November 4, 2024                    | 2024-11-04
          English, afternoon          | November 4, 2024 3:20 pm            | 2024-11-04
          blanks around               | "  2024-11-04  "                    | 2024-11-04
          29 February of a leap year  | 29 Februari 2024                    | 2024-02-29
          no such day                 | 2023-02-29                          |
          no such month               | 2024-13-04                          |
          no such month name          | 4 Novemba 2024                      |
          a month is more than letters| 4 Martabak 2024                     |
          two-digit year              | 04/11/24                            |
          no year                     | 4 November                          |
          before the press went online| 1970-01-01                          |
          far future                  | 2999-01-01                          |
          words                       | kemarin                             |
          seconds since 1970          | 1730690411                          |
          words after it              | 4 November 2024 di Jakarta          |
          two of them                 | 2024-11-04/2024-11-05               |
          zeros                       | 0000-00-00 00:00:00                 |
          empty                       | ""                                  |
          """)
  void reads(String why, String text, LocalDate expected) {
    assertThat(PublishedDate.read(text).orElse(null)).as(why).isEqualTo(expected);
  }

  @ParameterizedTest(name = "{0}")
  @CsvSource(
      delimiter = ';',
      textBlock =
          """
          label                  ; Dipublikasikan: 4 November 2024                 ; 2024-11-04
          label without colon    ; Posted on November 4, 2024                      ; 2024-11-04
          dash before            ; - Senin, 4 November 2024 | 10:20 WIB            ; 2024-11-04
          notes after            ; Senin, 4 November 2024 · dibaca 215 kali        ; 2024-11-04
          a word, not the label  ; Onderdil 4 November 2024                        ;
          a sentence             ; 4 November 2024 menjadi hari yang panjang.      ;
          the label alone        ; Tanggal                                         ;
          """)
  void readsThePrintedLine(String why, String line, LocalDate expected) {
    assertThat(PrintedDate.leading(line).orElse(null)).as(why).isEqualTo(expected);
  }
}
