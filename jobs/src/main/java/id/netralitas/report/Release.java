package id.netralitas.report;

/**
 * A published set of tables, charts and pages.
 *
 * @param id the day it speaks of and a hash of its content
 * @param place its folder, as path or address
 * @param isNew whether it was published now; false if an equal one was there already
 */
public record Release(String id, String place, boolean isNew) {}
