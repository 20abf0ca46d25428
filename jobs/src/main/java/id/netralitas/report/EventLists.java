package id.netralitas.report;

import id.netralitas.finding.CollectedCases;
import id.netralitas.people.Measure;
import id.netralitas.record.CountScope;
import id.netralitas.reference.Vote;
import id.netralitas.table.FindingTables;
import id.netralitas.table.OfficialTables;
import id.netralitas.table.Table;
import id.netralitas.table.Tables;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.function.Function;
import java.util.stream.Stream;

/**
 * Which events stand on which page: the lists that numbers open to, and the pages that tell each
 * event with its articles. The same in every language.
 */
final class EventLists {

  /** The list of all events. */
  static final String ALL = "events";

  /** Rows of one page at most, so that a page stays below 300 kB. */
  static final int ROWS_OF_A_PAGE = 800;

  /** What one page of told events may weigh, in characters of its text as estimated. */
  private static final int WEIGHT_OF_A_PAGE = 150_000;

  /** What the code of a list begins with that has the events of one main activity. */
  static final String MAIN = "MAIN_";

  /** What the code of a list begins with that an official figure is set against. */
  static final String OFFICIAL = "OFFICIAL~";

  private static final String PROVINCES = "provinces/";
  private static final String ELECTIONS = "elections/";
  private static final String BY_PROVINCE = "p-";
  private static final String BY_REGENCY = "r-";
  private static final String BY_PHASE = "f-";

  private final List<EventEntry> all;
  private final List<String> provinceCodes;
  private final Map<String, EventList> lists = new TreeMap<>();
  private final List<Told> told = new ArrayList<>();
  private final Map<String, String> fileOfEvent = new HashMap<>();

  EventLists(Report report) {
    all = report.events();
    provinceCodes =
        report.provinces().rows().stream().map(row -> row.text("province_code")).toList();
    Map<String, List<EventEntry>> byProvince = by(entry -> Stream.of(provinceCode(entry)));
    add(ALL, all, this::provinceGroup, provinceCodes);
    by(entry -> entry.event().list("activities").stream()).forEach(this::addList);
    by(entry -> Stream.of(MAIN + entry.event().list("activities").get(0))).forEach(this::addList);
    by(EventLists::kindsOfNumbers).forEach(this::addList);
    by(entry -> Stream.of(month(entry))).forEach(this::addList);
    for (String code : provinceCodes) {
      List<EventEntry> events = byProvince.getOrDefault(code, List.of());
      add(PROVINCES + code, events, EventLists::regencyGroup, null);
      tell(code, events);
    }
    report.table(OfficialTables.PRESS_AGAINST_OFFICIAL).rows().forEach(this::addOfficial);
    by(EventLists::elections).forEach((election, events) -> addElection(election, events, report));
  }

  /**
   * A list of events, a page of it after the other.
   *
   * @param total events in it
   */
  record EventList(String stem, long total, List<Chunk> chunks, Map<String, String> addresses) {

    /** Returns whether the list stands on a page that tells more: of a place or an election. */
    boolean isOfAPage() {
      return stem.startsWith(PROVINCES) || stem.startsWith(ELECTIONS);
    }
  }

  /**
   * One page of a list.
   *
   * @param number of the page, from 1
   */
  record Chunk(String file, int number, int pages, List<Group> groups) {

    List<EventEntry> entries() {
      return groups.stream().flatMap(group -> group.entries().stream()).toList();
    }
  }

  /**
   * Events of a list that stand together.
   *
   * @param id of the group on its page: {@code p-} and a province, {@code r-} and a government,
   *     {@code f-} and a phase
   * @param isContinued whether it began on the page before
   */
  record Group(String id, boolean isContinued, List<EventEntry> entries) {

    /** Returns the code in the id, without what kind it is of. */
    String code() {
      return id.substring(2);
    }

    boolean isProvince() {
      return id.startsWith(BY_PROVINCE);
    }

    boolean isRegency() {
      return id.startsWith(BY_REGENCY);
    }
  }

  /** A page that tells events with their articles. */
  record Told(String file, String provinceCode, int number, List<EventEntry> entries) {}

  EventList list(String stem) {
    return lists.get(stem);
  }

  /** Returns all lists, by stem. */
  List<EventList> lists() {
    return List.copyOf(lists.values());
  }

  /** Returns the list of an election, without events if none of them is listed. */
  EventList election(String code) {
    return lists.getOrDefault(
        ELECTIONS + code,
        new EventList(
            ELECTIONS + code,
            0,
            List.of(new Chunk(file(ELECTIONS + code, 1), 1, 1, List.of())),
            Map.of()));
  }

  /** Returns the pages that tell the events. */
  List<Told> told() {
    return told;
  }

