package id.netralitas.extract;

import id.netralitas.extract.Headcount.Noun;
import id.netralitas.extract.Headcount.Unit;
import id.netralitas.record.CountScope;
import id.netralitas.record.Jurisdiction;
import id.netralitas.text.Tokens;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;

/**
 * Finds numbers of ASN in sentences and the role that the counted play. Numbers of anything else
 * are passed over, and so are figures of other places and of the whole country in a local article.
 */
final class HeadcountReader {

  private static final int NOUN_REACH = 4;
  private static final int TOTAL_REACH = 7;

  private final Document document;
  private final Tokens tokens;
  private final NumberScanner numbers;
  private final boolean isViolation;
  private final OtherFigures others;
  private final Partitives partitives;
  private final CountRoles roles;

  HeadcountReader(
      Document document, Jurisdiction jurisdiction, Elections elections, boolean isViolation) {
    this.document = document;
    this.tokens = document.tokens();
    this.numbers = new NumberScanner(document);
    this.partitives = new Partitives(document);
    this.others = new OtherFigures(document, jurisdiction, elections, isViolation);
    this.roles = new CountRoles(document, isViolation);
    this.isViolation = isViolation;
  }

  /** Returns what was found to be doubtful while reading. */
  Set<Issue> issues() {
    return others.issues();
  }

