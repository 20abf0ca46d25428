package id.netralitas.report;

/**
 * A published set of tables, charts and pages.
 *
 * @param id the day it speaks of and a hash of its content
 * @param place its folder, as path or address
 * @param isNew whether it was published now; false if an equal one was there already
 * @param mended how many files of the one that was there were damaged or gone and are whole again
 */
public record Release(String id, String place, boolean isNew, int mended) {

  /** A release of which nothing had to be mended. */
  public Release(String id, String place, boolean isNew) {
    this(id, place, isNew, 0);
  }

  /** Returns its id and what became of it, such as {@code 2024-12-01-0123456789ab (unchanged)}. */
  public String told() {
    if (isNew) {
      return id;
    }
    return mended == 0
        ? id + " (unchanged)"
        : id + " (was damaged; files replaced: " + mended + ")";
  }
}
