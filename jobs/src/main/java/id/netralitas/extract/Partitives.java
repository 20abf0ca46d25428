package id.netralitas.extract;

import id.netralitas.extract.PartitiveTable.Order;
import java.util.Optional;

/** Tells of a number whether it is the whole that another one is a part of. */
final class Partitives {

  private static final int LINK_REACH = 3;
  private static final int NOUN_REACH = 3;

  private final Document document;

  Partitives(Document document) {
    this.document = document;
  }

  /** Returns the row by which a number is the whole of a part before it: "lima dari 20 ASN". */
  Optional<String> wholeBehindPart(Quantity number, Sentence sentence) {
    for (int link = number.from() - 1; link >= number.from() - LINK_REACH; link--) {
      for (Document.Hit hit : document.hits(link, Cue.PARTITIVE)) {
        boolean isBetween = hit.value().startsWith(Order.PART_FIRST.name() + ":");
        if (isBetween && hit.end() == number.from() && isPart(link, sentence)) {
          return Optional.of(row(hit));
        }
      }
    }
    return Optional.empty();
  }

  /** Returns the row by which a number is a whole, wherever its part is: "… dari 170 ribu PNS". */
  Optional<String> wholeBehindLink(Quantity number, int clauseFrom) {
    boolean isAfterNumber =
        document.has(clauseFrom, number.from(), Cue.DIGIT, Cue.NUMBER, Cue.TEENS)
            || hasDigits(clauseFrom, number.from());
    for (int link = number.from() - 1; link >= number.from() - LINK_REACH; link--) {
      for (Document.Hit hit : document.hits(link, Cue.PARTITIVE)) {
        boolean isBetween = hit.value().startsWith(Order.PART_FIRST.name() + ":");
        if (isAfterNumber && isBetween && hit.end() == number.from()) {
          return Optional.of(row(hit));
        }
      }
    }
    return Optional.empty();
  }

  private boolean hasDigits(int from, int to) {
    for (int t = from; t < to; t++) {
      if (document.tokens().isNumber(t)) {
        return true;
      }
    }
    return false;
  }

  /** Returns the row by which a number in front of its sentence is the whole: "Dari 30 ASN, …". */
  Optional<String> wholeInFront(Quantity number, Sentence sentence, int clauseTo) {
    int first = sentence.from();
    while (first < number.from() && !document.tokens().isWord(first)) {
      first++;
    }
    for (Document.Hit hit : document.hits(first, Cue.PARTITIVE)) {
      boolean isFront = hit.value().startsWith(Order.WHOLE_FIRST.name() + ":");
      if (isFront && hit.end() == number.from() && document.tokens().isMark(clauseTo, ',')) {
        return Optional.of(row(hit));
      }
    }
    return Optional.empty();
  }

  /**
   * Returns where the part begins of a whole that stands in front of it in one clause: "…, dari 30
   * ASN itu sebanyak 12 …"; -1 if none does.
   */
  int partInClause(Quantity number, Sentence sentence, int clauseTo) {
    NumberScanner numbers = new NumberScanner(document);
    for (int link = number.from() - 1; link >= number.from() - LINK_REACH; link--) {
      boolean isFirst = link == sentence.from() || !document.tokens().isWord(link - 1);
      for (Document.Hit hit : document.hits(link, Cue.PARTITIVE)) {
        boolean isFront = hit.value().startsWith(Order.WHOLE_FIRST.name() + ":");
        if (!isFirst || !isFront || hit.end() != number.from()) {
          continue;
        }
        for (int t = number.to(); t < clauseTo; t++) {
          Quantity part = numbers.at(t, clauseTo);
          if (part != null) {
            return isLess(part, number) ? part.from() : -1;
          }
        }
      }
    }
    return -1;
  }

  private static boolean isLess(Quantity part, Quantity whole) {
    return part.value() != null && whole.value() != null && part.value() < whole.value();
  }

  /** Returns where the whole begins that follows a part; -1 if none does. */
  int wholeAfter(int part) {
    int link = document.is(part, Cue.ORDINAL_PERSON) ? part + 1 : part;
    return document.hits(link, Cue.PARTITIVE).stream()
        .filter(hit -> hit.value().startsWith(Order.PART_FIRST.name() + ":"))
        .mapToInt(Document.Hit::end)
        .max()
        .orElse(-1);
  }

  /** A number, and nothing behind it but what it counts. */
  private boolean isPart(int link, Sentence sentence) {
    for (int t = link - 1; t >= Math.max(sentence.from(), link - NOUN_REACH); t--) {
      boolean isNumber =
          document.tokens().isNumber(t)
              || document.is(t, Cue.DIGIT)
              || document.is(t, Cue.NUMBER)
              || document.is(t, Cue.TEENS)
              || document.is(t, Cue.SCALE);
      if (isNumber) {
        return true;
      }
      boolean isNoun =
          document.is(t, Cue.ORDINAL_PERSON)
              || document.is(t, Cue.ASN)
              || document.is(t, Cue.STAFF)
              || !document.tokens().isWord(t);
      if (!isNoun) {
        return false;
      }
    }
    return false;
  }

  private static String row(Document.Hit hit) {
    return PartitiveTable.NAME + ":" + hit.value().substring(hit.value().indexOf(':') + 1);
  }
}
