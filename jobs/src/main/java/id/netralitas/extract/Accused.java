package id.netralitas.extract;

import id.netralitas.extract.Officials.Found;
import id.netralitas.text.Tokens;
import java.util.Locale;
import java.util.regex.Pattern;

/**
 * Tells of people named with an office whether they are accused: names of the accused are never
 * kept. Whoever is charged in so many words is. In a case so is the holder of an office that an ASN
 * holds, unless the text lets them speak: such an office may stand in a list of the accused.
 */
final class Accused {

  private static final int LONGEST_DEGREES = 8;
  private static final int CHARGE_REACH = 2;
  private static final int CHARGING_REACH = 3;
  private static final int HANDLED_REACH = 4;
  private static final int SHORTEST_SURNAME = 3;
  private static final int SPEECH_REACH = 16;

  private static final Pattern HELD_BY_ASN =
      Pattern.compile(
          "(?:(?:pj|pjs|plt|plh|penjabat|pelaksana tugas|pelaksana harian)\\.?\\s+)*"
              + "(?:sekda|sekkab|sekko|sekprov|sekretaris|kepala|asisten|staf ahli|kabag|kabid|kasat"
              + "|kasubbag|kasubag|direktur|koordinator(?! (?:divisi|bidang)))");

  private static final Pattern OF_THOSE_WHO_WATCH =
      Pattern.compile(
          "bawaslu|panwas|kasn|\\bbkn|kpu|kepegawaian|bkpsdm|\\bbkd|bkpp|inspekt|kejaksaan");

  private final Document document;
  private final Tokens tokens;
  private final PersonNames names;
  private final boolean isCase;

  Accused(Document document, boolean isCase) {
    this.document = document;
    this.tokens = document.tokens();
    this.names = new PersonNames(document);
    this.isCase = isCase;
  }

  /** Returns whether somebody named must not be kept. */
  boolean isAmongThem(Found named) {
    boolean isHeard = false;
    for (Sentence sentence : document.sentences()) {
      for (int t = sentence.from(); t < sentence.to(); t++) {
        if (isNameOf(named, t)) {
          if (isChargedBehind(t + 1, sentence) || isChargedByName(t, sentence)) {
            return true;
          }
          isHeard |= isHeardAt(t, sentence);
        }
      }
    }
    return isCase && mayBeAccused(named) && !isHeard;
  }

  /** "Yang melibatkan Kepala Badan Keuangan X": charged where the office is named. */
  boolean isChargedBefore(int office, Sentence sentence) {
    boolean isNamed = document.hasWord(office - 1, office, "adalah", "ialah", "yakni", "yaitu");
    int from = Math.max(sentence.from(), office - HANDLED_REACH);
    return (isNamed && document.has(from, office, Cue.HANDLED))
        || document.has(Math.max(sentence.from(), office - CHARGING_REACH), office, Cue.CHARGING);
  }

  /** Every word of the name, and the same word wherever else it stands. */
  private boolean isNameOf(Found named, int t) {
    if (t >= named.from() && t < named.to()) {
      return true;
    }
    for (int word = named.from(); word < named.to(); word++) {
      boolean isSameWord =
          tokens.length(word) > SHORTEST_SURNAME
              && tokens.isCapital(t)
              && tokens.written(t).equalsIgnoreCase(tokens.written(word));
      if (isSameWord && document.place(t) == null) {
        return true;
      }
    }
    return false;
  }

  /** "Kepala SDN 1, X, mengunggah …", "X, S.E., dipanggil". */
  private boolean isChargedBehind(int end, Sentence sentence) {
    int t = end;
    while (t < sentence.to()
        && t < end + LONGEST_DEGREES
        && (!tokens.isWord(t) || document.is(t, Cue.DEGREE) || names.isShortened(t))) {
      t++;
    }
    return document.has(t, Math.min(t + CHARGE_REACH, sentence.to()), Cue.CHARGED);
  }

  /** "Bawaslu memanggil X", "atas nama X", with nothing but names and offices between. */
  private boolean isChargedByName(int name, Sentence sentence) {
    for (int t = name - 1; t >= Math.max(sentence.from(), name - CHARGING_REACH); t--) {
      if (document.is(t, Cue.CHARGING)) {
        return true;
      }
      boolean isPassedOver =
          tokens.isWord(t)
              && (tokens.isCapital(t) || document.is(t, Cue.ROLE) || isWord(t, "nama"));
      if (!isPassedOver) {
        return false;
      }
    }
    return false;
  }

  private static boolean mayBeAccused(Found named) {
    String office = named.official().role().toLowerCase(Locale.ROOT);
    return HELD_BY_ASN.matcher(office).lookingAt() && !OF_THOSE_WHO_WATCH.matcher(office).find();
  }

  /** "Kata X" and "X, Sekda Sleman, mengatakan"; "katanya" and "ia mengatakan" are another's. */
  private boolean isHeardAt(int name, Sentence sentence) {
    for (int t = Math.max(sentence.from(), name - SPEECH_REACH); t < name; t++) {
      String word = speech(t);
      boolean isOfName = !word.isEmpty() && !word.startsWith("me") && !word.endsWith("nya");
      if (isOfName || isWord(t, "menurut")) {
        return true;
      }
    }
    int limit = Math.min(sentence.to(), name + SPEECH_REACH);
    for (int t = name + 1; t < limit; t++) {
      if (speech(t).startsWith("me")) {
        return true;
      }
    }
    return false;
  }

  private String speech(int t) {
    return document.is(t, Cue.SPEECH) ? tokens.written(t).toLowerCase(Locale.ROOT) : "";
  }

  private boolean isWord(int t, String word) {
    return document.isWord(t, word);
  }
}
