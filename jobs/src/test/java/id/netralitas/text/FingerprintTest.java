package id.netralitas.text;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Random;
import java.util.Set;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

class FingerprintTest {

  private static final Path ARTICLES = Path.of("src/test/resources/id/netralitas/extract/articles");

  @Test
  void marksBlanksAndCapitalsPlayNoPart() {
    Fingerprint one = Fingerprint.of("ASN wajib netral, kata Sekda (4/11).");
    Fingerprint other = Fingerprint.of("asn  wajib\nnetral kata sekda 4 11");

    assertThat(one.hash()).isEqualTo(other.hash());
    assertThat(one.resemblance(other)).isEqualTo(1);
  }

  @Test
  void nothingResemblesNothing() {
    Fingerprint blank = Fingerprint.of(" .,");

    assertThat(blank.resemblance(Fingerprint.of("ASN netral"))).isZero();
    assertThat(blank.bands()).isEmpty();
  }

  @Test
  void isReadAsItWasWritten() throws IOException {
    for (String text : texts()) {
      Fingerprint made = Fingerprint.of(text);
      Fingerprint read = Fingerprint.read(made.toString()).orElseThrow();
      assertThat(read.toString()).isEqualTo(made.toString());
      assertThat(read.resemblance(made)).isEqualTo(1);
    }
    assertThat(Fingerprint.read(null)).isEmpty();
    assertThat(Fingerprint.read("2:0123456789abcdef:")).isEmpty();
    assertThat(Fingerprint.read("1:0123456789abcdef:***")).isEmpty();
    assertThat(Fingerprint.read("1:0123456789abcdef:AAAA")).isEmpty();
  }

  @Test
  void estimatesTheShareOfPairsInCommon() throws IOException {
    List<String> texts = texts();
    double worst = 0;
    double sum = 0;
    for (int seed = 0; seed < 400; seed++) {
      Random random = new Random(seed);
      String text = texts.get(random.nextInt(texts.size()));
      String copy = Copies.spun(text, random.nextDouble() / 2, random);
      double error = Fingerprint.of(text).resemblance(Fingerprint.of(copy)) - jaccard(text, copy);
      worst = Math.max(worst, Math.abs(error));
      sum += error;
    }
    assertThat(worst).isLessThan(0.2);
    assertThat(sum / 400).isCloseTo(0, within(0.01));
  }

  /** The bar is 0.95; what it reaches stands in EVALUATION.md. */
  @Test
  void findsSpunAndTrimmedCopiesAndNoOthers() throws IOException {
    List<String> texts = texts();
    List<Fingerprint> originals = texts.stream().map(Fingerprint::of).toList();
    int copies = 0;
    int found = 0;
    int sharingABand = 0;
    for (int n = 0; n < texts.size(); n++) {
      for (int seed = 0; seed < 12; seed++) {
        Random random = new Random(n * 100L + seed);
        String copy =
            switch (seed % 3) {
              case 0 -> Copies.spun(texts.get(n), 0.1 + 0.2 * random.nextDouble(), random);
              case 1 -> Copies.trimmed(texts.get(n), 0.4 + 0.5 * random.nextDouble());
              default -> Copies.spun(Copies.trimmed(texts.get(n), 0.7), 0.15, random);
            };
        Fingerprint print = Fingerprint.of(copy);
        copies++;
        found += print.resemblance(originals.get(n)) >= Fingerprint.SAME_TEXT ? 1 : 0;
        sharingABand += shareABand(print, originals.get(n)) ? 1 : 0;
      }
    }
    int others = 0;
    int pairs = 0;
    for (int n = 0; n < originals.size(); n++) {
      for (int m = 0; m < n; m++) {
        pairs++;
        others += originals.get(n).resemblance(originals.get(m)) >= Fingerprint.SAME_TEXT ? 1 : 0;
      }
    }
    String told =
        String.format(
            Locale.ROOT,
            "%d of %d copies found, %d share a band; %d of %d other pairs taken for copies",
            found,
            copies,
            sharingABand,
            others,
            pairs);
    assertThat((double) found / copies).as(told).isGreaterThan(0.97);
    assertThat((double) sharingABand / copies).as(told).isGreaterThan(0.97);
    assertThat((double) others / pairs).as(told).isLessThan(0.001);
  }

  private static boolean shareABand(Fingerprint one, Fingerprint other) {
    Set<Integer> bands = new HashSet<>();
    IntStream.of(one.bands()).forEach(bands::add);
    return IntStream.of(other.bands()).anyMatch(bands::contains);
  }

  private static double jaccard(String one, String other) {
    Set<String> all = pairs(one);
    Set<String> common = new HashSet<>(all);
    common.retainAll(pairs(other));
    all.addAll(pairs(other));
    return (double) common.size() / all.size();
  }

  private static Set<String> pairs(String text) {
    String[] words = text.toLowerCase(Locale.ROOT).split("[^\\p{L}\\p{N}]+", -1);
    List<String> kept = Stream.of(words).filter(word -> !word.isEmpty()).toList();
    Set<String> pairs = new HashSet<>();
    for (int n = 1; n < kept.size(); n++) {
      pairs.add(kept.get(n - 1) + " " + kept.get(n));
    }
    return pairs;
  }

  private static List<String> texts() throws IOException {
    List<String> texts = new ArrayList<>();
    try (Stream<Path> files = Files.list(ARTICLES)) {
      for (Path file : files.filter(f -> f.toString().endsWith(".txt")).sorted().toList()) {
        String text = Files.readString(file);
        if (text.split("\\s+", -1).length > 60) {
          texts.add(text);
        }
      }
    }
    return texts;
  }
}
