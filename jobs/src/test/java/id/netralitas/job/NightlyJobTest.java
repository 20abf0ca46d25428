package id.netralitas.job;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import id.netralitas.TestRecord;
import id.netralitas.TestRun;
import id.netralitas.TestSpark;
import id.netralitas.ingest.InputException;
import id.netralitas.report.PublishingException;
import id.netralitas.report.Release;
import id.netralitas.store.StoreException;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.Iterator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Consumer;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Any sequence of nights publishes what one run on the final input publishes. */
class NightlyJobTest {

  private static final String PAGE =
      "Sekayu, 4 November 2024 - Sebanyak 120 ASN Kabupaten Musi Banyuasin mengikuti ikrar"
          + " netralitas ASN menjelang Pilkada 2024 di halaman kantor bupati, Senin (4/11/2024).";

  @TempDir Path folder;

  private Path input;

  @BeforeEach
  void open() throws IOException {
    TestSpark.session();
    input = Files.createDirectories(folder.resolve("records"));
  }

  @Test
  void nightsInAnyOrderAreOneRunOnTheFinalInput() throws IOException {
    write("a.jsonl", pledge("a"), pledge("b"));
    NightlyJob.Result first = night();
    assertThat(first.release().id()).isEqualTo(run());
    assertThat(first.facts().articlesIn()).isEqualTo(2);
    Map<String, String> firstContents = contents(Path.of(first.release().place()));

    // One file more, one that only copies, one line that cannot be read.
    write("b.jsonl", pledge("c"), "broken");
    write("copy.jsonl", pledge("a"), pledge("b"));
    NightlyJob.Result second = night();
    assertThat(second.release().id()).isEqualTo(run());
    assertThat(told(second)).containsExactly(1L, 0L, 0L, 1L, 1L, 0L, 0L);
    Files.delete(input.resolve("copy.jsonl"));
    assertThat(run()).isEqualTo(second.release().id());

    // The same again changes nothing.
    NightlyJob.Result again = night();
    assertThat(again.release().isNew()).isFalse();
    assertThat(told(again)).containsExactly(0L, 0L, 0L, 0L, 0L, 0L, 0L);
    assertThat(again.wasIdle()).isTrue();

    // A file changed under its name, another is gone.
    write("a.jsonl", pledge("a"), TestRecord.of("d").event("73.07", "2024-10", "REMINDER").json());
    Files.delete(input.resolve("b.jsonl"));
    NightlyJob.Result third = night();
    assertThat(third.release().id()).isEqualTo(run());
    assertThat(told(third)).containsExactly(0L, 1L, 1L, 1L, 1L, 0L, 2L);

    // With what is missing kept, the old file counts beside the new ones.
    Files.delete(input.resolve("a.jsonl"));
    write("e.jsonl", pledge("e"));
    NightlyJob.Result kept = job("reports", true, true, step -> {}).run();
    write("a.jsonl", pledge("a"), TestRecord.of("d").event("73.07", "2024-10", "REMINDER").json());
    assertThat(run()).isNotEqualTo(third.release().id());
    assertThat(kept.facts().articlesIn()).isEqualTo(1);
    assertThat(kept.facts().articlesWithdrawn()).isZero();

    // The old state comes back: nothing is read again.
    Files.delete(input.resolve("e.jsonl"));
    write("a.jsonl", pledge("a"), pledge("b"));
    NightlyJob.Result back = night();
    assertThat(back.release().id()).isEqualTo(first.release().id());
    assertThat(back.release().isNew()).isFalse();
    assertThat(back.facts().filesRead()).isZero();

    // A release that was lost is made again byte for byte.
    delete(Path.of(second.release().place()));
    assertThat(remake(second.release().id()).isNew()).isTrue();
    delete(Path.of(first.release().place()));
    assertThat(contents(Path.of(remake(first.release().id()).place()))).isEqualTo(firstContents);
    assertThatThrownBy(() -> remake("2024-12-01-000000000000"))
        .isInstanceOf(StoreException.class)
        .hasMessageContaining("does not keep")
        .hasMessageContaining(second.release().id());
  }

