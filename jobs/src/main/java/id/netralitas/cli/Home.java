package id.netralitas.cli;

import java.nio.file.Path;

/**
 * The folder that default paths are meant from: the project, when the launcher names it in {@code
 * netralitas.home}; else the working folder. Paths that the user gives are always meant from the
 * working folder.
 */
final class Home {

  private static final String PROPERTY = "netralitas.home";

  private Home() {}

  /** Returns where a default path such as {@code data/records} is. */
  static Path resolve(String path) {
    String home = System.getProperty(PROPERTY);
    return home == null ? Path.of(path) : Path.of(home).resolve(path);
  }
}
