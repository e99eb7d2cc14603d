package fr.palier.testing;

import java.util.HashSet;
import java.util.List;
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
    private final Set<String> passed = new HashSet<>();

    public PassedWays(ProcessEngine engine) {
        this.engine = engine;
    }

    /** Remembers what the cases of a file passed of a model, and gives its nodes in order. */
    public List<String> remember(String reference, String process) {
        return engine
                .getHistoryService()
                .createHistoricProcessInstanceQuery()
                .processInstanceBusinessKey(reference)
                .list()
                .stream()
                .filter(one -> one.getProcessDefinitionKey().equals(process))
                .flatMap(this::nodes)
                .toList();
    }

    private Stream<String> nodes(HistoricProcessInstance instance) {
        List<String> nodes = engine
                .getHistoryService()
                .createHistoricActivityInstanceQuery()
                .processInstanceId(instance.getId())
                .orderPartiallyByOccurrence()
                .asc()
                .list()
                .stream()
                .map(HistoricActivityInstance::getActivityId)
                .toList();
        passed.addAll(nodes);
        BpmnModelInstance model = engine.getRepositoryService().getBpmnModelInstance(instance.getProcessDefinitionId());
        model.getModelElementsByType(SequenceFlow.class).stream()
                .filter(flow ->
                        inTurn(nodes, flow.getSource().getId(), flow.getTarget().getId()))
                .forEach(flow -> passed.add(flow.getId()));
        return nodes.stream();
    }

    private static boolean inTurn(List<String> nodes, String from, String to) {
        int first = nodes.indexOf(from);
        return first >= 0 && nodes.lastIndexOf(to) > first;
    }

    /** What of a model was not passed. */
    public Set<String> missing(String process) {
        ProcessDefinition definition = engine.getRepositoryService()
                .createProcessDefinitionQuery()
                .processDefinitionKey(process)
                .latestVersion()
                .singleResult();
        BpmnModelInstance model = engine.getRepositoryService().getBpmnModelInstance(definition.getId());
        return Stream.concat(
                        model.getModelElementsByType(FlowNode.class).stream().map(FlowNode::getId),
                        model.getModelElementsByType(SequenceFlow.class).stream()
                                .map(SequenceFlow::getId))
                .filter(id -> !passed.contains(id))
                .collect(Collectors.toSet());
    }
}