  @Test
  void aNightOnTheSameInputStagesNothingWhileTheReleaseStands() throws IOException {
    write("a.jsonl", pledge("a"));
    NightlyJob.Result first = night();
    List<Step> passed = new ArrayList<>();
    NightlyJob.Result idle = job("reports", false, true, passed::add).run();
    assertThat(passed).containsExactly(Step.OPENED, Step.TAGGED, Step.TIDIED);
    assertThat(idle.summary()).startsWith("nightly: unchanged, ");
    assertThat(idle.release().id()).isEqualTo(first.release().id());
    assertThat(idle.run().reconciliation()).isEqualTo(first.run().reconciliation());
    assertThat(idle.guards().withoutFreshness()).isEqualTo(first.guards().withoutFreshness());

    // Checks to fail on are those of the release that stands; one that is broken is counted anew.
    assertThat(night(settings("reports", Set.of("reject.NOT_JSON", "share.rejects"))).wasIdle())
        .isTrue();
    assertThatThrownBy(() -> night(settings("reports", Set.of("mentions_read"))))
        .isInstanceOf(QualityException.class)
        .hasMessageContaining("mentions_read = 1");

    // What is damaged or gone, or goes by another name, is computed.
    Path release = Path.of(first.release().place());
    String page = Files.readString(release.resolve("index.html"));
    Files.writeString(release.resolve("index.html"), "cut");
    NightlyJob.Result mended = night();
    assertThat(mended.wasIdle()).isFalse();
    assertThat(mended.summary()).contains("(was damaged; files replaced: ");
    assertThat(release.resolve("index.html")).hasContent(page);
    assertThat(night().wasIdle()).isTrue();
    delete(release);
    NightlyJob.Result again = night();
    assertThat(again.wasIdle()).isFalse();
    assertThat(again.release().isNew()).isTrue();
    assertThat(again.release().id()).isEqualTo(first.release().id());
    Files.move(input.resolve("a.jsonl"), input.resolve("b.jsonl"));
    NightlyJob.Result renamed = night();
    assertThat(renamed.wasIdle()).isFalse();
    assertThat(renamed.release().id()).isEqualTo(run());
  }

  @Test
  void aDayThatHasNotComeDatesNoReleaseUntilItComes() throws IOException {
    write(
        "a.jsonl",
        pledge("a"),
        TestRecord.of("ahead")
            .collectedAt("2099-05-05T00:00:00Z")
            .event("16", null, "PLEDGE")
            .json());
    Instant then = Instant.parse("2099-05-06T00:00:00Z");
    List<String> told = new ArrayList<>();
    NightlyJob.Result first =
        new NightlyJob(nightly(settings("reports", Set.of()), false, true), told::add).run();
    assertThat(first.release().id()).startsWith("2024-12-01-").isEqualTo(run());
    assertThat(told).anyMatch(line -> line.contains("2099-05-05") && line.contains("collectedAt"));
    assertThat(first.run().reconciliation().value("issue.COLLECTED_IN_FUTURE")).isEqualTo(1);
    Map<String, String> contents = contents(Path.of(first.release().place()));

    // Nothing changes as long as the day has not come, and then it does by itself.
    assertThat(night(at(Instant.parse("2027-01-01T00:00:00Z"))).wasIdle()).isTrue();
    NightlyJob.Result later = night(at(then));
    assertThat(later.wasIdle()).isFalse();
    assertThat(later.release().id()).startsWith("2099-05-05-");

    // The first release is made again as it was, whatever day it is.
    delete(Path.of(first.release().place()));
    Release again =
        new RemakeJob(nightly(at(then), false, true), line -> {}).run(first.release().id());
    assertThat(contents(Path.of(again.place()))).isEqualTo(contents);
  }

