package org.cspenrollment.workflow;

import java.awt.geom.Line2D;
import java.awt.geom.Rectangle2D;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.camunda.bpm.model.bpmn.BpmnModelInstance;
import org.camunda.bpm.model.bpmn.instance.Activity;
import org.camunda.bpm.model.bpmn.instance.FlowElement;
import org.camunda.bpm.model.bpmn.instance.FlowNode;
import org.camunda.bpm.model.bpmn.instance.SequenceFlow;
import org.camunda.bpm.model.bpmn.instance.SubProcess;
import org.camunda.bpm.model.bpmn.instance.bpmndi.BpmnEdge;
import org.camunda.bpm.model.bpmn.instance.bpmndi.BpmnLabel;
import org.camunda.bpm.model.bpmn.instance.bpmndi.BpmnShape;
import org.camunda.bpm.model.bpmn.instance.dc.Bounds;

/**
 * What the picture of every process model keeps to, so that it can be read aloud: no flow crosses
 * another or runs through a shape, every label stands free within the canvas, and no word is broken
 * inside a shape. Each broken rule is one sentence. Text is measured as wide as the widest font
 * that may stand in for Arial.
 */
final class PictureRules {

  /** What bpmn-js keeps free at each side of the text in a shape, in pixels. */
  private static final double PADDING = 7;

  /** What the thick border of a call activity takes outside its bounds, in pixels. */
  private static final double BORDER = 3;

  private static final LabelText INSIDE = new LabelText(12, LabelText.STAND_IN);
  private static final LabelText OUTSIDE = new LabelText(11, LabelText.STAND_IN);

  private record Shape(FlowNode node, Rectangle2D area) {

    /** Whether something may stand here because this shape is around it. */
    boolean surrounds(Rectangle2D other) {
      return node instanceof SubProcess
          && area.contains(other.getMinX(), other.getMinY())
          && area.contains(other.getMaxX(), other.getMaxY());
    }
  }

  private record Line(SequenceFlow flow, List<Line2D> parts) {

    boolean touches(Rectangle2D area) {
      return parts.stream().anyMatch(part -> part.intersects(area));
    }
  }

  private record Label(FlowElement of, Rectangle2D area) {}

  private final List<String> broken = new ArrayList<>();
  private final BpmnModelInstance model;
  private final List<Shape> shapes = new ArrayList<>();
  private final List<Line> lines = new ArrayList<>();
  private final List<Label> labels = new ArrayList<>();

  private PictureRules(BpmnModelInstance model) {
    this.model = model;
    readShapes();
    readLines();
  }

  /** What the picture of this model breaks; empty where it keeps to everything. */
  static List<String> brokenBy(BpmnModelInstance model) {
    var rules = new PictureRules(model);
    rules.shapes.forEach(rules::words);
    eachPair(rules.lines).forEach(pair -> rules.crossing(pair.getKey(), pair.getValue()));
    rules.lines.forEach(rules::way);
    rules.labels.forEach(rules::label);
    eachPair(rules.labels).forEach(pair -> rules.overlap(pair.getKey(), pair.getValue()));
    return rules.broken;
  }

  private void readShapes() {
    for (var shape : model.getModelElementsByType(BpmnShape.class)) {
      if (shape.getBpmnElement() instanceof FlowNode node) {
        shapes.add(new Shape(node, area(shape.getBounds())));
        if (!(node instanceof Activity)) {
          readLabel(node, shape.getBpmnLabel());
        }
      }
    }
  }

  private void readLines() {
    for (var edge : model.getModelElementsByType(BpmnEdge.class)) {
      if (edge.getBpmnElement() instanceof SequenceFlow flow) {
        lines.add(new Line(flow, parts(edge)));
        readLabel(flow, edge.getBpmnLabel());
      }
    }
  }

  private static List<Line2D> parts(BpmnEdge edge) {
    var points = List.copyOf(edge.getWaypoints());
    return IntStream.range(1, points.size())
        .<Line2D>mapToObj(
            at ->
                new Line2D.Double(
                    points.get(at - 1).getX(),
                    points.get(at - 1).getY(),
                    points.get(at).getX(),
                    points.get(at).getY()))
        .toList();
  }

