package id.netralitas.chart;

import java.awt.Color;
import java.awt.Font;
import java.awt.font.FontRenderContext;
import java.awt.font.TextLayout;
import java.awt.geom.AffineTransform;
import java.util.List;

/**
 * Whether this machine can draw text, asked before any work. The charts bring their own font, but a
 * Java without {@code fontconfig} or {@code freetype} cannot even read it, and some fail so at a
 * machine that has no font at all.
 */
public final class FontCheck {

  private FontCheck() {}

  /**
   * Draws one letter.
   *
   * @throws FontException saying what to install, if that fails
   */
  public static void verify() {
    try {
      drawLetter();
    } catch (FontException broken) {
      throw broken;
    } catch (RuntimeException | LinkageError | InternalError broken) {
      // The JDK reports missing native libraries in all three ways, by version and by call.
      throw unusable(broken);
    }
  }

  private static void drawLetter() {
    Font font = Type.bold(16);
    var letter = new TextLayout("A", font, new FontRenderContext(null, true, true));
    var outline = letter.getOutline(AffineTransform.getTranslateInstance(4, 24));
    var drawing = new Drawing(32, 32, List.of(new Drawing.Fill(outline, Color.BLACK)));
    if (PngFile.isBlank(drawing)) {
      throw unusable(null);
    }
  }

  static FontException unusable(Throwable cause) {
    String why =
        cause == null ? "letters come out empty" : cause.toString().lines().findFirst().orElse("");
    return new FontException(
        "Java cannot draw text on this machine ("
            + why
            + "); install its font libraries, on Debian: apt-get install fontconfig fonts-dejavu-core",
        cause);
  }
}
