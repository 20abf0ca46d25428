package id.netralitas.ingest;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Random;
import java.util.zip.GZIPOutputStream;
import org.apache.hadoop.conf.Configuration;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class LineReaderTest {

  private static final int LIMIT = 20;

  @TempDir Path folder;

  @Test
  void endsLinesAtLineFeedsAndNumbersThemAll() throws IOException {
    assertThat(texts("a\nb\r\n\nc")).containsExactly("1:a", "2:b", "3:", "4:c");
    assertThat(texts("a\n")).containsExactly("1:a");
    assertThat(texts("")).isEmpty();
    assertThat(texts("\n")).containsExactly("1:");
  }

  @Test
  void dropsAByteOrderMarkAtTheStartAlone() throws IOException {
    assertThat(texts("\uFEFFa\n\uFEFFb")).containsExactly("1:a", "2:\uFEFFb");
  }

  @Test
  void tellsHowLongALineIsThatIsTooLong() throws IOException {
    assertThat(texts("x".repeat(20) + "\n" + "x".repeat(21) + "\n" + "x".repeat(100_000) + "\na"))
        .containsExactly("1:" + "x".repeat(20), "2:too long 21", "3:too long 100000", "4:a");
  }

  @Test
  void readsGzipOfSeveralMembersWhateverItsName() throws IOException {
    byte[] members = concatenated(gzip("a\nb"), gzip("c\n"));
    assertThat(lines(write("plain.jsonl", members))).containsExactly("1:a", "2:bc");
  }

  @Test
  void keepsWhatABrokenGzipStillGivesAndSaysThatItBreaksOff() throws IOException {
    String text = incompressible(300_000);
    byte[] whole = gzip(text);
    byte[] first = gzip("a\nb\n");

    List<String> lines = lines(write("cut.gz", Arrays.copyOf(whole, whole.length / 2)));
    List<String> brokenMember =
        lines(write("member.gz", concatenated(first, Arrays.copyOf(whole, whole.length / 2))));

    assertThat(lines.size()).isGreaterThan(1000);
    assertThat(lines.get(lines.size() - 1)).contains("the compressed data breaks off");
    assertThat(text).startsWith(lines.get(0).substring(2) + "\n");
    assertThat(brokenMember).startsWith("1:a", "2:b");
    assertThat(brokenMember.get(brokenMember.size() - 1)).contains("breaks off");
  }

  @Test
  void saysThatAFileCannotBeOpened() {
    InputFile missing = new InputFile(folder.resolve("none").toString(), "none", 0, "");
    assertThat(lines(missing)).singleElement().asString().contains("cannot be opened");
  }

  @Test
  void splitsTogetherGiveEveryLineOnce() throws IOException {
    Random random = new Random(7);
    StringBuilder text = new StringBuilder();
    for (int n = 0; n < 60; n++) {
      text.append("x".repeat(random.nextInt(15))).append(random.nextInt(9) == 0 ? "\r\n" : "\n");
    }
    InputFile file = write("many.jsonl", text.toString().getBytes(StandardCharsets.UTF_8));
    List<String> whole = lines(file).stream().map(line -> line.replaceFirst("^\\d+:", "")).toList();
    for (int size : new int[] {1, 2, 3, 7, 64, 1000}) {
      List<String> pieces = new ArrayList<>();
      for (long start = 0; start < file.bytes(); start += size) {
        FileSplit split = new FileSplit(file, start, Math.min(start + size, file.bytes()), 1);
        lines(split).forEach(line -> pieces.add(line.replaceFirst("^\\d+:", "")));
      }
      assertThat(pieces).as("splits of %d bytes", size).isEqualTo(whole);
    }
  }

  private List<String> texts(String content) throws IOException {
    return lines(write("file.jsonl", content.getBytes(StandardCharsets.UTF_8)));
  }

  private InputFile write(String name, byte[] bytes) throws IOException {
    Path file = Files.write(folder.resolve(name), bytes);
    return new InputFile(file.toString(), name, bytes.length, folder.toString());
  }

  private static List<String> lines(InputFile file) {
    return lines(FileSplit.whole(file));
  }

  private static List<String> lines(FileSplit split) {
    List<String> lines = new ArrayList<>();
    try (LineReader reader = new LineReader(split, new Configuration(), LIMIT)) {
      reader.forEachRemaining(
          line -> {
            String text =
                line.problem() != null
                    ? line.problem()
                    : line.bytes() == null
                        ? "too long " + line.length()
                        : new String(line.bytes(), StandardCharsets.UTF_8);
            lines.add(line.number() + ":" + text);
          });
    } catch (IOException failed) {
      throw new AssertionError(failed);
    }
    return lines;
  }

  private static String incompressible(int length) {
    Random random = new Random(1);
    StringBuilder text = new StringBuilder();
    while (text.length() < length) {
      text.append(Long.toString(random.nextLong() >>> 1, 36), 0, 9).append('\n');
    }
    return text.toString();
  }

  private static byte[] gzip(String text) throws IOException {
    ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    try (GZIPOutputStream out = new GZIPOutputStream(bytes)) {
      out.write(text.getBytes(StandardCharsets.UTF_8));
    }
    return bytes.toByteArray();
  }

  private static byte[] concatenated(byte[] one, byte[] other) {
    byte[] both = Arrays.copyOf(one, one.length + other.length);
    System.arraycopy(other, 0, both, one.length, other.length);
    return both;
  }
}
