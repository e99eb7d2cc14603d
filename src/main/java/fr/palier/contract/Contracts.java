package fr.palier.contract;

import fr.palier.contract.persistence.ContractRows;
import fr.palier.housing.WorkType;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import org.springframework.stereotype.Component;

/** The register of each office. Callers check the person's role; the office is theirs to name. */
@Component
public class Contracts {

    private final ContractRows rows;

    Contracts(ContractRows rows) {
        this.rows = rows;
    }

    public Optional<Contract> find(String office, String reference) {
        return rows.find(office, reference);
    }

    /** By the number that the office's own software gave it. */
    public Optional<Contract> findCode(String office, String code) {
        return rows.findCode(office, code);
    }

    /**
     * The contract to order from: in force on the day, for the trade and the residence. One that names the residence goes before one that
     * covers all, then the one that began last.
     */
    public Optional<Contract> forWork(String office, WorkType workType, long residence, LocalDate day) {
        return allForWork(office, workType, residence, day).stream().findFirst();
    }

    /** All contracts that could be ordered from, the one of {@link #forWork} first. */
    public List<Contract> allForWork(String office, WorkType workType, long residence, LocalDate day) {
        return rows.forWork(office, workType, day).stream()
                .filter(contract -> contract.covers(residence))
                .sorted(Comparator.comparing(
                                (Contract contract) -> contract.residences().isEmpty())
                        .thenComparing(Contract::starts, Comparator.reverseOrder())
                        .thenComparing(Contract::reference))
                .toList();
    }

    /** Contracts for a trade in force on a day, whatever the residence. */
    public List<Contract> ofWorkType(String office, WorkType workType, LocalDate day) {
        return rows.forWork(office, workType, day);
    }

    /** Contracts of a family of purchases, those that ended too. */
    public List<Contract> ofFamily(String office, String family) {
        return rows.ofFamily(office, family);
    }

    /** Contracts of upkeep that were in force on some day of a period, both ends included. */
    public List<Contract> ofUpkeep(String office, LocalDate from, LocalDate until) {
        return rows.ofUpkeep(office, from, until);
    }

    /** Contracts whose penalties are computed. */
    public List<Contract> withPenalties(String office) {
        return rows.withPenalties(office);
    }
}
