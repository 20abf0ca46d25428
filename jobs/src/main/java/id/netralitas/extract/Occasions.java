package id.netralitas.extract;

import id.netralitas.place.JurisdictionResolver;
import id.netralitas.place.PlaceMention;
import id.netralitas.record.Activity;
import id.netralitas.record.CountScope;
import id.netralitas.record.DateBasis;
import id.netralitas.record.DatePrecision;
import id.netralitas.record.Jurisdiction;
import id.netralitas.record.Level;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/**
 * The occasions that an article tells, the lead's first. Another one is told where a sentence
 * asserts an act of its own with a place of its own, with a day of its own that is not that of the
 * main act, or of the other kind: a case behind an occasion, an occasion beside a case. A look back
 * without a day, a plan and a denial are none.
 */
final class Occasions {

  private static final int MOST = 20;

  private static final Set<CountScope> OF_CASES =
      EnumSet.of(CountScope.REPORTED, CountScope.VIOLATORS, CountScope.SANCTIONED);

  private final Document document;
  private final List<PlaceMention> places;
  private final JurisdictionResolver resolver;
  private final JurisdictionResolver.Resolved resolved;
  private final Elections elections;
  private final EventDates dates;
  private final YearSolver years;
  private final LocalDate published;
  private final Owners owners;
  private final Set<Issue> issues = EnumSet.noneOf(Issue.class);
  private int asked;

  Occasions(
      Document document,
      List<PlaceMention> places,
      JurisdictionResolver resolver,
      JurisdictionResolver.Resolved resolved,
      Elections elections,
      EventDates dates,
      YearSolver years,
      LocalDate published) {
    this.document = document;
    this.places = places;
    this.resolver = resolver;
    this.resolved = resolved;
    this.elections = elections;
    this.dates = dates;
    this.years = years;
    this.published = published;
    this.owners = new Owners(document, resolved.likeliest(), elections);
  }

  /** Returns what was found to be doubtful. */
  Set<Issue> issues() {
    return issues;
  }

  /** Returns the occasions; never empty. */
  List<Occasion> read() {
    List<Sentence> own =
        document.sentences().stream()
            .filter(each -> owners.elsewhere(each) < 0 && !owners.isOfOtherElection(each))
            .toList();
    Occasion main = main(own);
    List<Occasion> further = new ArrayList<>();
    Set<Sentence> taken = new HashSet<>();
    for (Sentence sentence : document.sentences()) {
      Optional<Occasion> other =
          further.size() < MOST ? beside(sentence, main, own) : Optional.empty();
      other.ifPresent(
          occasion -> {
            further.add(occasion);
            taken.add(sentence);
          });
    }
    if (!further.isEmpty()) {
      main = main(own.stream().filter(sentence -> !taken.contains(sentence)).toList());
    }
    issues.addAll(main.date().issues());
    List<Occasion> all = new ArrayList<>(List.of(main));
    all.addAll(further);
    return all;
  }

  private Occasion main(List<Sentence> sentences) {
    Jurisdiction jurisdiction = resolved.likeliest();
    Activities activities = new Activities(document, sentences, false);
    HeadcountReader reader =
        new HeadcountReader(document, jurisdiction, elections, activities.isCase());
    List<Headcount> heads = reader.read(sentences);
    issues.addAll(reader.issues());
    List<Counts.Found> counts = new Counts(document, jurisdiction).of(heads);
    List<Headcount> counted = counts.stream().map(Counts.Found::source).toList();
    List<Activities.Sign> signs =
        activities.of(
            isCounted(counted, CountScope.REPORTED, CountScope.VIOLATORS),
            isCounted(counted, CountScope.SANCTIONED));
    EventDates.Found date = dates.find(signs.get(0).activity(), sentences);
    Optional<Venues.Found> venue =
        new Venues(document).find(date.mention()).filter(place -> Longest.isFact(place.text()));
    return occasion(signs, date, jurisdiction, resolved.told(), venue, counts, heads);
  }

  private Occasion occasion(
      List<Activities.Sign> signs,
      EventDates.Found date,
      Jurisdiction jurisdiction,
      Jurisdiction told,
      Optional<Venues.Found> venue,
      List<Counts.Found> counts,
      List<Headcount> heads) {
    List<Counts.Found> dated =
        counts.stream().map(count -> count.asOf(asOf(count.source(), jurisdiction))).toList();
    List<String> codes = elections.of(date.date().firstDay().orElse(published));
    return new Occasion(
        withCase(signs, dated),
        date,
        jurisdiction,
        told,
        venue,
        codes,
        Longest.facts(dated, count -> null),
        heads);
  }

  /** Who is counted as reported, guilty or sanctioned is so in a case: it is told with them. */
  private static List<Activities.Sign> withCase(
      List<Activities.Sign> signs, List<Counts.Found> counts) {
    List<Activities.Sign> all = new ArrayList<>(signs);
    for (Counts.Found count : counts) {
      boolean isTold = all.stream().anyMatch(Activities.Sign::isOfCase);
      if (count.count().scope().isOfCase() && !isTold) {
        Quantity number = count.source().number();
        all.add(Activities.Sign.ofCount(number.from(), number.to()));
      }
    }
    return all;
  }

