package id.netralitas.reference;

import java.io.Serializable;

/**
 * One of the 514 kabupaten and kota.
 *
 * @param code Kemendagri code, such as {@code 16.06}
 * @param type {@code Kabupaten} or {@code Kota}
 * @param name without its type, such as {@code Musi Banyuasin}
 * @param fullName with it
 * @param capital its seat
 */
public record Regency(
    String code, String provinceCode, String type, String name, String fullName, String capital)
    implements Serializable {}
