package id.netralitas.reference;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import id.netralitas.TestData;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ReferenceTest {

  private final Reference reference = TestData.REFERENCE;

  @Test
  void hasEveryProvinceAndRegencyOfToday() {
    assertThat(reference.places().provinces()).hasSize(38);
    assertThat(reference.places().regencies()).hasSize(514);
    assertThat(reference.places().regency("16.06").orElseThrow().fullName())
        .isEqualTo("Kabupaten Musi Banyuasin");
    assertThat(reference.places().province("16").orElseThrow().name())
        .isEqualTo("Sumatera Selatan");
  }

  @Test
  void knowsThePollingDays() {
    assertThat(reference.calendar().pollingDay("PILKADA_2024"))
        .contains(LocalDate.of(2024, 11, 27));
    assertThat(reference.calendar().pollingDay("PEMILU_2024")).contains(LocalDate.of(2024, 2, 14));
    assertThat(reference.calendar().pollingDay("PEMILU_1999")).isEmpty();
  }

  @ParameterizedTest(name = "{0} at {1} is {2}")
  @CsvSource(
      nullValues = "-",
      textBlock =
          """
          -,              https://www.kompas.example/x,       kompas.example
          -,              https://m.kompas.example./x,        kompas.example
          -,              https://kompas.example/a b?c=[d],   kompas.example
          Harian Pagi,    https://lain.example/,              Harian Pagi
          -,              -,                                  -
          -,              not an address,                     -
          """)
  void namesAnOutlet(String publisher, String url, String name) {
    assertThat(reference.outlets().name(publisher, url)).isEqualTo(name);
  }

  @Test
  void spellingsOfOneOutletAreOne() {
    Outlets outlets = reference.outlets();
    assertThat(outlets.identity("HARIAN  pagi", null))
        .isEqualTo(outlets.identity("Harian Pagi", null));
  }

  @ParameterizedTest(name = "{0}: {1} becomes {2}")
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          regencies.csv   | 16.06,16 | 16.05,16 | regencies.csv  | is there twice
          regencies.csv   | 16.06,16 | 16.06,99 | regencies.csv  | is not in provinces.csv
          regencies.csv   | 16.06,16 | 16.06,17 | regencies.csv  | does not begin with its province
          provinces.csv   | 96,      | 9x,      | provinces.csv  | province_code
          """)
  void namesFileAndMendOfABrokenReference(
      String file, String from, String to, String named, String told, @TempDir Path folder)
      throws IOException {
    copy(TestData.DATA.resolve("reference"), folder);
    Path broken = folder.resolve(file);
    String before = Files.readString(broken);
    String after = before.replace("\n" + from, "\n" + to);
    assertThat(after).isNotEqualTo(before);
    Files.writeString(broken, after);

    assertThatThrownBy(() -> Reference.load(folder))
        .isInstanceOf(ReferenceException.class)
        .hasMessageContaining(named)
        .hasMessageContaining(told);
  }

  @Test
  void aMissingFolderIsNamed() {
    assertThatThrownBy(() -> Reference.load(Path.of("no-such-folder")))
        .hasMessageContaining("no-such-folder")
        .hasMessageContaining("--reference");
  }

  private static void copy(Path from, Path to) throws IOException {
    try (Stream<Path> files = Files.list(from)) {
      for (Path file : files.toList()) {
        Files.copy(file, to.resolve(file.getFileName()));
      }
    }
    assertThat(List.of(to.toFile().list())).contains("provinces.csv");
  }
}
