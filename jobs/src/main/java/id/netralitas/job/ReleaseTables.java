package id.netralitas.job;

import static org.apache.spark.sql.functions.col;

import id.netralitas.aggregate.ElectionLedger;
import id.netralitas.aggregate.Ledgers;
import id.netralitas.aggregate.LegalTexts;
import id.netralitas.aggregate.OutletLedger;
import id.netralitas.aggregate.PlaceNames;
import id.netralitas.aggregate.PlaceTables;
import id.netralitas.aggregate.Rows;
import id.netralitas.aggregate.VoteTables;
import id.netralitas.article.ArticleFile;
import id.netralitas.article.ArticleReader;
import id.netralitas.finding.Findings;
import id.netralitas.finding.Observation;
import id.netralitas.finding.ObservationWindow;
import id.netralitas.finding.ReadingSeries;
import id.netralitas.ingest.ArticleLines;
import id.netralitas.ingest.Ingest;
import id.netralitas.ingest.InputException;
import id.netralitas.ingest.InputFiles;
import id.netralitas.ingest.PassedOver;
import id.netralitas.ingest.RecordLines;
import id.netralitas.link.Linking;
import id.netralitas.link.Overrides;
import id.netralitas.link.OwnWords;
import id.netralitas.link.Selection;
import id.netralitas.people.PeopleLedger;
import id.netralitas.record.DatasetDescription;
import id.netralitas.record.Design;
import id.netralitas.reference.Reference;
import id.netralitas.report.EventEntry;
import id.netralitas.report.Report;
import id.netralitas.table.FindingTables;
import id.netralitas.table.LinkTables;
import id.netralitas.table.Table;
import id.netralitas.table.TableDefinition;
import id.netralitas.table.TableSet;
import id.netralitas.table.Tables;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Consumer;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.SparkSession;

/**
 * The tables of a release, written, and of them what charts and pages need in memory.
 *
 * @param asOf the day that the release speaks of
 * @param newestCollected the day of the latest {@code collectedAt}; empty if there is none
 * @param ahead what had not come yet when the command was given
 * @param inputs the files read, with their hashes
 * @param kept the tables that reference and outlets bound in size, those of statistics among them
 * @param listedEvents the first {@link #LISTED_EVENTS} with their articles
 * @param rows of every table by its name
 */
