package id.netralitas.article;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.params.provider.Arguments.arguments;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Random;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import org.netpreserve.jwarc.WarcCompression;

/** Files with random bytes changed: nothing throws, and every input is accounted for. */
class MutationTest {

  private static final int ROUNDS = Integer.getInteger("netralitas.mutations", 100);
  private static final long SEED = 4_112_024;

  static Stream<Arguments> files() throws IOException {
    List<Arguments> files = new ArrayList<>();
    List<GeneratedPages.Page> pages = GeneratedPages.all(SEED).toList();
    for (String template : GeneratedPages.TEMPLATES) {
      byte[] page =
          pages.stream().filter(one -> one.template().equals(template)).findFirst().get().bytes();
      files.add(arguments(template + ".html", page));
    }
    byte[] html = pages.get(0).bytes();
    String text = String.join("\n", pages.get(0).paragraphs());
    byte[] lines =
        ("{\"id\":\"1\",\"published_at\":\"4 November 2024\",\"text\":\""
                + text.replace("\n", "\\n")
                + "\"}\n\n")
            .repeat(3)
            .getBytes(StandardCharsets.UTF_8);
    byte[] archive =
        WarcPagesTest.archive(
            WarcCompression.NONE,
            WarcPagesTest.response(
                WarcPagesTest.http("text/html", new String(html, StandardCharsets.UTF_8))),
            WarcPagesTest.response(WarcPagesTest.http("image/png", "x")));
    files.add(arguments("a.txt", text.getBytes(StandardCharsets.UTF_8)));
    files.add(arguments("b.txt", text.getBytes(Charset.forName("windows-1252"))));
    files.add(arguments("c.txt", ("\uFEFF" + text).getBytes(StandardCharsets.UTF_16LE)));
    files.add(arguments("a.txt.gz", ReadArticles.gzip(text.getBytes(StandardCharsets.UTF_8))));
    files.add(arguments("a.jsonl", lines));
    files.add(arguments("b.jsonl.gz", ReadArticles.gzip(lines)));
    files.add(arguments("a.warc", archive));
    files.add(arguments("b.warc.gz", ReadArticles.gzip(archive)));
    files.add(arguments("unnamed", lines));
    return files.stream();
  }

  @ParameterizedTest(name = "{0}")
  @MethodSource("files")
  void neverThrowsAndAccountsForEveryInput(String name, byte[] original) {
    boolean isOneArticle = name.contains(".txt") || name.contains(".html");
    for (int round = 0; round < ROUNDS; round++) {
      byte[] mutated = mutated(original, new Random(SEED + round));
      List<ArticleResult> results;
      try {
        results = ReadArticles.all(name, mutated);
      } catch (RuntimeException | Error thrown) {
        throw new AssertionError(name + ", round " + round, thrown);
      }
      if (isOneArticle) {
        assertThat(results).as("%s, round %d", name, round).hasSize(1);
      }
      for (ArticleText article : ReadArticles.articles(results)) {
        assertThat(article.id()).isNotBlank();
        assertThat(article.text()).isNotBlank().doesNotContain("\r", "\0", "\uFEFF");
        assertThat(StandardCharsets.UTF_8.newEncoder().canEncode(article.text())).isTrue();
      }
    }
  }

  private static byte[] mutated(byte[] original, Random random) {
    byte[] bytes = original;
    int changes = 1 + random.nextInt(8);
    for (int n = 0; n < changes && bytes.length > 1; n++) {
      bytes = changedOnce(bytes, random);
    }
    return bytes;
  }

  private static byte[] changedOnce(byte[] bytes, Random random) {
    int at = random.nextInt(bytes.length);
    int length = Math.min(1 + random.nextInt(40), bytes.length - at);
    byte[] start = Arrays.copyOf(bytes, at);
    byte[] part = Arrays.copyOfRange(bytes, at, at + length);
    byte[] rest = Arrays.copyOfRange(bytes, at + length, bytes.length);
    byte[] signs = "<>\"'&{}[]\\\r\n\0:,/".getBytes(StandardCharsets.US_ASCII);
    byte[] changed = part.clone();
    random.nextBytes(changed);
    byte[] flipped = part.clone();
    flipped[0] ^= (byte) (1 << random.nextInt(8));
    byte[] signed = part.clone();
    signed[0] = signs[random.nextInt(signs.length)];
    return switch (random.nextInt(21)) {
      case 0, 1, 2, 3 -> joined(start, flipped, rest);
      case 4, 5, 6, 7 -> joined(start, changed, rest);
      case 8, 9, 10, 11 -> joined(start, rest);
      case 12, 13, 14, 15 -> joined(start, part, part, rest);
      case 16, 17, 18, 19 -> joined(start, signed, rest);
      default -> start;
    };
  }

  private static byte[] joined(byte[]... parts) {
    ByteArrayOutputStream all = new ByteArrayOutputStream();
    for (byte[] part : parts) {
      all.writeBytes(part);
    }
    return all.toByteArray();
  }
}
