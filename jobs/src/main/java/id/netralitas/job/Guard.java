package id.netralitas.job;

/**
 * A number of a night that is expected to lie within bounds.
 *
 * @param name as {@code --fail-on} takes it
 * @param low smallest value expected; null for no bound
 * @param high largest value expected; null for no bound
 * @param isBinding whether nothing is published unless it holds
 */
public record Guard(String name, long value, Long low, Long high, boolean isBinding) {

  /** Returns whether the value lies within the bounds. */
  public boolean holds() {
    return (low == null || value >= low) && (high == null || value <= high);
  }

  /** Returns the first word of its name, by which {@code --fail-on} takes all of its kind. */
  String group() {
    return name.substring(0, name.indexOf('.'));
  }

  Guard binding() {
    return new Guard(name, value, low, high, true);
  }

  @Override
  public String toString() {
    return name
        + " is "
        + value
        + ", expected "
        + (low == null ? "" : "from " + low)
        + (low == null || high == null ? "" : " ")
        + (high == null ? "" : "to " + high);
  }
}
