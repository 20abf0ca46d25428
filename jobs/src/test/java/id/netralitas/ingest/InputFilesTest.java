package id.netralitas.ingest;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import id.netralitas.record.DatasetDescription;
import id.netralitas.record.Design;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.apache.hadoop.conf.Configuration;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class InputFilesTest {

  private final Configuration hadoop = new Configuration();

  @TempDir Path folder;

  @Test
  void aFolderStandsForItsRecordFilesAndThoseBelow() throws IOException {
    write("a.jsonl", "b/c.ndjson.gz", "b/.hidden.jsonl", "notes.md", "dataset.json");
    InputFiles input = InputFiles.list(List.of(folder.toString()), InputKind.RECORDS, hadoop);
    assertThat(names(input)).containsExactly("a.jsonl", "b/c.ndjson.gz");
    assertThat(PassedOver.of(input))
        .containsExactly(
            new PassedOver("b/.hidden.jsonl", PassedOver.Reason.HIDDEN_FILE, 1),
            new PassedOver("notes.md", PassedOver.Reason.OTHER_FILE, 1));
  }

  @Test
  void aFileReachedTwiceIsReadOnce() throws IOException {
    write("a.jsonl", "b.jsonl");
    InputFiles input =
        InputFiles.list(
            List.of(folder.toString(), folder + "/a.jsonl", folder + "/*.jsonl"),
            InputKind.RECORDS,
            hadoop);
    assertThat(names(input)).containsExactly("a.jsonl", "b.jsonl");
  }

  @Test
  void namesAreAsLongAsTheyMustBe() throws IOException {
    write("one/x.jsonl", "two/x.jsonl");
    InputFiles input =
        InputFiles.list(List.of(folder + "/one", folder + "/two"), InputKind.RECORDS, hadoop);
    assertThat(names(input)).containsExactly("one/x.jsonl", "two/x.jsonl");
  }

  @Test
  void aNameWithBracketsIsTakenAsItIsWritten() throws IOException {
    write("a[1].jsonl", "a1.jsonl");
    assertThat(names(InputFiles.list(List.of(folder + "/a[1].jsonl"), InputKind.RECORDS, hadoop)))
        .containsExactly("a[1].jsonl");
  }

  @Test
  void aFileNamedOutrightIsReadWhateverItsEnding() throws IOException {
    write("records.txt");
    assertThat(names(InputFiles.list(List.of(folder + "/records.txt"), InputKind.RECORDS, hadoop)))
        .containsExactly("records.txt");
  }

  @Test
  void nothingThereIsSaid() throws IOException {
    write("notes.md");
    assertThatThrownBy(() -> InputFiles.list(List.of(folder + "/none"), InputKind.RECORDS, hadoop))
        .isInstanceOf(InputException.class)
        .hasMessageContaining("/none");
    assertThatThrownBy(() -> InputFiles.list(List.of(folder.toString()), InputKind.RECORDS, hadoop))
        .isInstanceOf(InputException.class)
        .hasMessageContaining("no record files");
    assertThatThrownBy(() -> InputFiles.list(List.of("nosuch://host/x"), InputKind.RECORDS, hadoop))
        .isInstanceOf(InputException.class)
        .hasMessageContaining("nosuch");
  }

  @Test
  void theNearestDescriptionHoldsAndTheWeakestDesignSpeaksForAll() throws IOException {
    write("panel/deep/x.jsonl", "found/y.jsonl");
    Files.writeString(
        folder.resolve("panel/dataset.json"), "{\"title\": \"Panel\", \"design\": \"PANEL\"}");

    assertThat(described(folder + "/panel").design()).isEqualTo(Design.PANEL);
    assertThat(described(folder + "/panel/deep").design())
        .as("above the folder given, nothing is read")
        .isEqualTo(Design.FOUND);
    DatasetDescription both = described(folder + "/panel", folder + "/found");
    assertThat(both.design()).isEqualTo(Design.FOUND);
    assertThat(both.title()).isEqualTo("Panel");
  }

  @Test
  void aDescriptionMaySpeakSeveralLanguages() throws IOException {
    write("two/x.jsonl", "one/y.jsonl");
    Files.writeString(
        folder.resolve("two/dataset.json"),
        "{\"title\": \"Berita\", \"caveat\": \"Found.\", \"in\": {\"id\": {\"caveat\": \"Ditemukan.\"}}}");
    Files.writeString(folder.resolve("one/dataset.json"), "{\"caveat\": \"Counted.\"}");

    DatasetDescription two = described(folder + "/two");
    assertThat(two.in("id").caveat()).isEqualTo("Ditemukan.");
    assertThat(two.in("id").title()).as("as it stands where not given").isEqualTo("Berita");
    assertThat(two.in("en").caveat()).isEqualTo("Found.");
    DatasetDescription both = described(folder + "/two", folder + "/one");
    assertThat(both.in("id").caveat()).isEqualTo("Ditemukan. Counted.");
    assertThat(both.in("en").caveat()).isEqualTo("Found. Counted.");
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '`',
      textBlock =
          """
          {"in": {"id": {"caveat": 7}}} | caveat is no text
          {"in": "id"}         | in is no object
          {"design": "SAMPLE"} | design is 'SAMPLE'
          {"title": 7}         | title is no text
          []                   | no JSON object
          {"title":            | Cannot read
          """)
  void aDescriptionThatCannotBeReadIsNamed(String json, String told) throws IOException {
    write("x.jsonl");
    Files.writeString(folder.resolve("dataset.json"), json);
    assertThatThrownBy(() -> described(folder.toString()))
        .isInstanceOf(InputException.class)
        .hasMessageContaining("dataset.json")
        .hasMessageContaining(told);
  }

  private DatasetDescription described(String... paths) {
    return DatasetFiles.read(
        InputFiles.list(List.of(paths), InputKind.RECORDS, hadoop).files(), hadoop);
  }

  private void write(String... names) throws IOException {
    for (String name : names) {
      Path file = folder.resolve(name);
      Files.createDirectories(file.getParent());
      Files.writeString(file, "");
    }
  }

  private static List<String> names(InputFiles input) {
    return input.files().stream().map(InputFile::name).toList();
  }
}
