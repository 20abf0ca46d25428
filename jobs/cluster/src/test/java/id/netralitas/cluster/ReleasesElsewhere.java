package id.netralitas.cluster;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.InputStream;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.concurrent.Callable;
import org.apache.hadoop.fs.FileStatus;
import org.apache.hadoop.fs.FileSystem;
import org.apache.hadoop.fs.LocatedFileStatus;
import org.apache.hadoop.fs.RemoteIterator;

/** A program that reads its records from a file system elsewhere and publishes there. */
final class ReleasesElsewhere {

  private final String name;
  private final FileSystem files;
  private final String records;
  private final String reports;
  private final List<String> javaOptions;
  private final Map<String, String> environment;
  private final List<Path> moreJars;
  private final String root;
  private int runs;

  ReleasesElsewhere(
      String name,
      FileSystem files,
      String root,
      List<Path> moreJars,
      List<String> javaOptions,
      Map<String, String> environment)
      throws Exception {
    this.name = name;
    this.files = files;
    this.records = root + "/records";
    this.reports = root + "/reports";
    this.root = root;
    this.moreJars = moreJars;
    this.javaOptions = javaOptions;
    this.environment = new TreeMap<>(environment);
    this.environment.putAll(Built.LOOPBACK);
    for (Path file : Built.shipped()) {
      put(file, records);
    }
  }

  private void put(Path file, String folder) throws Exception {
    try (OutputStream out =
        files.create(new org.apache.hadoop.fs.Path(folder + "/" + file.getFileName()))) {
      Files.copy(file, out);
    }
  }

  String reports() {
    return reports;
  }

  /** Starts a run over the records there. */
  Started start(String... more) throws Exception {
    List<String> arguments =
        new ArrayList<>(
            List.of(
                "run",
                "--records",
                records,
                "--reference",
                Built.REFERENCE.toString(),
                "--reports",
                reports));
    arguments.addAll(List.of(more));
    return command(arguments);
  }

  Started explain(String eventId) throws Exception {
    return command(List.of("explain", eventId, "--reports", reports));
  }

  private Started command(List<String> arguments) throws Exception {
    return Started.of(
        name + "-" + ++runs, Built.program(moreJars, javaOptions, arguments), environment);
  }

  String text(String path) throws Exception {
    return read(reports + "/" + path);
  }

  private String read(String address) throws Exception {
    try (InputStream in = files.open(new org.apache.hadoop.fs.Path(address))) {
      return new String(in.readAllBytes(), StandardCharsets.UTF_8);
    }
  }

  Map<String, String> hashes(String path) throws Exception {
    return Trees.hashes(files, reports + "/" + path);
  }

  /** Returns the names right below the root, hidden ones too. */
  List<String> names(String path) throws Exception {
    List<String> names = new ArrayList<>();
    for (FileStatus status : files.listStatus(at(path))) {
      names.add(status.getPath().getName());
    }
    return names;
  }

  /** Returns how many files there are below the root whose path has this in it. */
  long countBelow(String path, String part) throws Exception {
    return countFiles(reports + "/" + path, part);
  }

  private long countFiles(String address, String part) throws Exception {
    org.apache.hadoop.fs.Path folder = new org.apache.hadoop.fs.Path(address);
    if (!files.exists(folder)) {
      return 0;
    }
    long count = 0;
    RemoteIterator<LocatedFileStatus> all = files.listFiles(folder, true);
    while (all.hasNext()) {
      count += all.next().getPath().toString().contains(part) ? 1 : 0;
    }
    return count;
  }

  /** Publishes, or points to it again, and compares with the release made on this machine alone. */
  String publishTheShippedRecords() throws Exception {
    Path local = Built.localRelease();
    String id = local.getFileName().toString();
    try (Started run = start()) {
      assertThat(run.requireSuccess().said())
          .containsPattern("release " + id + "( \\(unchanged\\))?: " + reports + "/index.html");
    }
    assertThat(Trees.ofAnyRun(hashes("releases/" + id)))
        .isEqualTo(Trees.ofAnyRun(Trees.hashes(local)));
    assertThat(text("latest.json")).contains("\"releases/" + id + "\"");
    assertThat(text("index.html")).contains("releases/" + id + "/index.html");
    return id;
  }

  /**
   * Publishes two nights, the second with one more file and after two that were killed, one while
   * it wrote into the store and one while it wrote pages: what it publishes is what a run on this
   * machine alone does. A third night finds nothing to do.
   *
   * @param store where its tables lie
   * @param moreJava options of java that tell where the store is
   */
  void aNightEqualsARun(String store, List<String> moreJava, String... storeOptions)
      throws Exception {
    Path local = Built.localRelease();
    String id = local.getFileName().toString();
    String nights = root + "/nights";
    for (Path file : Built.firstNight()) {
      put(file, nights + "/records");
    }
    try (Started night = startNight(nights, moreJava, storeOptions)) {
      assertThat(night.requireSuccess().said())
          .contains("nightly: ")
          .doesNotContain("release " + id);
    }
    String first = read(nights + "/reports/latest.json");
    long kept = countFiles(store, ".parquet");

    put(Built.RECORDS.resolve(Built.SECOND_NIGHT), nights + "/records");
    try (Started night = startNight(nights, moreJava, storeOptions)) {
      killWhen(night, "lines are written", () -> countFiles(store, ".parquet") > kept);
    }
    try (Started night = startNight(nights, moreJava, storeOptions)) {
      killWhen(night, "pages are written", () -> night.said().contains("drawing and writing"));
    }
    assertThat(read(nights + "/reports/latest.json")).isEqualTo(first);

    try (Started night = startNight(nights, moreJava, storeOptions)) {
      assertThat(night.requireSuccess().said()).contains("release " + id);
    }
    assertThat(Trees.ofAnyRun(Trees.hashes(files, nights + "/reports/releases/" + id)))
        .isEqualTo(Trees.ofAnyRun(Trees.hashes(local)));
    try (Started night = startNight(nights, moreJava, storeOptions)) {
      assertThat(night.requireSuccess().said()).contains("release " + id + " (unchanged)");
    }
  }

  private static void killWhen(Started night, String what, Callable<Boolean> holds)
      throws Exception {
    Started.await(
        what,
        () -> {
          assertThat(night.isAlive()).as(night.said()).isTrue();
          return holds.call();
        });
    night.kill();
  }

  /** Starts a night with a store that the program must not take. */
  Started startRefusedNight(String store) throws Exception {
    return startNight(root, List.of(), "--store", store);
  }

  private Started startNight(String nights, List<String> moreJava, String... storeOptions)
      throws Exception {
    List<String> arguments = Built.nightly(nights + "/records", nights + "/reports");
    arguments.addAll(List.of(storeOptions));
    List<String> options = new ArrayList<>(javaOptions);
    options.addAll(moreJava);
    return Started.of(
        name + "-night-" + ++runs, Built.program(moreJars, options, arguments), environment);
  }

  void explainAnEvent() throws Exception {
    String id = text("latest.json").replaceAll("(?s).*\"path\": \"([^\"]+)\".*", "$1");
    String event = text(id + "/tables/events.csv").lines().skip(1).findFirst().orElseThrow();
    try (Started run = explain(event.substring(0, event.indexOf(',')))) {
      assertThat(run.requireSuccess().said()).contains("article(s)", "says: ");
    }
  }

  private org.apache.hadoop.fs.Path at(String path) {
    return new org.apache.hadoop.fs.Path(reports + "/" + path);
  }
}
