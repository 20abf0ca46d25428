package id.netralitas.job;

import id.netralitas.wording.Wording;
import java.util.Set;
import java.util.TreeSet;

/** The names that {@code --fail-on} takes besides those of guards. */
public final class CheckNames {

  private CheckNames() {}

  /**
   * Returns those of the table {@code quality}, whether a run counts them or, as a code that does
   * not occur, leaves them out. They are those that the codebook declares.
   */
  public static Set<String> ofTable() {
    Wording wording = Wording.english();
    Set<String> names = new TreeSet<>(wording.keys("check."));
    wording.keys(Counting.REJECT).forEach(code -> names.add(Counting.REJECT + code));
    wording.keys(Counting.ISSUE).forEach(code -> names.add(Counting.ISSUE + code));
    return names;
  }
}
