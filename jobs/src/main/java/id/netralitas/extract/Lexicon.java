package id.netralitas.extract;

import id.netralitas.place.Gazetteer;
import id.netralitas.place.PlaceName;
import id.netralitas.reference.Reference;
import id.netralitas.text.Hits;
import id.netralitas.text.Phrases;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;

/**
 * The words of the language: all tables of cues and all names of places, as one automaton.
 *
 * <p>A table has three columns: cue, value, phrases. Read once and checked; a broken line stops the
 * program with file, line and rule, because the tables are part of it.
 */
final class Lexicon {

  /** A word of a phrase for ASN. */
  static final int ASN_MARK = 1;

  /** A word of a phrase on elections. */
  static final int ELECTION_MARK = 2;

  /** A word of a phrase on neutrality. */
  static final int NEUTRAL_MARK = 4;

  /** A word of a phrase for staff or a post that ASN hold. */
  static final int STAFF_MARK = 8;

  /** A word of a phrase on partisan conduct, a breach or a supervisor. */
  static final int CONDUCT_MARK = 16;

  /** Of heads of districts and of villages in a city: ASN, whatever they are called. */
  static final int DISTRICT_MARK = 32;

  /** A word of a phrase for a body that keeps the discipline of ASN. */
  static final int PERSONNEL_MARK = 64;

  private static final List<String> TABLES =
      List.of(
          "people.tsv",
          "neutrality.tsv",
          "activities.tsv",
          "counts.tsv",
          "calendar.tsv",
          "places.tsv",
          "offices.tsv",
          "laws.tsv",
          "page.tsv",
          "structure.tsv");

  private final List<Meaning> meanings = new ArrayList<>();
  private final List<String> charges = new ArrayList<>();
  private final Set<String> opening = new HashSet<>();
  private final NumberWords numberWords = new NumberWords();
  private final ContextTable context = ContextTable.read();
  private final RoleTable roles = RoleTable.read();
  private final Phrases phrases;
  private final byte[] meaningMarks;
  private final Meaning[] byNumber;
  private final Cue[] cues;
  private final PlaceName[] places;

  /**
   * What a phrase means: a cue with a value, or a place.
   *
   * @param cue null for a place
   * @param value of the cue; empty if it has none
   * @param number the value as a number; 0 if it is none
   * @param place null for a cue
   */
  record Meaning(Cue cue, String value, long number, PlaceName place) {}

  Lexicon(Reference reference) {
    Map<String, Integer> common = common();
    Phrases.Builder builder = new Phrases.Builder(word -> common.getOrDefault(word, 0));
    for (String table : TABLES) {
      read(table, builder);
    }
    for (ContextTable.Rule rule : context.rules()) {
      int meaning = add(new Meaning(Cue.CONTEXT, rule.name(), rule.number(), null));
      rule.phrases().forEach(phrase -> builder.add(phrase, meaning, 0));
    }
    for (LemmaTable.Rule rule : LemmaTable.read().rules()) {
      int meaning = add(new Meaning(rule.cue(), rule.value(), 0, null));
      rule.phrases().forEach(form -> builder.add(form, meaning, mark(rule.cue(), rule.value())));
    }
    for (PartitiveTable.Rule rule : PartitiveTable.read().rules()) {
      String value = rule.order() + ":" + rule.name();
      int meaning = add(new Meaning(Cue.PARTITIVE, value, 0, null));
      rule.links().forEach(link -> builder.add(link, meaning, 0));
    }
    for (NumberWords.Joined word : numberWords.joined()) {
      builder.add(word.text(), add(new Meaning(word.cue(), "", word.value(), null)), 0);
    }
    for (PlaceName name : Gazetteer.names(reference)) {
      builder.add(name.text(), add(new Meaning(null, "", 0, name)), 0);
    }
    phrases = builder.build();
    cues = new Cue[meanings.size()];
    places = new PlaceName[meanings.size()];
    byNumber = meanings.toArray(new Meaning[0]);
    meaningMarks = new byte[meanings.size()];
    for (int n = 0; n < meaningMarks.length; n++) {
      Cue cue = meanings.get(n).cue();
      meaningMarks[n] = (byte) (cue == null ? 0 : mark(cue, meanings.get(n).value()));
      cues[n] = cue;
      places[n] = meanings.get(n).place();
    }
  }

  Phrases phrases() {
    return phrases;
  }

  RoleTable roles() {
    return roles;
  }

  ContextTable context() {
    return context;
  }

  /** Returns the marks of all phrases that were found in a text, hidden ones included. */
  int marks(Hits hits) {
    int marks = 0;
    for (int hit = 0; hit < hits.size(); hit++) {
      marks |= meaningMarks[hits.meaning(hit)];
    }
    return marks;
  }

  /** Returns whether a text whose words carry these marks may be about ASN and neutrality. */
  static boolean mayBeRelevant(int marks) {
    boolean isOfAsn = (marks & ASN_MARK) != 0;
    boolean isOfStaff = (marks & STAFF_MARK) != 0;
    boolean isNeutral = (marks & NEUTRAL_MARK) != 0;
    boolean isConduct = isNeutral || (marks & CONDUCT_MARK) != 0;
    boolean isDiscipline = isNeutral && (marks & PERSONNEL_MARK) != 0;
    boolean isElectoral = isDiscipline || (marks & ELECTION_MARK) != 0;
    boolean isOfDistrict = (marks & DISTRICT_MARK) != 0;
    return isElectoral && (((isOfAsn || isOfDistrict) && isConduct) || (isOfStaff && isNeutral));
  }

  /** Returns whether a text whose words carry these marks may be about ASN or an election. */
  static boolean mayAccuse(int marks) {
    return (marks & (ASN_MARK | STAFF_MARK | ELECTION_MARK)) != 0;
  }

