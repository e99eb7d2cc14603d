package fr.palier.architecture;

import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import fr.palier.PalierApplication;
import java.io.IOException;
import java.nio.file.Path;
import java.util.stream.Stream;
import org.assertj.core.api.Assertions;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;
import org.springframework.modulith.core.ApplicationModules;
import org.springframework.modulith.docs.Documenter;

class ArchitectureTest {

    private static final JavaClasses PRODUCT = new ClassFileImporter()
            .withImportOption(ImportOption.Predefined.DO_NOT_INCLUDE_TESTS)
            .importPackages("fr.palier");

    @TestFactory
    Stream<DynamicTest> theProductKeepsTheRule() {
        return ArchitectureRules.all().entrySet().stream()
                .map(rule -> DynamicTest.dynamicTest(
                        rule.getKey(),
                        () -> rule.getValue().allowEmptyShould(true).check(PRODUCT)));
    }

    @Test
    void modulesDependOnEachOtherInOneDirectionOnly() {
        ArchitectureRules.modulesAreFreeOfCycles("fr.palier").check(PRODUCT);
    }

    @Test
    void phasesOfALayerDependOnEachOtherInOneDirectionOnly() {
        ArchitectureRules.packagesOfLayersAreFreeOfCycles("fr.palier").check(PRODUCT);
    }

    @Test
    void aModuleUsesOnlyTheApiOfTheModulesItNames() {
        ApplicationModules.of(PalierApplication.class).verify();
    }

    /** Written to {@code target/spring-modulith-docs}. */
    @Test
    void modulesAreDocumentedFromTheCode() {
        new Documenter(ApplicationModules.of(PalierApplication.class)).writeDocumentation();
        Assertions.assertThat(Path.of("target/spring-modulith-docs/all-docs.adoc"))
                .isNotEmptyFile();
    }

    @Test
    void noFailureIsSwallowed() throws IOException {
        Assertions.assertThat(EmptyCatches.in(Path.of("src/main/java"))).isEmpty();
    }
}
