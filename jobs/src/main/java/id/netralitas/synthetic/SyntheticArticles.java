package id.netralitas.synthetic;

import id.netralitas.record.Activity;
import id.netralitas.reference.Places;
import id.netralitas.reference.Regency;
import id.netralitas.wording.Wording;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.SplittableRandom;

/**
 * The news texts that outlets write about invented events: the same event in other words by each
 * outlet, and for every fourth of them a text that tells no event. All sentences are our own.
 */
public final class SyntheticArticles {

  private static final int TEXTS_TO_ONE_OTHER = 4;
  private static final LocalDate COLLECTED_AT_LATEST = LocalDate.of(2025, 1, 31);

  /** A headline and a text; {@code {…}} are filled in. */
  private record Pattern(String title, String text) {}

  private static final Map<Activity, List<Pattern>> PATTERNS =
      Map.of(
          Activity.PLEDGE,
              List.of(
                  new Pattern(
                      "ASN {tempat} Ikrarkan Netralitas Jelang Pilkada 2024",
                      """
                      Sebanyak {n} aparatur sipil negara (ASN) di lingkungan Pemerintah {tempat} mengikuti ikrar netralitas ASN \
                      menghadapi Pilkada 2024, {hari}.
                      {kepala}, {nama}, memimpin pembacaan ikrar di halaman kantornya. Ia meminta semua pegawai memegang janji itu.
                      """),
                  new Pattern(
                      "{kepala} Pimpin Deklarasi Netralitas Pegawai",
                      """
                      Deklarasi netralitas ASN {tempat}, Provinsi {provinsi}, digelar pada {hari}. Kegiatan menjelang Pilkada 2024 itu \
                      dihadiri {n} ASN.
                      "Pelayanan tidak boleh berpihak," kata {kepala}, {nama}, seusai membacakan deklarasi.
                      """)),
          Activity.INTEGRITY_PACT,
              List.of(
                  new Pattern(
                      "Pegawai {tempat} Teken Pakta Integritas Netralitas",
                      """
                      Penandatanganan pakta integritas netralitas ASN Pemerintah {tempat} berlangsung {hari}. Sebanyak {n} ASN hadir \
                      dan membubuhkan tanda tangan untuk Pilkada 2024.
                      {kepala}, {nama}, menyaksikan penandatanganan itu.
                      """),
                  new Pattern(
                      "Pakta Integritas Jadi Pegangan ASN {tempat}",
                      """
                      Menghadapi Pilkada 2024, {n} ASN {tempat} menghadiri penandatanganan pakta integritas tentang netralitas, {hari}.
                      "Pakta ini mengikat," ujar {kepala}, {nama}.
                      """)),
          Activity.OUTREACH,
              List.of(
                  new Pattern(
                      "Sosialisasi Netralitas ASN Digelar di {tempat}",
                      """
                      Pemerintah {tempat} menggelar sosialisasi netralitas ASN dalam Pilkada 2024, {hari}. Sosialisasi diikuti {n} ASN.
                      {kepala}, {nama}, membuka kegiatan itu.
                      """),
                  new Pattern(
                      "{n} ASN {tempat} Ikuti Sosialisasi Netralitas",
                      """
                      Sebanyak {n} ASN mengikuti sosialisasi netralitas pada Pilkada 2024 yang diadakan Pemerintah {tempat}, {hari}.
                      Menurut {kepala}, {nama}, sosialisasi serupa akan berlanjut.
                      """)),
          Activity.COORDINATION,
              List.of(
                  new Pattern(
                      "Rapat Koordinasi Netralitas ASN {tempat}",
                      """
                      Rapat koordinasi tentang netralitas ASN dalam Pilkada 2024 diadakan Pemerintah {tempat}, {hari}. Rapat dihadiri \
                      {n} ASN.
                      {kepala}, {nama}, memimpin rapat koordinasi itu.
                      """),
                  new Pattern(
                      "Jaga Netralitas, {tempat} Gelar Rakor",
                      """
                      Pemerintah {tempat} menggelar rapat koordinasi (rakor) netralitas ASN menjelang Pilkada 2024, {hari}. Sebanyak {n} \
                      ASN hadir.
                      "Kita samakan langkah," kata {kepala}, {nama}.
                      """)),
          Activity.CIRCULAR,
              List.of(
                  new Pattern(
                      "{kepala} Terbitkan Surat Edaran Netralitas ASN",
                      """
                      {kepala}, {nama}, menerbitkan surat edaran tentang netralitas ASN pada Pilkada 2024, {hari}. Surat edaran itu \
                      dibacakan di hadapan {n} ASN yang hadir.
                      Isinya mengatur sikap pegawai Pemerintah {tempat} selama masa kampanye.
                      """),
                  new Pattern(
                      "Surat Edaran Netralitas Terbit di {tempat}",
                      """
                      Pemerintah {tempat} menerbitkan surat edaran netralitas ASN untuk Pilkada 2024, {hari}. Pembagiannya dihadiri {n} ASN.
                      Surat edaran ditandatangani {kepala}, {nama}.
                      """)),
          Activity.REMINDER,
              List.of(
                  new Pattern(
                      "{kepala} Ingatkan ASN Netral di Pilkada 2024",
                      """
                      {kepala}, {nama}, mengingatkan ASN agar menjaga netralitas pada Pilkada 2024. Imbauan itu disampaikan di depan {n} \
                      ASN yang hadir, {hari}.
                      "Jangan ikut berkampanye," kata {nama}.
                      """),
                  new Pattern(
                      "ASN {tempat} Diimbau Netral",
                      """
                      ASN di {tempat} diimbau netral dalam Pilkada 2024. Hal itu disampaikan {kepala}, {nama}, {hari}, dalam apel yang \
                      dihadiri {n} ASN.
                      """)),
          Activity.VIOLATION_REPORT,
              List.of(
                  new Pattern(
                      "{n} ASN {tempat} Dilaporkan Diduga Langgar Netralitas",
                      """
                      Bawaslu {tempat} menerima laporan dugaan pelanggaran netralitas ASN pada Pilkada 2024, {hari}. Sebanyak {n} ASN \
                      dilaporkan.
                      Ketua Bawaslu {tempat}, {nama}, mengatakan laporan sedang dikaji.
                      """),
                  new Pattern(
                      "Bawaslu {tempat} Tangani Dugaan Pelanggaran Netralitas",
                      """
                      Dugaan pelanggaran netralitas ASN dalam Pilkada 2024 ditangani Bawaslu {tempat}, {provinsi}. Ada {n} ASN yang \
                      dilaporkan, {hari}.
                      "Semua akan dimintai klarifikasi," kata Ketua Bawaslu {tempat}, {nama}.
                      """)),
          Activity.SANCTION,
              List.of(
                  new Pattern(
                      "{n} ASN {tempat} Dijatuhi Sanksi karena Tidak Netral",
                      """
                      Pemerintah {tempat} menjatuhkan sanksi kepada {n} ASN yang melanggar netralitas pada Pilkada 2024, {hari}.
                      Sanksi disampaikan {kepala}, {nama}.
                      """),
                  new Pattern(
                      "Langgar Netralitas, {n} ASN {tempat} Disanksi",
                      """
                      Sebanyak {n} ASN di {tempat} dijatuhi sanksi disiplin karena melanggar netralitas dalam Pilkada 2024, {hari}.
                      "Sanksi ini pelajaran bagi yang lain," kata {kepala}, {nama}.
                      """)));

