package id.netralitas.extract;

import id.netralitas.place.PlaceMention;
import id.netralitas.place.PlaceMention.Marker;
import id.netralitas.place.PlaceMention.Tier;
import id.netralitas.place.PlaceName;
import id.netralitas.place.PlaceName.Strength;
import id.netralitas.text.Tokens;
import java.util.ArrayList;
import java.util.List;

/**
 * Reads the place names of an article with what they belong to: <i>ASN di X</i>, <i>Bupati X</i>,
 * <i>Bawaslu X</i>, <i>Kabupaten X</i>, a dateline. Names of districts, streets, halls and origins
 * are passed over.
 */
final class PlaceReader {

  private static final int LOOK_BACK = 6;
  private static final double HEADLINE = 4;
  private static final double LEAD = 2;
  private static final double NATIONAL_BODY = 1.5;

  private final Document document;
  private final Tokens tokens;

  PlaceReader(Document document) {
    this.document = document;
    this.tokens = document.tokens();
  }

  List<PlaceMention> mentions() {
    List<PlaceMention> mentions = new ArrayList<>();
    for (Sentence sentence : document.sentences()) {
      double weight = sentence.isHeadline() ? HEADLINE : sentence.ordinal() < 2 ? LEAD : 1;
      int dateline = sentence.ordinal() == 0 ? datelineEnd(sentence) : sentence.from();
      for (int t = sentence.from(); t < sentence.to(); t++) {
        PlaceName name = document.place(t);
        if (name == null) {
          continue;
        }
        PlaceMention mention = mention(t, sentence, t < dateline ? 1 : weight, t < dateline);
        if (mention != null) {
          mentions.add(mention);
        }
        t = document.placeEnd(t) - 1;
      }
    }
    for (Layout.Line line : document.layout().lines()) {
      if (line.kind() == Layout.Kind.BYLINE) {
        for (int t = line.from(); t < line.to(); t++) {
          if (document.place(t) != null) {
            mentions.add(
                new PlaceMention(
                    document.place(t),
                    null,
                    Marker.DATELINE,
                    1,
                    false,
                    t,
                    document.placeEnd(t),
                    false));
            t = document.placeEnd(t) - 1;
          }
        }
      }
    }
    return mentions;
  }

  /** Returns the token where the text behind a dateline begins. */
  static int datelineEnd(Document document, int from, int to) {
    Tokens tokens = document.tokens();
    for (int t = from; t < Math.min(to, from + 12); t++) {
      boolean isDash =
          tokens.isMark(t, '-')
              && !(tokens.isAttached(t)
                  && tokens.isAttached(t + 1)
                  && tokens.isCapital(t + 1)
                  && tokens.isAllCapitals(t - 1)
                  && tokens.isAllCapitals(t + 1));
      if (isDash
          && t > from
          && !(tokens.isWord(t - 1) && !tokens.isCapital(t - 1) && tokens.isAttached(t))) {
        boolean isAllNames = true;
        for (int w = from; w < t; w++) {
          isAllNames &= !tokens.isWord(w) || tokens.isCapital(w) || tokens.length(w) <= 3;
        }
        if (isAllNames) {
          return t + 1;
        }
      }
    }
    return from;
  }

  private int datelineEnd(Sentence sentence) {
    return datelineEnd(document, sentence.from(), sentence.to());
  }