  /** Returns the occasion that a sentence tells beside the main one; empty if it tells none. */
  private Optional<Occasion> beside(Sentence sentence, Occasion main, List<Sentence> own) {
    boolean isLead = sentence.ordinal() <= 0 || sentence.line() != Layout.Kind.BODY;
    if (isLead || owners.isOfOtherElection(sentence)) {
      return Optional.empty();
    }
    List<Activities.Sign> acts = new Activities(document, List.of(sentence), true).acts();
    if (acts.isEmpty()) {
      return Optional.empty();
    }
    if (owners.elsewhere(sentence) >= 0) {
      Jurisdiction there = owners.of(sentence, places, resolver);
      Occasion elsewhere = told(sentence, ofOneKind(acts), there, main);
      return Optional.of(elsewhere)
          .filter(each -> owners.isFronted(sentence) && !each.counts().isEmpty());
    }
    Jurisdiction here = resolved.likeliest();
    Occasion other = told(sentence, ofOneKind(acts), here, main);
    boolean isApart =
        main.isCase()
            ? isVowBesideCase(other)
            : other.isCase() ? isCaseBehind(other) : isOnOtherDay(other, main, own, sentence);
    return isApart ? Optional.of(other) : Optional.empty();
  }

  /** A case where one is told, with its sanction; else what was held. */
  private static List<Activities.Sign> ofOneKind(List<Activities.Sign> acts) {
    List<Activities.Sign> cases = acts.stream().filter(Activities.Sign::isOfCase).toList();
    return cases.isEmpty() ? acts : cases;
  }

  private Occasion told(
      Sentence sentence, List<Activities.Sign> acts, Jurisdiction jurisdiction, Occasion main) {
    boolean isCase = acts.get(0).isOfCase();
    List<Sentence> alone = List.of(sentence);
    HeadcountReader reader = new HeadcountReader(document, jurisdiction, elections, isCase);
    List<Headcount> heads = reader.read(alone);
    List<Counts.Found> counts = new Counts(document, jurisdiction).of(heads);
    boolean isSameDay = document.has(sentence.from(), sentence.to(), Cue.MEANWHILE, "same day");
    EventDates.Found date = isSameDay ? main.date() : dates.find(acts.get(0).activity(), alone);
    return occasion(acts, date, jurisdiction, jurisdiction, Optional.empty(), counts, heads);
  }

  /** "Pekan lalu 250 ASN mengucapkan ikrar" in the article of a case. */
  private static boolean isVowBesideCase(Occasion other) {
    boolean isVow =
        other.signs().stream()
            .anyMatch(
                sign ->
                    sign.activity() == Activity.PLEDGE
                        || sign.activity() == Activity.INTEGRITY_PACT);
    return !other.isCase() && isVow && counts(other, EnumSet.of(CountScope.ATTENDEES));
  }

  /** "Dalam kesempatan itu terungkap, dua camat diperiksa": people are counted in it. */
  private static boolean isCaseBehind(Occasion other) {
    return counts(other, OF_CASES);
  }

  private static boolean counts(Occasion occasion, Set<CountScope> scopes) {
    return occasion.counts().stream().anyMatch(count -> scopes.contains(count.count().scope()));
  }

  /**
   * A day of its own, and what the rest of the article does not tell: another act, or the same with
   * other people counted.
   */
  private boolean isOnOtherDay(
      Occasion other, Occasion main, List<Sentence> own, Sentence sentence) {
    boolean isDated =
        other.date().date().precision() == DatePrecision.DAY
            && main.date().date().precision() == DatePrecision.DAY
            && !other.date().date().value().equals(main.date().date().value());
    if (!isDated || asked++ >= MOST) {
      return false;
    }
    List<Sentence> rest = own.stream().filter(each -> !each.equals(sentence)).toList();
    Occasion without = main(rest);
    boolean isOtherAct =
        without.signs().get(0).isTold()
            && other.signs().stream()
                .noneMatch(
                    sign ->
                        without.signs().stream()
                            .anyMatch(told -> told.activity() == sign.activity()));
    boolean isOtherCrowd =
        counts(other, EnumSet.of(CountScope.ATTENDEES))
            && counts(without, EnumSet.of(CountScope.ATTENDEES));
    return isOtherAct || isOtherCrowd;
  }

  /** Whether ASN are counted in one of these roles who are not the same as those sanctioned. */
  private static boolean isCounted(List<Headcount> heads, CountScope... scopes) {
    List<CountScope> roles = List.of(scopes);
    Set<Long> sanctioned = new HashSet<>();
    for (Headcount head : heads) {
      if (head.scope() == CountScope.SANCTIONED && !roles.contains(CountScope.SANCTIONED)) {
        sanctioned.add(head.number().value());
      }
    }
    return heads.stream()
        .filter(head -> roles.contains(head.scope()) && head.number().value() != null)
        .anyMatch(head -> !sanctioned.contains(head.number().value()));
  }

  /** The day up to which a cumulative figure of several governments holds; null if none is told. */
  private String asOf(Headcount head, Jurisdiction jurisdiction) {
    if (jurisdiction.level() == Level.REGENCY || jurisdiction.level() == Level.UNKNOWN) {
      return null;
    }
    Sentence sentence = head.sentence();
    for (DateMention date : document.dates(sentence)) {
      boolean isAsOf =
          document.has(Math.max(sentence.from(), date.from() - 2), date.from(), Cue.AS_OF);
      Optional<YearSolver.Solved> day =
          isAsOf && date.hasDay() ? years.solve(date) : Optional.empty();
      if (day.isPresent() && day.get().basis() != DateBasis.NONE) {
        return day.get().day().toString();
      }
    }
    return null;
  }
}
