package id.netralitas.reference;

import java.io.Serializable;
import java.util.List;

/**
 * A name that does not settle a place by itself.
 *
 * @param kind such as {@code kab_kota_pair}
 * @param codes the places it may mean
 */
public record Ambiguity(String kind, String name, List<String> codes, String note)
    implements Serializable {}
