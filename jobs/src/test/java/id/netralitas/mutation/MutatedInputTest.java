package id.netralitas.mutation;

import static org.assertj.core.api.Assertions.assertThat;

import id.netralitas.TestSpark;
import java.io.IOException;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A small batch of what {@code jobs/bench/mutations.sh} does a million of, through a real run. */
class MutatedInputTest {

  @TempDir Path folder;

  @Test
  void noLineAndNoArticleStopsARunOrIsLostInIt() throws IOException {
    MutatedInput.Tally tally =
        new MutatedInput().batch(3_000, 18, folder.resolve("batch"), TestSpark.session());
    assertThat(tally.isClean()).as(tally.toString()).isTrue();
    assertThat(tally.tried).isGreaterThan(3_000);
    assertThat(tally.taken).isBetween(tally.tried / 4, tally.tried * 3 / 4);
  }
}