  /** Returns the numbers of these sentences. */
  List<Headcount> read(List<Sentence> sentences) {
    List<Headcount> found = new ArrayList<>();
    Sentence before = null;
    boolean isListed = false;
    for (Sentence sentence : sentences) {
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
    int breakdown = firstBreakdown(sentence);
    int t = sentence.from();
    while (t < sentence.to()) {
      Quantity number = numbers.at(t, sentence.to());
      if (number == null) {
        t = numbers.after(t);
        continue;
      }
      Headcount headcount =
          headcount(beforeNoun(number), sentence, before, breakdown, isListed, found);
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

  private int firstBreakdown(Sentence sentence) {
    int at = document.find(sentence.from(), sentence.to(), Cue.BREAKDOWN);
    return at < 0 ? Integer.MAX_VALUE : at;
  }

  /** "sembilan (orang)": the noun in brackets is behind the number all the same. */
  private Quantity beforeNoun(Quantity number) {
    boolean isBracketed =
        tokens.isMark(number.to(), '(')
            && document.is(number.to() + 1, Cue.ORDINAL_PERSON)
            && tokens.isMark(number.to() + 2, ')');
    return isBracketed ? number.extended(number.from(), number.to() + 1) : number;
  }

  private Headcount headcount(
      Quantity number,
      Sentence sentence,
      Sentence before,
      int breakdown,
      boolean isListed,
      List<Headcount> found) {
    Clause clause = document.clauses().at(number.from(), sentence).main();
    int clauseFrom = clause.from();
    int clauseTo = clause.to();
    Noun noun = noun(number.to(), sentence.to());
    if (noun == null) {
      noun = nounBefore(number, sentence, clauseFrom, clauseTo, before, found);
    }
    if (noun == null && isPartOfStaff(number, sentence)) {
      noun = new Noun(Unit.PEOPLE, number.to());
    }
    if (noun == null && isOfParticipants(number, sentence)) {
      noun = new Noun(Unit.ASN, number.to() + 1);
    }
    if (noun == null || others.isOthers(number, noun, sentence, before, clauseFrom, clauseTo)) {
      return null;
    }
    CountRoles.Role role = roles.of(number, noun, sentence, clauseFrom, clauseTo);
    if (role.scope() == null) {
      return null;
    }
    CountScope scope = role.scope();
    if (document.is(number.from(), Cue.COLLECTIVE) && isSumOf(number, found)) {
      scope = furthest(scope, last(found));
    }
    boolean isPiece = isWord(number.to(), "dari") || isWord(number.to() + 1, "dari");
    boolean isAside = breakdown < number.from() || isListed || isPiece;
    return new Headcount(
        number,
        scope,
        noun.unit(),
        sentence,
        noun.end(),
        sentence.isHeadline(),
        isAside,
        link(noun.end()),
        role.row());
  }

  /** Who were sanctioned stay so, whatever is then told of all of them. */
  private static CountScope furthest(CountScope told, List<Headcount> addends) {
    CountScope common = addends.get(0).scope();
    boolean isCommon = addends.stream().allMatch(head -> head.scope() == common);
    return isCommon && told.isOfCase() && common.compareTo(told) > 0 ? common : told;
  }

  private Headcount.Link link(int end) {
    if (isWord(end, "lagi") || isWord(end, "lainnya") || isWord(end - 1, "lagi")) {
      return Headcount.Link.FURTHER;
    }
    return isWord(end, "itu") || isWord(end, "tersebut") || isWord(end, "tadi")
        ? Headcount.Link.REFERRING
        : Headcount.Link.NONE;
  }

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
              || document.is(t, Cue.BEFORE_NOUN);
      if (!isPassedOver || document.is(t, Cue.NOT_PEOPLE)) {
        break;
      }
      t++;
    }
    return null;
  }

  /** "lima di antara 20 ASN", "lima dari 20 ASN". */
  private boolean isPartOfStaff(Quantity number, Sentence sentence) {
    int whole = partitives.wholeAfter(number.to());
    Quantity total = whole < 0 ? null : numbers.at(whole, sentence.to());
    return isViolation
        && total != null
        && total.value() != null
        && number.value() != null
        && number.value() < total.value()
        && noun(total.to(), sentence.to()) != null;
  }

  /** "586 peserta yang terdiri dari para camat": only where ASN and nobody else are named. */
  private boolean isOfParticipants(Quantity number, Sentence sentence) {
    boolean isParticipants =
        isWord(number.to(), "peserta")
            || (isWord(sentence.from(), "peserta") && tokens.isMark(number.to(), '('))
            || (document.is(number.to(), Cue.ORDINAL_PERSON)
                && (isWord(number.to() + 1, "peserta")
                    || isWord(sentence.from(), "peserta")
                    || isWord(number.from() - 1, "peserta")));
    return isParticipants
        && number.value() != null
        && number.value() > 1
        && !isViolation
        && document.has(sentence.from(), sentence.to(), Cue.ASN, Cue.STAFF, Cue.POST)
        && !document.has(sentence.from(), sentence.to(), Cue.NON_ASN);
  }

  private boolean hasNonAsnTail(int end, int limit) {
    return end < limit
        && (document.is(end, Cue.NON_ASN)
            || isWord(end, "non")
            || (isWord(end, "di") && document.is(end + 1, Cue.NON_ASN))
            || (document.is(end, Cue.CLAUSE, "LIST")
                && document.is(end + 1, Cue.NON_ASN, "bound")));
  }

  /**
   * "ASN … tercatat 83.207 orang", "580 orang sudah dihukum", "147 lainnya", "baru 9 yang dihukum".
   */
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
    boolean isRest = document.is(to, Cue.REMAINDER) || isWord(to, "yang");
    boolean isCollective = document.is(number.from(), Cue.COLLECTIVE);
    int end = isPerson || isRest ? to + 1 : to;
    boolean isSanctioned = isOfSanctioned(clauseFrom, clauseTo, document);
    if (isRest && !isPerson && isOfCases(found) && !isSanctioned) {
      return null;
    }
    if (isTotalOfStaff(number, sentence)) {
      return new Noun(Unit.ASN, end);
    }
    if (isSanctioned && isShareOfWhole(number, sentence, found)) {
      return new Noun(Unit.PEOPLE, end);
    }
    boolean isListed =
        isAmong && !document.has(clauseFrom, clauseTo, Cue.SANCTIONED, Cue.GUILTY, Cue.OPEN_CASE);
    if (isListed || (!isPerson && !isRest && !isCollective)) {
      return null;
    }
    if (isCollective && !isPerson) {
      boolean isTheSame =
          isViolation
              && found.stream().anyMatch(head -> number.value().equals(head.number().value()))
              && document.has(clauseFrom, clauseTo, Cue.SANCTIONED, Cue.GUILTY)
              && !document.has(sentence.from(), number.from(), Cue.CONDITION);
      boolean isSum = isViolation && isSumOf(number, found);
      return isTheSame || isSum ? new Noun(Unit.PEOPLE, end) : null;
    }
    if (isPerson && isBehindAsn(number, sentence)) {
      return new Noun(Unit.ASN, end);
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

  private static boolean isOfSanctioned(int from, int to, Document document) {
    return Predicate.SANCTION.first(from, to, document) >= 0
        || Predicate.REPRIMAND.first(from, to, document) >= 0;
  }

  /** "Seorang kepala sekolah dan tiga ASN … Keempatnya …": all who were counted last. */
  private static boolean isSumOf(Quantity all, List<Headcount> found) {
    List<Headcount> last = last(found);
    long sum =
        last.stream()
            .filter(head -> head.number().value() != null)
            .mapToLong(head -> head.number().value())
            .sum();
    return last.size() >= 2 && all.value() == sum;
  }

  /** Returns the people that the last sentence with any counts. */
  private static List<Headcount> last(List<Headcount> found) {
    return found.stream()
        .filter(head -> head.unit() != Unit.CASES)
        .filter(head -> head.sentence().equals(found.get(found.size() - 1).sentence()))
        .toList();
  }

  /** "Dari 606 ASN itu, 362 sudah diberi sanksi". */
  private boolean isShareOfWhole(Quantity number, Sentence sentence, List<Headcount> found) {
    if (!isViolation || found.isEmpty() || !isWord(sentence.from(), "dari")) {
      return false;
    }
    Headcount whole = found.get(found.size() - 1);
    return whole.sentence().equals(sentence)
        && whole.unit() != Unit.CASES
        && document.hasWord(number.to(), number.to() + 1, "sudah", "telah");
  }

  /** "Jumlah ASN itu ada sekitar 4,3 juta." */
  private boolean isTotalOfStaff(Quantity number, Sentence sentence) {
    boolean isLast = number.to() >= sentence.to() || !tokens.isWord(number.to());
    for (int t = Math.max(sentence.from(), number.from() - TOTAL_REACH); t < number.from(); t++) {
      boolean isTotal =
          document.is(t, Cue.WORKFORCE, "strong") && (isWord(t, "jumlah") || isWord(t, "total"));
      if (isTotal && isLast && number.value() != null) {
        return true;
      }
    }
    return false;
  }

  /** "ASN 81 orang, perangkat desa 21 orang". */
  private boolean isBehindAsn(Quantity number, Sentence sentence) {
    for (int t = Math.max(sentence.from(), number.from() - 3); t < number.from(); t++) {
      if (document.is(t, Cue.ASN) && document.end(t, Cue.ASN) == number.from()) {
        return true;
      }
    }
    return false;
  }

  /** "195 pelanggaran, 47 di antaranya …": those before were no people. */
  private static boolean isOfCases(List<Headcount> found) {
    return !found.isEmpty() && found.get(found.size() - 1).unit() == Unit.CASES;
  }

  private boolean isWorkforceVerb(int number, int asn) {
    for (int t = Math.max(asn, number - 4); t < number; t++) {
      boolean isVerb = document.is(t, Cue.AMOUNT) || tokens.isMark(t, ',');
      if (isVerb) {
        return true;
      }
    }
    return false;
  }

  private boolean isWord(int t, String word) {
    return document.isWord(t, word);
  }
}
