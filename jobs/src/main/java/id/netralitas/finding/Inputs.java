package id.netralitas.finding;

import id.netralitas.record.Design;
import id.netralitas.reference.Reference;
import java.util.List;

/**
 * What findings are made from.
 *
 * @param occurrences the events of the release
 * @param outlets that tell them, each once
 * @param clusters how the events come in clusters
 */
record Inputs(
    List<Occurrence> occurrences,
    long outlets,
    Design design,
    Reference reference,
    Clusters clusters) {

  /** Seed of everything that is simulated: equal input gives equal numbers. */
  static final long SEED = 20_240_214L;

  static final int SIMULATIONS = 2_000;
  static final double LEVEL = 0.95;

  Inputs(List<Occurrence> occurrences, long outlets, Design design, Reference reference) {
    this(occurrences, outlets, design, reference, Clusters.of(occurrences));
  }

  Inputs {
    occurrences = List.copyOf(occurrences);
  }

  Permission toInfer(long events) {
    return Permission.toInfer(design, events);
  }
}
