package id.netralitas.cli;

import java.util.UUID;

/**
 * What the log lines and the manifest of one run have in common. A scheduler may give it in the
 * variable {@code NETRALITAS_RUN_ID}; else launcher and program make one.
 */
final class RunId {

  private static final String VARIABLE = "NETRALITAS_RUN_ID";

  /** Where the log configuration for operators looks for it. */
  private static final String PROPERTY = "netralitas.run.id";

  private RunId() {}

  /** Returns that of this process, the same one at every call. */
  static synchronized String ofProcess() {
    String id = System.getProperty(PROPERTY);
    if (id == null || id.isBlank()) {
      String given = System.getenv(VARIABLE);
      id = given == null || given.isBlank() ? UUID.randomUUID().toString() : given.strip();
      System.setProperty(PROPERTY, id);
    }
    return id;
  }
}
