package id.netralitas.job;

/**
 * One row of the table {@code quality}.
 *
 * @param expected null where nothing is expected
 */
public record Check(String name, long value, Long expected) {

  static Check counted(String name, long value) {
    return new Check(name, value, null);
  }

  static Check expected(String name, long value, long expected) {
    return new Check(name, value, expected);
  }

  /** Returns whether it holds; null where nothing is expected. */
  public Boolean holds() {
    return expected == null ? null : Boolean.valueOf(value == expected);
  }

  @Override
  public String toString() {
    if (expected == null) {
      return name + " = " + value;
    }
    return name + " = " + value + (value == expected ? " ✓" : ", expected " + expected);
  }
}
