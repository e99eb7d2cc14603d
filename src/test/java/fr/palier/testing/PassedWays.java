package fr.palier.testing;

import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.camunda.bpm.engine.ProcessEngine;
import org.camunda.bpm.engine.history.HistoricActivityInstance;
import org.camunda.bpm.engine.history.HistoricProcessInstance;
import org.camunda.bpm.engine.repository.ProcessDefinition;
import org.camunda.bpm.model.bpmn.BpmnModelInstance;
import org.camunda.bpm.model.bpmn.instance.FlowNode;
import org.camunda.bpm.model.bpmn.instance.SequenceFlow;

/** Nodes and flows of models that the cases of a test passed: a way that nobody takes is a way that nobody has seen work. */
public final class PassedWays {

    private final ProcessEngine engine;
    private final Map<String, List<Flow>> flows = new HashMap<>();
    private final Set<Way> passed = new HashSet<>();

    private record Way(String process, String id) {}

    private record Flow(String id, String from, String to) {}

    public PassedWays(ProcessEngine engine) {
        this.engine = engine;
    }

    /** Remembers what the cases of a file passed of all models, and gives the nodes of one model in order. */
    public List<String> remember(String reference, String process) {
        return engine
                .getHistoryService()
                .createHistoricProcessInstanceQuery()
                .processInstanceBusinessKey(reference)
                .list()
                .stream()
                .sorted(Comparator.comparing(HistoricProcessInstance::getStartTime))
                .map(this::remember)
                .filter(one -> one.process().equals(process))
                .flatMap(one -> one.nodes().stream())
                .toList();
    }

    private record Passage(String process, List<String> nodes) {}

    private Passage remember(HistoricProcessInstance instance) {
        String process = instance.getProcessDefinitionKey();
        List<String> nodes = engine
                .getHistoryService()
                .createHistoricActivityInstanceQuery()
                .processInstanceId(instance.getId())
                .orderPartiallyByOccurrence()
                .asc()
                .list()
                .stream()
                .map(HistoricActivityInstance::getActivityId)
                .map(id -> id.replace("#multiInstanceBody", ""))
                .toList();
        nodes.forEach(id -> passed.add(new Way(process, id)));
        flows.computeIfAbsent(instance.getProcessDefinitionId(), this::flows).stream()
                .filter(flow -> inTurn(nodes, flow))
                .forEach(flow -> passed.add(new Way(process, flow.id())));
        return new Passage(process, nodes);
    }

    private List<Flow> flows(String definition) {
        return model(definition).getModelElementsByType(SequenceFlow.class).stream()
                .map(flow -> new Flow(
                        flow.getId(), flow.getSource().getId(), flow.getTarget().getId()))
                .toList();
    }

    private static boolean inTurn(List<String> nodes, Flow flow) {
        int first = nodes.indexOf(flow.from());
        return first >= 0 && nodes.lastIndexOf(flow.to()) > first;
    }

    /** What of a model was not passed. */
    public Set<String> missing(String process) {
        ProcessDefinition definition = engine.getRepositoryService()
                .createProcessDefinitionQuery()
                .processDefinitionKey(process)
                .latestVersion()
                .singleResult();
        return Stream.concat(
                        model(definition.getId()).getModelElementsByType(FlowNode.class).stream()
                                .map(FlowNode::getId),
                        flows(definition.getId()).stream().map(Flow::id))
                .filter(id -> !passed.contains(new Way(process, id)))
                .collect(Collectors.toSet());
    }

    private BpmnModelInstance model(String definition) {
        return engine.getRepositoryService().getBpmnModelInstance(definition);
    }
}
