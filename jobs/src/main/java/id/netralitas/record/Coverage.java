package id.netralitas.record;

/** Whose staff a count covers. */
public enum Coverage {
  /** The staff of that government; the default. */
  GOVERNMENT,
  /** All ASN in the area, its regencies included. */
  AREA
}
