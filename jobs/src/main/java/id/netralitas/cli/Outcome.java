package id.netralitas.cli;

import id.netralitas.job.QualityException;
import java.util.Locale;
import picocli.CommandLine.ParameterException;

/** How a command ended. */
enum Outcome {
  DONE(0),
  FAILED(1),
  WRONG_USAGE(2),
  CHECK_DID_NOT_HOLD(3),
  /** The process was told to end: 128 and the number of SIGTERM. */
  STOPPED(143);

  private final int status;

  Outcome(int status) {
    this.status = status;
  }

  static Outcome of(Throwable failure) {
    if (failure instanceof ParameterException) {
      return WRONG_USAGE;
    }
    return failure instanceof QualityException ? CHECK_DID_NOT_HOLD : FAILED;
  }

  /** Returns the exit status of the process. */
  int status() {
    return status;
  }

  /** Returns the word for it, such as {@code check_did_not_hold}. */
  String word() {
    return name().toLowerCase(Locale.ROOT);
  }
}