  @Test
  @Tag("faults")
  void aCrashAtAnyBorderThenANightIsANight() throws IOException {
    write("0.jsonl", pledge("a"));
    night();
    long articles = 1;
    for (Step step : Step.values()) {
      articles++;
      write(step + ".jsonl", pledge("of-" + step));
      assertThatThrownBy(() -> job("reports", false, true, crashAt(step)).run())
          .hasMessage("crashed at " + step);
      NightlyJob.Result after = night();
      boolean isDone = step.compareTo(Step.NIGHT_KEPT) >= 0;
      assertThat(after.facts().articlesIn())
          .as("after a crash at " + step)
          .isEqualTo(isDone ? 0 : 1);
      assertThat(after.run().reconciliation().value("records_accepted")).isEqualTo(articles);
    }
    assertThat(night().release().id()).isEqualTo(run());
  }

  @Test
  void articlesOfFilesAreKeptByNameAndContent() throws IOException {
    Files.writeString(input.resolve("satu.txt"), PAGE);
    night(articles("reports"));
    Files.writeString(input.resolve("dua.txt"), PAGE.replace("120", "130"));
    Path below = Files.createDirectories(input.resolve("lain"));
    Files.writeString(below.resolve("satu.txt"), PAGE.replace("Senin", "pada Senin"));
    NightlyJob.Result second = night(articles("reports"));
    String whole = new RunJob(articles("whole"), line -> {}).run().release().id();
    assertThat(second.release().id()).isEqualTo(whole);
    // The page at the top keeps its id, whatever lies in folders below.
    assertThat(second.facts().filesRead()).isEqualTo(2);
  }

  @Test
  void aNightThatShrinksTooMuchIsHeldBackUntilItIsAllowed() throws IOException {
    write("a.jsonl", pledge("a"), pledge("b"));
    write("b.jsonl", TestRecord.of("c").event("73.07", "2024-10-01", "PLEDGE").json());
    String first = night().release().id();
    Files.delete(input.resolve("b.jsonl"));
    for (int n = 0; n < 2; n++) {
      assertThatThrownBy(() -> job("reports", false, false, step -> {}).run())
          .isInstanceOf(QualityException.class)
          .hasMessageContaining("growth.events is -50")
          .hasMessageContaining("--allow-shrink");
    }
    assertThat(folder.resolve("reports/latest").toRealPath().getFileName()).hasToString(first);
    NightlyJob.Result allowed = night();
    assertThat(allowed.release().id()).isEqualTo(run());
    assertThat(allowed.facts().articlesWithdrawn()).isEqualTo(1);
    assertThat(allowed.summary()).contains("growth.events is -50");
  }

  @Test
  void namedGuardsBind() throws IOException {
    write("a.jsonl", pledge("a"), "broken");
    RunSettings strict = settings("reports", Set.of("share.rejects"));
    assertThatThrownBy(() -> new NightlyJob(nightly(strict, false, true), line -> {}).run())
        .isInstanceOf(QualityException.class)
        .hasMessageContaining("share.rejects is 50, expected to 5");
    assertThat(folder.resolve("reports/latest")).doesNotExist();
  }

  @Test
  void aFeedThatStopsIsSeenThoughNothingElseChanges() throws IOException {
    write("a.jsonl", pledge("a"));
    RunSettings strict = settings("reports", Set.of("fresh.collected"));
    LocalDate collected = LocalDate.of(2024, 12, 1);
    NightlyJob.Result first = night(on(collected.plusDays(7), strict), GuardBounds.USUAL);
    assertThat(guard(first, "fresh.collected"))
        .isEqualTo(new Guard("fresh.collected", 7, null, 7L, true));
    assertThat(guard(first, "fresh.files_in").value()).isEqualTo(1);
    assertThat(first.summary()).doesNotContain("look at");

    Course course = Course.unwatched(strict);
    NightlySettings later =
        nightly(on(collected.plusDays(8), strict), false, true, GuardBounds.USUAL);
    assertThatThrownBy(() -> new NightlyJob(later, line -> {}, course).run())
        .isInstanceOf(QualityException.class)
        .hasMessageContaining("fresh.collected is 8, expected to 7")
        .hasMessageContaining("the last release stays");
    assertThat(course.guards().orElseThrow().broken())
        .as("seen by who watches, and not binding: the day it speaks of")
        .extracting(Guard::name)
        .containsExactly("fresh.as_of", "fresh.collected");
    assertThat(course.freshness().orElseThrow().newestCollected()).contains(collected);

    // Bounds of one's own count, and a night under other bounds is not taken for the last one.
    GuardBounds wide = GuardBounds.of(Map.of("fresh", "..30", "fresh.files_in", "1.."));
    NightlyJob.Result wider = night(on(collected.plusDays(8), strict), wide);
    assertThat(wider.wasIdle()).isFalse();
    assertThat(wider.release().isNew()).isFalse();
    assertThat(guard(wider, "fresh.collected").high()).isEqualTo(30);
    assertThat(wider.summary())
        .contains("look at: fresh.files_in is 0, expected from 1")
        .doesNotContain("fresh.as_of");
  }

