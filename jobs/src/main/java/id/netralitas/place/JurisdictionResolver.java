package id.netralitas.place;

import id.netralitas.place.PlaceMention.Marker;
import id.netralitas.place.PlaceMention.Tier;
import id.netralitas.place.PlaceName.Strength;
import id.netralitas.record.Jurisdiction;
import id.netralitas.record.Level;
import id.netralitas.reference.Places;
import id.netralitas.reference.Regency;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;

/**
 * Decides whose ASN an article is about from all its place names.
 *
 * <p>Each mention speaks for its place with the strength of what it belongs to times the weight of
 * where it stands; a name that several places bear goes to the type that is printed beside it, or
 * that the rest of the article uses for that name. The strongest place wins; a regency wins over
 * its own province where both are strong, unless the headline's ASN are the province's. Where
 * nothing tells which of two places of one name is meant, neither is taken.
 */
public final class JurisdictionResolver {

  private static final double LEAST = 1.2;
  private static final double SEAT = 0.3;

  /** Of two places of one name the regency is taken first; no more than that tells them apart. */
  private static final double REGENCY_FIRST = 0.001;

  private static final double TIE = 2 * REGENCY_FIRST;

  /** Kemendagri code of Jakarta. */
  private static final String CAPITAL = "31";

  private final Places places;

  /**
   * Whose ASN an article is about.
   *
   * @param likeliest by which the article is read
   * @param told the same but for a regency that nothing tells from its namesake: then only what
   *     both share, the province or nothing
   */
  public record Resolved(Jurisdiction likeliest, Jurisdiction told) {

    public boolean isAmbiguous() {
      return !told.equals(likeliest);
    }
  }

  public JurisdictionResolver(Places places) {
    this.places = places;
  }

  /**
   * Returns the jurisdiction; unknown when no name speaks strongly enough.
   *
   * @param national how strongly the article speaks of national bodies, on the mentions' scale
   * @param generic which type of government the article names without a place, {@code bupati} or
   *     {@code wali kota}: positive for cities, negative for regencies
   * @param isProvincial whether offices of a province are named without their place
   */
  public Resolved resolve(
      List<PlaceMention> mentions, double national, int generic, boolean isProvincial) {
    Scores scores = new Scores();
    List<PlaceMention> open = new ArrayList<>();
    for (PlaceMention mention : withoutPersons(mentions)) {
      String code = certain(mention);
      if (code == null) {
        open.add(mention);
      } else {
        scores.add(code, mention);
      }
    }
    for (PlaceMention mention : open) {
      settle(mention, scores, generic, isProvincial);
    }
    Jurisdiction decision = scores.decision(national);
    return new Resolved(decision, told(decision, scores.namesakes(decision.regencyCode())));
  }

  /** Returns what is known of a place that {@code namesakes} may be meant for as well. */
  private Jurisdiction told(Jurisdiction likeliest, Set<String> namesakes) {
    if (namesakes.isEmpty()) {
      return likeliest;
    }
    boolean isOneProvince =
        namesakes.stream().map(places::provinceOf).allMatch(likeliest.provinceCode()::equals);
    return isOneProvince
        ? new Jurisdiction(Level.REGENCY, likeliest.provinceCode(), null)
        : new Jurisdiction(Level.UNKNOWN, null, null);
  }

  /**
   * "Sekda Agam Hidayat" beside "ASN Pemkab Jember" is a person: the name is of no place that the
   * article names otherwise, and that of another one stands with its government or staff.
   */
  private List<PlaceMention> withoutPersons(List<PlaceMention> mentions) {
    List<PlaceMention> plain = mentions.stream().filter(m -> !m.mayBePerson()).toList();
    if (plain.size() == mentions.size()) {
      return mentions;
    }
    Set<String> named = new HashSet<>();
    Set<String> around = new HashSet<>();
    for (PlaceMention mention : plain) {
      named.addAll(codes(mention.name()));
      mention.name().regencyCodes().forEach(code -> around.add(places.provinceOf(code)));
    }
    Set<Tier> homes = EnumSet.noneOf(Tier.class);
    plain.stream().filter(m -> m.marker() == Marker.DATELINE).forEach(m -> homes.addAll(tiers(m)));
    boolean isGoverned =
        plain.stream().anyMatch(m -> m.marker() == Marker.STAFF || m.marker() == Marker.GOVERNMENT);
    return mentions.stream()
        .filter(
            mention ->
                !mention.mayBePerson()
                    || isNamed(mention.name(), named, around)
                    || !(isGoverned || isAtHome(mention, homes)))
        .toList();
  }

