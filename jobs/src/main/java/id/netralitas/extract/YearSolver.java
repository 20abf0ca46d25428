package id.netralitas.extract;

import id.netralitas.record.DateBasis;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.Collection;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/**
 * Makes a written date a day of the calendar: finds a missing year, and notices a weekday that
 * contradicts the date.
 *
 * <p>A missing year is that of the page's date, else of the elections that the text dates or names,
 * else of the other full dates; of two years the one whose weekday fits, then the one before
 * polling day. A day of the ten before the page's date is that of the news, whatever the weekday. A
 * printed year is kept unless the weekday fits a neighbouring year and the page or the election
 * does too.
 */
final class YearSolver {

  private static final int ELECTION_REACH_DAYS = 550;
  private static final int AFTERMATH_DAYS = 400;
  private static final int PAGE_REACH_DAYS = 60;
  private static final int NEWS_DAYS = 10;

  private final LocalDate page;
  private final List<LocalDate> polls;
  private final List<Integer> otherYears;

  /**
   * @param page date of publication; null if not known
   * @param polls polling days of the elections that the article names
   * @param otherYears years of other full dates, the copyright year last
   */
  YearSolver(LocalDate page, Collection<LocalDate> polls, Collection<Integer> otherYears) {
    this.page = page;
    this.polls = List.copyOf(polls);
    this.otherYears = List.copyOf(otherYears);
  }

  /** A day with how it was found. */
  record Solved(LocalDate day, DateBasis basis, Set<Issue> issues) {}

  /** Returns the day that {@code date} means; empty where no year can be told. */
  Optional<Solved> solve(DateMention date) {
    if (!date.hasDay()) {
      return relative(date);
    }
    return date.year() > 0 ? explicit(date) : yearless(date);
  }

  private Optional<Solved> relative(DateMention date) {
    if (page == null) {
      return Optional.empty();
    }
    if (date.offset() != null) {
      return Optional.of(solved(page.plusDays(date.offset()), DateBasis.RELATIVE));
    }
    if (date.weekday() == 0) {
      return Optional.empty();
    }
    int back = Math.floorMod(page.getDayOfWeek().getValue() - date.weekday(), 7);
    return Optional.of(solved(page.minusDays(back), DateBasis.WEEKDAY_AND_PAGE_DATE));
  }

  private Optional<Solved> explicit(DateMention date) {
    LocalDate day = day(date.year(), date);
    boolean isPlausible = day != null && fitsWeekday(day, date);
    if (isPlausible) {
      return Optional.of(solved(day, DateBasis.EXPLICIT));
    }
    for (int shift : new int[] {-1, 1}) {
      LocalDate other = day(date.year() + shift, date);
      if (other != null && fitsWeekday(other, date) && isNearer(other, day)) {
        return Optional.of(new Solved(other, DateBasis.EXPLICIT, EnumSet.of(Issue.DATE_YEAR_SLIP)));
      }
    }
    if (day == null) {
      return Optional.empty();
    }
    LocalDate otherMonth = neighbouringMonth(day, date);
    if (otherMonth != null) {
      return Optional.of(
          new Solved(otherMonth, DateBasis.EXPLICIT, EnumSet.of(Issue.DATE_MONTH_SLIP)));
    }
    return Optional.of(clash(day, DateBasis.EXPLICIT));
  }

  private boolean isNearer(LocalDate other, LocalDate written) {
    if (page != null) {
      long reach = Math.abs(ChronoUnit.DAYS.between(other, page));
      return reach <= PAGE_REACH_DAYS
          && (written == null || reach < Math.abs(ChronoUnit.DAYS.between(written, page)));
    }
    return polls.stream().anyMatch(poll -> isBefore(other, poll))
        && (written == null || polls.stream().noneMatch(poll -> isBefore(written, poll)));
  }

