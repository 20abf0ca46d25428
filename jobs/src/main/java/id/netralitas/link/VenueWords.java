package id.netralitas.link;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;

/** Words in the names of venues, short forms ({@code kemenag}) written out. */
final class VenueWords {

  private static final String TABLE = "venue-words.tsv";
  private static final Map<String, List<String>> IN_FULL = read();

  private VenueWords() {}

  /** Returns what a word in small letters stands for; the word itself if it is no short form. */
  static List<String> inFull(String word) {
    return IN_FULL.getOrDefault(word, List.of(word));
  }

  private static Map<String, List<String>> read() {
    try (InputStream file = VenueWords.class.getResourceAsStream(TABLE);
        BufferedReader lines =
            new BufferedReader(new InputStreamReader(file, StandardCharsets.UTF_8))) {
      return lines
          .lines()
          .filter(line -> !line.startsWith("#"))
          .skip(1)
          .map(line -> line.split("\t", -1))
          .collect(
              Collectors.toUnmodifiableMap(
                  cells -> cells[0], cells -> List.of(cells[1].split(" ", -1))));
    } catch (IOException unreadable) {
      throw new UncheckedIOException("reading " + TABLE, unreadable);
    }
  }
}
