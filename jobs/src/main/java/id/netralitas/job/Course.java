package id.netralitas.job;

import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;

/**
 * What is known of a run so far, for whoever watches it: when it began, how long its steps took,
 * what it saw. None of it enters a table, a page or the id of a release. It may be read by another
 * thread at any time, such as the one that ends the process.
 */
public final class Course {

  private final String id;
  private final String commit;
  private final InstantSource clock;
  private final Instant begun;
  private final Map<String, Duration> steps = new LinkedHashMap<>();
  private Instant border;
  private Freshness freshness;
  private NightFacts facts;
  private Guards guards;

  /**
   * A run that begins now.
   *
   * @param id what its log lines and its manifest name it by; may be empty
   * @param commit what the program was built from; empty if that is unknown
   * @param clock read at every border between two steps
   */
  public Course(String id, String commit, InstantSource clock) {
    this.id = id;
    this.commit = commit;
    this.clock = clock;
    this.begun = clock.instant();
    this.border = begun;
  }

  /** Returns the course of a run that nobody watches: no time passes in it. */
  static Course unwatched(RunSettings settings) {
    return new Course("", "", settings::now);
  }

  /** Ends a step. */
  public synchronized void pass(Step step) {
    Instant now = clock.instant();
    steps.merge(word(step), Duration.between(border, now), Duration::plus);
    border = now;
  }

  /** Learns how old what it reads is. */
  public synchronized void sees(Freshness seen) {
    freshness = seen;
  }

  /** Learns what the night did. */
  public synchronized void sees(NightFacts seen) {
    facts = seen;
  }

  /** Learns what the guards of the night found. */
  public synchronized void sees(Guards seen) {
    guards = seen;
  }

  /** Returns when it began. */
  public Instant begun() {
    return begun;
  }

  /** Returns what the program was built from; empty if that is unknown. */
  public String commit() {
    return commit;
  }

  /** Returns how long the steps took that have ended, in their order. */
  public synchronized Map<String, Duration> steps() {
    return new LinkedHashMap<>(steps);
  }

  /** Returns how old what it read is; empty if it has not come so far. */
  public synchronized Optional<Freshness> freshness() {
    return Optional.ofNullable(freshness);
  }

  /** Returns what a night did; empty if it has not come so far, or is none. */
  public synchronized Optional<NightFacts> facts() {
    return Optional.ofNullable(facts);
  }

  /** Returns the guards of a night; empty if it has not come so far, or is none. */
  public synchronized Optional<Guards> guards() {
    return Optional.ofNullable(guards);
  }

  /**
   * Returns the section of {@code run.json}.
   *
   * @param step the one that has not ended yet: the manifest is part of it
   */
  synchronized Map<String, Object> told(Step step) {
    Map<String, Object> seconds = new LinkedHashMap<>();
    steps.forEach((name, duration) -> seconds.put(name, seconds(duration)));
    seconds.put(word(step), seconds(Duration.between(border, clock.instant())));
    Map<String, Object> told = new LinkedHashMap<>();
    told.put("id", id.isEmpty() ? null : id);
    told.put("began", begun.toString());
    told.put("seconds", seconds);
    told.put("commit", commit.isEmpty() ? null : commit);
    return told;
  }

  private static String word(Step step) {
    return step.name().toLowerCase(Locale.ROOT);
  }

  private static double seconds(Duration duration) {
    return duration.toMillis() / 1000.0;
  }
}
