package fr.palier.models;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.camunda.bpm.model.bpmn.instance.StartEvent;
import org.camunda.bpm.model.bpmn.instance.UserTask;
import org.camunda.bpm.model.dmn.instance.Decision;
import org.junit.jupiter.api.DynamicNode;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;

/** Every model, form and table of the repository against the promises of the house; files are found, not listed. Beans: {@link ModelsDeployedTest}. */
class ModelContractTest {

    @TestFactory
    Stream<DynamicNode> eachModelKeepsItsPromises() {
        Surroundings around = surroundings();
        return Shipped.models().stream()
                .map(file -> dynamicContainer(
                        file.name(),
                        BpmnContract.checks().entrySet().stream()
                                .filter(check -> !check.getKey().equals(BpmnContract.BEANS))
                                .map(check -> DynamicTest.dynamicTest(check.getKey(), () -> assertThat(
                                                check.getValue().apply(file, around))
                                        .as(file.name())
                                        .isEmpty()))));
    }

    @TestFactory
    Stream<DynamicNode> eachFormKeepsItsPromises() {
        return Shipped.forms().entrySet().stream()
                .map(form -> dynamicContainer(
                        form.getKey().getFileName().toString(),
                        FormContract.checks().entrySet().stream()
                                .map(check -> DynamicTest.dynamicTest(check.getKey(), () -> assertThat(check.getValue()
                                                .apply(
                                                        form.getKey()
                                                                .getFileName()
                                                                .toString(),
                                                        form.getValue()))
                                        .as("%s", form.getKey())
                                        .isEmpty()))));
    }

    /** A form that no model asks for would be kept up for nobody. */
    @Test
    void eachFormBelongsToATask() {
        Set<String> asked = Shipped.models().stream()
                .flatMap(file -> Stream.concat(
                        file.model().getModelElementsByType(UserTask.class).stream()
                                .map(UserTask::getCamundaFormRef),
                        file.model().getModelElementsByType(StartEvent.class).stream()
                                .map(StartEvent::getCamundaFormRef)))
                .filter(form -> form != null)
                .collect(Collectors.toSet());
        assertThat(Shipped.formIds()).isSubsetOf(asked);
    }

    @Test
    void aDecisionKeyStandsInOneFileThatIsNamedAfterOneOfItsKeys() {
        Map<Path, List<String>> keys = Shipped.tables().entrySet().stream()
                .collect(Collectors.toMap(
                        Map.Entry::getKey, table -> table.getValue().getModelElementsByType(Decision.class).stream()
                                .map(Decision::getId)
                                .toList()));
        assertThat(keys.values().stream().flatMap(List::stream)).doesNotHaveDuplicates();
        assertThat(keys).allSatisfy((file, ids) -> assertThat(ids)
                .contains(file.getFileName().toString().replace(".dmn", "")));
    }

    private static Surroundings surroundings() {
        return Surroundings.ofTheRepository(Set.of());
    }

    private static DynamicNode dynamicContainer(String name, Stream<? extends DynamicNode> nodes) {
        return org.junit.jupiter.api.DynamicContainer.dynamicContainer(name, nodes);
    }
}
