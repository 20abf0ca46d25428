package id.netralitas.extract;

import id.netralitas.extract.Headcount.Unit;
import id.netralitas.place.PlaceName;
import id.netralitas.record.CountScope;
import id.netralitas.record.Jurisdiction;
import id.netralitas.record.Level;
import id.netralitas.text.Tokens;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;

/**
 * Finds numbers of ASN in sentences and the role that the counted play. Numbers of anything else
 * are passed over, and so are figures of other places and of the whole country in a local article.
 */
final class HeadcountReader {

  private static final int NOUN_REACH = 4;
  private static final int LARGE = 300;

  private final Document document;
  private final Tokens tokens;
  private final NumberScanner numbers;
  private final Jurisdiction jurisdiction;
  private final Elections elections;
  private final boolean isViolation;
  private final Set<Issue> issues = EnumSet.noneOf(Issue.class);
  private Sentence previous;

  HeadcountReader(
      Document document, Jurisdiction jurisdiction, Elections elections, boolean isViolation) {
    this.elections = elections;
    this.document = document;
    this.tokens = document.tokens();
    this.numbers = new NumberScanner(document);
    this.jurisdiction = jurisdiction;
    this.isViolation = isViolation;
  }

  /** Returns what was found to be doubtful while reading. */
  Set<Issue> issues() {
    return issues;
  }

  List<Headcount> read() {
    List<Headcount> found = new ArrayList<>();
    Sentence before = null;
    boolean isListed = false;
    for (Sentence sentence : document.sentences()) {
      if (sentence.line() != Layout.Kind.CAPTION) {
        isListed = read(sentence, before, isListed, found);
        before = sentence;
      }
    }
    return found;
  }

  /** Returns whether the sentence opens a list that the next one goes on with. */
  private boolean read(
      Sentence sentence, Sentence before, boolean isListed, List<Headcount> found) {
    previous = before;
    int breakdown = firstBreakdown(sentence);
    int t = sentence.from();
    while (t < sentence.to()) {
      Quantity number = numbers.at(t, sentence.to());
      if (number == null) {
        t = skip(t);
        continue;
      }
      Headcount headcount = headcount(number, sentence, before, breakdown, isListed, found);
      if (headcount != null) {
        found.add(headcount);
      }
      t = Math.max(t + 1, headcount == null ? number.to() : headcount.end());
    }
    if (opensBreakdown(sentence)) {
      listed(found, sentence);
    }
    boolean opens = breakdown == sentence.from() || tokens.isMark(sentence.to() - 1, ':');
    return opens;
  }

  /** "Dari jumlah itu 12 …, 97 …, dan 42 …". */
  private boolean opensBreakdown(Sentence sentence) {
    return isWord(sentence.from(), "dari")
        && document.hasWord(
            sentence.from(), sentence.from() + 4, "jumlah", "total", "angka", "sebanyak");
  }

  /** Marks three or more headcounts of a sentence as rows of a list. */
  private static void listed(List<Headcount> found, Sentence sentence) {
    long rows = found.stream().filter(head -> head.sentence().equals(sentence)).count();
    if (rows >= 3) {
      found.replaceAll(head -> head.sentence().equals(sentence) ? head.listed() : head);
    }
  }

  /** Digits of a number or date that was refused are not read again from their middle. */
  private int skip(int t) {
    if (!tokens.isNumber(t)) {
      return t + 1;
    }
    int next = t + 1;
    while (tokens.isAttached(next) && tokens.isAttached(next + 1) && tokens.isNumber(next + 1)) {
      next += 2;
    }
    return next;
  }

  private int firstBreakdown(Sentence sentence) {
    int at = document.find(sentence.from(), sentence.to(), Cue.BREAKDOWN);
    return at < 0 ? Integer.MAX_VALUE : at;
  }

  private Headcount headcount(
      Quantity number,
      Sentence sentence,
      Sentence before,
      int breakdown,
      boolean isListed,
      List<Headcount> found) {
    int clauseFrom = clauseStart(number.from(), sentence.from());
    int clauseTo = clauseEnd(number.to(), sentence.to());
    Noun noun = noun(number.to(), sentence.to());
    if (noun == null) {
      noun = nounBefore(number, sentence, clauseFrom, clauseTo, before, found);
    }
    if (noun == null || isExcluded(number, noun, sentence, clauseFrom, clauseTo)) {
      return null;
    }
    CountScope scope = scope(number, noun, sentence, clauseFrom, clauseTo);
    if (scope == null) {
      return null;
    }
    boolean isAside = breakdown < number.from() || isListed;
    boolean isBlocked =
        noun.unit() == Unit.CASES && document.has(clauseFrom, clauseTo, Cue.OPEN_CASE);
    return new Headcount(
        number,
        scope,
        noun.unit(),
        sentence,
        noun.end(),
        sentence.isHeadline(),
        isAside,
        link(noun.end()),
        isBlocked ? "count.blocked" : "count." + scope.name().toLowerCase(Locale.ROOT));
  }

