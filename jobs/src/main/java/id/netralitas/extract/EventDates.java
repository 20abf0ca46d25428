package id.netralitas.extract;

import id.netralitas.extract.YearSolver.Solved;
import id.netralitas.record.Activity;
import id.netralitas.record.DateBasis;
import id.netralitas.record.DatePrecision;
import id.netralitas.record.EventDate;
import java.time.LocalDate;
import java.util.EnumSet;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;

/**
 * Chooses the date of the event among all dates of the article.
 *
 * <p>The news is dated by a weekday with its date, near the act or the speech, early in the text.
 * Polling days, dates to come, dates of letters, as-of dates and dates of what happened before
 * speak against a date. Nothing is dated by the year of the election.
 */
final class EventDates {

  private static final int LEAST = 2;
  private static final int NEAR = 14;
  private static final int COMING = 3;
  private static final int NUMBER_REACH = 24;
  private static final int ELECTION_REACH = 9;
  private static final int PLANNING_REACH = 3;
  private static final int ACT_DATE_REACH = 4;
  private static final int ACT_REACH = 5;
  private static final int GROUND_REACH = 5;

  private final Document document;
  private final List<LocalDate> polls;
  private final List<LocalDate> named;
  private final YearSolver years;
  private final LocalDate page;
  private final Integer copyrightYear;

  /** Days that the text plans something for; null until asked for. */
  private Set<LocalDate> planned;

  /**
   * @param allPolls polling days of all elections that the calendar holds
   * @param named polling days of those that the article names
   * @param page date of publication; null if not known
   * @param copyrightYear null if none is printed
   */
  EventDates(
      Document document,
      List<LocalDate> allPolls,
      List<LocalDate> named,
      YearSolver years,
      LocalDate page,
      Integer copyrightYear) {
    this.document = document;
    this.polls = allPolls;
    this.named = named;
    this.years = years;
    this.page = page;
    this.copyrightYear = copyrightYear;
  }

  /**
   * The event's date with where it was read.
   *
   * @param mention null where the date is from no words of the text
   */
  record Found(EventDate date, DateMention mention, Set<Issue> issues) {}

  /**
   * Returns the date of an event of this main activity that these sentences tell; undated rather
   * than guessed.
   */
  Found find(Activity main, List<Sentence> sentences) {
    DateMention best = null;
    Solved bestDay = null;
    int bestScore = LEAST - 1;
    DateMention month = null;
    DateMention weekday = null;
    boolean hasImpossible = false;
    for (Sentence sentence : sentences) {
      if (sentence.line() != Layout.Kind.BODY) {
        continue;
      }
      for (DateMention date : document.dates(sentence)) {
        if (date.isImpossible()) {
          hasImpossible |= sentence.isSignpost();
          continue;
        }
        if (date.day() == 0 && date.month() > 0) {
          month = month == null && isEventMonth(date, sentence) ? date : month;
          continue;
        }
        if (!date.hasDay() && date.offset() == null) {
          weekday = weekday == null ? date : weekday;
          if (isComing(date, sentence)) {
            continue;
          }
        }
        Optional<Solved> solved = years.solve(date);
        int score = solved.isEmpty() ? 0 : score(date, solved.get().day(), sentence, main);
        if (score > bestScore) {
          best = date;
          bestDay = solved.get();
          bestScore = score;
        }
      }
    }
    if (bestDay != null) {
      Set<Issue> issues = EnumSet.noneOf(Issue.class);
      issues.addAll(bestDay.issues());
      if (page != null && bestDay.day().isAfter(page) && issues.isEmpty()) {
        issues.add(Issue.DATE_AFTER_PUBLICATION);
      }
      if (page != null && bestDay.day().isBefore(page.minusYears(1))) {
        issues.add(Issue.DATE_LONG_BEFORE_PUBLICATION);
      }
      return new Found(
          new EventDate(bestDay.day().toString(), DatePrecision.DAY, bestDay.basis()),
          best,
          issues);
    }
    Found found = coarse(month, weekday);
    if (hasImpossible) {
      found.issues().add(Issue.DATE_IMPOSSIBLE);
    }
    return found;
  }

  /** "hari Jumat kami akan bersidang": a weekday alone is read backwards, so not this one. */
  private boolean isComing(DateMention date, Sentence sentence) {
    int planned =
        document.find(date.to(), Math.min(sentence.to(), date.to() + COMING), Cue.PLANNED);
    return planned >= 0 && (isWord(planned, "akan") || isWord(planned, "bakal"));
  }

  private Found coarse(DateMention month, DateMention weekday) {
    Set<Issue> none = EnumSet.noneOf(Issue.class);
    if (month != null) {
      String value = String.format(Locale.ROOT, "%04d-%02d", month.year(), month.month());
      return new Found(new EventDate(value, DatePrecision.MONTH, DateBasis.EXPLICIT), month, none);
    }
    if (weekday != null && copyrightYear != null && fitsElections(copyrightYear)) {
      String value = Integer.toString(copyrightYear);
      return new Found(
          new EventDate(value, DatePrecision.YEAR, DateBasis.YEAR_INFERRED), weekday, none);
    }
    return new Found(EventDate.UNDATED, null, none);
  }

