package id.netralitas.finding;

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

  private final List<Wording> languages;
  private final List<List<Object>> rows = new ArrayList<>();

  Told(Wording indonesian, Wording english) {
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

    /** Says that what goes beyond description may not be told; the estimate stays if it is set. */
    Finding withheld(Permission refusal) {
      permission = refusal;
      return this;
    }

    /**
     * Ends it with its sentence: {@code finding.<code>}, or, where it is withheld, {@code
     * finding.<code>.withheld} with the reason behind it.
     *
     * @param parts texts that are the same in both languages, numbers, or {@link Part}s
     */
    void tell(Object... parts) {
      boolean isGranted = permission.isGranted();
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
                  permission.status(),
                  permission.cell()));
      for (Wording language : languages) {
        cells.add(sentence(language, parts));
      }
      rows.add(cells);
    }

    private String sentence(Wording language, Object... parts) {
      Object[] written = new Object[parts.length];
      for (int at = 0; at < parts.length; at++) {
        written[at] = written(parts[at], language);
      }
      if (permission.isGranted()) {
        return language.text("finding." + code, written);
      }
      return language.text("finding." + code + ".withheld", written)
          + " "
          + language.text("finding.reason." + permission.reason());
    }
  }

  /** A part of a sentence that each language writes in its own way. */
  interface Part {
    String in(Wording wording);
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
