package fr.palier.engine;

import static org.assertj.core.api.Assertions.assertThat;

import fr.palier.engine.TenantFiles.Share;
import fr.palier.office.Person;
import java.util.Arrays;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.support.StaticListableBeanFactory;

/** The rule of who reads what of tenants' files, role by role and agency by agency. */
class TenantFileTest {

    private static final Map<String, Map<TenantFile, String>> WHOLE_OR_FACTS = Map.ofEntries(
            role("complaint-desk", "RWIWGWSWAW"),
            role("rental-management", "RWIWGWSWAW"),
            role("supervisors", "RWIWGWSWAW"),
            role("social-advisers", "RWAW"),
            role("mediators", "RW"),
            role("field-teams", "RFIWAW"),
            role("executive", "GW"),
            role("finance", "GW"),
            role("quality", "RFIFGFSF"),
            role("buyers", "IF"),
            role("department-buyers", ""),
            role("project-managers", ""),
            role("committee-members", ""),
            role("committee-secretary", ""),
            role("tenant-consultation", ""),
            role("action-leads", ""),
            role("tenant-representatives", ""),
            role("external-evaluator", ""));

    private final TenantFiles files =
            new TenantFiles(agencies(), new StaticListableBeanFactory().getBeanProvider(ClosedFiles.class));

    /** Each kind followed by W, whole, or F, facts; not named = nothing. */
    private static Map.Entry<String, Map<TenantFile, String>> role(String group, String said) {
        return Map.entry(
                group,
                Stream.iterate(0, at -> at < said.length(), at -> at + 2)
                        .collect(Collectors.toMap(
                                at -> TenantFile.of(said.charAt(at) + "-62-2027-0001")
                                        .orElseThrow(),
                                at -> said.substring(at + 1, at + 2))));
    }

    private static org.springframework.beans.factory.ObjectProvider<TenantFiles.Agency> agencies() {
        StaticListableBeanFactory beans = new StaticListableBeanFactory();
        for (TenantFile kind : TenantFile.values()) {
            beans.addBean(kind.name(), TenantFiles.Agency.of(kind, (office, reference) -> Optional.of("nord")
                    .filter(code -> office.equals("62") && reference.endsWith("1"))));
        }
        return beans.getBeanProvider(TenantFiles.Agency.class);
    }

    private static Person person(String office, String... groups) {
        return new Person("someone", "Quelqu'un", office, Set.of(groups));
    }

    private static String file(TenantFile kind) {
        String letter = kind == TenantFile.REQUEST
                ? "R"
                : kind == TenantFile.MOVE_IN ? "A" : kind.name().substring(0, 1);
        return letter + "-62-2027-0001";
    }

    @Test
    void eachRoleReadsWhatItsWorkNeeds() {
        assertThat(WHOLE_OR_FACTS.keySet())
                .as("a role that is added is thought of here")
                .containsExactlyInAnyOrderElementsOf(
                        Arrays.stream(Role.values()).map(Role::group).toList());
        WHOLE_OR_FACTS.forEach((group, kinds) -> {
            for (TenantFile kind : TenantFile.values()) {
                Share expected = kinds.containsKey(kind)
                        ? kinds.get(kind).equals("W") ? Share.WHOLE : Share.FACTS
                        : Share.NOTHING;
                assertThat(files.share(person("62", group, "service-achats"), file(kind)))
                        .as(group + " " + kind)
                        .isEqualTo(expected);
            }
        });
    }

    @Test
    void theAgencyOfTheResidenceReadsTheWholeAndNoOtherServiceDoes() {
        for (TenantFile kind : TenantFile.values()) {
            assertThat(files.share(person("62", "service-nord"), file(kind))).isEqualTo(Share.WHOLE);
            assertThat(files.share(person("62", "quality", "service-nord"), file(kind)))
                    .isEqualTo(Share.WHOLE);
            assertThat(files.share(person("62", "service-sud"), file(kind))).isEqualTo(Share.NOTHING);
            assertThat(files.share(person("59", "service-nord"), file(kind)))
                    .as("an agency of the same name elsewhere")
                    .isEqualTo(Share.NOTHING);
        }
        assertThat(files.share(person("62", "service-nord"), "R-62-2027-0002"))
                .as("nobody knows yet where it is")
                .isEqualTo(Share.NOTHING);
        assertThat(files.reach(person("62", "quality", "service-nord"), TenantFile.REQUEST))
                .isEqualTo(new TenantFiles.Reach(true, false, "nord"));
        assertThat(files.reach(person("62", "buyers"), TenantFile.REQUEST).isNone())
                .isTrue();
    }

    @Test
    void filesWithoutTenantsAreReadAsBefore() {
        for (String reference :
                new String[] {"M-62-2027-0001", "B-62-2027-0001", "T-62-2027-0001", "C-1", "P-2", "R", ""}) {
            assertThat(files.share(person("62", "finance"), reference))
                    .as(reference)
                    .isEqualTo(Share.WHOLE);
        }
        assertThat("G-62-2027-0004").matches(TenantFile.REFERENCES + ".*");
        assertThat("M-62-2027-0004").doesNotMatch(TenantFile.REFERENCES + ".*");
    }
}
