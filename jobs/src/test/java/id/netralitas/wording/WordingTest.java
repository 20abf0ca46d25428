package id.netralitas.wording;

import static org.assertj.core.api.Assertions.assertThat;

import id.netralitas.record.Activity;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class WordingTest {

  private final Wording wording = Wording.indonesian();

  @ParameterizedTest
  @CsvSource({"0,0", "821,821", "6229,6.229", "1234567,1.234.567"})
  void groupsNumbersByPoints(long number, String written) {
    assertThat(wording.number(number)).isEqualTo(written);
  }

  @ParameterizedTest
  @CsvSource({"2024-11-04,4 November 2024", "2024-08,Agustus 2024", "2024,2024"})
  void writesADateAsExactlyAsItIsKnown(String iso, String written) {
    assertThat(wording.date(iso)).isEqualTo(written);
  }

  @Test
  void saysTheSameWhateverTheMachinesLocale() {
    Locale before = Locale.getDefault();
    try {
      Locale.setDefault(Locale.forLanguageTag("ar-EG-u-nu-arab"));
      assertThat(wording.number(6229)).isEqualTo("6.229");
      assertThat(wording.day(LocalDate.of(2024, 5, 1))).isEqualTo("1 Mei 2024");
      assertThat(wording.text("as.of", "x")).isEqualTo("Keadaan per x");
    } finally {
      Locale.setDefault(before);
    }
  }

  @Test
  void namesElectionsActivitiesAndLists() {
    assertThat(wording.election("PILKADA_2024")).isEqualTo("Pilkada 2024");
    assertThat(wording.election("MUSYAWARAH")).isEqualTo("MUSYAWARAH");
    assertThat(wording.list(List.of("Aceh", "Bali", "Riau"))).isEqualTo("Aceh, Bali dan Riau");
    for (Activity activity : Activity.values()) {
      assertThat(wording.activity(activity)).isNotBlank();
    }
  }
}