  private PlaceMention mention(int at, Sentence sentence, double weight, boolean isDateline) {
    PlaceName name = document.place(at);
    int end = document.placeEnd(at);
    if (isDateline) {
      return new PlaceMention(name, null, Marker.DATELINE, weight, false, at, end, false);
    }
    Tier tier = null;
    Marker marker = null;
    int t = at - 1;
    int stop = Math.max(sentence.from(), at - LOOK_BACK);
    boolean isNear = true;
    while (t >= stop && marker == null) {
      boolean isAbbreviated = tokens.isMark(t, ')') && tokens.isMark(t - 2, '('); // "(Pemkab) X"
      if (tokens.isMark(t, '-')
          || tokens.isMark(t, '(')
          || tokens.isMark(t, '/')
          || isAbbreviated) {
        t--;
        continue;
      }
      if (!tokens.isWord(t)) {
        break;
      }
      int head = phraseStart(t, sentence.from());
      if (document.is(head, Cue.NO_PLACE) && isNear && !isMarkedStronger(head)) {
        return null;
      }
      if (document.is(head, Cue.GOVERNMENT) && document.end(head, Cue.GOVERNMENT) == t + 1) {
        marker = Marker.GOVERNMENT;
        tier = tier == null ? tier(document.value(head, Cue.GOVERNMENT)) : tier;
        if (isCandidacy(head)) {
          marker = Marker.OVERSIGHT;
        }
      } else if (document.is(head, Cue.PLACE_TYPE) && tier == null) {
        tier = tier(document.value(head, Cue.PLACE_TYPE));
      } else if (document.is(head, Cue.OVERSIGHT)) {
        marker = Marker.OVERSIGHT;
      } else if (document.is(head, Cue.ASN)
          || document.is(head, Cue.STAFF)
          || (document.is(head, Cue.POST) && head == t)) {
        boolean isOfDistrict = document.is(head, Cue.POST, "district") && isOnlyProvince(name);
        marker = isOfDistrict ? Marker.BARE : Marker.STAFF;
      } else if (!document.is(head, Cue.LINK)) {
        break;
      }
      isNear = false;
      t = head - 1;
    }
    if (marker == null && isTypeAfter(end)) {
      tier = Tier.CITY;
    }
    if (marker == null) {
      marker = tier == null ? Marker.BARE : Marker.TYPE;
    }
    if (name.strength() == Strength.NEEDS_MARKER && marker == Marker.BARE && !isListed(at)) {
      return null;
    }
    if (marker == Marker.BARE && isWhereCasesAre(at, sentence)) {
      marker = Marker.STAFF;
    }
    boolean isBeforeName = isBeforeName(at, end, sentence);
    boolean isPartOfName = isBeforeName && isNameBefore(at, sentence);
    boolean isInRanking = marker == Marker.BARE || marker == Marker.TYPE;
    if ((isInRanking && isRanked(at, sentence)) || (marker == Marker.BARE && isPartOfName)) {
      return null;
    }
    boolean isCaption = sentence.line() == Layout.Kind.CAPTION;
    boolean mayBePerson = isBeforeName && isBehindOffice(at, sentence.from());
    boolean isCandidate = mayBePerson && isCandidacy(phraseStart(at - 1, sentence.from()));
    boolean isNoSeat = tier == Tier.PROVINCE && name.provinceCode() == null;
    boolean isOfCandidate = isCandidate && name.strength() == Strength.NEEDS_MARKER;
    if (mayBePerson && (isNoSeat || isOfCandidate)) {
      return null; // "Gubernur Bima Arya", "calon bupati Bima Sakti"
    }
    return new PlaceMention(
        name, tier, marker, isCaption ? 1 : weight, sentence.ordinal() < 2, at, end, mayBePerson);
  }

  /** "Agam Hidayat": one word, and an unknown one in capitals behind it, as in a person's name. */
  private boolean isBeforeName(int at, int end, Sentence sentence) {
    return end - at == 1
        && end < sentence.to()
        && !sentence.isHeadline()
        && document.hasCapitals()
        && !tokens.isAllCapitals(at)
        && isUnknownCapital(end);
  }

  private boolean isUnknownCapital(int t) {
    return tokens.isCapital(t) && !tokens.isAllCapitals(t) && !document.isKnown(t);
  }

  /** "Andika Banten Perkasa", or "Agam Hidayat" with nothing of the sentence before it. */
  private boolean isNameBefore(int at, Sentence sentence) {
    return at == sentence.from() || isUnknownCapital(at - 1);
  }

  /** "Sekda Agam": of Agam, or called so. */
  private boolean isBehindOffice(int at, int from) {
    int head = phraseStart(at - 1, from);
    return document.end(head, Cue.GOVERNMENT) == at || document.end(head, Cue.OVERSIGHT) == at;
  }

  /** "Camat di Lampung": a province has none, one of its regencies has. */
  private static boolean isOnlyProvince(PlaceName name) {
    return name.provinceCode() != null && name.regencyCodes().isEmpty();
  }

  /** "KASN Temukan 13 Pelanggaran di X" is about X, whoever counts. */
  private boolean isWhereCasesAre(int at, Sentence sentence) {
    return sentence.isHeadline()
        && isWord(at - 1, "di")
        && document.has(sentence.from(), at, Cue.BREACH, Cue.CASE)
        && !document.has(sentence.from(), sentence.to(), Cue.COORDINATION, Cue.OUTREACH);
  }

  /** "Terbanyak terjadi di X, disusul Y": the winners of a comparison are not who it is about. */
  private boolean isRanked(int at, Sentence sentence) {
    int from = Math.max(sentence.from(), at - LOOK_BACK);
    return document.hasWord(from, at, "terbanyak", "tertinggi", "disusul", "menyusul", "diikuti")
        || document.find(from, at, Cue.RANK) >= 0
        || (document.hasWord(from, at, "paling") && document.hasWord(from, at, "banyak", "tinggi"));
  }

