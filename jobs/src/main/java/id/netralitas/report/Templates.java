package id.netralitas.report;

import gg.jte.ContentType;
import gg.jte.TemplateEngine;

/** The compiled templates, which escape what they are given by where it stands. */
final class Templates {

  static final TemplateEngine ENGINE =
      TemplateEngine.createPrecompiled(
          null, ContentType.Html, Templates.class.getClassLoader(), "id.netralitas.report.pages");

  private Templates() {}
}
