package id.netralitas.reference;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import id.netralitas.TestData;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class MapFileTest {

  private static final Places PLACES = TestData.REFERENCE.places();
  private static final String SQUARE =
      "{\"type\":\"Polygon\",\"coordinates\":[[[100,0],[101,0],[101,1],[100,1],[100,0]]]}";

  @TempDir Path folder;

  @ParameterizedTest
  @CsvSource({
    "16, 16",
    "\"16\", 16",
    "16.0, 16",
    "\"Sumatera Selatan\", 16",
    "\"SUMATERA  SELATAN\", 16",
    "\"South Sumatra\", 16",
    "\"Provinsi Sumatera Selatan\", 16",
    "\"Sumsel\", 16",
    "\"Kep. Riau\", 21",
    "\"Bangka-Belitung\", 19",
    "\"Daerah Istimewa Yogyakarta\", 34",
    "\"DAERAH KHUSUS IBUKOTA JAKARTA\", 31",
    "\"Papua Barat Daya\", 96"
  })
  void aFeatureIsAProvinceByCodeOrName(String value, String code) throws IOException {
    assertThat(read(feature("\"any\":" + value, SQUARE)).byCode()).containsOnlyKeys(code);
  }

  @Test
  void numbersThatAreCodesByChanceAreNone() throws IOException {
    ProvinceOutlines counted =
        read(
            feature("\"no\":11,\"name\":\"Bali\"", SQUARE),
            feature("\"no\":12,\"name\":\"Banten\"", SQUARE));
    assertThat(counted.byCode()).containsOnlyKeys("51", "36");
    // the statistics office calls Papua 94 and West Papua 91
    ProvinceOutlines others =
        read(
            feature("\"kode\":94,\"name\":\"Papua\"", SQUARE),
            feature("\"kode\":91,\"name\":\"Papua Barat\"", SQUARE),
            feature("\"kode\":16,\"name\":\"Sumatera Selatan\"", SQUARE));
    assertThat(others.byCode()).containsOnlyKeys("91", "92", "16");
  }

  @Test
  void featuresOfOneProvinceAreDrawnTogetherAndOthersCounted() throws IOException {
    ProvinceOutlines outlines =
        read(
            feature("\"kode\":\"16\",\"id\":1", SQUARE),
            feature("\"kode\":\"16\",\"id\":2", SQUARE),
            feature("\"kode\":\"17\",\"id\":3", SQUARE),
            feature("\"kode\":\"99\",\"id\":4", SQUARE),
            feature("\"kode\":\"18\",\"id\":5", "null"));
    assertThat(outlines.byCode()).containsOnlyKeys("16", "17");
    assertThat(outlines.byCode().get("16")).hasSize(2);
    assertThat(outlines.told(PLACES))
        .startsWith("map: 2 of 38 provinces found; without Aceh, Sumatera Utara")
        .endsWith("2 of 5 features are no province")
        .doesNotContain("\n");
  }

  @Test
  void holesAndSeveralPolygonsAreKept() throws IOException {
    String geometry =
        "{\"type\":\"MultiPolygon\",\"coordinates\":["
            + "[[[100,0],[110,0],[110,9],[100,9],[100,0]],[[104,4],[105,4],[105,5],[104,4]]],"
            + "[[[120,0,7.5],[121,0,7.5],[121,1,7.5]]],[[[1,1],[2,2]]]]}";
    ProvinceOutlines outlines = read(feature("\"kode\":16", geometry));
    assertThat(outlines.byCode().get("16").get(0).rings()).hasSize(3);
  }

  @Test
  void errorsNameFileFeatureAndMend() {
    assertWrong("{", "line 1 is not JSON");
    assertWrong("[]", "not a JSON object");
    assertWrong("", "not a JSON object");
    assertWrong("{\"type\":\"Topology\"}", "its type is 'Topology'");
    assertWrong("{\"type\":\"FeatureCollection\"}", "it has no features");
    assertWrong(collection("{\"type\":\"Point\"}"), "feature 1: it is no Feature");
    String point = "{\"type\":\"Point\",\"coordinates\":[1,2]}";
    assertWrong(
        collection(feature("\"kode\":16", SQUARE), feature("\"kode\":17", point)),
        "feature 2: its geometry is 'Point'");
    String metres = SQUARE.replace("100,0", "700000,9000000");
    assertWrong(
        collection(feature("\"kode\":16", metres)),
        "feature 1: a position is [700000,9000000]: give longitude and latitude");
    assertWrong(
        collection(feature("\"name\":\"Atlantis\"", SQUARE)),
        "none of its 1 features is a province with an outline");
    assertWrong(
        collection(feature("\"a\":" + "[".repeat(200) + "]".repeat(200), SQUARE)),
        "is not JSON (Document nesting depth");
  }

  @ParameterizedTest
  @ValueSource(strings = {"{\"a\":1}", "null", "7"})
  void oddCoordinatesAreAnErrorOfTheFeature(String position) {
    String geometry = "{\"type\":\"Polygon\",\"coordinates\":[[" + position + "]]}";
    assertWrong(collection(feature("\"kode\":16", geometry)), "feature 1: a position is ");
  }

  private void assertWrong(String text, String told) {
    assertThatThrownBy(() -> readText(text))
        .isInstanceOf(MapFile.MapException.class)
        .hasMessageContaining("map.geojson: ")
        .hasMessageContaining(told)
        .hasMessageContaining("give ")
        .message()
        .doesNotContain("\n");
  }

  private ProvinceOutlines read(String... features) throws IOException {
    return readText(collection(features));
  }

  private ProvinceOutlines readText(String text) throws IOException {
    return MapFile.read(Files.writeString(folder.resolve("map.geojson"), text), PLACES);
  }

  private static String collection(String... features) {
    return "{\"type\":\"FeatureCollection\",\"crs\":{\"a\":[1]},\"features\":["
        + String.join(",", features)
        + "]}";
  }

  private static String feature(String properties, String geometry) {
    return "{\"type\":\"Feature\",\"properties\":{"
        + properties
        + "},\"geometry\":"
        + geometry
        + "}";
  }
}
