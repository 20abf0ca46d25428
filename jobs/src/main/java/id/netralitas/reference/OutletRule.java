package id.netralitas.reference;

import java.io.Serializable;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;

/**
 * What an outlet is by its name and host alone, for outlets that no file tells of. Bodies are known
 * by the words that offices bear and by the domains that only they get; a network by the domain
 * whose other newsrooms the file knows.
 */
final class OutletRule implements Serializable {

  private static final long serialVersionUID = 1L;

  private static final Pattern SUPERVISOR =
      Pattern.compile("\\b(bawaslu|panwaslu|panwaslih|panwascam|kasn|bkn)\\b");

  private static final Pattern OFFICIAL_DOMAIN =
      Pattern.compile("(^|\\.)(go|desa|mil)\\.id$|^.+\\.sch\\.id$");

  private static final Pattern OFFICE =
      Pattern.compile(
          "^(pemerintah|pemkab|pemkot|pemprov|pemda|dinas|badan|bappeda\\w*|biro|sekretariat|setda|setwan|"
              + "kanwil|kantor|kementerian|diskominfo|kominfo|humas|prokopim|inspektorat|kecamatan|"
              + "kelurahan|kemantren|kpu|kpud|dprd|polres|polda|polri|kodim|korem|kejaksaan|kejari)\\b");

  private final HashMap<String, String> familyOfDomain;

  /**
   * Learns the networks.
   *
   * @param familyOfHost the family of every host that is known
   */
  OutletRule(Map<String, String> familyOfHost) {
    Map<String, Set<String>> families = new HashMap<>();
    Map<String, Integer> hosts = new HashMap<>();
    familyOfHost.forEach(
        (host, family) -> {
          String domain = domain(host);
          families.computeIfAbsent(domain, key -> new HashSet<>()).add(family);
          hosts.merge(domain, 1, Integer::sum);
        });
    familyOfDomain = new HashMap<>();
    families.forEach(
        (domain, all) -> {
          if (all.size() == 1 && hosts.get(domain) > 1) {
            familyOfDomain.put(domain, all.iterator().next());
          }
        });
  }

  /** Returns the host without its first label. */
  private static String domain(String host) {
    return host.substring(host.indexOf('.') + 1);
  }

  /**
   * Returns what an outlet is.
   *
   * @param host of its articles; empty where none is known
   */
  OutletProfile of(String outlet, String host) {
    String own = familyOfDomain.get(host);
    String family = own == null ? familyOfDomain.getOrDefault(domain(host), outlet) : own;
    return new OutletProfile(family, kind(outlet.toLowerCase(Locale.ROOT), host, family));
  }

  private static OutletKind kind(String name, String host, String family) {
    if (SUPERVISOR.matcher(name).find() || SUPERVISOR.matcher(host).find()) {
      return OutletKind.SUPERVISOR;
    }
    if (OFFICIAL_DOMAIN.matcher(host).find()
        || OFFICIAL_DOMAIN.matcher(name).find()
        || OFFICE.matcher(name).find()) {
      return OutletKind.GOVERNMENT;
    }
    boolean isAgency = family.equals("ANTARA") || name.startsWith("antara ");
    return isAgency ? OutletKind.AGENCY : OutletKind.PRESS;
  }
}
