/**
 * What {@code data/reference} holds: provinces and regencies, names of outlets, the election
 * calendar, denominators. Read once and checked before any work; it can be replaced with {@code
 * --reference}.
 */
package id.netralitas.reference;
