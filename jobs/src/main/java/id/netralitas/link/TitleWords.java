package id.netralitas.link;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;
import java.util.Comparator;
import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * The telling words of a headline: of the title, or of the address, which most outlets make from
 * it. Words of the subject, of grammar and of the place itself tell nothing ({@code
 * title-words.tsv}).
 */
final class TitleWords {

  private static final String TABLE = "title-words.tsv";
  private static final int RARE = 3;
  private static final int SHORTEST = 3;
  private static final int FEWEST = 2;
  private static final int FEWEST_IN_ADDRESS = 4;
  private static final Pattern WORD = Pattern.compile("[a-z0-9]{1,40}");
  private static final Pattern NO_WORD = Pattern.compile("[0-9]+|[0-9a-f]{6,}");
  private static final Map<String, Integer> WEIGHTS = weights();

  /** The most telling words first, of equals in the order of the alphabet. */
  static final Comparator<String> RAREST_FIRST =
      Comparator.comparingInt((String word) -> -weight(word))
          .thenComparing(Comparator.naturalOrder());

  private TitleWords() {}

  /**
   * Returns the telling words, sorted; empty when there is neither a title nor an address with
   * words.
   *
   * @param own words of the names of the place that it is about
   */
  static Set<String> of(String title, String url, Set<String> own) {
    String headline = title != null ? title : headlineOf(url);
    Set<String> words = new TreeSet<>();
    Matcher matcher = WORD.matcher(headline.toLowerCase(Locale.ROOT));
    while (matcher.find()) {
      String word = matcher.group();
      if (word.length() >= SHORTEST
          && weight(word) > 0
          && !own.contains(word)
          && !NO_WORD.matcher(word).matches()) {
        words.add(word);
      }
    }
    return words;
  }

  /** The part of the path that has the most words; empty text if none has four. */
  private static String headlineOf(String url) {
    String best = "";
    int most = FEWEST_IN_ADDRESS - 1;
    int host = url == null ? -1 : url.indexOf("://");
    String path = host < 0 ? "" : decoded(url.substring(host + 3).split("[?#]", 2)[0]);
    String[] parts = path.split("/", -1);
    for (int n = 1; n < parts.length; n++) {
      int words = 0;
      Matcher matcher = WORD.matcher(parts[n].toLowerCase(Locale.ROOT));
      while (matcher.find()) {
        words += matcher.group().length() >= SHORTEST ? 1 : 0;
      }
      if (words > most) {
        most = words;
        best = parts[n];
      }
    }
    return best;
  }

  private static String decoded(String path) {
    try {
      return URLDecoder.decode(path, StandardCharsets.UTF_8);
    } catch (IllegalArgumentException notEncoded) {
      return path;
    }
  }

  /**
   * Returns the weight of the words that two headlines share, of all that they have, from 0 to 1;
   * NaN where one has less than two telling words.
   */
  static double likeness(Set<String> one, Set<String> other) {
    if (one.size() < FEWEST || other.size() < FEWEST) {
      return Double.NaN;
    }
    int common = 0;
    int all = 0;
    for (String word : one) {
      int weight = weight(word);
      all += weight;
      common += other.contains(word) ? weight : 0;
    }
    for (String word : other) {
      all += one.contains(word) ? 0 : weight(word);
    }
    return (double) common / all;
  }

  private static int weight(String word) {
    return WEIGHTS.getOrDefault(word, RARE);
  }

  private static Map<String, Integer> weights() {
    Map<String, Integer> weights = new HashMap<>();
    try (InputStream file = TitleWords.class.getResourceAsStream(TABLE);
        BufferedReader lines =
            new BufferedReader(new InputStreamReader(file, StandardCharsets.UTF_8))) {
      lines
          .lines()
          .filter(line -> !line.startsWith("#") && !line.startsWith("weight\t"))
          .map(line -> line.split("\t", -1))
          .forEach(
              cells -> {
                for (String word : cells[1].split(" ", -1)) {
                  weights.put(word, Integer.valueOf(cells[0]));
                }
              });
    } catch (IOException unreadable) {
      throw new UncheckedIOException("reading " + TABLE, unreadable);
    }
    return weights;
  }
}