  /** "BOGOR - Wali Kota Bima Arya": a name that people bear, and the dateline is a city's. */
  private static boolean isAtHome(PlaceMention doubtful, Set<Tier> homes) {
    return doubtful.name().strength() == Strength.NEEDS_MARKER
        && doubtful.tier() != null
        && homes.contains(doubtful.tier());
  }

  /** Whether a place of this name, its province, or a regency of the province is among others. */
  private boolean isNamed(PlaceName name, Set<String> named, Set<String> around) {
    return codes(name).stream().anyMatch(named::contains)
        || name.regencyCodes().stream().map(places::provinceOf).anyMatch(named::contains)
        || (name.provinceCode() != null && around.contains(name.provinceCode()));
  }

  private static Set<String> codes(PlaceName name) {
    Set<String> codes = new HashSet<>(name.regencyCodes());
    if (name.provinceCode() != null) {
      codes.add(name.provinceCode());
    }
    return codes;
  }

  private Set<Tier> tiers(PlaceMention mention) {
    Set<Tier> tiers = EnumSet.noneOf(Tier.class);
    for (String code : mention.name().regencyCodes()) {
      tiers.add(fits(code, Tier.CITY) ? Tier.CITY : Tier.REGENCY);
    }
    return tiers;
  }

  /** Returns the one place that a mention can mean; null if there are several. */
  private String certain(PlaceMention mention) {
    PlaceName name = mention.name();
    if (mention.tier() == Tier.PROVINCE && name.provinceCode() != null) {
      return name.provinceCode();
    }
    if (mention.tier() == Tier.REGENCY || mention.tier() == Tier.CITY) {
      List<String> fitting =
          name.regencyCodes().stream().filter(code -> fits(code, mention.tier())).toList();
      if (fitting.size() == 1) {
        return fitting.get(0);
      }
      if (name.regencyCodes().isEmpty()) {
        return name.provinceCode();
      }
    }
    if (name.regencyCodes().isEmpty()) {
      return name.provinceCode();
    }
    return name.provinceCode() == null && name.regencyCodes().size() == 1
        ? name.regencyCodes().get(0)
        : null;
  }

  private boolean fits(String regencyCode, Tier tier) {
    boolean isCity = places.regency(regencyCode).map(Regency::type).orElse("").equals("Kota");
    return isCity == (tier == Tier.CITY);
  }

  private void settle(PlaceMention mention, Scores scores, int generic, boolean isProvincial) {
    PlaceName name = mention.name();
    String best = null;
    double bestScore = -1;
    double secondScore = -1;
    int fitting = 0;
    List<String> candidates = new ArrayList<>(name.regencyCodes());
    for (String code : candidates) {
      if (mention.tier() != null
          && mention.tier() != Tier.PROVINCE
          && !fits(code, mention.tier())) {
        continue;
      }
      fitting++;
      double score = scores.sure(code) + 0.01 * scores.of(places.provinceOf(code));
      boolean isCity = fits(code, Tier.CITY);
      score += isCity ? 0.5 * generic : -0.5 * generic;
      if (!isCity) {
        score += REGENCY_FIRST;
      }
      if (best == null || score > bestScore) {
        secondScore = bestScore;
        best = code;
        bestScore = score;
      } else {
        secondScore = Math.max(secondScore, score);
      }
    }
    if (name.provinceCode() != null) {
      boolean isRegency =
          best != null && scores.of(best) > scores.of(name.provinceCode()) && !isProvincial;
      scores.add(isRegency ? best : name.provinceCode(), mention);
      return;
    }
    if (best != null) {
      scores.add(best, mention);
      boolean isGuess = generic == 0 && fitting > 1 && secondScore > bestScore - TIE;
      if (isGuess) {
        scores.guess(best, mention);
      }
    }
  }

  private static final class Scores {

    private final Map<String, Double> all = new TreeMap<>();
    private final Map<String, Double> guessed = new TreeMap<>();
    private final Map<String, Set<String>> namesakes = new TreeMap<>();
    private final Map<String, Double> marked = new TreeMap<>();
    private final Map<String, Double> headlined = new TreeMap<>();

    double strength(PlaceMention mention) {
      return mention.name().strength() == Strength.SEAT
          ? Math.min(mention.marker().strength(), 1) * SEAT
          : mention.marker().strength() * mention.weight();
    }

    /** What a place has without the names that were taken for it for want of anything better. */
    double sure(String code) {
      return of(code) - guessed.getOrDefault(code, 0.0);
    }

