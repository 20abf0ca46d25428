/**
 * Mentions that tell one event, joined. What makes two mentions one event, and what an event then
 * says, are plain Java; Spark only brings the mentions of one block together.
 */
package id.netralitas.link;
