package id.netralitas.extract;

import id.netralitas.record.Approximation;
import id.netralitas.record.Count;
import id.netralitas.text.Tokens;
import java.util.Objects;

/**
 * Reads numbers as the Indonesian press writes them: {@code 6.229}, {@code 1 350}, {@code 5,2
 * ribu}, {@code 3 rb}, {@code dua puluh lima}, {@code duapuluh}, {@code ketujuh}, {@code belasan},
 * {@code 500 (lima ratus)}, with the hedges before and behind them ({@code sekitar}, {@code ±},
 * {@code lebih dari}, {@code hampir}, {@code 5 ribu lebih}, {@code 300-an}, {@code dua ratusan})
 * and ranges ({@code satu atau dua}, {@code 10 sampai 15}, {@code 350-400}), which have bounds and
 * no value.
 *
 * <p>How far off a number about N may be, {@link Approximation} tells, by the unit that it was
 * written in.
 */
final class NumberScanner {

  private static final long LARGEST = 1_000_000_000L;
  private static final int MOST_WORDS = 12;
  private static final int LONGEST_HEDGES = 6;
  private static final long UNIT = 1000;

  private final Document document;
  private final Tokens tokens;

  NumberScanner(Document document) {
    this.document = document;
    this.tokens = document.tokens();
  }

  /**
   * A number without what hedges it.
   *
   * @param unit that it was written in: that of its last word, 1 for digits alone
   * @param isAbout whether its own last word says so: {@code dua ratusan}
   */
  private record Bare(
      int from, int to, Long value, Long low, Long high, long unit, boolean isAbout) {

    Bare until(int end) {
      return new Bare(from, end, value, low, high, unit, isAbout);
    }

    boolean isVague() {
      return value == null;
    }
  }

  /** How far a hedge leaves a number open. */
  private enum Hedge {
    AROUND,
    ABOVE,
    BELOW
  }

  /**
   * Returns the number that begins at {@code t}, its hedges included; null if there is none, or if
   * the digits are a date, a time, money, a percentage, an ordinal or the number of something, or
   * if the words are in the name of a place.
   */
  Quantity at(int t, int limit) {
    if (document.is(t, Cue.FRACTION)) {
      return share(t, limit);
    }
    Bare number = document.place(t) == null ? bare(t, limit) : null;
    if (number == null || isOtherNumber(number)) {
      return null;
    }
    Bare range = range(number, limit);
    return hedged(range == null ? glossed(number, limit) : range, limit);
  }

  /** "setengah dari 700": about 350. */
  private Quantity share(int t, int limit) {
    int of = document.end(t, Cue.FRACTION);
    Bare whole = isWord(of, "dari") ? bare(of + 1, limit) : null;
    if (whole == null || whole.isVague() || isOtherNumber(whole)) {
      return null;
    }
    String[] parts = document.value(t, Cue.FRACTION).split("/", 2);
    long value = whole.value() * Long.parseLong(parts[0]) / Long.parseLong(parts[1]);
    return hedged(new Bare(t, whole.to(), value, value, value, 1, true), limit);
  }

  /**
   * Returns where to look further behind {@code t}, where no number begins: a place's name is
   * passed over, and the digits of a number or date that was refused are not read from their
   * middle.
   */
  int after(int t) {
    if (document.place(t) != null) {
      return Math.max(t + 1, document.placeEnd(t));
    }
    int next = t + 1;
    while (tokens.isNumber(t)
        && tokens.isAttached(next)
        && tokens.isAttached(next + 1)
        && tokens.isNumber(next + 1)) {
      next += 2;
    }
    return next;
  }

  /** "500 (lima ratus)", "lima ratus (500)": one number, written twice. */
  private Bare glossed(Bare number, int limit) {
    int open = number.to();
    if (!tokens.isMark(open, '(') || open + 1 >= limit || number.isVague()) {
      return number;
    }
    Bare again = bare(open + 1, limit);
    boolean isSame =
        again != null
            && Objects.equals(again.value(), number.value())
            && tokens.isMark(again.to(), ')')
            && tokens.isNumber(open + 1) != tokens.isNumber(number.from());
    return isSame ? number.until(again.to() + 1) : number;
  }

