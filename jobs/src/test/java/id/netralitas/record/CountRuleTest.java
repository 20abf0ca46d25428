package id.netralitas.record;

import static org.assertj.core.api.Assertions.assertThat;

import id.netralitas.record.ArticleRecord.Official;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class CountRuleTest {

  /** Cases that somebody who knows the matter can read. */
  @ParameterizedTest(name = "{0}")
  @CsvSource(
      delimiter = '|',
      nullValues = "-",
      textBlock =
          """
          403 dilaporkan per 6 Februari 2024    | NATIONAL | VIOLATION_REPORT | Wakil Ketua KASN          | REPORTED 403 2024-02-06 | CUMULATIVE AS_OF KASN
          the day stands in a reminder          | NATIONAL | REMINDER         | Menteri Dalam Negeri      | OTHER 131 2020-10-26    | CUMULATIVE AS_OF KEMENDAGRI
          183 terbukti, no day                  | NATIONAL | VIOLATION_REPORT | -                         | VIOLATORS 183           | CUMULATIVE NATIONAL_TOTAL -
          13 dijatuhi sanksi, no day            | NATIONAL | SANCTION         | Ketua KASN                | SANCTIONED 13           | CUMULATIVE NATIONAL_TOTAL KASN
          a national pledge                     | NATIONAL | PLEDGE           | Ketua KASN                | ATTENDEES 529           | EVENT NOT_OF_CASES KASN
          a number told at a national pledge    | NATIONAL | PLEDGE           | Ketua KASN                | OTHER 529               | EVENT OCCASION KASN
          104 ASN tak netral di NTB             | PROVINCE | VIOLATION_REPORT | Ketua Bawaslu NTB         | REPORTED 104            | CUMULATIVE PROVINCIAL_TOTAL BAWASLU
          the same of Panwaslu                  | PROVINCE | VIOLATION_REPORT | Anggota Panwaslu Sultra   | REPORTED 45             | CUMULATIVE PROVINCIAL_TOTAL BAWASLU
          17 kasus ditangani                    | PROVINCE | VIOLATION_REPORT | Komisioner Bawaslu Kalbar | OTHER 17                | CUMULATIVE PROVINCIAL_TOTAL BAWASLU
          17 documents at a pledge              | PROVINCE | PLEDGE           | Komisioner Bawaslu Kalbar | OTHER 17                | EVENT OCCASION BAWASLU
          dua ASN Pemprov dilaporkan            | PROVINCE | VIOLATION_REPORT | Ketua Bawaslu Kepri       | REPORTED 2              | EVENT SINGLE_CASE BAWASLU
          sepuluh ASN Pemprov disanksi          | PROVINCE | SANCTION         | Sekda NTB                 | SANCTIONED 10           | EVENT OCCASION PPK
          nobody is named                       | PROVINCE | VIOLATION_REPORT | -                         | REPORTED 19             | EVENT OCCASION -
          38 ASN of one regency                 | REGENCY  | VIOLATION_REPORT | Ketua Bawaslu Bima        | REPORTED 38             | EVENT OCCASION BAWASLU
          all employed                          | PROVINCE | OUTREACH         | Ketua Bawaslu Bali        | WORKFORCE 14851         | EVENT NOT_OF_CASES BAWASLU
          """)
  void decidesByTheFirstLineThatFits(
      String why, String level, String activity, String role, String count, String decision) {
    CountRule.Account account = account(level, activity, role, "PILKADA_2024", count(count));

    assertThat(written(CountRule.decide(List.of(account)).get(0).get(0))).isEqualTo(decision);
  }

  @ParameterizedTest
  @CsvSource({
    "Ketua KASN; Biro Humas BKN, KASN",
    "Ketua Bawaslu Sumsel; Kepala BKN Regional VII Palembang, BAWASLU",
    "Wakil Gubernur Sumatera Barat; Anggota Bawaslu Sumbar, BAWASLU",
    "Inspektur Jenderal Kemendagri; Menteri Dalam Negeri, KEMENDAGRI",
    "Komisioner Komisi Aparatur Sipil Negara, KASN",
    "Kepala BKD NTB, PPK",
    "Pj Wali Kota Pekanbaru, PPK",
    "Rektor Universitas Contoh; Pj Bupati Contoh, PPK",
    "Rektor Universitas Contoh, OTHER",
    "Ketua Panwaslih Kota Palangka Raya, BAWASLU",
    "Kepala Subbagian, OTHER",
  })
  void whoCountedIsReadFromTheOffices(String roles, CountBody body) {
    List<Official> officials =
        Stream.of(roles.split("; ", -1)).map(role -> new Official("A", role)).toList();

    assertThat(CountRule.named(officials)).isEqualTo(body);
  }

  @Test
  void whatTheRecordSaysHolds() {
    Count stated = count("REPORTED 104").as(CountKind.EVENT, CountBody.KASN);
    CountRule.Account account =
        account("PROVINCE", "VIOLATION_REPORT", "Ketua Bawaslu NTB", "PILKADA_2024", stated);

    assertThat(written(CountRule.decide(List.of(account)).get(0).get(0)))
        .isEqualTo("EVENT STATED KASN");
  }

  @Test
  void aDayMakesATotalWhateverTheRecordSays() {
    Count stated = count("REPORTED 104 2024-11-01").as(CountKind.EVENT, null);
    CountRule.Account account =
        account("PROVINCE", "VIOLATION_REPORT", "Ketua Bawaslu NTB", "PILKADA_2024", stated);

    assertThat(written(CountRule.decide(List.of(account)).get(0).get(0)))
        .isEqualTo("CUMULATIVE AS_OF BAWASLU");
  }

  /** Five articles of one figure, of which one leaves out day and body. */
  @Test
  void anUndatedAccountOfATotalIsTheTotal() {
    CountRule.Account dated =
        account(
            "REGENCY",
            "VIOLATION_REPORT",
            "Ketua Bawaslu Bima",
            "PILKADA_2024",
            count("REPORTED 38 2024-09-04"));
    CountRule.Account same =
        account("REGENCY", "VIOLATION_REPORT", null, "PILKADA_2024", count("REPORTED 38"));
    CountRule.Account other =
        account("REGENCY", "VIOLATION_REPORT", null, "PEMILU_2024", count("REPORTED 38"));
    CountRule.Account otherBody =
        account(
            "REGENCY", "VIOLATION_REPORT", "Kepala BKD Bima", "PILKADA_2024", count("REPORTED 38"));
    List<CountRule.Account> accounts = new ArrayList<>(List.of(same, dated, other, otherBody));

    assertThat(CountRule.decide(accounts))
        .extracting(decisions -> written(decisions.get(0)))
        .containsExactly(
            "CUMULATIVE SAME_AS_TOTAL BAWASLU",
            "CUMULATIVE AS_OF BAWASLU",
            "EVENT OCCASION -",
            "EVENT OCCASION PPK");
    List<List<CountRule.Decision>> straight = new ArrayList<>(CountRule.decide(accounts));
    Collections.reverse(accounts);
    Collections.reverse(straight);
    assertThat(CountRule.decide(accounts)).isEqualTo(straight);
  }

  private static String written(CountRule.Decision decision) {
    return decision.kind()
        + " "
        + decision.reason()
        + " "
        + (decision.body() == null ? "-" : decision.body());
  }

  private static Count count(String text) {
    String[] parts = text.split(" ", -1);
    long value = Long.parseLong(parts[1]);
    return new Count(
        CountScope.valueOf(parts[0]),
        value,
        value,
        value,
        false,
        false,
        Coverage.GOVERNMENT,
        parts.length > 2 ? parts[2] : null);
  }

  private static CountRule.Account account(
      String level, String activity, String role, String election, Count count) {
    Jurisdiction place =
        switch (Level.valueOf(level)) {
          case NATIONAL -> new Jurisdiction(Level.NATIONAL, null, null);
          case PROVINCE -> new Jurisdiction(Level.PROVINCE, "52", null);
          default -> new Jurisdiction(Level.REGENCY, "52", "52.06");
        };
    return new CountRule.Account(
        new Mention(
            List.of(Activity.valueOf(activity)),
            EventDate.UNDATED,
            place,
            null,
            null,
            List.of(count)),
        List.of(election),
        role == null ? List.of() : List.of(new Official("A", role)));
  }
}