  private Headcount.Link link(int end) {
    if (isWord(end, "lagi") || isWord(end, "lainnya") || isWord(end - 1, "lagi")) {
      return Headcount.Link.FURTHER;
    }
    return isWord(end, "itu") || isWord(end, "tersebut") || isWord(end, "tadi")
        ? Headcount.Link.REFERRING
        : Headcount.Link.NONE;
  }

  /** What a number counts, and the token after it. */
  private record Noun(Unit unit, int end) {}

  private Noun noun(int at, int limit) {
    int t = at;
    boolean hasPerson = false;
    if (document.is(t, Cue.ORDINAL_PERSON)) {
      hasPerson = true;
      t++;
    }
    for (int reach = 0; reach < NOUN_REACH && t < limit; reach++) {
      if (document.is(t, Cue.NON_ASN)) {
        return null;
      }
      if (document.is(t, Cue.ASN)) {
        int end = document.end(t, Cue.ASN);
        return hasNonAsnTail(end, limit) ? null : new Noun(Unit.ASN, end);
      }
      if (document.is(t, Cue.STAFF) && isWord(t - 1, "antaranya")) {
        return null;
      }
      if (document.is(t, Cue.STAFF)) {
        int end = document.end(t, Cue.STAFF);
        return hasNonAsnTail(end, limit) ? null : new Noun(Unit.ASN, end);
      }
      if (document.is(t, Cue.CASE) && !hasPerson) {
        return new Noun(Unit.CASES, document.end(t, Cue.CASE));
      }
      if (document.is(t, Cue.POST)) {
        return isWord(t - 1, "antaranya") ? null : new Noun(Unit.POST, document.end(t, Cue.POST));
      }
      boolean isPassedOver =
          document.is(t, Cue.ORDINAL_PERSON)
              || document.is(t, Cue.ACCUSED)
              || isWord(t, "lebih")
              || isWord(t, "di")
              || isWord(t, "antaranya")
              || isWord(t, "para")
              || isWord(t, "dari")
              || isWord(t, "berstatus")
              || isWord(t, "merupakan")
              || isWord(t, "adalah");
      if (!isPassedOver || document.is(t, Cue.NOT_PEOPLE)) {
        break;
      }
      t++;
    }
    return null;
  }

  private boolean hasNonAsnTail(int end, int limit) {
    return end < limit
        && (document.is(end, Cue.NON_ASN)
            || isWord(end, "non")
            || (isWord(end, "di") && document.is(end + 1, Cue.NON_ASN)));
  }

  /** "ASN … tercatat 83.207 orang", "580 orang sudah dihukum", "147 lainnya". */
  private Noun nounBefore(
      Quantity number,
      Sentence sentence,
      int clauseFrom,
      int clauseTo,
      Sentence before,
      List<Headcount> found) {
    int to = number.to();
    boolean isPerson = document.is(to, Cue.ORDINAL_PERSON);
    boolean isAmong = isWord(to + 1, "di") && isWord(to + 2, "antaranya");
    boolean isRest = document.is(to, Cue.REMAINDER);
    boolean isCollective = document.is(number.from(), Cue.COLLECTIVE);
    int end = isPerson || isRest ? to + 1 : to;
    boolean isListed =
        isAmong && !document.has(clauseFrom, clauseTo, Cue.SANCTIONED, Cue.GUILTY, Cue.OPEN_CASE);
    if (isListed || (!isPerson && !isRest && !isCollective)) {
      return null;
    }
    if (isCollective && !isPerson) {
      boolean isTheSame =
          isViolation
              && found.stream().anyMatch(head -> number.value().equals(head.number().value()))
              && document.has(clauseFrom, clauseTo, Cue.SANCTIONED, Cue.GUILTY);
      return isTheSame ? new Noun(Unit.PEOPLE, end) : null;
    }
    boolean hasOther = document.has(sentence.from(), sentence.to(), Cue.NON_ASN);
    int asn = document.find(sentence.from(), number.from(), Cue.ASN);
    boolean isSubject = asn >= 0 && isWorkforceVerb(number.from(), asn) && !hasOther;
    if (isSubject && isPerson) {
      return new Noun(Unit.ASN, end);
    }
    boolean isHandled =
        document.has(clauseFrom, clauseTo, Cue.SANCTIONED, Cue.GUILTY, Cue.HANDLED, Cue.OPEN_CASE);
    boolean isOfAsn =
        !found.isEmpty()
            && (asn >= 0
                || (before != null && document.has(before.from(), before.to(), Cue.ASN))
                || isRest
                || isWord(end, "lagi")
                || isWord(end, "lainnya"));
    if (isViolation && isHandled && isOfAsn && !hasOther) {
      return new Noun(Unit.PEOPLE, end);
    }
    return null;
  }