  private void readLabel(FlowElement element, BpmnLabel label) {
    if (element.getName() == null) {
      return;
    }
    if (label == null || label.getBounds() == null) {
      broken.add(element.getId() + " has no place for its label");
      return;
    }
    labels.add(new Label(element, written(element.getName(), label.getBounds())));
  }

  /**
   * What the text takes of the place of a label: from its top, and from its middle to the sides.
   */
  private static Rectangle2D written(String text, Bounds place) {
    var rows = OUTSIDE.lines(text, place.getWidth());
    double width = rows.stream().mapToDouble(OUTSIDE::width).max().orElse(0);
    return new Rectangle2D.Double(
        place.getX() + (place.getWidth() - width) / 2,
        place.getY(),
        width,
        rows.size() * OUTSIDE.lineHeight());
  }

  private static Rectangle2D area(Bounds bounds) {
    return new Rectangle2D.Double(
        bounds.getX(), bounds.getY(), bounds.getWidth(), bounds.getHeight());
  }

  private static <T> Stream<Map.Entry<T, T>> eachPair(List<T> all) {
    return IntStream.range(0, all.size())
        .boxed()
        .flatMap(
            one ->
                all.subList(one + 1, all.size()).stream()
                    .map(other -> Map.entry(all.get(one), other)));
  }

  private void words(Shape shape) {
    if (!(shape.node() instanceof Activity) || shape.node().getName() == null) {
      return;
    }
    var id = shape.node().getId();
    double room = shape.area().getWidth() - 2 * PADDING;
    for (var word : shape.node().getName().split(" ", -1)) {
      if (INSIDE.width(word) > room) {
        broken.add(id + " breaks the word " + word);
      }
    }
    var rows = INSIDE.lines(shape.node().getName(), room);
    if (rows.size() * INSIDE.lineHeight() > shape.area().getHeight() - 2 * PADDING) {
      broken.add(id + " is too low for its label");
    }
  }

  private void crossing(Line one, Line other) {
    boolean together = areTogether(one.flow(), other.flow());
    if (one.parts().stream()
        .anyMatch(
            part ->
                other.parts().stream()
                    .anyMatch(
                        against ->
                            part.intersectsLine(against)
                                && (!together || passesThrough(part, against))))) {
      broken.add(one.flow().getId() + " crosses " + other.flow().getId());
    }
  }

  /** Flows from the same node, or to the same, may share a part of their way. */
  private static boolean areTogether(SequenceFlow one, SequenceFlow other) {
    return one.getSource().equals(other.getSource()) || one.getTarget().equals(other.getTarget());
  }

  /** Whether each of two lines has its ends on both sides of the other. */
  private static boolean passesThrough(Line2D one, Line2D other) {
    return parts(one, other) && parts(other, one);
  }

  private static boolean parts(Line2D line, Line2D other) {
    return line.relativeCCW(other.getP1()) * line.relativeCCW(other.getP2()) < 0;
  }

  private void way(Line line) {
    for (var shape : shapes) {
      if (!shape.surrounds(hull(line)) && line.touches(grown(shape.area(), -1))) {
        broken.add(line.flow().getId() + " runs through " + shape.node().getId());
      }
    }
  }

  /** An area with so much more, or less, at each side. */
  private static Rectangle2D grown(Rectangle2D area, double by) {
    return new Rectangle2D.Double(
        area.getX() - by, area.getY() - by, area.getWidth() + 2 * by, area.getHeight() + 2 * by);
  }

  private static Rectangle2D hull(Line line) {
    return line.parts().stream()
        .map(Line2D::getBounds2D)
        .reduce(Rectangle2D::createUnion)
        .orElseThrow();
  }

  private void label(Label label) {
    var id = label.of().getId();
    if (label.area().getX() < 0 || label.area().getY() < 0) {
      broken.add(id + " has its label outside the canvas");
    }
    for (var shape : shapes) {
      if (!shape.surrounds(label.area()) && grown(shape.area(), BORDER).intersects(label.area())) {
        broken.add(id + " has its label under " + shape.node().getId());
      }
    }
    for (var line : lines) {
      if (line.touches(label.area())) {
        broken.add(id + " has its label cut by " + line.flow().getId());
      }
    }
  }

  private void overlap(Label one, Label other) {
    if (one.area().intersects(other.area())) {
      broken.add(one.of().getId() + " has its label over that of " + other.of().getId());
    }
  }
}
