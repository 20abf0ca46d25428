package id.netralitas.extract;

import id.netralitas.extract.Headcount.Unit;
import id.netralitas.record.Count;
import id.netralitas.record.CountScope;
import id.netralitas.record.Coverage;
import id.netralitas.record.Jurisdiction;
import id.netralitas.record.Level;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;

/**
 * The counts of an event from the headcounts of its sentences: the same figure is one count, cases
 * stand only where no people are counted, a breakdown of a stated total is left out, pieces of a
 * total that are told apart are kept as parts.
 */
final class Counts {

  private final Document document;
  private final Jurisdiction jurisdiction;

  Counts(Document document, Jurisdiction jurisdiction) {
    this.document = document;
    this.jurisdiction = jurisdiction;
  }

  /** A count with the headcount that it was made from. */
  record Found(Count count, Headcount source) {

    /**
     * Returns the same with the day up to which its figure holds.
     *
     * @param day null if it is no cumulative figure
     */
    Found asOf(String day) {
      Count dated =
          new Count(
              count.scope(),
              count.value(),
              count.low(),
              count.high(),
              count.approximate(),
              count.part(),
              count.covers(),
              day,
              count.kind(),
              count.body());
      return new Found(dated, source);
    }
  }

  /** Returns the counts, totals first in the order of the text; none is dated. */
  List<Found> of(List<Headcount> headcounts) {
    List<Headcount> distinct = distinct(headcounts);
    distinct = withoutRepeatedOnes(distinct);
    distinct = withoutSecondaryCases(distinct);
    distinct = withoutVagueEchoes(distinct);
    distinct = withoutRoundedEchoes(distinct);
    List<Found> found = new ArrayList<>();
    List<Found> parts = new ArrayList<>();
    for (Headcount headcount : distinct) {
      Piece piece = piece(headcount, distinct);
      if (piece == Piece.DROPPED) {
        continue;
      }
      Count count = count(headcount, piece == Piece.PART);
      (piece == Piece.PART ? parts : found).add(new Found(count, headcount));
    }
    found.addAll(parts);
    return found;
  }

  private Count count(Headcount headcount, boolean isPart) {
    Quantity number = headcount.number();
    return new Count(
        headcount.scope(),
        number.value(),
        number.low(),
        number.high(),
        number.approximate(),
        isPart,
        coverage(headcount),
        null);
  }

  /** "ASN se-Riau", "ASN di seluruh Riau", "ASN kabupaten/kota": those of the regencies too. */
  private Coverage coverage(Headcount headcount) {
    if (jurisdiction.level() != Level.PROVINCE) {
      return Coverage.GOVERNMENT;
    }
    int end = headcount.end();
    boolean isOfRegencies =
        document.hasWord(end - 1, end + 1, "kabupaten") && document.hasWord(end, end + 3, "kota");
    if (isOfRegencies && headcount.scope() == CountScope.WORKFORCE) {
      return Coverage.AREA;
    }
    Sentence sentence = headcount.sentence();
    for (int t = sentence.from(); t < sentence.to(); t++) {
      boolean isWide =
          (isWord(t, "se") && document.tokens().isMark(t + 1, '-'))
              || (isWord(t, "seluruh") && document.place(t + 1) != null)
              || (isWord(t, "kabupaten") && document.tokens().isMark(t + 1, '/'));
      if (isWide && headcount.scope() == CountScope.WORKFORCE) {
        return Coverage.AREA;
      }
    }
    return Coverage.GOVERNMENT;
  }

  private boolean isWord(int t, String word) {
    return document.isWord(t, word);
  }

  /**
   * The same number in the same role is one figure; the text's wording is kept over the headline's.
   */
  private List<Headcount> distinct(List<Headcount> headcounts) {
    List<Headcount> distinct = new ArrayList<>();
    for (Headcount headcount : headcounts) {
      int same = -1;
      for (int i = 0; i < distinct.size() && same < 0; i++) {
        if (isSame(distinct.get(i), headcount)) {
          same = i;
        }
      }
      if (same < 0) {
        distinct.add(headcount);
        continue;
      }
      Headcount known = distinct.get(same);
      distinct.set(same, merged(known, headcount));
    }
    return distinct;
  }

  private static boolean isSame(Headcount a, Headcount b) {
    if (!Objects.equals(a.number().value(), b.number().value()) || b.isFurther()) {
      return false;
    }
    if (a.number().value() == null) {
      boolean isSameRole = a.scope() == b.scope() || (isWeak(a.scope()) && isWeak(b.scope()));
      return isSameRole && Objects.equals(a.number().low(), b.number().low());
    }
    boolean isSameKind = (a.unit() == Unit.CASES) == (b.unit() == Unit.CASES);
    boolean isSmall = a.number().value() <= 1;
    return isSameKind && (!isSmall || a.scope() == b.scope() || a.isHeadline() || b.isReferring());
  }

