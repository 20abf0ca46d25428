package id.netralitas.wording;

import id.netralitas.record.Activity;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.math.BigDecimal;
import java.math.MathContext;
import java.math.RoundingMode;
import java.nio.charset.StandardCharsets;
import java.text.MessageFormat;
import java.text.NumberFormat;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.List;
import java.util.Locale;
import java.util.Properties;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.DoubleFunction;
import java.util.stream.Collectors;

/**
 * The texts of one language, from {@code <language>.properties}, and its forms of numbers and
 * dates. The default locale plays no part, nor do the month names of the Java version.
 */
public final class Wording {

  private static final Wording INDONESIAN =
      new Wording(read("id.properties"), Locale.forLanguageTag("id-ID"));

  private static final Wording ENGLISH = new Wording(read("en.properties"), Locale.ENGLISH);

  private static final double PERCENT = 100;
  private static final double LEAST_PERCENT = 0.1;

  private final Properties texts;
  private final Locale locale;

  private Wording(Properties texts, Locale locale) {
    this.texts = texts;
    this.locale = locale;
  }

  /** Returns the wording of Indonesian. */
  public static Wording indonesian() {
    return INDONESIAN;
  }

  /** Returns the wording of English. */
  public static Wording english() {
    return ENGLISH;
  }

  /** Returns a decimal number with three significant digits at most, such as {@code 0,12}. */
  public String decimal(double number) {
    if (Double.isInfinite(number) || Double.isNaN(number)) {
      return Double.isNaN(number) ? "–" : "∞";
    }
    BigDecimal rounded =
        Math.abs(number) >= 1000
            ? new BigDecimal(number).setScale(0, RoundingMode.HALF_EVEN)
            : new BigDecimal(number).round(new MathContext(3, RoundingMode.HALF_EVEN));
    NumberFormat format = NumberFormat.getNumberInstance(locale);
    format.setMaximumFractionDigits(6);
    return format.format(rounded);
  }

  /**
   * Returns a share from 0 to 1 in per cent with one decimal place at most, such as {@code 33,5%}:
   * the one form that all pages and pictures have. What is near to none or all is never rounded to
   * it.
   */
  public String percent(double share) {
    double percent = PERCENT * share;
    if (share > 0 && percent < LEAST_PERCENT) {
      return text("percent.least", percentNumber(LEAST_PERCENT));
    }
    if (share < 1 && percent > PERCENT - LEAST_PERCENT) {
      return text("percent.most", percentNumber(PERCENT - LEAST_PERCENT));
    }
    return text("percent", percentNumber(percent));
  }

  private String percentNumber(double percent) {
    NumberFormat format = NumberFormat.getNumberInstance(locale);
    format.setMaximumFractionDigits(1);
    format.setRoundingMode(RoundingMode.HALF_UP);
    return format.format(BigDecimal.valueOf(percent));
  }

  /**
   * Returns a number with what it counts, such as {@code 1 event} or {@code 12 events}.
   *
   * @param noun of the key {@code counted.<noun>}, and of {@code counted.<noun>.one} for a single
   *     one
   */
  public String counted(String noun, long number) {
    String one = "counted." + noun + ".one";
    return text(number == 1 ? one : "counted." + noun, number(number));
  }

  /**
   * Returns an interval, such as {@code 1,2 sampai 3,4}; one that is open above as at least its low
   * end, one without any end as not known.
   *
   * @param form of a single number
   */
  public String interval(double low, double high, DoubleFunction<String> form) {
    if (!Double.isFinite(low)) {
      return text("interval.none");
    }
    return Double.isFinite(high)
        ? text("interval", form.apply(low), form.apply(high))
        : text("interval.open", form.apply(low));
  }

  /** Returns the locale by which numbers are formatted. */
  public Locale locale() {
    return locale;
  }

  /** Returns the tag of the language, as HTML has it. */
  public String language() {
    return locale.getLanguage();
  }

  /**
   * Returns the folder of pages and charts in this language, below that of the main language: empty
   * for Indonesian, {@code en/} for English.
   */
  public String folder() {
    return language().equals("id") ? "" : language() + "/";
  }

  /**
   * Returns the text of {@code key} with {@code parts} filled in.
   *
   * @throws IllegalArgumentException if there is none
   */
  public String text(String key, Object... parts) {
    String pattern = texts.getProperty(key);
    if (pattern == null) {
      throw new IllegalArgumentException("no text '" + key + "' in " + language());
    }
    return new MessageFormat(pattern, locale).format(parts);
  }

  /** Returns the text of {@code key}; {@code otherwise} if there is none. */
  public String textOr(String key, String otherwise) {
    return texts.containsKey(key) ? text(key) : otherwise;
  }

  /** Returns what follows {@code beginning} in the keys that begin so. */
  public Set<String> keys(String beginning) {
    return texts.stringPropertyNames().stream()
        .filter(key -> key.startsWith(beginning))
        .map(key -> key.substring(beginning.length()))
        .collect(Collectors.toCollection(TreeSet::new));
  }

  /** Returns a whole number, such as {@code 6.229}. */
  public String number(long number) {
    return NumberFormat.getIntegerInstance(locale).format(number);
  }

  /** Returns a day, such as {@code 9 Desember 2020}. */
  public String day(LocalDate day) {
    return day.getDayOfMonth() + " " + month(YearMonth.from(day));
  }

  /** Returns a day with a short month, such as {@code 9 Des 2020}. */
  public String shortDay(LocalDate day) {
    YearMonth month = YearMonth.from(day);
    return day.getDayOfMonth() + " " + shortMonth(month) + " " + day.getYear();
  }

  /** Returns a month with its year, such as {@code Desember 2020}. */
  public String month(YearMonth month) {
    return names("months").get(month.getMonthValue() - 1) + " " + month.getYear();
  }

  /** Returns the short name of a month without its year, such as {@code Des}. */
  public String shortMonth(YearMonth month) {
    return names("months.short").get(month.getMonthValue() - 1);
  }

  /**
   * Returns a day, a month or a year as exactly as it is known, by the length of its ISO form:
   * {@code 4 November 2024}, {@code November 2024} or {@code 2024}.
   */
  public String date(String iso) {
    return switch (iso.length()) {
      case 10 -> day(LocalDate.parse(iso));
      case 7 -> month(YearMonth.parse(iso));
      default -> iso;
    };
  }

  /** Returns the name of an activity. */
  public String activity(Activity activity) {
    return text("activity." + activity.name());
  }

  /** Returns the name of an election, such as {@code Pilkada 2024} for {@code PILKADA_2024}. */
  public String election(String code) {
    int underscore = code.indexOf('_');
    String kind = underscore < 0 ? code : code.substring(0, underscore);
    return texts.containsKey("election." + kind)
        ? text("election." + kind, code.substring(underscore + 1))
        : code;
  }

  /** Returns names as a sentence has them, such as {@code Aceh, Bali dan Riau}. */
  public String list(List<String> names) {
    int last = names.size() - 1;
    return last < 1
        ? String.join("", names)
        : String.join(", ", names.subList(0, last)) + " " + text("and") + " " + names.get(last);
  }

  private List<String> names(String key) {
    return List.of(text(key).split(",", -1));
  }

  private static Properties read(String file) {
    Properties texts = new Properties();
    try (InputStream in = Wording.class.getResourceAsStream(file)) {
      texts.load(new InputStreamReader(in, StandardCharsets.UTF_8));
      return texts;
    } catch (IOException failed) {
      throw new UncheckedIOException("reading " + file, failed);
    }
  }
}
