package fr.palier.evaluation.penalty.application;

import fr.palier.contract.Contract;
import fr.palier.evaluation.penalty.domain.Statement;
import fr.palier.evaluation.penalty.domain.StatementStatus;
import fr.palier.evaluation.penalty.persistence.PenaltyRows;
import fr.palier.evaluation.penalty.persistence.StatementRows;
import fr.palier.office.French;
import fr.palier.office.Office;
import fr.palier.office.Offices;
import fr.palier.office.OneByOne;
import fr.palier.office.References;
import fr.palier.office.Zone;
import fr.palier.supplier.Firms;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.Map;
import java.util.Optional;
import org.springframework.stereotype.Component;

/**
 * Closes the month that ended: per contract and firm one statement of all that was proposed before and stands on none, so one task for
 * whoever is in charge, however many orders were late.
 */
@Component
public class OpenStatements {

    private final StatementRows statements;
    private final PenaltyRows rows;
    private final StatementFlow flow;
    private final References references;
    private final Offices offices;
    private final Firms firms;
    private final PenaltyDesk desk;
    private final OneByOne oneByOne;

    OpenStatements(
            StatementRows statements,
            PenaltyRows rows,
            StatementFlow flow,
            References references,
            Offices offices,
            Firms firms,
            PenaltyDesk desk,
            OneByOne oneByOne) {
        this.statements = statements;
        this.rows = rows;
        this.flow = flow;
        this.references = references;
        this.offices = offices;
        this.firms = firms;
        this.desk = desk;
        this.oneByOne = oneByOne;
    }

    /** Every office; again opens nothing; one contract's failure does not keep the others waiting. */
    public void round() {
        LocalDate ended = desk.now().toLocalDate().withDayOfMonth(1).minusMonths(1);
        for (Office office : offices.all()) {
            oneByOne.each(
                    "penalty statements",
                    statements.due(office.code(), end(ended)),
                    due -> close(office.code(), due, ended));
        }
    }

    private void close(String office, StatementRows.Due due, LocalDate month) {
        Optional<Statement> known = statements.ofMonth(office, due, month);
        if (known.isPresent()) {
            // what came after the announcement stands on the next month's
            known.filter(one -> one.status() == StatementStatus.TO_CHECK).ifPresent(one -> rows.file(one, end(month)));
            return;
        }
        String reference = references.next(References.Letter.L, office);
        statements.add(reference, office, due, month, desk.now());
        Statement opened = statements.lock(office, reference).orElseThrow();
        int penalties = rows.file(opened, end(month));
        if (penalties == 0) {
            throw new IllegalStateException("Penalties of " + due + " were filed meanwhile");
        }
        Contract contract = desk.contract(office, due.contract());
        desk.note(
                office,
                reference,
                "statementOpened",
                "Relevé de pénalités %s ouvert : %s du contrat %s."
                        .formatted(
                                opened.ofMonth(),
                                French.counted(penalties, "commande", "commandes"),
                                contract.reference()),
                Map.of("contract", contract.reference(), "firm", due.firm()));
        flow.start(
                opened,
                "%s : pénalités %s, contrat %s"
                        .formatted(firms.get(office, due.firm()).name(), opened.ofMonth(), contract.reference()),
                contract.officer());
    }

    private static OffsetDateTime end(LocalDate month) {
        return month.plusMonths(1).atStartOfDay(Zone.PARIS).toOffsetDateTime();
    }
}
