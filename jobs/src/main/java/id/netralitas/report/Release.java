package id.netralitas.report;

import java.nio.file.Path;

/**
 * A published set of tables, charts and pages.
 *
 * @param id the day it speaks of and a hash of its content
 * @param folder where it lies
 * @param isNew whether it was published now; false if an equal one was there already
 */
public record Release(String id, Path folder, boolean isNew) {}
