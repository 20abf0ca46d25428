package id.netralitas.people;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/**
 * How many people events of one place tell. They may tell the same people, so the number lies
 * between two bounds.
 *
 * <p>At most it is the sum over the events. At least it is, for every election, the larger of the
 * largest number of the province (or nation) itself and the sum of each regency's largest, added
 * over the elections: a person counts once in each. Events of several elections or of none may tell
 * the people of any; they are counted apart by the same rule, and the larger of the two holds.
 *
 * @param events that tell a number
 * @param least so many different people at least
 * @param sum of the values; null where none has one
 * @param most so many at most; null is open
 * @param largest the largest contribution
 * @param standings why each event is in the lower bound or not, by its id
 */
public record PeopleBounds(
    long events,
    long least,
    Long sum,
    Long most,
    Contribution largest,
    Map<String, Standing> standings) {

  /** Events that belong to no single election. */
  private static final String NO_SINGLE = "";

  /**
   * What an event tells.
   *
   * @param regencyCode null where it is about the province or the nation itself, or it is not known
   * @param placeName what the place is called; null for the nation and where it is not known
   */
  public record Contribution(
      String eventId,
      String regencyCode,
      String placeName,
      List<String> elections,
      PeopleFigure figure) {

    private static final Comparator<Contribution> LARGEST_FIRST =
        Comparator.comparingLong((Contribution one) -> -one.figure().least())
            .thenComparing(Contribution::eventId);

    private String election() {
      return elections.size() == 1 ? elections.get(0) : NO_SINGLE;
    }
  }

  /** The lower bound of one election. */
  private record OfElection(long least, Map<String, Standing> standings) {}

  /** Returns the bounds of what these events tell, in whatever order; there is at least one. */
  public static PeopleBounds of(List<Contribution> told) {
    Map<String, List<Contribution>> byElection = new TreeMap<>();
    told.forEach(
        one -> byElection.computeIfAbsent(one.election(), key -> new ArrayList<>()).add(one));
    Map<String, OfElection> bounds = new TreeMap<>();
    byElection.forEach((election, events) -> bounds.put(election, ofElection(events)));
    OfElection apart = bounds.remove(NO_SINGLE);
    long singles = bounds.values().stream().mapToLong(OfElection::least).sum();
    long others = apart == null ? 0 : apart.least();
    Map<String, Standing> standings = new HashMap<>();
    bounds
        .values()
        .forEach(one -> standings.putAll(singles >= others ? one.standings() : passed(one)));
    if (apart != null) {
      standings.putAll(singles >= others && singles > 0 ? passed(apart) : apart.standings());
    }
    return new PeopleBounds(
        told.size(),
        Math.max(singles, others),
        sum(told),
        most(told),
        told.stream()
            .min(
                Comparator.comparingLong((Contribution one) -> -one.figure().size())
                    .thenComparing(Contribution::eventId))
            .orElseThrow(),
        Map.copyOf(standings));
  }

  private static Map<String, Standing> passed(OfElection bounds) {
    Map<String, Standing> passed = new HashMap<>();
    bounds.standings().keySet().forEach(event -> passed.put(event, Standing.OTHER_ELECTIONS));
    return passed;
  }

  private static OfElection ofElection(List<Contribution> events) {
    Map<String, List<Contribution>> byRegency = new TreeMap<>();
    List<Contribution> own = new ArrayList<>();
    for (Contribution one : events) {
      if (one.regencyCode() == null) {
        own.add(one);
      } else {
        byRegency.computeIfAbsent(one.regencyCode(), code -> new ArrayList<>()).add(one);
      }
    }
    long ofRegencies = byRegency.values().stream().mapToLong(PeopleBounds::largest).sum();
    long ofProvince = own.isEmpty() ? 0 : largest(own);
    boolean isByRegency = own.isEmpty() || (!byRegency.isEmpty() && ofRegencies >= ofProvince);
    Map<String, Standing> standings = new HashMap<>();
    byRegency
        .values()
        .forEach(place -> stand(place, isByRegency ? null : Standing.PROVINCE_LARGER, standings));
    stand(own, isByRegency ? Standing.REGENCIES_LARGER : null, standings);
    return new OfElection(Math.max(ofRegencies, ofProvince), standings);
  }

  /** Writes why each event of one government counts: its largest, unless another bound holds. */
  private static void stand(
      List<Contribution> place, Standing instead, Map<String, Standing> standings) {
    List<Contribution> ordered = place.stream().sorted(Contribution.LARGEST_FIRST).toList();
    for (int n = 0; n < ordered.size(); n++) {
      Standing alone = n == 0 ? Standing.COUNTED : Standing.SAME_PLACE;
      standings.put(ordered.get(n).eventId(), instead == null ? alone : instead);
    }
  }

  private static long largest(List<Contribution> place) {
    return place.stream().mapToLong(one -> one.figure().least()).max().orElseThrow();
  }

  private static Long sum(List<Contribution> told) {
    return told.stream().allMatch(one -> one.figure().value() == null)
        ? null
        : Long.valueOf(
            told.stream()
                .map(one -> one.figure().value())
                .filter(value -> value != null)
                .mapToLong(Long::longValue)
                .sum());
  }

  private static Long most(List<Contribution> told) {
    return told.stream().anyMatch(one -> one.figure().high() == null)
        ? null
        : Long.valueOf(told.stream().mapToLong(one -> one.figure().high()).sum());
  }
}
