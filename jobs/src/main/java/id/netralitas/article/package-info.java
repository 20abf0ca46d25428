/**
 * Reads article files (plain text, HTML, JSON Lines, WARC; each also gzipped) into decoded main
 * text, one article at a time, whatever the size of the file.
 *
 * <p>What cannot be read becomes a reject with file, place and reason, never an exception. A
 * component that is null was not given; lists are never null and hold no nulls.
 */
package id.netralitas.article;
