package id.netralitas.spark;

import java.util.regex.Pattern;

/** Tells from a failure whether a disk was full: whatever was being written, the mend is space. */
public final class FullDisk {

  /** How Linux, its quotas, HDFS and Windows name it; the error has no type of its own in Java. */
  private static final Pattern NAMES =
      Pattern.compile(
          "no space left on device|disk quota exceeded|quota of .* is exceeded|not enough space on",
          Pattern.CASE_INSENSITIVE);

  private FullDisk() {}

  /** Returns whether this failure or one of its causes says that a disk or a quota is full. */
  public static boolean isReasonOf(Throwable failure) {
    for (Throwable cause = failure; cause != null; cause = cause.getCause()) {
      if (NAMES.matcher(String.valueOf(cause.getMessage())).find()) {
        return true;
      }
    }
    return false;
  }
}
