/** How a language says things: texts, numbers and dates, the same on every machine. */
package id.netralitas.wording;
