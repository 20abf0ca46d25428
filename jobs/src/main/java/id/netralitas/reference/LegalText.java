package id.netralitas.reference;

import java.io.Serializable;

/**
 * A law, regulation, circular or ruling on the neutrality of civil servants.
 *
 * @param reference such as {@code UU 20/2023}
 * @param issued a day, month or year
 * @param from when it began to hold: a day, month or year
 * @param to the last day, month or year on which it held; null while it holds
 */
public record LegalText(
    String reference, String title, String issued, String from, String to, String source)
    implements Serializable {}
