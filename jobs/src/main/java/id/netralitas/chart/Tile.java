package id.netralitas.chart;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.List;

/**
 * A place in the grid of the tile map, from a table beside this class.
 *
 * @param key what is there: the code of a province or the name of a group of islands
 * @param column from the west, from 0
 * @param row from the north, from 0
 * @param label its name there
 */
record Tile(String key, int column, int row, String label) {

  /** Returns the tiles of the provinces. */
  static List<Tile> provinces() {
    return read("tile-map.tsv");
  }

  /** Returns the free tiles in which groups of islands are named. */
  static List<Tile> islands() {
    return read("tile-map-islands.tsv");
  }

  private static List<Tile> read(String table) {
    try (InputStream file = Tile.class.getResourceAsStream(table);
        BufferedReader lines =
            new BufferedReader(new InputStreamReader(file, StandardCharsets.UTF_8))) {
      return lines
          .lines()
          .filter(line -> !line.startsWith("#"))
          .skip(1)
          .map(line -> line.split("\t", -1))
          .map(
              cells ->
                  new Tile(
                      cells[0], Integer.parseInt(cells[1]), Integer.parseInt(cells[2]), cells[3]))
          .toList();
    } catch (IOException unreadable) {
      throw new UncheckedIOException("reading " + table, unreadable);
    }
  }
}
