package id.netralitas.finding;

import id.netralitas.finding.Accounts.Account;
import id.netralitas.reference.OutletKind;
import id.netralitas.reference.OutletProfile;
import id.netralitas.table.SourceTables;
import id.netralitas.table.Table;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.EnumMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;

/** Who tells the events: newsrooms by family, agencies, bodies of government, supervisors. */
final class Tellers {

  private final Accounts accounts;
  private final Tellings tellings;
  private final Told told;

  Tellers(Accounts accounts, Tellings tellings, Told told) {
    this.accounts = accounts;
    this.tellings = tellings;
    this.told = told;
  }

  /** What a family tells. */
  private static final class Family {
    private final Set<String> outlets = new HashSet<>();
    private final Set<String> articles = new HashSet<>();
    private final Map<OutletKind, Long> kinds = new EnumMap<>(OutletKind.class);
    private long events;
    private long only;

    OutletKind kind() {
      return kinds.entrySet().stream()
          .max(
              Map.Entry.<OutletKind, Long>comparingByValue()
                  .thenComparing(Map.Entry.comparingByKey(Comparator.reverseOrder())))
          .orElseThrow()
          .getKey();
    }
  }

  /** Returns the table of families; tells how many of which kind there are. */
  Table table() {
    Map<String, Family> families = families();
    tell(families);
    List<List<Object>> rows = new ArrayList<>();
    families.entrySet().stream()
        .sorted(
            Comparator.comparingLong((Map.Entry<String, Family> one) -> -one.getValue().events)
                .thenComparing(Map.Entry::getKey))
        .forEach(
            one ->
                rows.add(
                    Arrays.asList(
                        one.getKey(),
                        one.getValue().kind().name(),
                        (long) one.getValue().outlets.size(),
                        (long) one.getValue().articles.size(),
                        one.getValue().events,
                        one.getValue().only)));
    return Table.of(SourceTables.OUTLET_FAMILIES, rows);
  }

  /** Families of named outlets; who tells an event without a name is another that tells it. */
  private Map<String, Family> families() {
    Map<String, Family> families = new TreeMap<>();
    for (List<Account> event : accounts.byEvent().values()) {
      Set<String> all = tellings.families(event);
      Set<String> here = new HashSet<>();
      for (Account account : event) {
        if (account.outlet() != null) {
          OutletProfile profile = tellings.profiles().get(account.outlet());
          Family family = families.computeIfAbsent(profile.family(), name -> new Family());
          if (family.outlets.add(account.outlet())) {
            family.kinds.merge(profile.kind(), 1L, Long::sum);
          }
          family.articles.add(account.articleId());
          here.add(profile.family());
        }
      }
      here.forEach(
          name -> {
            families.get(name).events++;
            families.get(name).only += all.size() == 1 ? 1 : 0;
          });
    }
    return families;
  }

  private void tell(Map<String, Family> families) {
    if (families.isEmpty()) {
      return;
    }
    Map<OutletKind, Long> outlets = new EnumMap<>(OutletKind.class);
    families
        .values()
        .forEach(
            family ->
                family.kinds.forEach((kind, number) -> outlets.merge(kind, number, Long::sum)));
    long press =
        families.values().stream()
            .filter(family -> family.kinds.containsKey(OutletKind.PRESS))
            .count();
    told.finding("TELLERS", "")
        .estimate(families.size(), "families of outlets")
        .method("count of outlets that tell events, by family and kind", tellings.profiles().size())
        .tell(
            Told.counted("newsrooms", outlets.getOrDefault(OutletKind.PRESS, 0L)),
            Told.counted("families", press),
            Told.counted("desks", outlets.getOrDefault(OutletKind.AGENCY, 0L)),
            Told.counted("offices", outlets.getOrDefault(OutletKind.GOVERNMENT, 0L)),
            Told.counted("supervisors", outlets.getOrDefault(OutletKind.SUPERVISOR, 0L)),
            outlets.getOrDefault(OutletKind.OTHER, 0L));
  }
}
