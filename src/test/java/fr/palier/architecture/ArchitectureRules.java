package fr.palier.architecture;

import static com.tngtech.archunit.core.domain.JavaCall.Predicates.target;
import static com.tngtech.archunit.core.domain.properties.HasName.Predicates.name;
import static com.tngtech.archunit.core.domain.properties.HasOwner.Predicates.With.owner;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noFields;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noMethods;
import static com.tngtech.archunit.library.dependencies.SlicesRuleDefinition.slices;

import com.tngtech.archunit.base.DescribedPredicate;
import com.tngtech.archunit.core.domain.JavaCall;
import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.lang.ArchRule;
import com.tngtech.archunit.lang.CompositeArchRule;
import com.tngtech.archunit.library.GeneralCodingRules;
import com.tngtech.archunit.library.dependencies.SliceAssignment;
import com.tngtech.archunit.library.dependencies.SliceIdentifier;
import java.text.SimpleDateFormat;
import java.time.Clock;
import java.util.Calendar;
import java.util.Date;
import java.util.GregorianCalendar;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.regex.Pattern;

/** The rules of the house that the bytecode can tell, by name; each is broken once under {@code broken} to prove that it bites. */
final class ArchitectureRules {

    private static final String ENGINE = "fr.palier.engine..";
    private static final String PROCESS = "fr.palier..process..";
    private static final Pattern LAYER = Pattern.compile("\\.(application|persistence|process|web)(\\.|$)");
    private static final String TIME = "fr.palier.office.TimeConfiguration";

    private ArchitectureRules() {}

    /** Rules about classes, whichever module they stand in. */
    static Map<String, ArchRule> all() {
        Map<String, ArchRule> rules = new LinkedHashMap<>();
        rules.put(
                "the engine stays at the edge",
                noClasses()
                        .that()
                        .resideOutsideOfPackages(ENGINE, PROCESS)
                        .should()
                        .dependOnClassesThat()
                        .resideInAPackage("org.camunda..")
                        .because("the product must be able to change engine by renaming imports"));
        rules.put(
                "domain is plain Java",
                noClasses()
                        .that()
                        .resideInAPackage("fr.palier..domain..")
                        .should()
                        .dependOnClassesThat()
                        .resideInAnyPackage(
                                "org.springframework..",
                                "org.camunda..",
                                "org.thymeleaf..",
                                "com.fasterxml..",
                                "jakarta..",
                                "java.sql..",
                                "javax.sql..")
                        .because("a rule of the domain is read and tested without a container"));
        rules.put(
                "domain knows no other layer",
                noClasses()
                        .that()
                        .resideInAPackage("fr.palier..domain..")
                        .should()
                        .dependOnClassesThat()
                        .resideInAnyPackage(
                                "fr.palier..application..",
                                "fr.palier..process..",
                                "fr.palier..persistence..",
                                "fr.palier..web.."));
        rules.put(
                "use cases know neither engine nor pages",
                noClasses()
                        .that()
                        .resideInAPackage("fr.palier..application..")
                        .should()
                        .dependOnClassesThat()
                        .resideInAnyPackage("fr.palier..process..", "fr.palier..web..")
                        .because("a use case answers to a form, a page and the API alike"));
        rules.put(
                "tables know no use case",
                noClasses()
                        .that()
                        .resideInAPackage("fr.palier..persistence..")
                        .should()
                        .dependOnClassesThat()
                        .resideInAnyPackage("fr.palier..application..", "fr.palier..process..", "fr.palier..web.."));
        rules.put(
                "pages do not query",
                noClasses()
                        .that()
                        .resideInAPackage("fr.palier..web..")
                        .should()
                        .dependOnClassesThat()
                        .resideInAnyPackage("org.springframework.jdbc..", "java.sql..", "javax.sql..")
                        .because("every query filters by office in one place"));
        rules.put(
                "names say what a class does",
                noClasses()
                        .should()
                        .haveSimpleNameEndingWith("Util")
                        .orShould()
                        .haveSimpleNameEndingWith("Utils")
                        .orShould()
                        .haveSimpleNameEndingWith("Helper")
                        .orShould()
                        .haveSimpleNameEndingWith("Manager")
                        .orShould()
                        .haveSimpleNameEndingWith("Impl")
                        .orShould()
                        .haveSimpleNameEndingWith("Constants")
                        .orShould()
                        .resideInAnyPackage("..util..", "..utils..", "..common..", "..helper..", "..impl.."));
        rules.put(
                "nothing is printed",
                GeneralCodingRules.NO_CLASSES_SHOULD_ACCESS_STANDARD_STREAMS.because(
                        "logs are structured and carry the reference of the file"));
        rules.put(
                "no field injection",
                GeneralCodingRules.NO_CLASSES_SHOULD_USE_FIELD_INJECTION.because("a class shows what it needs"));
        rules.put("no date of the old kind away from the engine", noOldDates());
        rules.put(
                "time comes from the one clock",
                noClasses()
                        .that()
                        .doNotHaveFullyQualifiedName(TIME)
                        .should()
                        .callMethodWhere(readsAnotherClock())
                        .because("a legal delay is that of Paris, and a test moves the clock"));
        return rules;
    }

