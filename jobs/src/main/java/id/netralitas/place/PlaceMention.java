package id.netralitas.place;

/**
 * A place name in an article with what stands beside it.
 *
 * @param tier the type printed before the name, or meant by the office; null if neither
 * @param marker what the name belongs to
 * @param weight of its place in the article: a headline weighs most
 * @param isSignpost in the headline or the first sentences
 * @param mayBePerson whether the name may be that of the office's holder: <i>Sekda Agam Hidayat</i>
 */
public record PlaceMention(
    PlaceName name,
    Tier tier,
    Marker marker,
    double weight,
    boolean isSignpost,
    int start,
    int end,
    boolean mayBePerson) {

  /** The type of a place as printed before its name, or as the office beside it implies. */
  public enum Tier {
    REGENCY,
    CITY,
    PROVINCE
  }

  /** What a name belongs to. */
  public enum Marker {
    /** The civil servants themselves: <i>ASN di X</i>. */
    STAFF(5),
    /** A government or one of its offices: <i>Bupati X, Pemkab X, BKPSDM X</i>. */
    GOVERNMENT(4),
    /** Supervisors, commissions, police: <i>Bawaslu X</i>. */
    OVERSIGHT(2.5),
    /** The type alone: <i>Kabupaten X</i>. */
    TYPE(1.5),
    /** Nothing. */
    BARE(0.7),
    /** A dateline. */
    DATELINE(0.4);

    private final double strength;

    Marker(double strength) {
      this.strength = strength;
    }

    double strength() {
      return strength;
    }
  }
}
