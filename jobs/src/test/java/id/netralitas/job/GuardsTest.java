package id.netralitas.job;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.tuple;

import id.netralitas.TestData;
import id.netralitas.TestRun;
import java.io.IOException;
import java.nio.file.Files;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Names, bounds and ages; what a night finds is in {@link NightlyJobTest}. */
class GuardsTest {

  @ParameterizedTest
  @CsvSource({
    "-10..50, true",
    "..2, true",
    "3.., false",
    "4..4, false",
    "2..2, true",
    "'..', true",
    "..1, false"
  })
  void aRangeIsInclusive(String range, boolean holds) {
    GuardBounds bounds = GuardBounds.of(Map.of("share.rejects", range));
    assertThat(bounds.on(Guards.Name.SHARE_REJECTS.of(2)).holds()).isEqualTo(holds);
    assertThat(bounds.told()).containsExactly(Map.entry("share.rejects", range));
  }

  @ParameterizedTest
  @ValueSource(strings = {"", "5", "1...2", "2..1", "a..b", "1..2..3", "..1234567890", " ..2"})
  void whatIsNoRangeIsRefused(String text) {
    assertThatThrownBy(() -> GuardBounds.of(Map.of("share.rejects", text)))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessageContaining("'" + text + "'");
  }

  @Test
  void aNameOfNoGuardIsRefusedWithThoseThereAre() {
    assertThatThrownBy(() -> GuardBounds.of(Map.of("share.reject", "..2")))
        .hasMessageStartingWith("'share.reject' is no guard: fresh, fresh.as_of, ")
        .hasMessageContaining("silent.OUTLET");
    assertThat(Guards.names()).allMatch(Guards::isGuard).isSorted();
    assertThat(Guards.isGuard("silent.detik.com")).isTrue();
    assertThat(List.of("growth.nothing", "records_rejected", "share.", "fresh.x"))
        .noneMatch(Guards::isGuard);
  }

  @Test
  void aGuardsOwnBoundsCountBeforeItsGroups() {
    GuardBounds bounds = GuardBounds.of(Map.of("growth", "-5..5", "growth.events", "-1.."));
    assertThat(bounds.on(Guards.Name.GROWTH_EVENTS.of(9)))
        .isEqualTo(new Guard("growth.events", 9, -1L, null, false));
    assertThat(bounds.on(Guards.Name.GROWTH_COUNTS.of(9)))
        .isEqualTo(new Guard("growth.counts", 9, -5L, 5L, false));
    assertThat(bounds.on(Guards.Name.SHARE_UNDATED.of(9)).high()).isEqualTo(30);
    assertThat(
            GuardBounds.of(Map.of("silent", "..3")).on(new Guard("silent.a.b", 4, null, 9L, false)))
        .isEqualTo(new Guard("silent.a.b", 4, null, 3L, false));
  }

  /** A day begins in Jakarta seven hours before it does in London. */
  @Test
  void agesAreDaysOfJakarta() {
    LocalDate day = LocalDate.of(2026, 11, 30);
    Freshness fresh = new Freshness(day, Optional.of(day.minusDays(2)), 3, TestRun.NOW);
    assertThat(fresh.guards(1))
        .containsExactly(
            new Guard("fresh.as_of", 1, null, 7L, false),
            new Guard("fresh.collected", 3, null, 7L, false),
            new Guard("fresh.files", 3, 1L, null, false),
            new Guard("fresh.files_in", 1, null, null, false));
    assertThat(
            new Freshness(day, Optional.empty(), 3, TestRun.NOW.minusSeconds(7 * 3600 + 1))
                .guards(0))
        .as("no age without a collectedAt")
        .extracting(Guard::name, Guard::value)
        .containsExactly(
            tuple("fresh.as_of", 0L), tuple("fresh.files", 3L), tuple("fresh.files_in", 0L));
  }

  @Test
  void theOperatorsGuideExplainsEveryGuard() throws IOException {
    String guide = Files.readString(TestData.DATA.resolveSibling("jobs/deploy/README.md"));
    assertThat(Guards.names()).allSatisfy(name -> assertThat(guide).contains("`" + name + "`"));
  }
}
