package id.netralitas.link;

import id.netralitas.record.Activity;
import id.netralitas.record.Count;
import id.netralitas.record.CountScope;
import id.netralitas.record.Coverage;
import id.netralitas.record.DatePrecision;
import id.netralitas.record.EventDate;
import id.netralitas.record.Jurisdiction;
import id.netralitas.record.Level;
import id.netralitas.table.Tables;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.function.Function;

/** Makes an event of what its mentions say. */
final class EventDraft {

  private final Cluster cluster;
  private final List<Conflict> conflicts = new ArrayList<>();
  private EventDate date;
  private Jurisdiction jurisdiction;
  private List<Activity> activities;
  private List<String> elections;
  private final Map<CountScope, Figure> figures = new EnumMap<>(CountScope.class);
  private final Map<Coverage, Event.DatedFigure> workforce = new EnumMap<>(Coverage.class);
  private final Map<CountScope, SourcedMention> tellers = new EnumMap<>(CountScope.class);

  EventDraft(Cluster cluster) {
    this.cluster = cluster;
    readDate();
    readPlace();
    readActivities();
    readElections();
    readFigures();
    readWorkforce();
  }

  EventDate date() {
    return date;
  }

  Jurisdiction jurisdiction() {
    return jurisdiction;
  }

  List<Activity> activities() {
    return activities;
  }

  List<String> elections() {
    return elections;
  }

  Map<CountScope, Figure> figures() {
    return figures;
  }

  Map<Coverage, Event.DatedFigure> workforce() {
    return workforce;
  }

  List<Conflict> conflicts() {
    return List.copyOf(conflicts);
  }

  /**
   * Returns the counts that the figures are made of: the pieces of one account for each, the oldest
   * that gives the chosen figure. A figure set by hand is made of none, and cases are in no sum.
   *
   * @return positions of counts by the id of their mention
   */
  Map<String, Set<Integer>> added() {
    Map<String, Set<Integer>> added = new TreeMap<>();
    tellers.forEach(
        (scope, sourced) -> {
          List<Count> counts = sourced.mention().counts();
          for (int n = 0; n < counts.size(); n++) {
            if (isAdded(counts.get(n), scope) && !counts.get(n).part()) {
              added.computeIfAbsent(sourced.id(), id -> new TreeSet<>()).add(n);
            }
          }
        });
    return added;
  }

  private static boolean isAdded(Count count, CountScope scope) {
    return count.scope() == scope && !count.isCumulative();
  }

  /** Sets a field to what a person says; all values stand among the conflicts. */
  void set(ManualOverride override) {
    String field = override.field();
    CountScope scope = EventField.scope(field);
    String before;
    String conflictField = field.equals(EventField.ACTIVITIES) ? "activity" : field;
    if (scope != null) {
      before = figures.containsKey(scope) ? figures.get(scope).written() : "";
      tellers.remove(scope);
      if (override.value() == null) {
        figures.remove(scope);
      } else {
        long value = Long.parseLong(override.value());
        figures.put(scope, new Figure(value, value, value));
      }
    } else {
      before = setFact(field, override.value());
    }
    conflicts.replaceAll(
        told ->
            told.field().equals(conflictField)
                ? new Conflict(
                    told.field(),
                    told.value(),
                    told.articles(),
                    told.sources(),
                    false,
                    Choice.Rule.OVERRIDE)
                : told);
    if (conflicts.stream().noneMatch(told -> told.field().equals(conflictField))) {
      List<String> articles =
          cluster.mentions().stream().map(SourcedMention::articleId).distinct().sorted().toList();
      int sources = (int) cluster.sources().values().stream().distinct().count();
      conflicts.add(
          new Conflict(conflictField, before, articles, sources, false, Choice.Rule.OVERRIDE));
    }
    String value = override.value() == null ? "" : override.value();
    conflicts.add(new Conflict(conflictField, value, List.of(), 0, true, Choice.Rule.OVERRIDE));
  }

  private String setFact(String field, String value) {
    String before;
    switch (field) {
      case EventField.DATE -> {
        before = written(date);
        date = EventField.date(value);
      }
      case EventField.PLACE -> {
        before = written(jurisdiction);
        jurisdiction = EventField.place(value);
      }
      case EventField.ACTIVITIES -> {
        before = activities.get(0).name();
        activities = EventField.list(value).stream().map(Activity::valueOf).distinct().toList();
      }
      default -> {
        before = String.join(";", elections);
        elections = EventField.list(value).stream().sorted().distinct().toList();
      }
    }
    return before;
  }

  private void readDate() {
    Choice<String> choice = new Choice<>();
    Map<String, EventDate> dates = new TreeMap<>();
    for (SourcedMention sourced : cluster.mentions()) {
      EventDate told = sourced.mention().date();
      if (told.value() != null) {
        dates.putIfAbsent(told.value(), told);
        choice.add(
            told.value(),
            told.precision().compareTo(DatePrecision.DAY),
            sourced.articleId(),
            source(sourced));
      }
    }
    date = choice.chosen() == null ? EventDate.UNDATED : dates.get(choice.chosen());
    conflicts.addAll(
        choice.conflicts(
            EventField.DATE,
            (one, other) -> areApart(dates.get(one), dates.get(other)),
            Function.identity()));
  }

