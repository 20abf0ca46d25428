package id.netralitas.job;

import id.netralitas.link.Overrides;
import id.netralitas.link.Selection;
import id.netralitas.reference.Reference;
import java.net.URI;
import java.nio.file.Path;
import java.time.Instant;
import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;

/**
 * What the user asks of a run.
 *
 * @param records files, folders or globs on any Hadoop file system; may be empty beside articles
 * @param articles the same, of raw articles, which are extracted first; may be empty
 * @param reference places, outlets and calendar to read the records by
 * @param reports folder of the releases, on this machine or on any Hadoop file system
 * @param selection which events the release is about
 * @param asOf the day it speaks of; empty for the latest collection
 * @param lineLimit bytes of the longest line taken
 * @param version of the program, as records and releases name it
 * @param failOn checks that must hold besides the reconciliation
 * @param overrides corrections made by hand, applied after the rules of linking
 * @param contact where readers of the report may report an error, an address of the web or of mail
 * @param map a GeoJSON file of the provinces to be drawn as a map; empty for no such map
 * @param reportingLag days that outlets are given to report an event before a day counts as
 *     observed
 * @param now when the command was given: the clock is read once, and no other time is compared with
 */
public record RunSettings(
    List<String> records,
    List<String> articles,
    Reference reference,
    String reports,
    Selection selection,
    Optional<LocalDate> asOf,
    int lineLimit,
    String version,
    Set<String> failOn,
    Overrides overrides,
    Optional<URI> contact,
    Optional<Path> map,
    int reportingLag,
    Instant now) {

  public RunSettings {
    records = List.copyOf(records);
    articles = List.copyOf(articles);
    failOn = new TreeSet<>(failOn);
  }

  /** Returns the day on which the command was given, in the time of Jakarta. */
  public LocalDate today() {
    return now.atZone(Counting.ZONE).toLocalDate();
  }

  /** Returns the filters as the user gives them, by option; empty for none. */
  public Map<String, String> filters() {
    Map<String, String> filters = new LinkedHashMap<>();
    if (!selection.elections().isEmpty()) {
      filters.put("--election", String.join(",", selection.elections()));
    }
    if (selection.since() != null) {
      filters.put("--since", selection.since().toString());
    }
    if (selection.until() != null) {
      filters.put("--until", selection.until().toString());
    }
    if (!selection.provinces().isEmpty()) {
      filters.put("--province", String.join(",", selection.provinces()));
    }
    return filters;
  }
}
