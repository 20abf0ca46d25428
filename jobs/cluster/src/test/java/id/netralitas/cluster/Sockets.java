package id.netralitas.cluster;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;

/** Where processes listen, as Linux tells it. */
final class Sockets {

  private static final String LISTENING = "0A";

  private Sockets() {}

  /** Returns the addresses outside loopback that one of the processes listens on, in hex. */
  static List<String> openToOthers(List<ProcessHandle> processes) throws IOException {
    Set<String> inodes = new HashSet<>();
    for (ProcessHandle process : processes) {
      inodes.addAll(sockets(process.pid()));
    }
    return Stream.of("/proc/net/tcp", "/proc/net/tcp6")
        .map(Path::of)
        .filter(Files::exists)
        .flatMap(Sockets::lines)
        .map(line -> line.trim().split("\\s+"))
        .filter(fields -> fields[3].equals(LISTENING) && inodes.contains(fields[9]))
        .map(fields -> fields[1])
        .filter(address -> !isLoopback(address.substring(0, address.indexOf(':'))))
        .toList();
  }

  private static Stream<String> lines(Path table) {
    try {
      return Files.readAllLines(table).stream().skip(1);
    } catch (IOException unreadable) {
      throw new java.io.UncheckedIOException(unreadable);
    }
  }

  /** The bytes of a word of an address are in the machine's order: the last two are the first. */
  private static boolean isLoopback(String address) {
    return address.length() == 8
        ? address.endsWith("7F")
        : address.equals("00000000000000000000000001000000")
            || (address.startsWith("0000000000000000FFFF0000") && address.endsWith("7F"));
  }

  private static Set<String> sockets(long pid) throws IOException {
    Set<String> inodes = new HashSet<>();
    try (Stream<Path> open = Files.list(Path.of("/proc", String.valueOf(pid), "fd"))) {
      for (Path one : open.toList()) {
        String target = Files.isSymbolicLink(one) ? Files.readSymbolicLink(one).toString() : "";
        if (target.startsWith("socket:[")) {
          inodes.add(target.substring(8, target.length() - 1));
        }
      }
    }
    return inodes;
  }
}
