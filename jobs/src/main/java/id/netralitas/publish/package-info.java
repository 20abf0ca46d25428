/** Carries releases to where Hadoop writes: HDFS and object stores. No Spark. */
package id.netralitas.publish;
