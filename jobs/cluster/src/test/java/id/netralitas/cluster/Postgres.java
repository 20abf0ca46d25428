package id.netralitas.cluster;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

/** A PostgreSQL of its own, in an empty folder and on loopback, that wants a password. */
final class Postgres implements AutoCloseable {

  static final String USER = "netralitas";
  static final String PASSWORD = "sandi:katalog-9c41";

  private final Path folder;
  private final int port;
  private final Started server;

  private Postgres(Path folder, int port, Started server) {
    this.folder = folder;
    this.port = port;
    this.server = server;
  }

  static Postgres start() throws Exception {
    // It runs as a user who need not be able to enter the folder of the build.
    Path folder = Files.createTempDirectory("netralitas-postgres");
    Path password = Files.writeString(folder.resolve("password"), PASSWORD + "\n");
    Path data = folder.resolve("data");
    if (isRoot()) {
      said("chown", "-R", "postgres", folder.toString());
    }
    int port = Started.freePort();
    List<String> initialise =
        as(
            "initdb",
            List.of(
                "--pgdata=" + data,
                "--username=" + USER,
                "--pwfile=" + password,
                "--auth=scram-sha-256",
                "--encoding=UTF8",
                "--locale=C.UTF-8"));
    try (Started made = Started.of("initdb", initialise, Map.of())) {
      made.requireSuccess();
    }
    List<String> serve =
        as(
            "postgres",
            List.of(
                "-D",
                data.toString(),
                "-p",
                String.valueOf(port),
                "-c",
                "listen_addresses=127.0.0.1",
                "-c",
                "unix_socket_directories="));
    Started server = Started.of("postgres", serve, Map.of());
    server.awaitSaid("ready to accept connections");
    Postgres started = new Postgres(folder, port, server);
    started.run("postgres", "CREATE DATABASE netralitas");
    // The one that listens; those it starts for a connection come and go.
    ProcessHandle listener =
        isRoot() ? server.handle().children().findFirst().orElseThrow() : server.handle();
    assertThat(Sockets.openToOthers(List.of(listener))).isEmpty();
    return started;
  }

  int port() {
    return port;
  }

  String uri() {
    return "jdbc:postgresql://127.0.0.1:" + port + "/netralitas";
  }

  /** Returns a file with its password, as its driver takes it. */
  Path passwordFile() throws IOException {
    Path file = Built.folder("pgpass").resolve("pgpass");
    Files.writeString(file, "*:*:*:" + USER + ":" + PASSWORD.replace(":", "\\:") + "\n");
    return Files.setPosixFilePermissions(file, PosixFilePermissions.fromString("rw-------"));
  }

  /** Returns the tables that the catalog knows, with their namespace. */
  List<String> catalogTables() throws SQLException {
    List<String> tables = new ArrayList<>();
    try (Connection connection = DriverManager.getConnection(uri(), USER, PASSWORD);
        Statement statement = connection.createStatement();
        ResultSet rows =
            statement.executeQuery(
                "SELECT table_namespace || '.' || table_name FROM iceberg_tables ORDER BY 1")) {
      while (rows.next()) {
        tables.add(rows.getString(1));
      }
    }
    return tables;
  }

  private void run(String database, String command) throws SQLException {
    try (Connection connection =
            DriverManager.getConnection(
                "jdbc:postgresql://127.0.0.1:" + port + "/" + database, USER, PASSWORD);
        Statement statement = connection.createStatement()) {
      statement.execute(command);
    }
  }

  /** PostgreSQL refuses to run as root; Debian's package brings a user for it. */
  private static List<String> as(String program, List<String> arguments) throws IOException {
    List<String> command = new ArrayList<>();
    if (isRoot()) {
      command.addAll(List.of("runuser", "-u", "postgres", "--"));
    }
    command.add(program(program).toString());
    command.addAll(arguments);
    return command;
  }

  private static boolean isRoot() {
    return System.getProperty("user.name").equals("root");
  }

  private static Path program(String name) throws IOException {
    Path debian = Path.of("/usr/lib/postgresql");
    assertThat(debian).as("apt-get install postgresql").isDirectory();
    try (Stream<Path> versions = Files.list(debian)) {
      return versions
          .map(version -> version.resolve("bin").resolve(name))
          .filter(Files::isExecutable)
          .max(Comparator.naturalOrder())
          .orElseThrow();
    }
  }

  private static void said(String... command) throws Exception {
    assertThat(new ProcessBuilder(command).inheritIO().start().waitFor()).isZero();
  }

  @Override
  public void close() throws IOException {
    List<ProcessHandle> processes =
        Stream.concat(Stream.of(server.handle()), server.handle().descendants()).toList();
    server.close();
    processes.forEach(process -> process.onExit().join());
    Trees.delete(folder);
  }
}