record ReleaseTables(
    LocalDate asOf,
    Optional<LocalDate> newestCollected,
    Counting.Ahead ahead,
    List<Report.InputSource> inputs,
    Reconciliation reconciliation,
    TableSet kept,
    List<EventEntry> listedEvents,
    Map<String, Long> rows) {

  /** Events that the pages list at most; the table has them all. */
  static final int LISTED_EVENTS = 5_000;

  /** Characters of a date known to the day. */
  private static final int DAY = 10;

  /** How mentions become events: linked now, or taken from what is known of them. */
  interface Linker {

    /**
     * Returns what {@link Linking#events} does.
     *
     * @param named the block of every mention that an override names
     */
    Dataset<Row> events(Dataset<Row> mentions, Map<String, String> named);
  }

  /** Returns the linker that links everything. */
  static Linker linkAll(RunSettings settings) {
    return (mentions, named) ->
        Linking.events(
            mentions,
            settings.selection(),
            OwnWords.of(settings.reference()),
            settings.overrides(),
            named);
  }

  /**
   * Computes all tables and writes them into {@code folder}.
   *
   * @param inputs the files that the lines come from
   * @param lines rows of {@link id.netralitas.ingest.LineRows#SCHEMA}
   * @param passedOver what stands beside the files and was not read
   */
  static ReleaseTables compute(
      SparkSession spark,
      List<Report.InputSource> inputs,
      Dataset<Row> lines,
      Linker linker,
      RunSettings settings,
      DatasetDescription dataset,
      List<PassedOver> passedOver,
      Path folder) {
    Reference reference = settings.reference();
    LocalDate today = settings.today();
    Ingest ingest =
        Ingest.of(lines).asOf(today.plusDays(1).atStartOfDay(Counting.ZONE).toInstant());
    Counting.Accepted accepted = Counting.accepted(ingest.accepted(), today);
    LocalDate asOf = settings.asOf().or(accepted::asOf).orElseThrow(() -> undated(accepted));

    Dataset<Row> allMentions = Linking.mentions(ingest.accepted(), reference.outlets());
    Overrides overrides = settings.overrides();
    Map<String, String> named = Linking.blocksOf(allMentions, overrides.mentions());
    Dataset<Row> allEvents = linker.events(allMentions, named).persist();
    Dataset<Row> events = allEvents.where(col("selected"));
    Dataset<Row> members = Ledgers.members(events);
    PlaceNames names = PlaceNames.of(spark, reference.places());

    TableWriter writer = new TableWriter(folder);
    Listing listing = new Listing(writer, reference, !settings.filters().isEmpty());
    listing.events(Ledgers.events(events, names));
    listing.mentions(Ledgers.mentions(members));
    listing.evidence(Ledgers.evidence(ingest.accepted(), members));
    Table provinces =
        writer.write(
            listing
                .people()
                .completed(
                    Rows.collect(
                        PlaceTables.provinces(events, members, names), Tables.PROVINCE_TABLE),
                    "province_code"));
    Table regencies =
        writer.write(
            listing
                .people()
                .completed(
                    Rows.collect(
                        PlaceTables.regencies(events, members, names), Tables.REGENCY_TABLE),
                    "regency_code"));
    Table months = writer.writeAll(Tables.MONTH_TABLE, PlaceTables.months(events));
    Dataset<Row> eventVotes = VoteTables.eventVotes(events, reference.votes());
    Table daysBeforeVote =
        writer.writeAll(
            Tables.DAYS_BEFORE_VOTE, VoteTables.daysBeforeVote(eventVotes, reference.calendar()));
    listing.votes(eventVotes);
    listing.counts(Ledgers.counts(members, ingest.accepted(), names));
    Table people = writer.write(listing.people().table());
    listing.articles(Ledgers.articles(ingest.accepted(), members, reference.outlets()));
    writer.write(Tables.REJECT_TABLE, Ledgers.rejects(ingest.rejects()));
    writer.write(Tables.DUPLICATE_TABLE, Ledgers.duplicates(ingest.duplicates()));
    listing.conflicts(Ledgers.conflicts(events));
    listing.possibleLinks(Ledgers.possibleLinks(events));
    Table applied = writer.write(overrideTable(overrides, named.keySet()));
    Table elections = writer.write(listing.elections());
    Table outlets = writer.write(listing.outlets().outlets());
    Table outletMonths = writer.write(listing.outlets().months());
    Table outletIssues = writer.write(listing.outlets().issues());
    Reconciliation reconciliation =
        Counting.of(
            inputs.size(),
            passedOver,
            ingest,
            accepted,
            allEvents,
            applied,
            writer.rows(),
            provinces,
            months,
            asOf);
    Table readings =
        writer.write(
            ReadingSeries.told(Rows.collect(Ledgers.readings(members), FindingTables.READINGS)));
    List<Table> findings =
        listing.findings(
            dataset.design(),
            reconciliation.value("outlets"),
            people,
            readings,
            reference,
            observation(settings, dataset, asOf, outlets, outletMonths));
    findings.stream().filter(table -> !table.equals(readings)).forEach(writer::write);
    Table legalTexts = writer.write(LegalTexts.table(reference.legalTexts()));
    Table quality = writer.write(reconciliation.table());
    return new ReleaseTables(
        asOf,
        accepted.lastCollected(),
        accepted.ahead(),
        inputs,
        reconciliation,
        new TableSet(
            Stream.of(
                    Stream.of(provinces, regencies, months, daysBeforeVote, people),
                    Stream.of(
                        elections,
                        applied,
                        outlets,
                        outletMonths,
                        outletIssues,
                        quality,
                        legalTexts),
                    findings.stream())
                .flatMap(tables -> tables)
                .toList()),
        listing.entries(),
        writer.rows());
  }

  /** Returns the day from which on the same lines give other tables; empty for never. */
  Optional<LocalDate> standsUntil() {
    return ahead.changes();
  }

  /** Tells, where there are any, of records that were collected on a day that has not come yet. */
  void tellFuture(Consumer<String> progress) {
    if (ahead.records() > 0) {
      progress.accept(ahead.told());
    }
  }

  private static Observation observation(
      RunSettings settings,
      DatasetDescription dataset,
      LocalDate asOf,
      Table outlets,
      Table outletMonths) {
    Selection selection = settings.selection();
    ObservationWindow window =
        ObservationWindow.of(
            new ObservationWindow.Limits(
                Optional.ofNullable(selection.since()),
                Optional.ofNullable(selection.until()),
                Optional.ofNullable(dataset.observedFrom()).map(LocalDate::parse),
                Optional.ofNullable(dataset.observedTo()).map(LocalDate::parse),
                outlets.rows().stream()
                    .map(row -> row.text("first_published"))
                    .filter(day -> day != null && day.length() == DAY)
                    .map(LocalDate::parse)
                    .min(Comparator.naturalOrder()),
                asOf,
                settings.reportingLag()));
    return Observation.of(
        window, outlets, outletMonths, selection.elections(), selection.provinces());
  }

  /** Returns all lines of the input. */
  static Dataset<Row> lines(SparkSession spark, Input input, RunSettings settings) {
    Dataset<Row> records = recordLines(spark, input.records(), settings);
    if (input.articles().files().isEmpty()) {
      return records;
    }
    return records.union(
        articleLines(spark, input.articles(), ArticleLines.ids(input.articles()), settings));
  }

  /** Returns the lines of files of records. */
  static Dataset<Row> recordLines(SparkSession spark, InputFiles files, RunSettings settings) {
    return RecordLines.read(spark, files, settings.reference().places(), settings.lineLimit());
  }

  /**
   * Returns the lines of files of articles.
   *
   * @param ids what the articles of all files of the input are called after
   */
  static Dataset<Row> articleLines(
      SparkSession spark, InputFiles files, List<ArticleFile> ids, RunSettings settings) {
    return ArticleLines.read(
            spark, files, ids, settings.reference(), ArticleReader.DEFAULT, settings.version())
        .drop("text");
  }

  private static Table overrideTable(Overrides overrides, Set<String> mentions) {
    return Table.of(
        LinkTables.OVERRIDES,
        overrides.all().stream()
            .map(
                override ->
                    Arrays.<Object>asList(
                        override.line(),
                        override.action().name(),
                        override.mention(),
                        override.target(),
                        override.field(),
                        override.value(),
                        override.who(),
                        override.when(),
                        override.why(),
                        Overrides.isStale(override, mentions)
                            ? Overrides.STALE
                            : Overrides.APPLIED))
            .toList());
  }

  private static InputException undated(Counting.Accepted accepted) {
    return new InputException(
        "None of the "
            + accepted.records()
            + " records accepted has a collectedAt or any other day, so the release has none: give --as-of YYYY-MM-DD");
  }

  /** What the pages need of the long tables, gathered while these are written. */
  private static final class Listing {

    private final TableWriter writer;
    private final Set<String> eventIds = new HashSet<>();
    private final Set<String> articleIds = new HashSet<>();
    private final Map<String, String> titles = new HashMap<>();
    private final Findings findings;
    private final PeopleLedger people = new PeopleLedger();
    private final ElectionLedger elections = new ElectionLedger();
    private final OutletLedger outlets;
    private Table events;
    private Map<String, List<Table.Row>> mentions;
    private Map<String, List<Table.Row>> evidence;
    private Map<String, List<Table.Row>> counts;
    private Map<String, List<Table.Row>> conflicts;
    private Map<String, List<Table.Row>> votes;

    Listing(TableWriter writer, Reference reference, boolean isFiltered) {
      this.writer = writer;
      this.outlets = new OutletLedger(reference.outlets());
      this.findings = new Findings(isFiltered);
    }

    void events(Dataset<Row> ordered) {
      events =
          writer.writeAndKeep(
              Tables.EVENT_TABLE,
              ordered,
              row -> {
                findings.add(row);
                people.add(row);
                elections.add(row);
                return true;
              },
              LISTED_EVENTS);
      events.rows().forEach(row -> eventIds.add(row.text("event_id")));
    }

    void mentions(Dataset<Row> ordered) {
      mentions =
          ofListedEvents(Tables.MENTION_TABLE, ordered, findings.accounts()::mention, "event_id");
      mentions.values().stream()
          .flatMap(List::stream)
          .forEach(row -> articleIds.add(row.text("article_id")));
    }

    void evidence(Dataset<Row> ordered) {
      evidence =
          ofListedEvents(Tables.EVIDENCE_TABLE, ordered, row -> {}, "event_id", "article_id");
    }

    void counts(Dataset<Row> ordered) {
      counts =
          ofListedEvents(
              Tables.COUNT_TABLE, ordered, findings.accounts()::count, "event_id", "article_id");
    }

    void conflicts(Dataset<Row> ordered) {
      conflicts =
          ofListedEvents(LinkTables.CONFLICTS, ordered, findings.accounts()::conflict, "event_id");
    }

    void possibleLinks(Dataset<Row> ordered) {
      writer.writeAndKeep(
          LinkTables.POSSIBLE_LINKS,
          ordered,
          row -> {
            findings.accounts().possibleLink(row);
            return false;
          },
          0);
    }

    void votes(Dataset<Row> ordered) {
      votes = ofListedEvents(Tables.EVENT_VOTES, ordered, row -> {}, "event_id");
    }

    void articles(Dataset<Row> ordered) {
      Table articles =
          writer.writeAndKeep(
              Tables.ARTICLE_TABLE,
              ordered,
              row -> {
                outlets.add(row);
                return row.text("title") != null && articleIds.contains(row.text("article_id"));
              },
              Integer.MAX_VALUE);
      articles.rows().forEach(row -> titles.put(row.text("article_id"), row.text("title")));
    }

    List<Table> findings(
        Design design,
        long outlets,
        Table peopleTable,
        Table readings,
        Reference reference,
        Observation observation) {
      return findings.tables(design, outlets, peopleTable, readings, reference, observation);
    }

    PeopleLedger people() {
      return people;
    }

    Table elections() {
      return elections.table();
    }

    OutletLedger outlets() {
      return outlets;
    }

    List<EventEntry> entries() {
      return events.rows().stream()
          .map(
              event -> {
                String id = event.text("event_id");
                return new EventEntry(
                    event,
                    mentions.get(id).stream().map(this::source).toList(),
                    conflicts.getOrDefault(id, List.of()),
                    votes.get(id),
                    people.standings(event));
              })
          .toList();
    }

    private EventEntry.Source source(Table.Row mention) {
      String told = key(mention, "event_id", "article_id");
      return new EventEntry.Source(
          mention,
          titles.get(mention.text("article_id")),
          counts.getOrDefault(told, List.of()),
          evidence.getOrDefault(told, List.of()));
    }

    /**
     * Writes a table, shows each row to {@code gatherer}, and returns those that are about a listed
     * event, by {@code columns}.
     */
    private Map<String, List<Table.Row>> ofListedEvents(
        TableDefinition definition,
        Dataset<Row> ordered,
        Consumer<Table.Row> gatherer,
        String... columns) {
      return writer
          .writeAndKeep(
              definition,
              ordered,
              row -> {
                gatherer.accept(row);
                return eventIds.contains(row.text("event_id"));
              },
              Integer.MAX_VALUE)
          .rows()
          .stream()
          .collect(Collectors.groupingBy(row -> key(row, columns)));
    }

    private static String key(Table.Row row, String... columns) {
      return Arrays.stream(columns).map(row::text).collect(Collectors.joining(" "));
    }
  }
}