  /** Returns the address of a list; empty if no listed event is in it. */
  Optional<String> address(String stem) {
    return Optional.ofNullable(lists.get(stem))
        .filter(list -> list.total() > 0)
        .map(list -> list.chunks().get(0).file());
  }

  /**
   * Returns the address of the events of a list that have a value in one of its selects, which the
   * page chooses when it opens; of a list of several pages, whose selects choose among the events
   * of one, the address of the list. Empty if no listed event is in it.
   */
  Optional<String> address(String stem, String select, String value) {
    return address(stem)
        .map(
            file ->
                lists.get(stem).chunks().size() > 1
                    ? file + "#peristiwa"
                    : file + "#" + select + "=" + value);
  }

  /** Returns the address of a group in a list; empty if no listed event is in it. */
  Optional<String> address(String stem, String group) {
    return Optional.ofNullable(lists.get(stem)).map(list -> list.addresses().get(group));
  }

  /** Returns the address where an event is told. */
  String address(EventEntry entry) {
    return fileOfEvent.get(entry.id()) + "#" + entry.id();
  }

  /** Returns the address of an event by its id; empty if it is not listed. */
  Optional<String> addressOfEvent(String id) {
    return Optional.ofNullable(fileOfEvent.get(id)).map(file -> file + "#" + id);
  }

  /** Returns the row of the table of provinces that counts an event. */
  static String provinceCode(EventEntry entry) {
    Table.Row event = entry.event();
    if (event.text("level").equals("NATIONAL")) {
      return Tables.NATIONAL;
    }
    String code = event.text("province_code");
    return code == null ? Tables.UNLOCATED : code;
  }

  /** Returns the month as the table of months has it. */
  static String month(EventEntry entry) {
    String date = entry.event().text("date");
    if (date == null) {
      return Tables.UNDATED;
    }
    return date.length() > 7 ? date.substring(0, 7) : date;
  }

  private static Stream<String> elections(EventEntry entry) {
    List<String> codes = entry.event().list("elections");
    return codes.isEmpty() ? Stream.of(Tables.NO_ELECTION) : codes.stream();
  }

  /**
   * Returns the kinds of numbers of people that an event tells, running totals and parts included:
   * codes of {@link Measure}, and WORKFORCE.
   */
  static Stream<String> kindsOfNumbers(EventEntry entry) {
    String workforce = Tables.asnColumn(CountScope.WORKFORCE);
    boolean tellsWorkforce =
        Stream.of("", "_low", "_high")
            .anyMatch(end -> entry.event().number(workforce + end) != null);
    return Stream.concat(
        tellsWorkforce ? Stream.of(CountScope.WORKFORCE.name()) : Stream.of(),
        Arrays.stream(Measure.values())
            .filter(measure -> entry.told(measure).isPresent())
            .map(Measure::name));
  }

  private Map<String, List<EventEntry>> by(Function<EventEntry, Stream<String>> codes) {
    Map<String, List<EventEntry>> groups = new TreeMap<>();
    for (EventEntry entry : all) {
      codes
          .apply(entry)
          .distinct()
          .forEach(code -> groups.computeIfAbsent(code, key -> new ArrayList<>()).add(entry));
    }
    return groups;
  }

  private void addList(String code, List<EventEntry> events) {
    add("lists/" + code, events, this::provinceGroup, provinceCodes);
  }

  /** Adds the events that an official figure is set against: up to its day, and all. */
  private void addOfficial(Table.Row official) {
    String election = official.text("election");
    String place = official.text("place_code");
    for (String until : Arrays.asList(official.text("as_of"), null)) {
      String code = official(election, place, until);
      LocalDate day = until == null ? null : LocalDate.parse(until);
      List<EventEntry> events =
          all.stream()
              .filter(entry -> CollectedCases.isOf(entry.event(), election, place, day))
              .toList();
      if (official.text("reason") == null && !events.isEmpty()) {
        addList(code, events);
      }
    }
  }

  /**
   * Returns the code of the list of events that an official figure is set against.
   *
   * @param until the day up to which they are; null for all of the election
   */
  static String official(String election, String place, String until) {
    return OFFICIAL + election + "~" + place + (until == null ? "" : "~" + until);
  }

  private void addElection(String election, List<EventEntry> events, Report report) {
    List<Table.Row> phases =
        report.table(FindingTables.PHASES).rows().stream()
            .filter(row -> row.text("election").equals(election))
            .toList();
    String stem = ELECTIONS + election;
    if (phases.isEmpty()) {
      add(stem, events, this::provinceGroup, provinceCodes);
      return;
    }
    List<String> order = new ArrayList<>();
    phases.forEach(phase -> order.add(phase.text("phase")));
    order.add(Vote.Phase.OTHER);
    order.add(Vote.Reason.NO_VOTE_IN_REGION.name());
    order.add(Tables.UNDATED);
    add(stem, events, entry -> BY_PHASE + phase(entry, election), order);
  }

