package id.netralitas.cli;

import id.netralitas.job.GuardBounds;
import id.netralitas.job.Guards;
import id.netralitas.job.NightlyJob;
import id.netralitas.job.NightlySettings;
import id.netralitas.job.RemakeJob;
import id.netralitas.job.RunSettings;
import id.netralitas.report.Release;
import java.io.PrintWriter;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.concurrent.atomic.AtomicReference;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Spec;

/** {@code nightly}: what a schedule calls. */
@Command(
    name = "nightly",
    description =
        "Takes in what is new, changed or withdrawn in the input, and publishes the release that run publishes.",
    mixinStandardHelpOptions = true,
    versionProvider = Version.class,
    sortOptions = false)
final class NightlyCommand extends RunCommand {

  @Spec private CommandSpec spec;

  @Option(
      names = "--store",
      paramLabel = "DIR",
      description =
          "Where everything taken in is kept (default: data/store), unless spark.sql.catalog.netralitas.* names a catalog.")
  private String store;

  @Option(
      names = "--missing",
      paramLabel = "WHAT",
      description =
          "What becomes of articles that no file of the input holds any longer: withdraw or keep (default: withdraw).")
  private Missing missing = Missing.WITHDRAW;

  @Option(
      names = "--allow-shrink",
      description = "Publish even if events or articles are fewer than before by more than 10 %%.")
  private boolean allowShrink;

  @Option(
      names = "--keep-releases",
      paramLabel = "N",
      description = "How many releases can be made again (default: 30).")
  private int keepReleases = 30;

  @Option(
      names = "--release",
      paramLabel = "ID",
      description = "Takes nothing in: makes this earlier release again and publishes it.")
  private String release;

  @Option(
      names = "--guard",
      paramLabel = "NAME=LOW..HIGH",
      split = ",",
      description =
          "Bounds of a guard or a group of guards, such as share.rejects=..2 or growth=-5..30 (default: those of the manual).")
  private Map<String, String> guards = new TreeMap<>();

  /** What becomes of what is missing. */
  enum Missing {
    WITHDRAW,
    KEEP
  }

  @Override
  public Integer call() {
    if (keepReleases < 1) {
      throw wrong("--keep-releases", String.valueOf(keepReleases), "a number above 0");
    }
    RunSettings run = settings();
    NightlySettings settings =
        new NightlySettings(
            run,
            store == null ? Home.resolve("data/store").toString() : store,
            missing == Missing.KEEP,
            allowShrink,
            keepReleases,
            bounds(),
            Version.ofBuild());
    PrintWriter out = spec.commandLine().getOut();
    if (release != null) {
      // Not measured: it is no night, and must not tell a monitoring system that one has succeeded.
      Release made = new RemakeJob(settings, progress()).run(release);
      out.println("nightly: made again, release " + made.told());
    } else {
      AtomicReference<String> summary = new AtomicReference<>();
      measure(
          course -> {
            NightlyJob.Result result = new NightlyJob(settings, progress(), course).run();
            summary.set(result.summary());
            return result.run();
          });
      out.println(ControlCharacters.escaped(summary.get()));
    }
    out.flush();
    return CommandLine.ExitCode.OK;
  }

  private GuardBounds bounds() {
    try {
      return GuardBounds.of(guards);
    } catch (IllegalArgumentException wrong) {
      throw new ParameterException(spec.commandLine(), "--guard: " + wrong.getMessage());
    }
  }

  @Override
  Set<String> checkNames() {
    Set<String> names = new TreeSet<>(super.checkNames());
    names.addAll(Guards.names());
    return names;
  }

  @Override
  boolean isOfOutlet(String name) {
    return Guards.isGuard(name);
  }
}