  private boolean isWorkforceVerb(int number, int asn) {
    for (int t = Math.max(asn, number - 4); t < number; t++) {
      boolean isVerb =
          isWord(t, "tercatat")
              || isWord(t, "mencapai")
              || isWord(t, "capai")
              || isWord(t, "sebanyak")
              || isWord(t, "berjumlah")
              || isWord(t, "jumlahnya")
              || isWord(t, "sejumlah")
              || isWord(t, "adalah")
              || isWord(t, "yakni")
              || isWord(t, "yaitu")
              || isWord(t, "banyak")
              || isWord(t, "ada")
              || isWord(t, "terdapat")
              || isWord(t, "total")
              || isWord(t, "menjadi")
              || isWord(t, "sekitar")
              || isWord(t, "kurang")
              || tokens.isMark(t, ',');
      if (isVerb) {
        return true;
      }
    }
    return false;
  }

  private boolean isExcluded(
      Quantity number, Noun noun, Sentence sentence, int clauseFrom, int clauseTo) {
    if (document.has(sentence.from(), number.from(), Cue.ELSEWHERE)
        && isWord(sentence.from(), "di")
        && isWord(sentence.from() + 1, "luar")
        && noun.unit() == Unit.ASN
        && !document.is(noun.end() - 1, Cue.ASN)) {
      return true;
    }
    if (isNothing(number)) {
      return true;
    }
    boolean isLocal = jurisdiction.level() != Level.NATIONAL;
    if (isLocal && isNationwide(number, sentence, clauseFrom, clauseTo)) {
      if (noun.unit() != Unit.POST) {
        issues.add(Issue.NATIONAL_FIGURE_IN_LOCAL_STORY);
      }
      return true;
    }
    return isOtherPlace(number, noun, clauseFrom, clauseTo) || isOtherElection(number, sentence);
  }

  private boolean isNothing(Quantity number) {
    if (number.value() != null && number.value() == 0) {
      return true;
    }
    boolean isOne = number.value() != null && number.value() == 1;
    boolean isDenied =
        isOne && document.has(Math.max(0, number.from() - 3), number.from(), Cue.NEGATION);
    return isDenied || (isOne && isWord(number.from() - 1, "salah"));
  }

  private boolean isNationwide(Quantity number, Sentence sentence, int clauseFrom, int clauseTo) {
    boolean isOwnRank =
        hasOwnPlace(clauseFrom, number.from()) && document.has(clauseFrom, clauseTo, Cue.RANK);
    if (isOwnRank) {
      return false;
    }
    for (int t = sentence.from(); t < sentence.to(); t++) {
      if (document.is(t, Cue.NATIONWIDE) && !isWord(t - 1, "skala")) {
        return true;
      }
    }
    boolean isOwn = hasOwnPlace(sentence.from(), sentence.to());
    if (!isViolation && !isOwn && isOfNationalBody(sentence)) {
      return true;
    }
    if (previous == null || previous.isHeadline()) {
      return false;
    }
    boolean isGoingOn =
        document.has(previous.from(), previous.to(), Cue.NATIONWIDE)
            || (!isViolation && isOfNationalBody(previous) && hasCase(sentence));
    return isGoingOn && !isOwn;
  }

  private boolean hasCase(Sentence sentence) {
    return document.has(sentence.from(), sentence.to(), Cue.CASE, Cue.BREACH, Cue.GUILTY);
  }

