package id.netralitas.mutation;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import java.util.stream.Stream;
import java.util.zip.GZIPOutputStream;

/**
 * Files of articles made of the texts that were invented for the tests, with something that
 * happened to their bytes, and how many results there must be of each.
 */
final class GeneratedArticles {

  /** The pages of an archive. */
  static final int PAGES = 3;

  private static final Path TEXTS = Path.of("src/test/resources/id/netralitas/extract/articles");

  private final Random random;
  private final List<String> texts;
  private int number;

  GeneratedArticles(long seed) {
    random = new Random(seed);
    try (Stream<Path> files = Files.list(TEXTS)) {
      texts =
          files
              .filter(file -> file.toString().endsWith(".txt"))
              .sorted()
              .map(GeneratedArticles::read)
              .toList();
    } catch (IOException unreadable) {
      throw new UncheckedIOException(unreadable);
    }
  }

  private static String read(Path file) {
    try {
      return Files.readString(file);
    } catch (IOException unreadable) {
      throw new UncheckedIOException(unreadable);
    }
  }

  /** A file, and how many of its parts must each come to one result; empty for each line of it. */
  @SuppressWarnings("ArrayRecordComponent") // made and read once
  record Generated(String name, byte[] bytes, int results) {}

  /** Returns one line of JSON, its line end left out; it may hold line ends of its own. */
  byte[] line() {
    String text = text();
    String line =
        "{\"id\":\"m"
            + ++number
            + "\",\"url\":\"https://contoh.example/"
            + number
            + "\",\"publisher\":\"Harian Contoh\",\"published_at\":\"2024-11-05\","
            + "\"collected_at\":\"2024-11-06T02:00:00Z\",\"title\":"
            + quoted(text.lines().findFirst().orElse(""))
            + ",\"text\":"
            + quoted(text)
            + "}";
    return random.nextInt(4) == 0
        ? line.getBytes(StandardCharsets.UTF_8)
        : mutated(line.getBytes(StandardCharsets.UTF_8));
  }

  /** Returns one text file. */
  Generated textFile() {
    return new Generated(
        "t" + ++number + ".txt", unlike(mutated(text().getBytes(StandardCharsets.UTF_8))), 1);
  }

  /** Returns one page. */
  Generated page() {
    return new Generated("p" + ++number + ".html", unlike(mutated(page(text()))), 1);
  }

  /**
   * Returns an archive of {@link #PAGES} pages whose bodies are mutated; each member packed or not.
   */
  Generated archive() {
    boolean isPacked = random.nextBoolean();
    ByteArrayOutputStream all = new ByteArrayOutputStream();
    for (int n = 0; n < PAGES; n++) {
      byte[] member = member(mutated(page(text())));
      all.writeBytes(isPacked ? packed(member) : member);
    }
    return new Generated(
        "w" + ++number + (isPacked ? ".warc.gz" : ".warc"), all.toByteArray(), PAGES);
  }

  /**
   * Returns whether a line must be taken as an article: one object of JSON with a text under {@code
   * text} that is not blank, and whole names. Bytes that are no UTF-8 are letters of some kind.
   */
  static Optional<Boolean> taken(byte[] line) {
    String text;
    try {
      text = StandardCharsets.UTF_8.newDecoder().decode(java.nio.ByteBuffer.wrap(line)).toString();
    } catch (CharacterCodingException other) {
      text = new String(line, StandardCharsets.ISO_8859_1);
    }
    if (text.chars().allMatch(c -> " \t\r".indexOf(c) >= 0)) {
      return Optional.empty();
    }
    try {
      return Optional.of(
          StrictJson.value(text) instanceof Map<?, ?> article
              && article.get("text") instanceof String body
              && !body.isBlank()
              && (!(article.get("id") instanceof String id) || RecordRules.isWhole(id)));
    } catch (StrictJson.NotJson noJson) {
      return Optional.of(false);
    }
  }

  /** Ends a file as no other ends: a copy of another would rightly be read once. */
  private byte[] unlike(byte[] bytes) {
    return joined(bytes, ("\nNomor " + number + "\n").getBytes(StandardCharsets.US_ASCII));
  }

  private String text() {
    return texts.get(random.nextInt(texts.size()));
  }

  private static byte[] page(String text) {
    StringBuilder page =
        new StringBuilder("<!DOCTYPE html><html><head><meta charset=utf-8><title>");
    page.append(text.lines().findFirst().orElse("")).append("</title></head><body><article>");
    text.lines().filter(line -> !line.isBlank()).forEach(line -> page.append("<p>").append(line));
    return page.append("</article></body></html>").toString().getBytes(StandardCharsets.UTF_8);
  }

  private byte[] member(byte[] body) {
    String http =
        "HTTP/1.1 200 OK\r\nContent-Type: text/html\r\nContent-Length: " + body.length + "\r\n\r\n";
    String head =
        "WARC/1.0\r\nWARC-Type: response\r\nWARC-Record-ID: <urn:uuid:00000000-0000-4000-8000-"
            + String.format(Locale.ROOT, "%012d", ++number)
            + ">\r\nWARC-Date: 2024-11-06T02:00:00Z\r\nWARC-Target-URI: https://arsip.example/"
            + number
            + "\r\nContent-Type: application/http; msgtype=response\r\nContent-Length: "
            + (http.length() + body.length)
            + "\r\n\r\n";
    ByteArrayOutputStream member = new ByteArrayOutputStream();
    member.writeBytes((head + http).getBytes(StandardCharsets.US_ASCII));
    member.writeBytes(body);
    member.writeBytes("\r\n\r\n".getBytes(StandardCharsets.US_ASCII));
    return member.toByteArray();
  }

  private static byte[] packed(byte[] bytes) {
    ByteArrayOutputStream packed = new ByteArrayOutputStream();
    try (GZIPOutputStream gzip = new GZIPOutputStream(packed)) {
      gzip.write(bytes);
    } catch (IOException impossible) {
      throw new UncheckedIOException(impossible);
    }
    return packed.toByteArray();
  }

  private static String quoted(String text) {
    return "\""
        + text.replace("\\", "\\\\").replace("\"", "\\\"").replace("\n", "\\n").replace("\t", "\\t")
        + "\"";
  }

  private byte[] mutated(byte[] original) {
    byte[] bytes = original;
    int changes = 1 + random.nextInt(5);
    for (int n = 0; n < changes && bytes.length > 40; n++) {
      // What a file begins with tells its format, and the first bytes of a text are its headline.
      int at = 20 + random.nextInt(bytes.length - 20);
      int end = Math.min(bytes.length, at + 1 + random.nextInt(40));
      byte[] part = Arrays.copyOfRange(bytes, at, end);
      switch (random.nextInt(6)) {
        case 0 -> part[0] ^= (byte) (1 << random.nextInt(8));
        case 1 -> part[0] = (byte) "<>\"'&{}[]\\\r\n\0:,/".charAt(random.nextInt(16));
        case 2 -> random.nextBytes(part);
        case 3 -> part = new byte[0];
        case 4 -> part = joined(part, part);
        default -> end = random.nextInt(8) == 0 ? bytes.length : end;
      }
      bytes = joined(Arrays.copyOf(bytes, at), part, Arrays.copyOfRange(bytes, end, bytes.length));
    }
    return bytes;
  }

  private static byte[] joined(byte[]... parts) {
    ByteArrayOutputStream all = new ByteArrayOutputStream();
    for (byte[] part : parts) {
      all.writeBytes(part);
    }
    return all.toByteArray();
  }
}
