/** Figures of a run in the words of monitoring systems. No Spark. */
package id.netralitas.metric;
