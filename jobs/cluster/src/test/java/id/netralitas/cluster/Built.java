package id.netralitas.cluster;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

/** What the build made and what the tests make of it: the jar, the jars beside it, folders. */
final class Built {

  static final Path JOBS = Path.of(System.getProperty("netralitas.jobs")).normalize();
  static final Path JAR = JOBS.resolve("target/netralitas.jar");
  static final Path RECORDS = JOBS.resolveSibling("data/records");
  static final Path REFERENCE = JOBS.resolveSibling("data/reference");

  /** What is new in the second night; all else that is shipped is the input of the first. */
  static final String SECOND_NIGHT = "west.jsonl";

  /** The second, slower compiler costs a process that lives for a minute more than it brings. */
  static final String SHORT_LIVED = "-XX:TieredStopAtLevel=1";

  /** The quick compiler alone has room for 48 MB of code, which a night on S3 fills. */
  static final String ROOM_FOR_CODE = "-XX:ReservedCodeCacheSize=240m";

  /** Addresses of this machine alone; Spark looks at nothing else for it. */
  static final Map<String, String> LOOPBACK = Map.of("SPARK_LOCAL_IP", "127.0.0.1");

  private static final Path WORK = Path.of(System.getProperty("netralitas.work"));
  private static final Path LIBRARIES = JOBS.resolve("target/lib");
  private static final Path S3A = JOBS.resolve("cluster/target/s3a");

  private static Path localReports;

  private Built() {}

  /** Returns an empty folder of this name. */
  static Path folder(String name) {
    Path folder = WORK.resolve(name);
    try {
      Trees.delete(folder);
      return Files.createDirectories(folder);
    } catch (IOException failed) {
      throw new UncheckedIOException(failed);
    }
  }

  /**
   * Returns the files of a first night. The README is among them: the report names a file that is
   * passed over, so that a release without it is another one.
   */
  static List<Path> firstNight() throws IOException {
    return shipped().stream().filter(file -> !file.endsWith(SECOND_NIGHT)).toList();
  }

  static List<Path> shipped() throws IOException {
    try (Stream<Path> files = Files.list(RECORDS)) {
      return files.sorted().toList();
    }
  }

  /** Returns the command of a Java program with Spark's jars. */
  static List<String> java(List<Path> classPath, String... options) {
    List<String> command = new ArrayList<>();
    command.add(Path.of(System.getProperty("java.home"), "bin", "java").toString());
    command.addAll(
        List.of(
            SHORT_LIVED,
            ROOM_FOR_CODE,
            "-XX:MetaspaceSize=256m",
            "-XX:+UseSerialGC",
            "-Djava.awt.headless=true",
            "--add-opens=java.base/sun.util.calendar=ALL-UNNAMED",
            "--add-opens=java.base/java.nio=ALL-UNNAMED"));
    if (Runtime.version().feature() >= 24) {
      command.addAll(
          List.of("--sun-misc-unsafe-memory-access=allow", "--enable-native-access=ALL-UNNAMED"));
    }
    command.addAll(Arrays.asList(options));
    command.add("-cp");
    command.add(String.join(":", classPath.stream().map(Path::toString).toList()));
    return command;
  }

  /** Returns the arguments of a night, without its store; more can be added. */
  static List<String> nightly(String records, String reports) {
    return new ArrayList<>(
        List.of(
            "nightly",
            "--records",
            records,
            "--reference",
            REFERENCE.toString(),
            "--reports",
            reports));
  }

  static Path sparkJars() {
    return LIBRARIES;
  }

  /** Returns the jars of s3a://. */
  static Path s3a() {
    return S3A.resolve("*");
  }

  /** Returns the command of the program on this machine alone. */
  static List<String> program(
      List<Path> moreJars, List<String> javaOptions, List<String> arguments) {
    List<Path> classPath = new ArrayList<>(List.of(JAR, LIBRARIES.resolve("*")));
    classPath.addAll(moreJars);
    List<String> command = java(classPath, javaOptions.toArray(String[]::new));
    command.add("id.netralitas.cli.Netralitas");
    command.addAll(arguments);
    return command;
  }

  /** Returns a release of the shipped records made on this machine alone: what others must equal. */
  static synchronized Path localRelease() throws Exception {
    if (localReports == null) {
      Path reports = folder("local");
      Started.of(
              "local",
              program(
                  List.of(),
                  List.of(),
                  List.of(
                      "run",
                      "--records",
                      RECORDS.toString(),
                      "--reference",
                      REFERENCE.toString(),
                      "--reports",
                      reports.toString())),
              LOOPBACK)
          .requireSuccess();
      localReports = reports;
    }
    return localReports.resolve("latest").toRealPath();
  }
}
