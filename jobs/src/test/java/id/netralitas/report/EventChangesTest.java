package id.netralitas.report;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Arrays;
import java.util.Map;
import java.util.TreeMap;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class EventChangesTest {

  @ParameterizedTest(name = "{0}")
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          nothing changed            | a=E b=E c=F | a=E b=E c=F     | since R: 0 events added, 0 gone, 0 merged, 0 split
          a further article joins    | a=E         | a=E b=E         | since R: 0 events added, 0 gone, 0 merged, 0 split
          an event is new            | a=E         | a=E b=F         | since R: 1 events added, 0 gone, 0 merged, 0 split
          an article was withdrawn   | a=E b=F     | a=E             | since R: 0 events added, 1 gone, 0 merged, 0 split
          two events are one         | a=E b=F     | a=E b=E         | since R: 0 events added, 0 gone, 1 merged, 0 split;  F is now part of E
          one event is two           | a=E b=E     | a=E b=F         | since R: 0 events added, 0 gone, 0 merged, 1 split;  E is now E F
          an older mention was found | a=E b=E     | a=D b=D z=D     | since R: 0 events added, 0 gone, 1 merged, 0 split;  E is now part of D
          """)
  void tellsWhatBecameOfEvents(String why, String before, String now, String expected) {
    EventChanges changes = EventChanges.between("R", events(before), events(now));

    assertThat(String.join(";", changes.lines())).isEqualTo(expected);
  }

  private static Map<String, String> events(String written) {
    Map<String, String> events = new TreeMap<>();
    Arrays.stream(written.split(" ", -1))
        .map(pair -> pair.split("=", -1))
        .forEach(pair -> events.put(pair[0] + "#0", pair[1]));
    return events;
  }
}
