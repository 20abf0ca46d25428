package id.netralitas.job;

import id.netralitas.chart.FontCheck;
import id.netralitas.publish.ReleasePlace;
import id.netralitas.report.Release;
import id.netralitas.report.Releases;
import id.netralitas.spark.Session;
import id.netralitas.spark.TemporaryFolder;
import id.netralitas.store.Damage;
import id.netralitas.store.KeptFile;
import id.netralitas.store.Night;
import id.netralitas.store.Store;
import id.netralitas.store.StoreException;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.function.Consumer;

/** Makes an earlier release again from what the store kept, byte for byte, and publishes it. */
public final class RemakeJob {

  private final NightlySettings settings;
  private final Consumer<String> progress;

  /**
   * A job that has not begun.
   *
   * @param progress takes a line at each step
   */
  public RemakeJob(NightlySettings settings, Consumer<String> progress) {
    this.settings = settings;
    this.progress = progress;
  }

  /**
   * Makes it and lets the latest release be this one, until the next night.
   *
   * @throws StoreException if it is not kept, was made by another version of the program or by
   *     other reference data, or comes out otherwise; nothing was published
   */
  public Release run(String id) {
    TemporaryFolder.verify();
    FontCheck.verify();
    try (Releases releases = ReleasePlace.of(settings.run().reports(), Session::hadoop).open();
        Session session = Session.open("netralitas nightly", Session.SMALL_INPUT);
        Store store = Store.open(session.spark(), settings.store(), UUID.randomUUID().toString())) {
      store.notes().forEach(progress);
      Night night = store.night(id, settings.keptReleases());
      Made made = Store.read(night.settings(), Made.class);
      requireSame("version", night.version(), settings.run().version(), id);
      requireSame("reference data", made.reference(), settings.run().reference().fingerprint(), id);
      progress.accept("making release " + id + " again");
      RunSettings run = made.settings(settings.run());
      List<KeptFile> files = store.files(night).stream().filter(KeptFile::isThere).toList();
      Path staged = releases.stage();
      ReleaseTables tables =
          ReleaseTables.compute(
              store.spark(),
              NightlyJob.sources(files),
              store.lines(files, night),
              ReleaseTables.linkAll(run),
              run,
              made.dataset(),
              made.passedOver(),
              StagedRelease.folder(staged, "tables"));
      tables.reconciliation().requireToHold();
      String again =
          new StagedRelease(run, made.dataset(), made.passedOver(), RunJob.outlines(run, progress))
              .complete(tables, releases.changes(staged), Map::of, staged);
      if (!again.equals(id)) {
        throw new StoreException(
            "Release '"
                + id
                + "' comes out as '"
                + again
                + "' with this build of the program: use the build that made it");
      }
      return releases.publish(staged, id);
    } catch (Exception failed) { // Spark throws checked ones undeclared
      Damage.explain(failed, settings.store());
      throw failed;
    }
  }

  private static void requireSame(String what, String then, String now, String id) {
    if (!then.equals(now)) {
      throw new StoreException(
          "Release '"
              + id
              + "' was made with "
              + what
              + " '"
              + then
              + "', this is '"
              + now
              + "': use the same");
    }
  }
}
