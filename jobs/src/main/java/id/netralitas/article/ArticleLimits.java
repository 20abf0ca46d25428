package id.netralitas.article;

import java.io.Serializable;

/**
 * Bounds that keep one bad file from taking the memory or the time of all others.
 *
 * @param maxTextLength of the main text, in UTF-16 code units
 * @param maxSourceBytes of a text file, a page or a JSON line, unpacked
 * @param inflationRatio how many times its packed size a gzip stream may grow to
 * @param inflationFree bytes below which the ratio is not looked at
 */
public record ArticleLimits(
    int maxTextLength, int maxSourceBytes, long inflationRatio, long inflationFree)
    implements Serializable {

  private static final int MIB = 1 << 20;

  /** 4 Mi characters of text, 16 MiB of source, 100:1 beyond 64 MiB. */
  public static final ArticleLimits DEFAULT = new ArticleLimits(4 * MIB, 16 * MIB, 100, 64L * MIB);

  public ArticleLimits {
    if (maxTextLength < 1 || maxSourceBytes < 1 || inflationRatio < 1 || inflationFree < 0) {
      throw new IllegalArgumentException(
          "limits must be positive: %s, %s, %s, %s"
              .formatted(maxTextLength, maxSourceBytes, inflationRatio, inflationFree));
    }
  }
}
