package id.netralitas.finding;

import id.netralitas.record.Design;
import id.netralitas.reference.Reference;
import java.util.List;

/**
 * What findings are made from.
 *
 * @param occurrences the events of the release
 * @param outlets that tell them, each once
 */
record Inputs(List<Occurrence> occurrences, long outlets, Design design, Reference reference) {

  /** Seed of everything that is simulated: equal input gives equal numbers. */
  static final long SEED = 20_240_214L;

  static final int SIMULATIONS = 2_000;
  static final double LEVEL = 0.95;

  Inputs {
    occurrences = List.copyOf(occurrences);
  }

  Permission toInfer(long events) {
    return Permission.toInfer(design, events);
  }
}
