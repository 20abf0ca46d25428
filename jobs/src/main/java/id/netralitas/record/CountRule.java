package id.netralitas.record;

import id.netralitas.record.ArticleRecord.Official;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.EnumSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;

/**
 * What kind of number a count is, and who counted. What the record says holds; where it says
 * nothing the tables {@code count-kind.tsv} and {@code count-body.tsv} decide.
 */
public final class CountRule {

  /** Those who keep totals of cases. */
  public static final Set<CountBody> SUPERVISORS =
      Set.of(CountBody.KASN, CountBody.BKN, CountBody.BAWASLU, CountBody.KEMENDAGRI);

  private static final String ANY = "*";

  private static final List<Case> CASES = read("count-kind.tsv", CountRule::caseOf);
  private static final Map<String, CountBody> BODIES = new LinkedHashMap<>();

  static {
    read("count-body.tsv", Function.identity())
        .forEach(cells -> BODIES.put(" " + cells[1] + " ", CountBody.valueOf(cells[0])));
  }

  private CountRule() {}

  /**
   * A mention with what the rule looks at besides.
   *
   * @param elections its own, or the record's
   * @param officials of the record
   */
  public record Account(Mention mention, List<String> elections, List<Official> officials) {}

  /**
   * What was decided on a count.
   *
   * @param body who counted; null where nobody is told
   */
  public record Decision(CountKind kind, KindReason reason, CountBody body) {}

  /** A line of the table: what a count must be like, and what it is then. */
  private record Case(
      KindReason reason,
      String scopes,
      boolean needsDay,
      String levels,
      String activities,
      boolean needsSupervisor,
      Long most,
      CountKind kind) {

    boolean fits(Count count, Mention mention, CountBody body) {
      Long size = count.value() == null ? count.high() : count.value();
      return isAmong(scopes, count.scope().name())
          && (!needsDay || count.asOf() != null)
          && isAmong(levels, mention.jurisdiction().level().name())
          && mention.activities().stream().anyMatch(one -> isAmong(activities, one.name()))
          && (!needsSupervisor || (body != null && SUPERVISORS.contains(body)))
          && (most == null || (size != null && size <= most));
    }

    private static boolean isAmong(String codes, String code) {
      return codes.equals(ANY) || Arrays.asList(codes.split(",", -1)).contains(code);
    }
  }

  /** What makes two accounts tell one total: all but the body, which one of them may leave out. */
  private record Figure(Jurisdiction place, Set<String> elections, CountScope scope, Long value) {}

  /**
   * Decides on all counts of accounts that may tell the same totals: all those of one government,
   * or more. What is decided depends on the accounts, not on their order.
   *
   * @return for each account, in order, a decision for each of its counts
   */
  public static List<List<Decision>> decide(List<Account> accounts) {
    List<List<Decision>> alone = accounts.stream().map(CountRule::alone).toList();
    Map<Figure, Set<CountBody>> totals = totals(accounts, alone);
    List<List<Decision>> decided = new ArrayList<>();
    for (int n = 0; n < accounts.size(); n++) {
      Account account = accounts.get(n);
      List<Decision> ofAccount = new ArrayList<>();
      for (int c = 0; c < alone.get(n).size(); c++) {
        Set<CountBody> bodies = totals.getOrDefault(figure(account, c), Set.of());
        ofAccount.add(withOthers(alone.get(n).get(c), bodies));
      }
      decided.add(List.copyOf(ofAccount));
    }
    return decided;
  }

  private static List<Decision> alone(Account account) {
    CountBody named = named(account.officials());
    return account.mention().counts().stream()
        .map(
            count -> {
              CountBody body = count.body() == null ? named : count.body();
              if (count.kind() != null && count.asOf() == null) {
                return new Decision(count.kind(), KindReason.STATED, body);
              }
              Case decisive =
                  CASES.stream()
                      .filter(one -> one.fits(count, account.mention(), body))
                      .findFirst()
                      .orElseThrow(() -> new IllegalStateException("no line fits " + count));
              return new Decision(decisive.kind(), decisive.reason(), body);
            })
        .toList();
  }