  /** "satu atau dua", "10 sampai 15", "2 hingga 3 ribu", "350-400", "antara 300 dan 400". */
  private Bare range(Bare low, int limit) {
    int next = low.isVague() ? -1 : linkEnd(low, limit);
    Bare high = next < 0 || next >= limit ? null : bare(next, limit);
    if (high == null || high.isVague() || isOtherNumber(high, true)) {
      return null;
    }
    int last = high.to() - 1;
    boolean isScaled = document.is(last, Cue.SCALE) && !document.is(low.to() - 1, Cue.SCALE);
    long scale = isScaled ? document.number(last, Cue.SCALE) : 1;
    long from = low.value() * scale;
    boolean isRange = low.value() > 0 && from < high.value();
    return isRange
        ? new Bare(low.from(), high.to(), null, from, high.value(), high.unit(), high.isAbout())
        : null;
  }

  /** Returns the token after what links the ends of a range; -1 if nothing does. */
  private int linkEnd(Bare low, int limit) {
    int link = low.to();
    boolean isDash =
        tokens.isMark(link, '-') && tokens.isAttached(link) == tokens.isAttached(link + 1);
    if (isDash) {
      boolean areYears = isYear(low) && tokens.length(link + 1) == 4;
      return tokens.isNumber(link + 1) && !areYears ? link + 1 : -1;
    }
    boolean isLink =
        document.is(link, Cue.RANGE, "")
            || document.is(link, Cue.RANGE, "or")
            || (document.is(link, Cue.RANGE, "and")
                && document.is(low.from() - 1, Cue.RANGE, "between"));
    if (!isLink || link >= limit) {
      return -1;
    }
    int end = document.end(link, Cue.RANGE);
    return tokens.isMark(end, '.') && tokens.isAttached(end) ? end + 1 : end;
  }

  private Bare bare(int t, int limit) {
    if (tokens.isNumber(t)) {
      return digits(t, limit);
    }
    if (!tokens.isWord(t)) {
      return null;
    }
    if (document.is(t, Cue.VAGUE)) {
      return vague(t);
    }
    if (document.is(t, Cue.COLLECTIVE)) {
      long value = document.number(t, Cue.COLLECTIVE);
      return exact(t, document.end(t, Cue.COLLECTIVE), value, 1, false);
    }
    if (document.is(t, Cue.DIGIT) || document.is(t, Cue.NUMBER)) {
      return words(t, limit);
    }
    return null;
  }

  private static Bare exact(int from, int to, long value, long unit, boolean isAbout) {
    return value < 0 || value > LARGEST
        ? null
        : new Bare(from, to, value, value, value, unit, isAbout);
  }

  private Bare digits(int t, int limit) {
    long value = tokens.number(t);
    int next = t + 1;
    boolean isGrouped = false;
    while (value >= 0
        && value < LARGEST
        && isGroupMark(t, next, isGrouped)
        && (isGrouped || (tokens.length(t) <= 3 && value > 0))) {
      value = value * 1000 + tokens.number(next + 1);
      next += 2;
      isGrouped = true;
    }
    if (!isGrouped && isSpacedGroup(t, limit)) {
      value = value * 1000 + tokens.number(next);
      next++;
    }
    double scaled = value;
    boolean isDecimal =
        (tokens.isMark(next, ',') || tokens.isMark(next, '.'))
            && tokens.isNumber(next + 1)
            && tokens.isAttached(next)
            && tokens.isAttached(next + 1)
            && tokens.length(next + 1) <= 2;
    int end = next;
    if (isDecimal) {
      end = next + 2;
      scaled = value + tokens.number(next + 1) / Math.pow(10, tokens.length(next + 1));
    }
    boolean isRound = document.is(end, Cue.ROUND);
    if ((document.is(end, Cue.SCALE) || isRound) && end < limit) {
      long scale = document.number(end, isRound ? Cue.ROUND : Cue.SCALE);
      return exact(t, end + 1, Math.round(scaled * scale), scale, isRound);
    }
    if (isDecimal || value < 0) {
      return null;
    }
    boolean isRoundMoney = // "10.000,-"
        tokens.isMark(next, ',')
            && tokens.isMark(next + 1, '-')
            && tokens.isAttached(next)
            && tokens.isAttached(next + 1);
    return exact(t, isRoundMoney ? next + 2 : next, value, 1, false);
  }

  private boolean isGroupMark(int t, int mark, boolean isGrouped) {
    boolean isMark =
        tokens.isMark(mark, '.')
            || (tokens.isMark(mark, ',') && !isGrouped && isLongGroup(t, mark));
    return isMark
        && tokens.isNumber(mark + 1)
        && tokens.length(mark + 1) == 3
        && tokens.isAttached(mark)
        && tokens.isAttached(mark + 1);
  }

