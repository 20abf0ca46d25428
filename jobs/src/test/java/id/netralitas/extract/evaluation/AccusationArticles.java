package id.netralitas.extract.evaluation;

import id.netralitas.extract.evaluation.Label.LabelledCount;
import id.netralitas.extract.evaluation.Label.LabelledEvent;
import id.netralitas.record.Activity;
import id.netralitas.record.CountScope;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.SplittableRandom;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/**
 * Small articles that accuse somebody, or seem to: each row of {@code accusations.tsv} is a
 * sentence with choices ({@code [a|b]}) and slots ({@code {n}}), which is put into articles on a
 * case, a reminder, a pledge or an outreach, with other words, numbers, places and order each time.
 * What is right follows from the row. The same rows give the same articles.
 */
final class AccusationArticles {

  private static final Path ROWS =
      Path.of("src/test/resources/id/netralitas/extract/evaluation/accusations.tsv");

  private static final int VARIANTS = 24;

  private static final Pattern CHOICE = Pattern.compile("\\[([^\\[\\]]*)]");
  private static final Pattern CLAIM = Pattern.compile("(?:([nm]) )?([A-Z_]{3,})( @Q)?");

  private static final List<Place> PLACES =
      List.of(
          new Place("34.04", "Kabupaten", "Sleman"),
          new Place("35.19", "Kabupaten", "Madiun"),
          new Place("33.16", "Kabupaten", "Blora"),
          new Place("53.08", "Kabupaten", "Ende"),
          new Place("61.05", "Kabupaten", "Sintang"),
          new Place("16.11", "Kabupaten", "Empat Lawang"),
          new Place("73.73", "Kota", "Palopo"),
          new Place("36.73", "Kota", "Serang"),
          new Place("71.04", "Kabupaten", "Kepulauan Talaud"),
          new Place("51.02", "Kabupaten", "Tabanan"));

  /** Others than those of the articles, all regencies. */
  private static final List<Place> OTHERS =
      List.of(
          new Place("34.02", "Kabupaten", "Bantul"),
          new Place("33.18", "Kabupaten", "Pati"),
          new Place("53.09", "Kabupaten", "Ngada"),
          new Place("62.02", "Kabupaten", "Kotawaringin Timur"),
          new Place("75.04", "Kabupaten", "Pohuwato"));

  /** The provinces of the others, in their order. */
  private static final List<Place> PROVINCES =
      List.of(
          new Place("34", "Provinsi", "DI Yogyakarta"),
          new Place("33", "Provinsi", "Jawa Tengah"),
          new Place("53", "Provinsi", "Nusa Tenggara Timur"),
          new Place("62", "Provinsi", "Kalimantan Tengah"),
          new Place("75", "Provinsi", "Gorontalo"));

  private static final List<String> NAMES =
      List.of("Darmo Sutikno", "Retno Wulandari", "Yosef Meo", "Hendra Prakoso", "Made Suarta");

  private static final List<String> WORDS =
      List.of(
          "",
          "satu",
          "dua",
          "tiga",
          "empat",
          "lima",
          "enam",
          "tujuh",
          "delapan",
          "sembilan",
          "sepuluh",
          "sebelas",
          "dua belas",
          "tiga belas",
          "empat belas",
          "lima belas");

  private static final List<String> STAFF =
      List.of("ASN", "ASN", "orang ASN", "PNS", "orang PNS", "aparatur sipil negara (ASN)");

  private static final List<String> FILLERS =
      List.of(
          "Pemungutan suara digelar pada 27 November 2024.",
          "Masa kampanye berlangsung hingga 23 November 2024.",
          "Ia berharap Pilkada berjalan aman dan damai.",
          "");

  private AccusationArticles() {}

  private record Place(String code, String type, String name) {

    String whole() {
      return type + " " + name;
    }

    String head() {
      return switch (type) {
        case "Kota" -> "Wali Kota " + name;
        case "Provinsi" -> "Gubernur " + name;
        default -> "Bupati " + name;
      };
    }
  }