  /** Returns the bodies whose totals the accounts tell by themselves, by figure. */
  private static Map<Figure, Set<CountBody>> totals(
      List<Account> accounts, List<List<Decision>> alone) {
    Map<Figure, Set<CountBody>> totals = new LinkedHashMap<>();
    for (int n = 0; n < accounts.size(); n++) {
      for (int c = 0; c < alone.get(n).size(); c++) {
        Decision decision = alone.get(n).get(c);
        Figure figure = figure(accounts.get(n), c);
        boolean isTelling = figure.value() != null && figure.place().identity().isPresent();
        if (decision.kind() == CountKind.CUMULATIVE && decision.body() != null && isTelling) {
          totals
              .computeIfAbsent(figure, key -> EnumSet.noneOf(CountBody.class))
              .add(decision.body());
        }
      }
    }
    return totals;
  }

  private static Figure figure(Account account, int position) {
    Count count = account.mention().counts().get(position);
    return new Figure(
        account.mention().jurisdiction(),
        Set.copyOf(account.elections()),
        count.scope(),
        count.value());
  }

  /** A total that leaves out its body has that of the only body that tells the figure. */
  private static Decision withOthers(Decision alone, Set<CountBody> bodies) {
    CountBody body = alone.body() == null && bodies.size() == 1 ? only(bodies) : alone.body();
    boolean isFree =
        alone.reason() == KindReason.OCCASION || alone.reason() == KindReason.SINGLE_CASE;
    boolean isTold = alone.body() == null ? !bodies.isEmpty() : bodies.contains(alone.body());
    return isFree && isTold
        ? new Decision(CountKind.CUMULATIVE, KindReason.SAME_AS_TOTAL, body)
        : alone.kind() == CountKind.CUMULATIVE
            ? new Decision(alone.kind(), alone.reason(), body)
            : alone;
  }

  private static CountBody only(Set<CountBody> bodies) {
    return bodies.iterator().next();
  }

  /**
   * Returns who counted, by the offices of the officials named: the first supervisor, else the
   * government's own, else another; null where none is named.
   */
  static CountBody named(List<Official> officials) {
    List<CountBody> bodies = officials.stream().map(official -> body(official.role())).toList();
    return bodies.stream()
        .filter(SUPERVISORS::contains)
        .findFirst()
        .or(() -> bodies.stream().filter(body -> body == CountBody.PPK).findFirst())
        .or(() -> bodies.stream().findFirst())
        .orElse(null);
  }

  private static CountBody body(String role) {
    String words =
        role == null
            ? ""
            : " " + role.toLowerCase(Locale.ROOT).replaceAll("[^\\p{L}\\p{N}]+", " ").strip() + " ";
    return BODIES.entrySet().stream()
        .filter(line -> words.contains(line.getKey()))
        .map(Map.Entry::getValue)
        .findFirst()
        .orElse(CountBody.OTHER);
  }

  private static Case caseOf(String[] cells) {
    return new Case(
        KindReason.valueOf(cells[0]),
        cells[1],
        cells[2].equals("yes"),
        cells[3],
        cells[4],
        cells[5].equals("SUPERVISOR"),
        cells[6].isEmpty() ? null : Long.valueOf(cells[6]),
        CountKind.valueOf(cells[7]));
  }

  private static <T> List<T> read(String table, Function<String[], T> line) {
    try (InputStream file = CountRule.class.getResourceAsStream(table);
        BufferedReader lines =
            new BufferedReader(new InputStreamReader(file, StandardCharsets.UTF_8))) {
      return lines
          .lines()
          .filter(text -> !text.startsWith("#"))
          .skip(1)
          .map(text -> line.apply(text.split("\t", -1)))
          .collect(Collectors.toUnmodifiableList());
    } catch (IOException failed) {
      throw new UncheckedIOException("reading " + table, failed);
    }
  }
}
