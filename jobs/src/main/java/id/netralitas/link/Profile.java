package id.netralitas.link;

import id.netralitas.record.Activity;
import id.netralitas.record.Count;
import id.netralitas.record.CountScope;
import id.netralitas.record.DateBasis;
import id.netralitas.record.DatePrecision;
import id.netralitas.record.Level;
import id.netralitas.record.Mention;
import id.netralitas.text.Fingerprint;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.EnumMap;
import java.util.EnumSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/** A mention as it is compared: its facts, read once. */
final class Profile {

  static final long NO_DAY = Long.MIN_VALUE;

  private static final Pattern DAY_IN_ADDRESS =
      Pattern.compile("/((?:19|20)[0-9]{2})/([0-9]{1,2})/([0-9]{1,2})(?:/|$)");

  /** A letter of a ministry or of a body of the nation: in a region it is cited, not issued. */
  private static final Pattern OF_NATION =
      Pattern.compile("^(?:SE|Surat) (?:men|kemen|kasn|bkn|presiden)", Pattern.CASE_INSENSITIVE);

  private static final Pattern NUMBER = Pattern.compile("[^\\s]*[0-9].*");
  private static final String NATION = Level.NATIONAL.name();

  /** Words of venues that many venues have. */
  private static final Set<String> COMMON_IN_VENUES =
      Set.of(
          "kantor",
          "gedung",
          "aula",
          "ruang",
          "hotel",
          "halaman",
          "lapangan",
          "pemkab",
          "kabupaten",
          "kota",
          "di",
          "lantai",
          "rapat",
          "pemerintah",
          "bupati",
          "gubernur",
          "wali",
          "walikota",
          "pemprov",
          "pemkot",
          "dan",
          "jakarta");

  final SourcedMention sourced;
  final String articleId;
  final int position;
  final String place;
  final DatePrecision precision;

  /** Whether the text itself names the day, rather than a word such as yesterday or the page. */
  final boolean isDayTold;

  final long firstDay;
  final long lastDay;
  final int year;
  final int month;
  final int dayOfMonth;

  /** The day of the event where it is known, else that of an undated mention's page. */
  final long pageDay;

  final Activity main;
  final Set<Activity> activities;
  final List<PersonName> officials;

  /** Whether an official of Bawaslu or Panwaslu is among them. */
  final boolean hasSupervisor;

  final Map<CountScope, Set<Long>> counts;
  final Set<Long> values;

  /** Those of the values that are not the size of a whole workforce, which many accounts tell. */
  final Set<Long> figures;

  final Set<String> venue;
  final Set<String> tellingVenue;
  final Set<String> letters;
  final Set<String> title;
  final Set<String> elections;
  final Fingerprint fingerprint;

  Profile(SourcedMention sourced, OwnWords ownWords) {
    this.sourced = sourced;
    Mention mention = sourced.mention();
    Set<String> own = ownWords.of(mention.jurisdiction());
    articleId = sourced.articleId();
    position = sourced.position();
    place = mention.jurisdiction().identity().orElse(null);
    precision = mention.date().precision();
    isDayTold =
        mention.date().basis() == DateBasis.EXPLICIT
            || mention.date().basis() == DateBasis.YEAR_INFERRED;
    LocalDate first = mention.date().firstDay().orElse(null);
    firstDay = first == null ? NO_DAY : first.toEpochDay();
    lastDay = mention.date().lastDay().map(LocalDate::toEpochDay).orElse(NO_DAY);
    year = first == null ? 0 : first.getYear();
    month = first == null ? 0 : first.getMonthValue();
    dayOfMonth = first == null ? 0 : first.getDayOfMonth();
    pageDay =
        switch (precision) {
          case DAY -> firstDay;
          case NONE -> pageDay(sourced.article());
          default -> NO_DAY;
        };
    main = mention.activities().get(0);
    activities = EnumSet.copyOf(mention.activities());
    officials =
        sourced.article().officials().stream()
            .filter(official -> official.name() != null)
            .map(official -> PersonName.of(official.name()))
            .filter(name -> !name.words().isEmpty())
            .toList();
    hasSupervisor =
        sourced.article().officials().stream()
            .map(
                official -> official.role() == null ? "" : official.role().toLowerCase(Locale.ROOT))
            .anyMatch(role -> role.contains("bawaslu") || role.contains("panwas"));
    counts = new EnumMap<>(CountScope.class);
    values = new TreeSet<>();
    figures = new TreeSet<>();
    for (Count count : mention.counts()) {
      if (count.value() != null) {
        counts.computeIfAbsent(count.scope(), scope -> new TreeSet<>()).add(count.value());
        values.add(count.value());
        if (count.scope() != CountScope.WORKFORCE) {
          figures.add(count.value());
        }
      }
    }
    venue = words(mention.venue(), own);
    tellingVenue =
        venue.stream()
            .filter(word -> !COMMON_IN_VENUES.contains(word))
            .collect(Collectors.toCollection(TreeSet::new));
    letters =
        sourced.article().legalReferences().stream()
            .filter(law -> law.startsWith("SE ") || law.startsWith("Surat "))
            .filter(law -> place == null || NATION.equals(place) || !OF_NATION.matcher(law).find())
            .map(Profile::letterNumber)
            .collect(Collectors.toCollection(TreeSet::new));
    title = TitleWords.of(sourced.article().title(), sourced.article().url(), own);
    elections = new TreeSet<>(sourced.elections());
    fingerprint = Fingerprint.read(sourced.article().fingerprint()).orElse(null);
  }

  boolean resembles(Profile other, double least) {
    return fingerprint != null
        && other.fingerprint != null
        && fingerprint.resemblance(other.fingerprint) >= least;
  }

  private static long pageDay(SourcedMention.Article article) {
    if (article.publishedAt() != null) {
      return LocalDate.parse(article.publishedAt()).toEpochDay();
    }
    Matcher matcher = DAY_IN_ADDRESS.matcher(article.url() == null ? "" : article.url());
    if (!matcher.find()) {
      return NO_DAY;
    }
    try {
      return LocalDate.of(
              Integer.parseInt(matcher.group(1)),
              Integer.parseInt(matcher.group(2)),
              Integer.parseInt(matcher.group(3)))
          .toEpochDay();
    } catch (DateTimeException noDay) {
      return NO_DAY;
    }
  }

  /** The number without its issuer, whom every outlet calls otherwise, and without spaces. */
  private static String letterNumber(String law) {
    Matcher number = NUMBER.matcher(law);
    String telling = number.find() ? number.group() : law;
    return telling.replaceAll("\\s+", "").toUpperCase(Locale.ROOT);
  }

  private static Set<String> words(String venue, Set<String> own) {
    Set<String> words = new TreeSet<>();
    if (venue != null) {
      for (String written : venue.toLowerCase(Locale.ROOT).split("[^a-z0-9]+", -1)) {
        VenueWords.inFull(written).stream()
            .filter(word -> word.length() > 1 && !own.contains(word))
            .forEach(words::add);
      }
    }
    return words;
  }
}