  /** What an article is about but for the sentence. */
  private record Frame(String headline, String lead, Activity activity) {}

  private static final Map<String, Frame> FRAMES =
      Map.of(
          "case",
          new Frame(
              "Bawaslu {p} Tangani Dugaan Pelanggaran Netralitas ASN",
              "Bawaslu {P} menangani dugaan pelanggaran netralitas ASN pada Pilkada 2024, kata Ketua Bawaslu {p}, {name}, Senin (7/10/2024).",
              Activity.VIOLATION_REPORT),
          "province",
          new Frame(
              "Bawaslu {p} Tangani Dugaan Pelanggaran Netralitas ASN",
              "Bawaslu {p} menangani dugaan pelanggaran netralitas ASN pada Pilkada 2024, kata Ketua Bawaslu {p}, {name}, Senin (7/10/2024).",
              Activity.VIOLATION_REPORT),
          "calm",
          new Frame(
              "{head} Ingatkan ASN Jaga Netralitas",
              "{head} {name} mengingatkan ASN di {P} agar netral pada Pilkada 2024, Senin (7/10/2024).",
              Activity.REMINDER),
          "pledge",
          new Frame(
              "ASN {p} Ikrar Netralitas",
              "Pemerintah {P} menggelar ikrar netralitas ASN pada Pilkada 2024 di halaman kantornya, Senin (7/10/2024).",
              Activity.PLEDGE),
          "outreach",
          new Frame(
              "Bawaslu {p} Gelar Sosialisasi Netralitas ASN",
              "Bawaslu {P} menggelar sosialisasi netralitas ASN pada Pilkada 2024, Senin (7/10/2024).",
              Activity.OUTREACH));

  /**
   * An article with what is right.
   *
   * @param accepted labels of which each is right
   */
  record Sample(String kind, String text, List<Label> accepted) {}

  private record Row(String kind, List<String> frames, List<String> expected, String sentence) {

    static Row of(String line) {
      String[] cells = line.split("\t", -1);
      return new Row(
          cells[0],
          List.of(cells[1].split(",", -1)),
          List.of(cells[2].split(" / ", -1)),
          cells[3].replace("\\n", "\n"));
    }
  }

  /** Returns the articles by row, none twice. */
  static List<Sample> all() {
    try (Stream<String> lines = Files.lines(ROWS)) {
      List<Row> rows = lines.skip(1).map(Row::of).toList();
      Map<String, Sample> samples = new LinkedHashMap<>();
      for (int n = 0; n < rows.size(); n++) {
        SplittableRandom choice = new SplittableRandom(n);
        for (int variant = 0; variant < VARIANTS; variant++) {
          Sample sample = sample(rows.get(n), variant, choice);
          samples.putIfAbsent(sample.text(), sample);
        }
      }
      return List.copyOf(samples.values());
    } catch (IOException unreadable) {
      throw new UncheckedIOException(unreadable);
    }
  }

  private static Sample sample(Row row, int variant, SplittableRandom choice) {
    String frameName = row.frames().get(variant % row.frames().size());
    Frame frame = FRAMES.get(frameName);
    Place place = any(PLACES, choice);
    Place other = any(OTHERS, choice);
    if (frameName.equals("province")) {
      place = PROVINCES.get(OTHERS.indexOf(other));
    }
    int m = 2 + choice.nextInt(6);
    int n = m + 1 + choice.nextInt(7);
    Map<String, String> slots = new LinkedHashMap<>();
    slots.put("{P}", place.whole());
    slots.put("{p}", place.name());
    slots.put("{head}", place.head());
    slots.put("{Q}", other.whole());
    slots.put("{q}", other.name());
    slots.put("{name}", any(NAMES, choice));
    slots.put("{n}", number(n, choice) + " " + any(STAFF, choice));
    slots.put("{N}", n + " ASN");
    slots.put("{m}", number(m, choice) + " " + any(STAFF, choice));
    slots.put("{m orang}", number(m, choice) + " orang");
    slots.put("{num}", number(n, choice));
    slots.put("{many}", String.valueOf(100 + choice.nextInt(30) * 10));
    String sentence = capitalised(filled(row.sentence(), slots, choice));
    String lead = filled(frame.lead(), slots, choice);
    String filler = any(FILLERS, choice);
    boolean isLast = sentence.startsWith("\n") || choice.nextBoolean();
    String text =
        filled(frame.headline(), slots, choice)
            + "\n"
            + place.name().toUpperCase(Locale.ROOT)
            + " – "
            + lead
            + (isLast ? " " + filler + " " + sentence : " " + sentence + " " + filler);
    List<Label> accepted = new ArrayList<>();
    for (String expected : row.expected()) {
      accepted.addAll(labels(place, other, frame, expected, n, m));
    }
    return new Sample(row.kind(), text.replaceAll(" +", " ").strip(), accepted);
  }

