/** A release: its pages and its description, and how it is put in place. No Spark. */
package id.netralitas.report;
