/** Events → tables: one function a table, from columns to columns. */
package id.netralitas.aggregate;