  /** A page is often printed anew years later: its copyright year must be near an election's. */
  private boolean fitsElections(int year) {
    return named.isEmpty() || named.stream().anyMatch(poll -> Math.abs(poll.getYear() - year) <= 1);
  }

  /** "pertengahan Oktober 2024" dates the event, "sampai Desember 2024" does not. */
  private boolean isEventMonth(DateMention date, Sentence sentence) {
    boolean isToldApart = document.has(date.from() - 2, date.from(), Cue.PART_OF_MONTH);
    boolean isPolling =
        document.has(date.from() - 6, date.from(), Cue.POLLING)
            || (!isToldApart && document.has(date.from() - 6, date.from(), Cue.KIND));
    boolean isFuture = document.has(date.from() - 3, date.to() + 2, Cue.FUTURE, Cue.AS_OF);
    boolean isElection =
        isPollingMonth(date) && document.has(sentence.from(), sentence.to(), Cue.KIND, Cue.POLLING);
    return !isPolling
        && !isFuture
        && !isElection
        && (document.has(date.from() - 2, date.from(), Cue.PART_OF_MONTH)
            || sentence.ordinal() < 4);
  }

  private boolean isPollingMonth(DateMention date) {
    return polls.stream()
        .anyMatch(poll -> poll.getYear() == date.year() && poll.getMonthValue() == date.month());
  }

  private int score(DateMention date, LocalDate day, Sentence sentence, Activity main) {
    int from = date.from();
    int to = date.to();
    int near = Math.max(sentence.from(), from - NEAR);
    boolean isDated = date.hasDay();
    int score = 3;
    if (date.weekday() > 0 && isDated) {
      score += 6;
    } else if (date.isBracketed() && isDated) {
      score += 5;
    } else if (!isDated) {
      score -= date.offset() != null ? 1 : 2;
    }
    if (sentence.ordinal() < 3) {
      score += 3;
    } else if (sentence.ordinal() < 6) {
      score += 2;
    } else if (sentence.ordinal() > 14) {
      score -= 1;
    }
    boolean isHeld = document.has(near, sentence.to(), Cue.HELD, Cue.PLEDGE);
    boolean isSpoken = document.has(near, Math.min(sentence.to(), to + 4), Cue.SPEECH);
    score += isHeld ? 2 : 0;
    score += isSpoken ? 2 : 0;
    return score - against(date, day, sentence, main);
  }

  private int against(DateMention date, LocalDate day, Sentence sentence, Activity main) {
    int from = date.from();
    int to = date.to();
    int before = Math.max(sentence.from(), from - 4);
    int wide = Math.max(sentence.from(), from - 9);
    int against = 0;
    boolean isStrong = date.weekday() > 0 && date.hasDay() && date.isBracketed();
    if (polls.contains(day) && (!isStrong || document.has(wide, to, Cue.POLLING, Cue.KIND))) {
      against += document.has(wide, to, Cue.POLLING) ? 16 : 9;
    } else if (polls.contains(day) && isHeldElection(from, sentence)) {
      against += 16;
    } else if (!isStrong && document.has(wide, Math.min(sentence.to(), to + 3), Cue.POLLING)) {
      against += 5;
    }
    if (document.has(to, Math.min(sentence.to(), to + 2), Cue.FUTURE)
        || (document.has(before, from, Cue.FUTURE) && !isStrong)) {
      boolean isStep =
          main == Activity.VIOLATION_REPORT && document.has(sentence.from(), from, Cue.HANDLED);
      against += isStep ? 2 : 6;
    }
    if (page != null && day.isAfter(page.plusDays(1))) {
      against += 6;
    }
    boolean isIntended = document.hasWord(before, from, "berencana", "rencananya");
    if (isIntended || (page == null && !isStrong && isPlanned(day))) {
      against += 12;
    }
    if (document.has(Math.max(sentence.from(), from - 2), from, Cue.AS_OF)) {
      against += 4;
    }
    boolean isLetter =
        document.has(Math.max(sentence.from(), from - 3), from, Cue.LETTER_DATE)
            || isBehindNumber(from, sentence);
    if (isOfAct(date, sentence)) {
      against += 20;
    } else if (isLetter) {
      against +=
          main == Activity.CIRCULAR
                  && document.has(sentence.from(), from, Cue.LETTER)
                  && !document.has(sentence.from(), from, Cue.GROUND, Cue.NATIONAL)
              ? -14
              : 6;
    }
    if (!date.isBracketed() && isDayOfElection(from, sentence)) {
      against += 9;
    }
    if (isStageOfElection(from, sentence)) {
      against += 12;
    }
    boolean isPast =
        document.has(to, Math.min(sentence.to(), to + 2), Cue.PAST)
            || document.has(Math.max(sentence.from(), from - 5), from, Cue.PAST);
    if (isPast) {
      against += isStrong ? 3 : 6;
    }
    return against;
  }

