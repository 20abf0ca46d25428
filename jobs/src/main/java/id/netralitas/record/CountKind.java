package id.netralitas.record;

/** Whether a number may be added to others of its scope. */
public enum CountKind {
  /** People of this occasion or case. */
  EVENT,
  /** An official total up to some day, the day known or not: a reading, never added. */
  CUMULATIVE
}
