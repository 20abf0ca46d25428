package id.netralitas.report;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ReleaseChangesTest {

  @TempDir Path folder;

  @Test
  void tellsWhatIsNewGoneAndOtherwise() throws IOException {
    ReleaseFiles before =
        release(
            "before",
            mention("a", "ev-1") + "," + mention("b", "ev-2"),
            event("ev-1", "2024-11", "PLEDGE", "12") + "," + event("ev-2", null, "SANCTION", "3"));
    ReleaseFiles now =
        release(
            "now",
            mention("a", "ev-1") + "," + mention("c", "ev-3"),
            event("ev-1", "2024-11-04", "PLEDGE", "null")
                + ","
                + event("ev-3", null, "SANCTION", "3"));

    ReleaseChanges changes = ReleaseChanges.since(before, now);

    assertThat(changes.events().added()).containsExactly("ev-3");
    assertThat(changes.gone())
        .containsExactly(
            new ReleaseChanges.Gone("ev-2", null, "Kabupaten Contoh", List.of("SANCTION")));
    assertThat(changes.changed()).isEqualTo(1);
    assertThat(changes.examples())
        .containsExactly(
            new ReleaseChanges.Changed(
                "ev-1",
                List.of(
                    new ReleaseChanges.Value("date", "2024-11", "2024-11-04"),
                    new ReleaseChanges.Value("asn_reported", "12", null))));
    assertThat(changes.before()).containsEntry("events", 2L);
    assertThat(changes.lines().get(0)).endsWith("0 split, 1 changed");
  }

  @Test
  void aReleaseThatCannotBeReadIsNamed() throws IOException {
    ReleaseFiles now = release("now", "", "");
    Files.createDirectories(folder.resolve("empty"));

    assertThatThrownBy(() -> ReleaseChanges.since(ReleaseFiles.in(folder.resolve("empty")), now))
        .isInstanceOf(PublishingException.class)
        .hasMessageContaining("empty");
  }

  private ReleaseFiles release(String name, String mentions, String events) throws IOException {
    Path tables = Files.createDirectories(folder.resolve(name).resolve("tables"));
    Files.writeString(tables.resolve("mentions.json"), "[" + mentions + "]");
    Files.writeString(tables.resolve("events.json"), "[" + events + "]");
    Files.writeString(
        folder.resolve(name).resolve("run.json"), "{\"checks\": {\"events\": {\"value\": 2}}}");
    return ReleaseFiles.in(folder.resolve(name));
  }

  private static String mention(String article, String event) {
    return String.format(
        Locale.ROOT,
        "{\"article_id\": \"%s\", \"mention\": 0, \"event_id\": \"%s\"}",
        article,
        event);
  }

  private static String event(String id, String date, String activity, String reported) {
    return String.format(
        Locale.ROOT,
        "{\"event_id\": \"%s\", \"date\": %s, \"level\": \"REGENCY\", \"province\": \"Contoh\","
            + " \"regency\": \"Kabupaten Contoh\", \"activities\": [\"%s\"], \"asn_reported\": %s}",
        id,
        date == null ? "null" : "\"" + date + "\"",
        activity,
        reported);
  }
}