  private static String filled(
      String template, Map<String, String> slots, SplittableRandom choice) {
    String text =
        CHOICE
            .matcher(template)
            .replaceAll(
                found ->
                    Matcher.quoteReplacement(
                        any(Arrays.asList(found.group(1).split("\\|", -1)), choice)));
    for (Map.Entry<String, String> slot : slots.entrySet()) {
      text = text.replace(slot.getKey(), slot.getValue());
    }
    return text;
  }

  private static String number(int value, SplittableRandom choice) {
    return switch (choice.nextInt(4)) {
      case 0 -> String.valueOf(value);
      case 1 -> value + " (" + WORDS.get(value) + ")";
      default -> WORDS.get(value);
    };
  }

  private static String capitalised(String sentence) {
    return sentence.substring(0, 1).toUpperCase(Locale.ROOT) + sentence.substring(1);
  }

  private static <T> T any(List<T> values, SplittableRandom choice) {
    return values.get(choice.nextInt(values.size()));
  }

  /**
   * The labels of an expectation. A sanction may also be told as a violation: a label may have both
   * activities or the sanction alone.
   */
  private static List<Label> labels(
      Place place, Place other, Frame frame, String expected, int n, int m) {
    Set<Activity> here = new LinkedHashSet<>(List.of(frame.activity()));
    List<LabelledCount> counts = new ArrayList<>();
    List<LabelledEvent> elsewhere = new ArrayList<>();
    Matcher claim = CLAIM.matcher(expected);
    while (claim.find()) {
      if (claim.group(1) == null) {
        here.add(Activity.valueOf(claim.group(2)));
        continue;
      }
      CountScope scope = CountScope.valueOf(claim.group(2));
      LabelledCount count = new LabelledCount(scope, claim.group(1).equals("n") ? n : m);
      if (claim.group(3) == null) {
        here.add(activity(scope));
        counts.add(count);
      } else {
        elsewhere.add(event(other, List.of(activity(scope)), List.of(count)));
      }
    }
    List<Label> labels = new ArrayList<>(List.of(label(place, here, counts, elsewhere)));
    if (here.contains(Activity.SANCTION) && here.add(Activity.VIOLATION_REPORT)) {
      labels.add(label(place, here, counts, elsewhere));
    }
    return labels;
  }

  private static Activity activity(CountScope scope) {
    return scope == CountScope.SANCTIONED ? Activity.SANCTION : Activity.VIOLATION_REPORT;
  }

  private static Label label(
      Place place,
      Set<Activity> activities,
      List<LabelledCount> counts,
      List<LabelledEvent> elsewhere) {
    List<LabelledEvent> events = new ArrayList<>();
    events.add(event(place, List.copyOf(activities), counts));
    events.addAll(elsewhere);
    return new Label("a", true, events, List.of(), List.of(), List.of());
  }

  private static LabelledEvent event(
      Place place, List<Activity> activities, List<LabelledCount> counts) {
    return LabelledEvent.of(place.code().substring(0, 2), place.code(), null, activities, counts);
  }
}
