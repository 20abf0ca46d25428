package id.netralitas.chart;

import de.erichseifert.vectorgraphics2d.VectorGraphics2D;
import de.erichseifert.vectorgraphics2d.intermediate.commands.AffineTransformCommand;
import de.erichseifert.vectorgraphics2d.intermediate.commands.Command;
import de.erichseifert.vectorgraphics2d.intermediate.commands.DrawShapeCommand;
import de.erichseifert.vectorgraphics2d.intermediate.commands.FillShapeCommand;
import de.erichseifert.vectorgraphics2d.intermediate.commands.SetColorCommand;
import de.erichseifert.vectorgraphics2d.intermediate.commands.SetStrokeCommand;
import de.erichseifert.vectorgraphics2d.intermediate.commands.SetTransformCommand;
import id.netralitas.chart.Drawing.Fill;
import java.awt.BasicStroke;
import java.awt.Color;
import java.awt.Shape;
import java.awt.Stroke;
import java.awt.geom.AffineTransform;
import java.awt.geom.Rectangle2D;
import java.util.ArrayList;
import java.util.List;

/**
 * A graphics context that keeps what is drawn on it.
 *
 * <p>XChart sets a clip to its plot area while it draws the data and at no other time. The clip is
 * not applied, because every axis here holds all its data and a clip would halve the lines that run
 * along its edge; but it tells exactly where the plot area is.
 */
final class Recorder extends VectorGraphics2D {

  private Rectangle2D plotArea = new Rectangle2D.Double();

  @Override
  public void setClip(Shape clip) {
    if (clip != null) {
      plotArea = getTransform().createTransformedShape(clip).getBounds2D();
    }
  }

  /** Returns the plot area of the chart that was painted. */
  Rectangle2D plotArea() {
    return plotArea;
  }

  /** Returns everything drawn so far, back to front. */
  List<Fill> fills() {
    List<Fill> fills = new ArrayList<>();
    AffineTransform transform = new AffineTransform();
    Stroke stroke = new BasicStroke();
    Color color = Color.BLACK;
    for (Command<?> command : getCommands()) {
      if (command instanceof SetTransformCommand set) {
        transform = new AffineTransform(set.getValue());
      } else if (command instanceof AffineTransformCommand further) {
        transform.concatenate(further.getValue());
      } else if (command instanceof SetColorCommand set) {
        color = set.getValue();
      } else if (command instanceof SetStrokeCommand set) {
        stroke = set.getValue();
      } else {
        Shape outline = outline(command, stroke);
        if (outline != null && color.getAlpha() > 0) {
          fills.add(new Fill(transform.createTransformedShape(outline), color));
        }
      }
    }
    return fills;
  }

  /** Returns what a command paints; null if it paints nothing. */
  private static Shape outline(Command<?> command, Stroke stroke) {
    if (command instanceof FillShapeCommand fill) {
      return fill.getValue();
    }
    return command instanceof DrawShapeCommand draw
        ? stroke.createStrokedShape(draw.getValue())
        : null;
  }
}
