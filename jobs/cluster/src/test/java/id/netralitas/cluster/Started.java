package id.netralitas.cluster;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;

/** A process, with all that it says in a file. */
final class Started implements AutoCloseable {

  private static final Duration LONGEST = Duration.ofMinutes(10);

  private final String name;
  private final Process process;
  private final Path said;

  private Started(String name, Process process, Path said) {
    this.name = name;
    this.process = process;
    this.said = said;
  }

  /**
   * Starts a process with the variables of this one that a program needs to run, and the given
   * ones.
   */
  static Started of(String name, List<String> command, Map<String, String> environment)
      throws IOException {
    Path folder = Files.createDirectories(Path.of(System.getProperty("netralitas.work"), "said"));
    Path said = folder.resolve(name + ".txt");
    Files.deleteIfExists(said);
    ProcessBuilder builder =
        new ProcessBuilder(command).redirectErrorStream(true).redirectOutput(said.toFile());
    builder.directory(Built.folder("in-" + name).toFile());
    builder.environment().keySet().retainAll(List.of("PATH", "HOME", "LANG", "TMPDIR"));
    builder.environment().putAll(environment);
    return new Started(name, builder.start(), said);
  }

  static int freePort() throws IOException {
    try (ServerSocket socket = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
      return socket.getLocalPort();
    }
  }

  ProcessHandle handle() {
    return process.toHandle();
  }

  String said() throws IOException {
    return Files.readString(said);
  }

  /** Waits until it has said something; fails if it ends before. */
  Started awaitSaid(String text) throws Exception {
    await(
        name + " says '" + text + "'",
        () -> {
          if (said().contains(text)) {
            return true;
          }
          assertThat(process.isAlive()).as("%s lives:%n%s", name, said()).isTrue();
          return false;
        });
    return this;
  }

  /** Waits for its end and returns the exit status. */
  int status() throws Exception {
    assertThat(process.waitFor(LONGEST.toSeconds(), TimeUnit.SECONDS))
        .as("%s ends:%n%s", name, said())
        .isTrue();
    return process.exitValue();
  }

  Started requireSuccess() throws Exception {
    assertThat(status()).as("status of %s:%n%s", name, said()).isZero();
    return this;
  }

  boolean isAlive() {
    return process.isAlive();
  }

  /** Kills it and what it has started, as {@code kill -9} does. */
  void kill() throws Exception {
    List<ProcessHandle> all = new ArrayList<>(process.descendants().toList());
    all.add(process.toHandle());
    all.forEach(ProcessHandle::destroyForcibly);
    process.waitFor();
  }

  @Override
  public void close() {
    Stream.concat(process.descendants(), Stream.of(process.toHandle()))
        .toList()
        .forEach(ProcessHandle::destroyForcibly);
  }

  /** Waits until something holds. */
  static void await(String what, Callable<Boolean> holds) throws Exception {
    long end = System.nanoTime() + LONGEST.toNanos();
    while (!holds.call()) {
      assertThat(System.nanoTime()).as("waiting until " + what).isLessThan(end);
      Thread.sleep(20);
    }
  }
}