  private static boolean areApart(EventDate one, EventDate other) {
    return one.lastDay().orElseThrow().isBefore(other.firstDay().orElseThrow())
        || other.lastDay().orElseThrow().isBefore(one.firstDay().orElseThrow());
  }

  private void readPlace() {
    Choice<Jurisdiction> choice = new Choice<>();
    for (SourcedMention sourced : cluster.mentions()) {
      Jurisdiction told = sourced.mention().jurisdiction();
      int vagueness = told.identity().isEmpty() ? 2 : told.level() == Level.REGENCY ? 0 : 1;
      choice.add(told, vagueness, sourced.articleId(), source(sourced));
    }
    jurisdiction = choice.chosen();
    conflicts.addAll(
        choice.conflicts(
            EventField.PLACE,
            (one, other) ->
                one.level() != Level.UNKNOWN
                    && other.level() != Level.UNKNOWN
                    && !one.equals(other),
            EventDraft::written));
  }

  private void readActivities() {
    Choice<Activity> choice = new Choice<>();
    for (SourcedMention sourced : cluster.mentions()) {
      choice.add(sourced.mention().activities().get(0), 0, sourced.articleId(), source(sourced));
    }
    Set<Activity> all = new LinkedHashSet<>();
    all.add(choice.chosen());
    all.addAll(cluster.oldest().mention().activities());
    cluster.mentions().stream()
        .flatMap(sourced -> sourced.mention().activities().stream())
        .sorted()
        .forEach(all::add);
    activities = List.copyOf(all);
    conflicts.addAll(choice.conflicts("activity", (one, other) -> one != other, Activity::name));
  }

  private void readElections() {
    Set<String> all = new TreeSet<>();
    cluster.mentions().forEach(sourced -> all.addAll(sourced.elections()));
    elections = List.copyOf(all);
  }

  private void readFigures() {
    for (CountScope scope : CountScope.values()) {
      if (scope == CountScope.WORKFORCE) {
        continue;
      }
      Choice<Figure> choice = new Choice<>();
      List<Figure> all = new ArrayList<>();
      Map<Figure, SourcedMention> oldest = new HashMap<>();
      for (SourcedMention sourced : cluster.mentions()) {
        Figure.ofPieces(
                sourced.mention().counts().stream().filter(count -> isAdded(count, scope)).toList())
            .ifPresent(
                told -> {
                  all.add(told);
                  oldest.putIfAbsent(told, sourced);
                  choice.add(told, told.vagueness(), sourced.articleId(), source(sourced));
                });
      }
      if (!all.isEmpty()) {
        figures.put(scope, choice.chosen().within(all));
        if (Tables.COUNTED.contains(scope)) {
          tellers.put(scope, oldest.get(choice.chosen()));
        }
      }
      conflicts.addAll(
          choice.conflicts(Tables.asnColumn(scope), Figure::contradicts, Figure::written));
    }
  }

  private void readWorkforce() {
    for (Coverage coverage : Coverage.values()) {
      TreeMap<String, Choice<Figure>> byTime = new TreeMap<>();
      Map<String, List<Figure>> told = new TreeMap<>();
      for (SourcedMention sourced : cluster.mentions()) {
        latest(sourced, coverage)
            .ifPresent(
                figure -> {
                  told.computeIfAbsent(figure.asOf(), time -> new ArrayList<>())
                      .add(figure.figure());
                  byTime
                      .computeIfAbsent(figure.asOf(), time -> new Choice<>())
                      .add(
                          figure.figure(),
                          figure.figure().vagueness(),
                          sourced.articleId(),
                          source(sourced));
                });
      }
      if (!byTime.isEmpty()) {
        String time = byTime.lastKey();
        Choice<Figure> choice = byTime.get(time);
        workforce.put(
            coverage, new Event.DatedFigure(choice.chosen().within(told.get(time)), time));
        conflicts.addAll(
            choice.conflicts(
                Tables.asnColumn(CountScope.WORKFORCE), Figure::contradicts, Figure::written));
      }
    }
  }

  /** The workforce that one mention tells; of several days the latest. */
  private static Optional<Event.DatedFigure> latest(SourcedMention sourced, Coverage coverage) {
    Map<String, List<Count>> byTime = new TreeMap<>();
    for (Count count : sourced.mention().counts()) {
      if (count.scope() == CountScope.WORKFORCE && count.covers() == coverage) {
        byTime.computeIfAbsent(time(count, sourced), time -> new ArrayList<>()).add(count);
      }
    }
    return byTime.entrySet().stream()
        .flatMap(
            told ->
                Figure.ofPieces(told.getValue())
                    .map(figure -> new Event.DatedFigure(figure, told.getKey()))
                    .stream())
        .max(Comparator.comparing(Event.DatedFigure::asOf));
  }

  /** When a workforce figure held: its own day, else the event's date, else the article's. */
  private static String time(Count count, SourcedMention sourced) {
    if (count.asOf() != null) {
      return count.asOf();
    }
    String told = sourced.mention().date().value();
    if (told != null) {
      return told;
    }
    return sourced.publishedAt() == null ? "" : sourced.publishedAt();
  }

  private int source(SourcedMention sourced) {
    return cluster.sources().get(sourced.articleId());
  }

  private static String written(EventDate date) {
    return date.value() == null ? "" : date.value();
  }

  private static String written(Jurisdiction jurisdiction) {
    return jurisdiction.identity().orElse(jurisdiction.level().name());
  }
}
