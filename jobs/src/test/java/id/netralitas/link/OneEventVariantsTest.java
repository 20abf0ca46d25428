package id.netralitas.link;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.junit.jupiter.api.Test;

/**
 * Pairs of accounts that are one event, or two, made by varying what outlets vary: the name of the
 * venue, the spelling of an official, who issued a circular, the day and the number of a series.
 */
class OneEventVariantsTest {

  private static final List<String> OFFICES =
      List.of(
          "halaman RSUD / Siti Maimunah",
          "aula Dinas Pendidikan / Wahyu Prasetya",
          "Kantor Kemenag / Ahmad Fauzan",
          "halaman Kecamatan Depok / Bambang Wirawan",
          "GOR Mustika / Arif Sutomo",
          "SMAN 2 / Dewi Lestari",
          "Lapas Kelas IIB / Rudi Hartono");

  private static final List<String> ACTIVITIES =
      List.of("PLEDGE", "INTEGRITY_PACT PLEDGE", "OUTREACH", "COORDINATION");

  private static final List<List<String>> VENUES =
      List.of(
          List.of("aula Kemenag", "Kantor Kementerian Agama", "Gedung Kementerian Agama"),
          List.of("halaman Disdik", "kantor Dinas Pendidikan"),
          List.of("RSUD Mitra", "Rumah Sakit Umum Daerah Mitra"),
          List.of("halaman Setda", "Kantor Sekretariat Daerah"),
          List.of("Balaikota", "Balai Kota"),
          List.of("SMAN 2 Bangsa", "SMA Negeri 2 Bangsa"),
          List.of("GSG Pusaka", "Gedung Serba Guna Pusaka", "Gedung Serbaguna Pusaka"));

  private static final List<List<String>> NAMES =
      List.of(
          List.of("Moch. Zaenuri Anam", "Moh. Zainuri Anam", "Zaenuri Anam", "M. Zainuri Anam"),
          List.of("Mohammad Idris", "Muhamad Idris", "Muh. Idris", "Mohd Idris"),
          List.of("Soeparno Djojo", "Suparno Joyo", "Suparno Jojo"),
          List.of("Edy Rachmat", "Edi Rahmat", "Eddy Rakhmat"),
          List.of("Syaiful Bachri", "Saiful Bahri", "Syaiful Bahri"),
          List.of("Khoirul Anwar", "Choirul Anwar", "Hoirul Anwar"));

  private static final List<String> ISSUERS =
      List.of(
          "SE Wali Kota Palopo",
          "SE Walikota Palopo",
          "SE Pj Wali Kota Palopo",
          "Surat Pemkot Palopo",
          "SE Sekda Palopo",
          "SE");

  @Test
  void officesOfOneGovernmentHaveTheirOwnOccasionsOnOneDayAndOnFollowingDays() {
    List<String> joined = new ArrayList<>();
    for (String activity : ACTIVITIES) {
      for (String one : OFFICES) {
        for (String other : OFFICES) {
          for (int day = 4; day <= 8 && !one.equals(other); day++) {
            String first = occasion(activity, "2024-11-04", one);
            String second = occasion(activity, "2024-11-0" + day, other);
            if (compare(first, second).links()) {
              joined.add(first + " + " + second);
            }
          }
        }
      }
    }

    assertThat(joined).isEmpty();
  }

  @Test
  void oneDayAfterAnotherWithOtherPeopleIsAnotherOccasion() {
    List<String> joined = new ArrayList<>();
    for (String activity : ACTIVITIES) {
      for (String office : OFFICES) {
        for (int day = 5; day <= 9; day++) {
          String first = occasion(activity, "2024-11-04", office) + "; counts=410 ATTENDEES";
          String second = occasion(activity, "2024-11-0" + day, office);
          for (String number : List.of("", "; counts=385 ATTENDEES", "; counts=42 ATTENDEES")) {
            if (compare(first, second + number).links()) {
              joined.add(first + " + " + second + number);
            }
          }
        }
      }
    }

    assertThat(joined).isEmpty();
  }

