/**
 * What is kept between nights: every line ever taken in, by the content of its file, and what each
 * night made of them. Tables of Apache Iceberg, in whatever catalog Spark is told of.
 */
package id.netralitas.store;
