package fr.palier.models;

import static org.assertj.core.api.Assertions.assertThat;

import fr.palier.testing.PalierTest;
import java.util.Set;
import java.util.stream.Stream;
import org.camunda.bpm.engine.RepositoryService;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationContext;

/** The models beside the running application. */
@PalierTest
class ModelsDeployedTest {

    @Autowired
    private ApplicationContext context;

    @Autowired
    private RepositoryService repository;

    @TestFactory
    Stream<DynamicTest> eachModelCitesBeansThatExist() {
        Surroundings around = Surroundings.ofTheRepository(Set.of(context.getBeanDefinitionNames()));
        return Shipped.models().stream()
                .map(file -> DynamicTest.dynamicTest(file.name(), () -> assertThat(
                                BpmnContract.checks().get(BpmnContract.BEANS).apply(file, around))
                        .isEmpty()));
    }

    /** What is deployed is what the repository holds: a pattern that misses a folder would go unseen until a start fails. */
    @Test
    void everythingIsDeployed() {
        assertThat(repository.createProcessDefinitionQuery().latestVersion().list())
                .extracting(definition -> definition.getKey())
                .containsAll(Shipped.processKeys());
        assertThat(repository.createDecisionDefinitionQuery().latestVersion().list())
                .extracting(definition -> definition.getKey())
                .containsAll(Shipped.decisionKeys());
    }
}
