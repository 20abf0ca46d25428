package id.netralitas.store;

import id.netralitas.spark.FullDisk;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Tells from a failure which file of the store cannot be read. */
public final class Damage {

  /** What helps against a damaged store. */
  static final String MEND =
      "restore the whole folder, hidden files too, from a copy, or give a new --store and the full"
          + " input";

  /** How the files of the store are called below its place, whatever the catalog. */
  private static final Pattern FILE =
      Pattern.compile(
          "nights/(?:lines|files|events|withdrawn|nights)/(?:data|metadata)/[\\w./=-]*\\w");

  private Damage() {}

  /**
   * Explains a failure that a file of the store caused.
   *
   * @param place of the store, as the user gave it
   * @throws StoreException naming the file and the mend; nothing is thrown if no file of the store
   *     is named by the failure, if it is explained already, or if the disk is full: that breaks
   *     off what is written, and what is there is as good as before
   */
  public static void explain(Throwable failure, String place) {
    if (failure instanceof StoreException || FullDisk.isReasonOf(failure)) {
      return;
    }
    explained(failure)
        .ifPresent(
            known -> {
              throw new StoreException(known.getMessage(), failure);
            });
    Optional<String> file = file(failure);
    if (file.isPresent()) {
      throw new StoreException(
          "File '"
              + file.get()
              + "' of the store '"
              + place
              + "' is damaged or missing ("
              + reason(failure)
              + "): "
              + MEND,
          failure);
    }
  }

  /** What a task of Spark or Iceberg failed of may have been explained where it was found. */
  private static Optional<StoreException> explained(Throwable failure) {
    for (Throwable cause = failure; cause != null; cause = cause.getCause()) {
      if (cause instanceof StoreException known) {
        return Optional.of(known);
      }
    }
    return Optional.empty();
  }

  private static Optional<String> file(Throwable failure) {
    String named = null;
    for (Throwable cause = failure; cause != null; cause = cause.getCause()) {
      Matcher file = FILE.matcher(String.valueOf(cause.getMessage()));
      if (file.find()) {
        named = file.group();
      }
    }
    return Optional.ofNullable(named);
  }

  private static String reason(Throwable failure) {
    Throwable deepest = failure;
    while (deepest.getCause() != null) {
      deepest = deepest.getCause();
    }
    return deepest.getClass().getSimpleName();
  }
}
