package id.netralitas.link;

import id.netralitas.record.Jurisdiction;
import id.netralitas.reference.Abbreviation;
import id.netralitas.reference.Province;
import id.netralitas.reference.Reference;
import id.netralitas.reference.Regency;
import java.io.Serializable;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;

/**
 * The words of the names of each place: in headlines and venues about it they tell nothing. A
 * regency has those of its province too.
 */
public final class OwnWords implements Serializable {

  private static final long serialVersionUID = 1L;

  /** Knows no place. */
  public static final OwnWords NONE = new OwnWords(Map.of());

  private final HashMap<String, HashSet<String>> byCode = new HashMap<>();

  private OwnWords(Map<String, ? extends Set<String>> byCode) {
    byCode.forEach((code, words) -> this.byCode.put(code, new HashSet<>(words)));
  }

  public static OwnWords of(Reference reference) {
    Map<String, Set<String>> byCode = new HashMap<>();
    for (Province province : reference.places().provinces()) {
      Set<String> words = byCode.computeIfAbsent(province.code(), code -> new HashSet<>());
      add(List.of(province.name(), province.capital()), words);
      add(province.abbreviations(), words);
    }
    for (Regency regency : reference.places().regencies()) {
      Set<String> words = new HashSet<>(byCode.get(regency.provinceCode()));
      add(List.of(regency.name(), regency.capital()), words);
      byCode.put(regency.code(), words);
    }
    for (Abbreviation abbreviation : reference.abbreviations()) {
      Set<String> words = byCode.get(abbreviation.regencyCode());
      if (words != null) {
        add(List.of(abbreviation.text()), words);
      }
    }
    return new OwnWords(byCode);
  }

  private static void add(Collection<String> names, Set<String> words) {
    for (String name : names) {
      for (String word : name.toLowerCase(Locale.ROOT).split("[^a-z]+", -1)) {
        if (!word.isEmpty()) {
          words.add(word);
        }
      }
    }
  }

  /** Returns the words of its names; empty for the nation and where the place is not known. */
  Set<String> of(Jurisdiction jurisdiction) {
    return jurisdiction.identity().<Set<String>>map(byCode::get).orElse(Set.of());
  }
}