  /**
   * The text's wording is kept over the headline's. All of those reported who are then said to be
   * guilty or sanctioned are counted in that role.
   */
  private Headcount merged(Headcount known, Headcount again) {
    boolean isHedged = again.number().approximate() && !known.number().approximate();
    Headcount kept = known.isHeadline() || isHedged ? again : known;
    CountScope scope = known.scope();
    boolean isDecided =
        again.scope() == CountScope.VIOLATORS || again.scope() == CountScope.SANCTIONED;
    boolean isCorrected =
        known.isHeadline()
            && (isWeak(known.scope())
                || (known.scope() == CountScope.REPORTED && isDecided && !isForwarded(again))
                || (known.scope() == CountScope.VIOLATORS
                    && again.scope() == CountScope.SANCTIONED));
    boolean isFollowedUp =
        known.scope() == CountScope.REPORTED
            && isDecided
            && (again.unit() == Unit.PEOPLE || (again.unit() == Unit.ASN && !again.isOne()));
    if (isCorrected || isFollowedUp) {
      scope = again.scope();
    }
    return new Headcount(
        kept.number(),
        scope,
        known.unit() == Unit.ASN ? known.unit() : kept.unit(),
        kept.sentence(),
        kept.end(),
        known.isHeadline() && again.isHeadline(),
        known.isAside() && again.isAside(),
        known.link(),
        kept.rule());
  }

  /** Sent on to the body that decides: whoever sends does not decide. */
  private boolean isForwarded(Headcount headcount) {
    Sentence sentence = headcount.sentence();
    return document.has(sentence.from(), sentence.to(), Cue.HANDLED, "forward");
  }

  private static boolean isWeak(CountScope scope) {
    return scope == CountScope.WORKFORCE || scope == CountScope.ATTENDEES;
  }

  /** A single person beside a larger number in the same role is an example, not a figure. */
  private static List<Headcount> withoutRepeatedOnes(List<Headcount> all) {
    List<Headcount> kept = new ArrayList<>();
    for (Headcount one : all) {
      boolean isExample = false;
      if ((one.isOne() && one.unit() != Unit.ASN)
          || (one.isOne() && !one.sentence().isSignpost())) {
        for (Headcount other : all) {
          boolean isLarger = other.number().value() == null || other.number().value() > 1;
          isExample |=
              !other.equals(one)
                  && (other.scope() == one.scope() || isDecidedAfter(other, one))
                  && isLarger
                  && one.scope() != CountScope.SANCTIONED;
        }
        boolean isTold =
            one.scope() == CountScope.SANCTIONED
                || one.scope() == CountScope.VIOLATORS
                || one.sentence().isSignpost()
                || one.unit() == Unit.ASN;
        isExample |= !isTold;
      }
      if (!isExample) {
        kept.add(one);
      }
    }
    return kept;
  }

  /** "Satu ASN kedapatan …" where two were sanctioned: one of them. */
  private static boolean isDecidedAfter(Headcount other, Headcount one) {
    return one.scope() == CountScope.REPORTED
        && (!one.sentence().isSignpost() || one.unit() == Unit.POST)
        && other.unit() == Unit.ASN
        && other.number().value() != null
        && (other.scope() == CountScope.SANCTIONED || other.scope() == CountScope.VIOLATORS);
  }

  /** Where people are counted, numbers of cases say the same in another unit. */
  private static List<Headcount> withoutSecondaryCases(List<Headcount> all) {
    boolean hasPeople =
        all.stream()
            .anyMatch(
                h ->
                    h.unit() != Unit.CASES
                        && h.scope() != CountScope.WORKFORCE
                        && h.scope() != CountScope.ATTENDEES
                        && h.number().value() != null
                        && !(h.isOne() && hasCases(all)));
    boolean isTold =
        all.stream().anyMatch(h -> h.unit() == Unit.CASES && h.number().value() != null);
    List<Headcount> kept = new ArrayList<>();
    boolean hasCases = false;
    for (Headcount headcount : all) {
      if (headcount.unit() != Unit.CASES) {
        kept.add(headcount);
      } else if (!hasPeople && !hasCases && !headcount.isOne() && isFirst(headcount, isTold)) {
        kept.add(headcount);
        hasCases = true;
      } else if (hasPeople && !hasCases && headcount.rule().equals("count.blocked")) {
        kept.add(headcount);
        hasCases = true;
      }
    }
    return kept;
  }

  /** One of those in twenty cases is an example. */
  private static boolean hasCases(List<Headcount> all) {
    return all.stream()
        .anyMatch(
            h ->
                h.unit() == Unit.CASES
                    && h.number().value() != null
                    && h.number().value() > 1
                    && !h.isHeadline());
  }

