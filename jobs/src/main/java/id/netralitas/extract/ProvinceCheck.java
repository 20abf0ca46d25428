package id.netralitas.extract;

import id.netralitas.place.PlaceMention;
import id.netralitas.record.Jurisdiction;
import id.netralitas.reference.Places;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;

/** Checks the province that an article prints right behind its regency. */
final class ProvinceCheck {

  private static final Set<String> NEW_PROVINCES = Set.of("93", "94", "95", "96");
  private static final Set<String> OLD_PROVINCES = Set.of("91", "92");
  private static final int NEAR = 3;

  private final Places places;

  ProvinceCheck(Places places) {
    this.places = places;
  }

  Set<Issue> issues(List<PlaceMention> mentions, Jurisdiction jurisdiction) {
    Set<Issue> issues = EnumSet.noneOf(Issue.class);
    String regency = jurisdiction.regencyCode();
    for (int i = 1; i < mentions.size() && regency != null; i++) {
      PlaceMention place = mentions.get(i - 1);
      PlaceMention printed = mentions.get(i);
      boolean isPair =
          place.name().regencyCodes().contains(regency)
              && place.name().provinceCode() == null
              && printed.name().provinceCode() != null
              && printed.name().regencyCodes().isEmpty()
              && printed.marker() != PlaceMention.Marker.GOVERNMENT
              && printed.marker() != PlaceMention.Marker.OVERSIGHT
              && printed.start() - place.end() <= NEAR
              && printed.start() > place.end();
      if (!isPair || printed.name().provinceCode().equals(places.provinceOf(regency))) {
        continue;
      }
      boolean isOlder =
          NEW_PROVINCES.contains(places.provinceOf(regency))
              && OLD_PROVINCES.contains(printed.name().provinceCode());
      issues.add(isOlder ? Issue.PROVINCE_CHANGED_SINCE : Issue.PROVINCE_CONTRADICTS_REGENCY);
    }
    return issues;
  }
}
