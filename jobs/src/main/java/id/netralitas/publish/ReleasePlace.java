package id.netralitas.publish;

import id.netralitas.report.LocalReleases;
import id.netralitas.report.Pointer;
import id.netralitas.report.PublishingException;
import id.netralitas.report.ReleaseFiles;
import id.netralitas.report.Releases;
import java.io.IOException;
import java.nio.file.Path;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.function.Supplier;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.apache.hadoop.conf.Configuration;

/**
 * Where releases are kept: a folder on this machine, or any address that Hadoop can write to.
 *
 * <p>What has no scheme is a folder on this machine, whatever Hadoop's default file system is.
 */
public final class ReleasePlace {

  /** A scheme of one letter is the drive of a Windows path. */
  private static final Pattern SCHEME = Pattern.compile("([A-Za-z][A-Za-z0-9+.-]+):(/.*)");

  /** File systems that rename a folder in one step. All others are taken for object stores. */
  private static final Set<String> RENAMING = Set.of("hdfs", "viewfs");

  private final String address;
  private final String scheme;
  private final Supplier<Configuration> hadoop;

  private ReleasePlace(String address, String scheme, Supplier<Configuration> hadoop) {
    this.address = address;
    this.scheme = scheme;
    this.hadoop = hadoop;
  }

  /**
   * Returns the place at a path or address, such as {@code hdfs://host/reports}.
   *
   * @param hadoop settings of the file systems, asked for only if the place is not on this machine
   */
  public static ReleasePlace of(String address, Supplier<Configuration> hadoop) {
    Matcher known = SCHEME.matcher(address);
    if (!known.matches()) {
      return new ReleasePlace(address, "", hadoop);
    }
    String scheme = known.group(1).toLowerCase(Locale.ROOT);
    return scheme.equals("file")
        ? new ReleasePlace(known.group(2).replaceFirst("^/+", "/"), "", hadoop)
        : new ReleasePlace(address.replaceFirst("(?<=[^/:])/+$", ""), scheme, hadoop);
  }

  /**
   * Takes the place for one run; whatever a killed run left unfinished is cleared. Where that run
   * held the place from another machine, this waits until its hold has run out, up to two minutes.
   *
   * @throws PublishingException if it cannot be written or another run holds it
   */
  public Releases open() {
    if (scheme.isEmpty()) {
      return LocalReleases.open(Path.of(address));
    }
    RemoteFolder folder = folder();
    try {
      StagedReleases releases =
          RENAMING.contains(scheme)
              ? new RenamedReleases(folder, HdfsLease.take(folder))
              : new UploadedReleases(folder, ObjectLock.take(folder));
      releases.clearLeftovers();
      return releases;
    } catch (IOException failed) {
      folder.close();
      throw new PublishingException(
          "Cannot write releases into '" + address + "' (" + failed + "): give another --reports",
          failed);
    } catch (PublishingException held) {
      folder.close();
      throw held;
    }
  }

  /** Returns the release that readers are led to; empty if there is none. Takes no hold. */
  public Optional<ReleaseFiles> latest() {
    return scheme.isEmpty() ? LocalReleases.latest(Path.of(address)) : folder().latest();
  }

  /** Returns the page that opens the latest release. */
  public String page() {
    return scheme.isEmpty()
        ? Path.of(address).resolve(LocalReleases.LATEST).resolve(Pointer.PAGE).toString()
        : address + "/" + Pointer.PAGE;
  }

  @Override
  public String toString() {
    return address;
  }

  private RemoteFolder folder() {
    try {
      return RemoteFolder.of(address, hadoop.get());
    } catch (IOException | IllegalArgumentException unreachable) {
      throw new PublishingException(
          "Cannot reach '" + address + "' (" + unreachable + "): give another --reports",
          unreachable);
    }
  }
}
