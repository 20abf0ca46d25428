package id.netralitas.extract;

import static org.assertj.core.api.Assertions.assertThat;

import id.netralitas.record.ArticleRecord;
import id.netralitas.record.Count;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Numbers of ASN in all spellings, exact and hedged; bounds by the contract on counts. */
class NumbersTest {

  private static final String[] DIGITS = {
    "", "satu", "dua", "tiga", "empat", "lima", "enam", "tujuh", "delapan", "sembilan"
  };

  @ParameterizedTest(name = "{0}")
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          1.234                  | 1234
          1,234                  | 1234
          1 350                  | 1350
          12 000                 | 12000
          1.200.000              | 1200000
          10.000,-               | 10000
          1200                   | 1200
          12 ribu                | 12000
          1,5 ribu               | 1500
          1.2 ribu               | 1200
          3 rb                   | 3000
          3rb                    | 3000
          8                      | 8
          total 300              | 300
          delapan                | 8
          sebelas                | 11
          duabelas               | 12
          limabelas              | 15
          duapuluh lima          | 25
          duapuluhlima           | 25
          seratus lima           | 105
          tigaratus              | 300
          seribu lima ratus      | 1500
          dua belas ribu         | 12000
          duabelas ribu          | 12000
          sejuta                 | 1000000
          satu juta dua ratus ribu | 1200000
          500 (lima ratus)       | 500
          lima ratus (500)       | 500
          dua puluh (20) orang   | 20
          """)
  void exact(String written, long value) {
    assertThat(told(written)).isEqualTo(value + " exactly");
  }

  @ParameterizedTest(name = "{0}")
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          sekitar 300            | 300 in 250..350
          sekira 300             | 300 in 250..350
          kisaran 300            | 300 in 250..350
          kira-kira 300          | 300 in 250..350
          kurang lebih 300       | 300 in 250..350
          lebih kurang 300       | 300 in 250..350
          kl 300                 | 300 in 250..350
          kl. 300                | 300 in 250..350
          lk. 300                | 300 in 250..350
          k.l. 300               | 300 in 250..350
          ±300                   | 300 in 250..350
          ± 300                  | 300 in 250..350
          +/- 300                | 300 in 250..350
          +/-300                 | 300 in 250..350
          +- 300                 | 300 in 250..350
          ~300                   | 300 in 250..350
          ≈ 300                  | 300 in 250..350
          300-an                 | 300 in 250..350
          300an                  | 300 in 250..350
          2000an                 | 2000 in 1500..2500
          sekitar 3.500-an       | 3500 in 3450..3550
          lima ratusan           | 500 in 450..550
          duaratusan             | 200 in 150..250
          seratusan              | 100 in 50..150
          2 ribuan               | 2000 in 1500..2500
          sekitar 10 ribu        | 10000 in 9500..10500
          sekitar sepuluh ribu   | 10000 in 9500..10500
          sekitar 5,2 ribu       | 5200 in 5150..5250
          sekitar 4,3 juta       | 4300000 in 4250000..4350000
          sekitar 10.000         | 10000 in 5000..15000
          setengah dari 700      | 350 in 345..355
          lebih dari 300         | 300 in 300..
          lebih dari 300-an      | 300 in 300..
          > 300                  | 300 in 300..
          ≥300                   | 300 in 300..
          tak kurang dari 300    | 300 in 300..
          setidaknya 300         | 300 in 300..
          paling sedikit 300     | 300 in 300..
          300 lebih              | 300 in 300..
          300-lebih              | 300 in 300..
          300 orang lebih        | 300 in 300..
          300+                   | 300 in 300..
          1.500-an lebih         | 1500 in 1500..
          tiga ratusan lebih     | 300 in 300..
          hampir 300             | 300 in ..300
          maksimal 300           | 300 in ..300
          kurang dari 300        | 300 in ..300
          tidak lebih dari 300   | 300 in ..300
          < 300                  | 300 in ..300
          ≤ 300                  | 300 in ..300
          """)
  void hedged(String written, String bounds) {
    assertThat(told(written)).isEqualTo(bounds);
  }

  @ParameterizedTest(name = "{0}")
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          belasan                | 11..19
          ratusan                | 100..999
          belasan ribu           | 11000..19999
          puluhan ribu           | 20000..99999
          jutaan                 | 1000000..9999999
          350-400                | 350..400
          350 - 400              | 350..400
          350–400                | 350..400
          350 sampai 400         | 350..400
          350 s/d 400            | 350..400
          350 s.d. 400           | 350..400
          antara 350 dan 400     | 350..400
          antara 350 hingga 400  | 350..400
          300-400-an             | 300..400
          2-3 ribu               | 2000..3000
          12 hingga 15 ribu      | 12000..15000
          dua hingga tiga ratus  | 200..300
          """)
  void boundsWithoutAValue(String written, String bounds) {
    assertThat(told(written)).isEqualTo("in " + bounds);
  }

  @ParameterizedTest(name = "{0}")
  @ValueSource(
      strings = {
        "Telepon 0331-18092024.",
        "Skor 3-2 untuk tim ASN.",
        "Masa bakti 2020-2024 ASN Jember.",
        "ASN Pemkab 50 Kota ikut.",
        "ASN Kabupaten Limapuluh Kota ikut.",
        "Pasal 2-4 mengatur ASN.",
      })
  void othersAreNoNumbersOfPeople(String sentence) {
    ArticleRecord record =
        Extraction.of(
            "ASN Jember Teken Pakta Integritas Netralitas Pilkada 2024\n"
                + "ASN Pemkab Jember menandatangani pakta integritas netralitas. "
                + sentence);

    assertThat(Extraction.counts(record)).isEmpty();
  }

  /** Each number from 2 to 99,999 by a stride, its words apart and joined. */
  @Test
  void wordsInEveryJoint() {
    List<String> wrong = new ArrayList<>();
    for (int number = 2; number < 100_000; number += 397) {
      for (String joint : new String[] {" ", ""}) {
        String read = told(words(number, joint));
        if (!read.equals(number + " exactly")) {
          wrong.add(words(number, joint) + " read as " + read);
        }
      }
    }

    assertThat(wrong).isEmpty();
  }

  /** Returns a number in Indonesian words; a digit and what multiplies it are parted by a joint. */
  private static String words(int number, String joint) {
    if (number >= 1000) {
      String thousands = number < 2000 ? "seribu" : words(number / 1000, joint) + " ribu";
      return (thousands + " " + words(number % 1000, joint)).strip();
    }
    if (number >= 100) {
      String hundreds = number < 200 ? "seratus" : DIGITS[number / 100] + joint + "ratus";
      return (hundreds + " " + words(number % 100, joint)).strip();
    }
    if (number >= 20) {
      return (DIGITS[number / 10] + joint + "puluh " + DIGITS[number % 10]).strip();
    }
    if (number >= 12) {
      return DIGITS[number - 10] + joint + "belas";
    }
    return number == 11 ? "sebelas" : number == 10 ? "sepuluh" : DIGITS[number];
  }

  private static String told(String written) {
    ArticleRecord record =
        Extraction.of(
            "ASN Teken Pakta Integritas Netralitas Pilkada 2024\nSebanyak "
                + written
                + " ASN Pemkab Jember menandatangani pakta integritas netralitas.");
    List<Count> counts = Extraction.event(record).counts();
    if (counts.size() != 1) {
      return counts.size() + " counts";
    }
    Count count = counts.get(0);
    boolean isExact = !count.approximate() && Objects.equals(count.low(), count.high());
    String bounds =
        "in " + Objects.toString(count.low(), "") + ".." + Objects.toString(count.high(), "");
    return count.value() == null ? bounds : count.value() + " " + (isExact ? "exactly" : bounds);
  }
}
