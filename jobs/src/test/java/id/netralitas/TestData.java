package id.netralitas;

import id.netralitas.reference.Reference;
import java.nio.file.Files;
import java.nio.file.Path;

/** The data that the project ships, for tests that read the real thing. */
public final class TestData {

  /** The project's {@code data} folder, from the module's folder or from the project's. */
  public static final Path DATA =
      Files.isDirectory(Path.of("../data/reference")) ? Path.of("../data") : Path.of("data");

  public static final Path RECORDS = DATA.resolve("records");

  /** The reference data, read once. */
  public static final Reference REFERENCE = Reference.load(DATA.resolve("reference"));

  private TestData() {}
}
