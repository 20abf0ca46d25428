package id.netralitas.reference;

import java.io.Serializable;

/**
 * A short, old or variant name of a regency in the press, such as {@code Muba}.
 *
 * @param kind acronym, initials, short_name, variant_spelling, old_name or capital_alias
 * @param ambiguous not to be matched without context
 */
public record Abbreviation(String text, String regencyCode, String kind, boolean ambiguous)
    implements Serializable {}
