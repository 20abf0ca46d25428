/**
 * How many people the events of places tell: never a number, because the same people recur, but at
 * least and at most so many. Plain rules without Spark.
 */
package id.netralitas.people;
