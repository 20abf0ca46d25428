package id.netralitas.link;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import id.netralitas.TestData;
import id.netralitas.record.Activity;
import id.netralitas.record.CountScope;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class OverridesTest {

  private static final String HEADER = "action,mention,target,field,value,who,when,why\n";
  private static final String END = ",Rina,2024-12-01,read both\n";

  @TempDir private Path folder;

  private final List<SourcedMention> mentions =
      List.of(
          Mentions.of("a#0", "collected=2024-11-01; date=2024-11-04"),
          Mentions.of("b#0", "collected=2024-11-02; date=2024-11-04"),
          Mentions.of("c#0", "collected=2024-11-03; date=2024-12-20; activities=SANCTION"));

  @Test
  void mergesSplitsAndDropsInTheOrderOfTheFile() throws IOException {
    assertThat(events("")).containsExactlyInAnyOrder("a#0 b#0", "c#0");
    assertThat(events("merge,c,a#0,," + END)).containsExactly("a#0 b#0 c#0");
    assertThat(events("split,b#0,,," + END)).containsExactlyInAnyOrder("a#0", "b#0", "c#0");
    assertThat(events("split,b#0,,," + END + "merge,b#0,c#0,," + END))
        .containsExactlyInAnyOrder("a#0", "b#0 c#0");
    assertThat(overrides("drop,b,,," + END).apply(clusters()).dropped()).containsExactly("b#0");
  }

  @Test
  void theOldestMentionStillNamesTheEvent() throws IOException {
    Overrides.Applied merged = overrides("merge,c#0,a#0,," + END).apply(clusters());

    Cluster event = merged.events().get(0);
    assertThat(event.oldest().id()).isEqualTo("a#0");
    assertThat(event.links().get("c#0").level()).isEqualTo(Link.Level.OVERRIDE);
    assertThat(event.links().get("c#0").to()).isEqualTo("a#0");
    assertThat(event.sources().values()).containsExactlyInAnyOrder(0, 1, 2);
  }

  @Test
  void aSetFieldIsToldWithWhatItReplaces() throws IOException {
    Overrides overrides =
        overrides(
            "set,a,,date,2024-11-05"
                + END
                + "set,a,,activities,REMINDER;PLEDGE"
                + END
                + "set,a,,asn_attendees,12"
                + END
                + "set,a,,place,16.05"
                + END);
    List<ManualOverride> set = overrides.apply(clusters()).set().get("a#0");
    Event event = Event.of(clusters().get(0), set, false);

    assertThat(event.date().value()).isEqualTo("2024-11-05");
    assertThat(event.activities()).containsExactly(Activity.REMINDER, Activity.PLEDGE);
    assertThat(event.figures().get(CountScope.ATTENDEES)).isEqualTo(new Figure(12L, 12L, 12L));
    assertThat(event.jurisdiction().regencyCode()).isEqualTo("16.05");
    assertThat(event.conflicts().stream().filter(c -> c.field().equals("date")))
        .extracting(Conflict::value, Conflict::isChosen, Conflict::rule)
        .containsExactly(
            org.assertj.core.groups.Tuple.tuple("2024-11-04", false, Choice.Rule.OVERRIDE),
            org.assertj.core.groups.Tuple.tuple("2024-11-05", true, Choice.Rule.OVERRIDE));
  }

  @Test
  void anOverrideWhoseArticleIsGoneChangesNothingAndIsStale() throws IOException {
    Overrides overrides = overrides("merge,a#0,gone,," + END + "drop,gone#1,,," + END);

    assertThat(names(overrides.apply(clusters()))).containsExactlyInAnyOrder("a#0 b#0", "c#0");
    assertThat(overrides.all())
        .allMatch(override -> Overrides.isStale(override, Set.of("a#0", "b#0", "c#0")));
  }

  @Test
  void blocksThatAMergeJoinsAreReadTogether() throws IOException {
    Overrides overrides = overrides("merge,a,b,," + END + "merge,c,b,," + END);

    assertThat(overrides.joinedBlocks(Map.of("a#0", "16.06", "b#0", "16.05", "c#0", "NATIONAL")))
        .isEqualTo(Map.of("16.05", "16.05", "16.06", "16.05", "NATIONAL", "16.05"));
  }

  @ParameterizedTest(name = "{0}")
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          join,a,b,,,Rina,2024-12-01,why             | action is 'join' but must be merge, split, drop or set
          merge,a,,,,Rina,2024-12-01,why             | target is '' but must name a mention of the other event
          split,a,b,,,Rina,2024-12-01,why            | target is 'b' but belongs to merge alone
          drop,a,,,,,2024-12-01,why                  | who is '' but must be given
          drop,a,,,,Rina,yesterday,why               | when is 'yesterday' but must be a day like 2024-11-04
          set,a,,date,4/11/2024,Rina,2024-12-01,why  | value is '4/11/2024' but must be a day, a month or a year
          set,a,,place,99.99,Rina,2024-12-01,why     | value is '99.99' but must be a province code, a regency code, NATIONAL or UNKNOWN
          set,a,,colour,red,Rina,2024-12-01,why      | field is 'colour' but field must be date
          """)
  void aBrokenLineIsNamed(String line, String message) {
    assertThatThrownBy(() -> overrides(line + "\n"))
        .isInstanceOf(OverrideFile.OverrideException.class)
        .hasMessageContaining("overrides.csv:2: " + message);
  }

  private List<Cluster> clusters() {
    return Clusters.of(mentions, OwnWords.NONE).events();
  }

  private List<String> events(String lines) throws IOException {
    return names(overrides(lines).apply(clusters()));
  }

  private static List<String> names(Overrides.Applied applied) {
    return applied.events().stream()
        .map(
            event ->
                event.mentions().stream().map(SourcedMention::id).collect(Collectors.joining(" ")))
        .toList();
  }

  private Overrides overrides(String lines) throws IOException {
    Path file = Files.writeString(folder.resolve("overrides.csv"), HEADER + lines);
    return new Overrides(OverrideFile.read(file, TestData.REFERENCE.places()));
  }
}