  /** Returns whether a title has a word of what is done to the accused, or by them. */
  boolean charges(String title) {
    String lower = title.toLowerCase(Locale.ROOT);
    for (String charge : charges) {
      if (lower.contains(charge)) {
        return true;
      }
    }
    return false;
  }

  /** Returns whether a word is of a government, a type of place or a link: a name must follow. */
  boolean opens(String word) {
    return opening.contains(word);
  }

  Meaning meaning(int number) {
    return byNumber[number];
  }

  /** Returns the cue of a meaning; null for a place. */
  Cue cue(int number) {
    return cues[number];
  }

  /** Returns the place of a meaning; null for a cue. */
  PlaceName place(int number) {
    return places[number];
  }

  private int add(Meaning meaning) {
    meanings.add(meaning);
    return meanings.size() - 1;
  }

  private void read(String table, Phrases.Builder builder) {
    Set<String> seen = new HashSet<>();
    try (InputStream file = Lexicon.class.getResourceAsStream(table)) {
      if (file == null) {
        throw new IllegalStateException("the table " + table + " is missing");
      }
      BufferedReader lines =
          new BufferedReader(new InputStreamReader(file, StandardCharsets.UTF_8));
      boolean isHeaderRead = false;
      int number = 0;
      for (String line = lines.readLine(); line != null; line = lines.readLine()) {
        number++;
        if (line.isBlank() || line.startsWith("#")) {
          continue;
        }
        if (!isHeaderRead) {
          require(line.equals("cue\tvalue\tphrases"), table, number, "the header is wrong");
          isHeaderRead = true;
          continue;
        }
        readRow(line, table, number, seen, builder);
      }
    } catch (IOException unreadable) {
      throw new UncheckedIOException("reading " + table, unreadable);
    }
  }

  /**
   * Returns the acts on ASN and elections of the table {@code acts.tsv}, such as {@code UU
   * 20/2023}.
   */
  static List<String> acts() {
    try (InputStream file = Lexicon.class.getResourceAsStream("acts.tsv")) {
      return new String(file.readAllBytes(), StandardCharsets.UTF_8)
          .lines()
          .filter(line -> !line.startsWith("#") && !line.equals("act") && !line.isBlank())
          .toList();
    } catch (IOException unreadable) {
      throw new UncheckedIOException("reading acts.tsv", unreadable);
    }
  }

  /** Returns how many of 1,000 news articles have a word, where that is not next to none. */
  private static Map<String, Integer> common() {
    try (InputStream file = Lexicon.class.getResourceAsStream("common.tsv")) {
      return new String(file.readAllBytes(), StandardCharsets.UTF_8)
          .lines()
          .filter(line -> !line.startsWith("#") && !line.equals("word\tarticles"))
          .map(line -> line.split("\t", -1))
          .collect(Collectors.toMap(cells -> cells[0], cells -> Integer.valueOf(cells[1])));
    } catch (IOException unreadable) {
      throw new UncheckedIOException("reading common.tsv", unreadable);
    }
  }

  private void readRow(
      String line, String table, int number, Set<String> seen, Phrases.Builder builder) {
    String[] cells = line.split("\t", -1);
    require(cells.length == 3, table, number, "there are " + cells.length + " columns, not 3");
    Cue cue;
    try {
      cue = Cue.valueOf(cells[0]);
    } catch (IllegalArgumentException unknown) {
      throw new IllegalStateException(
          table + " line " + number + ": there is no cue '" + cells[0] + "'", unknown);
    }
    String value = cells[1];
    long numeric = value.matches("-?\\d{1,9}") ? Long.parseLong(value) : 0;
    int meaning = add(new Meaning(cue, value, numeric, null));
    for (String phrase : cells[2].split(";", -1)) {
      String text = phrase.strip();
      require(!text.isEmpty(), table, number, "a phrase is empty");
      require(
          text.equals(text.toLowerCase(Locale.ROOT)),
          table,
          number,
          "'" + text + "' has capital letters");
      require(
          seen.add(cue + value + " " + text),
          table,
          number,
          "'" + text + "' is there twice for " + cue);
      builder.add(text, meaning, text.contains(".") ? 0 : mark(cue, value));
      numberWords.add(cue, text, numeric);
      if (cue == Cue.GOVERNMENT || cue == Cue.PLACE_TYPE || cue == Cue.LINK) {
        opening.add(text);
      }
      if (cue == Cue.DEGREE) {
        parted(text).forEach(parted -> builder.add(parted, meaning, 0));
      }
      if (cue == Cue.CHARGED) {
        charges.add(text);
      }
    }
  }

  /** "S.Sos", "S.I.P": a degree as it is written with full stops. */
  private static Set<String> parted(String degree) {
    Set<String> parted = new HashSet<>();
    if (degree.matches("[a-z]{2,}")) {
      parted.add(degree.charAt(0) + "." + degree.substring(1));
      parted.add(String.join(".", degree.split("")));
    }
    return parted;
  }

  private static int mark(Cue cue, String value) {
    return switch (cue) {
      case ASN -> ASN_MARK;
      case ELECTION -> ELECTION_MARK;
      case SUPERVISOR -> ELECTION_MARK | CONDUCT_MARK;
      case PARTISAN, BREACH -> CONDUCT_MARK;
      case NEUTRAL -> NEUTRAL_MARK;
      case STAFF -> STAFF_MARK;
      case PERSONNEL -> PERSONNEL_MARK;
      case POST -> value.equals("district") ? STAFF_MARK | DISTRICT_MARK : STAFF_MARK;
      default -> 0;
    };
  }

  private static void require(boolean holds, String table, int line, String rule) {
    if (!holds) {
      throw new IllegalStateException(table + " line " + line + ": " + rule);
    }
  }
}
