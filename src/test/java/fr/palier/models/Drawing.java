package fr.palier.models;

import java.awt.geom.Line2D;
import java.awt.geom.Point2D;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.camunda.bpm.model.bpmn.BpmnModelInstance;
import org.camunda.bpm.model.bpmn.instance.BaseElement;
import org.camunda.bpm.model.bpmn.instance.BoundaryEvent;
import org.camunda.bpm.model.bpmn.instance.FlowNode;
import org.camunda.bpm.model.bpmn.instance.Lane;
import org.camunda.bpm.model.bpmn.instance.Participant;
import org.camunda.bpm.model.bpmn.instance.SequenceFlow;
import org.camunda.bpm.model.bpmn.instance.bpmndi.BpmnEdge;
import org.camunda.bpm.model.bpmn.instance.bpmndi.BpmnShape;
import org.camunda.bpm.model.bpmn.instance.dc.Bounds;

/** What a diagram must show to be read. */
final class Drawing {

    /** Pixels by which an arrow may miss its node. */
    private static final double TOLERANCE = 6;

    private Drawing() {}

    static Stream<String> missing(BpmnModelInstance model) {
        Map<String, Bounds> shapes = shapes(model);
        Map<String, List<Point2D>> edges = edges(model);
        Stream<String> nodes = Stream.of(
                        model.getModelElementsByType(FlowNode.class),
                        model.getModelElementsByType(Lane.class),
                        model.getModelElementsByType(Participant.class))
                .flatMap(elements -> elements.stream())
                .filter(element -> !shapes.containsKey(((BaseElement) element).getId()))
                .map(element -> ((BaseElement) element).getId() + " is not drawn");
        Stream<String> flows = model.getModelElementsByType(SequenceFlow.class).stream()
                .flatMap(flow -> undrawn(flow, shapes, edges).stream());
        return Stream.concat(nodes, flows);
    }

    private static Optional<String> undrawn(
            SequenceFlow flow, Map<String, Bounds> shapes, Map<String, List<Point2D>> edges) {
        List<Point2D> points = edges.getOrDefault(flow.getId(), List.of());
        if (points.size() < 2) {
            return Optional.of(flow.getId() + " is not drawn");
        }
        Bounds from = shapes.get(flow.getSource().getId());
        Bounds to = shapes.get(flow.getTarget().getId());
        if (from != null && !touches(from, points.get(0))) {
            return Optional.of(flow.getId() + " does not leave its node");
        }
        if (to != null && !touches(to, points.get(points.size() - 1))) {
            return Optional.of(flow.getId() + " does not reach its node");
        }
        return Optional.empty();
    }

    static Stream<String> outsideTheirLane(BpmnModelInstance model) {
        Map<String, Bounds> shapes = shapes(model);
        List<Lane> leaves = model.getModelElementsByType(Lane.class).stream()
                .filter(lane -> lane.getChildLaneSet() == null)
                .toList();
        Map<String, Lane> laneOf = new HashMap<>();
        leaves.forEach(lane -> lane.getFlowNodeRefs().forEach(node -> laneOf.put(node.getId(), lane)));
        if (leaves.isEmpty()) {
            return Stream.empty();
        }
        return model.getModelElementsByType(FlowNode.class).stream()
                .filter(node -> node.getParentElement() instanceof org.camunda.bpm.model.bpmn.instance.Process)
                .flatMap(node -> {
                    Lane lane = laneOf.get(node.getId());
                    if (lane == null) {
                        return Stream.of(node.getId() + " stands in no lane");
                    }
                    Bounds in = shapes.get(lane.getId());
                    Bounds at = shapes.get(node.getId());
                    double slack = node instanceof BoundaryEvent ? TOLERANCE + 20 : TOLERANCE;
                    return in != null && at != null && !contains(in, at, slack)
                            ? Stream.of(node.getId() + " is drawn outside the lane " + lane.getId())
                            : Stream.empty();
                });
    }

    static Stream<String> crossings(BpmnModelInstance model) {
        Map<String, SequenceFlow> flows = model.getModelElementsByType(SequenceFlow.class).stream()
                .collect(Collectors.toMap(BaseElement::getId, flow -> flow));
        List<Map.Entry<String, List<Point2D>>> edges = edges(model).entrySet().stream()
                .filter(edge -> flows.containsKey(edge.getKey()))
                .sorted(Map.Entry.comparingByKey())
                .toList();
        List<String> crossings = new ArrayList<>();
        for (int first = 0; first < edges.size(); first++) {
            for (int second = first + 1; second < edges.size(); second++) {
                if (cross(edges.get(first).getValue(), edges.get(second).getValue())) {
                    crossings.add(edges.get(first).getKey() + " crosses "
                            + edges.get(second).getKey());
                }
            }
        }
        return crossings.stream();
    }

    /** Two lines cross when the inner parts of two segments meet in one point; lines that join, touch or run together do not. */
    private static boolean cross(List<Point2D> one, List<Point2D> other) {
        for (int i = 1; i < one.size(); i++) {
            for (int j = 1; j < other.size(); j++) {
                Point2D a = one.get(i - 1);
                Point2D b = one.get(i);
                Point2D c = other.get(j - 1);
                Point2D d = other.get(j);
                boolean meetInside = Line2D.relativeCCW(a.getX(), a.getY(), b.getX(), b.getY(), c.getX(), c.getY())
                                        * Line2D.relativeCCW(a.getX(), a.getY(), b.getX(), b.getY(), d.getX(), d.getY())
                                < 0
                        && Line2D.relativeCCW(c.getX(), c.getY(), d.getX(), d.getY(), a.getX(), a.getY())
                                        * Line2D.relativeCCW(c.getX(), c.getY(), d.getX(), d.getY(), b.getX(), b.getY())
                                < 0;
                if (meetInside) {
                    return true;
                }
            }
        }
        return false;
    }

    private static Map<String, Bounds> shapes(BpmnModelInstance model) {
        return model.getModelElementsByType(BpmnShape.class).stream()
                .filter(shape -> shape.getBpmnElement() != null)
                .collect(Collectors.toMap(
                        shape -> shape.getBpmnElement().getId(), BpmnShape::getBounds, (first, second) -> first));
    }

    private static Map<String, List<Point2D>> edges(BpmnModelInstance model) {
        return model.getModelElementsByType(BpmnEdge.class).stream()
                .filter(edge -> edge.getBpmnElement() != null)
                .collect(Collectors.toMap(
                        edge -> edge.getBpmnElement().getId(),
                        edge -> edge.getWaypoints().stream()
                                .map(point -> (Point2D) new Point2D.Double(point.getX(), point.getY()))
                                .toList(),
                        (first, second) -> first));
    }

    private static boolean touches(Bounds shape, Point2D point) {
        return point.getX() >= shape.getX() - TOLERANCE
                && point.getX() <= shape.getX() + shape.getWidth() + TOLERANCE
                && point.getY() >= shape.getY() - TOLERANCE
                && point.getY() <= shape.getY() + shape.getHeight() + TOLERANCE;
    }

    private static boolean contains(Bounds outer, Bounds inner, double slack) {
        return inner.getX() >= outer.getX() - slack
                && inner.getY() >= outer.getY() - slack
                && inner.getX() + inner.getWidth() <= outer.getX() + outer.getWidth() + slack
                && inner.getY() + inner.getHeight() <= outer.getY() + outer.getHeight() + slack;
    }
}
