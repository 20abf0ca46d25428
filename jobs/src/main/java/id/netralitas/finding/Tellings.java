package id.netralitas.finding;

import id.netralitas.finding.Accounts.Account;
import id.netralitas.reference.OutletProfile;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;

/**
 * Who tells an event, by outlets and by families of them.
 *
 * @param profiles what outlets are, by name
 */
record Tellings(Map<String, OutletProfile> profiles) {

  /** What unnamed outlets are kept apart by: no family is called so. */
  private static final String UNNAMED = "#";

  /** Returns the family of an account; an article that names no outlet is one of its own. */
  String family(Account account) {
    return account.outlet() == null
        ? UNNAMED + account.articleId()
        : profiles.get(account.outlet()).family();
  }

  /** Returns the name of a family; null for an article that names no outlet. */
  static String name(String family) {
    return family == null || family.startsWith(UNNAMED) ? null : family;
  }

  /** Returns the families that tell an event, in their order. */
  Set<String> families(List<Account> accounts) {
    Set<String> families = new TreeSet<>();
    accounts.forEach(account -> families.add(family(account)));
    return families;
  }

  /** Returns the independent sources where alike accounts of one family are one, too. */
  int sourcesUnlessAlike(List<Account> accounts) {
    Map<String, Account> byId = new HashMap<>();
    accounts.forEach(account -> byId.put(account.id(), account));
    Groups groups = bySource(accounts);
    for (Account account : accounts) {
      Account other = account.alike() == null ? null : byId.get(account.alike());
      if (other != null && family(account).equals(family(other))) {
        groups.unite("source " + account.source(), "source " + other.source());
      }
    }
    return groups.size();
  }

  /** Returns the independent sources where a family is never more than one. */
  int sourcesByFamily(List<Account> accounts) {
    Groups groups = bySource(accounts);
    accounts.forEach(
        account -> groups.unite("source " + account.source(), "family " + family(account)));
    return groups.size();
  }

  private static Groups bySource(List<Account> accounts) {
    Groups groups = new Groups();
    accounts.forEach(account -> groups.root("source " + account.source()));
    return groups;
  }

  /** Names that are united step by step. */
  private static final class Groups {
    private final Map<String, String> parents = new HashMap<>();

    String root(String name) {
      String root = name;
      while (!parents.computeIfAbsent(root, own -> own).equals(root)) {
        root = parents.get(root);
      }
      return root;
    }

    void unite(String one, String other) {
      parents.put(root(one), root(other));
    }

    int size() {
      return (int) parents.keySet().stream().map(this::root).distinct().count();
    }
  }
}
