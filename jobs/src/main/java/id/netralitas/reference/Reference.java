package id.netralitas.reference;

import java.io.Serializable;
import java.nio.file.Path;
import java.util.List;

/**
 * All reference data of one folder, checked: codes are unique, parents exist, there are 38
 * provinces and 514 regencies, and as many governments vote as the election commission counted.
 *
 * @param calendar the phases that each election has in common
 * @param regions which governments elect their head in which election
 * @param votes when each region votes
 * @param officialReadings running totals of supervising bodies, in the order of their file
 * @param fingerprint of the files: what was read by one reference may read otherwise by another
 */
public record Reference(
    Places places,
    List<Abbreviation> abbreviations,
    List<Ambiguity> ambiguities,
    Outlets outlets,
    ElectionCalendar calendar,
    VotingRegions regions,
    VotingCalendar votes,
    List<Denominator> denominators,
    List<Supervision> supervision,
    List<LegalText> legalTexts,
    List<OfficialReading> officialReadings,
    String fingerprint)
    implements Serializable {

  public static final int PROVINCES = 38;
  public static final int REGENCIES = 514;

  /**
   * Reads the folder.
   *
   * @throws ReferenceException naming file, line and value when a file is missing or breaks a rule
   */
  public static Reference load(Path folder) {
    return new ReferenceReader(folder).read();
  }
}
