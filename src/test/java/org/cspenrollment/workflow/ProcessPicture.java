package org.cspenrollment.workflow;

import java.awt.geom.Rectangle2D;
import java.io.IOException;
import java.io.StringReader;
import java.io.UncheckedIOException;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import javax.xml.parsers.DocumentBuilderFactory;
import javax.xml.parsers.ParserConfigurationException;
import org.camunda.bpm.model.bpmn.BpmnModelInstance;
import org.camunda.bpm.model.bpmn.instance.Process;
import org.camunda.bpm.model.bpmn.instance.dc.Bounds;
import org.camunda.bpm.model.bpmn.instance.di.Waypoint;
import org.w3c.dom.Element;
import org.w3c.dom.Node;
import org.xml.sax.InputSource;
import org.xml.sax.SAXException;

/**
 * A diagram as a file: what bpmn-visualization drew in a browser, without what only a page needs,
 * and with its labels as text. In the browser labels are HTML, which breaks its lines wherever the
 * fonts of the machine want it and which not every viewer of SVG shows.
 */
final class ProcessPicture {

  private static final double MARGIN = 12;
  private static final int SIZE = 12;

  /** From the top of a line to where its letters stand, in pixels. */
  private static final double ASCENT = 11;

  /** What is kept free at each side of the text in a shape, in pixels. */
  private static final double PADDING = 7;

  private static final LabelText TEXT = new LabelText(SIZE, LabelText.ARIAL);

  /** How the library says where a label stands: the left, the top or the middle, the width. */
  private static final List<String> PLACE = List.of("margin-left", "padding-top", "width");

  private static final Set<String> LEFT_OUT =
      Set.of("class", "data-bpmn-id", "style", "pointer-events");

  private final StringBuilder svg = new StringBuilder();

  private ProcessPicture() {}

  /**
   * The file.
   *
   * @param model of the process
   * @param drawn the SVG element that the library made of it
   */
  static String of(BpmnModelInstance model, String drawn) {
    var picture = new ProcessPicture();
    picture.begin(model);
    picture.add(root(drawn));
    return picture.svg.append("</svg>\n").toString();
  }

  private static Element root(String drawn) {
    try {
      return DocumentBuilderFactory.newInstance()
          .newDocumentBuilder()
          .parse(new InputSource(new StringReader(drawn)))
          .getDocumentElement();
    } catch (ParserConfigurationException | SAXException e) {
      throw new IllegalArgumentException("This is no SVG: " + drawn, e);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private void begin(BpmnModelInstance model) {
    var area = area(model);
    var name = model.getModelElementsByType(Process.class).iterator().next().getName();
    svg.append(
        String.format(
            Locale.ROOT,
            """
            <svg xmlns="http://www.w3.org/2000/svg" role="img" width="%1$.0f" height="%2$.0f" viewBox="%3$.0f %4$.0f %1$.0f %2$.0f" \
            font-family="Arial, Helvetica, sans-serif" font-size="%5$d" text-anchor="middle">
            <title>%6$s</title>
            <rect x="%3$.0f" y="%4$.0f" width="%1$.0f" height="%2$.0f" fill="white"/>
            """,
            area.getWidth(),
            area.getHeight(),
            area.getX(),
            area.getY(),
            SIZE,
            escaped(name)));
  }

  /** Everything that is drawn, and a margin around it. */
  private static Rectangle2D area(BpmnModelInstance model) {
    var bounds =
        model.getModelElementsByType(Bounds.class).stream()
            .map(one -> rectangle(one.getX(), one.getY(), one.getWidth(), one.getHeight()));
    var points =
        model.getModelElementsByType(Waypoint.class).stream()
            .map(one -> rectangle(one.getX(), one.getY(), 0, 0));
    var all = Stream.concat(bounds, points).reduce(Rectangle2D::createUnion).orElseThrow();
    return rectangle(
        all.getX() - MARGIN,
        all.getY() - MARGIN,
        all.getWidth() + 2 * MARGIN,
        all.getHeight() + 2 * MARGIN);
  }

  private static Rectangle2D rectangle(double x, double y, double width, double height) {
    return new Rectangle2D.Double(x, y, width, height);
  }

  private void add(Element parent) {
    for (var child : children(parent)) {
      if (child.getTagName().equals("foreignObject")) {
        label(child);
      } else if (!child.getTagName().equals("g")) {
        shape(child);
      } else if (child.hasAttribute("transform")) {
        svg.append("<g transform=\"").append(child.getAttribute("transform")).append("\">\n");
        add(child);
        svg.append("</g>\n");
      } else {
        add(child);
      }
    }
  }

  private static List<Element> children(Element parent) {
    var nodes = parent.getChildNodes();
    return IntStream.range(0, nodes.getLength())
        .mapToObj(nodes::item)
        .filter(node -> node.getNodeType() == Node.ELEMENT_NODE)
        .map(Element.class::cast)
        .toList();
  }

  /** A shape; what is not seen is there for the mouse only. */
  private void shape(Element shape) {
    if (shape.getAttribute("visibility").equals("hidden")) {
      return;
    }
    svg.append('<').append(shape.getTagName());
    var attributes = shape.getAttributes();
    for (int i = 0; i < attributes.getLength(); i++) {
      var attribute = attributes.item(i);
      if (!LEFT_OUT.contains(attribute.getNodeName()) && attribute.getNamespaceURI() == null) {
        svg.append(' ').append(attribute.getNodeName()).append("=\"");
        svg.append(escaped(attribute.getNodeValue())).append('"');
      }
    }
    svg.append("/>\n");
  }

  /** The lines of a label, beginning at its top or around its middle. */
  private void label(Element label) {
    var style = children(label).get(0).getAttribute("style");
    var place = PLACE.stream().mapToDouble(name -> pixels(style, name)).toArray();
    boolean inside = style.contains("align-items: unsafe center");
    var lines = TEXT.lines(label.getTextContent(), inside ? place[2] - 2 * PADDING : place[2]);
    double top = inside ? place[1] - lines.size() * TEXT.lineHeight() / 2 : place[1];
    for (int i = 0; i < lines.size(); i++) {
      svg.append(
          String.format(
              Locale.ROOT,
              "<text x=\"%.1f\" y=\"%.1f\">%s</text>\n",
              place[0] + place[2] / 2,
              top + i * TEXT.lineHeight() + ASCENT,
              escaped(lines.get(i))));
    }
  }

  private static double pixels(String style, String name) {
    return Stream.of(style.split(";", -1))
        .map(one -> one.strip().split(": ", -1))
        .filter(one -> one[0].equals(name))
        .mapToDouble(one -> Double.parseDouble(one[1].replace("px", "")))
        .findFirst()
        .orElseThrow(() -> new IllegalArgumentException("No " + name + " in " + style));
  }

  private static String escaped(String text) {
    return text.replace("&", "&amp;").replace("<", "&lt;").replace("\"", "&quot;");
  }
}
