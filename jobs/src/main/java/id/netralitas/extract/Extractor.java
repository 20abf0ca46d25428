package id.netralitas.extract;

import id.netralitas.extract.LegalReferences.KnownActs;
import id.netralitas.place.JurisdictionResolver;
import id.netralitas.place.PlaceMention;
import id.netralitas.record.ArticleRecord;
import id.netralitas.record.ArticleRecord.Source;
import id.netralitas.record.Jurisdiction;
import id.netralitas.record.Level;
import id.netralitas.reference.Outlets;
import id.netralitas.reference.Reference;
import id.netralitas.text.Fingerprint;
import id.netralitas.text.Hits;
import id.netralitas.text.Tokenizer;
import id.netralitas.text.Tokens;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;

/**
 * Reads an article into an article record.
 *
 * <p>The same article gives the same record, always. Immutable and safe for threads; making one
 * reads the word tables and builds the automaton, so make it once.
 */
public final class Extractor {

  /** The name that its records carry. */
  public static final String NAME = "netralitas";

  private final Reference reference;
  private final String version;
  private final Lexicon lexicon;
  private final KnownActs acts;
  private final JurisdictionResolver resolver;
  private final ProvinceCheck provinces;

  /**
   * Makes an extractor for the places, elections and outlets of {@code reference}.
   *
   * @param version that its records carry
   */
  public Extractor(Reference reference, String version) {
    this.reference = reference;
    this.version = version;
    this.lexicon = new Lexicon(reference);
    this.acts = new KnownActs(Lexicon.acts());
    this.resolver = new JurisdictionResolver(reference.places());
    this.provinces = new ProvinceCheck(reference.places());
  }

  /**
   * Returns the record of an article: its events with evidence if it is relevant, else only its
   * source and title. Never fails on a text; what is doubtful is an issue of the record.
   */
  public ArticleRecord extract(Article article) {
    Page asRead = Page.of(article);
    String firstTitle = article.title() == null ? asRead.firstLine() : article.title();
    int marks = Tokenizer.marks(asRead.text(), lexicon.phrases(), Lexicon::mayBeRelevant);
    if (!Lexicon.mayBeRelevant(marks)) {
      return irrelevant(article, withoutAccused(firstTitle, marks));
    }
    Page page = asRead.unwrapped(lexicon::opens);
    Tokens tokens = Tokenizer.tokens(page.text(), lexicon.phrases());
    Hits hits = Hits.in(tokens, lexicon.phrases());
    if (!Lexicon.mayBeRelevant(lexicon.marks(hits))) {
      return irrelevant(article, withoutAccused(firstTitle, marks));
    }
    Document document = new Document(tokens, hits, lexicon);
    Masthead masthead = new Masthead(document);
    String title = article.title() == null ? masthead.title() : article.title().strip();
    if (!Relevance.isRelevant(document)) {
      boolean mayAccuse = title != null && lexicon.charges(title);
      return irrelevant(article, mayAccuse ? withoutAccused(title, document) : title);
    }
    return relevant(article, page, document, masthead, title);
  }

  private ArticleRecord irrelevant(Article article, String title) {
    return new ArticleRecord(
        article.id(),
        source(article, article.publisher(), article.publishedAt()),
        Longest.title(title),
        false,
        List.of(),
        List.of(),
        List.of(),
        List.of(),
        List.of(),
        List.of(),
        new ArticleRecord.Extractor(NAME, version),
        null,
        new TreeMap<>());
  }

  private static Source source(Article article, String publisher, LocalDate publishedAt) {
    return new Source(
        article.url(),
        Outlets.printed(publisher, article.url()),
        publishedAt,
        article.collectedAt());
  }

