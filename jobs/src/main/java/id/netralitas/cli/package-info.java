/** The command line: one class a command. The only package that prints and ends the process. */
package id.netralitas.cli;