  /** "data KASN mencatat 489 laporan": a national body counts, unless it only receives. */
  private boolean isOfNationalBody(Sentence sentence) {
    if (!hasCase(sentence)) {
      return false;
    }
    for (int t = sentence.from(); t < sentence.to(); t++) {
      if (document.is(t, Cue.NATIONAL) && !isWord(t - 1, "ke") && !isWord(t - 1, "kepada")) {
        return true;
      }
    }
    return false;
  }

  /** A place beside the number that is not the article's own: its figure is not booked here. */
  private boolean isOtherPlace(Quantity number, Noun noun, int clauseFrom, int clauseTo) {
    boolean isOther = false;
    for (int t = clauseFrom; t < clauseTo; t++) {
      PlaceName place = document.place(t);
      if (place == null) {
        continue;
      }
      if (isOwn(place)) {
        return false;
      }
      boolean isNear = t >= number.from() - 8 && t <= noun.end() + 5;
      boolean isSupervisor =
          document.is(t - 1, Cue.OVERSIGHT) || document.is(t - 1, Cue.GOVERNMENT, "PROVINCE");
      if (isNear && isLowerOrForeign(place) && !isSupervisor) {
        isOther = true;
      } else if (isNear
          && place.provinceCode() != null
          && jurisdiction.level() == Level.REGENCY
          && !isSupervisor) {
        issues.add(Issue.PROVINCE_FIGURE_IN_REGENCY_STORY);
        isOther = true;
      }
    }
    return isOther;
  }

  private boolean hasOwnPlace(int from, int to) {
    for (int t = from; t < to; t++) {
      if (document.place(t) != null && isOwn(document.place(t))) {
        return true;
      }
    }
    return false;
  }

  private boolean isOwn(PlaceName place) {
    return switch (jurisdiction.level()) {
      case REGENCY -> place.regencyCodes().contains(jurisdiction.regencyCode());
      case PROVINCE -> jurisdiction.provinceCode().equals(place.provinceCode());
      case NATIONAL, UNKNOWN -> false;
    };
  }

  private boolean isLowerOrForeign(PlaceName place) {
    if (jurisdiction.level() == Level.UNKNOWN) {
      return false;
    }
    if (place.strength() == PlaceName.Strength.SEAT) {
      return false;
    }
    return jurisdiction.level() == Level.NATIONAL
        || !place.regencyCodes().isEmpty()
        || jurisdiction.level() == Level.PROVINCE;
  }

  /** "Pengalaman Pilkada 2020, saat 66 kasus …" in an article on 2024. */
  private boolean isOtherElection(Quantity number, Sentence sentence) {
    for (int t = sentence.from(); t < number.from(); t++) {
      if (document.is(t, Cue.KIND)
          && (isWord(t - 1, "pengalaman")
              || document.has(t, Math.min(t + 5, number.from()), Cue.EARLIER))) {
        return true;
      }
    }
    boolean isOther = isOfEarlierYear(number, sentence);
    for (Elections.Named name : elections.in(sentence)) {
      if (elections.isMain(name.election())) {
        return false;
      }
      isOther |= name.to() <= number.from();
    }
    return isOther;
  }

  /** "Tahun 2020 kami menangani 14 kasus" in an article on a later election. */
  private boolean isOfEarlierYear(Quantity number, Sentence sentence) {
    for (int t = sentence.from(); t < number.from(); t++) {
      boolean isYear =
          document.is(t, Cue.YEAR_WORD) && tokens.isNumber(t + 1) && tokens.length(t + 1) == 4;
      if (isYear && t + 1 < number.from() && elections.isLongBefore(tokens.number(t + 1))) {
        return !document.has(sentence.from(), number.from(), Cue.LAW);
      }
    }
    return false;
  }