    void guess(String code, PlaceMention mention) {
      guessed.merge(code, strength(mention), Double::sum);
      namesakes.put(code, Set.copyOf(mention.name().regencyCodes()));
    }

    /** Returns the places that may be meant as well as this one; empty if it is sure, or null. */
    Set<String> namesakes(String regency) {
      boolean isGuess = regency != null && guessed.containsKey(regency) && sure(regency) < TIE;
      return isGuess ? namesakes.get(regency) : Set.of();
    }

    void add(String code, PlaceMention mention) {
      double strength = strength(mention);
      all.merge(code, strength, Double::sum);
      boolean isMarked =
          mention.marker() == Marker.STAFF
              || mention.marker() == Marker.GOVERNMENT
              || mention.marker() == Marker.OVERSIGHT
              || mention.marker() == Marker.TYPE;
      if (isMarked && mention.name().strength() != Strength.SEAT) {
        marked.merge(code, strength, Double::sum);
        if (mention.isSignpost()
            && (mention.marker() == Marker.STAFF || mention.marker() == Marker.GOVERNMENT)) {
          headlined.merge(code, strength, Double::sum);
        }
      }
    }

    double of(String code) {
      return all.getOrDefault(code, 0.0);
    }

    Jurisdiction decision(double national) {
      String regency = best(all, 5);
      String province = best(all, 2);
      double regencyScore = regency == null ? 0 : of(regency);
      double provinceScore = province == null ? 0 : of(province);
      double top = Math.max(regencyScore, provinceScore);
      double topMarked =
          Math.max(
              regency == null ? 0 : marked.getOrDefault(regency, 0.0),
              province == null ? 0 : marked.getOrDefault(province, 0.0));
      if (national > 0 && national > topMarked * 1.2) {
        return new Jurisdiction(Level.NATIONAL, null, null);
      }
      if (topMarked == 0 && isCapital(regencyScore >= provinceScore ? regency : province)) {
        return new Jurisdiction(Level.NATIONAL, null, null);
      }
      if (top < LEAST && topMarked == 0) {
        return weakest(regency, province, top, national);
      }
      if (regency == null
          || (provinceScore > regencyScore * 1.15 && !isAnchored(regency, province))) {
        return new Jurisdiction(Level.PROVINCE, province, null);
      }
      if (isSharedBySeveral(regency)) {
        return new Jurisdiction(Level.PROVINCE, regency.substring(0, 2), null);
      }
      return regency(regency);
    }

    private static Jurisdiction regency(String code) {
      return new Jurisdiction(Level.REGENCY, code.substring(0, 2), code);
    }

    /**
     * Who speaks in Jakarta and names no ASN, government or supervisor of it speaks for a national
     * body.
     */
    private static boolean isCapital(String code) {
      return code != null && code.startsWith(CAPITAL);
    }

    /** A regency whose ASN or government the headline names holds against a louder province. */
    private boolean isAnchored(String regency, String province) {
      double own = headlined.getOrDefault(regency, 0.0);
      return own > 0 && own >= headlined.getOrDefault(province, 0.0);
    }

    private Jurisdiction weakest(String regency, String province, double top, double national) {
      if (national > 0) {
        return new Jurisdiction(Level.NATIONAL, null, null);
      }
      if (top <= 0) {
        return new Jurisdiction(Level.UNKNOWN, null, null);
      }
      if (regency != null && of(regency) >= (province == null ? 0 : of(province))) {
        return regency(regency);
      }
      return new Jurisdiction(Level.PROVINCE, province, null);
    }

    /** Two regencies of one province whose staff the headline or lead name alike. */
    private boolean isSharedBySeveral(String regency) {
      double own = headlined.getOrDefault(regency, 0.0);
      return headlined.entrySet().stream()
          .anyMatch(
              other ->
                  other.getKey().length() == 5
                      && !other.getKey().equals(regency)
                      && other.getKey().startsWith(regency.substring(0, 2))
                      && own > 0
                      && other.getValue() >= own * 0.9
                      && of(other.getKey()) >= of(regency) * 0.8);
    }

    private String best(Map<String, Double> scores, int length) {
      String best = null;
      double bestScore = 0;
      for (Map.Entry<String, Double> entry : scores.entrySet()) {
        if (entry.getKey().length() == length && entry.getValue() > bestScore) {
          best = entry.getKey();
          bestScore = entry.getValue();
        }
      }
      return best;
    }
  }
}
