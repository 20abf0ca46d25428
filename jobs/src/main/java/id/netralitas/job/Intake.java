package id.netralitas.job;

import id.netralitas.ingest.ArticleLines;
import id.netralitas.ingest.DatasetFiles;
import id.netralitas.ingest.FileHashes;
import id.netralitas.ingest.InputException;
import id.netralitas.ingest.InputFile;
import id.netralitas.ingest.InputFiles;
import id.netralitas.ingest.InputKind;
import id.netralitas.record.DatasetDescription;
import id.netralitas.store.KeptFile;
import id.netralitas.store.Night;
import id.netralitas.store.Store;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.HexFormat;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Consumer;
import java.util.stream.Collectors;
import org.apache.hadoop.conf.Configuration;

/** Takes the input of a night into the store: files whose lines it has are not read again. */
final class Intake {

  private static final int READING_DIGITS = 32;

  private final Store store;
  private final NightlySettings settings;
  private final Consumer<Step> border;

  Intake(Store store, NightlySettings settings, Consumer<Step> border) {
    this.store = store;
    this.settings = settings;
    this.border = border;
  }

  /**
   * What the store knows of the input now.
   *
   * @param files of the input, in order
   * @param read how many of them were read because their lines were not there
   */
  record Taken(List<KeptFile> files, int read) {

    DatasetDescription dataset() {
      return DatasetFiles.together(files.stream().map(KeptFile::dataset).toList());
    }
  }

  /**
   * Takes the input in; what it does not hold any longer is marked as withdrawn, or stays where the
   * settings say so.
   *
   * @param before the state that the last night left
   * @throws InputException if a file cannot be read, or changes while it is read
   */
  Taken take(DistinctInput distinct, Optional<Night> before, Configuration hadoop) {
    requireReadable(distinct);
    Map<String, KeptFile> known = new HashMap<>();
    List<KeptFile> all = store.files();
    all.forEach(file -> known.put(file.reading(), file));

    List<KeptFile> tonight = tonight(distinct, hadoop);
    Set<String> unread = new HashSet<>();
    List<KeptFile> files = new ArrayList<>();
    for (KeptFile file : tonight) {
      KeptFile there = known.get(file.reading());
      if (there == null) {
        unread.add(file.reading());
      }
      files.add(there == null ? file : withAttempt(file, there.attempt()));
    }
    if (!unread.isEmpty()) {
      read(distinct, tonight, unread);
      requireUnchanged(distinct, tonight, unread);
    }
    border.accept(Step.LINES_KEPT);
    if (settings.keepsMissing() && before.isPresent()) {
      files.addAll(missing(files, store.files(before.get())));
    }
    store.keepFiles(withWithdrawn(files, all));
    border.accept(Step.FILES_KEPT);
    return new Taken(List.copyOf(files), unread.size());
  }

  /**
   * Returns what the last night left if the input is what it was then, file by file, read by the
   * same program; empty otherwise, or if a night since then did not end. Changes nothing.
   */
  Optional<Taken> unchanged(DistinctInput distinct, Night before, Configuration hadoop) {
    requireReadable(distinct);
    List<KeptFile> kept = store.files(before);
    List<KeptFile> then = kept.stream().filter(KeptFile::isThere).toList();
    List<KeptFile> now = new ArrayList<>(tonight(distinct, hadoop));
    if (settings.keepsMissing()) {
      now.addAll(missing(now, kept));
    }
    boolean isSame =
        store.files().equals(kept) && withoutAttempts(now).equals(withoutAttempts(then));
    return isSame ? Optional.of(new Taken(then, 0)) : Optional.empty();
  }

  private static List<KeptFile> withoutAttempts(List<KeptFile> files) {
    return files.stream().map(file -> withAttempt(file, "")).toList();
  }

  private static KeptFile withAttempt(KeptFile file, String attempt) {
    return new KeptFile(
        file.reading(),
        file.sha256(),
        file.kind(),
        file.name(),
        file.bytes(),
        attempt,
        file.position(),
        file.dataset());
  }

  private static void requireReadable(DistinctInput distinct) {
    List<InputFile> files = distinct.input().all();
    for (int n = 0; n < files.size(); n++) {
      if (distinct.hashes().get(n).equals(FileHashes.UNREADABLE)) {
        throw new InputException(
            "Cannot read '"
                + files.get(n).path()
                + "': nothing was taken in; mend it or move it away");
      }
    }
    if (distinct.input().bytes() == 0) {
      throw new InputException(
          "All "
              + files.size()
              + " files of the input are empty: nothing was taken in; is the delivery complete?");
    }
  }