  /** "Kapolres Kediri Kota": the type may follow. */
  private boolean isTypeAfter(int end) {
    return document.is(end, Cue.PLACE_TYPE, "CITY")
        && tokens.isCapital(end)
        && document.place(end + 1) == null;
  }

  /** A common word in capitals among places, as in "Klaten, Pati dan Kudus", is one of them. */
  private boolean isListed(int at) {
    return tokens.isMark(at - 1, ',')
        && document.hasCapitals()
        && tokens.isMark(document.placeEnd(at), ',');
  }

  private boolean isCandidacy(int head) {
    return document.is(head - 1, Cue.NO_ROLE) || isWord(head - 1, "calon");
  }

  private boolean isWord(int t, String word) {
    return document.isWord(t, word);
  }

  private boolean isMarkedStronger(int head) {
    return document.is(head, Cue.GOVERNMENT) || document.is(head, Cue.PLACE_TYPE);
  }

  /** Returns where the known phrase that ends with token {@code t} begins; {@code t} if none. */
  private int phraseStart(int t, int from) {
    for (int head = Math.max(from, t - 3); head < t; head++) {
      boolean spans =
          document.end(head, Cue.GOVERNMENT) == t + 1
              || document.end(head, Cue.PLACE_TYPE) == t + 1
              || document.end(head, Cue.OVERSIGHT) == t + 1
              || document.end(head, Cue.ASN) == t + 1
              || document.end(head, Cue.POST) == t + 1
              || document.end(head, Cue.STAFF) == t + 1
              || document.end(head, Cue.NO_PLACE) == t + 1;
      if (spans) {
        return head;
      }
    }
    return t;
  }

  private static Tier tier(String value) {
    return switch (value) {
      case "REGENCY" -> Tier.REGENCY;
      case "CITY" -> Tier.CITY;
      case "PROVINCE" -> Tier.PROVINCE;
      default -> null;
    };
  }

  /** Returns how strongly the article speaks of national bodies as the ones who act or speak. */
  double national() {
    double sum = 0;
    for (Sentence sentence : document.sentences()) {
      if (sentence.line() == Layout.Kind.CAPTION || sentence.ordinal() > 8) {
        continue;
      }
      double weight = sentence.isHeadline() ? HEADLINE : sentence.ordinal() < 2 ? LEAD : 0.7;
      for (int t = sentence.from(); t < sentence.to(); t++) {
        boolean isOfRepublic =
            document.is(t, Cue.SUPERVISOR)
                && tokens.isMark(t + 1, ')')
                && document.isWord(t + 2, "ri");
        if (isOfRepublic) {
          sum += weight * NATIONAL_BODY;
        } else if (document.is(t, Cue.NATIONAL)) {
          boolean isOnlyReceiver = document.is(t - 1, Cue.TOWARDS);
          sum += isOnlyReceiver ? 0 : weight * NATIONAL_BODY;
          t = document.end(t, Cue.NATIONAL) - 1;
        } else if (document.is(t, Cue.NATIONWIDE)) {
          sum += weight;
        }
      }
    }
    return sum;
  }

  /** Returns which offices stand without a place: above 0 a city's, below 0 a regency's. */
  int generic() {
    int cities = 0;
    for (Sentence sentence : document.sentences()) {
      for (int t = sentence.from(); t < sentence.to(); t++) {
        if (document.is(t, Cue.GOVERNMENT, "CITY")) {
          cities++;
        } else if (document.is(t, Cue.GOVERNMENT, "REGENCY")) {
          cities--;
        }
      }
    }
    return Integer.signum(cities);
  }

  /** Returns whether the article's own government is a province's: more governors than regents. */
  boolean isProvincial() {
    int provinces = 0;
    int others = 0;
    for (Sentence sentence : document.sentences()) {
      for (int t = sentence.from(); t < sentence.to(); t++) {
        boolean isProvince =
            document.is(t, Cue.GOVERNMENT, "PROVINCE")
                || document.is(t, Cue.PLACE_TYPE, "PROVINCE");
        boolean isOther =
            document.is(t, Cue.GOVERNMENT, "REGENCY") || document.is(t, Cue.GOVERNMENT, "CITY");
        provinces += isProvince && !isCandidacy(t) ? 1 : 0;
        others += isOther && !isCandidacy(t) ? 1 : 0;
      }
    }
    return provinces > others;
  }
}
