package id.netralitas.finding;

import id.netralitas.record.CountScope;
import id.netralitas.stats.Interval;
import java.util.List;
import java.util.Objects;

/** How many ASN the events speak of, by the role in which they are counted. */
final class People {

  private static final List<CountScope> SUMMED =
      List.of(
          CountScope.ATTENDEES, CountScope.REPORTED, CountScope.VIOLATORS, CountScope.SANCTIONED);

  private final Inputs inputs;
  private final Told told;

  People(Inputs inputs, Told told) {
    this.inputs = inputs;
    this.told = told;
  }

  /** Tells the sums, their bounds carried by exact addition; an open side stays open. */
  void tell() {
    for (CountScope scope : SUMMED) {
      List<Occurrence.People> figures =
          inputs.occurrences().stream()
              .map(event -> event.people().get(scope))
              .filter(Objects::nonNull)
              .toList();
      if (!figures.isEmpty()) {
        tell(scope, figures);
      }
    }
  }

  private void tell(CountScope scope, List<Occurrence.People> figures) {
    long best = figures.stream().filter(f -> f.value() != null).mapToLong(f -> f.value()).sum();
    boolean isOpenBelow = figures.stream().anyMatch(f -> f.low() == null);
    boolean isOpenAbove = figures.stream().anyMatch(f -> f.high() == null);
    long low = figures.stream().mapToLong(f -> f.low() == null ? 0 : f.low()).sum();
    long high = figures.stream().mapToLong(f -> f.high() == null ? 0 : f.high()).sum();
    long vague = figures.stream().filter(f -> f.value() == null).count();
    Told.Part least = wording -> isOpenBelow ? "0" : wording.number(low);
    Told.Part most = wording -> isOpenAbove ? wording.text("finding.open") : wording.number(high);
    told.finding("PEOPLE", scope.name())
        .estimate(best, "ASN, persons may recur")
        .within(new Interval(isOpenBelow ? 0 : low, isOpenAbove ? Double.POSITIVE_INFINITY : high))
        .method("sum over events, bounds added exactly; readings left out", figures.size())
        .tell(
            (Told.Part) wording -> wording.text("finding.scope." + scope),
            best,
            least,
            most,
            (long) figures.size(),
            vague);
  }
}
