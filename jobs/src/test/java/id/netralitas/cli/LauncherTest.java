package id.netralitas.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.concurrent.TimeUnit;
import org.apache.spark.launcher.JavaModuleOptions;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** The script, with a Java in place of the real one that tells what it was started with. */
@Timeout(120)
class LauncherTest {

  private static final Path JOBS = Path.of("").toAbsolutePath();

  @TempDir Path folder;

  private Path home;
  private final Map<String, String> environment = new TreeMap<>();

  @BeforeEach
  void install() throws IOException {
    home = install("project");
    Path java = folder.resolve("jdk/bin/java");
    Files.createDirectories(java.getParent());
    Files.writeString(folder.resolve("jdk/release"), "JAVA_VERSION=\"17.0.15\"\n");
    script(
        java,
        """
        #!/bin/sh
        echo "LC_ALL=${LC_ALL:-}"
        locale charmap 2>/dev/null
        printf '%s\\n' "$@"
        """);
    environment.put("JAVA_HOME", folder.resolve("jdk").toString());
  }

  private Path install(String name) throws IOException {
    Path project = folder.resolve(name);
    Files.createDirectories(project.resolve("jobs/target/lib"));
    Files.createDirectories(project.resolve("jobs/bin"));
    Files.createDirectories(project.resolve("data/records"));
    for (String file : List.of("bin/netralitas", "bin/java-options")) {
      Files.copy(JOBS.resolve(file), project.resolve("jobs").resolve(file));
    }
    project.resolve("jobs/bin/netralitas").toFile().setExecutable(true);
    Files.writeString(project.resolve("jobs/target/netralitas.jar"), "");
    return project;
  }

  private record Ended(int status, List<String> out, String err) {}

  private Ended start(String... arguments) throws Exception {
    List<String> command = new ArrayList<>();
    command.add(home.resolve("jobs/bin/netralitas").toString());
    command.addAll(List.of(arguments));
    Path out = folder.resolve("out.txt");
    Path err = folder.resolve("err.txt");
    ProcessBuilder builder =
        new ProcessBuilder(command)
            .directory(folder.toFile())
            .redirectOutput(out.toFile())
            .redirectError(err.toFile());
    builder.environment().keySet().removeIf(name -> name.matches("LC_.*|LANG|TMPDIR|.*JAVA.*"));
    builder.environment().putAll(environment);
    Process process = builder.start();
    assertThat(process.waitFor(60, TimeUnit.SECONDS)).isTrue();
    return new Ended(
        process.exitValue(),
        Files.readAllLines(out, StandardCharsets.UTF_8),
        Files.readString(err, StandardCharsets.UTF_8));
  }

  @ParameterizedTest
  @CsvSource({"LC_ALL, C", "LC_ALL, POSIX", "LANG, C", "LC_CTYPE, xx_XX.UTF-8", "LANG, ''"})
  void javaIsStartedInAUtf8Locale(String variable, String locale) throws Exception {
    environment.put(variable, locale);
    assertThat(start("validate").out()).contains("UTF-8");
  }

  @Test
  void aUtf8LocaleIsKept() throws Exception {
    environment.put("LC_ALL", "C.UTF-8");
    assertThat(start("validate").out()).contains("LC_ALL=C.UTF-8");
  }

  @Test
  void temporaryFilesGoWhereTmpdirSays() throws Exception {
    environment.put("TMPDIR", folder + "/a folder");
    assertThat(start("validate").out()).contains("-Djava.io.tmpdir=" + folder + "/a folder");
    environment.remove("TMPDIR");
    assertThat(start("validate").out()).noneMatch(line -> line.contains("java.io.tmpdir"));
  }

  @Test
  void aFolderWithAColonIsToldInOneLineAndALinkHelps() throws Exception {
    Path link = Files.createSymbolicLink(folder.resolve("link"), install("a:b"));
    home = folder.resolve("a:b");
    Ended ended = start("validate");
    assertThat(ended.status()).isEqualTo(1);
    assertThat(ended.err().lines()).singleElement().asString().contains("a:b", "NETRALITAS_HOME");
    environment.put("NETRALITAS_HOME", link.toString());
    assertThat(start("validate").out()).contains("-Dnetralitas.home=" + link);
  }

