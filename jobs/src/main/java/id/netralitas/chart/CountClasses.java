package id.netralitas.chart;

import java.awt.Color;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;

/**
 * Classes of numbers of events for the colours of a map: none, then up to five of equal round
 * width, of which the last is open.
 *
 * @param starts least number of each class after none
 */
record CountClasses(List<Long> starts) {

  private static final int MOST = Palette.HEAT.size();

  CountClasses {
    starts = List.copyOf(starts);
  }

  /**
   * The width is the least of 1, 2, 5, 10, 20, 50, … by which at most a fifth of the numbers above
   * zero are in the open class: a few great numbers do not press all others into one class.
   */
  static CountClasses of(Collection<Long> numbers) {
    List<Long> found = numbers.stream().filter(number -> number > 0).sorted().toList();
    if (found.isEmpty()) {
      return new CountClasses(List.of());
    }
    long width = 1;
    for (int n = 0; isTooNarrow(width, found); n++) {
      // 1 to 2, 2 to 5, 5 to 10
      width = n % 3 == 1 ? width / 2 * 5 : width * 2;
    }
    List<Long> starts = new ArrayList<>();
    long most = found.get(found.size() - 1);
    for (long start = 1; start <= most && starts.size() < MOST; start += width) {
      starts.add(start);
    }
    return new CountClasses(starts);
  }

  private static boolean isTooNarrow(long width, List<Long> found) {
    long open = found.stream().filter(number -> number > width * (MOST - 1)).count();
    return 5 * open > found.size();
  }

  /** Returns the number of the class, 0 for none. */
  int step(long events) {
    return (int) starts.stream().filter(start -> events >= start).count();
  }

  /** Returns the colour of the class: white for none, then light to dark. */
  Color color(long events) {
    return colorOf(step(events));
  }

  /** Returns what the classes mean; {@code none}, {@code from} as texts with a number. */
  List<Sheet.Entry> entries(Page page, String none, String from) {
    List<Sheet.Entry> entries = new ArrayList<>();
    entries.add(new Sheet.Entry(page.text(none), colorOf(0)));
    for (int step = 1; step <= starts.size(); step++) {
      long start = starts.get(step - 1);
      boolean isLast = step == starts.size();
      long end = isLast ? start : starts.get(step) - 1;
      String text =
          isLast
              ? page.text(from, page.number(start))
              : start == end ? page.number(start) : page.number(start) + "–" + page.number(end);
      entries.add(new Sheet.Entry(text, colorOf(step)));
    }
    return entries;
  }

  private Color colorOf(int step) {
    if (step == 0) {
      return Palette.PAPER;
    }
    boolean isOnly = starts.size() == 1;
    return Palette.HEAT.get(isOnly ? 2 : (step - 1) * (MOST - 1) / (starts.size() - 1));
  }
}
