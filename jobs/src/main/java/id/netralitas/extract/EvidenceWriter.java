package id.netralitas.extract;

import id.netralitas.place.PlaceMention;
import id.netralitas.record.ArticleRecord.Evidence;
import id.netralitas.record.Jurisdiction;
import id.netralitas.text.Tokens;
import java.util.ArrayList;
import java.util.List;

/**
 * Writes down the words that each field was read from, with their place in the article's text. A
 * quote is the words of the fact; in a case private persons are hidden in it.
 */
final class EvidenceWriter {

  private static final int MOST = 5000;

  private final Document document;
  private final Tokens tokens;
  private final int shift;
  private final Masking masking;
  private final List<Evidence> entries = new ArrayList<>();
  private String event = "/events/0";

  /**
   * @param shift characters before the article's own text
   * @param masking what hides the accused
   */
  EvidenceWriter(Document document, int shift, Masking masking) {
    this.document = document;
    this.tokens = document.tokens();
    this.shift = shift;
    this.masking = masking;
  }

  /** What is written next is of this event of the record, from 0. */
  void event(int number) {
    event = "/events/" + number;
  }

  List<Evidence> entries() {
    return entries;
  }

  /** Writes down what an occasion was read from. */
  void occasion(Occasion occasion, List<PlaceMention> mentions, Elections elections) {
    activities(occasion.signs());
    date(occasion.date());
    place(mentions, occasion.jurisdiction());
    occasion.venue().ifPresent(this::venue);
    elections(elections, occasion.elections());
    counts(occasion.counts());
  }

  private void activities(List<Activities.Sign> signs) {
    for (int n = 0; n < signs.size(); n++) {
      Activities.Sign sign = signs.get(n);
      String place = sign.isHeadline() ? "headline" : sign.isLead() ? "lead" : "body";
      add(event + "/activities/" + n, "activity." + place, sign.from(), sign.to());
    }
  }

  private void date(EventDates.Found date) {
    if (date.mention() != null) {
      String basis = date.date().basis().name().toLowerCase(java.util.Locale.ROOT);
      add(event + "/date", "date." + basis, date.mention().from(), date.mention().to());
    }
  }

  /** The strongest mention of the jurisdiction. */
  private void place(List<PlaceMention> mentions, Jurisdiction jurisdiction) {
    PlaceMention best = null;
    for (PlaceMention mention : mentions) {
      boolean isOwn =
          jurisdiction.regencyCode() != null
              ? mention.name().regencyCodes().contains(jurisdiction.regencyCode())
              : jurisdiction.provinceCode() != null
                  && jurisdiction.provinceCode().equals(mention.name().provinceCode());
      if (isOwn && (best == null || mention.marker().compareTo(best.marker()) < 0)) {
        best = mention;
      }
    }
    if (best != null) {
      String rule = "place." + best.marker().name().toLowerCase(java.util.Locale.ROOT);
      add(event + "/jurisdiction", rule, Math.max(0, best.start() - 1), best.end());
    }
  }

  private void venue(Venues.Found venue) {
    add(event + "/venue", "venue.behind_preposition", venue.from(), venue.to());
  }

  private void elections(Elections elections, List<String> codes) {
    for (int n = 0; n < codes.size(); n++) {
      String code = codes.get(n);
      Elections.Named first =
          elections.named().stream()
              .filter(name -> name.election().equals(code) && !name.isAside())
              .findFirst()
              .orElse(null);
      if (first != null) {
        add(event + "/elections/" + n, "election.named", first.from(), first.to());
      }
    }
  }

  private void counts(List<Counts.Found> counts) {
    for (int n = 0; n < counts.size(); n++) {
      Headcount source = counts.get(n).source();
      Sentence sentence = source.sentence();
      int from = Math.max(sentence.from(), source.number().from() - 6);
      int to = Math.min(sentence.to(), Math.max(source.end(), source.number().to()) + 6);
      add(event + "/counts/" + n, source.rule(), from, to);
    }
  }

  void officials(List<Officials.Found> officials) {
    for (int n = 0; n < officials.size(); n++) {
      add("/officials/" + n, "official.office", officials.get(n).from(), officials.get(n).to());
    }
  }

  void laws(List<LegalReferences.Found> laws) {
    for (int n = 0; n < laws.size(); n++) {
      add("/legalReferences/" + n, "law.number", laws.get(n).from(), laws.get(n).to());
    }
  }

  private void add(String field, String rule, int from, int to) {
    if (from >= to || from >= document.size() || entries.size() >= MOST) {
      return;
    }
    int start = tokens.start(from) - shift;
    int end = tokens.end(to - 1) - shift;
    String quote = masking.masked(from, to);
    boolean isInText = start >= 0;
    entries.add(
        new Evidence(
            field, rule, isInText ? start : null, isInText ? end : null, Longest.quote(quote)));
  }
}
