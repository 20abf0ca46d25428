/** The jobs: each reads as its own summary. */
package id.netralitas.job;
