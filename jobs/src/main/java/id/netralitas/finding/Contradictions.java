package id.netralitas.finding;

import id.netralitas.finding.Contradiction.Kind;
import id.netralitas.reference.OfficialReading;
import id.netralitas.reference.VotingCalendar;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collection;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.function.ToLongFunction;
import java.util.stream.Collectors;
import java.util.stream.LongStream;
import java.util.stream.Stream;

/**
 * Finds official figures that contradict each other, by arithmetic alone. Only figures of one body,
 * election and unit are set against each other, and parts against wholes only where both were told
 * on one occasion: for one day, or, without a day, on one page.
 */
final class Contradictions {

  private static final String WHOLE = "REPORTED";
  private static final String HELD = "VIOLATORS";
  private static final String SANCTIONED = "SANCTIONED";
  private static final List<String> POSITIVE = List.of(HELD, "FORWARDED");
  private static final List<String> NEGATIVE = List.of("NOT_VIOLATING", "STOPPED");
  private static final List<String> OPEN = List.of("PENDING", "INCOMPLETE");

  /** What together make up all that was reported. */
  private static final List<List<String>> MAKE_UP_WHOLE =
      List.of(List.of("FINDINGS", "REPORTS"), List.of("DISCIPLINE_CASES", "ETHICS_CASES"));

  /** What together make up all sanctions. */
  private static final List<String> MAKE_UP_SANCTIONED =
      List.of("SANCTIONED_DISCIPLINE", "SANCTIONED_ETHICS");

  /** Parts, each with what it is a part of. */
  private static final Map<String, List<String>> PARTS =
      Map.of(
          WHOLE,
          List.of(
              "FINDINGS",
              "FORWARDED",
              "INCOMPLETE",
              "NOT_VIOLATING",
              "PENDING",
              "PROCESSED",
              "REPORTS",
              SANCTIONED,
              "STOPPED",
              HELD),
          HELD,
          List.of("NOT_FOLLOWED_UP", SANCTIONED));

  private final List<OfficialReading> readings;
  private final VotingCalendar votes;
  private final List<Contradiction> found = new ArrayList<>();

  private Contradictions(List<OfficialReading> readings, VotingCalendar votes) {
    this.readings = readings;
    this.votes = votes;
  }

  /** Returns all contradictions, by the line of their first figure, then by kind and lines. */
  static List<Contradiction> of(List<OfficialReading> readings, VotingCalendar votes) {
    Contradictions contradictions = new Contradictions(readings, votes);
    contradictions.findRegionsWithoutVote();
    contradictions.findTwoFigures();
    contradictions.findLaterSmaller();
    contradictions.findUnequalPlaces();
    contradictions.findUnequalScopes();
    return contradictions.found.stream()
        .distinct()
        .sorted(
            Comparator.comparing((Contradiction one) -> one.lines().get(0))
                .thenComparing(Contradiction::kind)
                .thenComparing(one -> one.lines().toString()))
        .toList();
  }

  private void findRegionsWithoutVote() {
    readings.stream()
        .filter(one -> !votes.takesPart(one.election(), one.place()))
        .forEach(one -> add(Kind.NO_VOTE, List.of(one), one.value(), 0));
  }

  private void findTwoFigures() {
    Function<OfficialReading, List<Object>> sameDay = one -> with(series(one), one.asOf());
    for (List<OfficialReading> same : groups(dated(), sameDay)) {
      OfficialReading least = min(same, OfficialReading::high);
      OfficialReading most = max(same, OfficialReading::low);
      if (least.high() < most.low()) {
        add(Kind.TWO_FIGURES, same, least.value(), most.value());
      }
    }
  }

  /** Each figure is set against the latest of those earlier ones that are larger. */
  private void findLaterSmaller() {
    for (List<OfficialReading> series : groups(dated(), Contradictions::series)) {
      for (OfficialReading later : series) {
        series.stream()
            .filter(one -> one.asOf().isBefore(later.asOf()) && one.low() > later.high())
            .max(
                Comparator.comparing(OfficialReading::asOf)
                    .thenComparing(OfficialReading::low)
                    .thenComparing(OfficialReading::line, Comparator.reverseOrder()))
            .ifPresent(
                earlier ->
                    add(
                        Kind.LATER_SMALLER,
                        List.of(earlier, later),
                        earlier.value(),
                        later.value()));
      }
    }
  }

