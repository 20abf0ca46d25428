package id.netralitas.ingest;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.TimeUnit;
import org.apache.hadoop.conf.Configuration;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What stands in real folders: names that Hadoop trips over, leftovers, links, pipes. */
@Timeout(60)
class InputListingTest {

  private final Configuration hadoop = new Configuration();

  @TempDir Path folder;

  @ParameterizedTest
  @ValueSource(
      strings = {
        "",
        "/",
        "/*",
        "/*.jsonl",
        "/2024-*T10:0[0-9]:*.jsonl",
        "/2024-09-18T10:00:00.jsonl"
      })
  void namesWithColonsAreRead(String below) throws IOException {
    write("2024-09-18T10:00:00.jsonl");
    InputFiles input = list(folder + below);
    assertThat(names(input)).containsExactly("2024-09-18T10:00:00.jsonl");
    assertThat(lines(input.files().get(0))).containsExactly("2024-09-18T10:00:00.jsonl");
  }

  @Test
  void foldersWithColonsAreRead() throws IOException {
    write("a:b/c:d/x:y.jsonl", "a:b/dataset.json");
    Files.writeString(folder.resolve("a:b/dataset.json"), "{\"title\": \"Named\"}");
    for (String path : List.of("", "/a:b", "/a:*", "/*/c:d", "/a:b/*:d/*", "/a:b/c:d/x:y.jsonl")) {
      InputFiles input = list(folder + path);
      assertThat(input.files()).as(path).hasSize(1);
      assertThat(lines(input.files().get(0))).containsExactly("a:b/c:d/x:y.jsonl");
    }
    assertThat(DatasetFiles.read(list(folder + "/a:b").files(), hadoop).title()).isEqualTo("Named");
  }

  @Test
  void anAddressWithColonsIsRead() throws IOException {
    write("x:y.jsonl");
    for (String scheme : List.of("file:", "file://")) {
      assertThat(names(list(scheme + folder + "/x:y.jsonl"))).containsExactly("x:y.jsonl");
      assertThat(names(list(scheme + folder + "/x:*"))).containsExactly("x:y.jsonl");
    }
  }

  @Test
  void hiddenAndTemporaryFilesArePassedOverAndCounted() throws IOException {
    write("x.jsonl", "deep/y.jsonl", "_day=1/z.jsonl");
    write("._x.jsonl", ".x.jsonl", "_x.jsonl", "x.jsonl~", "x.jsonl.swp", "x.jsonl.part");
    write("#x.jsonl#", "x.jsonl.tmp", "x.jsonl._COPYING_", "lost+found/x.jsonl");
    write("_temporary/0/a.jsonl", "_temporary/b.jsonl", "deep/.ipynb_checkpoints/y.jsonl");
    InputFiles input = list(folder.toString());
    assertThat(names(input)).containsExactly("_day=1/z.jsonl", "deep/y.jsonl", "x.jsonl");
    assertThat(PassedOver.of(input))
        .extracting(PassedOver::name)
        .containsExactly(
            "#x.jsonl#",
            "._x.jsonl",
            ".x.jsonl",
            "_temporary/",
            "_x.jsonl",
            "deep/.ipynb_checkpoints/",
            "lost+found/",
            "x.jsonl._COPYING_",
            "x.jsonl.part",
            "x.jsonl.swp",
            "x.jsonl.tmp",
            "x.jsonl~");
    assertThat(PassedOver.counted(PassedOver.of(input)))
        .containsOnly(java.util.Map.entry(PassedOver.Reason.HIDDEN_FILE, 13L));
    assertThat(PassedOver.told(PassedOver.of(input)))
        .containsExactly(
            "passing over 13 hidden or temporary files: #x.jsonl#, ._x.jsonl, .x.jsonl and 9 more");
  }

  @Test
  void whatAWildcardMatchesAndIsHiddenIsPassedOver() throws IOException {
    write("x.jsonl", "x.jsonl~", "_temporary/y.jsonl", "_temporary/z.jsonl");
    InputFiles input = list(folder + "/*");
    assertThat(names(input)).containsExactly("x.jsonl");
    assertThat(PassedOver.counted(PassedOver.of(input)))
        .containsOnly(java.util.Map.entry(PassedOver.Reason.HIDDEN_FILE, 3L));
    assertThat(names(list(folder + "/x.jsonl~"))).as("named outright").containsExactly("x.jsonl~");
    assertThat(names(list(folder + "/_temporary"))).containsExactly("y.jsonl", "z.jsonl");
  }

  @Test
  void filesOfOtherKindsAreToldAndCounted() throws IOException {
    write("x.jsonl", "scan.pdf", "README", "a/notes.md", "dataset.json");
    InputFiles input = list(folder.toString());
    assertThat(PassedOver.told(PassedOver.of(input)))
        .containsExactly("passing over 3 files of another kind: README, a/notes.md, scan.pdf");
  }

  @Test
  void whatOneInputReadsTheOtherDoesNotPassOver() throws IOException {
    write("x.jsonl", "b.txt", "c.pdf", ".d");
    InputFiles articles = InputFiles.list(List.of(folder.toString()), InputKind.ARTICLES, hadoop);
    assertThat(PassedOver.of(list(folder.toString()), articles))
        .containsExactly(
            new PassedOver(".d", PassedOver.Reason.HIDDEN_FILE, 1),
            new PassedOver("c.pdf", PassedOver.Reason.OTHER_FILE, 1));
  }

