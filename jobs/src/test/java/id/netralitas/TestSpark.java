package id.netralitas;

import id.netralitas.spark.Session;
import org.apache.spark.sql.SparkSession;

/** The one Spark session that all tests of a run share; it ends with the process. */
public final class TestSpark {

  private static SparkSession session;

  private TestSpark() {}

  /** Returns the session, opened at the first call with the settings of a small run. */
  public static synchronized SparkSession session() {
    if (session == null) {
      session = Session.open("netralitas tests", 1).spark();
    }
    return session;
  }
}