  private static final List<Pattern> OTHERS =
      List.of(
          new Pattern(
              "Panen Jagung di {tempat} Naik",
              """
              Petani {tempat} memanen jagung lebih banyak daripada tahun lalu, {hari}. Sebanyak {n} hektare sudah dipanen.
              {kepala}, {nama}, meninjau panen itu.
              """),
          new Pattern(
              "Jalan di {tempat} Diperbaiki",
              """
              Perbaikan jalan di {tempat}, {provinsi}, dimulai {hari}. Sebanyak {n} pekerja dikerahkan.
              "Targetnya selesai bulan depan," kata {kepala}, {nama}.
              """));

  private static final String[] WEEKDAYS = {
    "Senin", "Selasa", "Rabu", "Kamis", "Jumat", "Sabtu", "Minggu"
  };

  private SyntheticArticles() {}

  /**
   * Returns the texts about one event, one an outlet, and after every fourth event that was told
   * one that tells none.
   */
  public static List<SyntheticArticle> of(SyntheticEvent event, Places places) {
    List<SyntheticArticle> articles = new ArrayList<>();
    for (int outlet : event.outlets()) {
      List<Pattern> patterns = PATTERNS.get(event.activity());
      articles.add(article(event, outlet, patterns.get(outlet % patterns.size()), true, places));
    }
    if (event.number() % TEXTS_TO_ONE_OTHER == 0 && !event.outlets().isEmpty()) {
      Pattern other = OTHERS.get(event.number() / TEXTS_TO_ONE_OTHER % OTHERS.size());
      articles.add(article(event, event.outlets().get(0), other, false, places));
    }
    return articles;
  }