  @Test
  void aFolderWithoutInputSaysWhatItHolds() throws IOException {
    write("scan.pdf", "x.jsonl~");
    assertThatThrownBy(() -> list(folder.toString()))
        .isInstanceOf(InputException.class)
        .hasMessageContaining("no record files")
        .hasMessageContaining("1 hidden or temporary files: x.jsonl~")
        .hasMessageContaining("1 files of another kind: scan.pdf");
  }

  @Test
  void whatAStoreKeepsOfItIsReadAgain() throws IOException {
    ObjectMapper json = new ObjectMapper();
    PassedOver folder = new PassedOver("_temporary/", PassedOver.Reason.HIDDEN_FILE, 3);
    assertThat(json.readValue(json.writeValueAsString(folder), PassedOver.class)).isEqualTo(folder);
    assertThat(json.readValue("\"notes.md\"", PassedOver.class))
        .as("as former versions kept it")
        .isEqualTo(new PassedOver("notes.md", PassedOver.Reason.OTHER_FILE, 1));
  }

  @Test
  void pipesAndDevicesAreRefused() throws Exception {
    write("x.jsonl");
    Path pipe = folder.resolve("pipe.jsonl");
    Process made = new ProcessBuilder("mkfifo", pipe.toString()).start();
    assumeTrue(made.waitFor(10, TimeUnit.SECONDS) && made.exitValue() == 0, "no pipes here");
    for (String path : List.of(folder.toString(), pipe.toString(), "/dev/null", folder + "/*")) {
      assertThatThrownBy(() -> list(path))
          .isInstanceOf(InputException.class)
          .hasMessageContaining("is a pipe, a socket or a device");
    }
    Files.move(pipe, folder.resolve(".pipe"));
    assertThat(names(list(folder.toString()))).containsExactly("x.jsonl");
    Files.move(folder.resolve(".pipe"), folder.resolve("dataset.json"));
    assertThatThrownBy(() -> list(folder.toString())).hasMessageContaining("dataset.json");
    assertThatThrownBy(() -> DatasetFiles.read(list(folder + "/x.jsonl").files(), hadoop))
        .isInstanceOf(InputException.class)
        .hasMessageContaining("dataset.json is no file");
  }

  @Test
  void loopsOfLinksAreReadOnce() throws IOException {
    write("a/x.jsonl", "b/y.jsonl");
    Files.createSymbolicLink(folder.resolve("a/up"), folder);
    Files.createSymbolicLink(folder.resolve("a/self"), Path.of("self"));
    Files.createSymbolicLink(folder.resolve("_b"), folder.resolve("b"));
    Files.createSymbolicLink(folder.resolve("0"), folder.resolve("b"));
    Files.createSymbolicLink(folder.resolve("0.jsonl"), folder.resolve("b/y.jsonl"));
    InputFiles input = list(folder.toString());
    assertThat(names(input)).containsExactly("a/x.jsonl", "b/y.jsonl");
    assertThat(PassedOver.of(input))
        .contains(new PassedOver("0.jsonl", PassedOver.Reason.LINKED_FILE, 1));
    assertThat(names(list(folder + "/0"))).containsExactly("y.jsonl");
  }

  @Test
  void aLinkThatLeadsNowhereIsAFileThatCannotBeOpened() throws IOException {
    Files.createSymbolicLink(folder.resolve("gone.jsonl"), folder.resolve("none"));
    InputFiles input = list(folder.toString());
    try (LineReader lines = new LineReader(FileSplit.whole(input.files().get(0)), hadoop, 100)) {
      assertThat(lines.next().problem()).contains("cannot be opened");
    }
  }

  @Test
  void aNameThatIsNoTextOfTheLocaleIsAnError() throws Exception {
    write("x.jsonl");
    String script = "cd \"$0\" && : > \"$(printf 'r\\351sum\\351.jsonl')\"";
    Process made = new ProcessBuilder("bash", "-c", script, folder.toString()).start();
    assumeTrue(made.waitFor(10, TimeUnit.SECONDS) && made.exitValue() == 0, "no such names here");
    for (String path : List.of(folder.toString(), folder + "/*")) {
      assertThatThrownBy(() -> list(path))
          .isInstanceOf(InputException.class)
          .hasMessageContaining("cannot be decoded");
    }
  }

  @Test
  void aChecksumThatDoesNotFitSaysWhichFileAndWhatToDo() throws IOException {
    write("x.jsonl");
    org.apache.hadoop.fs.Path file = new org.apache.hadoop.fs.Path(folder + "/x.jsonl");
    try (var out = file.getFileSystem(hadoop).create(file, true)) {
      out.write("one".getBytes(StandardCharsets.UTF_8));
    }
    Files.writeString(folder.resolve("x.jsonl"), "two");
    InputFile input = list(folder.toString()).files().get(0);
    assertThatThrownBy(() -> lines(input))
        .isInstanceOf(InputException.class)
        .hasMessageContaining("x.jsonl'")
        .hasMessageContaining("delete");
  }

  private InputFiles list(String path) {
    return InputFiles.list(List.of(path), InputKind.RECORDS, hadoop);
  }

  private List<String> lines(InputFile file) throws IOException {
    List<String> lines = new java.util.ArrayList<>();
    try (LineReader reader = new LineReader(FileSplit.whole(file), hadoop, 1000)) {
      reader.forEachRemaining(line -> lines.add(new String(line.bytes(), StandardCharsets.UTF_8)));
    }
    return lines;
  }

  /** Writes files that hold their own names. */
  private void write(String... names) throws IOException {
    for (String name : names) {
      Path file = folder.resolve(name);
      Files.createDirectories(file.getParent());
      Files.writeString(file, name);
    }
  }

  private static List<String> names(InputFiles input) {
    return input.files().stream().map(InputFile::name).toList();
  }
}
