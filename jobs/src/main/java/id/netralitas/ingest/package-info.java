/**
 * Files of article records → accepted records, rejects and duplicates. Every line that is read ends
 * up in exactly one of them.
 */
package id.netralitas.ingest;