  @Test
  void theManifestTellsOfTheRunAndTheIdDoesNot() throws IOException {
    write("a.jsonl", pledge("a"));
    RunSettings settings = settings("reports", Set.of());
    Iterator<Instant> ticks =
        Stream.iterate(TestRun.NOW, time -> time.plusMillis(1500)).limit(99).iterator();
    Course course = new Course("malam-1", "abc123", ticks::next);
    NightlyJob.Result night =
        new NightlyJob(nightly(settings, false, true), line -> {}, course).run();
    assertThat(night.release().id()).isEqualTo(run());
    JsonNode manifest =
        new ObjectMapper().readTree(Path.of(night.release().place(), "run.json").toFile());
    assertThat(manifest.at("/run/id").asText()).isEqualTo("malam-1");
    assertThat(manifest.at("/run/commit").asText()).isEqualTo("abc123");
    assertThat(manifest.at("/run/began").asText()).isEqualTo(TestRun.NOW.toString());
    assertThat(manifest.at("/run/seconds/tables_written").asDouble()).isEqualTo(1.5);
    assertThat(manifest.at("/run/seconds/staged").asDouble()).isEqualTo(1.5);
    assertThat(manifest.path("newestCollected").asText()).isEqualTo("2024-12-01");
    assertThat(course.steps()).containsKeys("opened", "linked", "published", "tidied");
  }

  private static Guard guard(NightlyJob.Result night, String name) {
    return night.guards().all().stream()
        .filter(guard -> guard.name().equals(name))
        .findFirst()
        .orElseThrow();
  }

  /** The same settings on another day, at noon in Jakarta. */
  private static RunSettings on(LocalDate day, RunSettings settings) {
    return new RunSettings(
        settings.records(),
        settings.articles(),
        settings.reference(),
        settings.reports(),
        settings.selection(),
        settings.asOf(),
        settings.lineLimit(),
        settings.version(),
        settings.failOn(),
        settings.overrides(),
        settings.contact(),
        settings.map(),
        14,
        day.atTime(12, 0).atZone(Freshness.ZONE).toInstant());
  }

  private NightlyJob.Result night(RunSettings settings, GuardBounds bounds) {
    return new NightlyJob(nightly(settings, false, true, bounds), line -> {}).run();
  }

  @Test
  void oneNightAtATime() throws IOException {
    write("a.jsonl", pledge("a"));
    List<Exception> refused = new ArrayList<>();
    Consumer<Step> another =
        step -> {
          for (String reports : List.of("reports", "others")) {
            try {
              job(reports, false, true, s -> {}).run();
            } catch (StoreException | PublishingException busy) {
              refused.add(busy);
            }
          }
          throw new IllegalStateException("enough");
        };
    assertThatThrownBy(() -> job("reports", false, true, another).run()).hasMessage("enough");
    assertThat(refused)
        .extracting(Exception::getMessage)
        .satisfiesExactly(
            one -> assertThat(one).startsWith("Another run is publishing"),
            other -> assertThat(other).startsWith("Another night is at work on the store"));
  }