    /** {@code Date.from} stays allowed: a mail message wants one. */
    private static ArchRule noOldDates() {
        return CompositeArchRule.of(noClasses()
                        .that()
                        .resideOutsideOfPackages(ENGINE, PROCESS)
                        .should()
                        .dependOnClassesThat(JavaClass.Predicates.belongToAnyOf(
                                Calendar.class, GregorianCalendar.class, SimpleDateFormat.class))
                        .orShould()
                        .callConstructor(Date.class)
                        .orShould()
                        .callConstructor(Date.class, long.class))
                .and(noFields()
                        .that()
                        .areDeclaredInClassesThat()
                        .resideOutsideOfPackages(ENGINE, PROCESS)
                        .should()
                        .haveRawType(Date.class))
                .and(noMethods()
                        .that()
                        .areDeclaredInClassesThat()
                        .resideOutsideOfPackages(ENGINE, PROCESS)
                        .should()
                        .haveRawReturnType(Date.class));
    }

    /** Modules are the direct sub-packages of a root package. */
    static ArchRule modulesAreFreeOfCycles(String root) {
        return slices().matching(root + ".(*)..").should().beFreeOfCycles();
    }

    /** A layer that was parted by phase: a package and those below it use each other in one direction. */
    static ArchRule packagesOfLayersAreFreeOfCycles(String root) {
        return slices().assignedFrom(new SliceAssignment() {
                    @Override
                    public SliceIdentifier getIdentifierOf(JavaClass one) {
                        return one.getPackageName().startsWith(root + ".")
                                        && LAYER.matcher(one.getPackageName()).find()
                                ? SliceIdentifier.of(one.getPackageName())
                                : SliceIdentifier.ignore();
                    }

                    @Override
                    public String getDescription() {
                        return "packages of the layers below " + root;
                    }
                })
                .should()
                .beFreeOfCycles();
    }

    private static DescribedPredicate<JavaCall<?>> readsAnotherClock() {
        DescribedPredicate<JavaCall<?>> now = target(owner(
                        JavaClass.Predicates.resideInAPackage("java.time..").as("java.time")))
                .and(target(name("now")))
                .and(DescribedPredicate.describe("no Clock", call -> call.getTarget().getRawParameterTypes().stream()
                        .noneMatch(type -> type.isEquivalentTo(Clock.class))));
        DescribedPredicate<JavaCall<?>> otherClock = DescribedPredicate.describe(
                "a clock of its own",
                call -> call.getTargetOwner().isEquivalentTo(Clock.class)
                        && call.getName().startsWith("system"));
        DescribedPredicate<JavaCall<?>> millis = DescribedPredicate.describe(
                "System.currentTimeMillis",
                call -> call.getTargetOwner().isEquivalentTo(System.class)
                        && call.getName().equals("currentTimeMillis"));
        return now.or(otherClock).or(millis).as("it reads another clock");
    }
}
