package id.netralitas.store;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import id.netralitas.TestRecord;
import id.netralitas.TestRun;
import id.netralitas.TestSpark;
import id.netralitas.job.GuardBounds;
import id.netralitas.job.NightlyJob;
import id.netralitas.job.NightlySettings;
import id.netralitas.job.RemakeJob;
import id.netralitas.job.RunSettings;
import id.netralitas.report.Release;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.util.List;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Releases that are kept outlive the joining of parts and the expiry of all that is not kept. */
@Tag("faults")
class KeptReleasesTest {

  private static final int KEPT = 2;

  @TempDir Path folder;

  @Test
  void aKeptReleaseIsMadeAgainAfterCompactionAndExpiry() throws IOException {
    TestSpark.session();
    Path input = Files.createDirectories(folder.resolve("records"));
    String[] releases = new String[3];
    for (int night = 0; night < releases.length; night++) {
      String record = TestRecord.of("n" + night).event("16.06", "2024-11-04", "PLEDGE").json();
      Files.writeString(input.resolve(night + ".jsonl"), record + "\n");
      releases[night] = new NightlyJob(settings("reports"), line -> {}).run().run().release().id();
    }
    try (Store store = Store.open(TestSpark.session(), folder.resolve("store").toString(), "one")) {
      Long dropped = oldest(store).snapshots().get(Store.LINES);
      Long kept = store.night(releases[1], KEPT).snapshots().get(Store.LINES);
      assertThat(parts(store)).isEqualTo(3);
      new Upkeep(store, Clock.systemUTC(), 1).tidy();
      assertThat(parts(store)).isOne();
      assertThat(store.table(Store.LINES).table().snapshot(kept)).isNotNull();
      assertThat(store.table(Store.LINES).table().snapshot(dropped)).isNull();
    }
    // In another place nothing is there yet, so that what stands there then was made of the store.
    RemakeJob elsewhere = new RemakeJob(settings("again"), line -> {});
    Release again = elsewhere.run(releases[1]);
    assertThat(again.id()).isEqualTo(releases[1]);
    assertThat(again.isNew()).isTrue();
    assertThatThrownBy(() -> elsewhere.run(releases[0]))
        .isInstanceOf(StoreException.class)
        .hasMessageContaining("does not keep release '" + releases[0] + "'")
        .hasMessageNotContaining("\n");
    assertThat(new NightlyJob(settings("reports"), line -> {}).run().run().release().isNew())
        .isFalse();
  }

  private static Night oldest(Store store) {
    List<Night> nights = store.nights();
    return nights.get(nights.size() - 1);
  }

  private static int parts(Store store) {
    return Integer.parseInt(
        store.table(Store.LINES).table().currentSnapshot().summary().get("total-data-files"));
  }

  private NightlySettings settings(String reports) {
    RunSettings run = TestRun.onRecords(folder.resolve("records"), folder.resolve(reports));
    return new NightlySettings(
        run, folder.resolve("store").toString(), false, true, KEPT, GuardBounds.USUAL, "");
  }
}
