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
import java.util.stream.Stream;
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
  private final boolean withS3a;
  private int runs;

  ReleasesElsewhere(
      String name,
      FileSystem files,
      String root,
      boolean withS3a,
      List<String> javaOptions,
      Map<String, String> environment)
      throws Exception {
    this.name = name;
    this.files = files;
    this.records = root + "/records";
    this.reports = root + "/reports";
    this.withS3a = withS3a;
    this.javaOptions = javaOptions;
    this.environment = new TreeMap<>(environment);
    this.environment.putAll(Built.LOOPBACK);
    try (Stream<Path> shipped = Files.list(Built.RECORDS)) {
      for (Path file : shipped.toList()) {
        try (OutputStream out =
            files.create(new org.apache.hadoop.fs.Path(records + "/" + file.getFileName()))) {
          Files.copy(file, out);
        }
      }
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
        name + "-" + ++runs, Built.program(withS3a, javaOptions, arguments), environment);
  }

  String text(String path) throws Exception {
    try (InputStream in = files.open(at(path))) {
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
    if (!files.exists(at(path))) {
      return 0;
    }
    long count = 0;
    RemoteIterator<LocatedFileStatus> all = files.listFiles(at(path), true);
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
    assertThat(hashes("releases/" + id)).isEqualTo(Trees.hashes(local));
    assertThat(text("latest.json")).contains("\"releases/" + id + "\"");
    assertThat(text("index.html")).contains("releases/" + id + "/index.html");
    return id;
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