  /** "akan dilakukan sekali lagi pada 15 April": planned there, whatever other sentences say. */
  private boolean isPlanned(LocalDate day) {
    if (planned == null) {
      planned = new HashSet<>();
      for (Sentence sentence : document.sentences()) {
        for (DateMention date : document.dates(sentence)) {
          if (date.hasDay() && isBehindPlan(date.from(), sentence)) {
            years.solve(date).ifPresent(solved -> planned.add(solved.day()));
          }
        }
      }
    }
    return planned.contains(day);
  }

  private boolean isBehindPlan(int date, Sentence sentence) {
    for (int t = sentence.from(); t < date; t++) {
      boolean isPlan =
          (isWord(t, "akan") || isWord(t, "bakal"))
              && document.has(t + 1, t + 1 + PLANNING_REACH, Cue.HELD)
              && !document.has(t, date, Cue.SPEECH);
      if (isPlan) {
        return true;
      }
    }
    return false;
  }

  /** "Nomor 800/254 tanggal 21 Agustus 2023": the day of a letter. */
  private boolean isBehindNumber(int from, Sentence sentence) {
    int number =
        document.find(Math.max(sentence.from(), from - NUMBER_REACH), from, Cue.ACT_NUMBER);
    return number >= 0
        && !document.has(number, from, Cue.SPEECH)
        && document.hasWord(Math.max(number, from - 2), from, "tanggal", "tgl");
  }

  /**
   * "sesuai SKB lima menteri tanggal 22 September 2022", "PP 94/2021 yang berlaku sejak 31 Agustus
   * 2021": the day of an act that is cited, not of what was done.
   */
  private boolean isOfAct(DateMention date, Sentence sentence) {
    int from = date.from();
    boolean isStrong = date.weekday() > 0 || date.isBracketed();
    int act = isStrong ? -1 : lastAct(from, sentence);
    if (act < 0 || document.has(act, from, Cue.SPEECH)) {
      return false;
    }
    boolean isDated = document.has(Math.max(act, from - ACT_DATE_REACH), from, Cue.ACT_DATE);
    boolean isDirect = from - act <= ACT_REACH && !document.has(act, from, Cue.HELD);
    return isDated || isDirect;
  }

  /** Returns the last act that is cited in the sentence before {@code from}; -1 if none is. */
  private int lastAct(int from, Sentence sentence) {
    for (int t = from - 1; t >= sentence.from(); t--) {
      boolean isLaw = document.is(t, Cue.LAW) && !document.is(t, Cue.LETTER);
      boolean isLetter = document.is(t, Cue.LAW) || document.is(t, Cue.LETTER);
      boolean isGrounded =
          (isLetter || document.is(t, Cue.CITED_ACT))
              && document.has(Math.max(sentence.from(), t - GROUND_REACH), t, Cue.GROUND);
      if (isGrounded || (isLaw && !isOfLetter(t))) {
        return t;
      }
    }
    return -1;
  }

  /** A letter may be the step that is told; a law is not. */
  private boolean isOfLetter(int t) {
    return document.is(t, Cue.LAW, "Surat") || document.is(t, Cue.LAW, "SE");
  }

  /** "menyukseskan Pilkada ulang serentak pada 27 Agustus": what is dated is the election. */
  private boolean isDayOfElection(int from, Sentence sentence) {
    int reach = Math.max(sentence.from(), from - ELECTION_REACH);
    int election = -1;
    for (int t = reach; t < from; t++) {
      election = document.is(t, Cue.KIND) || document.is(t, Cue.POLLING) ? t : election;
    }
    if (election < 0) {
      return false;
    }
    int before = Math.max(sentence.from(), election - ELECTION_REACH);
    return !document.has(
        before, from, Cue.HELD, Cue.SPEECH, Cue.PLEDGE, Cue.PACT, Cue.OUTREACH, Cue.COORDINATION);
  }

  /** "Pemilihan kepala daerah serentak … berlangsung pada Rabu (27/6/2018)", ASN not named yet. */
  private boolean isHeldElection(int from, Sentence sentence) {
    return document.has(Math.max(sentence.from(), from - PLANNING_REACH), from, Cue.HELD)
        && document.has(sentence.from(), from, Cue.KIND, Cue.POLLING)
        && !document.has(
            sentence.from(), from, Cue.ASN, Cue.STAFF, Cue.NEUTRAL, Cue.PLEDGE, Cue.SPEECH);
  }

  /** "KPU menetapkan pasangan calon pada Minggu (22/9)": a day of the election, not of the ASN. */
  private boolean isStageOfElection(int from, Sentence sentence) {
    return document.has(sentence.from(), from, Cue.STAGE)
        && !document.has(sentence.from(), from, Cue.ASN, Cue.NEUTRAL)
        && !document.has(sentence.from(), sentence.to(), Cue.PLEDGE, Cue.PACT);
  }

  private boolean isWord(int t, String word) {
    return document.isWord(t, word);
  }
}
