package id.netralitas.reference;

import id.netralitas.reference.ElectionCalendar.Phase;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.Arrays;
import java.util.HashMap;
import java.util.HashSet;
import java.util.HexFormat;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** Reads the CSV files of a reference folder and checks them against each other. */
final class ReferenceReader {

  private static final String WHOLE_COUNTRY = "00";
  private static final String OUTLET_KINDS =
      Arrays.stream(OutletKind.values()).map(Enum::name).collect(Collectors.joining("|"));

  private final Path folder;

  ReferenceReader(Path folder) {
    this.folder = folder;
  }

  Reference read() {
    if (!Files.isDirectory(folder)) {
      throw new ReferenceException(
          "There is no reference folder '%s'; give one with --reference".formatted(folder));
    }
    Places places = places();
    ElectionCalendar calendar = calendar();
    VoteFiles votes = new VoteFiles(folder, places, calendar);
    VotingRegions regions = votes.regions();
    return new Reference(
        places,
        abbreviations(places),
        ambiguities(),
        outlets(),
        calendar,
        regions,
        votes.calendar(regions),
        denominators(places),
        supervision(),
        legalTexts(),
        new OfficialFile(folder, places, calendar).readings(),
        fingerprint());
  }

  /** Returns a hash over names and bytes of the folder's tables. */
  private String fingerprint() {
    try (Stream<Path> files = Files.list(folder)) {
      MessageDigest digest = MessageDigest.getInstance("SHA-256");
      for (Path file : files.filter(name -> name.toString().endsWith(".csv")).sorted().toList()) {
        digest.update(file.getFileName().toString().getBytes(StandardCharsets.UTF_8));
        digest.update(Files.readAllBytes(file));
      }
      return HexFormat.of().formatHex(digest.digest());
    } catch (IOException unreadable) {
      throw new ReferenceException("The reference folder '%s' cannot be read".formatted(folder));
    } catch (NoSuchAlgorithmException impossible) {
      throw new IllegalStateException("every Java has SHA-256", impossible);
    }
  }

  private Places places() {
    Map<String, Province> provinces = new LinkedHashMap<>();
    for (Line line : lines("provinces.csv")) {
      Province province =
          new Province(
              line.matching("province_code", "\\d{2}"),
              line.text("short_name"),
              line.text("name_en"),
              line.list("abbreviations"),
              line.text("capital"),
              line.decimal("lat"),
              line.decimal("lon"),
              line.text("island_group"));
      if (provinces.put(province.code(), province) != null) {
        throw line.error("province_code", "is there twice");
      }
    }
    requireTotal("provinces.csv", Reference.PROVINCES, provinces.size());

    Map<String, Regency> regencies = new LinkedHashMap<>();
    for (Line line : lines("regencies.csv")) {
      Regency regency =
          new Regency(
              line.matching("regency_code", "\\d{2}\\.\\d{2}"),
              line.text("province_code"),
              line.matching("type", "Kabupaten|Kota"),
              line.text("name"),
              line.text("full_name"),
              line.text("capital"));
      if (!provinces.containsKey(regency.provinceCode())) {
        throw line.error("province_code", "is not in provinces.csv");
      }
      if (!regency.code().startsWith(regency.provinceCode() + ".")) {
        throw line.error("regency_code", "does not begin with its province's code");
      }
      if (regencies.put(regency.code(), regency) != null) {
        throw line.error("regency_code", "is there twice");
      }
    }
    requireTotal("regencies.csv", Reference.REGENCIES, regencies.size());

    Map<String, String> codesToday = new HashMap<>();
    for (Line line : lines("code_changes.csv")) {
      if (!regencies.containsKey(line.text("regency_code"))) {
        throw line.error("regency_code", "is not in regencies.csv");
      }
      if (codesToday.put(line.text("code_2019"), line.text("regency_code")) != null) {
        throw line.error("code_2019", "is there twice");
      }
    }
    return new Places(List.copyOf(provinces.values()), List.copyOf(regencies.values()), codesToday);
  }

