/**
 * How well the extractor does: scores per field against articles that people have labelled, and
 * every miss with the text around it.
 */
package id.netralitas.extract.evaluation;