  /** "6,229" groups thousands where no shorter reading is meant; "12,345" and the like too. */
  private boolean isLongGroup(int t, int comma) {
    return tokens.length(t) <= 3
        && tokens.isNumber(comma + 1)
        && tokens.length(comma + 1) == 3
        && !(tokens.isMark(comma + 2, ',') && tokens.isNumber(comma + 3));
  }

  /** "1 350": one blank parts the thousands, and no name or number stands before them. */
  private boolean isSpacedGroup(int t, int limit) {
    int next = t + 1;
    return next < limit
        && tokens.isNumber(next)
        && tokens.length(next) == 3
        && tokens.length(t) <= 3
        && tokens.number(t) > 0
        && tokens.start(next) == tokens.end(t) + 1
        && !tokens.isNumber(next + 1)
        && !document.is(t - 1, Cue.ACT_NUMBER)
        && !tokens.isAllCapitals(t - 1);
  }

  private Bare words(int t, int limit) {
    long total = 0;
    long group = 0;
    long last = -1;
    long unit = 1;
    boolean isAbout = false;
    int at = t;
    int end = t;
    while (at < limit && at < t + MOST_WORDS && !isAbout) {
      if (document.is(at, Cue.DIGIT) && last < 0) {
        last = document.number(at, Cue.DIGIT);
        unit = 1;
      } else if (document.is(at, Cue.NUMBER)) {
        if (last >= 0) {
          break;
        }
        long number = document.number(at, Cue.NUMBER);
        if (number == 1) {
          return at == t
              ? exact(t, document.end(at, Cue.NUMBER), 1, 1, false)
              : exact(t, end, total + group, unit, false);
        }
        group += number;
        unit = 1;
        isAbout = document.is(at, Cue.ROUND);
        if (number >= UNIT) {
          total += group;
          group = 0;
        }
      } else if (document.is(at, Cue.TEENS) && last > 0) {
        group += 10 + last;
        last = -1;
      } else if (isScale(at) && (last > 0 || group > 0)) {
        isAbout = document.is(at, Cue.ROUND);
        long scale = document.number(at, isAbout ? Cue.ROUND : Cue.SCALE);
        long units = Math.max(0, last);
        if (scale >= UNIT) {
          total += (group + units) * scale;
          group = 0;
        } else {
          group += units * scale;
        }
        unit = scale;
        last = -1;
      } else {
        break;
      }
      at++;
      end = at;
    }
    boolean isPrefix = end == t + 1 && isWord(t, "se"); // "se-Jakarta": all of it
    return end == t || isPrefix
        ? null
        : exact(t, end, total + group + Math.max(0, last), unit, isAbout);
  }

  private boolean isScale(int t) {
    return document.is(t, Cue.SCALE) || document.is(t, Cue.ROUND);
  }

  private Bare vague(int t) {
    String[] bounds = document.value(t, Cue.VAGUE).split("-", 2);
    long low = Long.parseLong(bounds[0]);
    long high = Long.parseLong(bounds[1]);
    int end = t + 1;
    if (document.is(end, Cue.SCALE)) {
      long scale = document.number(end, Cue.SCALE);
      low *= scale;
      high = (high + 1) * scale - 1;
      end++;
    }
    return new Bare(t, end, null, low, high, 1, false);
  }

  private boolean isYear(Bare number) {
    return tokens.length(number.from()) == 4
        && tokens.isNumber(number.from())
        && number.to() == number.from() + 1
        && number.value() >= 1945
        && number.value() <= 2045;
  }

  /** "Pemilu 2019 ASN harus netral", "(Pilkada) tahun 2024": a year whatever follows. */
  private boolean isBehindElection(int from) {
    int before = tokens.isMark(from - 1, ')') ? from - 2 : from - 1;
    return document.is(before, Cue.YEAR_WORD) || document.is(before, Cue.KIND);
  }

  private boolean isOtherNumber(Bare number) {
    return isOtherNumber(number, false);
  }

  /** Whether digits or words mean no number of people; the second of a range has a link before. */
  private boolean isOtherNumber(Bare number, boolean isSecond) {
    int from = number.from();
    int to = number.to();
    if (tokens.isNumber(from) && (isJoined(from, to, isSecond) || isOfDateOrAct(number))) {
      return true;
    }
    return tokens.isMark(to, '%')
        || document.is(from - 1, Cue.OTHER_NUMBER, "before")
        || document.is(to, Cue.OTHER_NUMBER, "behind");
  }

