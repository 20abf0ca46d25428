package id.netralitas.chart;

import java.awt.geom.Rectangle2D;
import java.time.LocalDate;
import java.time.YearMonth;
import java.time.temporal.ChronoUnit;

/** A level axis of time that counts months from the first of {@code first}. */
record MonthAxis(YearMonth first, YearMonth last) {

  private static final int[] STEPS = {1, 2, 3, 6, 12};
  private static final double LEAST = 34;

  int months() {
    return (int) ChronoUnit.MONTHS.between(first, last) + 1;
  }

  double at(YearMonth month) {
    return ChronoUnit.MONTHS.between(first, month);
  }

  double at(LocalDate day) {
    YearMonth month = YearMonth.from(day);
    return at(month) + (day.getDayOfMonth() - 0.5) / month.lengthOfMonth();
  }

  /** Sets the short names of as many months as there is room for, and the years below. */
  void paint(Page page, Sheet sheet, Plane plane) {
    Rectangle2D area = plane.area();
    double width = area.getWidth() / months();
    int step = step(width);
    for (YearMonth month = first; !month.isAfter(last); month = month.plusMonths(1)) {
      double left = plane.x(at(month));
      boolean isNewYear = month.getMonthValue() == 1 && !month.equals(first);
      sheet.line(left, area.getMaxY(), left, area.getMaxY() + 4, Palette.AXIS, 1);
      if (isNewYear) {
        newYear(sheet, left, area.getMaxY());
      }
      double centre = left + width / 2;
      if (step < 12 && (month.getMonthValue() - 1) % step == 0) {
        sheet.label(
            page.wording().shortMonth(month),
            Sheet.SMALL,
            Palette.QUIET_TEXT,
            centre,
            area.getMaxY() + 14,
            Sheet.Anchor.CENTRE);
      }
    }
    for (int year = first.getYear(); year <= last.getYear(); year++) {
      double left = Math.max(area.getMinX(), plane.x(at(YearMonth.of(year, 1))));
      double right = Math.min(area.getMaxX(), plane.x(at(YearMonth.of(year + 1, 1))));
      year(sheet, year, left, right, area.getMaxY() + 32);
    }
  }

  /** Parts two years below the names of their months, which may be wider than the months. */
  static void newYear(Sheet sheet, double x, double foot) {
    sheet.line(x, foot + 24, x, foot + 40, Palette.AXIS, 1);
  }

  /** Returns every how many months there is room for a name, 12 for none. */
  static int step(double width) {
    int step = 12;
    for (int n = STEPS.length - 1; n >= 0; n--) {
      step = STEPS[n] * width >= LEAST ? STEPS[n] : step;
    }
    return step;
  }

  /** Sets a year in the middle of its months, where there is room. */
  static void year(Sheet sheet, int year, double left, double right, double middle) {
    String label = String.valueOf(year);
    if (right - left > Type.width(label, Sheet.LABEL) + 4) {
      sheet.label(
          label, Sheet.LABEL, Palette.QUIET_TEXT, (left + right) / 2, middle, Sheet.Anchor.CENTRE);
    }
  }
}
