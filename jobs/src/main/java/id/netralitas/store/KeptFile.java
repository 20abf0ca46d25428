package id.netralitas.store;

import id.netralitas.ingest.InputKind;
import id.netralitas.record.DatasetDescription;

/**
 * A file whose lines the store has.
 *
 * @param reading what its lines are called by: a hash of its content and of all that its lines
 *     depend on besides, so that a file is never taken for one that reads otherwise
 * @param sha256 of its bytes
 * @param kind how it is read
 * @param name by which tables call it
 * @param bytes its size
 * @param attempt the process that wrote its lines; lines of another count for nothing
 * @param position in the order of the input; -1 if the input does not hold it any longer
 * @param dataset what its folder says about itself
 */
public record KeptFile(
    String reading,
    String sha256,
    InputKind kind,
    String name,
    long bytes,
    String attempt,
    int position,
    DatasetDescription dataset) {

  /** Returns whether the input holds it. */
  public boolean isThere() {
    return position >= 0;
  }

  /** Returns it as a file that the input does not hold any longer. */
  public KeptFile withdrawn() {
    return new KeptFile(reading, sha256, kind, name, bytes, attempt, -1, dataset);
  }
}