  /** "800/254", "DP3", "3-2": digits that a mark or letters tie to something else. */
  private boolean isJoined(int from, int to, boolean isSecond) {
    boolean isJoinedBefore =
        tokens.isAttached(from)
            && ((tokens.isMark(from - 1, '-') && !isSecond)
                || tokens.isMark(from - 1, '/')
                || tokens.isMark(from - 1, '.')
                || tokens.isMark(from - 1, ',')
                || tokens.isWord(from - 1));
    boolean isBehindHedge = tokens.isMark(from - 1, '.') && hedgeBefore(from - 1) >= 0; // "kl.300"
    boolean goesOn =
        tokens.isAttached(to)
            && (tokens.isMark(to, '/')
                || ((tokens.isMark(to, '.') || tokens.isMark(to, ','))
                    && tokens.isAttached(to + 1)
                    && tokens.isNumber(to + 1))
                || (tokens.isWord(to) && !document.is(to, Cue.HEDGED_BEHIND)));
    return (isJoinedBefore && !isBehindHedge) || goesOn;
  }

  private boolean isOfDateOrAct(Bare number) {
    int from = number.from();
    int to = number.to();
    boolean isYear =
        isYear(number)
            && (isBehindElection(from)
                || (!document.is(to, Cue.ORDINAL_PERSON)
                    && !document.is(to, Cue.ASN)
                    && !document.is(hedgeBehindAt(to), Cue.HEDGED_BEHIND)));
    return isYear
        || document.is(from - 1, Cue.ACT_NUMBER)
        || document.is(to, Cue.MONTH)
        || (tokens.isMark(from - 1, '.') && document.is(from - 2, Cue.ACT_NUMBER));
  }

  private boolean isWord(int t, String word) {
    return document.isWord(t, word);
  }

  /** All hedges around a number together: an open side stays open, else it is about. */
  private Quantity hedged(Bare number, int limit) {
    int from = number.from();
    Hedge hedge = number.isAbout() ? Hedge.AROUND : null;
    for (int at = hedgeBefore(from); at >= 0; at = hedgeBefore(from)) {
      hedge = stronger(hedge, hedge(document.value(at, Cue.APPROX)));
      from = at;
    }
    int to = number.to();
    for (int at = hedgeBehindAt(to); at < limit && isHedgeBehind(at); at = hedgeBehindAt(to)) {
      hedge = stronger(hedge, hedge(document.value(at, Cue.HEDGED_BEHIND)));
      to = document.end(at, Cue.HEDGED_BEHIND);
    }
    return bounded(number, from, to, hedge);
  }

  /** Returns where a hedge that ends before {@code t} begins; -1 if none does. */
  private int hedgeBefore(int t) {
    int end = tokens.isMark(t - 1, '.') && tokens.isAttached(t - 1) ? t - 1 : t;
    for (int at = Math.max(0, end - LONGEST_HEDGES); at < end; at++) {
      if (document.is(at, Cue.APPROX) && document.end(at, Cue.APPROX) == end) {
        return at;
      }
    }
    return -1;
  }

  /** Returns where a hedge behind a number would begin: behind a hyphen, or behind "orang". */
  private int hedgeBehindAt(int to) {
    boolean isHyphen = tokens.isMark(to, '-') && tokens.isAttached(to) && tokens.isAttached(to + 1);
    if (isHyphen) {
      return to + 1;
    }
    return document.is(to, Cue.ORDINAL_PERSON) && isHedgeBehind(to + 1) ? to + 1 : to;
  }

  private boolean isHedgeBehind(int t) {
    return document.is(t, Cue.HEDGED_BEHIND);
  }

  private static Hedge stronger(Hedge one, Hedge other) {
    return one == null || one == Hedge.AROUND ? other : one;
  }

  private static Hedge hedge(String value) {
    return switch (value) {
      case "above" -> Hedge.ABOVE;
      case "below" -> Hedge.BELOW;
      default -> Hedge.AROUND;
    };
  }

  private static Quantity bounded(Bare number, int from, int to, Hedge hedge) {
    Long value = number.value();
    Long low = number.low();
    Long high = number.high();
    if (value == null || hedge == null) {
      return new Quantity(from, to, value, low, high, value == null);
    }
    Count.Bounds about = Approximation.of(value, number.unit());
    return switch (hedge) {
      case ABOVE -> new Quantity(from, to, value, value, null, true);
      case BELOW -> new Quantity(from, to, value, null, value, true);
      case AROUND -> new Quantity(from, to, value, Math.max(0, about.low()), about.high(), true);
    };
  }
}
