package id.netralitas.extract;

import id.netralitas.record.Approximation;
import id.netralitas.record.Count;
import id.netralitas.text.Tokens;

/**
 * Reads numbers as the Indonesian press writes them: {@code 6.229}, {@code 5,2 ribu}, {@code 13
 * ribu}, {@code dua puluh lima}, {@code ketujuh}, {@code belasan}, with the hedges around them
 * ({@code sekitar}, {@code lebih dari}, {@code hampir}, {@code 5 ribu lebih}) and ranges ({@code
 * satu atau dua}, {@code 10 sampai 15}), which have bounds and no value.
 */
final class NumberScanner {

  private static final long LARGEST = 1_000_000_000L;
  private static final int MOST_WORDS = 12;

  private final Document document;
  private final Tokens tokens;

  NumberScanner(Document document) {
    this.document = document;
    this.tokens = document.tokens();
  }

  /**
   * Returns the number that begins at {@code t}, its hedges included; null if there is none, or if
   * the digits are a date, a time, money, a percentage, an ordinal or the number of something.
   */
  Quantity at(int t, int limit) {
    Quantity bare = bare(t, limit);
    if (bare == null || isOtherNumber(bare)) {
      return null;
    }
    Quantity range = range(bare, limit);
    return range == null ? hedged(bare, limit) : range;
  }

  /** "satu atau dua", "10 sampai 15", "2 hingga 3 ribu". */
  private Quantity range(Quantity low, int limit) {
    int link = low.to();
    boolean isLinked =
        link + 1 < limit
            && low.value() != null
            && (isWord(link, "atau") || isWord(link, "hingga") || isWord(link, "sampai"));
    Quantity high = isLinked ? bare(link + 1, limit) : null;
    if (high == null || high.value() == null || isOtherNumber(high)) {
      return null;
    }
    int last = high.to() - 1;
    boolean isScaled = document.is(last, Cue.SCALE) && !document.is(link - 1, Cue.SCALE);
    long scale = isScaled ? document.number(last, Cue.SCALE) : 1;
    long from = low.value() * scale;
    boolean isRange = low.value() > 0 && from < high.value();
    return isRange ? new Quantity(low.from(), high.to(), null, from, high.value(), false) : null;
  }

