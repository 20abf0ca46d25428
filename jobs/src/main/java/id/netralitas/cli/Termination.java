package id.netralitas.cli;

import java.io.PrintWriter;

/** Tells in one line when a signal ends the program before it is done. */
final class Termination {

  private static volatile boolean isOver;
  private static volatile boolean isBegun;

  private Termination() {}

  /** Begins to wait for signals. */
  static void watch(PrintWriter err) {
    Runtime.getRuntime()
        .addShutdownHook(
            new Thread(
                () -> {
                  if (!isOver) {
                    isBegun = true;
                    err.println(
                        "netralitas: stopped by a signal before it was done: what is published stays"
                            + " whole; run it again");
                  }
                },
                "termination"));
  }

  /** Says that the program has done what it was asked for, or has told why not. */
  static void over() {
    isOver = true;
  }

  /** Returns whether a signal is ending the program: what fails now fails because of it. */
  static boolean isBegun() {
    return isBegun;
  }
}