  /** The regencies of a province, or the provinces of the nation, against the whole. */
  private void findUnequalPlaces() {
    Function<OfficialReading, List<Object>> key =
        one -> Arrays.asList(occasion(one), one.scope(), population(one));
    for (List<OfficialReading> told : groups(readings, key)) {
      for (OfficialReading whole : told) {
        List<OfficialReading> parts = told.stream().filter(one -> isPartOf(one, whole)).toList();
        if (!parts.isEmpty()) {
          long own = whole.ownPart() == null ? 0 : whole.ownPart();
          compare(whole, whole.low(), whole.high(), parts, own, whole.isWholeList());
        }
      }
    }
  }

  private static boolean isPartOf(OfficialReading part, OfficialReading whole) {
    return switch (whole.level()) {
      case "NATIONAL" -> part.level().equals("PROVINCE");
      case "PROVINCE" ->
          part.level().equals("REGENCY") && part.place().startsWith(whole.place() + ".");
      default -> false;
    };
  }

  /** What became of the cases, and where they came from, against all that were reported. */
  private void findUnequalScopes() {
    Function<OfficialReading, List<Object>> key =
        one -> Arrays.asList(occasion(one), one.place() == null ? "" : one.place());
    for (List<OfficialReading> told : groups(readings, key)) {
      Map<String, List<OfficialReading>> scopes =
          told.stream()
              .collect(
                  Collectors.groupingBy(
                      OfficialReading::scope, LinkedHashMap::new, Collectors.toList()));
      PARTS.forEach((whole, parts) -> findLargerParts(scopes, whole, parts));
      for (List<String> sources : MAKE_UP_WHOLE) {
        findUnequalSum(scopes, WHOLE, sources);
      }
      findUnequalSum(scopes, SANCTIONED, MAKE_UP_SANCTIONED);
      findUnequalOutcomes(scopes);
    }
  }

  /** A part may also be larger than a whole that counts more kinds or more people than it. */
  private void findLargerParts(
      Map<String, List<OfficialReading>> scopes, String wholeScope, List<String> partScopes) {
    for (OfficialReading whole : scopes.getOrDefault(wholeScope, List.of())) {
      partScopes.stream()
          .flatMap(scope -> scopes.getOrDefault(scope, List.of()).stream())
          .filter(part -> part.isOfNeutrality() && part.low() > whole.high())
          .forEach(
              part ->
                  add(Kind.PARTS_EXCEED_WHOLE, List.of(whole, part), whole.value(), part.value()));
    }
  }

  private void findUnequalSum(
      Map<String, List<OfficialReading>> scopes, String wholeScope, List<String> partScopes) {
    List<OfficialReading> parts = first(scopes, partScopes);
    if (parts.size() == partScopes.size()) {
      for (OfficialReading whole : scopes.getOrDefault(wholeScope, List.of())) {
        compare(whole, whole.low(), whole.high(), parts, 0, whole.isOfNeutrality());
      }
    }
  }

  /**
   * Violations, held or sent on, and cases without violation cannot be more than were reported;
   * together with those still open they are all of them. What is open may also be open after a
   * violation was held, so it is not asked for when they are too many.
   */
  private void findUnequalOutcomes(Map<String, List<OfficialReading>> scopes) {
    List<OfficialReading> whole = whole(scopes);
    List<OfficialReading> negative = first(scopes, NEGATIVE);
    if (whole.isEmpty() || negative.isEmpty()) {
      return;
    }
    List<List<OfficialReading>> decided =
        POSITIVE.stream()
            .map(positive -> first(scopes, List.of(positive)))
            .filter(held -> !held.isEmpty())
            .map(held -> Stream.concat(held.stream(), negative.stream()).toList())
            .toList();
    if (decided.isEmpty()) {
      return;
    }
    long low = sum(whole, OfficialReading::low);
    long high = sum(whole, OfficialReading::high);
    List<OfficialReading> open = first(scopes, OPEN);
    if (decided.stream().allMatch(parts -> sum(parts, OfficialReading::low) > high)) {
      // Where one part alone is too large it is told as such.
      if (decided.get(0).stream().noneMatch(part -> part.low() > high)) {
        addSum(Kind.PARTS_EXCEED_WHOLE, whole, decided.get(0), 0);
      }
      return;
    }
    if (decided.stream()
        .allMatch(
            parts ->
                add(sum(parts, OfficialReading::high), sum(open, OfficialReading::high)) < low)) {
      List<OfficialReading> all = Stream.concat(decided.get(0).stream(), open.stream()).toList();
      addSum(Kind.PARTS_FALL_SHORT, whole, all, 0);
    }
  }

