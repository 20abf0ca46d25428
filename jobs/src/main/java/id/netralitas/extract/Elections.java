package id.netralitas.extract;

import id.netralitas.reference.ElectionCalendar;
import id.netralitas.text.Tokens;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/**
 * Which elections an article is about: those that it names with their year, those whose polling day
 * it gives, else those of the kind it names that come next after the event.
 */
final class Elections {

  private static final int REACH = 7;
  private static final int OFFICE_REACH = 4;
  private static final int HANDLED_DAYS = 120;
  private static final int AFTERMATH_DAYS = 400;
  private static final int AHEAD_DAYS = 640;
  private static final int AFTER_DAYS = 200;
  private static final int OVER_DAYS = 45;

  private final Document document;
  private final Tokens tokens;
  private final Map<String, LocalDate> pollingDays;
  private final List<Named> named = new ArrayList<>();

  Elections(Document document, ElectionCalendar calendar) {
    this.document = document;
    this.tokens = document.tokens();
    this.pollingDays = calendar.pollingDays();
    for (Sentence sentence : document.sentences()) {
      readNames(sentence);
      readPollingDays(sentence);
    }
  }

  /**
   * An election as it stands in the text.
   *
   * @param isAside told as another, earlier one, or inside the title of a legal act
   */
  record Named(String election, int from, int to, boolean isAside, boolean isSignpost) {}

  private void readNames(Sentence sentence) {
    for (int t = sentence.from(); t < sentence.to(); t++) {
      if (!document.is(t, Cue.KIND)) {
        continue;
      }
      List<String> kinds = new ArrayList<>();
      kinds.add(document.value(t, Cue.KIND));
      int at = document.end(t, Cue.KIND);
      int limit = Math.min(sentence.to(), at + REACH);
      while (at < limit) {
        if (document.is(at, Cue.KIND)) {
          kinds.add(document.value(at, Cue.KIND));
          limit = Math.min(sentence.to(), document.end(at, Cue.KIND) + REACH);
          at = document.end(at, Cue.KIND);
        } else if (isYear(at)) {
          addNames(kinds, (int) tokens.number(at), t, at + 1, sentence);
          at = limit;
        } else if (isPassedOver(at)) {
          at = document.place(at) != null ? document.placeEnd(at) : at + 1;
        } else {
          at = limit;
        }
      }
    }
  }

  private boolean isYear(int t) {
    return tokens.isNumber(t)
        && tokens.length(t) == 4
        && tokens.number(t) >= 2004
        && tokens.number(t) <= 2045
        && !(tokens.isMark(t + 1, '.') && tokens.isNumber(t + 2) && tokens.isAttached(t + 2));
  }

  private boolean isPassedOver(int t) {
    if (document.place(t) != null
        || document.is(t, Cue.YEAR_WORD)
        || document.is(t, Cue.PLACE_TYPE)) {
      return true;
    }
    if (tokens.isMark(t, '(')
        || tokens.isMark(t, ')')
        || tokens.isMark(t, '/')
        || tokens.isMark(t, '-')) {
      return true;
    }
    return document.is(t, Cue.ELECTION_WORD);
  }

  private void addNames(List<String> kinds, int year, int from, int to, Sentence sentence) {
    boolean isAside =
        document.has(to, Math.min(sentence.to(), to + 2), Cue.EARLIER)
            || document.has(Math.max(sentence.from(), from - 3), from, Cue.EARLIER)
            || isInTitleOfAct(from, sentence)
            || isExperience(from)
            || (isWord(from - 1, "saat") && document.has(sentence.from(), from, Cue.EARLIER));
    for (String kind : kinds) {
      String election = ofRevote(kind, year, sentence);
      boolean isDoubtful = kinds.size() == 1 && !pollingDays.isEmpty() && isOtherKind(kind, year);
      named.add(
          new Named(
              isDoubtful ? other(kind) + "_" + year : election,
              from,
              to,
              isAside,
              sentence.isSignpost()));
    }
  }

  /** "PSU Pilbup Magetan 2025" is a vote of the Pilkada before. */
  private String ofRevote(String kind, int year, Sentence sentence) {
    String election = kind + "_" + year;
    boolean isKnown = pollingDays.isEmpty() || pollingDays.containsKey(election);
    if (isKnown || !document.has(sentence.from(), sentence.to(), Cue.REVOTE)) {
      return election;
    }
    return pollingDays.keySet().stream()
        .filter(base -> base.startsWith(kind) && year(base) < year)
        .max(Comparator.comparingInt(Elections::year))
        .orElse(election);
  }

  private boolean isOfRevote() {
    return document.sentences().stream()
        .anyMatch(sentence -> document.has(sentence.from(), sentence.to(), Cue.REVOTE));
  }

  /** "pengalaman Pilkada 2020", "pengalaman di pemilu 2019". */
  private boolean isExperience(int from) {
    return isWord(from - 1, "pengalaman")
        || (isWord(from - 2, "pengalaman")
            && document.hasWord(from - 1, from, "di", "pada", "dari"));
  }

