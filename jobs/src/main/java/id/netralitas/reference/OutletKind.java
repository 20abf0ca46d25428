package id.netralitas.reference;

/** What an outlet is. */
public enum OutletKind {
  /** A newsroom. */
  PRESS,
  /** A news agency, whose texts others reprint. */
  AGENCY,
  /** A body of government, whatever it is called: an office, its radio, its public school. */
  GOVERNMENT,
  /** A body that supervises the neutrality of civil servants. */
  SUPERVISOR,
  /** None of these: the medium of a party, a page without a newsroom. */
  OTHER
}
