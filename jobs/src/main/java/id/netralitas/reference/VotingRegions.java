package id.netralitas.reference;

import java.io.Serializable;
import java.util.Collections;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;

/**
 * Which governments elect their head in which regional elections (Pilkada). In a general election
 * all of Indonesia votes.
 */
public final class VotingRegions implements Serializable {

  private static final long serialVersionUID = 1L;

  /**
   * How many governments voted, as the election commission (KPU) counted them. Each total was
   * printed by many papers; the rows of {@code voting_regions.csv} must add up to it.
   */
  static final Map<String, Integer> TOTALS =
      Map.of(
          "PILKADA_2015", 269,
          "PILKADA_2017", 101,
          "PILKADA_2018", 171,
          "PILKADA_2020", 270,
          "PILKADA_2024", 545);

  private final TreeMap<String, TreeSet<String>> places = new TreeMap<>();

  VotingRegions(Map<String, Set<String>> placesByElection) {
    placesByElection.forEach((election, codes) -> places.put(election, new TreeSet<>(codes)));
  }

  /** Returns whether it is told who votes in an election. */
  public boolean holds(String election) {
    return places.containsKey(election);
  }

  /**
   * Returns whether a government elects its head in an election; where it is not told who does,
   * true.
   *
   * @param place code of a province or a regency
   */
  public boolean votes(String election, String place) {
    return !holds(election) || places.get(election).contains(place);
  }

  /** Returns the codes of all governments that elect their head; none where it is not told. */
  public Set<String> governments(String election) {
    return Collections.unmodifiableSet(places.getOrDefault(election, new TreeSet<>()));
  }

  /** Returns whether the head of any regency of a province is elected. */
  boolean votesInRegencies(String election, String province) {
    return !holds(election)
        || places.get(election).stream().anyMatch(code -> code.startsWith(province + "."));
  }
}
