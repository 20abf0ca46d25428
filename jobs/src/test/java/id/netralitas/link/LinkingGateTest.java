package id.netralitas.link;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import id.netralitas.TestData;
import id.netralitas.record.ArticleRecord;
import id.netralitas.record.Reading;
import id.netralitas.record.RecordReader;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import org.junit.jupiter.api.Test;

/** Linking on real records: against groups found by hand, and the pairs that are never compared. */
class LinkingGateTest {

  private static final Path GROUPS = Path.of("../../shared/records/same_event.jsonl");
  private static final Path RECORDS = Path.of("../data/records");
  private static final OwnWords OWN_WORDS = OwnWords.of(TestData.REFERENCE);

  /** The groups are complete for the western records; they are no part of the project. */
  @Test
  void linksAsAPersonDid() throws IOException {
    assumeTrue(Files.exists(GROUPS), "the groups are not here");

    LinkScore score =
        LinkScore.of(
            events(RECORDS.resolve("west.jsonl")).stream()
                .map(
                    event ->
                        event.mentions().stream()
                            .map(SourcedMention::articleId)
                            .distinct()
                            .toList())
                .toList(),
            SameEventFile.read(GROUPS));

    assertThat(score.precision()).as(score.table()).isGreaterThanOrEqualTo(0.97);
    assertThat(score.f1()).as(score.table()).isGreaterThanOrEqualTo(0.98);
    assertThat(score.bCubedF1()).as(score.table()).isGreaterThanOrEqualTo(0.98);
  }

  /** Blocking keys are an economy, no rule: comparing all pairs would link no other ones. */
  @Test
  void everyPairThatLinksHasAKeyInCommon() throws IOException {
    List<Profile> profiles =
        mentions(RECORDS.resolve("west.jsonl")).stream()
            .sorted(SourcedMention.BY_AGE)
            .map(mention -> new Profile(mention, OWN_WORDS))
            .toList();
    Set<String> candidates = new TreeSet<>();
    new Candidates(profiles)
        .forEach((older, younger) -> candidates.add(pair(profiles, older, younger)));
    Set<String> linked = new TreeSet<>();
    for (int n = 0; n < profiles.size(); n++) {
      for (int m = n + 1; m < profiles.size(); m++) {
        if (SameEvent.compare(profiles.get(n), profiles.get(m)).links()) {
          linked.add(pair(profiles, n, m));
        }
      }
    }

    assertThat(linked).hasSizeGreaterThan(100);
    assertThat(candidates).containsAll(linked);
  }

  private static String pair(List<Profile> profiles, int one, int other) {
    return profiles.get(one).sourced.id() + " " + profiles.get(other).sourced.id();
  }

  private static List<Cluster> events(Path file) throws IOException {
    TreeMap<String, List<SourcedMention>> blocks = new TreeMap<>();
    for (SourcedMention mention : mentions(file)) {
      blocks
          .computeIfAbsent(
              mention.mention().jurisdiction().identity().orElse("#" + mention.id()),
              block -> new ArrayList<>())
          .add(mention);
    }
    return blocks.values().stream()
        .flatMap(block -> Clusters.of(block, OWN_WORDS).events().stream())
        .toList();
  }

  private static List<SourcedMention> mentions(Path file) throws IOException {
    RecordReader reader = new RecordReader(TestData.REFERENCE.places());
    List<SourcedMention> mentions = new ArrayList<>();
    for (String line : Files.readAllLines(file)) {
      Reading reading = reader.read(line.getBytes(StandardCharsets.UTF_8));
      ArticleRecord record = ((Reading.Accepted) reading).record();
      SourcedMention.Article article =
          new SourcedMention.Article(
              record.articleId(),
              record.source().collectedAt(),
              record.source().publishedAt() == null
                  ? null
                  : record.source().publishedAt().toString(),
              TestData.REFERENCE
                  .outlets()
                  .identity(record.source().publisher(), record.source().url()),
              record.source().url(),
              record.title(),
              record.officials(),
              record.legalReferences(),
              record.fingerprint());
      for (int n = 0; n < record.events().size(); n++) {
        mentions.add(new SourcedMention(article, n, record.electionsOf(n), record.events().get(n)));
      }
    }
    return mentions;
  }
}
