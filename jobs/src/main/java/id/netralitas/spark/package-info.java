/** What needs the engine itself: its session, which only this package opens, and Parquet files. */
package id.netralitas.spark;
