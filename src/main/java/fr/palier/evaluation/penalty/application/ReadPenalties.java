package fr.palier.evaluation.penalty.application;

import fr.palier.contract.Contract;
import fr.palier.evaluation.penalty.domain.Penalty;
import fr.palier.evaluation.penalty.domain.PenaltyReason;
import fr.palier.evaluation.penalty.domain.PenaltyStatus;
import fr.palier.evaluation.penalty.persistence.PenaltyRows;
import fr.palier.office.CsvTable;
import fr.palier.office.Person;
import fr.palier.office.Zone;
import fr.palier.supplier.EqualTreatment;
import fr.palier.supplier.Firm;
import fr.palier.supplier.Firms;
import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Penalties as pages and accounting read them. */
@Component
@Transactional(readOnly = true)
public class ReadPenalties {

    private final PenaltyRows rows;
    private final Firms firms;
    private final EqualTreatment treatment;
    private final PenaltyDesk desk;

    ReadPenalties(PenaltyRows rows, Firms firms, EqualTreatment treatment, PenaltyDesk desk) {
        this.rows = rows;
        this.firms = firms;
        this.treatment = treatment;
        this.desk = desk;
    }

    /** A penalty with its computation. @param before what it replaces; null = nothing @param next what corrected facts
     * give since it was decided; null = the same @param mayDecide the reader does */
    public record File(
            Penalty penalty,
            Contract contract,
            Firm firm,
            List<PenaltyRows.Line> lines,
            Penalty before,
            Penalty next,
            boolean mayDecide) {}

    /** @throws fr.palier.office.Rejection {@code penalty.notFound}, for another office's too */
    public File get(long id) {
        String office = desk.reader();
        Penalty penalty = rows.find(office, id).orElseThrow(PenaltyReason.NOT_FOUND::rejection);
        Contract contract = desk.contract(office, penalty.contract());
        Firm firm = firms.get(office, penalty.firm());
        if (!PenaltyDesk.isOfficer(desk.person(), contract)) {
            treatment.mustBeOpen(firm);
        }
        return new File(
                penalty,
                contract,
                firm,
                rows.lines(id),
                penalty.replaces() == null
                        ? null
                        : rows.find(office, penalty.replaces()).orElseThrow(),
                rows.nextOf(office, id).orElse(null),
                PenaltyDesk.mayDecide(desk.person(), contract));
    }

    /** Those of an order, the newest first; none for who may not read them. */
    public List<Penalty> of(String office, String intervention, Person reader) {
        return PenaltyDesk.mayRead(reader) ? open(office, reader, rows.of(office, intervention)) : List.of();
    }

    /** @param contract empty = all; @param status null = all */
    public List<Penalty> search(String contract, PenaltyStatus status, int most) {
        String office = desk.reader();
        return open(office, desk.person(), rows.search(office, contract, status, most));
    }

    /** Without those of firms whose offer the reader analyses, save those of a contract that names the reader. */
    private List<Penalty> open(String office, Person reader, List<Penalty> penalties) {
        Set<String> closed = treatment.closedTo(office, reader);
        return closed.isEmpty()
                ? penalties
                : penalties.stream()
                        .filter(one -> !closed.contains(
                                        firms.living(office, one.firm()).siren())
                                || PenaltyDesk.isOfficer(reader, desk.contract(office, one.contract())))
                        .toList();
    }

    /** What is to be paid, or no more to be paid, decided from a day to another, both included. */
    public CsvTable forAccounts(LocalDate from, LocalDate until) {
        String office = desk.reader();
        List<Penalty> decided = rows.forAccounts(
                office,
                from.atStartOfDay(Zone.PARIS).toOffsetDateTime(),
                until.plusDays(1).atStartOfDay(Zone.PARIS).toOffsetDateTime());
        // whole or not at all: the accounts add it up
        decided.stream()
                .filter(one -> !open(office, desk.person(), List.of(one)).contains(one))
                .findFirst()
                .ifPresent(one -> treatment.mustBeOpen(firms.living(office, one.firm())));
        CsvTable table = CsvTable.of(
                "numero",
                "contrat",
                "siret",
                "entreprise",
                "commande",
                "jours_de_retard",
                "jours_comptes",
                "montant",
                "etat",
                "remplace",
                "decidee_le",
                "clause");
        for (Penalty one : decided) {
            Firm firm = firms.get(office, one.firm());
            table.line(
                    one.id(),
                    one.contract(),
                    firm.siret(),
                    firm.name(),
                    one.intervention(),
                    one.daysLate(),
                    one.countedDays(),
                    one.due(),
                    one.status().label(),
                    one.replaces(),
                    one.decidedAt().atZoneSameInstant(Zone.PARIS).toLocalDate(),
                    one.clause());
        }
        return table;
    }
}