  /** "Ratusan laporan" in the headline does not stand in for the 369 of the text. */
  private static boolean isFirst(Headcount cases, boolean isNumberTold) {
    return cases.number().value() != null || !isNumberTold;
  }

  /**
   * "Belasan ASN" in the headline of eleven ASN tells nothing more, nor do "puluhan ASN tersebut"
   * after 63.
   */
  private static List<Headcount> withoutVagueEchoes(List<Headcount> all) {
    List<Headcount> kept = new ArrayList<>();
    for (Headcount vague : all) {
      boolean isEcho =
          vague.number().value() == null
              && all.stream()
                  .anyMatch(
                      other ->
                          other.number().value() != null
                              && (other.scope() == vague.scope()
                                  || (vague.isReferring() && isWithin(other, vague))));
      if (!isEcho) {
        kept.add(vague);
      }
    }
    return kept;
  }

  private static boolean isWithin(Headcount exact, Headcount vague) {
    long value = exact.number().value();
    Long low = vague.number().low();
    Long high = vague.number().high();
    return (low == null || value >= low) && (high == null || value <= high);
  }

  /** "Mencapai 4 juta orang atau tepatnya 3.995.634": one figure, told twice. */
  private List<Headcount> withoutRoundedEchoes(List<Headcount> all) {
    return all.stream()
        .filter(round -> all.stream().noneMatch(exact -> isRoundingOf(exact, round)))
        .toList();
  }

  private boolean isRoundingOf(Headcount exact, Headcount round) {
    int at = exact.number().from();
    boolean isExactly = document.hasWord(at - 4, at, "tepatnya", "persisnya");
    Long value = exact.number().value();
    Long rounded = round.number().value();
    if (!isExactly || value == null || rounded == null || exact.scope() != round.scope()) {
      return false;
    }
    long step = 1;
    while (step <= rounded / 10 && rounded % (step * 10) == 0) {
      step *= 10;
    }
    return !value.equals(rounded) && 2 * Math.abs(value - rounded) <= step;
  }

  private enum Piece {
    WHOLE,
    PART,
    DROPPED
  }

  /** Tells whether a headcount is a total, a piece told apart, or a row of a breakdown. */
  private Piece piece(Headcount headcount, List<Headcount> all) {
    Long value = headcount.number().value();
    if (value == null || headcount.unit() == Unit.CASES) {
      return Piece.WHOLE;
    }
    for (Headcount total : all) {
      Long sum = total.number().value();
      boolean isLarger =
          !total.equals(headcount) && sum != null && sum > value && !areListed(headcount, total);
      if (isLarger && headcount.isListed() && !total.isListed() && !isWeak(total.scope())) {
        return Piece.DROPPED;
      }
      if (!isLarger || total.scope() != headcount.scope()) {
        continue;
      }
      List<Headcount> others = new ArrayList<>();
      long rest = sum;
      for (Headcount piece : all) {
        boolean isPiece =
            !piece.equals(total)
                && piece.scope() == total.scope()
                && piece.number().value() != null
                && piece.number().value() < sum
                && piece.unit() != Unit.CASES;
        if (isPiece) {
          others.add(piece);
          rest -= piece.number().value();
        }
      }
      boolean addsUp = (rest == 0 && others.size() >= 2) || pairs(value, sum, others);
      if (addsUp) {
        boolean isToldApart = others.stream().allMatch(piece -> piece.unit() == Unit.ASN);
        return isToldApart && !headcount.isAside() ? Piece.PART : Piece.DROPPED;
      }
      boolean isPostAmongOthers = headcount.unit() == Unit.POST && total.unit() != Unit.POST;
      if ((headcount.isAside() && !total.isAside()) || isPostAmongOthers) {
        return Piece.DROPPED;
      }
      boolean isAllButOne = sum - value == 1;
      if (isAllButOne) {
        return Piece.DROPPED;
      }
      boolean isLaterPiece = headcount.unit() == Unit.PEOPLE && headcount.scope() == total.scope();
      if (isLaterPiece) {
        return Piece.DROPPED;
      }
    }
    return Piece.WHOLE;
  }

  /** "Satu camat dan dua lurah": neither is part of the other. */
  private boolean areListed(Headcount a, Headcount b) {
    boolean isFirst = a.number().from() < b.number().from();
    Headcount first = isFirst ? a : b;
    Headcount second = isFirst ? b : a;
    return first.end() + 1 == second.number().from() && isWord(first.end(), "dan");
  }

  private static boolean pairs(long value, long sum, List<Headcount> others) {
    return others.stream().anyMatch(other -> other.number().value() == sum - value);
  }
}
