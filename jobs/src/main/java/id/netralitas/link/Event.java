package id.netralitas.link;

import id.netralitas.record.Activity;
import id.netralitas.record.Count;
import id.netralitas.record.CountScope;
import id.netralitas.record.Coverage;
import id.netralitas.record.EventDate;
import id.netralitas.record.Jurisdiction;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.EnumMap;
import java.util.HexFormat;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;

/**
 * What happened: one occasion, as its mentions tell it together.
 *
 * @param id made from the oldest mention, so that a later article cannot change it
 * @param activities those of the oldest mention in its order, then what others add
 * @param elections of any mention, sorted
 * @param figures people by scope, readings left out; no workforce
 * @param workforce the latest workforce figure by whom it covers
 * @param mentions from the oldest
 */
public record Event(
    String id,
    EventDate date,
    Jurisdiction jurisdiction,
    List<Activity> activities,
    List<String> elections,
    Map<CountScope, Figure> figures,
    Map<Coverage, DatedFigure> workforce,
    List<SourcedMention> mentions) {

  private static final int ID_BYTES = 8;

  /**
   * A figure and the time it speaks of.
   *
   * @param asOf its day, month or year; empty text when not known
   */
  public record DatedFigure(Figure figure, String asOf) {}

  /** Returns the event that these mentions, given from the oldest, tell. */
  static Event of(List<SourcedMention> mentions) {
    SourcedMention oldest = mentions.get(0);
    Set<Activity> activities = new LinkedHashSet<>(oldest.mention().activities());
    mentions.stream()
        .flatMap(m -> m.mention().activities().stream())
        .sorted()
        .forEach(activities::add);
    Set<String> elections = new TreeSet<>();
    mentions.forEach(mention -> elections.addAll(mention.elections()));
    return new Event(
        id(oldest),
        oldest.mention().date(),
        oldest.mention().jurisdiction(),
        List.copyOf(activities),
        List.copyOf(elections),
        figures(mentions),
        workforce(mentions),
        mentions);
  }

  /** Returns the articles that tell it, each once. */
  public long articles() {
    return mentions.stream().map(SourcedMention::articleId).distinct().count();
  }

  /** Returns the outlets that tell it, each once; articles that name none add nothing. */
  public long outlets() {
    return mentions.stream()
        .map(SourcedMention::outlet)
        .filter(Objects::nonNull)
        .distinct()
        .count();
  }

  private static String id(SourcedMention oldest) {
    byte[] bytes = oldest.id().getBytes(StandardCharsets.UTF_8);
    try {
      byte[] hash = MessageDigest.getInstance("SHA-256").digest(bytes);
      return "ev-" + HexFormat.of().formatHex(Arrays.copyOf(hash, ID_BYTES));
    } catch (NoSuchAlgorithmException impossible) {
      throw new IllegalStateException("every Java has SHA-256", impossible);
    }
  }

  private static Map<CountScope, Figure> figures(List<SourcedMention> mentions) {
    Map<CountScope, Figure> figures = new EnumMap<>(CountScope.class);
    for (CountScope scope : CountScope.values()) {
      if (scope == CountScope.WORKFORCE) {
        continue;
      }
      List<Figure> told =
          mentions.stream()
              .map(
                  sourced ->
                      Figure.ofPieces(
                          sourced.mention().counts().stream()
                              .filter(count -> count.scope() == scope && !count.isReading())
                              .toList()))
              .flatMap(Optional::stream)
              .toList();
      Figure.ofArticles(told).ifPresent(figure -> figures.put(scope, figure));
    }
    return figures;
  }

  private static Map<Coverage, DatedFigure> workforce(List<SourcedMention> mentions) {
    Map<Coverage, DatedFigure> workforce = new EnumMap<>(Coverage.class);
    for (Coverage coverage : Coverage.values()) {
      TreeMap<String, List<Figure>> byTime = new TreeMap<>();
      for (SourcedMention sourced : mentions) {
        latest(sourced, coverage)
            .ifPresent(
                told ->
                    byTime
                        .computeIfAbsent(told.asOf(), time -> new ArrayList<>())
                        .add(told.figure()));
      }
      if (!byTime.isEmpty()) {
        Figure.ofArticles(byTime.lastEntry().getValue())
            .ifPresent(
                figure -> workforce.put(coverage, new DatedFigure(figure, byTime.lastKey())));
      }
    }
    return workforce;
  }

  /** The workforce that one mention tells; of several days the latest. */
  private static Optional<DatedFigure> latest(SourcedMention sourced, Coverage coverage) {
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
                    .map(figure -> new DatedFigure(figure, told.getKey()))
                    .stream())
        .max(Comparator.comparing(DatedFigure::asOf));
  }

  /** When a workforce figure held: its own day, else the event's date, else the article's. */
  private static String time(Count count, SourcedMention sourced) {
    if (count.asOf() != null) {
      return count.asOf();
    }
    String date = sourced.mention().date().value();
    if (date != null) {
      return date;
    }
    return sourced.publishedAt() == null ? "" : sourced.publishedAt();
  }
}
