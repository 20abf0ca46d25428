package id.netralitas.wording;

import static org.assertj.core.api.Assertions.assertThat;

import id.netralitas.record.Activity;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.Properties;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

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

  @Test
  void englishHasItsOwnForms() {
    Wording english = Wording.english();
    assertThat(english.number(6229)).isEqualTo("6,229");
    assertThat(wording.number(6229)).isEqualTo("6.229");
    assertThat(english.day(LocalDate.of(2024, 11, 27))).isEqualTo("27 November 2024");
    assertThat(wording.day(LocalDate.of(2024, 11, 27))).isEqualTo("27 November 2024");
    assertThat(english.date("2024-08")).isEqualTo("August 2024");
    assertThat(english.election("PEMILU_2024")).isEqualTo("General election 2024");
    assertThat(english.election("PILKADA_2024")).isEqualTo("Regional elections 2024");
    assertThat(english.list(List.of("Aceh", "Bali", "Riau"))).isEqualTo("Aceh, Bali and Riau");
  }

  @Test
  void bothLanguagesHaveTheSameTextsWithTheSameParts() throws IOException {
    Properties indonesian = properties("id.properties");
    Properties english = properties("en.properties");
    assertThat(english.stringPropertyNames()).isEqualTo(indonesian.stringPropertyNames());
    for (String key : indonesian.stringPropertyNames()) {
      assertThat(parts(english.getProperty(key)))
          .as(key)
          .isEqualTo(parts(indonesian.getProperty(key)));
    }
  }

  /** An apostrophe or a brace too few or too many loses parts, or fails. */
  @ParameterizedTest
  @ValueSource(strings = {"id.properties", "en.properties"})
  void everyTextCanBeFilledIn(String file) throws IOException {
    Wording language = file.startsWith("id") ? wording : Wording.english();
    Properties texts = properties(file);
    Object[] filling = {"<0>", "<1>", "<2>", "<3>", "<4>", "<5>", "<6>"};
    for (String key : texts.stringPropertyNames()) {
      String expected = texts.getProperty(key).replace("''", "'");
      for (int n = 0; n < filling.length; n++) {
        expected = expected.replace("{" + n + "}", "<" + n + ">");
      }
      assertThat(language.text(key, filling)).as(key).isEqualTo(expected).isNotBlank();
    }
  }

  private static Set<String> parts(String text) {
    return Pattern.compile("\\{[0-9]+}")
        .matcher(text)
        .results()
        .map(MatchResult::group)
        .collect(Collectors.toCollection(TreeSet::new));
  }

  private static Properties properties(String file) throws IOException {
    Properties texts = new Properties();
    try (InputStream in = Wording.class.getResourceAsStream(file)) {
      texts.load(new InputStreamReader(in, StandardCharsets.UTF_8));
    }
    return texts;
  }
}
