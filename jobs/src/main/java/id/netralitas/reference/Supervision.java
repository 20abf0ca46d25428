package id.netralitas.reference;

import java.io.Serializable;

/**
 * Who supervises the neutrality of civil servants, and when.
 *
 * @param from a day, month or year; null where it is not known
 * @param to the last day, month or year; null while it goes on
 */
public record Supervision(String body, String from, String to, String source)
    implements Serializable {}
