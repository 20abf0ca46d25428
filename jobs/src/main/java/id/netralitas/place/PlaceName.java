package id.netralitas.place;

import java.util.List;

/**
 * One way to write a place.
 *
 * @param text as the reference spells it, without Kabupaten or Kota
 * @param provinceCode the province that the name may mean; null if none
 * @param regencyCodes the regencies that the name may mean; empty if none
 * @param strength how far the name speaks for itself
 */
public record PlaceName(
    String text, String provinceCode, List<String> regencyCodes, Strength strength) {

  /** How far a name speaks for itself. */
  public enum Strength {
    /** It names the place wherever it stands, with a capital letter. */
    PLAIN,
    /** Initials: only in capital letters. */
    INITIALS,
    /** Also a word or another thing: only beside a word of government or type. */
    NEEDS_MARKER,
    /** The seat of a regency, not its name: counts only where nothing else is named. */
    SEAT
  }

  public PlaceName {
    regencyCodes = List.copyOf(regencyCodes);
  }
}
