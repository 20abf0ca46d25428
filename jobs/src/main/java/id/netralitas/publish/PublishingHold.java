package id.netralitas.publish;

import java.io.IOException;

/** That one run, and no other, publishes into a place. */
interface PublishingHold {

  /** Fails if another run may have taken the place meanwhile. */
  void confirm() throws IOException;

  /** Lets the place go. */
  void release() throws IOException;
}
