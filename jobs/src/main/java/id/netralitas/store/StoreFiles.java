package id.netralitas.store;

import java.io.FileNotFoundException;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.apache.hadoop.fs.ChecksumFileSystem;
import org.apache.hadoop.fs.FileSystem;
import org.apache.hadoop.fs.Path;
import org.apache.iceberg.CatalogProperties;
import org.apache.iceberg.hadoop.HadoopFileIO;
import org.apache.iceberg.io.FileInfo;
import org.apache.iceberg.io.InputFile;
import org.apache.iceberg.io.OutputFile;

/**
 * The files of a store in one folder, wherever that folder is now.
 *
 * <p>Iceberg's Hadoop catalog writes absolute addresses into its metadata. Here the part of an
 * address before {@code nights/TABLE/data} or {@code nights/TABLE/metadata} counts for nothing: the
 * folder that the catalog is told of stands in its place. So a store that was moved, copied or
 * restored is read and written where it is, by whatever way that is addressed, and no file outside
 * it is ever touched.
 *
 * <p>A file on a disk of this machine is read only if its checksums, which Hadoop keeps in a hidden
 * file beside it, are there: Hadoop itself reads one without them unchecked.
 */
public final class StoreFiles extends HadoopFileIO {

  private static final long serialVersionUID = 1L;

  /** A table's folder has these two alone, and the names of its files have no such parts. */
  private static final Pattern PLACE =
      Pattern.compile("(?:.*/)?(nights/[a-z]+(?:/(?:data|metadata)/.+)?)/?");

  /** Made by the catalog, which then tells it the folder. */
  public StoreFiles() {
    super();
  }

  /**
   * Returns the address of a table's folder or of a file below it as it is called within every copy
   * of the store, such as {@code nights/lines/data/part.parquet}.
   *
   * @throws StoreException if it is no address of a store
   */
  static String within(String address) {
    Matcher matcher = PLACE.matcher(address);
    if (!matcher.matches()) {
      throw new StoreException(
          "The store names '" + address + "', which is no place in a store: " + Damage.MEND);
    }
    return matcher.group(1);
  }

  private String here(String address) {
    return root() + "/" + within(address);
  }

  private String root() {
    Map<String, String> settings = properties();
    return new Path(settings.get(CatalogProperties.WAREHOUSE_LOCATION)).toString();
  }

  @Override
  public InputFile newInputFile(String address) {
    String here = here(address);
    requireChecksums(here);
    return super.newInputFile(here);
  }

  @Override
  public InputFile newInputFile(String address, long length) {
    String here = here(address);
    requireChecksums(here);
    return super.newInputFile(here, length);
  }

  private void requireChecksums(String here) {
    Path path = new Path(here);
    try {
      FileSystem files = path.getFileSystem(getConf());
      if (files instanceof ChecksumFileSystem checked
          && checked.getFileStatus(path).isFile()
          && !Checksums.areThere(checked, path)) {
        throw new StoreException(
            "File '"
                + within(here)
                + "' of the store '"
                + root()
                + "' cannot be trusted, because its checksums ('"
                + checked.getChecksumFile(path).getName()
                + "' beside it) are missing or broken: "
                + Damage.MEND);
      }
    } catch (FileNotFoundException gone) {
      return; // whoever opens it says so
    } catch (IOException failed) {
      throw new UncheckedIOException("reading " + here, failed);
    }
  }

  @Override
  public OutputFile newOutputFile(String address) {
    return super.newOutputFile(here(address));
  }

  @Override
  public void deleteFile(String address) {
    super.deleteFile(here(address));
  }

  @Override
  public Iterable<FileInfo> listPrefix(String table) {
    return super.listPrefix(here(table));
  }

  /** No folder is ever deleted. */
  @Override
  public void deletePrefix(String prefix) {
    throw new UnsupportedOperationException("deleting all of " + prefix);
  }
}
