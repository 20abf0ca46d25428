package id.netralitas.cli;

import id.netralitas.publish.ReleasePlace;
import id.netralitas.report.Explanation;
import id.netralitas.report.PublishingException;
import id.netralitas.report.ReleaseFiles;
import id.netralitas.spark.Session;
import java.util.List;
import java.util.concurrent.Callable;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** {@code explain}: what stands behind an event. */
@Command(
    name = "explain",
    description = "Shows the articles, sentences and rules behind an event of the latest release.",
    mixinStandardHelpOptions = true,
    versionProvider = Version.class)
final class ExplainCommand implements Callable<Integer> {

  @Spec private CommandSpec spec;

  @Parameters(paramLabel = "EVENT_ID", description = "Such as ev-b6d87698f9c65d0e.")
  private String eventId;

  @Option(
      names = "--reports",
      paramLabel = "DIR",
      description = "Folder of the releases, here or on any Hadoop file system (default: reports).")
  private String reports;

  @Override
  public Integer call() {
    String place = reports == null ? Home.resolve("reports").toString() : reports;
    ReleaseFiles latest =
        ReleasePlace.of(place, Session::hadoop)
            .latest()
            .orElseThrow(
                () ->
                    new PublishingException(
                        "There is no release at '"
                            + place
                            + "': run netralitas run first, or give --reports"));
    List<String> lines =
        Explanation.of(latest, eventId)
            .orElseThrow(
                () ->
                    new ParameterException(
                        spec.commandLine(),
                        "the latest release has no event '"
                            + eventId
                            + "': tables/events.csv lists those it has"));
    lines.stream().map(ControlCharacters::escaped).forEach(spec.commandLine().getOut()::println);
    spec.commandLine().getOut().flush();
    return CommandLine.ExitCode.OK;
  }
}
