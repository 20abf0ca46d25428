package id.netralitas.reference;

import java.io.Serializable;
import java.time.LocalDate;

/**
 * A running total that a supervising body gave, as a news page printed it. It belongs to no event
 * and is added to nothing.
 *
 * @param line of the file
 * @param body who counted, such as {@code BAWASLU}
 * @param asOf the day up to which it counts; null where it is not known
 * @param level NATIONAL, PROVINCE or REGENCY
 * @param place code of the province or regency; null for the nation
 * @param scope what is counted, in the body's own terms
 * @param unit of {@code value}: {@code cases}, {@code persons}, {@code reports} …
 * @param isWholeList whether its page gives its parts (the regencies of a province, the provinces
 *     of the nation) as all there are
 * @param ownPart which part of it the page gives to the place's own government; null if none
 * @param source address of the page it was read on
 */
public record OfficialReading(
    long line,
    String body,
    String election,
    LocalDate asOf,
    String level,
    String place,
    String scope,
    String unit,
    long value,
    Qualifier qualifier,
    boolean isWholeList,
    Long ownPart,
    String source,
    String note)
    implements Serializable {

  /** How a figure is meant. */
  public enum Qualifier {
    EXACT("exact"),
    ABOUT("about"),
    AT_LEAST("at least"),
    /** Violations of every kind, not of neutrality alone. */
    ALL_KINDS("all kinds"),
    /** Civil servants together with others, such as village heads. */
    MIXED_POPULATION("mixed population");

    private final String text;

    Qualifier(String text) {
      this.text = text;
    }

    /** Returns it as the file writes it. */
    public String text() {
      return text;
    }
  }

  /** Returns the least that it may mean. About 500 is 450 to 550: half its last written place. */
  public long low() {
    return qualifier == Qualifier.ABOUT ? value - margin() : value;
  }

  /** Returns the most that it may mean; {@link Long#MAX_VALUE} where it is open. */
  public long high() {
    return switch (qualifier) {
      case ABOUT -> value + margin();
      case AT_LEAST -> Long.MAX_VALUE;
      default -> value;
    };
  }

  private long margin() {
    long place = 1;
    while (value != 0 && value % (10 * place) == 0) {
      place *= 10;
    }
    return place / 2;
  }

  /** Returns whether it counts civil servants and violations of neutrality alone. */
  public boolean isOfNeutrality() {
    return qualifier != Qualifier.ALL_KINDS && qualifier != Qualifier.MIXED_POPULATION;
  }
}
