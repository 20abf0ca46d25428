package id.netralitas.cluster;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.Socket;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.apache.hadoop.conf.Configuration;
import org.apache.hadoop.fs.FileSystem;

/** An S3-compatible server on loopback, with one bucket. */
final class ObjectStore implements AutoCloseable {

  static final String ACCESS_KEY = "kunci-akses-5b1d";
  static final String SECRET = "kunci-rahasia-s3-5b1d77";

  private final Started server;
  private final String endpoint;
  private final FileSystem files;

  private ObjectStore(Started server, String endpoint, FileSystem files) {
    this.server = server;
    this.endpoint = endpoint;
    this.files = files;
  }

  static ObjectStore start(String bucket) throws Exception {
    int port = Started.freePort();
    String endpoint = "http://127.0.0.1:" + port;
    Path disk = Built.folder("s3");
    Files.createDirectory(disk.resolve(bucket));
    Path settings = Built.folder("s3-settings").resolve("s3proxy.conf");
    Files.writeString(
        settings,
        String.join(
            "\n",
            "s3proxy.endpoint=" + endpoint,
            "s3proxy.authorization=aws-v2-or-v4",
            "s3proxy.identity=" + ACCESS_KEY,
            "s3proxy.credential=" + SECRET,
            "jclouds.provider=filesystem-nio2",
            "jclouds.identity=none",
            "jclouds.credential=none",
            "jclouds.filesystem.basedir=" + disk,
            ""));
    Path log = settings.resolveSibling("logback.xml");
    Files.writeString(
        log,
        """
        <configuration>
          <appender name="out" class="ch.qos.logback.core.ConsoleAppender">
            <encoder><pattern>%d %level %logger{0}: %msg%n</pattern></encoder>
          </appender>
          <root level="warn"><appender-ref ref="out"/></root>
        </configuration>
        """);
    List<String> command =
        Built.java(
            List.of(Built.JOBS.resolve("cluster/s3proxy/target/lib/*")),
            "-Xmx512m",
            "-Dlogback.configurationFile=" + log);
    command.addAll(List.of("org.gaul.s3proxy.Main", "--properties", settings.toString()));
    Started server = Started.of("s3proxy", command, Map.of());
    Started.await("the server listens", () -> listens(server, port));
    assertThat(Sockets.openToOthers(List.of(server.handle()))).isEmpty();

    Configuration hadoop = new Configuration();
    hadoop.set("fs.s3a.endpoint", endpoint);
    hadoop.set("fs.s3a.endpoint.region", "us-east-1");
    hadoop.set("fs.s3a.path.style.access", "true");
    hadoop.set("fs.s3a.access.key", ACCESS_KEY);
    hadoop.set("fs.s3a.secret.key", SECRET);
    FileSystem files = FileSystem.newInstance(URI.create("s3a://" + bucket + "/"), hadoop);
    return new ObjectStore(server, endpoint, files);
  }

  private static boolean listens(Started server, int port) throws IOException {
    assertThat(server.isAlive()).as(server.said()).isTrue();
    try (Socket socket = new Socket("127.0.0.1", port)) {
      return socket.isConnected();
    } catch (IOException notYet) {
      return false;
    }
  }

  String endpoint() {
    return endpoint;
  }

  FileSystem files() {
    return files;
  }

  @Override
  public void close() throws IOException {
    files.close();
    server.close();
  }
}
