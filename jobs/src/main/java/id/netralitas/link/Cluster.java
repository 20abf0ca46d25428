package id.netralitas.link;

import java.util.List;
import java.util.Map;

/**
 * The mentions of one event.
 *
 * @param mentions from the oldest
 * @param links why each but one of them is here, by mention
 * @param sources which of the independent sources, from 0, each article goes back to, by article
 */
public record Cluster(
    List<SourcedMention> mentions, Map<String, Link> links, Map<String, Integer> sources) {

  public Cluster {
    mentions = List.copyOf(mentions);
    links = Map.copyOf(links);
    sources = Map.copyOf(sources);
  }

  SourcedMention oldest() {
    return mentions.get(0);
  }
}
