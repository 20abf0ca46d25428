package id.netralitas.cli;

import id.netralitas.finding.ObservationWindow;
import id.netralitas.ingest.RecordLines;
import id.netralitas.job.Check;
import id.netralitas.job.CheckNames;
import id.netralitas.job.Course;
import id.netralitas.job.Guards;
import id.netralitas.job.RunJob;
import id.netralitas.job.RunSettings;
import id.netralitas.link.OverrideFile;
import id.netralitas.link.Overrides;
import id.netralitas.link.Selection;
import id.netralitas.publish.ReleasePlace;
import id.netralitas.reference.Places;
import id.netralitas.reference.Province;
import id.netralitas.reference.Reference;
import id.netralitas.spark.Session;
import java.io.PrintWriter;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.Callable;
import java.util.function.Consumer;
import java.util.function.Function;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Spec;

/** {@code run}: the main job. Its options are those of {@link NightlyCommand}, too. */
@Command(
    name = "run",
    description = "Turns article records into tables, charts and a report, and publishes them.",
    mixinStandardHelpOptions = true,
    versionProvider = Version.class,
    sortOptions = false)
class RunCommand implements Callable<Integer> {

  private static final Pattern ELECTION = Pattern.compile("[A-Z]+_[0-9]{4}");
  private static final Pattern CONTACT = Pattern.compile("(https://|mailto:)\\S+");

  /** The clock is read once, before anything else. */
  private final Instant now = Clock.systemUTC().instant();

  @Spec private CommandSpec spec;

  @Option(
      names = "--records",
      paramLabel = "PATH",
      arity = "1..*",
      description = "Files, folders or globs of article records (default: data/records).")
  private List<String> records = new ArrayList<>();

  @Option(
      names = "--articles",
      paramLabel = "PATH",
      arity = "1..*",
      description =
          "Raw articles (txt, html, jsonl, warc, also .gz), extracted first; instead of the default records.")
  private List<String> articles = new ArrayList<>();

  @Option(
      names = "--reference",
      paramLabel = "DIR",
      description = "Folder of the reference data (default: data/reference).")
  private Path reference;

  @Option(
      names = "--reports",
      paramLabel = "DIR",
      description = "Folder of the releases, here or on any Hadoop file system (default: reports).")
  private String reports;

  @Option(
      names = "--overrides",
      paramLabel = "FILE",
      description =
          "Corrections by hand to what is linked (default: data/overrides.csv, if it is there).")
  private Path overrides;

  @Option(
      names = "--election",
      paramLabel = "CODE",
      split = ",",
      description = "Only events of these elections, such as PILKADA_2024.")
  private Set<String> elections = new LinkedHashSet<>();

  @Option(
      names = "--since",
      paramLabel = "DAY",
      converter = DayConverter.class,
      description = "Only events from this day on; undated events are left out and counted.")
  private LocalDate since;

  @Option(
      names = "--until",
      paramLabel = "DAY",
      converter = DayConverter.class,
      description = "Only events up to and with this day.")
  private LocalDate until;

  @Option(
      names = "--province",
      paramLabel = "CODE",
      split = ",",
      description = "Only events in these provinces, by code (16) or name.")
  private Set<String> provinces = new LinkedHashSet<>();

  @Option(
      names = "--as-of",
      paramLabel = "DAY",
      converter = DayConverter.class,
      description = "The day the release speaks of (default: the latest collectedAt).")
  private LocalDate asOf;

  @Option(
      names = "--reporting-lag",
      paramLabel = "DAYS",
      description =
          "Days that outlets are given to report an event: the last ones before the as-of day are not compared (default: 14).")
  private int reportingLag = ObservationWindow.REPORTING_LAG;

  @Option(
      names = "--max-line-bytes",
      paramLabel = "N",
      description = "Longest line taken; longer ones are rejects (default: 4194304).")
  private int lineLimit = RecordLines.LINE_LIMIT;

  @Option(
      names = "--map",
      paramLabel = "FILE",
      description =
          "GeoJSON of the provinces (Polygon, MultiPolygon; code or name in a property), drawn as a map.")
  private Path map;

  @Option(
      names = "--fail-on",
      paramLabel = "CHECK",
      split = ",",
      description =
          "Publish nothing (exit status 3) unless these checks of the table quality hold.")
  private Set<String> failOn = new LinkedHashSet<>();

  @Option(
      names = "--contact",
      paramLabel = "ADDRESS",
      description =
          "Where readers of the report may report an error: https://… or mailto:… (default: the report names none).")
  private URI contact;

  @Mixin private MetricsOption metrics;

  @Override
  public Integer call() {
    RunSettings settings = settings();
    print(measure(course -> new RunJob(settings, progress(), course).run()), settings.reports());
    return CommandLine.ExitCode.OK;
  }