  private CountScope scope(
      Quantity number, Noun noun, Sentence sentence, int clauseFrom, int clauseTo) {
    if (noun.unit() == Unit.CASES) {
      boolean isBlocked = document.has(clauseFrom, clauseTo, Cue.OPEN_CASE);
      boolean isData = isWord(noun.end() - 1, "data");
      boolean isRecommendation = isWord(noun.end() - 1, "rekomendasi");
      if ((isData && !isBlocked) || (isRecommendation && !isViolation)) {
        return null;
      }
      return isViolation || document.has(sentence.from(), sentence.to(), Cue.BREACH)
          ? CountScope.OTHER
          : null;
    }
    CountScope own = roleIn(clauseFrom, clauseTo);
    CountScope told = own != null ? own : roleIn(sentence.from(), sentence.to());
    boolean isLarge = number.value() == null || number.value() >= LARGE;
    if (isViolation) {
      if (told != null) {
        return told;
      }
      boolean isWorkforce = document.has(clauseFrom, clauseTo, Cue.WORKFORCE);
      if (isLarge && isWorkforce) {
        return CountScope.WORKFORCE;
      }
      return noun.unit() == Unit.POST
              && number.value() != null
              && number.value() == 1
              && !sentence.isSignpost()
          ? null
          : CountScope.REPORTED;
    }
    boolean isDecided = own == CountScope.VIOLATORS || own == CountScope.SANCTIONED;
    boolean isCase =
        told != null
            && document.has(sentence.from(), sentence.to(), Cue.ALLEGED, Cue.BREACH, Cue.SANCTIONED)
            && (!isLarge || isDecided);
    if (isCase) {
      return told;
    }
    boolean isAttended = document.has(clauseFrom, clauseTo, Cue.ATTENDED);
    boolean isWorkforce = document.has(clauseFrom, clauseTo, Cue.WORKFORCE);
    boolean isAttending = isAttended || document.has(sentence.from(), sentence.to(), Cue.ATTENDED);
    boolean isWhole = isStrongWorkforce(clauseFrom, clauseTo);
    if (isLarge && (isWhole || (isWorkforce && !isAttended))) {
      return CountScope.WORKFORCE;
    }
    if (isAttending) {
      return noun.unit() == Unit.POST && number.value() != null && number.value() == 1
          ? null
          : CountScope.ATTENDEES;
    }
    return isLarge ? CountScope.WORKFORCE : null;
  }

  private boolean isStrongWorkforce(int from, int to) {
    for (int t = from; t < to; t++) {
      if (document.is(t, Cue.WORKFORCE, "strong")) {
        return true;
      }
    }
    return false;
  }

  private CountScope roleIn(int from, int to) {
    if (document.has(from, to, Cue.OPEN_CASE)) {
      return CountScope.OTHER;
    }
    boolean isRecommended = false;
    for (int t = from; t < to; t++) {
      isRecommended |= document.is(t, Cue.GUILTY, "recommended");
    }
    if (isRecommended) {
      return CountScope.VIOLATORS;
    }
    int sanctioned = document.find(from, to, Cue.SANCTIONED);
    boolean isCarriedOut =
        sanctioned >= 0
            && !isWord(sanctioned - 1, "untuk")
            && !document.has(
                Math.max(from, sanctioned - 4),
                sanctioned,
                Cue.NEGATION,
                Cue.PLANNED,
                Cue.CONDITION);
    if (isCarriedOut) {
      return CountScope.SANCTIONED;
    }
    boolean isOpen = document.has(from, to, Cue.ALLEGED);
    boolean isHandled = document.has(from, to, Cue.HANDLED);
    for (int t = from; t < to; t++) {
      boolean isHeld =
          document.is(t, Cue.GUILTY, "breach")
              ? !isOpen && !isHandled
              : document.is(t, Cue.GUILTY)
                  && !document.has(Math.max(from, t - 6), t, Cue.CONDITION, Cue.NEGATION);
      if (isHeld) {
        return CountScope.VIOLATORS;
      }
    }
    return isHandled || isOpen ? CountScope.REPORTED : null;
  }

  private int clauseStart(int t, int from) {
    int at = t;
    while (at > from && !isClauseMark(at - 1)) {
      at--;
    }
    return at;
  }

  private int clauseEnd(int t, int to) {
    int at = t;
    while (at < to && !isClauseMark(at)) {
      at++;
    }
    return at;
  }

  private boolean isNumeral(int t) {
    return tokens.isNumber(t) || document.is(t, Cue.DIGIT) || document.is(t, Cue.NUMBER);
  }

  private boolean isClauseMark(int t) {
    boolean isDecimal =
        tokens.isNumber(t - 1)
            && tokens.isNumber(t + 1)
            && tokens.isAttached(t)
            && tokens.isAttached(t + 1);
    return (tokens.isMark(t, ',') && !isDecimal)
        || tokens.isMark(t, ';')
        || tokens.isMark(t, ':')
        || (isWord(t, "dan") && isNumeral(t + 1))
        || isWord(t, "sedangkan")
        || isWord(t, "sementara")
        || (isWord(t, "lalu") && tokens.isMark(t - 1, ','));
  }

  private boolean isWord(int t, String word) {
    return document.isWord(t, word);
  }
}
