/**
 * Indonesian places in text: every name of the 38 provinces and 514 regencies as the press writes
 * it, and the one government that an article is about.
 */
package id.netralitas.place;
