package id.netralitas.chart;

import id.netralitas.reference.ProvinceOutlines;
import id.netralitas.reference.ProvinceOutlines.Outline;
import java.awt.geom.Path2D;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/**
 * Outlines of provinces on the page: degrees as equal steps, those of longitude shortened as they
 * are at the middle latitude.
 *
 * <p>Corners are moved to the nearest point of a fine grid, and those that fall together or lie on
 * a line are left out. Provinces that share a border share its corners, so no gap opens between
 * them. The grid is coarsened until the file is small.
 */
final class Outlines {

  private static final double FINEST = 0.25;

  /** Characters of all paths at most; a picture is to be less than 300 kB. */
  private static final int LENGTH = 200_000;

  private final double west;
  private final double north;
  private final double perLatitude;
  private final double perLongitude;
  private final double left;
  private final double top;
  private final double height;
  private final Map<String, List<Path2D>> paths;

  /** Fits the outlines into a box whose upper left corner is given. */
  Outlines(
      ProvinceOutlines outlines, double left, double top, double width, double greatestHeight) {
    double[] bounds = bounds(outlines);
    this.west = bounds[0];
    this.north = bounds[3];
    double spanEast = Math.max(bounds[2] - bounds[0], 1e-6);
    double spanNorth = Math.max(bounds[3] - bounds[1], 1e-6);
    double shortened = Math.cos(Math.toRadians((bounds[1] + bounds[3]) / 2));
    this.perLatitude = Math.min(width / (spanEast * shortened), greatestHeight / spanNorth);
    this.perLongitude = perLatitude * shortened;
    this.left = left + (width - spanEast * perLongitude) / 2;
    this.top = top;
    this.height = spanNorth * perLatitude;
    this.paths = small(outlines);
  }

  /** Returns what is drawn of each province, by code. */
  Map<String, List<Path2D>> paths() {
    return paths;
  }

  double height() {
    return height;
  }

  /** West, south, east, north. */
  private static double[] bounds(ProvinceOutlines outlines) {
    double[] bounds = {180, 90, -180, -90};
    for (List<Outline> province : outlines.byCode().values()) {
      for (Outline outline : province) {
        for (double[] ring : outline.rings()) {
          for (int at = 0; at < ring.length; at += 2) {
            bounds[0] = Math.min(bounds[0], ring[at]);
            bounds[1] = Math.min(bounds[1], ring[at + 1]);
            bounds[2] = Math.max(bounds[2], ring[at]);
            bounds[3] = Math.max(bounds[3], ring[at + 1]);
          }
        }
      }
    }
    return bounds;
  }

  private Map<String, List<Path2D>> small(ProvinceOutlines outlines) {
    double grid = FINEST;
    Map<String, List<Path2D>> drawn = onGrid(outlines, grid);
    while (length(drawn) > LENGTH) {
      grid *= 2;
      drawn = onGrid(outlines, grid);
    }
    return drawn;
  }

  private static int length(Map<String, List<Path2D>> paths) {
    return paths.values().stream()
        .flatMap(List::stream)
        .mapToInt(path -> SvgPath.of(path).length())
        .sum();
  }

  private Map<String, List<Path2D>> onGrid(ProvinceOutlines outlines, double grid) {
    Map<String, List<Path2D>> drawn = new TreeMap<>();
    outlines
        .byCode()
        .forEach(
            (code, province) -> {
              List<Path2D> parts = new ArrayList<>();
              for (Outline outline : province) {
                Path2D path = new Path2D.Double(Path2D.WIND_EVEN_ODD);
                outline.rings().forEach(ring -> add(path, corners(ring, grid), grid));
                if (path.getCurrentPoint() != null) {
                  parts.add(path);
                }
              }
              drawn.put(code, parts.isEmpty() ? List.of(dot(province.get(0))) : parts);
            });
    return drawn;
  }

  /** What is too small for the grid is not lost. */
  private Path2D dot(Outline outline) {
    double[] ring = outline.rings().get(0);
    double x = left + (ring[0] - west) * perLongitude;
    double y = top + (north - ring[1]) * perLatitude;
    Path2D dot = new Path2D.Double(Path2D.WIND_EVEN_ODD);
    dot.moveTo(x - 1, y - 1);
    dot.lineTo(x + 1, y - 1);
    dot.lineTo(x + 1, y + 1);
    dot.lineTo(x - 1, y + 1);
    dot.closePath();
    return dot;
  }

  /** Returns the corners in steps of the grid, as pairs, none of them on the line of two others. */
  private List<long[]> corners(double[] ring, double grid) {
    List<long[]> corners = new ArrayList<>();
    for (int at = 0; at < ring.length; at += 2) {
      long[] corner = {
        Math.round((ring[at] - west) * perLongitude / grid),
        Math.round((north - ring[at + 1]) * perLatitude / grid)
      };
      if (corners.isEmpty() || !Arrays.equals(corners.get(corners.size() - 1), corner)) {
        corners.add(corner);
      }
    }
    while (corners.size() > 1 && Arrays.equals(corners.get(0), corners.get(corners.size() - 1))) {
      corners.remove(corners.size() - 1);
    }
    List<long[]> turns = new ArrayList<>();
    for (int n = 0; n < corners.size(); n++) {
      long[] before = corners.get((n + corners.size() - 1) % corners.size());
      long[] here = corners.get(n);
      long[] after = corners.get((n + 1) % corners.size());
      if (cross(before, here, after) != 0) {
        turns.add(here);
      }
    }
    return turns;
  }

  private static long cross(long[] before, long[] here, long[] after) {
    return (here[0] - before[0]) * (after[1] - here[1])
        - (here[1] - before[1]) * (after[0] - here[0]);
  }

  private void add(Path2D path, List<long[]> corners, double grid) {
    if (corners.size() < 3) {
      return;
    }
    boolean isFirst = true;
    for (long[] corner : corners) {
      double x = left + corner[0] * grid;
      double y = top + corner[1] * grid;
      if (isFirst) {
        path.moveTo(x, y);
      } else {
        path.lineTo(x, y);
      }
      isFirst = false;
    }
    path.closePath();
  }
}
