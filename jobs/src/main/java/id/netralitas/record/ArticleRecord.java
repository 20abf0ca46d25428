package id.netralitas.record;

import com.fasterxml.jackson.databind.JsonNode;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;

/**
 * What was extracted from one article: facts with their evidence.
 *
 * @param articleId stable over time; never null
 * @param source never null, its components may be
 * @param relevant whether the article reports an event on the neutrality of ASN in an election
 * @param elections such as {@code PILKADA_2024}; of every mention that names none of its own
 * @param events the mentions, the main one first; empty when not relevant
 * @param issues codes of what is doubtful; codes that this program does not know are kept
 * @param fingerprint of the text, as {@code Fingerprint} writes it; null if the text was not there
 * @param unknown fields of the JSON object that version 1 does not define, by JSON Pointer
 */
public record ArticleRecord(
    String articleId,
    Source source,
    String title,
    boolean relevant,
    List<String> elections,
    List<Mention> events,
    List<Official> officials,
    List<String> legalReferences,
    List<Evidence> evidence,
    List<String> issues,
    Extractor extractor,
    String fingerprint,
    SortedMap<String, JsonNode> unknown) {

  public ArticleRecord {
    elections = List.copyOf(elections);
    events = List.copyOf(events);
    officials = List.copyOf(officials);
    legalReferences = List.copyOf(legalReferences);
    evidence = List.copyOf(evidence);
    issues = List.copyOf(issues);
    unknown = Collections.unmodifiableSortedMap(new TreeMap<>((Map<String, JsonNode>) unknown));
  }

  /** Where the article is from. All components may be null. */
  public record Source(String url, String publisher, LocalDate publishedAt, Instant collectedAt) {}

  /** A named person who speaks or acts in an office. */
  public record Official(String name, String role) {}

  /**
   * The words a field was read from.
   *
   * @param field JSON Pointer (RFC 6901) into the record
   * @param start first UTF-16 code unit in the decoded main text; null if not known
   * @param end one past the last; null if not known
   * @param quote at most 300 characters; null if not kept
   */
  public record Evidence(String field, String rule, Integer start, Integer end, String quote) {}

  /** What made the record: a program, or a person with a spreadsheet. */
  public record Extractor(String name, String version) {}

  /** Returns the elections of mention {@code n}: its own, or the record's where it names none. */
  public List<String> electionsOf(int n) {
    List<String> own = events.get(n).elections();
    return own == null ? elections : own;
  }

  /** Returns the same record with one more issue, where it does not have it yet. */
  public ArticleRecord withIssue(String code) {
    if (issues.contains(code)) {
      return this;
    }
    List<String> more = new ArrayList<>(issues);
    more.add(code);
    return withIssues(more);
  }

  /** Returns the same record with these issues instead of its own. */
  public ArticleRecord withIssues(List<String> codes) {
    return new ArticleRecord(
        articleId,
        source,
        title,
        relevant,
        elections,
        events,
        officials,
        legalReferences,
        evidence,
        codes,
        extractor,
        fingerprint,
        unknown);
  }
}
