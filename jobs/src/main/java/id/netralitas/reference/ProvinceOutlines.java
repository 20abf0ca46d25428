package id.netralitas.reference;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/**
 * The outlines of provinces, as a map file has them.
 *
 * @param byCode what lies in each province, by its code; a province without outline is left out
 * @param features how many the file has
 * @param unused how many of them are no province or have no outline
 */
public record ProvinceOutlines(Map<String, List<Outline>> byCode, int features, int unused) {

  public ProvinceOutlines {
    Map<String, List<Outline>> copy = new TreeMap<>();
    byCode.forEach((code, outlines) -> copy.put(code, List.copyOf(outlines)));
    byCode = copy;
  }

  /**
   * One feature of the file.
   *
   * @param rings of degrees, by turns east and north; what an even number of them holds is outside,
   *     such as a lake
   */
  public record Outline(List<double[]> rings) {}

  /** Returns the provinces that have no outline, by code. */
  public List<Province> missing(Places places) {
    return places.provinces().stream()
        .filter(province -> !byCode.containsKey(province.code()))
        .toList();
  }

  /** Returns in one line how many provinces were found. */
  public String told(Places places) {
    List<String> parts = new ArrayList<>();
    parts.add("map: " + byCode.size() + " of " + places.provinces().size() + " provinces found");
    List<String> missing = missing(places).stream().map(Province::name).toList();
    if (!missing.isEmpty()) {
      parts.add("without " + String.join(", ", missing));
    }
    if (unused > 0) {
      parts.add(unused + " of " + features + " features are no province");
    }
    return String.join("; ", parts);
  }
}