  /** "Pemilu 2020" and "Pilkada 2019" are slips: that year had only the other kind. */
  private boolean isOtherKind(String kind, int year) {
    return !pollingDays.containsKey(kind + "_" + year)
        && pollingDays.containsKey(other(kind) + "_" + year);
  }

  private static String other(String kind) {
    return kind.equals("PEMILU") ? "PILKADA" : "PEMILU";
  }

  private boolean isWord(int t, String word) {
    return document.isWord(t, word);
  }

  /** "SE Nomor … tentang Netralitas ASN pada Pemilu 2024": the title of the act, not the news. */
  private boolean isInTitleOfAct(int from, Sentence sentence) {
    int about = -1;
    for (int t = from - 1; t >= sentence.from() && t > from - 18; t--) {
      if (isWord(t, "tentang")) {
        about = t;
        break;
      }
    }
    return about > 0 && document.has(Math.max(sentence.from(), about - 30), about, Cue.LAW);
  }

  private void readPollingDays(Sentence sentence) {
    if (sentence.isHeadline()) {
      return;
    }
    for (DateMention date : document.dates(sentence)) {
      if (!date.isFull()) {
        continue;
      }
      pollingDays.forEach(
          (election, day) -> {
            boolean isThatDay =
                day.getYear() == date.year()
                    && day.getMonthValue() == date.month()
                    && day.getDayOfMonth() == date.day();
            if (isThatDay) {
              named.add(new Named(election, date.from(), date.to(), false, sentence.isSignpost()));
            }
          });
    }
  }

  List<Named> named() {
    return named;
  }

  /** Returns the elections that a sentence names. */
  List<Named> in(Sentence sentence) {
    return named.stream()
        .filter(name -> name.from() >= sentence.from() && name.from() < sentence.to())
        .toList();
  }

  /** Returns whether an election is one that the article is about, or no later one is named. */
  boolean isMain(String election) {
    int year = year(election);
    return named.stream().noneMatch(name -> !name.isAside() && year(name.election()) > year);
  }

  /** Returns whether a year is two or more before that of the latest election named. */
  boolean isLongBefore(long year) {
    return named.stream().anyMatch(name -> !name.isAside())
        && named.stream()
            .filter(name -> !name.isAside())
            .allMatch(name -> year(name.election()) - year >= 2);
  }

  /**
   * Returns whether a day printed on the page may be that of news on these elections. One long
   * after all of them is the day of a visit to the page.
   */
  boolean mayBeNewsOf(LocalDate printed) {
    List<LocalDate> polls = polls();
    return polls.isEmpty()
        || polls.stream().anyMatch(poll -> !printed.isAfter(poll.plusDays(AFTERMATH_DAYS)));
  }

  private static int year(String election) {
    return Integer.parseInt(election.substring(election.indexOf('_') + 1));
  }

  /** Returns the polling days of all elections that the text names, nearest mention first. */
  List<LocalDate> polls() {
    List<LocalDate> polls = new ArrayList<>();
    for (boolean isAside : new boolean[] {false, true}) {
      for (Named name : named) {
        LocalDate day = pollingDays.get(name.election());
        if (name.isAside() == isAside && day != null && !polls.contains(day)) {
          polls.add(day);
        }
      }
    }
    return polls;
  }

  /** Returns the codes of the article's elections, in order; empty if none can be told. */
  List<String> of(LocalDate event) {
    Map<String, Integer> counted = new TreeMap<>();
    for (Named name : named) {
      if (!name.isAside()) {
        counted.merge(name.election(), name.isSignpost() ? 3 : 1, Integer::sum);
      }
    }
    List<String> elections = new ArrayList<>();
    for (String kind : List.of("PEMILU", "PILKADA")) {
      counted.entrySet().stream()
          .filter(entry -> entry.getKey().startsWith(kind))
          .max(
              Comparator.<Map.Entry<String, Integer>>comparingInt(
                      entry -> closeness(entry.getKey(), event))
                  .thenComparing(Map.Entry::getValue)
                  .thenComparing(Map.Entry::getKey))
          .ifPresent(entry -> elections.add(entry.getKey()));
    }
    boolean isAllOver =
        !elections.isEmpty()
            && elections.stream()
                .allMatch(election -> isOver(election, event) && !isInSignpost(election));
    List<String> ahead = elections.isEmpty() || isAllOver ? inferred(event) : List.of();
    if (elections.isEmpty() || (isAllOver && !ahead.isEmpty())) {
      elections.clear();
      elections.addAll(ahead);
    } else if (elections.size() > 1) {
      elections.removeIf(election -> isOver(election, event) && !isInSignpost(election));
    }
    if (elections.isEmpty()) {
      elections.addAll(ofTitles());
    }
    return elections;
  }

