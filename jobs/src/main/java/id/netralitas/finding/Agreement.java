package id.netralitas.finding;

import id.netralitas.finding.Accounts.Account;
import id.netralitas.record.CountScope;
import id.netralitas.table.SourceTables;
import id.netralitas.table.Table;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.function.Function;

/** How far independent sources of one event tell the same of it, and how soon they tell it. */
final class Agreement {

  private final Accounts accounts;
  private final Told told;

  Agreement(Accounts accounts, Told told) {
    this.accounts = accounts;
    this.told = told;
  }

  /** What was compared and how often it differed. */
  private record Compared(long all, long differing, long byADay) {

    Double share() {
      return all == 0 ? null : Double.valueOf((double) differing / all);
    }
  }

  /** Returns the table of agreement; tells that of dates and numbers. */
  Table agreement() {
    Compared dates = dates();
    Compared numbers = numbers();
    Compared activities = compared(Account::activity, 0);
    if (dates.all() > 0) {
      told.finding("AGREEMENT", "")
          .estimate(dates.share(), "share of events whose sources give other days")
          .method("events of which two independent sources or more give a day", dates.all())
          .tell(
              Told.counted("events", dates.all()),
              dates.differing(),
              Told.percent(dates.share()),
              dates.byADay(),
              Told.counted("numbers", numbers.all()),
              numbers.differing());
    }
    return Table.of(
        SourceTables.SOURCE_AGREEMENT,
        List.of(
            row("DATE", dates, true),
            row("NUMBER", numbers, false),
            row("ACTIVITY", activities, false)));
  }

  private static List<Object> row(String fact, Compared compared, boolean isDate) {
    return Arrays.asList(
        fact,
        compared.all(),
        compared.differing(),
        isDate ? Long.valueOf(compared.byADay()) : null,
        compared.share());
  }

  private Compared dates() {
    long byADay =
        accounts.byEvent().values().stream()
            .map(all -> bySource(all, Account::day))
            .filter(bySource -> bySource.size() > 1)
            .filter(
                bySource -> {
                  TreeSet<LocalDate> days = new TreeSet<>();
                  bySource.values().forEach(days::addAll);
                  return ChronoUnit.DAYS.between(days.first(), days.last()) == 1;
                })
            .count();
    return compared(Account::day, byADay);
  }

  private <T> Compared compared(Function<Account, T> fact, long byADay) {
    long all = 0;
    long differing = 0;
    for (List<Account> event : accounts.byEvent().values()) {
      Map<Long, Set<T>> bySource = bySource(event, fact);
      if (bySource.size() > 1) {
        all++;
        differing += isOne(bySource.values().stream().toList()) ? 0 : 1;
      }
    }
    return new Compared(all, differing, byADay);
  }

  private static <T> boolean isOne(List<Set<T>> told) {
    return told.stream().flatMap(Set::stream).distinct().count() == 1;
  }

  private static <T> Map<Long, Set<T>> bySource(List<Account> event, Function<Account, T> fact) {
    Map<Long, Set<T>> bySource = new TreeMap<>();
    for (Account account : event) {
      T value = fact.apply(account);
      if (value != null) {
        bySource.computeIfAbsent(account.source(), source -> new TreeSet<>()).add(value);
      }
    }
    return bySource;
  }

  /** A source that gives several numbers of a kind gives their sum. */
  private Compared numbers() {
    long all = 0;
    long differing = 0;
    for (Map.Entry<String, List<Account>> event : accounts.byEvent().entrySet()) {
      for (CountScope scope : CountScope.values()) {
        Map<String, Set<Long>> byArticle = accounts.numbers(event.getKey(), scope.name());
        Map<Long, Set<Set<Long>>> bySource = new TreeMap<>();
        for (Account account : event.getValue()) {
          Set<Long> numbers = byArticle.get(account.articleId());
          if (numbers != null) {
            bySource.computeIfAbsent(account.source(), source -> new HashSet<>()).add(numbers);
          }
        }
        if (bySource.size() > 1) {
          all++;
          differing += isOne(new ArrayList<>(bySource.values())) ? 0 : 1;
        }
      }
    }
    return new Compared(all, differing, 0);
  }

  /** Returns the table of delays; tells how many were told at once. */
  Table delay() {
    Map<Long, Long> byDays = new TreeMap<>();
    long mentions = 0;
    for (List<Account> event : accounts.byEvent().values()) {
      for (Account account : event) {
        mentions++;
        if (account.day() != null && account.published() != null) {
          byDays.merge(ChronoUnit.DAYS.between(account.day(), account.published()), 1L, Long::sum);
        }
      }
    }
    long all = byDays.values().stream().mapToLong(Long::longValue).sum();
    if (all > 0) {
      long sameDay = byDays.getOrDefault(0L, 0L);
      told.finding("REPORTING_DELAY", "")
          .estimate((double) sameDay / all, "share published on the day itself")
          .method("accounts of which the day and the day of publication are known", all)
          .tell(Told.counted("accounts", all), mentions, sameDay, byDays.getOrDefault(1L, 0L));
    }
    List<List<Object>> rows = new ArrayList<>();
    long soFar = 0;
    for (Map.Entry<Long, Long> days : byDays.entrySet()) {
      soFar += days.getValue();
      rows.add(List.of(days.getKey(), days.getValue(), (double) soFar / all));
    }
    return Table.of(SourceTables.REPORTING_DELAY, rows);
  }
}
