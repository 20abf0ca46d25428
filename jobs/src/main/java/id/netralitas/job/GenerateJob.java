package id.netralitas.job;

import id.netralitas.record.ArticleRecord;
import id.netralitas.record.RecordJson;
import id.netralitas.reference.Reference;
import id.netralitas.synthetic.SyntheticEvent;
import id.netralitas.synthetic.SyntheticEvents;
import id.netralitas.synthetic.SyntheticRecords;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.io.Writer;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Locale;

/** Writes an invented corpus of a panel of outlets. */
public final class GenerateJob {

  /** The file of records. */
  public static final String FILE = "records.jsonl";

  private final int count;
  private final long seed;
  private final boolean hasEffects;
  private final Reference reference;
  private final Path folder;

  public GenerateJob(int count, long seed, boolean hasEffects, Reference reference, Path folder) {
    this.count = count;
    this.seed = seed;
    this.hasEffects = hasEffects;
    this.reference = reference;
    this.folder = folder;
  }

  /** Writes the files and returns the number of records. Equal settings give equal bytes. */
  public long run() {
    long records = 0;
    try {
      Files.createDirectories(folder);
      Files.writeString(
          folder.resolve("dataset.json"),
          String.format(
              Locale.ROOT,
              """
      {"title": "Data sintetis", "description": "Invented records of a panel of %d invented outlets.",
       "design": "PANEL", "caveat": "Seluruh peristiwa, tempat, dan angka di sini rekaan.", "licence": "CC0-1.0"}
      """,
              SyntheticEvents.OUTLETS));
      try (Writer out = Files.newBufferedWriter(folder.resolve(FILE))) {
        for (SyntheticEvent event :
            SyntheticEvents.of(count, seed, hasEffects, reference.places().regencies())) {
          for (ArticleRecord record : SyntheticRecords.of(event)) {
            out.write(RecordJson.json(record) + "\n");
            records++;
          }
        }
      }
    } catch (IOException failed) {
      throw new UncheckedIOException("writing into " + folder, failed);
    }
    return records;
  }
}
