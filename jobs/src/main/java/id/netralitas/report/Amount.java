package id.netralitas.report;

import id.netralitas.wording.Wording;

/** A number of people with what it may be, in words. */
final class Amount {

  private Amount() {}

  /**
   * Returns the number, and its range where that is wider. A sum that does not reach the least it
   * may be, because some of its events give a range only, is told by its range alone, and so is one
   * that is itself the only known end of its range (more than 400). One of which neither number nor
   * range is known is told as not known.
   *
   * @param value null if only a range is known
   * @param low the least it may be; null if open
   * @param high the most it may be; null if open
   */
  static String words(Long value, Long low, Long high, Wording wording) {
    boolean isExact = value != null && value.equals(low) && value.equals(high);
    if (isExact || (value != null && low == null && high == null)) {
      return wording.number(value);
    }
    String range = range(low, high, wording);
    boolean isShort = value != null && low != null && value < low;
    return value == null || isShort || isEnd(value, low, high)
        ? range
        : wording.number(value) + " (" + range + ")";
  }

  /** Returns whether the number is itself the one end of a range that is open on the other side. */
  private static boolean isEnd(Long value, Long low, Long high) {
    return (high == null && value.equals(low)) || (low == null && value.equals(high));
  }

  private static String range(Long low, Long high, Wording wording) {
    if (low == null && high == null) {
      return wording.text("events.asn.unknown");
    }
    if (low == null) {
      return wording.text("events.asn.most", wording.number(high));
    }
    if (high == null) {
      return wording.text("events.asn.least", wording.number(low));
    }
    return wording.text("events.asn.range", wording.number(low), wording.number(high));
  }
}
