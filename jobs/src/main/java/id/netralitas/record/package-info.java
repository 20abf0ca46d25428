/**
 * The article record, version 1: what one article says, as facts with their evidence; its JSON
 * Schema, its checks and its Spark codec.
 *
 * <p>A component that is null was not given; a list is never null and holds no nulls.
 */
package id.netralitas.record;
