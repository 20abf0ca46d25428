package id.netralitas.link;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.Collections;
import java.util.HashSet;
import java.util.List;
import java.util.Random;
import java.util.Set;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class SameEventTest {

  @ParameterizedTest(name = "{0}")
  @CsvSource(
      delimiter = '|',
      nullValues = "-",
      textBlock =
          """
          two outlets tell one pledge      | a#0 | 16.06    | 2024-11-04 | PLEDGE | b#0 | 16.06    | 2024-11-04 | PLEDGE INTEGRITY_PACT | true
          in another order of activities   | a#0 | 16.06    | 2024-11-04 | PLEDGE OUTREACH | b#0 | 16.06 | 2024-11-04 | OUTREACH | true
          the day after                    | a#0 | 16.06    | 2024-11-04 | PLEDGE | b#0 | 16.06    | 2024-11-05 | PLEDGE | false
          the neighbour                    | a#0 | 16.06    | 2024-11-04 | PLEDGE | b#0 | 16.05    | 2024-11-04 | PLEDGE | false
          the province itself              | a#0 | 16.06    | 2024-11-04 | PLEDGE | b#0 | 16       | 2024-11-04 | PLEDGE | false
          nothing in common but the day    | a#0 | 16.06    | 2024-11-04 | PLEDGE | b#0 | 16.06    | 2024-11-04 | SANCTION | false
          one article                      | a#0 | 16.06    | 2024-11-04 | PLEDGE | a#1 | 16.06    | 2024-11-04 | PLEDGE | false
          both undated                     | a#0 | 16.06    | -          | PLEDGE | b#0 | 16.06    | -          | PLEDGE | false
          one undated                      | a#0 | 16.06    | 2024-11-04 | PLEDGE | b#0 | 16.06    | -          | PLEDGE | false
          both known to the month          | a#0 | 16.06    | 2024-11    | PLEDGE | b#0 | 16.06    | 2024-11    | PLEDGE | false
          both of an unknown place         | a#0 | UNKNOWN  | 2024-11-04 | PLEDGE | b#0 | UNKNOWN  | 2024-11-04 | PLEDGE | false
          both national                    | a#0 | NATIONAL | 2024-11-04 | PLEDGE | b#0 | NATIONAL | 2024-11-04 | PLEDGE | true
          """)
  void decidesWhetherTwoMentionsTellOneEvent(
      String name,
      String id,
      String place,
      String day,
      String activities,
      String otherId,
      String otherPlace,
      String otherDay,
      String otherActivities,
      boolean isSame) {
    SourcedMention one = Mentions.mention(id, place, day, activities);
    SourcedMention other = Mentions.mention(otherId, otherPlace, otherDay, otherActivities);
    assertThat(SameEvent.rule(one, other).isPresent()).as(name).isEqualTo(isSame);
    assertThat(SameEvent.rule(other, one)).isEqualTo(SameEvent.rule(one, other));
  }

  @Test
  void clustersAreTheConnectedComponentsOfTheRule() {
    String[] activities = {
      "PLEDGE", "OUTREACH", "SANCTION", "PLEDGE OUTREACH", "REMINDER CIRCULAR"
    };
    for (int seed = 0; seed < 300; seed++) {
      Random random = new Random(seed);
      Set<String> ids = new HashSet<>();
      List<SourcedMention> block = new ArrayList<>();
      for (int n = random.nextInt(9); n >= 0; n--) {
        String id = "a" + random.nextInt(5) + "#" + random.nextInt(3);
        if (ids.add(id)) {
          block.add(
              Mentions.mention(
                  id, "16.06", "2024-11-04", activities[random.nextInt(activities.length)]));
        }
      }
      Set<Set<String>> clusters = idsOf(Clusters.of(block));
      Collections.shuffle(block, random);
      assertThat(clusters).as("seed %d", seed).isEqualTo(components(block));
      assertThat(idsOf(Clusters.of(block))).as("another order, seed %d", seed).isEqualTo(clusters);
    }
  }

  /** The definition itself, pair by pair. */
  private static Set<Set<String>> components(List<SourcedMention> block) {
    List<Set<SourcedMention>> components = new ArrayList<>();
    for (SourcedMention mention : block) {
      Set<SourcedMention> joined = new HashSet<>(Set.of(mention));
      for (Set<SourcedMention> component : List.copyOf(components)) {
        if (component.stream().anyMatch(member -> SameEvent.rule(member, mention).isPresent())) {
          joined.addAll(component);
          components.remove(component);
        }
      }
      components.add(joined);
    }
    return idsOf(components);
  }

  private static Set<Set<String>> idsOf(
      List<? extends java.util.Collection<SourcedMention>> clusters) {
    return clusters.stream()
        .map(cluster -> cluster.stream().map(SourcedMention::id).collect(Collectors.toSet()))
        .collect(Collectors.toSet());
  }
}
