package id.netralitas.finding;

import id.netralitas.record.CountScope;
import id.netralitas.stats.Interval;
import id.netralitas.wording.Wording;
import java.util.List;
import java.util.Objects;

/** How many ASN the events speak of, by the role in which they are counted. */
final class People {

  private static final List<CountScope> SUMMED =
      List.of(
          CountScope.ATTENDEES, CountScope.REPORTED, CountScope.VIOLATORS, CountScope.SANCTIONED);

  private static final String UNIT = "ASN, persons may recur";

  private final Inputs inputs;
  private final Told told;

  People(Inputs inputs, Told told) {
    this.inputs = inputs;
    this.told = told;
  }

  /**
   * Tells the sums, their bounds carried by exact addition: open above if one is, and an open lower
   * side counts as nobody. Events that give a range only are in the bounds alone: a sum that does
   * not reach the lower one is no estimate, and only the bounds are told.
   */
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
    long low = figures.stream().mapToLong(f -> f.low() == null ? 0 : f.low()).sum();
    Long high =
        figures.stream().anyMatch(f -> f.high() == null)
            ? null
            : figures.stream().mapToLong(f -> f.high()).sum();
    long vague = figures.stream().filter(f -> f.value() == null).count();
    Told.Finding finding = told.finding("PEOPLE", scope.name()).in(UNIT);
    if (best >= low) {
      finding.estimate(best, UNIT);
    }
    finding
        .within(new Interval(low, high == null ? Double.POSITIVE_INFINITY : high))
        .method("sum over events, bounds added exactly; readings left out", figures.size())
        .tell(
            (Told.Part) wording -> wording.text("finding.scope." + scope),
            (Told.Part) wording -> amount(best, low, high, wording),
            (long) figures.size(),
            (Told.Part)
                wording ->
                    vague == 0 ? "" : wording.text("finding.people.vague", wording.number(vague)));
  }

  private static String amount(long best, long low, Long high, Wording wording) {
    if (high != null && low == best && high == best) {
      return wording.text("finding.people", wording.number(best));
    }
    String least = wording.number(low);
    if (high == null) {
      return best < low
          ? wording.text("finding.people.least", least)
          : wording.text("finding.people.open", wording.number(best), least);
    }
    return best < low
        ? wording.text("finding.people.range", least, wording.number(high))
        : wording.text("finding.people.within", wording.number(best), least, wording.number(high));
  }
}
