package id.netralitas.record;

/** The role that counted people play. Counts of different scopes are never added. */
public enum CountScope {
  /** All ASN of the jurisdiction. */
  WORKFORCE,
  /** ASN at the event. */
  ATTENDEES,
  /** Examined, found or forwarded. */
  REPORTED,
  /** Held to have violated, or recommended for a sanction. */
  VIOLATORS,
  /** A sanction was carried out on them. */
  SANCTIONED,
  /** Cases, documents, mixed staff. */
  OTHER;

  /** Whether people in it are so in a case. */
  public boolean isOfCase() {
    return this == REPORTED || this == VIOLATORS || this == SANCTIONED;
  }
}
