package id.netralitas.reference;

import java.io.Serializable;
import java.util.List;

/**
 * One of the 38 provinces.
 *
 * @param code Kemendagri code, such as {@code 16}
 * @param name the usual name, such as {@code DKI Jakarta}
 * @param nameEn its English name
 * @param abbreviations press abbreviations, such as {@code Sumsel}
 * @param islandGroup such as {@code Sumatera}
 */
public record Province(
    String code,
    String name,
    String nameEn,
    List<String> abbreviations,
    String capital,
    double latitude,
    double longitude,
    String islandGroup)
    implements Serializable {}
