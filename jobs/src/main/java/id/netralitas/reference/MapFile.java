package id.netralitas.reference;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonLocation;
import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.JsonToken;
import com.fasterxml.jackson.core.StreamReadConstraints;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import id.netralitas.reference.ProvinceOutlines.Outline;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.text.Normalizer;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.function.Function;

/**
 * A GeoJSON file (RFC 7946) of provinces: a FeatureCollection of Polygon and MultiPolygon.
 *
 * <p>Which province a feature is follows from one property of all features: that which holds a
 * Kemendagri code in most of them, or that which holds a province's name in more. Where codes and
 * names contradict one another the names hold, because numbers may count anything: the statistics
 * office, too, has codes of its own, by which Papua is 94. Features of one province, such as its
 * regencies, are drawn as one.
 */
public final class MapFile {

  private static final long BYTE_LIMIT = 256L << 20;
  private static final int NESTING_LIMIT = 64;
  private static final String MEND =
      "give a GeoJSON FeatureCollection of Polygon and MultiPolygon features";

  /** Names in use on maps that the reference does not have. */
  private static final Map<String, String> FURTHER_NAMES =
      Map.of(
          "Nanggroe Aceh Darussalam", "11",
          "Daerah Istimewa Aceh", "11",
          "Daerah Khusus Ibukota Jakarta", "31",
          "Daerah Khusus Jakarta", "31",
          "Jakarta Raya", "31",
          "Jakarta Special Capital Region", "31",
          "Daerah Istimewa Yogyakarta", "34",
          "Irian Jaya Barat", "92");

  private final Path file;
  private final Places places;
  private final Map<String, String> codesByName;

  private MapFile(Path file, Places places) {
    this.file = file;
    this.places = places;
    this.codesByName = codesByName(places);
  }

  /** A map file cannot be used. */
  public static final class MapException extends RuntimeException {

    private static final long serialVersionUID = 1L;

    MapException(String message) {
      super(message);
    }
  }

  /** A feature with its outline and its properties as texts. */
  private record Feature(Outline outline, Map<String, String> properties) {}

  /** How a property names provinces, and in how many features it does. */
  private record Property(String name, Function<String, String> codeOf, long named) {}

  /**
   * Returns the outlines of the provinces in a file.
   *
   * @throws MapException naming file, feature and mend if it is not such a file, or if none of its
   *     features is a province
   */
  public static ProvinceOutlines read(Path file, Places places) {
    return new MapFile(file, places).read();
  }

  private ProvinceOutlines read() {
    List<Feature> features = features();
    List<Property> properties = properties(features);
    Map<String, List<Outline>> byCode = new TreeMap<>();
    int unused = 0;
    for (Feature feature : features) {
      String code = code(feature, properties);
      if (code == null || feature.outline().rings().isEmpty()) {
        unused++;
      } else {
        byCode.computeIfAbsent(code, first -> new ArrayList<>()).add(feature.outline());
      }
    }
    if (byCode.isEmpty()) {
      throw new MapException(
          file
              + ": none of its "
              + features.size()
              + " features is a province with an outline: give each a property with the code, such"
              + " as 16, or the name, such as Sumatera Selatan; feature 1 has "
              + (features.isEmpty() ? "nothing" : features.get(0).properties()));
    }
    return new ProvinceOutlines(byCode, features.size(), unused);
  }

  private List<Feature> features() {
    JsonFactory factory =
        JsonFactory.builder()
            .streamReadConstraints(
                StreamReadConstraints.builder().maxNestingDepth(NESTING_LIMIT).build())
            .build();
    try {
      if (Files.size(file) > BYTE_LIMIT) {
        throw new MapException(
            file + ": larger than " + BYTE_LIMIT + " bytes: simplify its outlines first");
      }
      try (JsonParser json = new ObjectMapper(factory).getFactory().createParser(file.toFile())) {
        return features(json);
      }
    } catch (JsonProcessingException broken) {
      JsonLocation where = broken.getLocation(); // null where a limit is passed
      throw new MapException(
          file
              + ": "
              + (where == null ? "it" : "line " + where.getLineNr())
              + " is not JSON ("
              + broken.getOriginalMessage().lines().findFirst().orElse("broken")
              + "): "
              + MEND);
    } catch (IOException unreadable) {
      throw new MapException(file + ": cannot be read (" + unreadable + "): " + MEND);
    }
  }

  private List<Feature> features(JsonParser json) throws IOException {
    if (json.nextToken() != JsonToken.START_OBJECT) {
      throw new MapException(file + ": not a JSON object: " + MEND);
    }
    List<Feature> features = null;
    while (json.nextToken() == JsonToken.FIELD_NAME) {
      String name = json.currentName();
      JsonToken value = json.nextToken();
      if (name.equals("type") && !json.getText().equals("FeatureCollection")) {
        throw new MapException(file + ": its type is '" + json.getText() + "': " + MEND);
      } else if (name.equals("features") && value == JsonToken.START_ARRAY) {
        features = new ArrayList<>();
        while (json.nextToken() != JsonToken.END_ARRAY) {
          JsonNode feature = json.readValueAsTree();
          features.add(feature(feature, features.size() + 1));
        }
      } else {
        json.skipChildren();
      }
    }
    if (features == null) {
      throw new MapException(file + ": it has no features: " + MEND);
    }
    return features;
  }

