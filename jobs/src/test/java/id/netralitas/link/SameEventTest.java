package id.netralitas.link;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class SameEventTest {

  private static final String LONG_TEXT =
      "Seluruh pegawai diminta tidak memihak dan tidak membagikan kampanye di media sosial karena"
          + " sanksi menanti siapa pun yang melanggar aturan itu menjelang hari pemungutan suara";

  @ParameterizedTest(name = "{0}")
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          two outlets tell one pledge     | date=2024-11-04                                      | date=2024-11-04; activities=PLEDGE INTEGRITY_PACT     | true  | SAME_DAY SAME_PLEDGE SAME_ELECTION
          the pact is told instead        | date=2024-11-04                                      | date=2024-11-04; activities=INTEGRITY_PACT            | true  | SAME_DAY SAME_PLEDGE SAME_ELECTION
          the day after, nothing else     | date=2024-11-04; activities=REMINDER                 | date=2024-11-05; activities=REMINDER                  | false | NEXT_DAY SAME_REMINDER SAME_ELECTION
          the day after, by one official  | date=2024-11-04; officials=Nurdin Yana               | date=2024-11-05; officials=Nordin Yana                | true  | NEXT_DAY SAME_PLEDGE ONE_OFFICIAL SAME_ELECTION
          two reminders of one bupati     | date=2024-11-04; activities=REMINDER; officials=Adi Surya | date=2024-11-08; activities=REMINDER; officials=Adi Surya | false | WEEK SAME_REMINDER ONE_OFFICIAL SAME_ELECTION
          both undated, nothing agrees    | activities=REMINDER                                  | activities=REMINDER                                   | false | UNDATED SAME_REMINDER SAME_ELECTION
          both undated, pledge            | -                                                    | -                                                     | false | UNDATED SAME_PLEDGE SAME_ELECTION
          one undated, number and sekda   | date=2024-11-15; activities=VIOLATION_REPORT; counts=12 REPORTED; officials=Adi Surya | activities=VIOLATION_REPORT; counts=12 REPORTED; officials=Adi Surya | true | UNDATED SAME_VIOLATION_REPORT ONE_OFFICIAL SAME_COUNT SAME_ELECTION
          one number, two roles           | activities=SANCTION; counts=5 SANCTIONED             | activities=SANCTION; counts=5 VIOLATORS               | true  | UNDATED SAME_SANCTION SAME_COUNT SAME_ELECTION
          other numbers of one role       | date=2024-11-04; activities=VIOLATION_REPORT; counts=7 REPORTED | date=2024-11-04; activities=VIOLATION_REPORT; counts=13 REPORTED | false | SAME_DAY SAME_VIOLATION_REPORT OTHER_COUNT SAME_ELECTION
          month and day within it         | date=2024-08; activities=OUTREACH; officials=Adi Surya; venue=Gedung Lamban, Balik Bukit | date=2024-08-30; activities=OUTREACH; officials=Adi Surya; venue=Gedung Lamban | true | WITHIN_MONTH SAME_OUTREACH ONE_OFFICIAL SAME_VENUE SAME_ELECTION
          month only, nothing else        | date=2024-11                                         | date=2024-11                                          | false | WITHIN_MONTH SAME_PLEDGE SAME_ELECTION
          month and day outside           | date=2024-08; officials=Adi Surya                    | date=2024-09-02; officials=Adi Surya                  | false | FAR SAME_PLEDGE ONE_OFFICIAL SAME_ELECTION
          a month slipped, all else one   | date=2024-10-18; activities=OUTREACH; venue=Hotel Martin; officials=Adi Surya, Tua Marbun | date=2024-09-18; activities=OUTREACH; venue=Martin Hotel; officials=Adi Surya, Tua Marbun | true | SLIPPED SAME_OUTREACH TWO_OFFICIALS SAME_VENUE SAME_ELECTION
          one circular a week apart       | date=2024-07-04; activities=CIRCULAR; laws=SE Wali Kota Padang 800/2024 | date=2024-07-09; activities=CIRCULAR; laws=SE Wali Kota Padang 800/2024 | true | WEEK SAME_CIRCULAR SAME_LETTER SAME_ELECTION
          two circulars on one day        | date=2024-07-04; activities=CIRCULAR; laws=SE Bupati X 1/2024 | date=2024-07-04; activities=CIRCULAR; laws=SE Bupati X 2/2024 | false | SAME_DAY SAME_CIRCULAR OTHER_LETTER SAME_ELECTION
          pledge against reminder         | date=2024-01-31; officials=Adi Surya                 | date=2024-01-31; activities=REMINDER; officials=Adi Surya | false | SAME_DAY OTHER_ACTIVITY ONE_OFFICIAL SAME_ELECTION
          pledge against sanction         | date=2024-11-04; officials=Adi Surya, Tua Marbun     | date=2024-11-04; activities=SANCTION; officials=Adi Surya, Tua Marbun | false | SAME_DAY CASE_AGAINST_OTHER TWO_OFFICIALS SAME_ELECTION
          other elections                 | date=2024-01-31                                      | date=2024-01-31; elections=PEMILU_2024                | false | SAME_DAY SAME_PLEDGE OTHER_ELECTION
          the neighbour                   | date=2024-11-04                                      | date=2024-11-04; place=16.05                          | false | ''
          province against regency        | date=2024-11-04                                      | date=2024-11-04; place=16                             | false | ''
          national against local          | date=2024-11-04; place=NATIONAL                      | date=2024-11-04                                       | false | ''
          both national                   | date=2024-11-04; place=NATIONAL                      | date=2024-11-04; place=NATIONAL                       | true  | SAME_DAY SAME_PLEDGE SAME_ELECTION
          both of an unknown place        | date=2024-11-04; place=UNKNOWN                       | date=2024-11-04; place=UNKNOWN                        | false | ''
          other Bawaslu officials         | date=2024-11-24; activities=VIOLATION_REPORT; officials=Endang/Anggota Bawaslu; counts=1 REPORTED | date=2024-11-24; activities=VIOLATION_REPORT; officials=Dadang/Ketua Bawaslu; counts=1 REPORTED | true | SAME_DAY SAME_VIOLATION_REPORT COLLEAGUES SAME_ONE SAME_ELECTION
          a page of the same days         | date=2024-09-24; officials=Adi Surya                 | published=2024-09-25; officials=Adi Surya             | true  | PAGE_NEAR SAME_PLEDGE ONE_OFFICIAL SAME_ELECTION
          a page of another month         | date=2024-09-24; officials=Adi Surya                 | url=https://x.id/2024/11/05/abc; officials=Adi Surya  | false | PAGE_FAR SAME_PLEDGE ONE_OFFICIAL SAME_ELECTION
          another day, another number     | date=2023-10-30; venue=GOR Mustika; officials=Arif Sutomo; counts=410 ATTENDEES | date=2023-10-31; venue=GOR Mustika; officials=Arif Sutomo; counts=385 ATTENDEES | false | OTHER_OCCASION SAME_PLEDGE ONE_OFFICIAL OTHER_COUNT SAME_VENUE SAME_ELECTION
          another day, one number told    | date=2023-10-30; venue=GOR Mustika; officials=Arif Sutomo, Adi Surya; counts=410 ATTENDEES | date=2023-10-31; venue=GOR Mustika; officials=Arif Sutomo, Adi Surya | false | OTHER_OCCASION SAME_PLEDGE TWO_OFFICIALS SAME_VENUE SAME_ELECTION
          a day slipped, one number       | date=2023-10-30; venue=GOR Mustika; counts=412 ATTENDEES | date=2023-10-31; venue=GOR Mustika; counts=412 ATTENDEES | true | OTHER_OCCASION SAME_PLEDGE SAME_FIGURES SAME_VENUE SAME_ELECTION
          two offices on one day          | date=2024-11-19; venue=halaman RSUD Jombang; officials=Siti Maimunah; counts=140 ATTENDEES | date=2024-11-19; venue=aula Dinas Pendidikan; officials=Wahyu Prasetya | false | SAME_DAY SAME_PLEDGE OTHER_OFFICIALS OTHER_OFFICE SAME_ELECTION
          one office, two speakers        | date=2024-11-19; venue=halaman RSUD Jombang; officials=Siti Maimunah | date=2024-11-19; venue=RSUD Jombang; officials=Wahyu Prasetya | true | SAME_DAY SAME_PLEDGE OTHER_OFFICIALS SAME_VENUE SAME_ELECTION
          an office by its short name     | date=2024-11-05; activities=OUTREACH; venue=aula Kemenag Tuban | date=2024-11-05; activities=OUTREACH; venue=Kantor Kementerian Agama Tuban | true | SAME_DAY SAME_OUTREACH SAME_VENUE SAME_ELECTION
          one circular, two names for who issued it | activities=CIRCULAR; laws=SE Wali Kota Palopo 800/44/BKPSDM/2024 | activities=CIRCULAR; laws=Surat Pemkot Palopo 800/44/bkpsdm/ 2024 | true | UNDATED SAME_CIRCULAR SAME_LETTER SAME_ELECTION
          the ministry's circular cited   | activities=CIRCULAR; laws=SE MenPANRB 1/2023 | activities=CIRCULAR; laws=SE Menpan RB 1/2023 | false | UNDATED SAME_CIRCULAR SAME_ELECTION
          one uneven figure, other days   | place=NATIONAL; date=2020-11-27; activities=VIOLATION_REPORT; officials=Bima Haria/Kepala BKN; counts=1005 REPORTED | place=NATIONAL; date=2020-11-30; activities=SANCTION VIOLATION_REPORT; officials=Tjahjo Kumolo/Menteri; counts=1005 REPORTED, 580 SANCTIONED | true | FEW_DAYS SHARED OTHER_OFFICIALS SAME_FIGURES SAME_ELECTION
          one round figure, other days    | place=NATIONAL; date=2020-11-27; activities=VIOLATION_REPORT; officials=Bima Haria/Kepala BKN; counts=1000 REPORTED | place=NATIONAL; date=2020-11-30; activities=VIOLATION_REPORT; officials=Tjahjo Kumolo/Menteri; counts=1000 REPORTED | false | FEW_DAYS SAME_VIOLATION_REPORT OTHER_OFFICIALS SAME_COUNT SAME_ELECTION
          one workforce                   | date=2024-11-04; activities=REMINDER; counts=8432 WORKFORCE | date=2024-11-12; activities=REMINDER; counts=8432 WORKFORCE | false | FAR SAME_REMINDER SAME_COUNT SAME_ELECTION
          headlines of one release        | activities=OUTREACH; title=Satpol Lobar Rapikan Asisten Gunung   | activities=OUTREACH; title=Asisten Gunung Rapikan Satpol | true | UNDATED SAME_OUTREACH TITLE_NEAR SAME_ELECTION
          """)
  void decidesWhetherTwoMentionsTellOneEvent(
      String why, String facts, String otherFacts, boolean isSame, String answers) {
    SourcedMention one = Mentions.of("a#0", facts);
    SourcedMention other = Mentions.of("b#0", otherFacts);

    SameEvent.Comparison comparison = compare(one, other);

    assertThat(comparison.answers().stream().map(Answer::name).collect(Collectors.joining(" ")))
        .isEqualTo(answers);
    assertThat(comparison.links()).as("weight %d", comparison.weight()).isEqualTo(isSame);
    assertThat(compare(other, one)).isEqualTo(comparison);
  }

  @Test
  void mentionsOfOneArticleAreDifferentEvents() {
    SourcedMention one = Mentions.mention("a#0", "16.06", "2024-11-04", "PLEDGE");
    SourcedMention other = Mentions.mention("a#1", "16.06", "2024-11-04", "PLEDGE");

    assertThat(compare(one, other).links()).isFalse();
  }

  @Test
  void oneTextIsOneEventWhateverItsRecordsSay() {
    SourcedMention one = Mentions.of("a#0", "date=2024-11-04; text=" + LONG_TEXT);
    SourcedMention other =
        Mentions.of("b#0", "place=16; date=2024-12-30; text=" + LONG_TEXT + " besok");

    assertThat(compare(one, other).answers()).contains(Answer.SAME_TEXT);
    assertThat(compare(one, other).links()).isTrue();
  }

  @ParameterizedTest(name = "{0} and {1}: {2}")
  @CsvSource(
      textBlock =
          """
          Nurdin Yana,              Nordin Yana,                true
          Arjuna Al Ichsan,         Arjuna Al Ichsan Siregar,   true
          R Yuwan Sikra,            Raden Yuwan Sikra,          true
          Candrawansah,             Chandrawansah,              true
          M. Juaini Taofik,         Muhammad Juaini Taofik,     true
          Mahyeldi,                 Mahyeldi Ansharullah,       true
          Moch. Zaenuri Anam,       Moh. Zainuri Anam,          true
          Muhammad Idris,           Muh. Idris,                 true
          Mochamad Edy Wibowo,      Edi Wibowo,                 true
          Soekirman,                Sukirman,                   true
          Djoko Tjahjono,           Joko Cahyono,               true
          Syaiful Bakhri,           Saiful Bahri,               true
          Rizqi Novita,             Rizki Nofita,               true
          Moch,                     Moh. Zainuri Anam,          false
          Muhammad,                 Mohamad,                    false
          Muhdi Santoso,            Budi Santoso,               false
          Adi Surya,                Ade Surya,                  false
          Budi Santoso,             Budi Hartono,               false
          Edy,                      Edy Rahmayadi,              false
          """)
  void namesOfOnePersonAreKnownAgain(String one, String other, boolean isSame) {
    assertThat(PersonName.of(one).isSame(PersonName.of(other))).isEqualTo(isSame);
    assertThat(PersonName.of(other).isSame(PersonName.of(one))).isEqualTo(isSame);
  }

  @ParameterizedTest
  @CsvSource({
    "nurdin, nordin",
    "candrawansah, chandrawansah",
    "bahtiar, bakhtiar",
    "rofiudin, roffiuddin",
    "mujiono, mudjiono",
    "kasianto, kasiyanto"
  })
  void spellingsShareASkeleton(String one, String other) {
    assertThat(PersonName.skeleton(one)).isEqualTo(PersonName.skeleton(other));
  }

  @Test
  void headlinesAreReadFromTheAddressWhereThereIsNoTitle() {
    Set<String> own = new TreeSet<>(Set.of("muba"));

    assertThat(
            TitleWords.of(
                null, "https://x.id/2024/11/04/17580-pegawai-muba-padati-offroom.html?a=b", own))
        .containsExactly("offroom", "padati", "pegawai");
    assertThat(TitleWords.of(null, "https://x.id/?p=45437", own)).isEmpty();
    assertThat(TitleWords.of(null, null, own)).isEmpty();
  }

  private static SameEvent.Comparison compare(SourcedMention one, SourcedMention other) {
    return SameEvent.compare(new Profile(one, OwnWords.NONE), new Profile(other, OwnWords.NONE));
  }
}
