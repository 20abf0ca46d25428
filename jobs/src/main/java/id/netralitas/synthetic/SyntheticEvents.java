package id.netralitas.synthetic;

import id.netralitas.record.Activity;
import id.netralitas.reference.Regency;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.SplittableRandom;

/**
 * Invents the events of one election, PILKADA_2024, told by a panel of {@link #OUTLETS} outlets.
 *
 * <p>Without effects every regency and every day is equally likely, every activity equally likely
 * everywhere, and every outlet tells an event with the same chance. With effects: province {@link
 * #BUSY_PROVINCE} has {@link #BUSY_FACTOR} times the events, days from {@link #CHANGE} on {@link
 * #CHANGE_FACTOR} times, and in province {@link #STRICT_PROVINCE} most events are sanctions.
 */
public final class SyntheticEvents {

  public static final int OUTLETS = 40;
  public static final String ELECTION = "PILKADA_2024";
  public static final LocalDate FIRST_DAY = LocalDate.of(2023, 12, 1);
  public static final LocalDate LAST_DAY = LocalDate.of(2024, 12, 31);

  public static final String BUSY_PROVINCE = "73";
  public static final int BUSY_FACTOR = 3;
  public static final LocalDate CHANGE = LocalDate.of(2024, 9, 1);
  public static final int CHANGE_FACTOR = 3;
  public static final String STRICT_PROVINCE = "35";

  private static final double TOLD_BY_ONE = 0.05;
  private static final double MOSTLY = 0.8;
  private static final int MOST_PEOPLE = 400;
  private static final int DAYS_OF_CLUSTER = 7;

  private SyntheticEvents() {}

  /** Returns {@code count} events; equal arguments give equal events. */
  public static List<SyntheticEvent> of(
      int count, long seed, boolean hasEffects, List<Regency> regencies) {
    SplittableRandom random = new SplittableRandom(seed);
    List<String> places = new ArrayList<>();
    for (Regency regency : regencies) {
      boolean isBusy = hasEffects && regency.provinceCode().equals(BUSY_PROVINCE);
      for (int n = 0; n < (isBusy ? BUSY_FACTOR : 1); n++) {
        places.add(regency.code());
      }
    }
    List<LocalDate> days = new ArrayList<>();
    for (LocalDate day = FIRST_DAY; !day.isAfter(LAST_DAY); day = day.plusDays(1)) {
      boolean isLate = hasEffects && !day.isBefore(CHANGE);
      for (int n = 0; n < (isLate ? CHANGE_FACTOR : 1); n++) {
        days.add(day);
      }
    }
    List<SyntheticEvent> events = new ArrayList<>();
    for (int number = 0; number < count; number++) {
      String place = places.get(random.nextInt(places.size()));
      events.add(
          new SyntheticEvent(
              number,
              place,
              days.get(random.nextInt(days.size())),
              activity(place, hasEffects, random),
              outlets(random),
              2 + random.nextInt(MOST_PEOPLE)));
    }
    return events;
  }

  /**
   * What is planted in events that come in clusters.
   *
   * @param factor how many times as many clusters begin in the province, or on the days
   * @param province null for none
   * @param from first of the days; null for none
   * @param to last of the days
   */
  public record Planted(int factor, String province, LocalDate from, LocalDate to) {

    /** Nothing differs anywhere. */
    public static final Planted NOTHING = new Planted(1, null, null, null);
  }

  /**
   * Returns events that come in clusters: a cluster begins anywhere on any day, its size is one
   * more than a Poisson number, its events are of one regency and of the seven days from its first,
   * every other of the first one's activity. What lies outside of the days is left out, and
   * clusters begin six days before the first, so that every day may have as many. Equal arguments
   * give equal events.
   *
   * @param count of events; the last cluster is cut to it
   * @param meanSize of a cluster, at least 1
   */
  public static List<SyntheticEvent> inClusters(
      int count, double meanSize, Planted planted, long seed, List<Regency> regencies) {
    SplittableRandom random = new SplittableRandom(seed);
    List<String> places = new ArrayList<>();
    for (Regency regency : regencies) {
      int times = regency.provinceCode().equals(planted.province()) ? planted.factor() : 1;
      places.addAll(Collections.nCopies(times, regency.code()));
    }
    List<LocalDate> days = new ArrayList<>();
    LocalDate start = FIRST_DAY.minusDays(DAYS_OF_CLUSTER - 1L);
    for (LocalDate day = start; !day.isAfter(LAST_DAY); day = day.plusDays(1)) {
      boolean isPlanted =
          planted.from() != null && !day.isBefore(planted.from()) && !day.isAfter(planted.to());
      days.addAll(Collections.nCopies(isPlanted ? planted.factor() : 1, day));
    }
    Activity[] all = Activity.values();
    List<SyntheticEvent> events = new ArrayList<>();
    while (events.size() < count) {
      String place = places.get(random.nextInt(places.size()));
      LocalDate first = days.get(random.nextInt(days.size()));
      Activity activity = all[random.nextInt(all.length)];
      int size = 1 + poisson(meanSize - 1, random);
      for (int member = 0; member < size && events.size() < count; member++) {
        SyntheticEvent event =
            new SyntheticEvent(
                events.size(),
                place,
                first.plusDays(member == 0 ? 0 : random.nextInt(DAYS_OF_CLUSTER)),
                member % 2 == 0 ? activity : all[random.nextInt(all.length)],
                outlets(random),
                2 + random.nextInt(MOST_PEOPLE));
        if (!event.day().isBefore(FIRST_DAY) && !event.day().isAfter(LAST_DAY)) {
          events.add(event);
        }
      }
    }
    return events;
  }

  /** Counts uniform draws until their product falls below e to the minus mean (Knuth). */
  private static int poisson(double mean, SplittableRandom random) {
    double bound = Math.exp(-mean);
    int number = -1;
    for (double product = 1; product > bound || number < 0; number++) {
      product *= random.nextDouble();
    }
    return number;
  }

  private static Activity activity(String place, boolean hasEffects, SplittableRandom random) {
    boolean isStrict =
        hasEffects && place.startsWith(STRICT_PROVINCE) && random.nextDouble() < MOSTLY;
    Activity[] all = Activity.values();
    return isStrict ? Activity.SANCTION : all[random.nextInt(all.length)];
  }

  private static List<Integer> outlets(SplittableRandom random) {
    List<Integer> outlets = new ArrayList<>();
    for (int outlet = 0; outlet < OUTLETS; outlet++) {
      if (random.nextDouble() < TOLD_BY_ONE) {
        outlets.add(outlet);
      }
    }
    return outlets;
  }
}