  /** Returns what the options ask for. */
  RunSettings settings() {
    if (lineLimit < 1) {
      throw wrong("--max-line-bytes", String.valueOf(lineLimit), "a number above 0");
    }
    requireChecks(checkNames());
    if (reportingLag < 0) {
      throw wrong("--reporting-lag", String.valueOf(reportingLag), "a number of days, 0 or more");
    }
    String place = reports == null ? Home.resolve("reports").toString() : reports;
    Reference known =
        Reference.load(reference == null ? Home.resolve("data/reference") : reference);
    return new RunSettings(
        records.isEmpty() && articles.isEmpty()
            ? List.of(Home.resolve("data/records").toString())
            : records,
        articles,
        known,
        place,
        selection(known.places()),
        Optional.ofNullable(asOf),
        lineLimit,
        Version.ofProgram(),
        failOn,
        overrides(known.places()),
        contact(),
        map(),
        reportingLag,
        now);
  }

  /** Returns what {@code --fail-on} may name. */
  Set<String> checkNames() {
    return CheckNames.ofTable();
  }

  private void requireChecks(Set<String> known) {
    for (String name : failOn) {
      if (!known.contains(name) && !isOfOutlet(name)) {
        throw new ParameterException(
            spec.commandLine(),
            "--fail-on names '"
                + name
                + "', and there is no such check"
                + (Guards.isGuard(name)
                    ? ": it is a guard of nightly"
                    : NearNames.hint(name, known)));
      }
    }
  }

  /** Whether a name is that of a check on one outlet, of which only the input knows. */
  boolean isOfOutlet(String name) {
    return false;
  }

  /** Returns what tells the steps of the job. */
  Consumer<String> progress() {
    PrintWriter err = spec.commandLine().getErr();
    return line -> err.println(ControlCharacters.escaped(line) + " …");
  }

  /** Runs a job and writes the metrics that the options ask for. */
  RunJob.Result measure(Function<Course, RunJob.Result> job) {
    return metrics.measure(
        course -> {
          tellCorrections();
          return job.apply(course);
        });
  }

  private Optional<URI> contact() {
    if (contact != null && !CONTACT.matcher(contact.toString()).matches()) {
      throw wrong("--contact", contact.toString(), "an address like mailto:data@example.org");
    }
    return Optional.ofNullable(contact);
  }

  private Optional<Path> map() {
    if (map != null && !Files.isRegularFile(map)) {
      throw wrong("--map", map.toString(), "a GeoJSON file that is there");
    }
    return Optional.ofNullable(map);
  }

  private Overrides overrides(Places places) {
    Path file = overridesFile();
    if (!Files.isRegularFile(file)) {
      if (overrides != null) {
        throw wrong("--overrides", overrides.toString(), "a file that is there");
      }
      return Overrides.NONE;
    }
    return new Overrides(OverrideFile.read(file, places));
  }

  private Path overridesFile() {
    return overrides == null ? Home.resolve("data/overrides.csv") : overrides;
  }

  /** A run without corrections is told from one whose corrections lie elsewhere. */
  private void tellCorrections() {
    if (!Files.isRegularFile(overridesFile())) {
      progress().accept("no corrections by hand: there is no '" + overridesFile() + "'");
    }
  }

  private Selection selection(Places places) {
    for (String election : elections) {
      if (!ELECTION.matcher(election).matches()) {
        throw wrong("--election", election, "a code like PILKADA_2024");
      }
    }
    if (since != null && until != null && until.isBefore(since)) {
      throw wrong("--until", until.toString(), "a day on or after --since " + since);
    }
    Set<String> codes =
        provinces.stream().map(given -> code(given, places)).collect(Collectors.toSet());
    return new Selection(elections, since, until, codes);
  }

  private String code(String given, Places places) {
    return places.provinces().stream()
        .filter(
            province -> province.code().equals(given) || province.name().equalsIgnoreCase(given))
        .map(Province::code)
        .findFirst()
        .orElseThrow(
            () ->
                wrong(
                    "--province",
                    given,
                    "a province code like 16 or a name like 'Sumatera Selatan'"));
  }

  ParameterException wrong(String option, String value, String mend) {
    return new ParameterException(spec.commandLine(), option + " is '" + value + "': give " + mend);
  }

  private void print(RunJob.Result result, String place) {
    PrintWriter out = spec.commandLine().getOut();
    for (Check check : result.reconciliation().checks()) {
      if (check.expected() != null) {
        out.println(ControlCharacters.escaped(check.toString()));
      }
    }
    if (result.release().isNew()) {
      result
          .changes()
          .ifPresent(
              changes ->
                  changes.lines().stream().map(ControlCharacters::escaped).forEach(out::println));
    }
    out.println(
        "release "
            + result.release().told()
            + ": "
            + ReleasePlace.of(place, Session::hadoop).page());
    out.flush();
  }
}
