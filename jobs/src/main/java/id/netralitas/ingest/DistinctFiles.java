package id.netralitas.ingest;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.apache.spark.sql.SparkSession;

/**
 * The files of an input by what they hold: the same bytes under two names are one file, the first
 * by name, so that no article is counted twice because somebody copied a folder.
 *
 * @param input the files that are read, named as if no copy were there
 * @param hashes SHA-256 of each, in their order
 * @param copies names of the files passed over, each with the one it equals
 */
public record DistinctFiles(InputFiles input, List<String> hashes, List<String> copies) {

  public DistinctFiles {
    hashes = List.copyOf(hashes);
    copies = List.copyOf(copies);
  }

  /** Hashes the files and tells copies apart; one that cannot be read is a copy of none. */
  public static DistinctFiles of(SparkSession spark, InputFiles all) {
    List<String> hashes = FileHashes.of(spark, all.files());
    Map<String, InputFile> first = new HashMap<>();
    List<InputFile> kept = new ArrayList<>();
    List<String> copies = new ArrayList<>();
    Map<String, String> hashOf = new HashMap<>();
    for (int n = 0; n < hashes.size(); n++) {
      InputFile file = all.files().get(n);
      String hash = hashes.get(n);
      boolean isKnown = !hash.equals(FileHashes.UNREADABLE) && first.containsKey(hash);
      if (isKnown) {
        copies.add(file.name() + " = " + first.get(hash).name());
      } else {
        first.put(hash, file);
        kept.add(file);
        hashOf.put(file.path(), hash);
      }
    }
    InputFiles input = copies.isEmpty() ? all : all.only(kept);
    return new DistinctFiles(
        input, input.files().stream().map(file -> hashOf.get(file.path())).toList(), copies);
  }
}
