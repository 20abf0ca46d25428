package id.netralitas.synthetic;

import id.netralitas.record.Activity;
import id.netralitas.reference.Regency;
import java.time.LocalDate;
import java.util.ArrayList;
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
