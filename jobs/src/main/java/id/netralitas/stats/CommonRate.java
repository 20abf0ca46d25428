package id.netralitas.stats;

/** All events of all units over all their exposure; not a number without units. */
final class CommonRate {

  private CommonRate() {}

  static double of(long[] counts, double[] exposures) {
    double events = 0;
    double exposure = 0;
    for (int i = 0; i < counts.length; i++) {
      events += (double) counts[i];
      exposure += exposures[i];
    }
    return events / exposure;
  }
}
