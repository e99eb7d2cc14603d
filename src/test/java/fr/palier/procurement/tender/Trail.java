package fr.palier.procurement.tender;

import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import org.camunda.bpm.engine.HistoryService;
import org.camunda.bpm.engine.RepositoryService;
import org.camunda.bpm.engine.history.HistoricActivityInstance;
import org.camunda.bpm.engine.history.HistoricProcessInstance;
import org.camunda.bpm.engine.repository.ProcessDefinition;
import org.camunda.bpm.model.bpmn.instance.FlowNode;
import org.camunda.bpm.model.bpmn.instance.SequenceFlow;

/** Which nodes and flows of which models files have passed. */
final class Trail {

    /** What of {@code tender} only a negotiation, or what follows an unsuccessful consultation, passes. */
    static final Predicate<String> OF_A_NEGOTIATION =
            id -> id.matches(".*([nN]egotiation|FollowUp|[mM]ay(Not)?Follow|[oO]thers?ToFollow|flow_linked).*")
                    && !id.matches(".*_(enterNegotiation|isNegotiationAhead|noNegotiation|findFollowUp)");

    private final HistoryService history;
    private final RepositoryService repository;
    private final Set<String> passed = new HashSet<>();

    Trail(HistoryService history, RepositoryService repository) {
        this.history = history;
        this.repository = repository;
    }

    /** Nodes of one model in the order in which a file passed them; those of all its models are remembered. */
    List<String> of(String reference, String process) {
        List<HistoricProcessInstance> instances = history.createHistoricProcessInstanceQuery()
                .processInstanceBusinessKey(reference)
                .list();
        instances.forEach(this::remember);
        return instances.stream()
                .filter(instance -> instance.getProcessDefinitionKey().equals(process))
                .sorted(Comparator.comparing(HistoricProcessInstance::getStartTime))
                .flatMap(instance -> nodes(instance).stream())
                .toList();
    }

    /** Nodes and flows of a model that nobody has passed yet. */
    Set<String> missing(String process) {
        ProcessDefinition definition = repository
                .createProcessDefinitionQuery()
                .processDefinitionKey(process)
                .latestVersion()
                .singleResult();
        var model = repository.getBpmnModelInstance(definition.getId());
        Set<String> all = model.getModelElementsByType(FlowNode.class).stream()
                .map(FlowNode::getId)
                .filter(id -> !id.startsWith("subProcess"))
                .collect(Collectors.toCollection(HashSet::new));
        model.getModelElementsByType(SequenceFlow.class).forEach(flow -> all.add(flow.getId()));
        all.removeIf(id -> passed.contains(process + "/" + id));
        return all;
    }

    private void remember(HistoricProcessInstance instance) {
        List<String> nodes = nodes(instance);
        String key = instance.getProcessDefinitionKey();
        nodes.forEach(id -> passed.add(key + "/" + id));
        repository
                .getBpmnModelInstance(instance.getProcessDefinitionId())
                .getModelElementsByType(SequenceFlow.class)
                .stream()
                .filter(flow -> follows(
                        nodes, flow.getSource().getId(), flow.getTarget().getId()))
                .forEach(flow -> passed.add(key + "/" + flow.getId()));
    }

    private static boolean follows(List<String> nodes, String from, String to) {
        int source = nodes.indexOf(from);
        return source >= 0 && nodes.subList(source + 1, nodes.size()).contains(to);
    }

    private List<String> nodes(HistoricProcessInstance instance) {
        return history
                .createHistoricActivityInstanceQuery()
                .processInstanceId(instance.getId())
                .orderPartiallyByOccurrence()
                .asc()
                .list()
                .stream()
                .map(HistoricActivityInstance::getActivityId)
                .map(id -> id.replace("#multiInstanceBody", ""))
                .toList();
    }
}
