package id.netralitas.store;

import java.util.Map;

/**
 * What a night published.
 *
 * @param number from 1
 * @param release its id
 * @param version of the program
 * @param snapshots the state of every other table of the store that the release was made from
 * @param rows of every table of the release
 * @param settings all else that the release was made from, as JSON
 */
public record Night(
    long number,
    String release,
    String version,
    Map<String, Long> snapshots,
    Map<String, Long> rows,
    String settings) {}
