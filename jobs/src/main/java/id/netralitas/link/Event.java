package id.netralitas.link;

import id.netralitas.record.Activity;
import id.netralitas.record.CountScope;
import id.netralitas.record.Coverage;
import id.netralitas.record.EventDate;
import id.netralitas.record.Jurisdiction;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.Arrays;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;

/**
 * What happened: one occasion, as its mentions tell it together. Where they disagree, {@link
 * Choice} says whose value it has, and {@code conflicts} lists all of them.
 *
 * @param id made from the oldest mention, so that a later article cannot change it
 * @param activities the chosen main one, then those of the oldest mention in its order, then what
 *     others add
 * @param elections of any mention, sorted
 * @param figures people by scope, readings left out; no workforce
 * @param added the counts that the figures are made of: positions by the id of their mention
 * @param workforce the latest workforce figure by whom it covers
 * @param cluster its mentions from the oldest, and why they are one event
 * @param isDropped whether a person took it out, so that it is counted and nothing else
 */
public record Event(
    String id,
    EventDate date,
    Jurisdiction jurisdiction,
    List<Activity> activities,
    List<String> elections,
    Map<CountScope, Figure> figures,
    Map<String, Set<Integer>> added,
    Map<Coverage, DatedFigure> workforce,
    Cluster cluster,
    List<Conflict> conflicts,
    boolean isDropped) {

  private static final int ID_BYTES = 8;

  /**
   * A figure and the time it speaks of.
   *
   * @param asOf its day, month or year; empty text when not known
   */
  public record DatedFigure(Figure figure, String asOf) {}

  /** Returns the event that these mentions tell. */
  static Event of(Cluster cluster) {
    return of(cluster, List.of(), false);
  }

  /** Returns the event that these mentions tell, with fields set by hand. */
  static Event of(Cluster cluster, List<ManualOverride> set, boolean isDropped) {
    EventDraft draft = new EventDraft(cluster);
    set.forEach(draft::set);
    return new Event(
        idOf(cluster.oldest()),
        draft.date(),
        draft.jurisdiction(),
        draft.activities(),
        draft.elections(),
        draft.figures(),
        draft.added(),
        draft.workforce(),
        cluster,
        draft.conflicts(),
        isDropped);
  }

  /** Returns the mentions from the oldest. */
  public List<SourcedMention> mentions() {
    return cluster.mentions();
  }

  /** Returns the articles that tell it, each once. */
  public long articles() {
    return mentions().stream().map(SourcedMention::articleId).distinct().count();
  }

  /** Returns the outlets that tell it, each once; articles that name none add nothing. */
  public long outlets() {
    return mentions().stream()
        .map(SourcedMention::outlet)
        .filter(Objects::nonNull)
        .distinct()
        .count();
  }

  /** Returns the independent sources: copies, one release and one outlet count once. */
  public long sources() {
    return cluster.sources().values().stream().distinct().count();
  }

  static String idOf(SourcedMention oldest) {
    byte[] bytes = oldest.id().getBytes(StandardCharsets.UTF_8);
    try {
      byte[] hash = MessageDigest.getInstance("SHA-256").digest(bytes);
      return "ev-" + HexFormat.of().formatHex(Arrays.copyOf(hash, ID_BYTES));
    } catch (NoSuchAlgorithmException impossible) {
      throw new IllegalStateException("every Java has SHA-256", impossible);
    }
  }
}
