package id.netralitas.reference;

import java.io.Serializable;
import java.net.URI;
import java.net.URISyntaxException;
import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;

/**
 * One name for every outlet, whatever its spelling.
 *
 * <p>The printed publisher decides, where there is one: an alias of it, else the name itself, upper
 * and lower case being the same. Without a publisher the host of the address decides: an alias of
 * it, else the host without {@code www.}, {@code m.} or {@code amp.}. Newsrooms of one network
 * under different names stay different outlets of one family.
 */
public final class Outlets implements Serializable {

  private static final long serialVersionUID = 1L;

  private static final Pattern BLANKS = Pattern.compile("\\s+");

  private final HashMap<String, String> byName;
  private final HashMap<String, String> byHost;
  private final HashMap<String, OutletProfile> profiles;
  private final OutletRule rule;

  /**
   * Takes what the file tells.
   *
   * @param profiles of every outlet of the file, by its name
   */
  Outlets(
      Map<String, String> byName, Map<String, String> byHost, Map<String, OutletProfile> profiles) {
    this.byName = new HashMap<>();
    byName.forEach((alias, outlet) -> this.byName.put(nameKey(alias), outlet));
    byName.values().forEach(outlet -> this.byName.putIfAbsent(nameKey(outlet), outlet));
    this.byHost = new HashMap<>();
    byHost.forEach((alias, outlet) -> this.byHost.put(hostKey(alias), outlet));
    this.profiles = new HashMap<>();
    profiles.forEach((outlet, profile) -> this.profiles.put(nameKey(outlet), profile));
    Map<String, String> familyOfHost = new HashMap<>();
    this.byHost.forEach(
        (host, outlet) -> familyOfHost.put(host, this.profiles.get(nameKey(outlet)).family()));
    this.rule = new OutletRule(familyOfHost);
  }

  /** Returns the key under which spellings of one outlet are equal; null when neither is given. */
  public String identity(String publisher, String url) {
    String name = name(publisher, url);
    return name == null ? null : nameKey(name);
  }

  /**
   * Returns the outlet's name; null when there is neither a publisher nor an address with a host.
   */
  public String name(String publisher, String url) {
    if (publisher != null && !publisher.isBlank()) {
      return byName.getOrDefault(nameKey(publisher), publisher.strip());
    }
    return host(url).map(host -> byHost.getOrDefault(host, host)).orElse(null);
  }

  /**
   * Returns what an outlet is: as the file tells, else by rule from its name and the host of one of
   * its addresses.
   *
   * @param outlet the name that {@link #name} gives
   * @param url of an article; null where none is known
   */
  public OutletProfile profile(String outlet, String url) {
    OutletProfile told = profiles.get(nameKey(outlet));
    return told == null ? rule.of(outlet, host(url).orElse("")) : told;
  }

  /**
   * Returns the publisher as printed, or the host of the address where none is; null without
   * either.
   */
  public static String printed(String publisher, String url) {
    return publisher != null && !publisher.isBlank() ? publisher.strip() : host(url).orElse(null);
  }

  static String nameKey(String name) {
    return BLANKS.matcher(name.strip()).replaceAll(" ").toLowerCase(Locale.ROOT);
  }

  private static Optional<String> host(String url) {
    if (url == null) {
      return Optional.empty();
    }
    try {
      return Optional.ofNullable(new URI(url.strip()).getHost()).map(Outlets::hostKey);
    } catch (URISyntaxException notAnAddress) {
      return hostOfBrokenAddress(url);
    }
  }

  /**
   * Addresses in the wild hold blanks and brackets that {@link URI} refuses; their host is still
   * plain.
   */
  private static Optional<String> hostOfBrokenAddress(String url) {
    int start = url.indexOf("://");
    if (start < 0) {
      return Optional.empty();
    }
    int end = start + 3;
    while (end < url.length() && "/?#:".indexOf(url.charAt(end)) < 0) {
      end++;
    }
    String host = url.substring(start + 3, end);
    return host.isBlank() ? Optional.empty() : Optional.of(hostKey(host));
  }

  private static String hostKey(String host) {
    String key = host.strip().toLowerCase(Locale.ROOT);
    if (key.endsWith(".")) {
      key = key.substring(0, key.length() - 1);
    }
    for (String prefix : new String[] {"www.", "m.", "amp."}) {
      if (key.startsWith(prefix)) {
        return key.substring(prefix.length());
      }
    }
    return key;
  }
}
