package id.netralitas.record;

/** Who counted. */
public enum CountBody {
  /** The Civil Service Commission, to 2024. */
  KASN,
  /** The National Civil Service Agency. */
  BKN,
  /** The election supervisor, its offices in provinces and regencies included. */
  BAWASLU,
  /** The Ministry of Home Affairs. */
  KEMENDAGRI,
  /** A government that appoints civil servants: its head, secretary, personnel office. */
  PPK,
  /** Any other. */
  OTHER
}
