/** The Spark session: the only code that opens one. */
package id.netralitas.spark;
