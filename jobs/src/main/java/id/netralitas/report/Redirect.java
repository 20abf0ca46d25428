package id.netralitas.report;

import gg.jte.TemplateOutput;
import gg.jte.output.StringOutput;

/** The page at the root of the reports, which opens the latest release. */
final class Redirect {

  private Redirect() {}

  /** Returns the page; {@code target} is a path relative to it. */
  static String page(String target) {
    TemplateOutput output = new StringOutput();
    Templates.ENGINE.render("redirect.jte", target, output);
    return output.toString();
  }
}
