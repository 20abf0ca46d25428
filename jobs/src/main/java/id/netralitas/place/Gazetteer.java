package id.netralitas.place;

import id.netralitas.place.PlaceName.Strength;
import id.netralitas.reference.Abbreviation;
import id.netralitas.reference.Ambiguity;
import id.netralitas.reference.Province;
import id.netralitas.reference.Reference;
import id.netralitas.reference.Regency;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;

/**
 * Every name of a place: the reference's names, abbreviations and old names, each also written in
 * one word and with hyphens, and the seats of the regencies.
 */
public final class Gazetteer {

  private static final int SHORTEST_JOINED = 7;
  private static final int SHORTEST_PART = 4;
  private static final String ISLANDS = "Kepulauan ";

  private final Map<String, Draft> drafts = new LinkedHashMap<>();

  private Gazetteer() {}

  /** Returns the names that {@code reference} gives, in a fixed order. */
  public static List<PlaceName> names(Reference reference) {
    Gazetteer names = new Gazetteer();
    Set<String> commonWords = commonWords(reference);
    names.addProvinces(reference);
    names.addRegencies(reference, commonWords);
    names.addAbbreviations(reference);
    names.addSeats(reference);
    return names.drafts.values().stream().map(Draft::name).toList();
  }

  private static Set<String> commonWords(Reference reference) {
    Set<String> words = new HashSet<>();
    for (Ambiguity ambiguity : reference.ambiguities()) {
      if (ambiguity.kind().equals("common_word") || ambiguity.kind().equals("person_name")) {
        words.add(key(ambiguity.name()));
      }
    }
    return words;
  }

  private void addProvinces(Reference reference) {
    for (Province province : reference.places().provinces()) {
      draft(province.name()).provinceCode = province.code();
      addIslands(province);
      for (String other : province.abbreviations()) {
        Draft draft = draft(other);
        draft.provinceCode = province.code();
        if (isInitials(other)) {
          draft.strength = Strength.INITIALS;
        }
      }
    }
  }

  /** "Kepulauan Babel", "Kep. Bangka Belitung". */
  private void addIslands(Province province) {
    if (!province.name().startsWith(ISLANDS)) {
      return;
    }
    String own = province.name().substring(ISLANDS.length());
    draft("Kep " + own).provinceCode = province.code();
    for (String other : province.abbreviations()) {
      draft(ISLANDS + other).provinceCode = province.code();
      draft("Kep " + other).provinceCode = province.code();
    }
  }

  private void addRegencies(Reference reference, Set<String> commonWords) {
    Set<String> parts = parts(reference);
    for (Regency regency : reference.places().regencies()) {
      Strength strength =
          commonWords.contains(key(regency.name())) && !regency.name().contains(" ")
              ? Strength.NEEDS_MARKER
              : Strength.PLAIN;
      add(regency.name(), regency.code(), strength);
      for (String joined : joined(regency.name())) {
        add(joined, regency.code(), Strength.PLAIN);
      }
      for (String parted : parted(regency.name(), parts)) {
        add(parted, regency.code(), Strength.PLAIN);
      }
      if (regency.name().startsWith("Kepulauan ")) {
        add("Kep " + regency.name().substring("Kepulauan ".length()), regency.code(), strength);
      }
    }
  }

  /**
   * Returns every other way to join the words of a name: {@code Tulangbawang Barat}, {@code Tulang
   * Bawangbarat}, {@code Tulangbawangbarat}.
   */
  static Set<String> joined(String name) {
    String[] words = name.split("[ -]", -1);
    Set<String> all = new TreeSet<>();
    for (int joints = 1; joints < 1 << (words.length - 1); joints++) {
      StringBuilder text = new StringBuilder(words[0]);
      for (int word = 1; word < words.length; word++) {
        boolean isJoint = (joints >> (word - 1) & 1) == 1;
        text.append(isJoint ? "" : " ").append(words[word]);
      }
      if (text.length() >= SHORTEST_JOINED) {
        all.add(text.toString());
      }
    }
    return all;
  }

  /** The words that names are made of, but for those of types. */
  private static Set<String> parts(Reference reference) {
    Set<String> parts = new HashSet<>();
    for (Regency regency : reference.places().regencies()) {
      String[] words = key(regency.name()).split(" ", -1);
      parts.addAll(List.of(words));
    }
    parts.remove("kota");
    return parts;
  }

  /**
   * Returns a name of one word in two, where one of them is a word of other names: {@code Gunung
   * Kidul}, {@code Bukit Tinggi}, {@code Dharmas Raya}.
   */
  static Set<String> parted(String name, Set<String> parts) {
    Set<String> all = new TreeSet<>();
    for (int at = SHORTEST_PART; at <= name.length() - SHORTEST_PART; at++) {
      String first = name.substring(0, at);
      String rest = name.substring(at);
      if (!name.contains(" ") && (parts.contains(key(first)) || parts.contains(key(rest)))) {
        all.add(first + " " + rest);
      }
    }
    return all;
  }

  private void addAbbreviations(Reference reference) {
    for (Abbreviation abbreviation : reference.abbreviations()) {
      Strength strength =
          isInitials(abbreviation.text())
              ? Strength.INITIALS
              : abbreviation.ambiguous() || Character.isDigit(abbreviation.text().charAt(0))
                  ? Strength.NEEDS_MARKER
                  : Strength.PLAIN;
      if (abbreviation.kind().equals("capital_alias")) {
        strength = Strength.SEAT;
      }
      add(abbreviation.text(), abbreviation.regencyCode(), strength);
    }
  }

  private void addSeats(Reference reference) {
    Set<String> names = new HashSet<>(drafts.keySet());
    Set<String> unsafe =
        new HashSet<>(
            Set.of(
                "raya", "sumber", "negara", "benteng", "tanjung", "salak", "rantau", "anggi",
                "mulia", "pusat", "utama"));
    Map<String, List<String>> seats = new LinkedHashMap<>();
    for (Regency regency : reference.places().regencies()) {
      seats.computeIfAbsent(regency.capital(), none -> new ArrayList<>()).add(regency.code());
    }
    seats.forEach(
        (seat, codes) -> {
          if (!names.contains(key(seat)) && !unsafe.contains(key(seat)) && seat.length() > 3) {
            codes.forEach(code -> add(seat, code, Strength.SEAT));
          }
        });
  }

  private void add(String text, String regencyCode, Strength strength) {
    Draft draft = draft(text);
    draft.regencyCodes.add(regencyCode);
    if (draft.strength == Strength.PLAIN) {
      draft.strength = strength;
    }
  }

  private Draft draft(String text) {
    return drafts.computeIfAbsent(key(text), none -> new Draft(text));
  }

  private static boolean isInitials(String text) {
    return text.length() <= 4 && text.equals(text.toUpperCase(Locale.ROOT));
  }

  private static String key(String text) {
    return text.toLowerCase(Locale.ROOT).replace("-", " ");
  }

  private static final class Draft {

    private final String text;
    private final Set<String> regencyCodes = new TreeSet<>();
    private String provinceCode;
    private Strength strength = Strength.PLAIN;

    private Draft(String text) {
      this.text = text;
    }

    private PlaceName name() {
      return new PlaceName(text, provinceCode, List.copyOf(regencyCodes), strength);
    }
  }
}
