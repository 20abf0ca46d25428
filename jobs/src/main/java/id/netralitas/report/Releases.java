package id.netralitas.report;

import java.nio.file.Path;
import java.util.Optional;

/**
 * A place of releases, held by one run at a time.
 *
 * <p>A release is made aside, in a folder on this machine, and appears whole or not at all: readers
 * follow a pointer that is replaced in one step, after everything that it points to is there. A run
 * that is killed leaves the pointer as it was; the next run clears or completes what it left.
 */
public interface Releases extends AutoCloseable {

  /** Returns an empty folder on this machine to write a release into. */
  Path stage();

  /** Returns the release that readers are led to; empty if there is none yet. */
  Optional<ReleaseFiles> latest();

  /**
   * Returns what became of the events of the latest release in a staged one; empty if there is none
   * yet, or it is damaged.
   */
  default Optional<ReleaseChanges> changes(Path staged) {
    return latest()
        .filter(before -> StandingRelease.holds(before, ReleaseChanges.READ))
        .map(before -> ReleaseChanges.since(before, ReleaseFiles.in(staged)));
  }

  /**
   * Puts a finished release in place and leads readers to it. If one of this id is there, it stays
   * and the staged one is dropped: a release never changes. Files of it that are damaged or gone
   * are put back, each in one step.
   *
   * @param staged the folder from {@link #stage()}
   * @throws PublishingException if that fails; readers are then where they were
   */
  Release publish(Path staged, String id);

  /** Lets the place go, and drops what is staged. */
  @Override
  void close();
}
