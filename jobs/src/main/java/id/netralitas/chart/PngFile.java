package id.netralitas.chart;

import java.awt.BasicStroke;
import java.awt.Graphics2D;
import java.awt.RenderingHints;
import java.awt.geom.AffineTransform;
import java.awt.image.BufferedImage;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import javax.imageio.ImageIO;
import javax.imageio.ImageWriter;
import javax.imageio.stream.MemoryCacheImageOutputStream;

/** A drawing as PNG, at twice its size for sharp screens and print. */
final class PngFile {

  private static final int SCALE = 2;

  private PngFile() {}

  static Path write(Drawing drawing, Path file) {
    ImageWriter writer = ImageIO.getImageWritersByFormatName("png").next();
    ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    // In memory: ImageIO's own streams put a file into the machine's temporary folder.
    try (var out = new MemoryCacheImageOutputStream(bytes)) {
      writer.setOutput(out);
      writer.write(image(drawing));
      out.flush();
      return Files.write(file, bytes.toByteArray());
    } catch (IOException failed) {
      throw new UncheckedIOException("writing the chart " + file, failed);
    } finally {
      writer.dispose();
    }
  }

  /** Returns whether nothing of it shows. */
  static boolean isBlank(Drawing drawing) {
    BufferedImage image = image(drawing);
    int white = Palette.PAPER.getRGB();
    for (int x = 0; x < image.getWidth(); x++) {
      for (int y = 0; y < image.getHeight(); y++) {
        if (image.getRGB(x, y) != white) {
          return false;
        }
      }
    }
    return true;
  }

  private static BufferedImage image(Drawing drawing) {
    BufferedImage image =
        new BufferedImage(
            drawing.width() * SCALE, drawing.height() * SCALE, BufferedImage.TYPE_INT_RGB);
    Graphics2D graphics = image.createGraphics();
    graphics.setRenderingHint(RenderingHints.KEY_ANTIALIASING, RenderingHints.VALUE_ANTIALIAS_ON);
    graphics.setRenderingHint(RenderingHints.KEY_STROKE_CONTROL, RenderingHints.VALUE_STROKE_PURE);
    graphics.setColor(Palette.PAPER);
    graphics.fillRect(0, 0, image.getWidth(), image.getHeight());
    graphics.scale(SCALE, SCALE);
    for (Drawing.Mark mark : drawing.marks()) {
      if (mark instanceof Drawing.Fill fill) {
        graphics.setColor(fill.color());
        graphics.fill(fill.shape());
      } else if (mark instanceof Drawing.Region region) {
        graphics.setColor(region.color());
        graphics.fill(region.shape());
        graphics.setColor(region.edge());
        graphics.setStroke(
            new BasicStroke(
                (float) region.thickness(), BasicStroke.CAP_BUTT, BasicStroke.JOIN_ROUND));
        graphics.draw(region.shape());
      } else if (mark instanceof Drawing.Text text) {
        graphics.setColor(text.color());
        graphics.fill(
            AffineTransform.getTranslateInstance(text.x(), text.y())
                .createTransformedShape(Type.outline(text.text(), text.font())));
      }
    }
    graphics.dispose();
    return image;
  }
}
