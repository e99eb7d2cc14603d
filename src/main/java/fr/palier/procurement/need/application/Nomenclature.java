package fr.palier.procurement.need.application;

import fr.palier.engine.Role;
import fr.palier.office.CurrentPerson;
import fr.palier.office.Journal;
import fr.palier.office.Money;
import fr.palier.office.OfficeReason;
import fr.palier.office.Person;
import fr.palier.procurement.Nature;
import fr.palier.procurement.WorksKind;
import fr.palier.procurement.need.NeedReason;
import fr.palier.procurement.need.domain.Family;
import fr.palier.procurement.need.domain.WorksOperation;
import fr.palier.procurement.need.persistence.CpvCodes;
import fr.palier.procurement.need.persistence.CpvCodes.Cpv;
import fr.palier.procurement.need.persistence.Families;
import fr.palier.procurement.need.persistence.WorksOperations;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** The office's families, found through the CPV, and its works operations; buyers keep both. */
@Component
public class Nomenclature {

    private static final String JOURNAL = "nomenclature";
    private static final int LONGEST_LABEL = 200;
    private static final int SHORTEST_LABEL = 3;
    private static final int LARGEST_AREA = 1_000_000;

    private final CpvCodes cpvCodes;
    private final Families families;
    private final WorksOperations operations;
    private final CurrentPerson people;
    private final Journal journal;

    Nomenclature(
            CpvCodes cpvCodes, Families families, WorksOperations operations, CurrentPerson people, Journal journal) {
        this.cpvCodes = cpvCodes;
        this.families = families;
        this.operations = operations;
        this.people = people;
        this.journal = journal;
    }

    /** A CPV code with the family it leads to at a date, if any. */
    public record Found(Cpv cpv, Optional<Family> family) {}

    @Transactional(readOnly = true)
    public List<Found> search(String query, LocalDate day) {
        String office = people.office();
        return cpvCodes.search(query).stream()
                .map(cpv -> new Found(cpv, families.ofCpv(office, cpv.code(), day)))
                .toList();
    }

    /** Adds a family from a day on; an open one of the same code has to be ended before. */
    @Transactional
    public void addFamily(String code, String label, Nature nature, String prefixes, LocalDate from) {
        String office = keeper(Role.BUYERS);
        String name = named(label);
        OfficeReason.MISSING.when(nature == null, "Nature");
        OfficeReason.MISSING.when(from == null, "Valable du");
        NeedReason.WRONG_CODE.when(code == null || !code.matches("[0-9A-Z][0-9A-Z.-]{0,11}"), code);
        List<String> digits = prefixes == null || prefixes.isBlank()
                ? List.of()
                : Arrays.stream(prefixes.strip().split("[ ,;]+")).distinct().toList();
        digits.forEach(prefix ->
                NeedReason.WRONG_PREFIX.when(!prefix.matches("[0-9]{2,8}") || !cpvCodes.existsUnder(prefix), prefix));
        boolean overlaps = families.all(office).stream()
                .anyMatch(family -> family.code().equals(code)
                        && (family.validTo() == null || !family.validTo().isBefore(from)));
        NeedReason.FAMILY_EXISTS.when(overlaps, code);
        families.add(office, new Family(0, code, name, nature, digits, from, null));
        journal.write(
                office,
                JOURNAL,
                "procurement.familyAdded",
                "Famille %s ajoutée : %s, valable du %s.".formatted(code, name, ProcedureRules.DAY.format(from)),
                Map.of("code", code, "prefixes", digits, "nature", nature.name()));
    }

    /** Ends a family: later launches are counted elsewhere, earlier ones stay where they were. */
    @Transactional
    public void endFamily(String code, LocalDate lastDay) {
        String office = keeper(Role.BUYERS);
        OfficeReason.MISSING.when(lastDay == null, "Dernier jour");
        NeedReason.UNKNOWN_FAMILY.when(!families.end(office, code, lastDay), code, ProcedureRules.DAY.format(lastDay));
        journal.write(
                office,
                JOURNAL,
                "procurement.familyEnded",
                "Famille %s close au %s.".formatted(code, ProcedureRules.DAY.format(lastDay)),
                Map.of("code", code, "lastDay", lastDay.toString()));
    }

    @Transactional
    public void addOperation(WorksOperation operation) {
        String office = keeper(Role.BUYERS, Role.PROJECT_MANAGERS);
        named(operation.label());
        OfficeReason.MISSING.when(operation.place() == null || operation.place().isBlank(), "Lieu");
        OfficeReason.TOO_LONG.when(operation.place().length() > LONGEST_LABEL, "Lieu", LONGEST_LABEL);
        NeedReason.WRONG_CODE.when(
                operation.code() == null || !operation.code().matches("[0-9A-Z][0-9A-Z.-]{1,19}"), operation.code());
        OfficeReason.MISSING.when(operation.startsOn() == null || operation.endsOn() == null, "Période");
        NeedReason.WRONG_PERIOD.when(operation.endsOn().isBefore(operation.startsOn()));
        Money estimate = operation.estimate();
        OfficeReason.WRONG_AMOUNT.when(estimate != null && estimate.compareTo(Money.ZERO) <= 0, "Estimation");
        OfficeReason.ABSURD_AMOUNT.when(
                estimate != null && estimate.compareTo(Money.of(1_000_000_000)) > 0, "Estimation");
        Integer area = operation.floorArea();
        OfficeReason.MISSING.when(operation.kind() == null, "Nature de l’opération");
        OfficeReason.MISSING.when(
                operation.kind() != WorksKind.OTHER && area == null, "Surface de plancher de l’opération");
        OfficeReason.WRONG_NUMBER.when(
                area != null && (area < 1 || area > LARGEST_AREA), "Surface de plancher", 1, LARGEST_AREA);
        NeedReason.OPERATION_EXISTS.when(
                operations.find(office, operation.code()).isPresent(), operation.code());
        operations.add(office, operation);
        journal.write(
                office,
                JOURNAL,
                "procurement.operationAdded",
                "Opération %s ajoutée : %s, %s.".formatted(operation.code(), operation.label(), operation.place()),
                Map.of("code", operation.code()));
    }

    private String keeper(Role... roles) {
        Person person = people.get();
        OfficeReason.NOT_ALLOWED.when(Arrays.stream(roles).map(Role::group).noneMatch(person::is));
        return people.office();
    }

    private static String named(String label) {
        String name = label == null ? "" : label.strip();
        OfficeReason.MISSING.when(name.length() < SHORTEST_LABEL, "Libellé");
        OfficeReason.TOO_LONG.when(name.length() > LONGEST_LABEL, "Libellé", LONGEST_LABEL);
        return name;
    }
}