  @Test
  void oneVenueIsKnownByItsShortName() {
    assertThat(unlike(VENUES, "venue=", Answer.SAME_VENUE)).isEmpty();
  }

  @Test
  void oneOfficialIsKnownInEverySpelling() {
    assertThat(unlike(NAMES, "officials=", Answer.ONE_OFFICIAL)).isEmpty();
  }

  @Test
  void oneNumberIsOneCircularWhoeverIsSaidToHaveIssuedIt() {
    List<List<String>> letters =
        List.of("800/44/BKPSDM/2024", "270/343-Huk", "800.1.6.2/524/BKPSDM-PDG/2024").stream()
            .map(number -> ISSUERS.stream().map(issuer -> issuer + " " + number).toList())
            .toList();

    assertThat(unlike(letters, "activities=CIRCULAR; laws=", Answer.SAME_LETTER)).isEmpty();
  }

  /** Four pages on the running total that five agencies agreed on in November 2020. */
  @Test
  void anUnevenFigureOfTheNationIsOneEventOnFourPages() {
    List<SourcedMention> pages =
        List.of(
            page("a#0", "date=2020-11-27", "VIOLATION_REPORT", "Bima Haria/Kepala BKN", ""),
            page(
                "b#0",
                "date=2020-11-28",
                "VIOLATION_REPORT",
                "Tjahjo Kumolo/Menteri",
                ", 727 VIOLATORS"),
            page("c#0", "date=2020-11-30", "SANCTION VIOLATION_REPORT", "", ", 580 SANCTIONED"),
            page(
                "d#0",
                "published=2020-11-29",
                "VIOLATION_REPORT",
                "Agus Pramusinto/Ketua KASN",
                ", 727 VIOLATORS, 580 SANCTIONED"));

    assertThat(Clusters.of(pages, OwnWords.NONE).events()).hasSize(1);
  }

  @Test
  void thirtyPagesOnTheSameDaysWithOtherFiguresAreOtherEvents() {
    List<SourcedMention> pages = new ArrayList<>();
    for (int n = 0; n < 30; n++) {
      pages.add(
          Mentions.of(
              "p" + n + "#0",
              String.format(
                  Locale.ROOT,
                  "place=NATIONAL; date=2020-11-%02d; activities=VIOLATION_REPORT; counts=%d REPORTED",
                  1 + 2 * (n % 15),
                  1005 + 14 * n)));
    }

    assertThat(Clusters.of(pages, OwnWords.NONE).events()).hasSize(30);
  }

  private static SourcedMention page(
      String id, String date, String activities, String official, String counts) {
    return Mentions.of(
        id,
        "place=NATIONAL; elections=PILKADA_2020; %s; activities=%s; officials=%s; counts=1005 REPORTED%s"
            .formatted(date, activities, official, counts));
  }

  private static String occasion(String activity, String day, String office) {
    String[] venueAndOfficial = office.split(" / ", -1);
    return "activities=%s; date=%s; venue=%s; officials=%s"
        .formatted(activity, day, venueAndOfficial[0], venueAndOfficial[1]);
  }

  /** Pairs of variants of one thing that are not answered so. */
  private static List<String> unlike(List<List<String>> things, String fact, Answer answer) {
    List<String> unlike = new ArrayList<>();
    for (List<String> variants : things) {
      for (String one : variants) {
        for (String other : variants) {
          if (!compare(fact + one, fact + other).has(answer)) {
            unlike.add(one + " / " + other);
          }
        }
      }
    }
    return unlike;
  }

  private static SameEvent.Comparison compare(String facts, String otherFacts) {
    return SameEvent.compare(
        new Profile(Mentions.of("a#0", facts), OwnWords.NONE),
        new Profile(Mentions.of("b#0", otherFacts), OwnWords.NONE));
  }
}
