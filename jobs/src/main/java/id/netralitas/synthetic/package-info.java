/**
 * Invented events and the records that a panel of invented outlets would make of them, with effects
 * that are known because they were planted: to try out and to test what is computed from records.
 */
package id.netralitas.synthetic;
