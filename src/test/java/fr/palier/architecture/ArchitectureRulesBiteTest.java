package fr.palier.architecture;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import com.tngtech.archunit.lang.ArchRule;
import fr.palier.architecture.broken.modules.BrokenModules;
import java.io.IOException;
import java.nio.file.Path;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;
import org.springframework.modulith.core.ApplicationModules;
import org.springframework.modulith.core.Violations;

/** A rule about a package that does not exist guards nothing: each is broken once, and must say which class broke it. */
class ArchitectureRulesBiteTest {

    private static final JavaClasses BROKEN = new ClassFileImporter().importPackages("fr.palier.architecture.broken");

    private static final Map<String, String> BROKEN_BY = Map.ofEntries(
            Map.entry("the engine stays at the edge", "EngineAwayFromTheEdge"),
            Map.entry("domain is plain Java", "DomainWithTables"),
            Map.entry("domain knows no other layer", "DomainThatCallsAUseCase"),
            Map.entry("use cases know neither engine nor pages", "UseCaseThatKnowsAPage"),
            Map.entry("tables know no use case", "TablesThatCallAUseCase"),
            Map.entry("pages do not query", "PageThatQueries"),
            Map.entry("names say what a class does", "AmountHelper"),
            Map.entry("nothing is printed", "PrintsAndSwallows"),
            Map.entry("no field injection", "FieldInjection"),
            Map.entry("no date of the old kind away from the engine", "OldDates"),
            Map.entry("time comes from the one clock", "OwnClock"));

    @TestFactory
    Stream<DynamicTest> theRuleNamesTheClassThatBreaksIt() {
        Map<String, ArchRule> rules = ArchitectureRules.all();
        assertThat(BROKEN_BY.keySet()).isEqualTo(rules.keySet());
        return BROKEN_BY.entrySet().stream()
                .map(broken -> DynamicTest.dynamicTest(broken.getKey(), () -> assertThatThrownBy(
                                () -> rules.get(broken.getKey()).check(BROKEN))
                        .isInstanceOf(AssertionError.class)
                        .hasMessageContaining(broken.getValue())));
    }

    @Test
    void aCycleBetweenModulesIsSeen() {
        assertThatThrownBy(() -> ArchitectureRules.modulesAreFreeOfCycles("fr.palier.architecture.broken.stairs")
                        .check(BROKEN))
                .isInstanceOf(AssertionError.class)
                .hasMessageContaining("Cycle detected");
    }

    @Test
    void aCycleBetweenPhasesOfALayerIsSeen() {
        assertThatThrownBy(
                        () -> ArchitectureRules.packagesOfLayersAreFreeOfCycles("fr.palier.architecture.broken.stairs")
                                .check(BROKEN))
                .isInstanceOf(AssertionError.class)
                .hasMessageContaining("Early");
    }

    @Test
    void aDependencyThatAModuleDoesNotNameIsSeen() {
        ImportOption testsToo = location -> true;
        assertThatThrownBy(() ->
                        ApplicationModules.of(BrokenModules.class, testsToo).verify())
                .isInstanceOf(Violations.class)
                .hasMessageContaining("inside");
    }

    @Test
    void aSwallowedFailureIsSeen() throws IOException {
        assertThat(EmptyCatches.in(Path.of("src/test/java/fr/palier/architecture/broken")))
                .singleElement()
                .asString()
                .contains("PrintsAndSwallows.java");
    }
}
