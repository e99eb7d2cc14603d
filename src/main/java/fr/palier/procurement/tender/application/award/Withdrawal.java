package fr.palier.procurement.tender.application.award;

import fr.palier.committee.Agenda;
import fr.palier.committee.Question;
import fr.palier.procurement.tender.application.Signatories;
import fr.palier.procurement.tender.application.TenderDesk;
import fr.palier.procurement.tender.application.TenderFlow;
import fr.palier.procurement.tender.application.letters.TenderLetters;
import fr.palier.procurement.tender.domain.Lot;
import fr.palier.procurement.tender.domain.LotStatus;
import fr.palier.procurement.tender.domain.Tender;
import fr.palier.procurement.tender.domain.TenderReason;
import fr.palier.procurement.tender.domain.TenderStatus;
import fr.palier.procurement.tender.persistence.Lots;
import fr.palier.procurement.tender.persistence.Tenders;
import java.util.List;
import java.util.Map;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/**
 * The declaration without follow-up, at any time before a signature, with its reason (R2185-1); every firm that deposited is told,
 * and no body examines the file any more.
 */
@Component
public class Withdrawal {

    private final TenderDesk desk;
    private final Tenders tenders;
    private final Lots lots;
    private final TenderLetters letters;
    private final Signatories signatories;
    private final TenderFlow flow;
    private final NeedAfterTender need;
    private final Agenda agenda;
    private final PresentationReport presentation;

    Withdrawal(
            TenderDesk desk,
            Tenders tenders,
            Lots lots,
            TenderLetters letters,
            Signatories signatories,
            TenderFlow flow,
            NeedAfterTender need,
            Agenda agenda,
            PresentationReport presentation) {
        this.desk = desk;
        this.tenders = tenders;
        this.lots = lots;
        this.letters = letters;
        this.signatories = signatories;
        this.flow = flow;
        this.need = need;
        this.agenda = agenda;
        this.presentation = presentation;
    }

    /** @throws fr.palier.office.Rejection {@code tender.alreadySigned}, {@code tender.wrongMoment}, {@code committee.itemBeingVoted} */
    @Transactional
    public void declare(String reference, String reason) {
        Tender tender = desk.lock(reference);
        signatories.mustSign(tender, Signatories.Act.DISCONTINUATION, tender.estimate());
        end(tender, TenderDesk.reason(reason));
        flow.withdraw(tender);
    }

    /** What ends with the consultation: its lots, its need; the procedure is told by whoever calls. */
    public void end(Tender tender, String why) {
        String reference = tender.reference();
        List<Lot> all = lots.of(reference);
        TenderReason.ALREADY_SIGNED.when(
                all.stream().anyMatch(lot -> lot.status() == LotStatus.SIGNED || lot.status() == LotStatus.NOTIFIED));
        signatories.settle(tender, Signatories.Act.DISCONTINUATION, tender.estimate());
        tenders.recordWithdrawal(reference, why);
        tenders.move(tender, TenderStatus.DISCONTINUED);
        all.stream()
                .filter(lot -> lot.status().mayBecome(LotStatus.NO_FOLLOW_UP))
                .forEach(lot -> lots.decide(
                        lot,
                        LotStatus.NO_FOLLOW_UP,
                        why,
                        null,
                        null,
                        desk.person().id(),
                        desk.now()));
        desk.note(tender, "withdrawn", "Consultation déclarée sans suite : " + why, Map.of("reason", why));
        for (Question question : Question.values()) {
            agenda.withdraw(tender.office(), reference, question, why);
        }
        need.tell(tender);
        // nothing was renounced that nobody was told of
        if (!tender.status().isBeforePublication()) {
            presentation.begin(tender);
        }
    }

    /** Tells the firms; returns how many. */
    @Transactional
    public int tellFirms(String reference) {
        Tender tender = desk.lock(reference);
        tender.mustBe(TenderStatus.DISCONTINUED);
        return letters.withdrawal(tender, tender.withdrawnReason());
    }
}
