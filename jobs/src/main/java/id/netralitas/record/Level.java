package id.netralitas.record;

/** Which tier of government an event's ASN belong to. */
public enum Level {
  NATIONAL,
  PROVINCE,
  /** A kabupaten or kota. */
  REGENCY,
  UNKNOWN
}