  private List<Abbreviation> abbreviations(Places places) {
    return each(
        "abbreviations.csv",
        line -> {
          if (!places.hasRegency(line.text("regency_code"))) {
            throw line.error("regency_code", "is not in regencies.csv");
          }
          return new Abbreviation(
              line.text("abbreviation"),
              line.text("regency_code"),
              line.text("kind"),
              line.matching("ambiguous", "true|false").equals("true"));
        });
  }

  private List<Ambiguity> ambiguities() {
    return each(
        "ambiguity.csv",
        line ->
            new Ambiguity(
                line.text("kind"),
                line.text("name"),
                line.list("regency_codes"),
                line.optional("note")));
  }

  private Outlets outlets() {
    Map<String, String> byName = new HashMap<>();
    Map<String, String> byHost = new HashMap<>();
    Map<String, OutletProfile> profiles = new HashMap<>();
    for (Line line : lines("outlets.csv")) {
      OutletProfile profile =
          new OutletProfile(
              line.text("family"), OutletKind.valueOf(line.matching("kind", OUTLET_KINDS)));
      OutletProfile before = profiles.putIfAbsent(line.text("outlet"), profile);
      if (before != null && !before.equals(profile)) {
        throw line.error("outlet", "has another family or kind in an earlier line");
      }
      Map<String, String> aliases =
          line.matching("alias_kind", "name|host").equals("name") ? byName : byHost;
      if (aliases.put(line.text("alias"), line.text("outlet")) != null) {
        throw line.error("alias", "is there twice");
      }
    }
    return new Outlets(byName, byHost, profiles);
  }

  private ElectionCalendar calendar() {
    Set<String> polls = new HashSet<>();
    return new ElectionCalendar(
        each(
            "election_calendar.csv",
            line -> {
              Phase phase =
                  new Phase(
                      line.matching("election", "(PEMILU|PILKADA)_\\d{4}"),
                      line.text("phase"),
                      line.day("start"),
                      line.day("end"));
              if (phase.end().isBefore(phase.start())) {
                throw line.error("end", "is before its start");
              }
              if (phase.name().equals(ElectionCalendar.POLLING) && !polls.add(phase.election())) {
                throw line.error("election", "has two polling days");
              }
              return phase;
            }));
  }

  private List<Denominator> denominators(Places places) {
    return each(
        "denominators.csv",
        line -> {
          String province = line.text("province_code");
          if (!province.equals(WHOLE_COUNTRY) && !places.hasProvince(province)) {
            throw line.error("province_code", "is not in provinces.csv");
          }
          return new Denominator(
              province,
              line.text("measure"),
              (int) line.number("year"),
              line.number("value"),
              line.optional("source_url"));
        });
  }

  private List<Supervision> supervision() {
    return each(
        "supervision.csv",
        line -> {
          String from = line.partialDate("from");
          String to = line.partialDate("to");
          line.requireOrder("to", from, to);
          return new Supervision(line.text("body"), from, to, line.address("source_url"));
        });
  }

  private List<LegalText> legalTexts() {
    Set<String> references = new HashSet<>();
    return each(
        "legal_texts.csv",
        line -> {
          if (!references.add(line.text("reference"))) {
            throw line.error("reference", "is there twice");
          }
          String from = line.partialDate("in_force_from");
          String to = line.partialDate("in_force_to");
          line.requireOrder("in_force_to", from, to);
          return new LegalText(
              line.text("reference"),
              line.text("title"),
              line.partialDate("issued"),
              from,
              to,
              line.address("source_url"));
        });
  }

  private <T> List<T> each(String file, Function<Line, T> read) {
    return lines(file).stream().map(read).toList();
  }

  private List<Line> lines(String file) {
    return Line.all(folder.resolve(file));
  }

  private static void requireTotal(String file, int expected, int found) {
    if (found != expected) {
      throw new ReferenceException(file + " has " + found + " rows, but there are " + expected);
    }
  }
}
