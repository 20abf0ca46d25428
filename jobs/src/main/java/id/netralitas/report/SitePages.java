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
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** The pages of a release, in both languages. */
final class SitePages {

  /** Stands where the id will, in no text of any language. */
  private static final String ID_TO_COME = "\uFFFFid\uFFFF";

  private final Report report;
  private final EventLists lists;
  private final Path folder;

  /** Where the id belongs, by page, in characters. */
  private final Map<Path, List<Integer>> placesOfId = new LinkedHashMap<>();

  SitePages(Report report, Path folder) {
    this.report = report;
    this.lists = new EventLists(report);
    this.folder = folder;
  }

  /**
   * Writes all pages but those on changes, which name another release. They do not name theirs yet:
   * its id tells what is in them. {@link #name} does.
   */
  void write() {
    editions(ID_TO_COME)
        .forEach(
            edition -> pages(edition).forEach(page -> writeUnnamed(file(page.page()), text(page))));
  }

  /** Writes the id of the release into the pages that {@link #write} wrote. */
  void name(String releaseId) {
    placesOfId.forEach(
        (file, places) -> {
          try {
            StringBuilder page = new StringBuilder(Files.readString(file));
            for (int at = places.size() - 1; at >= 0; at--) {
              page.insert(places.get(at), releaseId);
            }
            Files.writeString(file, page);
          } catch (IOException failed) {
            throw new UncheckedIOException("naming the release in " + file, failed);
          }
        });
  }

  private void writeUnnamed(Path file, String page) {
    List<Integer> places = new ArrayList<>();
    StringBuilder unnamed = new StringBuilder(page.length());
    int from = 0;
    for (int at = page.indexOf(ID_TO_COME); at >= 0; at = page.indexOf(ID_TO_COME, from)) {
      unnamed.append(page, from, at);
      places.add(unnamed.length());
      from = at + ID_TO_COME.length();
    }
    placesOfId.put(file, places);
    write(file, unnamed.append(page, from, page.length()).toString());
  }

  /** Writes the pages on what is otherwise than in the release before. */
  void writeChanges(String releaseId, Optional<ReleaseChanges> changes) {
    editions(releaseId)
        .forEach(
            edition -> {
              Page page = new ChangesPage(edition, changes);
              write(file(page), text(new Templated("changes.jte", page)));
            });
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
    pages.add(new Templated("official.jte", new OfficialPage(edition)));
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

  private Path file(Page page) {
    return folder.resolve(page.wording().folder() + page.file());
  }

  private static String text(Templated page) {
    var output = new gg.jte.output.StringOutput(1 << 16);
    Templates.ENGINE.render(page.template(), page.page(), output);
    return output.toString();
  }

  private static void write(Path file, String page) {
    try {
      Files.createDirectories(file.getParent());
      Files.writeString(file, page, StandardCharsets.UTF_8);
    } catch (IOException failed) {
      throw new UncheckedIOException("writing " + file, failed);
    }
  }
}
