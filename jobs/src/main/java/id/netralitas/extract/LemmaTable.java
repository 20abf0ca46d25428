package id.netralitas.extract;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;

/** Predicates by lemma: the rows of {@code predicates.tsv}, each with the forms made from it. */
final class LemmaTable {

  static final String NAME = "predicates.tsv";

  private static final String NONE = "-";

  private final List<Rule> rules = new ArrayList<>();

  /** A row with the phrases that it stands for. */
  record Rule(Cue cue, String value, Set<String> phrases, String example) {}

  private LemmaTable(List<Table.Row> rows) {
    for (Table.Row row : rows) {
      row.require(
          row.text("lemma").matches("[a-z]+(\\+[a-z]+)*"),
          "lemma '" + row.text("lemma") + "' is no root with +i or +kan");
      rules.add(
          new Rule(
              row.value("cue", Cue.class), row.text("value"), phrases(row), row.text("example")));
    }
  }

  static LemmaTable read() {
    return new LemmaTable(Table.read(NAME, "cue", "value", "lemma", "complements", "example"));
  }

  List<Rule> rules() {
    return rules;
  }

  private static Set<String> phrases(Table.Row row) {
    Set<String> phrases = new LinkedHashSet<>();
    for (String form : forms(row.text("lemma"))) {
      for (String complement : row.phrases("complements")) {
        phrases.add(complement.equals(NONE) ? form : form + " " + complement);
      }
    }
    return phrases;
  }

  /**
   * Returns the forms of a lemma: the verb bare, with meN-, di- and ter-, and the noun in -an of a
   * root alone: {@code tegur} gives tegur, menegur, ditegur, tertegur, teguran.
   */
  static Set<String> forms(String lemma) {
    String stem = lemma.replace("+", "");
    Set<String> forms = new LinkedHashSet<>(List.of(stem, active(stem), "di" + stem));
    forms.add("ter" + stem);
    if (!lemma.contains("+")) {
      forms.add(stem + "an");
    }
    return forms;
  }

  /**
   * The verb of who does it: meN- takes the nasal of the stem's first sound, and swallows k p s t.
   */
  private static String active(String stem) {
    char first = stem.charAt(0);
    String rest = stem.substring(1);
    return switch (first) {
      case 'k' -> "meng" + (isVowel(stem, 1) ? rest : stem);
      case 'p' -> "mem" + (isVowel(stem, 1) ? rest : stem);
      case 's' -> "meny" + (isVowel(stem, 1) ? rest : stem);
      case 't' -> "men" + (isVowel(stem, 1) ? rest : stem);
      case 'b', 'f', 'v' -> "mem" + stem;
      case 'c', 'd', 'j', 'z' -> "men" + stem;
      case 'l', 'm', 'n', 'r', 'w', 'y' -> "me" + stem;
      default -> "meng" + stem;
    };
  }

  private static boolean isVowel(String stem, int at) {
    return at < stem.length() && "aeiou".indexOf(stem.charAt(at)) >= 0;
  }
}