  private static boolean isBefore(LocalDate day, LocalDate poll) {
    long days = ChronoUnit.DAYS.between(day, poll);
    return days >= 0 && days <= ELECTION_REACH_DAYS;
  }

  private LocalDate neighbouringMonth(LocalDate day, DateMention date) {
    if (page == null || Math.abs(ChronoUnit.DAYS.between(day, page)) <= NEWS_DAYS) {
      return null;
    }
    for (int shift : new int[] {-1, 1}) {
      LocalDate other = day.plusMonths(shift);
      long lag = ChronoUnit.DAYS.between(other, page);
      if (other.getDayOfMonth() == date.day()
          && fitsWeekday(other, date)
          && lag >= 0
          && lag <= NEWS_DAYS) {
        return other;
      }
    }
    return null;
  }

  private Optional<Solved> yearless(DateMention date) {
    List<LocalDate> candidates = new ArrayList<>();
    if (page != null) {
      add(candidates, day(page.getYear(), date), page.plusDays(1));
      add(candidates, day(page.getYear() - 1, date), page.plusDays(1));
    } else {
      for (LocalDate poll : polls) {
        add(candidates, day(poll.getYear(), date), poll.plusDays(1));
        add(candidates, day(poll.getYear() - 1, date), poll);
        LocalDate after = day(poll.getYear(), date);
        if (after != null && after.isAfter(poll)) {
          add(candidates, after, poll.plusDays(AFTERMATH_DAYS));
        }
        add(candidates, day(poll.getYear() + 1, date), poll.plusDays(AFTERMATH_DAYS));
      }
      for (int year : otherYears) {
        LocalDate day = day(year, date);
        if (day != null) {
          candidates.add(day);
        }
      }
    }
    if (candidates.isEmpty()) {
      return Optional.empty();
    }
    LocalDate latest = candidates.get(0);
    boolean isFresh =
        page != null
            && ChronoUnit.DAYS.between(latest, page) <= NEWS_DAYS
            && slippedYear(date) == null;
    if (isFresh && !fitsWeekday(latest, date)) {
      return Optional.of(clash(latest, DateBasis.YEAR_INFERRED));
    }
    for (LocalDate candidate : candidates) {
      if (fitsWeekday(candidate, date)) {
        return Optional.of(solved(candidate, DateBasis.YEAR_INFERRED));
      }
    }
    LocalDate slip = slippedYear(date);
    if (slip != null) {
      return Optional.of(
          new Solved(slip, DateBasis.YEAR_INFERRED, EnumSet.of(Issue.DATE_YEAR_SLIP)));
    }
    return Optional.of(clash(latest, DateBasis.YEAR_INFERRED));
  }

  /** The page is filed under another year than the weekday and the election tell. */
  private LocalDate slippedYear(DateMention date) {
    if (page == null) {
      return null;
    }
    LocalDate next = day(page.getYear() + 1, date);
    boolean fits =
        next != null
            && fitsWeekday(next, date)
            && polls.stream()
                .anyMatch(poll -> isBefore(next, poll) && poll.getYear() == next.getYear());
    return fits ? next : null;
  }

  private static void add(List<LocalDate> days, LocalDate day, LocalDate last) {
    if (day != null && !day.isAfter(last) && !days.contains(day)) {
      days.add(day);
    }
  }

  private static boolean fitsWeekday(LocalDate day, DateMention date) {
    return date.weekday() == 0 || day.getDayOfWeek().getValue() == date.weekday();
  }

  private static LocalDate day(int year, DateMention date) {
    try {
      return LocalDate.of(year, date.month(), date.day());
    } catch (DateTimeException noSuchDay) {
      return null;
    }
  }

  private static Solved clash(LocalDate day, DateBasis basis) {
    return new Solved(day, basis, EnumSet.of(Issue.DATE_WEEKDAY_CLASH));
  }

  private static Solved solved(LocalDate day, DateBasis basis) {
    return new Solved(day, basis, EnumSet.noneOf(Issue.class));
  }
}
