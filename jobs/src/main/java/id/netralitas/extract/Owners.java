package id.netralitas.extract;

import id.netralitas.place.JurisdictionResolver;
import id.netralitas.place.PlaceMention;
import id.netralitas.place.PlaceName;
import id.netralitas.record.Jurisdiction;
import java.util.List;
import java.util.Objects;

/**
 * Whose act or figure a clause tells: the article's own place's, or that of another place that the
 * clause names, or that stands in front of its sentence: <i>di Kabupaten X, empat ASN …</i>.
 */
final class Owners {

  private static final int OPENING = 3;
  private static final int SPEECH_REACH = 6;
  private static final int FRONT = 14;

  private final Document document;
  private final Jurisdiction jurisdiction;
  private final Elections elections;

  Owners(Document document, Jurisdiction jurisdiction, Elections elections) {
    this.document = document;
    this.jurisdiction = jurisdiction;
    this.elections = elections;
  }

  /** "Pada Pemilu 2019 lalu, dua belas ASN disanksi" in an article on a later election. */
  boolean isOfOtherElection(Sentence sentence) {
    List<Elections.Named> names = elections.in(sentence);
    return sentence.ordinal() > 0
        && !names.isEmpty()
        && names.stream().noneMatch(name -> elections.isMain(name.election()))
        && names.get(0).from() - sentence.from() <= OPENING;
  }

  /** Returns whether a name is that of the article's own place. */
  boolean isOwn(PlaceName place) {
    return switch (jurisdiction.level()) {
      case REGENCY -> place.regencyCodes().contains(jurisdiction.regencyCode());
      case PROVINCE -> jurisdiction.provinceCode().equals(place.provinceCode());
      case NATIONAL, UNKNOWN -> false;
    };
  }

  /** Returns whether words name the article's own place. */
  boolean hasOwn(int from, int to) {
    for (int t = from; t < to; t++) {
      if (document.place(t) != null && isOwn(document.place(t))) {
        return true;
      }
    }
    return false;
  }

  /** Returns where a sentence names in front the other place that it is of; -1 if it does not. */
  int elsewhere(Sentence sentence) {
    if (sentence.isHeadline() || hasOwn(sentence.from(), sentence.to())) {
      return -1;
    }
    for (int t = sentence.from(); t < Math.min(sentence.to(), sentence.from() + FRONT); t++) {
      PlaceName place = document.place(t);
      if (place == null && (document.is(t, Cue.ASN) || document.is(t, Cue.SPEECH))) {
        return behindStaff(t);
      }
      if (place == null) {
        continue;
      }
      boolean isTyped = document.is(t - 1, Cue.PLACE_TYPE);
      int before = isTyped ? t - 2 : t - 1;
      boolean isLocative = document.is(before, Cue.IN_PLACE);
      boolean isMeanwhile = document.is(sentence.from(), Cue.MEANWHILE);
      boolean isTold =
          isLocative
              ? isTyped || isMeanwhile || isNumbered(t, sentence)
              : isBody(before)
                  && (isMeanwhile || isFirst(before, sentence))
                  && !document.has(t, Math.min(sentence.to(), t + SPEECH_REACH), Cue.SPEECH);
      return isTold && isOther(place) ? t : -1;
    }
    return -1;
  }

  private boolean isFirst(int body, Sentence sentence) {
    return document.is(body, Cue.GOVERNMENT) && body == sentence.from();
  }

  /** "Sementara itu, Bawaslu Ngada memanggil …". */
  private boolean isBody(int t) {
    return document.is(t, Cue.OVERSIGHT) || document.is(t, Cue.GOVERNMENT);
  }

  /** "dua ASN di Jawa Tengah": the place of those ASN and of nobody here; -1 if there is none. */
  private int behindStaff(int asn) {
    int end = document.end(asn, Cue.ASN);
    while (end > 0
        && (document.is(end, Cue.ASN) || !document.tokens().isWord(end))
        && end < asn + FRONT) {
      end++; // "aparatur sipil negara (ASN)"
    }
    int place = document.is(end + 1, Cue.PLACE_TYPE) ? end + 2 : end + 1;
    boolean isThere = end > 0 && document.is(end, Cue.IN_PLACE) && document.place(place) != null;
    return isThere && isOther(document.place(place)) ? place : -1;
  }

  /** Returns whether the other place stands before those who did something there. */
  boolean isFronted(Sentence sentence) {
    int at = elsewhere(sentence);
    return at >= 0 && document.find(sentence.from(), at, Cue.ASN) < 0;
  }

  private boolean isNumbered(int place, Sentence sentence) {
    int next = document.placeEnd(place);
    next = document.tokens().isMark(next, ',') ? next + 1 : next;
    NumberScanner numbers = new NumberScanner(document);
    return next < sentence.to() && numbers.at(next, sentence.to()) != null;
  }

  /**
   * Returns the jurisdiction that a sentence names in front; the article's own if it names none.
   */
  Jurisdiction of(Sentence sentence, List<PlaceMention> places, JurisdictionResolver resolver) {
    int at = elsewhere(sentence);
    if (at < 0) {
      return jurisdiction;
    }
    List<PlaceMention> there =
        places.stream()
            .filter(mention -> mention.start() >= sentence.from() && mention.end() <= sentence.to())
            .toList();
    return resolver.resolve(there, 0, 0, false).likeliest();
  }

  /**
   * Another regency or province in the article of a regency, another province in the article of a
   * province.
   */
  private boolean isOther(PlaceName place) {
    return switch (jurisdiction.level()) {
      case REGENCY ->
          !isOwn(place)
              && (!place.regencyCodes().isEmpty()
                  || !Objects.equals(place.provinceCode(), jurisdiction.provinceCode()));
      case PROVINCE -> place.provinceCode() != null && !isOwn(place);
      case NATIONAL, UNKNOWN -> false;
    };
  }
}