  /** Returns the phase of an event in an election, by the calendar of its own region. */
  private static String phase(EventEntry entry, String election) {
    return entry.votes().stream()
        .filter(vote -> vote.text("election").equals(election))
        .findFirst()
        .map(EventLists::phase)
        .orElse(Tables.UNDATED);
  }

  private static String phase(Table.Row vote) {
    if (vote.text("phase") != null) {
      return vote.text("phase");
    }
    return Vote.Reason.NO_VOTE_IN_REGION.name().equals(vote.text("reason"))
        ? Vote.Reason.NO_VOTE_IN_REGION.name()
        : Tables.UNDATED;
  }

  private String provinceGroup(EventEntry entry) {
    return BY_PROVINCE + provinceCode(entry);
  }

  private static String regencyGroup(EventEntry entry) {
    String regency = entry.event().text("regency_code");
    return BY_REGENCY + (regency == null ? provinceCode(entry) : regency);
  }

  /**
   * Adds a list.
   *
   * @param order of the codes of groups; by code if null
   */
  private void add(
      String stem,
      List<EventEntry> events,
      Function<EventEntry, String> groupOf,
      List<String> order) {
    Comparator<String> byCode =
        order == null
            ? Comparator.naturalOrder()
            : Comparator.comparingInt((String id) -> order.indexOf(id.substring(2)))
                .thenComparing(Comparator.naturalOrder());
    Map<String, List<EventEntry>> groups = new TreeMap<>(byCode);
    for (EventEntry entry : events) {
      groups.computeIfAbsent(groupOf.apply(entry), id -> new ArrayList<>()).add(entry);
    }
    List<List<Group>> pages = pages(groups);
    List<Chunk> chunks = new ArrayList<>();
    Map<String, String> addresses = new LinkedHashMap<>();
    for (int n = 1; n <= pages.size(); n++) {
      Chunk chunk = new Chunk(file(stem, n), n, pages.size(), pages.get(n - 1));
      chunks.add(chunk);
      chunk
          .groups()
          .forEach(group -> addresses.putIfAbsent(group.id(), chunk.file() + "#" + group.id()));
    }
    lists.put(stem, new EventList(stem, events.size(), chunks, addresses));
  }

  /** Cuts groups into pages; a group may go on on the next. There is one page at least. */
  private static List<List<Group>> pages(Map<String, List<EventEntry>> groups) {
    List<List<Group>> pages = new ArrayList<>();
    List<Group> page = new ArrayList<>();
    int room = ROWS_OF_A_PAGE;
    for (Map.Entry<String, List<EventEntry>> group : groups.entrySet()) {
      List<EventEntry> left = group.getValue();
      boolean isContinued = false;
      while (!left.isEmpty()) {
        if (room == 0) {
          pages.add(page);
          page = new ArrayList<>();
          room = ROWS_OF_A_PAGE;
        }
        int taken = Math.min(room, left.size());
        page.add(new Group(group.getKey(), isContinued, left.subList(0, taken)));
        left = left.subList(taken, left.size());
        room -= taken;
        isContinued = true;
      }
    }
    pages.add(page);
    return pages;
  }

  private void tell(String provinceCode, List<EventEntry> events) {
    List<EventEntry> page = new ArrayList<>();
    int weight = 0;
    int number = 1;
    for (EventEntry entry : events) {
      int more = weight(entry);
      if (!page.isEmpty() && weight + more > WEIGHT_OF_A_PAGE) {
        addTold(provinceCode, number++, page);
        page = new ArrayList<>();
        weight = 0;
      }
      page.add(entry);
      weight += more;
    }
    if (!page.isEmpty()) {
      addTold(provinceCode, number, page);
    }
  }

  private void addTold(String provinceCode, int number, List<EventEntry> entries) {
    String file = file("events/" + provinceCode, number);
    told.add(new Told(file, provinceCode, number, entries));
    entries.forEach(entry -> fileOfEvent.put(entry.id(), file));
  }

  /** Estimates the characters that tell an event, markup included. */
  private static int weight(EventEntry entry) {
    int weight = 700 + 200 * entry.conflicts().size();
    for (EventEntry.Source source : entry.sources()) {
      weight += 500 + 150 * source.counts().size();
      for (Table.Row evidence : source.evidence()) {
        String quote = evidence.text("quote");
        weight += 150 + (quote == null ? 0 : quote.length());
      }
    }
    return weight;
  }

  private static String file(String stem, int number) {
    return stem + (number == 1 ? "" : "-" + number) + ".html";
  }
}
