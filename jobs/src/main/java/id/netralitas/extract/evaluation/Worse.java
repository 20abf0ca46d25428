package id.netralitas.extract.evaluation;

import id.netralitas.extract.evaluation.Label.LabelledCount;
import id.netralitas.extract.evaluation.Label.LabelledEvent;
import id.netralitas.record.Activity;
import id.netralitas.record.CountScope;
import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.function.BiPredicate;
import java.util.stream.Stream;

/**
 * A reading worse than its text: a false accusation or a false all-clear. It is a number of people
 * reported, in breach or sanctioned, or a violation or sanction as activity, that the label lacks
 * or has elsewhere (another place, another status), or that the label has and the record lacks.
 *
 * <p>A number counts as often as it is told; an activity once a place, whichever events there have
 * it. What only one side has is set against what only the other has, likest first, so that one
 * mistaken reading is one.
 *
 * @param field {@link Field#COUNTS} or {@link Field#ACTIVITIES}
 * @param gold null where the label has nothing of the kind
 * @param reading null where the record has nothing of the kind
 */
public record Worse(Field field, Claim gold, Claim reading) {

  private static final Set<CountScope> SCOPES =
      Set.of(CountScope.REPORTED, CountScope.VIOLATORS, CountScope.SANCTIONED);
  private static final Set<Activity> ACTIVITIES =
      Set.of(Activity.VIOLATION_REPORT, Activity.SANCTION);

  /**
   * What is said of people of a place.
   *
   * @param place code of a regency or province; {@code -} for none
   * @param what a code of activity, or of scope
   * @param value null for an activity
   * @param isPart whether the number is a piece of a total that is told, too
   */
  public record Claim(String place, String what, Long value, boolean isPart) {

    private boolean isSame(Claim other) {
      return place.equals(other.place)
          && what.equals(other.what)
          && Objects.equals(value, other.value);
    }

    @Override
    public String toString() {
      return (value == null ? "" : value + " ") + what + " in " + place;
    }
  }

  /** Returns whether all that is wrong is a piece of a total that is told, too. */
  public boolean isPart() {
    return (gold == null || gold.isPart()) && (reading == null || reading.isPart());
  }

  /** Returns the readings of an article that are worse than its text; activities come first. */
  static List<Worse> of(Label label, Label reading) {
    Label placed = acceptedPlaces(label, reading);
    List<Worse> worse =
        new ArrayList<>(
            of(
                Field.ACTIVITIES,
                activities(label),
                activities(placed),
                List.of(
                    (gold, read) -> gold.what().equals(read.what()),
                    (gold, read) -> gold.place().equals(read.place()))));
    worse.addAll(
        of(
            Field.COUNTS,
            counts(label),
            counts(placed),
            List.of(
                (gold, read) ->
                    gold.value().equals(read.value()) && gold.place().equals(read.place()),
                (gold, read) -> gold.value().equals(read.value()),
                (gold, read) ->
                    gold.what().equals(read.what()) && gold.place().equals(read.place()))));
    return worse;
  }

  /** Puts events at a place that the label takes as well where the label has them. */
  private static Label acceptedPlaces(Label label, Label reading) {
    return reading.withEvents(
        reading.events().stream()
            .map(
                event ->
                    label.events().stream()
                        .filter(gold -> gold.otherRegencyCodes().contains(event.place()))
                        .findFirst()
                        .map(event::at)
                        .orElse(event))
            .toList());
  }

  private static List<Worse> of(
      Field field,
      Collection<Claim> gold,
      Collection<Claim> read,
      List<BiPredicate<Claim, Claim>> likeness) {
    List<Claim> missed = new ArrayList<>(gold);
    List<Claim> extra = new ArrayList<>();
    for (Claim claim : read) {
      Optional<Claim> told = missed.stream().filter(claim::isSame).findFirst();
      told.ifPresentOrElse(missed::remove, () -> extra.add(claim));
    }
    List<Worse> worse = new ArrayList<>();
    for (BiPredicate<Claim, Claim> isLike : likeness) {
      for (Claim claim : List.copyOf(missed)) {
        extra.stream()
            .filter(other -> isLike.test(claim, other))
            .findFirst()
            .ifPresent(
                other -> {
                  worse.add(new Worse(field, claim, other));
                  missed.remove(claim);
                  extra.remove(other);
                });
      }
    }
    missed.forEach(claim -> worse.add(new Worse(field, claim, null)));
    extra.forEach(claim -> worse.add(new Worse(field, null, claim)));
    return worse;
  }

  private static Set<Claim> activities(Label label) {
    Set<Claim> claims = new LinkedHashSet<>();
    for (LabelledEvent event : label.events()) {
      event.activities().stream()
          .filter(ACTIVITIES::contains)
          .forEach(activity -> claims.add(new Claim(event.place(), activity.name(), null, false)));
    }
    return claims;
  }

  private static List<Claim> counts(Label label) {
    return label.events().stream().flatMap(Worse::counts).toList();
  }

  private static Stream<Claim> counts(LabelledEvent event) {
    return event.counts().stream()
        .filter(count -> SCOPES.contains(count.scope()))
        .map(count -> claim(event, count));
  }

  private static Claim claim(LabelledEvent event, LabelledCount count) {
    return new Claim(event.place(), count.scope().name(), count.value(), count.part());
  }
}
