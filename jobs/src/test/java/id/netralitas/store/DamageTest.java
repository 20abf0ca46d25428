package id.netralitas.store;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class DamageTest {

  private static final String FILE = "/srv/store/nights/lines/data/00000-3-5f0a-00001.parquet";

  /** As Spark throws it: the task names the file, the cause what is wrong with it. */
  private static Throwable readingOf(String file, Throwable cause) {
    return new IllegalStateException(
        "Job aborted due to stage failure",
        new IOException("Encountered error while reading file file:" + file + ". Details:", cause));
  }

  @Test
  void aDamagedFileOfTheStoreIsNamedWithItsMendInOneLine() {
    Throwable failure = readingOf(FILE, new IllegalArgumentException("bad magic\nnumber"));
    assertThatThrownBy(() -> Damage.explain(failure, "/srv/store"))
        .isInstanceOf(StoreException.class)
        .hasMessage(
            "File 'nights/lines/data/00000-3-5f0a-00001.parquet' of the store '/srv/store' is"
                + " damaged or missing (IllegalArgumentException): restore the whole folder, hidden files too, from a"
                + " copy, or give a new --store and the full input")
        .hasCause(failure);
  }

  @ParameterizedTest
  @CsvSource({
    "nights/files/metadata/v12.metadata.json",
    "nights/events/metadata/snap-77-1-0a.avro",
    "nights/withdrawn/data/part=1/00000-0.parquet",
    "nights/nights/metadata/version-hint.text"
  })
  void everyTableOfTheStoreIsKnown(String file) {
    Throwable failure = readingOf("/elsewhere/" + file, new IOException("gone"));
    assertThatThrownBy(() -> Damage.explain(failure, "s"))
        .isInstanceOf(StoreException.class)
        .hasMessageContaining("'" + file + "'");
  }

  @Test
  void otherFailuresAreLeftToThoseWhoKnowThem() {
    Throwable ofInput = readingOf("/srv/records/nights.jsonl", new IOException("broken pipe"));
    Throwable isFull = readingOf(FILE, new IOException("No space left on device"));
    Throwable explained = new StoreException("The store '" + FILE + "' is held");
    for (Throwable failure : new Throwable[] {ofInput, isFull, explained, new Error()}) {
      assertThatCode(() -> Damage.explain(failure, "s"))
          .as("%s", failure)
          .doesNotThrowAnyException();
    }
    assertThat(explained).hasNoCause();
  }
}
