package id.netralitas.finding;

import id.netralitas.stats.Chao2;
import id.netralitas.stats.Interval;
import java.util.Arrays;
import java.util.Locale;
import java.util.SplittableRandom;

/** How many events no outlet told, by how many were told by one source and how many by two. */
final class Unseen {

  private final Inputs inputs;
  private final Told told;

  Unseen(Inputs inputs, Told told) {
    this.inputs = inputs;
    this.told = told;
  }

  void tell() {
    int[] incidences =
        inputs.occurrences().stream().mapToInt(event -> Math.max(1, event.sources())).toArray();
    Permission permission = inputs.toInfer(incidences.length);
    Chao2.Result result = chao2(incidences);
    told.finding("UNSEEN", "")
        .estimate(permission.isGranted() ? result.estimate() : Double.NaN, "events in all")
        .within(result.interval())
        .effect(incidences.length / result.estimate())
        .method(
            "Chao2 over events by families of outlets; assumes that families tell events"
                + " independently and that links are right: a lower bound where they do not",
            incidences.length)
        .withheld(permission)
        .tell(
            Told.counted("events", incidences.length),
            result.estimate(),
            Told.interval(result.interval()));
    tellIfLinksErr(incidences, permission);
  }

  /**
   * Tells the range of the estimate as far as linking errs: at worst all that may be wrong was
   * missed, or all was joined wrongly.
   */
  private void tellIfLinksErr(int[] incidences, Permission permission) {
    LinkErrors errors = LinkErrors.measured();
    long linked = pairs(incidences);
    long missed = LinkErrors.missed(linked, errors.precision(), errors.leastRecall());
    long wrong = LinkErrors.wrong(linked, errors.leastPrecision());
    double estimate = chao2(incidences).estimate();
    double joined = chao2(merged(incidences, missed)).estimate();
    double split = chao2(split(incidences, wrong)).estimate();
    Interval range =
        new Interval(
            Math.min(estimate, Math.min(joined, split)),
            Math.max(estimate, Math.max(joined, split)));
    told.finding("UNSEEN_IF_LINKS_ERR", "")
        .estimate(permission.isGranted() ? estimate : Double.NaN, "events in all")
        .within(range)
        .method(
            String.format(
                Locale.ROOT,
                "Chao2 with %d pairs joined that linking may have missed (recall %d/%d, at least"
                    + " %.3f) and %d split that it may have joined wrongly (precision %d/%d, at"
                    + " least %.3f)",
                missed,
                errors.right(),
                errors.pairs(),
                errors.leastRecall(),
                wrong,
                errors.right(),
                errors.linked(),
                errors.leastPrecision()),
            incidences.length)
        .withheld(permission)
        .tell(
            Told.interval(range), Told.percent(errors.recall()), Told.percent(errors.precision()));
  }

  /** Pairs of sources that tell one event. */
  private static long pairs(int[] incidences) {
    return Arrays.stream(incidences).mapToLong(times -> (long) times * (times - 1) / 2).sum();
  }

  /**
   * Articles without a named outlet are sources too: there are as many as tell one event at least.
   */
  private Chao2.Result chao2(int[] incidences) {
    long most = Arrays.stream(incidences).max().orElse(0);
    int samples = Math.toIntExact(Math.min(Integer.MAX_VALUE, Math.max(inputs.outlets(), most)));
    return Chao2.of(incidences, samples, Inputs.LEVEL);
  }

  /** The events as they would be if so many of those told once belonged to others. */
  static int[] merged(int[] incidences, long pairs) {
    int[] shuffled = shuffled(incidences);
    int singles = (int) Arrays.stream(incidences).filter(times -> times == 1).count();
    int toJoin = (int) Math.max(0, Math.min(pairs, Math.min(singles, incidences.length - 1)));
    int[] left = new int[incidences.length - toJoin];
    int at = 0;
    int joined = 0;
    for (int times : shuffled) {
      if (times == 1 && joined < toJoin) {
        joined++;
      } else {
        left[at++] = times;
      }
    }
    for (int n = 0; n < joined; n++) {
      left[n % left.length]++;
    }
    return left;
  }

  /** The events as they would be if so many of those told often were two. */
  static int[] split(int[] incidences, long pairs) {
    int[] shuffled = shuffled(incidences);
    int often = (int) Arrays.stream(incidences).filter(times -> times > 1).count();
    int toSplit = (int) Math.min(pairs, often);
    int[] more = Arrays.copyOf(shuffled, incidences.length + toSplit);
    int done = 0;
    for (int n = 0; n < incidences.length && done < toSplit; n++) {
      if (shuffled[n] > 1) {
        more[n]--;
        more[incidences.length + done++] = 1;
      }
    }
    return more;
  }

  /** Which events are touched is left to a draw of its own seed: the same each time. */
  private static int[] shuffled(int[] incidences) {
    int[] order = incidences.clone();
    Arrays.sort(order);
    SplittableRandom random = new SplittableRandom(Inputs.SEED);
    for (int n = order.length - 1; n > 0; n--) {
      int other = random.nextInt(n + 1);
      int kept = order[n];
      order[n] = order[other];
      order[other] = kept;
    }
    return order;
  }
}
