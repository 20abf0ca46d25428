package id.netralitas.article;

/** What is well-formed UTF-8 (Unicode 15.1, table 3-7). */
final class Utf8 {

  private Utf8() {}

  /**
   * Returns how many bytes the character that begins at {@code at} has, 1 to 4; 0 if none that is
   * well-formed begins there.
   */
  static int length(byte[] bytes, int at, int end) {
    int lead = bytes[at] & 0xFF;
    if (lead < 0x80) {
      return 1;
    }
    int length = lead >= 0xF0 ? 4 : lead >= 0xE0 ? 3 : 2;
    if (lead < 0xC2 || lead > 0xF4 || at + length > end) {
      return 0;
    }
    int second = bytes[at + 1] & 0xFF;
    int least = lead == 0xE0 ? 0xA0 : lead == 0xF0 ? 0x90 : 0x80;
    int most = lead == 0xED ? 0x9F : lead == 0xF4 ? 0x8F : 0xBF;
    if (second < least || second > most) {
      return 0;
    }
    for (int n = 2; n < length; n++) {
      if ((bytes[at + n] & 0xC0) != 0x80) {
        return 0;
      }
    }
    return length;
  }

  /** Returns whether the last bytes, from {@code at}, are a character that was cut off. */
  static boolean isCutOff(byte[] bytes, int at, int end) {
    int lead = bytes[at] & 0xFF;
    int length = lead >= 0xF0 ? 4 : lead >= 0xE0 ? 3 : 2;
    if (lead < 0xC2 || lead > 0xF4 || at + length <= end) {
      return false;
    }
    for (int n = at + 1; n < end; n++) {
      if ((bytes[n] & 0xC0) != 0x80) {
        return false;
      }
    }
    return true;
  }
}
