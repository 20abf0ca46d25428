/**
 * Statistics over plain values: rates, shares, tests, trends, estimates of what was not seen. Every
 * class says what it computes, after whom, and what it answers where there is nothing to compute.
 */
package id.netralitas.stats;
