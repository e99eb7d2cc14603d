package fr.palier.procurement.tender.application.offers;

import fr.palier.engine.Role;
import fr.palier.office.Rejection;
import fr.palier.procurement.tender.application.TenderDesk;
import fr.palier.procurement.tender.application.publicity.Consultation;
import fr.palier.procurement.tender.domain.Deposit;
import fr.palier.procurement.tender.domain.DepositLots;
import fr.palier.procurement.tender.domain.Lot;
import fr.palier.procurement.tender.domain.Tender;
import fr.palier.procurement.tender.domain.TenderReason;
import fr.palier.procurement.tender.domain.TenderStatus;
import fr.palier.procurement.tender.persistence.Deposits;
import fr.palier.procurement.tender.persistence.Lots;
import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.springframework.stereotype.Component;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.TransactionDefinition;
import org.springframework.transaction.annotation.Transactional;
import org.springframework.transaction.support.TransactionTemplate;

/** Takes the deposit register of the buyer profile; good lines are kept, each refused line says why, the same file again changes nothing. */
@Component
public class ImportDeposits {

    private final TenderDesk desk;
    private final Consultation consultation;
    private final Deposits deposits;
    private final Lots lots;
    private final TransactionTemplate oneLine;

    ImportDeposits(
            TenderDesk desk,
            Consultation consultation,
            Deposits deposits,
            Lots lots,
            PlatformTransactionManager transactions) {
        this.desk = desk;
        this.consultation = consultation;
        this.deposits = deposits;
        this.lots = lots;
        // a savepoint: a refused line takes nothing with it
        this.oneLine = new TransactionTemplate(transactions);
        this.oneLine.setPropagationBehavior(TransactionDefinition.PROPAGATION_NESTED);
    }

    /**
     * @param added deposits that were not in the register
     * @param known lines that said what the register holds
     */
    public record Report(int added, int known, List<Refused> refused) {}

    /** A refused line, numbered as in the file (the titles are line 1). */
    public record Refused(long line, String text, String reason) {}

    /** @throws Rejection when the file as a whole cannot be taken */
    @Transactional
    public Report read(String reference, byte[] file) {
        Tender tender = desk.lock(reference, Role.BUYERS);
        tender.mustBe(TenderStatus.CONSULTATION, TenderStatus.OPENING);
        List<Integer> lotNumbers = lots.of(reference).stream().map(Lot::number).toList();
        int added = 0;
        int known = 0;
        List<Refused> refused = new ArrayList<>();
        for (DepositFile.Line line : DepositFile.lines(file)) {
            try {
                if (Boolean.TRUE.equals(oneLine.execute(status -> take(reference, lotNumbers, line)))) {
                    added++;
                } else {
                    known++;
                }
            } catch (Rejection reason) {
                refused.add(new Refused(line.number(), line.shown(), reason.getMessage()));
            }
        }
        desk.note(
                tender,
                "registerImported",
                "Registre du profil d’acheteur importé : %d dépôt(s) ajouté(s), %d déjà inscrit(s), %d ligne(s) refusée(s)."
                        .formatted(added, known, refused.size()),
                Map.of("added", added, "known", known, "refused", refused.size()));
        return new Report(added, known, List.copyOf(refused));
    }

    private boolean take(String reference, List<Integer> known, DepositFile.Line line) {
        OffsetDateTime at = line.depositedAt();
        Set<Integer> answered = DepositLots.read(line.cell("lots"), known);
        Optional<Deposit> before = deposits.of(reference).stream()
                .filter(one -> one.receipt().equals(line.cell("accuse")))
                .findFirst();
        if (before.isPresent()) {
            Deposit same = before.get();
            boolean differs = !same.siret().equals(line.cell("siret").replaceAll("[\\s\\u00a0\\u202f]", ""))
                    || !same.depositedAt().toInstant().equals(at.toInstant())
                    || !same.numbers().equals(answered)
                    || !deposits.members(same.id()).equals(Set.copyOf(line.members()));
            TenderReason.RECEIPT_DIFFERS.when(differs, same.receipt());
            return false;
        }
        String email = line.cell("courriel");
        consultation.register(
                reference,
                new Consultation.Entry(
                        line.cell("entreprise"),
                        line.cell("siret"),
                        email.isEmpty() ? null : email,
                        at,
                        line.cell("accuse"),
                        line.members(),
                        answered));
        return true;
    }
}
