package id.netralitas.record;

import java.util.Optional;

/**
 * Whose ASN an event is about, in Kemendagri codes of today's boundaries. Never the venue.
 *
 * @param provinceCode {@code 16}, or null; a regency given without its province brings it along
 * @param regencyCode {@code 16.06}, or null
 */
public record Jurisdiction(Level level, String provinceCode, String regencyCode) {

  public Jurisdiction {
    if (provinceCode == null && regencyCode != null) {
      provinceCode = regencyCode.substring(0, 2);
    }
  }

  /**
   * Returns what identifies the government: {@code NATIONAL}, a province code or a regency code.
   * Empty when the article leaves it open (level unknown, or a level without its code): what is
   * missing equals nothing.
   */
  public Optional<String> identity() {
    return switch (level) {
      case NATIONAL -> Optional.of(Level.NATIONAL.name());
      case PROVINCE -> Optional.ofNullable(provinceCode);
      case REGENCY -> Optional.ofNullable(regencyCode);
      case UNKNOWN -> Optional.empty();
    };
  }
}
