package id.netralitas.report;

import id.netralitas.table.Table;
import id.netralitas.table.Tables;
import id.netralitas.wording.Wording;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** The pages of a release, in both languages. */
final class SitePages {

  private final Report report;
  private final EventLists lists;
  private final Path folder;

  SitePages(Report report, Path folder) {
    this.report = report;
    this.lists = new EventLists(report);
    this.folder = folder;
  }

  /** Writes all pages but those on changes, which name another release. */
  void write(String releaseId) {
    editions(releaseId)
        .forEach(edition -> pages(edition).forEach(page -> write(page.template(), page.page())));
  }

  /** Writes the pages on what is otherwise than in the release before. */
  void writeChanges(String releaseId, Optional<ReleaseChanges> changes) {
    editions(releaseId).forEach(edition -> write("changes.jte", new ChangesPage(edition, changes)));
  }

  /** A page with the template that it is written by. */
  private record Templated(String template, Page page) {}

  private List<Edition> editions(String releaseId) {
    Wording indonesian = Wording.indonesian();
    Wording english = Wording.english();
    return List.of(
        new Edition(report, indonesian, english, releaseId, lists),
        new Edition(report, english, indonesian, releaseId, lists));
  }

  private List<Templated> pages(Edition edition) {
    List<Templated> pages = new ArrayList<>();
    pages.add(new Templated("index.jte", new HomePage(edition)));
    pages.add(new Templated("brief.jte", new BriefPage(edition)));
    pages.add(new Templated("method.jte", new MethodPage(edition)));
    pages.add(new Templated("quality.jte", new QualityPage(edition)));
    pages.add(new Templated("codebook.jte", new CodebookPage(edition)));
    for (Table.Row province : report.provinces().rows()) {
      pages.add(
          new Templated(
              "province.jte",
              new ProvincePage(
                  edition, province, lists.list("provinces/" + province.text("province_code")))));
    }
    for (Table.Row election : report.table(Tables.ELECTION_TABLE).rows()) {
      pages.add(
          new Templated(
              "election.jte",
              new ElectionPage(edition, election, lists.election(election.text("election")))));
    }
    for (EventLists.EventList list : lists.lists()) {
      // The first page of a place and of an election is its own, written above.
      int first = list.isOfAPage() ? 1 : 0;
      for (EventLists.Chunk chunk : list.chunks().subList(first, list.chunks().size())) {
        pages.add(new Templated("list.jte", new ListPage(edition, list, chunk)));
      }
    }
    for (Report.Picture picture : report.pictures()) {
      if (picture.language().equals(edition.wording().language())) {
        pages.add(new Templated("numbers.jte", new NumbersPage(edition, picture)));
      }
    }
    for (EventLists.Told told : lists.told()) {
      pages.add(new Templated("told.jte", new EventsPage(edition, told)));
    }
    return pages;
  }

  private void write(String template, Page page) {
    var output = new gg.jte.output.StringOutput(1 << 16);
    Templates.ENGINE.render(template, page, output);
    Path file = folder.resolve(page.wording().folder() + page.file());
    try {
      Files.createDirectories(file.getParent());
      Files.writeString(file, output.toString(), StandardCharsets.UTF_8);
    } catch (IOException failed) {
      throw new UncheckedIOException("writing " + page.file(), failed);
    }
  }
}
