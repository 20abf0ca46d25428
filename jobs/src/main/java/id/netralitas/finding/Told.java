package id.netralitas.finding;

import id.netralitas.record.Design;
import id.netralitas.stats.Interval;
import id.netralitas.table.FindingTables;
import id.netralitas.table.Table;
import id.netralitas.wording.Wording;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/** The rows of the table of findings, as they are found. */
final class Told {

  private static final double MILLION = 1e6;

  private final Design design;
  private final List<Wording> languages;
  private final List<List<Object>> rows = new ArrayList<>();

  /**
   * Begins without findings.
   *
   * @param design how the articles came in: of found ones every figure only describes what was
   *     collected
   */
  Told(Design design, Wording indonesian, Wording english) {
    this.design = design;
    languages = List.of(indonesian, english);
  }

  /** Begins a finding. */
  Finding finding(String code, String subject) {
    return new Finding(code, subject);
  }

  Table table() {
    return Table.of(FindingTables.FINDINGS, rows);
  }

  /** One finding while it is being written. */
  final class Finding {

    private final String code;
    private final String subject;
    private Double estimate;
    private Double low;
    private Double high;
    private String unit = "events";
    private String method = "count";
    private Long n;
    private Double p;
    private Double corrected;
    private Double effect;
    private Permission permission = Permission.GRANTED;
    private boolean isOfReference;

    private Finding(String code, String subject) {
      this.code = code;
      this.subject = subject;
    }

    Finding estimate(double value, String ofUnit) {
      estimate = finite(value);
      unit = ofUnit;
      return this;
    }

    Finding estimate(long value, String ofUnit) {
      return estimate((double) value, ofUnit);
    }

    /** Says what the bounds count where there is no estimate between them. */
    Finding in(String ofUnit) {
      unit = ofUnit;
      return this;
    }

    Finding within(Interval interval) {
      low = finite(interval.low());
      high = finite(interval.high());
      return this;
    }

    Finding method(String name, long events) {
      method = name;
      n = events;
      return this;
    }

    Finding p(double value, double correctedValue) {
      p = finite(value);
      corrected = finite(correctedValue);
      return this;
    }

    Finding p(double value) {
      p = finite(value);
      return this;
    }

    Finding effect(double value) {
      effect = finite(value);
      return this;
    }

    /** Says that the figure is of reference data, however the articles came in. */
    Finding ofReference() {
      isOfReference = true;
      return this;
    }

    /** Says that what goes beyond description may not be told; the estimate stays if it is set. */
    Finding withheld(Permission refusal) {
      permission = refusal;
      return this;
    }

    /**
     * Ends it with its sentence: {@code finding.<code>}; {@code finding.<code>.described} where
     * only an estimate of what was collected is left; where nothing is, its name {@code
     * finding.<code>.name} and the reason.
     *
     * @param parts texts that are the same in both languages, numbers, or {@link Part}s
     */
    void tell(Object... parts) {
      boolean isGranted = permission.isGranted();
      boolean isFigure = isGranted || estimate != null;
      Permission whole =
          isGranted && !isOfReference && design == Design.FOUND
              ? new Permission(Permission.FOUND_DESIGN)
              : permission;
      List<Object> cells =
          new ArrayList<>(
              Arrays.asList(
                  code,
                  subject,
                  estimate,
                  isGranted ? low : null,
                  isGranted ? high : null,
                  unit,
                  method,
                  n,
                  isGranted ? p : null,
                  isGranted ? corrected : null,
                  isGranted ? effect : null,
                  whole.status(isFigure),
                  whole.cell()));
      for (Wording language : languages) {
        cells.add(isFigure ? sentence(language, parts) : refusal(language));
      }
      rows.add(cells);
    }

    private String sentence(Wording language, Object... parts) {
      Object[] written = new Object[parts.length];
      for (int at = 0; at < parts.length; at++) {
        written[at] = written(parts[at], language);
      }
      String key = "finding." + code;
      return language.text(permission.isGranted() ? key : key + ".described", written);
    }

    private String refusal(Wording language) {
      return language.text(
          "finding.withheld",
          language.text("finding." + code + ".name"),
          language.text("finding.because." + permission.reason()));
    }
  }

  /** A part of a sentence that each language writes in its own way. */
  interface Part {
    String in(Wording wording);
  }

  /** Returns the name of an election. */
  static Part election(String code) {
    return wording -> wording.election(code);
  }

  /** Returns a number with its noun, which is singular where the number and the language are. */
  static Part counted(String noun, long number) {
    return wording -> wording.counted(noun, number);
  }

  static Part percent(double share) {
    return wording -> wording.percent(share);
  }

  static Part interval(Interval interval) {
    return wording -> wording.interval(interval.low(), interval.high(), wording::decimal);
  }

  /** Returns an interval of shares in per cent. */
  static Part percents(Interval interval) {
    return wording -> wording.interval(interval.low(), interval.high(), wording::percent);
  }

  private static Object written(Object part, Wording language) {
    if (part instanceof Part own) {
      return own.in(language);
    }
    if (part instanceof Long || part instanceof Integer) {
      return language.number(((Number) part).longValue());
    }
    return part instanceof Double number ? language.decimal(number) : part;
  }

  private static Double finite(double value) {
    return Double.isFinite(value) && Math.abs(value) < MILLION * MILLION
        ? Double.valueOf(value)
        : null;
  }
}