  @ParameterizedTest
  @CsvSource({
    "NETRALITAS_JAVA_OPTS, -XX:StartFlightRecording=filename=x.jfr",
    "NETRALITAS_JAVA_OPTS, -Xmx1g -javaagent:/opt/agent.jar",
    "JAVA_TOOL_OPTIONS, -agentlib:jdwp=transport=dt_socket",
    "JDK_JAVA_OPTIONS, -agentpath:/opt/agent.so",
    "JDK_JAVA_OPTIONS, @/etc/java.options",
    "_JAVA_OPTIONS, -XX:+FlightRecorder"
  })
  void recorderAndAgentsGoWithoutTheArchive(String variable, String options) throws Exception {
    assertThat(start("run").out()).anyMatch(line -> line.startsWith("-XX:DumpLoadedClassList"));
    environment.put(variable, options);
    assertThat(start("run").out())
        .contains("id.netralitas.cli.Netralitas")
        .noneMatch(line -> line.matches("-XX:(DumpLoadedClassList|SharedArchiveFile).*"));
  }

  @Test
  void whatCannotBeBuiltIsRunAsItIs() throws Exception {
    Files.createDirectories(home.resolve("jobs/src/main"));
    Path pom = Files.writeString(home.resolve("pom.xml"), "<project/>");
    Files.setLastModifiedTime(pom, FileTime.from(Instant.parse("2100-01-01T00:00:00Z")));
    // The superuser may write into every folder that is not mounted read-only.
    String script = "cd \"$0\" && chmod a-w jobs/target && ! [ -w jobs/target ]";
    Process closed = new ProcessBuilder("bash", "-c", script, home.toString()).start();
    org.junit.jupiter.api.Assumptions.assumeTrue(closed.waitFor() == 0, "run by the superuser");
    try {
      assertThat(start("validate").out()).contains("id.netralitas.cli.Netralitas");
    } finally {
      home.resolve("jobs/target").toFile().setWritable(true);
    }
  }

  @ParameterizedTest
  @ValueSource(strings = {"17.0.15", "21.0.2", "25.0.1"})
  void everyPackageThatSparkNeedsIsOpen(String version) throws Exception {
    Files.writeString(folder.resolve("jdk/release"), "JAVA_VERSION=\"" + version + "\"\n");
    List<String> sparks =
        List.of(JavaModuleOptions.defaultModuleOptionArray()).stream()
            .filter(option -> option.startsWith("--add-opens"))
            .filter(option -> !version.startsWith("25") || !option.contains("sun.security.action"))
            .toList();
    assertThat(start("validate").out())
        .filteredOn(option -> option.startsWith("--add-opens"))
        .containsExactlyElementsOf(sparks);
  }

  @Test
  void theManifestOpensTheSame() throws IOException {
    List<String> opened =
        Files.readAllLines(JOBS.resolve("bin/java-options")).stream()
            .filter(line -> line.startsWith("--add-opens="))
            .map(line -> line.replaceAll("--add-opens=|=ALL-UNNAMED", ""))
            .toList();
    assertThat(Files.readString(JOBS.resolve("pom.xml")))
        .contains("<Add-Opens>" + String.join(" ", opened) + "</Add-Opens>");
  }

  @Test
  void aSignalReachesJavaAndItsStatusComesBack() throws Exception {
    Path java = folder.resolve("jdk/bin/java");
    Path started = folder.resolve("started");
    script(
        java,
        """
        #!/bin/sh
        trap 'echo ended; exit 143' TERM
        : > '%s'
        while :; do sleep 0.1; done
        """
            .formatted(started));
    Path out = folder.resolve("out.txt");
    ProcessBuilder builder =
        new ProcessBuilder(home.resolve("jobs/bin/netralitas").toString(), "run")
            .redirectOutput(out.toFile())
            .redirectError(folder.resolve("err.txt").toFile());
    builder.environment().putAll(environment);
    Process process = builder.start();
    for (int n = 0; n < 300 && !Files.exists(started); n++) {
      TimeUnit.MILLISECONDS.sleep(100);
    }
    process.destroy();
    assertThat(process.waitFor(30, TimeUnit.SECONDS)).isTrue();
    assertThat(process.exitValue()).isEqualTo(143);
    assertThat(Files.readString(out)).contains("ended");
    try (var left = Files.list(home.resolve("jobs/target/startup"))) {
      assertThat(left).isEmpty();
    }
  }

  private static void script(Path file, String text) throws IOException {
    Files.writeString(file, text);
    assertThat(file.toFile().setExecutable(true)).isTrue();
  }
}