  /** Returns the latest election in the title of a letter or an act, where no other is named. */
  private List<String> ofTitles() {
    return named.stream()
        .filter(Named::isSignpost)
        .map(Named::election)
        .max(Comparator.comparingInt(Elections::year).thenComparing(Comparator.naturalOrder()))
        .map(List::of)
        .orElse(List.of());
  }

  /** Over for weeks when the event took place. */
  private boolean isOver(String election, LocalDate event) {
    LocalDate poll = pollingDays.get(election);
    return event != null
        && poll != null
        && ChronoUnit.DAYS.between(poll, event) > OVER_DAYS
        && pollingDays.values().stream().anyMatch(event::isBefore);
  }

  private boolean isInSignpost(String election) {
    return named.stream()
        .anyMatch(name -> name.election().equals(election) && name.isSignpost() && !name.isAside());
  }

  /** An election that was over long before the event gives way to one ahead of it. */
  private int closeness(String election, LocalDate event) {
    LocalDate poll = pollingDays.get(election);
    if (event == null || poll == null) {
      return 1;
    }
    long ahead = ChronoUnit.DAYS.between(event, poll);
    return ahead >= -AFTER_DAYS && ahead <= AHEAD_DAYS ? 2 : 1;
  }

  private List<String> inferred(LocalDate event) {
    if (event == null) {
      return List.of();
    }
    boolean isNextYear = false;
    int pemilu = 0;
    int pilkada = 0;
    for (Sentence sentence : document.sentences()) {
      for (int t = sentence.from(); t < sentence.to(); t++) {
        if (document.is(t, Cue.KIND) && !isInNameOfBody(t)) {
          int end = document.end(t, Cue.KIND);
          boolean isPast =
              document.has(end, Math.min(sentence.to(), end + 2), Cue.EARLIER)
                  && !(isWord(end, "lalu") && document.is(end + 1, Cue.KIND));
          if (!isPast && document.is(t, Cue.KIND, "PEMILU")) {
            pemilu++;
          } else if (!isPast && !isPair(t)) {
            pilkada++;
          }
        }
        isNextYear |= isWord(t, "tahun") && isWord(t + 1, "depan");
      }
    }
    List<String> elections = new ArrayList<>();
    String nextPemilu = next("PEMILU", event);
    String nextPilkada = next("PILKADA", event);
    boolean isPemiluNamed = pemilu > 0 && nextPemilu != null;
    boolean isPilkadaNamed = pilkada > 0 && nextPilkada != null;
    if (isPemiluNamed) {
      elections.add(nextPemilu);
    }
    if (isPilkadaNamed && (!isPemiluNamed || isNextYear || pilkada > 1)) {
      elections.add(nextPilkada);
    }
    if (elections.isEmpty()) {
      String nearest =
          nextPemilu == null
              ? nextPilkada
              : nextPilkada == null
                      || pollingDays.get(nextPemilu).isBefore(pollingDays.get(nextPilkada))
                  ? nextPemilu
                  : nextPilkada;
      if (nearest != null) {
        elections.add(nearest);
      }
    }
    return elections;
  }

  /**
   * A pair of candidates stands for president too: where nothing else tells the kind, the next
   * election is meant.
   */
  private boolean isPair(int t) {
    int end = document.end(t, Cue.KIND);
    boolean isOfOffice =
        document.hasWord(end, end + OFFICE_REACH, "gubernur", "bupati", "wali", "walikota");
    return !isOfOffice && (isWord(t, "paslon") || isWord(t, "pasangan"));
  }

  /** "Panitia Pengawas Pemilihan Umum" watches over every kind. */
  private boolean isInNameOfBody(int t) {
    return isWord(t - 1, "pengawas") || isWord(t - 1, "komisi");
  }

  /** Returns the next election of a kind, or the one just over; null if the calendar has none. */
  private String next(String kind, LocalDate event) {
    String best = null;
    for (Map.Entry<String, LocalDate> entry : pollingDays.entrySet()) {
      long ahead = ChronoUnit.DAYS.between(event, entry.getValue());
      if (entry.getKey().startsWith(kind)
          && ahead >= -60
          && ahead <= AHEAD_DAYS
          && (best == null || entry.getValue().isBefore(pollingDays.get(best)))) {
        best = entry.getKey();
      }
    }
    return best == null ? justOver(kind, event) : best;
  }

  /** Cases are handled for months after the polls. */
  private String justOver(String kind, LocalDate event) {
    return pollingDays.entrySet().stream()
        .filter(entry -> entry.getKey().startsWith(kind))
        .filter(
            entry -> {
              long since = ChronoUnit.DAYS.between(entry.getValue(), event);
              return since > 0 && since <= (isOfRevote() ? AFTERMATH_DAYS : HANDLED_DAYS);
            })
        .max(Map.Entry.comparingByValue())
        .map(Map.Entry::getKey)
        .orElse(null);
  }
}
