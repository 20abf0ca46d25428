package id.netralitas.reference;

import java.io.Serializable;

/**
 * What an outlet is, and to whom it belongs.
 *
 * @param family the network whose newsrooms share texts; the outlet's own name where it stands
 *     alone
 */
public record OutletProfile(String family, OutletKind kind) implements Serializable {}
