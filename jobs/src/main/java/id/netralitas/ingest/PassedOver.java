package id.netralitas.ingest;

import com.fasterxml.jackson.annotation.JsonCreator;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * Files in the folders of the input that are not read.
 *
 * @param name its path below the folder that was given; that of a hidden folder, which ends in
 *     {@code /}, stands for all in it
 * @param files how many have this name
 */
public record PassedOver(String name, Reason reason, long files) {

  private static final int TOLD = 3;

  /** Why a file is not read. The names are those of checks, after {@code passed_over.}. */
  public enum Reason {
    /** Hidden, temporary, an editor's or a transfer's: see {@link HiddenNames}. */
    HIDDEN_FILE("hidden or temporary files"),
    /** Of a kind that is not read here, by its name. */
    OTHER_FILE("files of another kind"),
    /** A second name, by a symbolic link, of a file that is read. */
    LINKED_FILE("second names of files that are read");

    private final String words;

    Reason(String words) {
      this.words = words;
    }
  }

  /** Returns a file of another kind: what stores of former versions tell of is a name alone. */
  @JsonCreator(mode = JsonCreator.Mode.DELEGATING)
  static PassedOver ofName(String name) {
    return new PassedOver(name, Reason.OTHER_FILE, 1);
  }

  /** Returns what is passed over and not read by another of these inputs, by name. */
  public static List<PassedOver> of(InputFiles... inputs) {
    List<InputFile> read = Stream.of(inputs).flatMap(input -> input.files().stream()).toList();
    return of(read, Stream.of(inputs).flatMap(input -> input.passedOver().stream()).toList());
  }

  static List<PassedOver> of(List<InputFile> read, List<InputFiles.PassedFile> passed) {
    Set<String> met = read.stream().map(InputFile::path).collect(Collectors.toSet());
    Map<String, Map<Reason, Long>> counts = new TreeMap<>();
    for (InputFiles.PassedFile file : passed) {
      if (met.add(file.path())) {
        counts
            .computeIfAbsent(file.name(), name -> new EnumMap<>(Reason.class))
            .merge(file.reason(), 1L, Long::sum);
      }
    }
    List<PassedOver> all = new ArrayList<>();
    counts.forEach(
        (name, reasons) ->
            reasons.forEach((reason, files) -> all.add(new PassedOver(name, reason, files))));
    return List.copyOf(all);
  }

  /** Returns how many files each reason has; reasons without any are left out. */
  public static Map<Reason, Long> counted(List<PassedOver> all) {
    Map<Reason, Long> counts = new EnumMap<>(Reason.class);
    all.forEach(one -> counts.merge(one.reason(), one.files(), Long::sum));
    return counts;
  }

  /** Returns a line for each reason that says how many files it has and names the first ones. */
  public static List<String> told(List<PassedOver> all) {
    return counted(all).entrySet().stream()
        .map(
            counted ->
                "passing over "
                    + counted.getValue()
                    + " "
                    + counted.getKey().words
                    + ": "
                    + names(all, counted.getKey()))
        .toList();
  }

  private static String names(List<PassedOver> all, Reason reason) {
    List<String> names =
        all.stream().filter(one -> one.reason() == reason).map(PassedOver::name).toList();
    int more = names.size() - TOLD;
    return names.stream().limit(TOLD).collect(Collectors.joining(", "))
        + (more > 0 ? " and " + more + " more" : "");
  }
}