  private Quantity bare(int t, int limit) {
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
      return exact(t, document.end(t, Cue.COLLECTIVE), document.number(t, Cue.COLLECTIVE));
    }
    if (document.is(t, Cue.DIGIT) || document.is(t, Cue.NUMBER)) {
      return words(t, limit);
    }
    return null;
  }

  private static Quantity exact(int from, int to, long value) {
    return value < 0 || value > LARGEST ? null : new Quantity(from, to, value, value, value, false);
  }

  private Quantity digits(int t, int limit) {
    long value = tokens.number(t);
    int next = t + 1;
    boolean isGrouped = false;
    while (value >= 0
        && value < LARGEST
        && (tokens.isMark(next, '.')
            || (tokens.isMark(next, ',') && !isGrouped && isLongGroup(t, next)))
        && tokens.isNumber(next + 1)
        && tokens.length(next + 1) == 3
        && tokens.isAttached(next)
        && tokens.isAttached(next + 1)
        && (isGrouped || (tokens.length(t) <= 3 && value > 0))) {
      value = value * 1000 + tokens.number(next + 1);
      next += 2;
      isGrouped = true;
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
    if (document.is(end, Cue.SCALE) && end < limit) {
      return exact(t, end + 1, Math.round(scaled * document.number(end, Cue.SCALE)));
    }
    return isDecimal || value < 0 ? null : exact(t, next, value);
  }

  /** "6,229" groups thousands where no shorter reading is meant; "12,345" and the like too. */
  private boolean isLongGroup(int t, int comma) {
    return tokens.length(t) <= 3
        && tokens.isNumber(comma + 1)
        && tokens.length(comma + 1) == 3
        && !(tokens.isMark(comma + 2, ',') && tokens.isNumber(comma + 3));
  }

  private Quantity words(int t, int limit) {
    long total = 0;
    long group = 0;
    long last = -1;
    int at = t;
    int end = t;
    while (at < limit && at < t + MOST_WORDS) {
      if (document.is(at, Cue.DIGIT) && last < 0) {
        last = document.number(at, Cue.DIGIT);
      } else if (document.is(at, Cue.NUMBER)) {
        if (last >= 0) {
          break;
        }
        long number = document.number(at, Cue.NUMBER);
        if (number == 1) {
          return at == t ? exact(t, document.end(at, Cue.NUMBER), 1) : exact(t, end, total + group);
        }
        group += number;
        if (number == 1000) {
          total += group;
          group = 0;
        }
      } else if (document.is(at, Cue.TEENS) && last > 0) {
        group += 10 + last;
        last = -1;
      } else if (document.is(at, Cue.SCALE) && (last > 0 || group > 0)) {
        long scale = document.number(at, Cue.SCALE);
        long units = Math.max(0, last);
        if (scale >= 1000) {
          total += (group + units) * scale;
          group = 0;
        } else {
          group += units * scale;
        }
        last = -1;
      } else {
        break;
      }
      at++;
      end = at;
    }
    boolean isPrefix = end == t + 1 && document.isWord(t, "se"); // "se-Jakarta": all of it
    return end == t || isPrefix ? null : exact(t, end, total + group + Math.max(0, last));
  }

  private Quantity vague(int t) {
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
    return new Quantity(t, end, null, low, high, false);
  }

  /** "Pemilu 2019 ASN harus netral", "(Pilkada) tahun 2024": a year whatever follows. */
  private boolean isBehindElection(int from) {
    int before = tokens.isMark(from - 1, ')') ? from - 2 : from - 1;
    return document.is(before, Cue.YEAR_WORD) || document.is(before, Cue.KIND);
  }

  private boolean isOtherNumber(Quantity number) {
    int from = number.from();
    int to = number.to();
    boolean isDigits = tokens.isNumber(from);
    if (isDigits) {
      boolean isJoined =
          tokens.isAttached(from)
              && (tokens.isMark(from - 1, '-')
                  || tokens.isMark(from - 1, '/')
                  || tokens.isMark(from - 1, '.')
                  || tokens.isMark(from - 1, ',')
                  || tokens.isWord(from - 1));
      boolean goesOn =
          tokens.isAttached(to)
              && (tokens.isMark(to, '/')
                  || ((tokens.isMark(to, '.') || tokens.isMark(to, ','))
                      && tokens.isAttached(to + 1)
                      && tokens.isNumber(to + 1))
                  || tokens.isWord(to));
      boolean isYear =
          tokens.length(from) == 4
              && to == from + 1
              && number.value() >= 1945
              && number.value() <= 2045
              && (isBehindElection(from)
                  || (!document.is(to, Cue.ORDINAL_PERSON) && !document.is(to, Cue.ASN)));
      if (isJoined
          || goesOn
          || isYear
          || document.is(from - 1, Cue.ACT_NUMBER)
          || document.is(to, Cue.MONTH)) {
        return true;
      }
      if (tokens.isMark(from - 1, '.') && document.is(from - 2, Cue.ACT_NUMBER)) {
        return true;
      }
    }
    boolean isMoney = isWord(from - 1, "rp") || isWord(to, "rupiah") || isWord(from - 1, "idr");
    boolean isShare =
        tokens.isMark(to, '%')
            || isWord(to, "persen")
            || isWord(to, "wib")
            || isWord(to, "wita")
            || isWord(to, "wit");
    boolean isEachInTurn = isWord(to, "per") || isWord(from - 1, "per");
    boolean isRank =
        isEachInTurn
            || isWord(from - 1, "pasal")
            || isWord(from - 1, "ayat")
            || isWord(from - 1, "pukul")
            || isWord(from - 1, "ke")
            || isWord(from - 1, "peringkat")
            || isWord(from - 1, "tahap");
    return isMoney || isShare || isRank;
  }

  private boolean isWord(int t, String word) {
    return document.isWord(t, word);
  }

  private Quantity hedged(Quantity number, int limit) {
    if (number.value() == null) {
      return number;
    }
    int from = number.from();
    int to = number.to();
    String hedge = null;
    for (int back = Math.max(0, from - 4); back < from && hedge == null; back++) {
      if (document.is(back, Cue.APPROX) && document.end(back, Cue.APPROX) == from) {
        hedge = document.value(back, Cue.APPROX);
        from = back;
      }
    }
    boolean isAbout = tokens.isMark(to, '-') && isWord(to + 1, "an") && to + 1 < limit;
    if (hedge == null && isAbout) {
      hedge = "around";
      to += 2;
    } else if (hedge == null && isWord(to, "lebih") && to < limit) {
      hedge = "above";
      to++;
    } else if (hedge == null && isWord(to, "an") && tokens.isNumber(number.from())) {
      hedge = "around";
      to++;
    }
    if (hedge == null) {
      return number;
    }
    long value = number.value();
    return switch (hedge) {
      case "above" -> new Quantity(from, to, value, value, null, true);
      case "below" -> new Quantity(from, to, value, null, value, true);
      default -> {
        Count.Bounds bounds = Approximation.of(value, unit(number));
        yield new Quantity(from, to, value, bounds.low(), bounds.high(), true);
      }
    };
  }

  /** Returns the unit that a number is written in: that of its last word, 1 if it is a digit. */
  private long unit(Quantity number) {
    int last = number.to() - 1;
    return document.is(last, Cue.SCALE) ? document.number(last, Cue.SCALE) : 1;
  }
}
