package id.netralitas.publish;

import id.netralitas.report.PublishingException;
import java.time.Duration;

/** Waiting for another run. */
final class Pause {

  private Pause() {}

  static void of(Duration length) {
    try {
      Thread.sleep(length.toMillis());
    } catch (InterruptedException told) {
      Thread.currentThread().interrupt();
      throw new PublishingException("Interrupted while waiting for another run", told);
    }
  }
}
