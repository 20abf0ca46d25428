package id.netralitas;

import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import id.netralitas.job.RunJob;
import id.netralitas.job.RunSettings;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;

/**
 * A release of records whose texts are made to break out of a page or to run in a spreadsheet, made
 * once a run in {@code target}.
 */
public final class HostileRelease {

  /** Texts that a page must show and not follow. */
  public static final List<String> MARKUP =
      List.of(
          "<script>alert('judul')</script>",
          "\"><img src=x onerror=alert(1)>",
          "'><svg onload=alert(2)>",
          "</title></style></script><script>alert(3)</script>",
          "javascript:alert(4)",
          "<!-- --><iframe src=https://jahat.example/></iframe>",
          "${7*7} {{7*7}} <%= 7*7 %>",
          "&lt;b&gt; &amp;amp; &#60;i&#62;",
          "]]><a href=\"https://jahat.example/\">klik</a>",
          "satu\u202edua\u2066tiga");

  /** Characters that neither a page nor a cell shows. */
  private static final List<String> CONTROLS =
      List.of("bel\u0007 dan \u001b[31m merah", "hapus\u007f\u0085lagi", "nol\u0000lagi");

  /** Texts that a spreadsheet would run. */
  public static final List<String> FORMULAS =
      List.of(
          "=1+1",
          "+cmd|' /C calc'!A0",
          "-2",
          "-2+3",
          "@SUM(A1)",
          "'quoted",
          "''twice",
          "\t=1+1",
          "\r=1+1",
          "=HYPERLINK(\"https://jahat.example/\",\"klik\")",
          "=WEBSERVICE(\"https://jahat.example/\")");

  /** All that a page must have as they are; no page can hold the character 0. */
  public static final List<String> SHOWN =
      Stream.of(MARKUP, CONTROLS.subList(0, 2), FORMULAS.subList(0, 6))
          .flatMap(List::stream)
          .toList();

  private static final List<String> ADDRESSES =
      List.of(
          "javascript:alert(document.domain)",
          "JaVaScRiPt:alert(1)",
          "data:text/html,<script>alert(1)</script>",
          "https://contoh.example/\" onmouseover=\"alert(1)",
          "https://contoh.example/?a=<script>&b='",
          "file:///etc/hostname",
          "//jahat.example/");

  private static final String[] PLACES = {"16.06", "73", "NATIONAL", "UNKNOWN", "11.01", "94"};

  private static Site site;

  private HostileRelease() {}

  /** Returns the release, made at the first call. */
  public static synchronized Site site() {
    if (site == null) {
      try {
        site = Site.at("hostile", make(Files.createTempDirectory(Path.of("target"), "hostile-")));
      } catch (IOException failed) {
        throw new UncheckedIOException("making a release of hostile records", failed);
      }
    }
    return site;
  }

  private static Path make(Path folder) throws IOException {
    Path records = Files.createDirectories(folder.resolve("records"));
    List<String> lines = new ArrayList<>();
    List<String> texts = new ArrayList<>(MARKUP);
    texts.addAll(CONTROLS);
    texts.addAll(FORMULAS);
    for (int n = 0; n < texts.size(); n++) {
      lines.add(record(texts.get(n), n));
    }
    lines.add("=1+1 is no record");
    lines.add("<script>alert('baris')</script>");
    Files.write(records.resolve("=1+1 <b>.jsonl"), lines);
    ObjectNode dataset = new ObjectMapper().createObjectNode();
    dataset.put("title", "<script>alert('kumpulan')</script>");
    dataset.put("caveat", "\"><img src=x onerror=alert(5)>");
    dataset.put("licence", "javascript:alert(6)");
    Files.writeString(records.resolve("dataset.json"), dataset.toString());
    TestSpark.session();
    RunSettings settings = TestRun.onRecords(records, folder.resolve("reports"));
    return Path.of(new RunJob(settings, line -> {}).run().release().place());
  }

  /** Returns a record that has the text wherever a text may be. */
  private static String record(String text, int n) {
    ObjectNode record = new ObjectMapper().createObjectNode();
    record.put("schema", 1);
    record.put("articleId", text + " " + n);
    record.put("title", text);
    record.put("relevant", true);
    record
        .putObject("source")
        .put("url", ADDRESSES.get(n % ADDRESSES.size()))
        .put("publisher", text)
        .put("collectedAt", "2024-12-01T00:00:00Z");
    ObjectNode event = record.putArray("events").addObject();
    event.putArray("activities").add("PLEDGE");
    event
        .putObject("date")
        .put("value", LocalDate.of(2024, 10, 1 + n).toString())
        .put("precision", "DAY")
        .put("basis", "EXPLICIT");
    place(PLACES[n % PLACES.length], event.putObject("jurisdiction"));
    event.put("venue", text);
    event.putArray("elections").add("PILKADA_2024");
    event
        .putArray("counts")
        .addObject()
        .put("scope", "ATTENDEES")
        .put("value", 100 + n)
        .put("low", 100 + n)
        .put("high", 100 + n);
    record.putArray("officials").addObject().put("name", text).put("role", text);
    record.putArray("legalReferences").add(text);
    record
        .putArray("evidence")
        .addObject()
        .put("field", "/events/0/counts/0")
        .put("rule", text)
        .put("start", 0)
        .put("end", text.length())
        .put("quote", text);
    record.putArray("issues").add("DATE_WEEKDAY_CLASH");
    return record.toString();
  }

  private static void place(String code, ObjectNode jurisdiction) {
    switch (code.length()) {
      case 2 -> jurisdiction.put("level", "PROVINCE").put("provinceCode", code);
      case 5 ->
          jurisdiction
              .put("level", "REGENCY")
              .put("provinceCode", code.substring(0, 2))
              .put("regencyCode", code);
      default -> jurisdiction.put("level", code);
    }
  }
}