  /** The input as the store would name it. */
  private List<KeptFile> tonight(DistinctInput distinct, Configuration hadoop) {
    Input input = distinct.input();
    List<InputFile> files = input.all();
    List<DatasetDescription> datasets = DatasetFiles.each(files, hadoop);
    List<KeptFile> tonight = new ArrayList<>();
    for (int n = 0; n < files.size(); n++) {
      InputFile file = files.get(n);
      InputKind kind = n < input.records().files().size() ? InputKind.RECORDS : InputKind.ARTICLES;
      String hash = distinct.hashes().get(n);
      tonight.add(
          new KeptFile(
              reading(kind, hash, file),
              hash,
              kind,
              file.name(),
              file.bytes(),
              store.attempt(),
              n,
              datasets.get(n)));
    }
    return tonight;
  }

  /** All that the lines of a file depend on besides its place in the input. */
  private String reading(InputKind kind, String hash, InputFile file) {
    RunSettings run = settings.run();
    String readBy = kind == InputKind.RECORDS ? String.valueOf(run.lineLimit()) : file.ownName();
    return sha256(
            String.join(
                "\n",
                kind.name(),
                hash,
                run.version(),
                settings.program(),
                run.reference().fingerprint(),
                readBy))
        .substring(0, READING_DIGITS);
  }

  static String sha256(String text) {
    try {
      return HexFormat.of()
          .formatHex(
              MessageDigest.getInstance("SHA-256").digest(text.getBytes(StandardCharsets.UTF_8)));
    } catch (NoSuchAlgorithmException impossible) {
      throw new IllegalStateException("every Java has SHA-256", impossible);
    }
  }

  private void read(DistinctInput distinct, List<KeptFile> tonight, Set<String> unread) {
    Input input = distinct.input();
    int records = input.records().files().size();
    InputFiles newRecords = only(input.records(), tonight.subList(0, records), unread);
    InputFiles newArticles =
        only(input.articles(), tonight.subList(records, tonight.size()), unread);
    if (!newRecords.files().isEmpty()) {
      store.keepLines(
          ReleaseTables.recordLines(store.spark(), newRecords, settings.run()),
          readings(tonight.subList(0, records)));
    }
    if (!newArticles.files().isEmpty()) {
      store.keepLines(
          ReleaseTables.articleLines(
              store.spark(), newArticles, ArticleLines.ids(input.articles()), settings.run()),
          readings(tonight.subList(records, tonight.size())));
    }
  }

  private static InputFiles only(InputFiles input, List<KeptFile> files, Set<String> unread) {
    List<InputFile> wanted = new ArrayList<>();
    for (int n = 0; n < files.size(); n++) {
      if (unread.contains(files.get(n).reading())) {
        wanted.add(input.files().get(n));
      }
    }
    return new InputFiles(wanted, List.of());
  }

  private static Map<String, String> readings(List<KeptFile> files) {
    Map<String, String> readings = new LinkedHashMap<>();
    files.forEach(file -> readings.put(file.name(), file.reading()));
    return readings;
  }

  /** What was hashed and what was read must be one content. */
  private void requireUnchanged(
      DistinctInput distinct, List<KeptFile> tonight, Set<String> unread) {
    List<InputFile> files = new ArrayList<>();
    List<String> before = new ArrayList<>();
    for (int n = 0; n < tonight.size(); n++) {
      if (unread.contains(tonight.get(n).reading())) {
        files.add(distinct.input().all().get(n));
        before.add(distinct.hashes().get(n));
      }
    }
    List<String> now = FileHashes.of(store.spark(), files);
    for (int n = 0; n < now.size(); n++) {
      if (!now.get(n).equals(before.get(n))) {
        throw new InputException(
            "'"
                + files.get(n).path()
                + "' changed while it was read: nothing of it was taken in; run again when it is complete");
      }
    }
  }

  /** Files of the last night that the input does not hold, in their order. */
  private static List<KeptFile> missing(List<KeptFile> files, List<KeptFile> before) {
    Set<String> contents = files.stream().map(Intake::content).collect(Collectors.toSet());
    Set<String> names = files.stream().map(KeptFile::name).collect(Collectors.toSet());
    List<KeptFile> missing = new ArrayList<>();
    for (KeptFile file : before) {
      if (file.isThere() && !contents.contains(content(file))) {
        String name = file.name();
        if (!names.add(name)) {
          name = file.name() + "~" + file.sha256().substring(0, 8);
        }
        missing.add(
            new KeptFile(
                file.reading(),
                file.sha256(),
                file.kind(),
                name,
                file.bytes(),
                file.attempt(),
                files.size() + missing.size(),
                file.dataset()));
      }
    }
    return missing;
  }

  /** Files of the input, and those that once were; a file read anew takes the place of itself. */
  private static List<KeptFile> withWithdrawn(List<KeptFile> files, List<KeptFile> known) {
    Set<String> contents = files.stream().map(Intake::content).collect(Collectors.toSet());
    List<KeptFile> all = new ArrayList<>(files);
    for (KeptFile file : known) {
      if (!contents.contains(content(file))) {
        all.add(file.withdrawn());
      }
    }
    return all;
  }

  static String content(KeptFile file) {
    return file.kind() + " " + file.sha256();
  }
}
