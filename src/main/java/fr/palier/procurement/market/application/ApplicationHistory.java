package fr.palier.procurement.market.application;

import fr.palier.engine.Role;
import fr.palier.engine.Rules;
import fr.palier.office.CurrentPerson;
import fr.palier.office.OfficeReason;
import fr.palier.office.Offices;
import fr.palier.procurement.Nature;
import fr.palier.procurement.market.domain.FamilyYear;
import fr.palier.procurement.market.persistence.ApplicationCounts;
import fr.palier.procurement.market.persistence.ApplicationCounts.Count;
import fr.palier.procurement.need.domain.Family;
import fr.palier.procurement.need.persistence.Families;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Applications received and admissible against the floor of the office's policy, by family and year. */
@Component
public class ApplicationHistory {

    /** Roles that read it. */
    public static final Set<String> READERS = Set.of(
            Role.BUYERS.group(),
            Role.DEPARTMENT_BUYERS.group(),
            Role.EXECUTIVE.group(),
            Role.QUALITY.group(),
            Role.SUPERVISORS.group());

    private final ApplicationCounts counts;
    private final Families families;
    private final Rules rules;
    private final Offices offices;
    private final CurrentPerson people;

    ApplicationHistory(
            ApplicationCounts counts, Families families, Rules rules, Offices offices, CurrentPerson people) {
        this.counts = counts;
        this.families = families;
        this.rules = rules;
        this.offices = offices;
        this.people = people;
    }

    /** Mean numbers per consultation of a year, all families together. */
    public record Year(int year, int consultations, double received, double admissible) {}

    /** By family, newest year first; by year, oldest first. */
    public record History(List<FamilyYear> families, List<Year> years) {}

    /** @throws fr.palier.office.Rejection {@code office.notAllowed} */
    @Transactional(readOnly = true)
    public History read() {
        OfficeReason.NOT_ALLOWED.when(!people.get().isOneOf(READERS));
        String office = people.office();
        List<Count> all = counts.of(office);
        Map<String, String> labels = new HashMap<>();
        families.all(office).forEach(family -> labels.put(family.code(), label(family)));
        Map<Nature, Integer> floors = new HashMap<>();
        for (Nature nature : Nature.values()) {
            rules.simulateOne(
                            "expected-applications",
                            Map.of("officePolicy", offices.get(office).policy(), "nature", nature.name()))
                    .ifPresent(row -> floors.put(nature, row.number("minimumApplications")));
        }
        List<FamilyYear> lines = all.stream()
                .collect(Collectors.groupingBy(
                        count -> new Group(count.family(), count.year(), floors.get(count.nature())),
                        LinkedHashMap::new,
                        Collectors.toList()))
                .entrySet()
                .stream()
                .map(entry -> line(entry.getKey(), labels, entry.getValue()))
                .toList();
        return new History(lines, years(all));
    }

    private record Group(String family, int year, Integer floor) {}

    private static FamilyYear line(Group group, Map<String, String> labels, List<Count> counts) {
        String label = group.family() == null
                ? "Opérations de travaux"
                : labels.getOrDefault(group.family(), "Famille " + group.family());
        return new FamilyYear(
                group.family(),
                label,
                group.year(),
                counts.size(),
                counts.stream().mapToInt(Count::received).sum(),
                counts.stream().mapToInt(Count::admissible).sum(),
                counts.stream().mapToInt(Count::admissible).min().orElse(0),
                (int) counts.stream()
                        .filter(count -> group.floor() != null && count.admissible() >= group.floor())
                        .count(),
                group.floor());
    }

    private static List<Year> years(List<Count> all) {
        List<Year> years = new ArrayList<>();
        all.stream()
                .collect(Collectors.groupingBy(Count::year, TreeMap::new, Collectors.toList()))
                .forEach((year, counts) -> years.add(new Year(
                        year,
                        counts.size(),
                        counts.stream().mapToInt(Count::received).average().orElse(0),
                        counts.stream().mapToInt(Count::admissible).average().orElse(0))));
        return years;
    }

    private static String label(Family family) {
        return family.code() + " · " + family.label();
    }
}
