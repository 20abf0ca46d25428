package id.netralitas.report;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/** What has become of a release since it was published: a file lost, cut short, a bit flipped. */
public final class ReleaseDamage {

  private ReleaseDamage() {}

  /**
   * Returns the files that make a standing release whole again.
   *
   * @param standing a release that was published
   * @param staged the folder of one with the same id, made now
   * @return paths below both, the manifest last; none if the release stands as it was published
   */
  public static List<String> of(ReleaseFiles standing, Path staged) {
    if (StandingRelease.of(standing).isPresent()) {
      return List.of();
    }
    List<String> differing = new ArrayList<>();
    for (ContentHash.HashedFile file : ContentHash.files(staged)) {
      boolean isSame =
          StandingRelease.hash(standing, file.path()).filter(file.sha256()::equals).isPresent();
      if (!isSame && !file.path().equals(RunManifest.NAME)) {
        differing.add(file.path());
      }
    }
    differing.add(RunManifest.NAME);
    return List.copyOf(differing);
  }
}