  /** All that were reported: one figure, or findings and reports of the public together. */
  private static List<OfficialReading> whole(Map<String, List<OfficialReading>> scopes) {
    List<OfficialReading> told = first(scopes, List.of(WHOLE));
    if (!told.isEmpty()) {
      return told;
    }
    List<OfficialReading> sources = first(scopes, MAKE_UP_WHOLE.get(0));
    return sources.size() == MAKE_UP_WHOLE.get(0).size() ? sources : List.of();
  }

  /** The first figure of each of these scopes that counts neutrality alone. */
  private static List<OfficialReading> first(
      Map<String, List<OfficialReading>> scopes, List<String> wanted) {
    return wanted.stream()
        .flatMap(
            scope ->
                scopes.getOrDefault(scope, List.of()).stream()
                    .filter(OfficialReading::isOfNeutrality)
                    .limit(1))
        .toList();
  }

  private void compare(
      OfficialReading whole,
      long low,
      long high,
      List<OfficialReading> parts,
      long own,
      boolean areAll) {
    if (ofEachPlace(parts, OfficialReading::low, true) + own > high) {
      addSum(Kind.PARTS_EXCEED_WHOLE, List.of(whole), parts, own);
    } else if (areAll && add(ofEachPlace(parts, OfficialReading::high, false), own) < low) {
      addSum(Kind.PARTS_FALL_SHORT, List.of(whole), parts, own);
    }
  }

  /** Adds the parts; of a place that is told twice the smaller, or the larger, figure. */
  private static long ofEachPlace(
      List<OfficialReading> parts, ToLongFunction<OfficialReading> bound, boolean isLeast) {
    return groups(parts, one -> Arrays.asList(one.place(), one.scope())).stream()
        .mapToLong(
            same -> {
              LongStream bounds = same.stream().mapToLong(bound);
              return (isLeast ? bounds.min() : bounds.max()).orElseThrow();
            })
        .reduce(0, Contradictions::add);
  }

  private static long sum(List<OfficialReading> readings, ToLongFunction<OfficialReading> bound) {
    return readings.stream().mapToLong(bound).reduce(0, Contradictions::add);
  }

  /** An open bound stays open. */
  private static long add(long one, long other) {
    return one == Long.MAX_VALUE || other == Long.MAX_VALUE ? Long.MAX_VALUE : one + other;
  }

  private void addSum(
      Kind kind, List<OfficialReading> whole, List<OfficialReading> parts, long own) {
    add(
        kind,
        Stream.concat(whole.stream(), parts.stream()).toList(),
        sum(whole, OfficialReading::value),
        sum(parts, OfficialReading::value) + own);
  }

  private void add(Kind kind, List<OfficialReading> told, long stated, long other) {
    found.add(
        new Contradiction(kind, told.stream().map(OfficialReading::line).toList(), stated, other));
  }

  private List<OfficialReading> dated() {
    return readings.stream().filter(one -> one.asOf() != null).toList();
  }

  /** What must agree for two figures to be of one series. */
  private static List<Object> series(OfficialReading one) {
    return List.of(
        one.body(),
        one.election(),
        one.place() == null ? "" : one.place(),
        one.scope(),
        one.unit(),
        population(one));
  }

  /** The day, or the page where there is none, with what is never set against each other. */
  private static List<Object> occasion(OfficialReading one) {
    return List.of(
        one.body(),
        one.election(),
        one.unit(),
        Optional.ofNullable(one.asOf()).map(LocalDate::toString).orElse(one.source()));
  }

  private static String population(OfficialReading one) {
    return one.isOfNeutrality() ? "" : one.qualifier().text();
  }

  private static List<Object> with(List<Object> key, Object more) {
    List<Object> longer = new ArrayList<>(key);
    longer.add(more);
    return longer;
  }

  private static Collection<List<OfficialReading>> groups(
      List<OfficialReading> readings, Function<OfficialReading, List<Object>> key) {
    return readings.stream()
        .collect(Collectors.groupingBy(key, LinkedHashMap::new, Collectors.toList()))
        .values();
  }

  private static OfficialReading min(
      List<OfficialReading> readings, ToLongFunction<OfficialReading> bound) {
    return readings.stream()
        .min(Comparator.comparingLong(bound).thenComparing(OfficialReading::line))
        .orElseThrow();
  }

  private static OfficialReading max(
      List<OfficialReading> readings, ToLongFunction<OfficialReading> bound) {
    return readings.stream()
        .max(
            Comparator.comparingLong(bound)
                .thenComparing(OfficialReading::line, Comparator.reverseOrder()))
        .orElseThrow();
  }
}