  @Test
  void whatIsNotWholeIsNotTakenIn() throws IOException {
    write("a.jsonl", pledge("a"));
    Consumer<Step> rewriting =
        step -> {
          try {
            write("a.jsonl", pledge("b"));
          } catch (IOException failed) {
            throw new IllegalStateException(failed);
          }
        };
    assertThatThrownBy(() -> job("reports", false, true, rewriting).run())
        .isInstanceOf(InputException.class)
        .hasMessageContaining("changed while it was read");
    Files.writeString(input.resolve("a.jsonl"), "");
    assertThatThrownBy(this::night)
        .isInstanceOf(InputException.class)
        .hasMessageContaining("are empty");
    assertThat(folder.resolve("reports/latest")).doesNotExist();
  }

  private static Consumer<Step> crashAt(Step border) {
    return step -> {
      if (step == border) {
        throw new IllegalStateException("crashed at " + step);
      }
    };
  }

  private static List<Long> told(NightlyJob.Result night) {
    NightFacts facts = night.facts();
    return List.of(
        (long) facts.filesNew(),
        (long) facts.filesChanged(),
        (long) facts.filesWithdrawn(),
        (long) facts.filesRead(),
        facts.articlesIn(),
        facts.articlesChanged(),
        facts.articlesWithdrawn());
  }

  private void write(String name, String... lines) throws IOException {
    Files.writeString(input.resolve(name), String.join("\n", lines) + "\n");
  }

  private static String pledge(String id) {
    return TestRecord.of(id).event("16.06", "2024-11-04", "PLEDGE").json();
  }

  private NightlyJob.Result night() {
    return job("reports", false, true, step -> {}).run();
  }

  private NightlyJob.Result night(RunSettings settings) {
    return new NightlyJob(nightly(settings, false, true), line -> {}).run();
  }

  private NightlyJob job(
      String reports, boolean keepsMissing, boolean allowsShrink, Consumer<Step> border) {
    return new NightlyJob(
        nightly(settings(reports, Set.of()), keepsMissing, allowsShrink),
        line -> {},
        Course.unwatched(settings(reports, Set.of())),
        border);
  }

  private Release remake(String id) {
    return new RemakeJob(nightly(settings("reports", Set.of()), false, true), line -> {}).run(id);
  }

  private String run() {
    return new RunJob(settings("whole", Set.of()), line -> {}).run().release().id();
  }

  private NightlySettings nightly(RunSettings run, boolean keepsMissing, boolean allowsShrink) {
    return nightly(run, keepsMissing, allowsShrink, GuardBounds.USUAL);
  }

  private NightlySettings nightly(
      RunSettings run, boolean keepsMissing, boolean allowsShrink, GuardBounds bounds) {
    return new NightlySettings(
        run, folder.resolve("store").toString(), keepsMissing, allowsShrink, 30, bounds, "");
  }

  private RunSettings articles(String reports) {
    RunSettings records = settings(reports, Set.of());
    return new RunSettings(
        List.of(),
        List.of(input.toString()),
        records.reference(),
        records.reports(),
        records.selection(),
        Optional.of(LocalDate.of(2024, 12, 1)),
        records.lineLimit(),
        records.version(),
        records.failOn(),
        records.overrides(),
        records.contact(),
        records.map(),
        14,
        records.now());
  }

  private RunSettings at(Instant now) {
    RunSettings run = settings("reports", Set.of());
    return new RunSettings(
        run.records(),
        run.articles(),
        run.reference(),
        run.reports(),
        run.selection(),
        run.asOf(),
        run.lineLimit(),
        run.version(),
        run.failOn(),
        run.overrides(),
        run.contact(),
        run.map(),
        14,
        now);
  }

  private RunSettings settings(String reports, Set<String> failOn) {
    return TestRun.onRecords(input, folder.resolve(reports), failOn);
  }

  /** Every file of a release but those that tell of the night, and pictures of pixels. */
  private static Map<String, String> contents(Path release) throws IOException {
    Map<String, String> contents = ReleaseFiles.contents(release);
    contents.keySet().removeIf(path -> path.equals("run.json") || path.endsWith("changes.html"));
    return contents;
  }

  private static void delete(Path folder) throws IOException {
    try (Stream<Path> files = Files.walk(folder)) {
      for (Path file : files.sorted(Comparator.reverseOrder()).toList()) {
        Files.delete(file);
      }
    }
  }
}