  private static SyntheticArticle article(
      SyntheticEvent event, int outlet, Pattern pattern, boolean isRelevant, Places places) {
    Regency regency = places.regency(event.regencyCode()).orElseThrow();
    String official = official(event.number());
    Map<String, String> parts =
        Map.of(
            "{tempat}", regency.fullName(),
            "{provinsi}", places.province(event.provinceCode()).orElseThrow().name(),
            "{kepala}", head(regency),
            "{nama}", official,
            "{hari}", day(event.day(), outlet),
            "{n}", Wording.indonesian().number(event.people()));
    LocalDate published = event.day().plusDays(outlet % 2);
    LocalDate collected = event.day().plusDays(2);
    String id = "syn-" + event.number() + "-" + outlet + (isRelevant ? "" : "-other");
    String text =
        regency.capital().toUpperCase(Locale.ROOT) + " - " + filled(pattern.text(), parts);
    return new SyntheticArticle(
        id,
        "https://outlet" + outlet + ".example/" + id,
        "Harian Sintetis " + outlet,
        published,
        collected.isAfter(COLLECTED_AT_LATEST) ? COLLECTED_AT_LATEST : collected,
        filled(pattern.title(), parts),
        text,
        isRelevant ? event.number() : -1,
        isRelevant ? event.regencyCode() : null,
        isRelevant ? event.day() : null,
        isRelevant ? List.of(event.activity()) : List.of(),
        isRelevant ? SyntheticRecords.scope(event.activity()) : null,
        event.people(),
        isRelevant ? official : null);
  }

  private static String head(Regency regency) {
    return (regency.type().equals("Kota") ? "Wali Kota " : "Bupati ") + regency.name();
  }

  private static String official(int event) {
    SplittableRandom random = new SplittableRandom(event);
    return name(random) + " " + name(random);
  }

  private static String name(SplittableRandom random) {
    String word = SyntheticRecords.word(random);
    return word.substring(0, 1).toUpperCase(Locale.ROOT) + word.substring(1);
  }

  /** Returns the day as outlets print it: some with numbers, some with the name of the month. */
  private static String day(LocalDate day, int outlet) {
    String weekday = WEEKDAYS[day.getDayOfWeek().getValue() - 1];
    String date =
        outlet % 3 == 0
            ? Wording.indonesian().day(day)
            : day.getDayOfMonth() + "/" + day.getMonthValue() + "/" + day.getYear();
    return weekday + " (" + date + ")";
  }

  private static String filled(String pattern, Map<String, String> parts) {
    String text = pattern;
    for (Map.Entry<String, String> part : parts.entrySet()) {
      text = text.replace(part.getKey(), part.getValue());
    }
    return text.strip();
  }
}
