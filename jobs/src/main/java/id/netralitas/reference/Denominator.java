package id.netralitas.reference;

import java.io.Serializable;

/**
 * How many there are of something in a province in a year.
 *
 * @param provinceCode {@code 00} is the whole country
 * @param measure such as {@code pns} or {@code registered_voters_dpt_pemilu}
 */
public record Denominator(String provinceCode, String measure, int year, long value, String source)
    implements Serializable {}
