/**
 * The charts of a release: finished tables in, pictures out, one class a chart. XChart draws axes,
 * grid and data; title, direct labels and notes are set around it on one {@code Sheet}; the result
 * is a list of filled outlines, which is written as SVG and painted as PNG. Equal tables give equal
 * bytes, whatever the default locale, the time zone or the fonts of the machine.
 */
package id.netralitas.chart;
