package fr.palier.evaluation.scorecard.application;

import fr.palier.contract.Contract;
import fr.palier.engine.Accounts;
import fr.palier.engine.Role;
import fr.palier.office.Person;
import fr.palier.supplier.EqualTreatment;
import fr.palier.supplier.Firm;
import java.util.List;
import java.util.Optional;
import org.springframework.stereotype.Component;

/** Who answers for the upkeep of a contract. */
@Component
public class ContractOfficers {

    /** Where nobody is named, has left, or may not read of the firm now. */
    public static final Role OTHERWISE = Role.RENTAL_MANAGEMENT;

    private final Accounts accounts;
    private final EqualTreatment treatment;

    ContractOfficers(Accounts accounts, EqualTreatment treatment) {
        this.accounts = accounts;
        this.treatment = treatment;
    }

    /** The officer of the contract, unless gone or analysing an offer of the firm. */
    public Optional<Accounts.Account> of(Contract contract, Firm firm) {
        return accounts.ofOffice(contract.office()).stream()
                .filter(account -> account.id().equals(contract.officer()))
                .filter(account -> !treatment
                        .closedTo(
                                contract.office(),
                                new Person(
                                        account.id(),
                                        account.name(),
                                        contract.office(),
                                        accounts.groupsOf(account.id())))
                        .contains(firm.siren()))
                .findFirst();
    }

    /** Those who are told: the officer, or else all agencies; of them who has an address. */
    List<Accounts.Account> told(Contract contract, Firm firm) {
        return of(contract, firm)
                .map(List::of)
                .orElseGet(() -> accounts.membersOf(OTHERWISE.group(), contract.office()))
                .stream()
                .filter(account -> account.email() != null && !account.email().isBlank())
                .toList();
    }
}
