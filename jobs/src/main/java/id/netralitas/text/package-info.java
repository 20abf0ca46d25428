/**
 * Indonesian press text as words: a tokeniser that keeps positions, and an automaton that finds all
 * known phrases in one pass. Linear in the length of the text, whatever the text.
 */
package id.netralitas.text;
