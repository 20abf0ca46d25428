package id.netralitas.reference;

import java.io.Serializable;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;

/** The provinces and regencies of today's boundaries, in the order of their codes. */
public final class Places implements Serializable {

  private static final long serialVersionUID = 1L;

  private final TreeMap<String, Province> provinces = new TreeMap<>();
  private final TreeMap<String, Regency> regencies = new TreeMap<>();
  private final LinkedHashMap<String, String> codesToday;

  Places(List<Province> provinces, List<Regency> regencies, Map<String, String> codesToday) {
    provinces.forEach(province -> this.provinces.put(province.code(), province));
    regencies.forEach(regency -> this.regencies.put(regency.code(), regency));
    this.codesToday = new LinkedHashMap<>(codesToday);
  }

  /** Returns all provinces by code. */
  public List<Province> provinces() {
    return List.copyOf(provinces.values());
  }

  /** Returns all regencies by code. */
  public List<Regency> regencies() {
    return List.copyOf(regencies.values());
  }

  public boolean hasProvince(String code) {
    return provinces.containsKey(code);
  }

  public boolean hasRegency(String code) {
    return regencies.containsKey(code);
  }

  /** Returns the province with this code; empty if there is none. */
  public Optional<Province> province(String code) {
    return Optional.ofNullable(provinces.get(code));
  }

  /** Returns the regency with this code; empty if there is none. */
  public Optional<Regency> regency(String code) {
    return Optional.ofNullable(regencies.get(code));
  }

  /**
   * Returns the code of the province that a regency lies in.
   *
   * @throws IllegalArgumentException if there is no such regency
   */
  public String provinceOf(String regencyCode) {
    return regency(regencyCode)
        .orElseThrow(() -> new IllegalArgumentException("no regency " + regencyCode))
        .provinceCode();
  }

  /**
   * Returns today's code of a regency that had {@code code} before the Papua provinces were split
   * in 2022; empty if no code of that time is known to have changed into it.
   */
  public Optional<String> codeToday(String code) {
    return Optional.ofNullable(codesToday.get(code));
  }
}
