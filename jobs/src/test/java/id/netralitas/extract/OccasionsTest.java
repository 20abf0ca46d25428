package id.netralitas.extract;

import static org.assertj.core.api.Assertions.assertThat;

import id.netralitas.record.ArticleRecord;
import id.netralitas.record.ArticleRecord.Evidence;
import id.netralitas.record.Mention;
import java.util.List;
import java.util.Objects;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class OccasionsTest {

  private static final String CASE =
      """
      Bawaslu Sleman Teruskan 8 ASN ke BKN
      SLEMAN - Bawaslu Sleman meneruskan 8 ASN yang diduga tidak netral pada Pilkada 2024 ke BKN, \
      Senin (14/10/2024).
      """;
  private static final String VOW =
      """
      Guru ASN Sleman Ikrarkan Netralitas
      SLEMAN - Sebanyak 410 guru ASN Sleman membacakan ikrar netralitas Pilkada 2024 di pendopo, \
      Selasa (8/10/2024).
      """;
  private static final String REMINDER =
      """
      Sekda Sleman Ingatkan ASN Netral
      SLEMAN - Sekda Sleman mengingatkan ASN agar netral pada Pilkada 2024, Rabu (25/9/2024).
      """;

  @ParameterizedTest(name = "{1}")
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          CASE     | Pekan lalu 250 ASN Sleman mengucapkan ikrar netralitas.                  | VIOLATION_REPORT 2024-10-14 34.04 8 REPORTED; PLEDGE - 34.04 250 ATTENDEES
          CASE     | Pada hari yang sama di Kabupaten Bantul, 200 ASN mengucapkan ikrar netralitas. | VIOLATION_REPORT 2024-10-14 34.04 8 REPORTED; PLEDGE 2024-10-14 34.02 200 ATTENDEES
          CASE     | Sementara itu di Kabupaten Bantul, empat ASN telah dijatuhi sanksi.      | VIOLATION_REPORT 2024-10-14 34.04 8 REPORTED; SANCTION - 34.02 4 SANCTIONED
          CASE     | Pemkab akan menggelar ikrar netralitas pekan depan.                      | VIOLATION_REPORT 2024-10-14 34.04 8 REPORTED
          CASE     | Sebelumnya, Senin (7/10/2024), delapan ASN itu diperiksa Bawaslu.        | VIOLATION_REPORT 2024-10-14 34.04 8 REPORTED
          VOW      | Sehari sebelumnya, Senin (7/10/2024), ikrar serupa diucapkan 385 guru ASN. | PLEDGE 2024-10-08 34.04 410 ATTENDEES; PLEDGE 2024-10-07 34.04 385 ATTENDEES
          VOW      | Dalam kesempatan itu terungkap, dua camat diperiksa Bawaslu karena diduga ikut kampanye. | PLEDGE 2024-10-08 34.04 410 ATTENDEES; VIOLATION_REPORT - 34.04 2 REPORTED
          VOW      | BKD telah melakukan pemeriksaan terhadap 4 ASN yang diduga tidak netral.  | PLEDGE 2024-10-08 34.04 410 ATTENDEES; VIOLATION_REPORT - 34.04 4 REPORTED
          VOW      | Ikrar serupa pernah digelar pada pemilu lalu.                            | PLEDGE 2024-10-08 34.04 410 ATTENDEES
          REMINDER | Pada Senin, 9 September 2024 lalu, Pemkab Sleman telah menggelar deklarasi netralitas ASN. | REMINDER 2024-09-25 34.04; PLEDGE 2024-09-09 34.04
          """)
  void eachOccasionIsAnEventOfItsOwn(String article, String sentence, String events) {
    String lead =
        switch (article) {
          case "CASE" -> CASE;
          case "VOW" -> VOW;
          default -> REMINDER;
        };

    assertThat(events(Extraction.of(lead + sentence))).isEqualTo(events);
  }

  @Test
  void evidenceBelongsToItsEvent() {
    ArticleRecord record =
        Extraction.of(VOW + "Sementara itu Bawaslu memproses tiga ASN yang dilaporkan berpolitik.");

    assertThat(record.evidence().stream().map(Evidence::field))
        .contains("/events/1/activities/0", "/events/1/counts/0");
  }

  @Test
  void nobodyIsCountedInACaseThatIsNotTold() {
    assertThat(OwnArticles.all().values())
        .allSatisfy(
            article ->
                assertThat(Extraction.EXTRACTOR.extract(article).events())
                    .noneMatch(Mention::isCountedWithoutCase));
  }

  private static String events(ArticleRecord record) {
    return record.events().stream().map(OccasionsTest::text).collect(Collectors.joining("; "));
  }

  private static String text(Mention event) {
    String counts =
        event.counts().stream()
            .map(count -> count.value() + " " + count.scope())
            .collect(Collectors.joining(", "));
    return String.join(
            " ",
            List.of(
                Extraction.words(event.activities()),
                Objects.requireNonNullElse(event.date().value(), "-"),
                Objects.requireNonNullElse(event.jurisdiction().regencyCode(), "-"),
                counts))
        .strip();
  }
}