  private ArticleRecord relevant(
      Article article, Page page, Document document, Masthead masthead, String title) {
    Elections elections = new Elections(document, reference.calendar());
    LocalDate published =
        Optional.ofNullable(article.publishedAt())
            .or(() -> Optional.ofNullable(masthead.published()).filter(elections::mayBeNewsOf))
            .or(() -> DatedAddress.day(article.url()))
            .orElse(null);
    String publisher =
        article.publisher() == null ? Longest.name(masthead.publisher()) : article.publisher();
    Set<Issue> issues = EnumSet.noneOf(Issue.class);

    List<PlaceMention> mentions = new PlaceReader(document).mentions();
    PlaceReader placeReader = new PlaceReader(document);
    JurisdictionResolver.Resolved resolved =
        resolver.resolve(
            mentions, placeReader.national(), placeReader.generic(), placeReader.isProvincial());
    Jurisdiction jurisdiction = resolved.likeliest();
    issues.addAll(provinces.issues(mentions, jurisdiction));
    if (resolved.isAmbiguous()) {
      issues.add(Issue.REGENCY_AMBIGUOUS);
    } else if (jurisdiction.level() == Level.UNKNOWN) {
      issues.add(Issue.JURISDICTION_UNKNOWN);
    }

    YearSolver years =
        new YearSolver(published, elections.polls(), years(document, masthead.copyrightYear()));
    EventDates dates =
        new EventDates(
            document,
            List.copyOf(reference.calendar().pollingDays().values()),
            elections.polls(),
            years,
            published,
            masthead.copyrightYear());
    Occasions reader =
        new Occasions(document, mentions, resolver, resolved, elections, dates, years, published);
    List<Occasion> occasions = reader.read();
    Occasion main = occasions.get(0);
    if (occasions.size() == 1
        && main.isOpinion()
        && new Officials(document, false).read().isEmpty()) {
      return irrelevant(article, title);
    }
    issues.addAll(reader.issues());
    boolean isCase = occasions.stream().anyMatch(Occasion::hasCase);
    issues.addAll(new FigureAudit(document).issues());
    issues.addAll(headlineFigure(main.heads()));

    List<Officials.Found> officials =
        Longest.facts(
            new Officials(document, isCase).read(),
            person -> person.official().name() + person.official().role());
    List<LegalReferences.Found> laws =
        Longest.facts(new LegalReferences(document, acts).read(), LegalReferences.Found::reference);
    if (laws.stream().anyMatch(LegalReferences.Found::isDoubtful)) {
      issues.add(Issue.LEGAL_REFERENCE_DOUBTFUL);
    }
    if (page.text().indexOf('\ufffd') >= 0) {
      issues.add(Issue.TEXT_DAMAGED);
    }

    Masking masking = new Masking(document, officials, isCase);
    EvidenceWriter evidence = new EvidenceWriter(document, page.shift(), masking);
    for (int n = 0; n < occasions.size(); n++) {
      evidence.event(n);
      evidence.occasion(occasions.get(n), mentions, elections);
    }
    evidence.officials(officials);
    evidence.laws(laws);
    return new ArticleRecord(
        article.id(),
        source(article, publisher, published),
        Longest.title(title == null ? null : maskedTitle(title, document, masking)),
        true,
        main.elections(),
        occasions.stream().map(Occasion::mention).toList(),
        officials.stream().map(Officials.Found::official).toList(),
        laws.stream().map(LegalReferences.Found::reference).toList(),
        evidence.entries(),
        issues.stream().map(Issue::name).sorted().toList(),
        new ArticleRecord.Extractor(NAME, version),
        Fingerprint.of(page.text()).toString(),
        new TreeMap<>());
  }

  /** The same where only the title was kept; few of them charge anybody. */
  private String withoutAccused(String title, int marks) {
    if (title == null || !Lexicon.mayAccuse(marks) || !lexicon.charges(title)) {
      return title;
    }
    Tokens tokens = Tokenizer.tokens(title, lexicon.phrases());
    return withoutAccused(title, new Document(tokens, Hits.in(tokens, lexicon.phrases()), lexicon));
  }

  /** An article that is not about neutrality may still name in its title who is accused of it. */
  private static String withoutAccused(String title, Document document) {
    return maskedTitle(
        title, document, new Masking(document, new Officials(document, true).read(), false));
  }

  /** Returns the title as it is where nobody in it is to be hidden. */
  private static String maskedTitle(String title, Document document, Masking masking) {
    Tokens tokens = document.tokens();
    Layout.Line line = document.layout().headline();
    int from = line == null ? 0 : line.from();
    int to = line == null ? 0 : line.to();
    while (line == null && to < tokens.size() && tokens.end(to) <= title.length()) {
      to++;
    }
    boolean isThere = line != null || tokens.text().startsWith(title);
    return isThere && masking.hides(from, to) ? masking.masked(from, to).strip() : title;
  }

  /** Years of full dates in the text, that of the copyright last. */
  private static List<Integer> years(Document document, Integer copyrightYear) {
    List<Integer> years = new ArrayList<>();
    for (Sentence sentence : document.sentences()) {
      for (DateMention date : document.dates(sentence)) {
        if (date.isFull() && !years.contains(date.year())) {
          years.add(date.year());
        }
      }
    }
    if (copyrightYear != null && !years.contains(copyrightYear)) {
      years.add(copyrightYear);
    }
    return years;
  }

  /** Where the headline counts other ASN than the text does, in one role. */
  private static Set<Issue> headlineFigure(List<Headcount> heads) {
    List<Headcount> figures =
        heads.stream()
            .filter(head -> head.number().value() != null && head.number().value() > 1)
            .toList();
    for (Headcount headline : figures) {
      List<Headcount> told =
          figures.stream()
              .filter(head -> !head.isHeadline() && head.scope() == headline.scope())
              .toList();
      boolean isRepeated =
          figures.stream()
              .anyMatch(
                  head ->
                      !head.isHeadline()
                          && headline.number().value().equals(head.number().value()));
      if (headline.isHeadline() && !told.isEmpty() && !isRepeated) {
        return EnumSet.of(Issue.HEADLINE_FIGURE_DIFFERS);
      }
    }
    return EnumSet.noneOf(Issue.class);
  }
}
