package id.netralitas.office;

import id.netralitas.Programs;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;

/** The machine's own LibreOffice, without a window and with a profile of its own. */
final class Office {

  /** Separator, quote, UTF-8, first line, …, and last: cells are evaluated as by a user's hand. */
  private static final String CSV = "CSV:44,34,76,1,,0,false,true,false,false,false,,true";

  private static final int MINUTES = 5;

  private Office() {}

  /**
   * Opens files and saves them as flat XML into {@code folder}, all in one start.
   *
   * @return the files made, in the order of those given
   */
  static List<Path> flat(List<Path> files, Path folder) {
    Path program = Programs.require("libreoffice-calc", "soffice", "libreoffice");
    List<String> command =
        new ArrayList<>(
            List.of(
                program.toString(),
                "-env:UserInstallation=" + folder.resolve("profile").toAbsolutePath().toUri(),
                "--headless",
                "--norestore",
                "--convert-to",
                "fods",
                "--outdir",
                folder.toString()));
    if (files.stream().allMatch(file -> file.toString().endsWith(".csv"))) {
      command.add("--infilter=" + CSV);
    }
    files.forEach(file -> command.add(file.toString()));
    run(command, folder.resolve("soffice.log"));
    return files.stream()
        .map(
            file -> folder.resolve(file.getFileName().toString().replaceFirst("\\.\\w+$", ".fods")))
        .toList();
  }

  private static void run(List<String> command, Path log) {
    try {
      Process process =
          new ProcessBuilder(command)
              .redirectErrorStream(true)
              .redirectOutput(log.toFile())
              .start();
      if (!process.waitFor(MINUTES, TimeUnit.MINUTES)) {
        process.destroyForcibly();
        throw new IllegalStateException("LibreOffice did not end within " + MINUTES + " minutes");
      }
      if (process.exitValue() != 0) {
        throw new IllegalStateException(
            "LibreOffice ended with "
                + process.exitValue()
                + ": "
                + Files.readString(log, StandardCharsets.UTF_8));
      }
    } catch (IOException failed) {
      throw new UncheckedIOException("running LibreOffice", failed);
    } catch (InterruptedException stopped) {
      Thread.currentThread().interrupt();
      throw new IllegalStateException("waiting for LibreOffice", stopped);
    }
  }
}
