package id.netralitas.link;

import static org.assertj.core.api.Assertions.assertThat;

import id.netralitas.record.Activity;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Collections;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class ClustersTest {

  private static final String[] OFFICIALS = {
    "", "officials=Adi Surya", "officials=Tua Marbun", "officials=Adi Surya, Tua Marbun"
  };

  @Test
  void orderPlaysNoPart() {
    for (int seed = 0; seed < 200; seed++) {
      Random random = new Random(seed);
      List<SourcedMention> block = block(random, 25);
      Set<Set<String>> events = events(block);
      Collections.shuffle(block, random);
      assertThat(events(block)).as("seed %d", seed).isEqualTo(events);
    }
  }

  @Test
  void everyMentionStandsInOneEventAndNoArticleTwiceInOne() {
    for (int seed = 0; seed < 200; seed++) {
      List<SourcedMention> block = block(new Random(seed), 40);
      List<Cluster> events = Clusters.of(block, OwnWords.NONE).events();
      assertThat(events.stream().flatMap(event -> event.mentions().stream()))
          .containsExactlyInAnyOrderElementsOf(block);
      for (Cluster event : events) {
        assertThat(event.mentions()).isSortedAccordingTo(SourcedMention.BY_AGE);
        assertThat(event.mentions().stream().map(SourcedMention::articleId))
            .doesNotHaveDuplicates();
        assertThat(event.links()).hasSize(event.mentions().size() - 1);
        Set<String> ids =
            event.mentions().stream().map(SourcedMention::id).collect(Collectors.toSet());
        assertThat(event.links().values().stream().map(Link::to)).isSubsetOf(ids);
      }
    }
  }

  /** A later article may join events or stand alone; the oldest mention keeps its event's id. */
  @Test
  void aFurtherMentionTakesNoEventsNameAway() {
    for (int seed = 0; seed < 300; seed++) {
      Random random = new Random(seed);
      List<SourcedMention> block = block(random, 20);
      Map<String, String> before = idOfMention(block);
      SourcedMention later = mention("zz#0", "2025-01-01", random);
      List<SourcedMention> more = new ArrayList<>(block);
      more.add(later);
      Map<String, String> after = idOfMention(more);

      for (Cluster event : Clusters.of(block, OwnWords.NONE).events()) {
        String oldest = event.oldest().id();
        String nowOldest =
            more.stream()
                .filter(m -> after.get(m.id()).equals(after.get(oldest)))
                .min(SourcedMention.BY_AGE)
                .orElseThrow()
                .id();
        boolean isMerged = !nowOldest.equals(oldest);
        assertThat(isMerged || after.get(oldest).equals(before.get(oldest)))
            .as("seed %d, event of %s", seed, oldest)
            .isTrue();
        assertThat(nowOldest).as("seed %d", seed).isNotEqualTo(later.id());
      }
    }
  }

  /** The same mention in two articles is one event, and adds no source of its outlet. */
  @Test
  void aCopyJoinsTheEventOfItsOriginal() {
    SourcedMention one = Mentions.of("a#0", "date=2024-11-04; officials=Adi Surya; outlet=x");
    SourcedMention copy = Mentions.of("b#0", "date=2024-11-04; officials=Adi Surya; outlet=x");
    SourcedMention other = Mentions.of("c#0", "date=2024-11-04; officials=Adi Surya; outlet=y");

    Cluster event = single(one, copy, other);

    assertThat(event.sources()).isEqualTo(Map.of("a", 0, "b", 0, "c", 1));
    assertThat(event.links().keySet()).containsExactlyInAnyOrder("b#0", "c#0");
  }

  @Test
  void copiesOfOneTextAndOneReleaseAreOneSource() {
    String text = IntStream.range(0, 60).mapToObj(n -> "kata" + n).collect(Collectors.joining(" "));
    String half = text.substring(0, text.length() / 2);
    String facts = "date=2024-11-04; officials=Adi Surya; text=";
    Cluster event =
        single(
            Mentions.of("a#0", facts + text),
            Mentions.of("b#0", facts + half),
            Mentions.of("c#0", "date=2024-11-04; officials=Adi Surya; title=Satpol Rapikan Gunung"),
            Mentions.of("d#0", "date=2024-11-04; officials=Adi Surya; title=Gunung Satpol Rapikan"),
            Mentions.of("e#0", "date=2024-11-04; officials=Adi Surya; title=Lampu Kuning Menyala"));

    assertThat(event.sources()).isEqualTo(Map.of("a", 0, "b", 0, "c", 1, "d", 1, "e", 2));
    assertThat(event.links().get("b#0").level()).isEqualTo(Link.Level.SAME_TEXT);
    assertThat(event.links().get("d#0").level()).isEqualTo(Link.Level.SAME_RELEASE);
    assertThat(event.links().get("e#0").level()).isEqualTo(Link.Level.SAME_EVENT);
  }

  /** Each day is linked to the next by one official; together they are no event of a month. */
  @Test
  void aChainOfDaysDoesNotSwallowAMonth() {
    List<SourcedMention> chain = new ArrayList<>();
    for (int n = 0; n < 30; n++) {
      chain.add(
          Mentions.of(
              "a" + n + "#0",
              "date=" + LocalDate.of(2024, 10, 1).plusDays(n) + "; officials=Adi Surya"));
    }

    for (Cluster event : Clusters.of(chain, OwnWords.NONE).events()) {
      assertThat(event.mentions()).hasSizeLessThanOrEqualTo(2);
    }
  }

  @Test
  void oneLinkDoesNotJoinWhatOtherwiseDisagrees() {
    List<SourcedMention> block =
        List.of(
            Mentions.of("a#0", "date=2024-10-01; activities=SANCTION; counts=5 SANCTIONED"),
            Mentions.of("b#0", "date=2024-10-01; activities=SANCTION; counts=5 SANCTIONED"),
            Mentions.of("c#0", "activities=SANCTION; counts=5 SANCTIONED, 9 VIOLATORS"),
            Mentions.of("d#0", "date=2024-12-20; activities=SANCTION; counts=9 VIOLATORS"),
            Mentions.of("e#0", "date=2024-12-20; activities=SANCTION; counts=9 VIOLATORS"));

    assertThat(events(block)).noneMatch(event -> event.contains("a#0") && event.contains("d#0"));
  }

  @Test
  void whatIsNearlyLinkedIsToldAsPossible() {
    Clusters.Block block =
        Clusters.of(
            List.of(
                Mentions.of("a#0", "date=2024-10-02; activities=REMINDER; officials=Adi Surya"),
                Mentions.of("b#0", "date=2024-10-03; activities=REMINDER; officials=Adi Surya")),
            OwnWords.NONE);

    assertThat(block.events()).hasSize(2);
    assertThat(block.possible()).hasSize(1);
    assertThat(block.possible().get(0).weight()).isBetween(SameEvent.POSSIBLE, SameEvent.LINK - 1);
  }

  /** Very many mentions of one place on one day are not all compared, and it is told. */
  @Test
  void aSkewedBlockIsBounded() {
    List<SourcedMention> block = new ArrayList<>();
    for (int n = 0; n < 20_000; n++) {
      block.add(Mentions.of("a" + n + "#0", "date=2024-11-04; officials=Adi Surya"));
    }

    Clusters.Block joined = Clusters.of(block, OwnWords.NONE);

    assertThat(joined.events()).hasSize(1);
    assertThat(joined.boundedKeys()).isPositive();
    assertThat(Candidates.window(2_000)).isEqualTo(24);
    assertThat(Candidates.window(100_000)).isEqualTo(8);
    assertThat(Candidates.window(100)).isEqualTo(48);
  }

  private static Cluster single(SourcedMention... mentions) {
    List<Cluster> events = Clusters.of(List.of(mentions), OwnWords.NONE).events();
    assertThat(events).hasSize(1);
    return events.get(0);
  }

  private static Set<Set<String>> events(Collection<SourcedMention> block) {
    return Clusters.of(block, OwnWords.NONE).events().stream()
        .map(event -> event.mentions().stream().map(SourcedMention::id).collect(Collectors.toSet()))
        .collect(Collectors.toSet());
  }

  private static Map<String, String> idOfMention(Collection<SourcedMention> block) {
    Map<String, String> ids = new TreeMap<>();
    for (Cluster event : Clusters.of(block, OwnWords.NONE).events()) {
      event.mentions().forEach(mention -> ids.put(mention.id(), Event.of(event).id()));
    }
    return ids;
  }

  private static List<SourcedMention> block(Random random, int most) {
    List<SourcedMention> block = new ArrayList<>();
    Set<String> ids = new HashSet<>();
    for (int n = random.nextInt(most); n >= 0; n--) {
      String id = "a" + random.nextInt(most) + "#" + random.nextInt(2);
      if (ids.add(id)) {
        block.add(mention(id, "2024-12-0" + (1 + random.nextInt(5)), random));
      }
    }
    return block;
  }

  private static SourcedMention mention(String id, String collected, Random random) {
    Activity[] activities = Activity.values();
    int day = random.nextInt(8);
    String date = day == 0 ? "" : "; date=2024-10-0" + day;
    String count =
        random.nextInt(3) == 0 ? "; counts=" + (4 + random.nextInt(3)) + " REPORTED" : "";
    return Mentions.of(
        id,
        "collected="
            + collected
            + date
            + "; activities="
            + activities[random.nextInt(3)]
            + "; "
            + OFFICIALS[random.nextInt(OFFICIALS.length)]
            + count);
  }
}
