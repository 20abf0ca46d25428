package id.netralitas.article;

import java.util.List;
import java.util.Locale;

/** Which lines of a page are no main text, by their words. */
final class LineNoise {

  /** Longer lines are prose, whatever they begin with. */
  private static final int LONGEST = 220;

  private static final int LONGEST_BYLINE = 90;
  private static final int LONGEST_SIGNATURE = 20;

  /** Labels of links to other articles. */
  static final List<String> LINK_LABELS =
      List.of(
          "baca juga",
          "baca jugan",
          "baca pula",
          "baca berita",
          "baca artikel",
          "baca selengkapnya",
          "baca selanjutnya",
          "baca lainnya",
          "baca:",
          "simak juga",
          "simak pula",
          "simak:",
          "lihat juga",
          "lihat pula",
          "tonton juga",
          "simak video",
          "tonton video",
          "lihat video",
          "saksikan video",
          "juga baca",
          "artikel terkait",
          "berita terkait",
          "berita lainnya",
          "berita lainya",
          "artikel lainnya",
          "terkait:",
          "pilihan editor",
          "pilihan redaksi",
          "read also",
          "also read",
          "read more");

  /** Beginnings of other lines that pages put between and after paragraphs. */
  private static final List<String> BEGINNINGS =
      List.of(
          "advertisement",
          "daftar isi",
          "scroll to continue",
          "scroll untuk",
          "iklan",
          "[gambas:",
          "(function",
          "halaman selanjutnya",
          "halaman berikutnya",
          "selanjutnya:",
          "lanjut ke halaman",
          "klik halaman",
          "halaman:",
          "halaman :",
          "tags:",
          "tag:",
          "tags :",
          "tag :",
          "topik:",
          "topik :",
          "kata kunci",
          "bagikan",
          "share this",
          "share:",
          "share on",
          "ikuti kami",
          "ikuti berita",
          "ikuti saluran",
          "ikuti whatsapp",
          "ikuti update",
          "follow ",
          "gabung ",
          "join ",
          "dapatkan update",
          "dapatkan berita",
          "dapatkan informasi",
          "cek berita",
          "simak berita",
          "simak breaking news",
          "saksikan live",
          "video pilihan",
          "copyright",
          "©",
          "hak cipta",
          "dilarang mengambil",
          "dilarang keras",
          "tinggalkan balasan",
          "tinggalkan komentar",
          "komentar",
          "leave a",
          "like this",
          "menyukai ini",
          "loading",
          "memuat",
          "post views",
          "views:",
          "dibaca:",
          "sumber foto",
          "baca di aplikasi");

  /** Beginnings of notices that are sentences. */
  private static final List<String> NOTICES =
      List.of(
          "dilarang keras mengambil",
          "dilarang keras mengutip",
          "dilarang mengambil",
          "dilarang mengutip",
          "dilarang menyalin",
          "dilarang memperbanyak",
          "artikel ini telah tayang",
          "artikel ini sudah tayang",
          "berita ini telah tayang",
          "cek berita dan artikel",
          "simak breaking news",
          "dapatkan update berita",
          "copyright",
          "©");

  /** A line that asks to follow one of these is no sentence of an article. */
  private static final List<String> CHANNELS =
      List.of("google news", "whatsapp", "telegram", "youtube", "instagram", "facebook", "channel");

  private static final List<String> INVITATIONS =
      List.of("ikuti", "follow", "gabung", "bergabung", "join", "dapatkan", "baca berita", "simak");

  private static final List<String> BYLINES =
      List.of(
          "editor",
          "penulis",
          "reporter",
          "pewarta",
          "oleh:",
          "oleh :",
          "laporan:",
          "by:",
          "kontributor",
          "jurnalis",
          "wartawan:",
          "redaktur",
          "uploader",
          "foto:",
          "foto :",
          "sumber:",
          "sumber :");

  private LineNoise() {}

  /** Returns whether the line links to another article, is a byline, or furniture of the page. */
  static boolean isNoise(String line) {
    if (line.length() > LONGEST) {
      return false;
    }
    String lower = plain(line);
    return LINK_LABELS.stream().anyMatch(label -> isLabelled(lower, label))
        || (BEGINNINGS.stream().anyMatch(lower::startsWith) && !isSentence(line))
        || NOTICES.stream().anyMatch(lower::startsWith)
        || isInvitation(lower)
        || isPageNumber(lower)
        || isSignature(lower)
        || isByline(lower, line)
        || PrintedDate.labelled(line).isPresent();
  }

  /** Returns whether the line is a label alone, whose links come after it. */
  static boolean isBareLabel(String line) {
    String lower = plain(line);
    return LINK_LABELS.stream()
        .anyMatch(
            label ->
                lower.startsWith(label)
                    && lower.substring(label.length()).chars().noneMatch(Character::isLetter));
  }

  /** Returns whether the line ends as sentences do, maybe within quotation marks. */
  static boolean isSentence(String line) {
    int end = line.length();
    while (end > 0 && "\"'”’)] ".indexOf(line.charAt(end - 1)) >= 0) {
      end--;
    }
    return end > 0 && ".!?".indexOf(line.charAt(end - 1)) >= 0;
  }

  /** Whether it is a label with its sign, or one that no sentence goes on from. */
  private static boolean isLabelled(String lower, String label) {
    if (!lower.startsWith(label)) {
      return false;
    }
    if (label.endsWith(":") || lower.length() == label.length()) {
      return true;
    }
    String rest = lower.substring(label.length()).stripLeading();
    return rest.isEmpty() || !Character.isLetter(rest.charAt(0)) || !isSentence(lower);
  }

  private static boolean isInvitation(String lower) {
    return INVITATIONS.stream().anyMatch(lower::startsWith)
        && CHANNELS.stream().anyMatch(lower::contains);
  }

  /** The initials of those who wrote it, {@code (wl/abc)}; {@code (adv)} says more than that. */
  private static boolean isSignature(String lower) {
    return lower.length() <= LONGEST_SIGNATURE
        && lower.startsWith("(")
        && lower.endsWith(")")
        && lower.indexOf('/') > 0
        && !lower.contains("adv");
  }

  /** {@code Halaman 1/2} and the like. */
  private static boolean isPageNumber(String lower) {
    String rest = lower.startsWith("halaman") ? lower.substring(7).strip() : "";
    return !rest.isEmpty()
        && rest.chars().noneMatch(Character::isLetter)
        && rest.chars().anyMatch(Character::isDigit);
  }

  private static boolean isByline(String lower, String line) {
    return line.length() <= LONGEST_BYLINE
        && !isSentence(line)
        && BYLINES.stream()
            .anyMatch(
                word ->
                    lower.startsWith(word)
                        && (word.endsWith(":")
                            || lower.substring(word.length()).stripLeading().startsWith(":")));
  }

  /** The line in lower case without signs at its beginning. */
  private static String plain(String line) {
    int start = 0;
    while (start < line.length()
        && !Character.isLetterOrDigit(line.charAt(start))
        && "[(©".indexOf(line.charAt(start)) < 0) {
      start++;
    }
    return line.substring(start).toLowerCase(Locale.ROOT);
  }
}
