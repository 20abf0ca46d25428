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
          seconds since 1970          | 1730690411                          | 2024-11-04
          seconds, evening in Jakarta | 1728239400                          | 2024-10-07
          milliseconds since 1970     | 1728239400000                       | 2024-10-07
          seconds with a fraction     | 1728239400.25                       | 2024-10-07
          day and hour in one number  | 2024110410                          |
          day and minute in one       | 202411041020                        | 2024-11-04
          day and second in one       | 20241104182011                      | 2024-11-04
          compact, UTC                | 20241104T182011Z                    | 2024-11-05
          UTC, fractions              | 2024-11-04T17:00:00.000Z            | 2024-11-05
          UTC, offset without colon   | 2024-11-04T18:30:00+0000            | 2024-11-05
          UTC, mail header            | Mon, 04 Nov 2024 18:20:11 GMT       | 2024-11-05
          UTC, 12 hours               | "Nov 4, 2024 6:30 PM UTC"           | 2024-11-05
          UTC, noon is not evening    | "Nov 4, 2024 12:30 PM UTC"          | 2024-11-04
          UTC, last evening in Jakarta| 2024-12-31T17:00:00Z                | 2025-01-01
          zone of Papua, as written   | 2024-10-06T00:30:00+0900            | 2024-10-06
          zone of Makassar            | 2024-10-06T00:30:00+08:00           | 2024-10-06
          zone of New York            | 2024-10-06T13:30:00-05:00           | 2024-10-07
          zone of Tokyo is Papua's    | 2024-10-06T23:30:00+09:00           | 2024-10-06
          zone of Sydney              | 2024-10-06T02:30:00+11:00           | 2024-10-05
          zone that does not exist    | 2024-10-06T02:30:00+99:00           | 2024-10-06
          named zone and offset       | 6 Oct 2024 18:30 GMT+7              | 2024-10-06
          of a script                 | Sun Oct 06 2024 07:30:00 GMT+0700 (Western Indonesia Time) | 2024-10-06
          12 hours                    | 6 Oct 2024 7:30am                   | 2024-10-06
          12 hours, dots              | 6 Oct 2024 7.30 p.m.                | 2024-10-06
          month first, the only way   | 10/13/2024                          | 2024-10-13
          neither way                 | 13/13/2024                          |
          words after it              | 4 November 2024 di Jakarta          |
          two of them                 | 2024-11-04/2024-11-05               |
          zeros                       | 0000-00-00 00:00:00                 |
          empty                       | ""                                  |
          """)
  void reads(String why, String text, LocalDate expected) {
    assertThat(PublishedDate.read(text).orElse(null)).as(why).isEqualTo(expected);
  }

  /** Indonesia writes the day first; what shows that it is so, and what leaves it open. */
  @ParameterizedTest(name = "{0}")
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '"',
      textBlock =
          """
          both may be months         | 10/06/2024               | 2024-06-10 | true
          with dashes                | 06-10-2024               | 2024-10-06 | true
          with a time of 12 hours    | 10/6/2024 7:30 AM        | 2024-06-10 | true
          one day, either way        | 06/06/2024               | 2024-06-06 | false
          too large for a month      | 13/10/2024               | 2024-10-13 | false
          month first                | 10/13/2024               | 2024-10-13 | false
          dots are never month first | 10.06.2024               | 2024-06-10 | false
          weekday, day first         | "Minggu, 06/10/2024"     | 2024-10-06 | false
          weekday, month first       | "Sunday, 10/06/2024"     | 2024-10-06 | false
          weekday of another day     | "Rabu, 06/10/2024"       | 2024-10-06 | true
          zone of Indonesia          | 06/10/2024 07:30 WIB     | 2024-10-06 | false
          year first                 | 2024/10/06               | 2024-10-06 | false
          named month                | 6 Oktober 2024           | 2024-10-06 | false
          """)
  void saysWhereTheOrderOfDayAndMonthIsOpen(
      String why, String text, LocalDate day, boolean isAmbiguous) {
    assertThat(PublishedDate.stated(text)).as(why).contains(new StatedDay(day, isAmbiguous));
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
    assertThat(PrintedDate.leading(line).map(StatedDay::day).orElse(null))
        .as(why)
        .isEqualTo(expected);
  }
}
