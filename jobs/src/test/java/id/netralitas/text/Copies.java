package id.netralitas.text;

import java.util.Map;
import java.util.Random;

/** Copies of a text as the press makes them: cut short, and spun by other words of one meaning. */
public final class Copies {

  /** Words of one meaning, as spinning programs exchange them. */
  private static final Map<String, String> SYNONYMS =
      Map.ofEntries(
          Map.entry("dan", "serta"),
          Map.entry("yang", "nan"),
          Map.entry("untuk", "guna"),
          Map.entry("pada", "di"),
          Map.entry("dengan", "bersama"),
          Map.entry("akan", "bakal"),
          Map.entry("para", "segenap"),
          Map.entry("kata", "ujar"),
          Map.entry("ujar", "tutur"),
          Map.entry("harus", "wajib"),
          Map.entry("wajib", "mesti"),
          Map.entry("tidak", "tak"),
          Map.entry("agar", "supaya"),
          Map.entry("menjaga", "memelihara"),
          Map.entry("netralitas", "kenetralan"),
          Map.entry("pemilu", "pemilihan"),
          Map.entry("seluruh", "semua"),
          Map.entry("kegiatan", "acara"),
          Map.entry("juga", "pun"),
          Map.entry("dalam", "di"),
          Map.entry("oleh", "dari"),
          Map.entry("adalah", "ialah"),
          Map.entry("mengatakan", "menyatakan"),
          Map.entry("menyampaikan", "menuturkan"));

  private Copies() {}

  /** Returns the text with about {@code share} of its words exchanged. */
  public static String spun(String text, double share, Random random) {
    StringBuilder spun = new StringBuilder();
    for (String word : text.split("(?<=\\s)", -1)) {
      String plain = word.strip().toLowerCase(java.util.Locale.ROOT);
      if (random.nextDouble() < share) {
        spun.append(SYNONYMS.getOrDefault(plain, "kata" + random.nextInt(1000)))
            .append(word.substring(word.stripTrailing().length()));
      } else {
        spun.append(word);
      }
    }
    return spun.toString();
  }

  /** Returns the beginning of the text: {@code share} of its characters. */
  public static String trimmed(String text, double share) {
    return text.substring(0, (int) (text.length() * share));
  }
}
