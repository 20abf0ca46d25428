package id.netralitas.job;

/** The borders between the steps of a night: what is done at each stays done, whatever follows. */
public enum Step {
  /** The input is listed and hashed, the store is taken. */
  OPENED,
  /** The lines of new files are in the store and count for nothing yet. */
  LINES_KEPT,
  /** The files are named, their lines count. */
  FILES_KEPT,
  /** What was linked anew is in the store. */
  LINKED,
  /** The tables are written aside. */
  TABLES_WRITTEN,
  /** Charts, pages and manifest are written aside. */
  STAGED,
  /** The release is in place. */
  PUBLISHED,
  /** The store knows what was published. */
  NIGHT_KEPT,
  /** Earlier releases are tagged or let go. */
  TAGGED,
  /** The store is tidied. */
  TIDIED
}
