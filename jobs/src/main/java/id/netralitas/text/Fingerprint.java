package id.netralitas.text;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.Arrays;
import java.util.Base64;
import java.util.HexFormat;
import java.util.Optional;

/**
 * What is left of a text so that copies of it are found without the text: a hash of its words, and
 * a sketch of its pairs of neighbouring words.
 *
 * <p>The sketch is MinHash of one permutation (Li, Owen and Zhang 2012) with empty bins filled by
 * rotation (Shrivastava and Li 2014), of which the lowest byte is kept (Li and König 2010): {@link
 * #BINS} bytes, whatever the length of the text. Words are runs of letters and digits in small
 * letters; marks, blanks and line ends play no part.
 */
public final class Fingerprint {

  /** Resemblance from which two texts count as one text, spun or trimmed. */
  public static final double SAME_TEXT = 0.2;

  /** Resemblance from which two texts are taken to be written from one source. */
  public static final double SAME_RELEASE = 0.1;

  static final int BINS = 256;

  /** A shorter text says too little to be known again by anything but its whole. */
  static final int FEWEST_PAIRS = 20;

  private static final String VERSION = "1";
  private static final int HASH_BYTES = 8;
  private static final long SEED = 0xcbf29ce484222325L;
  private static final long PRIME = 0x100000001b3L;
  private static final double CHANCE = 1.0 / 256;

  private final String hash;
  private final byte[] sketch;

  private Fingerprint(String hash, byte[] sketch) {
    this.hash = hash;
    this.sketch = sketch;
  }

  /** Returns the fingerprint of a text; of one without words a hash alone. Linear in its length. */
  public static Fingerprint of(String text) {
    StringBuilder words = new StringBuilder(text.length());
    long[] least = new long[BINS];
    Arrays.fill(least, -1L);
    long before = 0;
    int pairs = 0;
    int at = 0;
    while (at < text.length()) {
      if (!Character.isLetterOrDigit(text.charAt(at))) {
        at++;
        continue;
      }
      long word = SEED;
      while (at < text.length() && Character.isLetterOrDigit(text.charAt(at))) {
        char c = Character.toLowerCase(text.charAt(at));
        words.append(c);
        word = (word ^ c) * PRIME;
        at++;
      }
      words.append(' ');
      if (before != 0) {
        pairs++;
        keepLeast(least, mix((before * PRIME) ^ word));
      }
      before = word;
    }
    byte[] digest = sha256().digest(words.toString().getBytes(StandardCharsets.UTF_8));
    String hash = HexFormat.of().formatHex(Arrays.copyOf(digest, HASH_BYTES));
    return new Fingerprint(hash, pairs < FEWEST_PAIRS ? new byte[0] : sketch(least));
  }

  /** Returns the fingerprint that {@link #toString} wrote; empty for anything else. */
  public static Optional<Fingerprint> read(String written) {
    String[] parts = written == null ? new String[0] : written.split(":", -1);
    if (parts.length != 3 || !parts[0].equals(VERSION) || parts[1].length() != HASH_BYTES * 2) {
      return Optional.empty();
    }
    try {
      byte[] sketch = Base64.getDecoder().decode(parts[2]);
      return sketch.length == 0 || sketch.length == BINS
          ? Optional.of(new Fingerprint(parts[1], sketch))
          : Optional.empty();
    } catch (IllegalArgumentException noBase64) {
      return Optional.empty();
    }
  }

  /** Returns the hash of the words: equal for texts that differ in marks and blanks alone. */
  public String hash() {
    return hash;
  }

  /**
   * Returns the share of pairs of words that two texts have in common among all they have
   * (Jaccard), as the sketches estimate it, from 0 to 1, without bias; the error of a short text's
   * is larger. Texts with the same words have 1; one that is too short for a sketch has 0 with all
   * others.
   */
  public double resemblance(Fingerprint other) {
    if (hash.equals(other.hash)) {
      return 1;
    }
    if (sketch.length == 0 || other.sketch.length == 0) {
      return 0;
    }
    int equal = 0;
    for (int bin = 0; bin < BINS; bin++) {
      equal += sketch[bin] == other.sketch[bin] ? 1 : 0;
    }
    return Math.max(0, ((double) equal / BINS - CHANCE) / (1 - CHANCE));
  }

  /**
   * Returns keys of which texts that resemble each other share one: of two with {@link #SAME_TEXT}
   * in 99 of 100 cases.
   */
  public int[] bands() {
    int[] bands = new int[sketch.length / 2];
    for (int n = 0; n < bands.length; n++) {
      bands[n] = n << 16 | (sketch[2 * n] & 0xff) << 8 | (sketch[2 * n + 1] & 0xff);
    }
    return bands;
  }

  /** Returns it as text: version, hash and sketch. */
  @Override
  public String toString() {
    return VERSION + ":" + hash + ":" + Base64.getEncoder().encodeToString(sketch);
  }

  private static void keepLeast(long[] least, long pair) {
    int bin = (int) (pair >>> 56);
    long value = pair & 0x00ff_ffff_ffff_ffffL;
    if (least[bin] < 0 || value < least[bin]) {
      least[bin] = value;
    }
  }

  /** Fills an empty bin with that of the next full one, changed by how far it is. */
  private static byte[] sketch(long[] least) {
    byte[] sketch = new byte[BINS];
    int full = 0;
    while (least[full] < 0) {
      full++;
    }
    int distance = 0;
    for (int n = BINS; n > 0; n--) {
      int bin = (full + n) % BINS;
      distance = least[bin] < 0 ? distance + 1 : 0;
      int source = (bin + distance) % BINS;
      sketch[bin] = (byte) mix(least[source] + distance * PRIME);
    }
    return sketch;
  }

  private static long mix(long value) {
    long mixed = (value ^ (value >>> 33)) * 0xff51afd7ed558ccdL;
    mixed = (mixed ^ (mixed >>> 33)) * 0xc4ceb9fe1a85ec53L;
    return mixed ^ (mixed >>> 33);
  }

  private static MessageDigest sha256() {
    try {
      return MessageDigest.getInstance("SHA-256");
    } catch (NoSuchAlgorithmException impossible) {
      throw new IllegalStateException("every Java has SHA-256", impossible);
    }
  }
}
