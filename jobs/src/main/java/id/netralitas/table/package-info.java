/**
 * What the tables of a release are: their columns with type and definition, declared once and used
 * by whatever fills, writes, draws or explains them.
 */
package id.netralitas.table;