  private Feature feature(JsonNode feature, int number) {
    if (!feature.path("type").asText().equals("Feature")) {
      throw wrong(number, "it is no Feature", MEND);
    }
    Map<String, String> properties = new LinkedHashMap<>();
    feature
        .path("properties")
        .properties()
        .forEach(property -> properties.put(property.getKey(), text(property.getValue())));
    properties.put("id", text(feature.path("id")));
    properties.values().removeIf(String::isEmpty);
    return new Feature(new Outline(rings(feature.path("geometry"), number)), properties);
  }

  /** Returns a text or a whole number as text; empty for all else. */
  private static String text(JsonNode value) {
    if (value.isNumber() && value.doubleValue() == value.longValue()) {
      return String.valueOf(value.longValue());
    }
    return value.isTextual() ? value.textValue().strip() : "";
  }

  private List<double[]> rings(JsonNode geometry, int number) {
    List<double[]> rings = new ArrayList<>();
    if (geometry.isNull() || geometry.isMissingNode()) {
      return rings;
    }
    JsonNode coordinates = geometry.path("coordinates");
    String type = geometry.path("type").asText();
    switch (type) {
      case "Polygon" -> coordinates.forEach(ring -> add(ring, rings, number));
      case "MultiPolygon" ->
          coordinates.forEach(polygon -> polygon.forEach(ring -> add(ring, rings, number)));
      default -> throw wrong(number, "its geometry is '" + type + "'", MEND);
    }
    return rings;
  }

  /** A ring of fewer than three places encloses nothing and is left out. */
  private void add(JsonNode ring, List<double[]> rings, int number) {
    double[] degrees = new double[2 * ring.size()];
    int at = 0;
    for (JsonNode position : ring) {
      JsonNode east = position.path(0);
      JsonNode north = position.path(1);
      boolean isPlace =
          east.isNumber()
              && north.isNumber()
              && Math.abs(east.doubleValue()) <= 180
              && Math.abs(north.doubleValue()) <= 90;
      if (!isPlace) {
        String found = position.toString();
        throw wrong(
            number,
            "a position is " + found.substring(0, Math.min(60, found.length())),
            "give longitude and latitude in degrees (WGS 84, EPSG:4326)");
      }
      degrees[at++] = east.doubleValue();
      degrees[at++] = north.doubleValue();
    }
    if (at >= 6) {
      rings.add(degrees);
    }
  }

  private MapException wrong(int number, String what, String mend) {
    return new MapException(file + ": feature " + number + ": " + what + ": " + mend);
  }

  /** Returns the properties that tell the province, the one to be asked first in front. */
  private List<Property> properties(List<Feature> features) {
    Set<String> names = new LinkedHashSet<>();
    features.forEach(feature -> names.addAll(feature.properties().keySet()));
    Property codes = most(names, features, value -> places.hasProvince(value) ? value : null, true);
    Property spelt = most(names, features, value -> codesByName.get(normal(value)), false);
    if (codes == null || spelt == null) {
      return codes != null ? List.of(codes) : spelt != null ? List.of(spelt) : List.of();
    }
    boolean contradict =
        features.stream()
            .anyMatch(
                feature -> {
                  String code = code(feature, List.of(codes));
                  String other = code(feature, List.of(spelt));
                  return code != null && other != null && !code.equals(other);
                });
    if (contradict) {
      return List.of(spelt);
    }
    return codes.named() >= spelt.named() ? List.of(codes, spelt) : List.of(spelt, codes);
  }

  /**
   * Returns the property that names a province in most features, the first of equals; null if none
   * does. Numbers that are codes by chance, as those of a count from 1 are, are no codes.
   */
  private static Property most(
      Set<String> names,
      List<Feature> features,
      Function<String, String> codeOf,
      boolean mustBeUsual) {
    Property most = null;
    for (String name : names) {
      List<String> values =
          features.stream()
              .map(feature -> feature.properties().get(name))
              .filter(value -> value != null)
              .toList();
      long named = values.stream().filter(value -> codeOf.apply(value) != null).count();
      boolean isUsual = !mustBeUsual || 2 * named > values.size();
      if (named > 0 && isUsual && (most == null || named > most.named())) {
        most = new Property(name, codeOf, named);
      }
    }
    return most;
  }

  /** Returns the code by the first of the properties that the feature has; null if it is none. */
  private static String code(Feature feature, List<Property> properties) {
    for (Property property : properties) {
      String value = feature.properties().get(property.name());
      if (value != null) {
        return property.codeOf().apply(value);
      }
    }
    return null;
  }

  private static Map<String, String> codesByName(Places places) {
    Map<String, String> codes = new HashMap<>();
    for (Province province : places.provinces()) {
      codes.put(normal(province.name()), province.code());
    }
    for (Province province : places.provinces()) {
      codes.putIfAbsent(normal(province.nameEn()), province.code());
      province.abbreviations().forEach(other -> codes.putIfAbsent(normal(other), province.code()));
    }
    FURTHER_NAMES.forEach((name, code) -> codes.putIfAbsent(normal(name), code));
    return codes;
  }

  /** Returns a name without what spellings differ in: case, marks, spaces, the word province. */
  private static String normal(String name) {
    String plain = Normalizer.normalize(name, Normalizer.Form.NFKD).toLowerCase(Locale.ROOT);
    String bare = plain.replaceFirst("^\\s*(provinsi|propinsi|prov)\\b", "");
    return bare.replaceFirst("\\bprovince\\s*$", "").replaceAll("[^a-z]", "");
  }
}
