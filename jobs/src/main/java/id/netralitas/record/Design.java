package id.netralitas.record;

/** How the articles of a data set came in, from the strongest to the weakest; contract 2. */
public enum Design {
  /** Every article there is. */
  CENSUS,
  /** Every article of a fixed set of outlets. */
  PANEL,
  /** What a search brought; nothing may be inferred about what it did not. */
  FOUND
}
