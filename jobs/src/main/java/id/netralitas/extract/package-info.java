/**
 * Reads an Indonesian article into an article record: whether it reports an event on the neutrality
 * of ASN, whose, when, what, how many, with the words each fact was read from.
 *
 * <p>The words of the language are tables beside this package ({@code *.tsv}); what they mean
 * together is told by one class a field. Pure and linear in the length of the text.
 */
package id.netralitas.extract;
