package id.netralitas.chart;

import static org.assertj.core.api.Assertions.assertThat;

import java.awt.geom.Rectangle2D;
import java.io.ByteArrayInputStream;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import javax.xml.parsers.DocumentBuilderFactory;
import org.w3c.dom.Document;
import org.w3c.dom.NodeList;

/** What tests of charts look for in a picture. */
final class Pictures {

  private Pictures() {}

  /** Checks also that none leaves the picture. */
  static void assertNoTextCoversAnother(Chart chart) {
    List<Drawing.Text> texts =
        chart.drawing().marks().stream()
            .filter(Drawing.Text.class::isInstance)
            .map(Drawing.Text.class::cast)
            .filter(text -> !text.text().isBlank())
            .toList();
    Rectangle2D page =
        new Rectangle2D.Double(0, 0, chart.drawing().width(), chart.drawing().height());
    for (int n = 0; n < texts.size(); n++) {
      assertThat(page.contains(box(texts.get(n)))).as(texts.get(n).text()).isTrue();
      for (int m = n + 1; m < texts.size(); m++) {
        assertThat(box(texts.get(n)).intersects(box(texts.get(m))))
            .as("%s: %s over %s", chart.name(), texts.get(n).text(), texts.get(m).text())
            .isFalse();
      }
    }
  }

  /** Returns the texts of the picture as a reader of its SVG finds them. */
  static List<String> texts(Chart chart) throws Exception {
    Document svg =
        DocumentBuilderFactory.newInstance()
            .newDocumentBuilder()
            .parse(new ByteArrayInputStream(SvgFile.text(chart).getBytes(StandardCharsets.UTF_8)));
    NodeList nodes = svg.getElementsByTagName("text");
    List<String> texts = new ArrayList<>();
    for (int n = 0; n < nodes.getLength(); n++) {
      texts.add(nodes.item(n).getTextContent());
    }
    return texts;
  }

  private static Rectangle2D box(Drawing.Text text) {
    double size = text.font().getSize2D();
    return new Rectangle2D.Double(
        text.x(), text.y() - 0.7 * size, Type.width(text.text(), text.font()), 0.72 * size);
  }
}
