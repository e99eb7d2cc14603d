package fr.palier.procurement.tender.application.offers;

import fr.palier.engine.Accounts;
import fr.palier.engine.Role;
import fr.palier.office.Text;
import fr.palier.office.Zone;
import fr.palier.procurement.tender.application.TenderDesk;
import fr.palier.procurement.tender.application.publicity.Publicity;
import fr.palier.procurement.tender.domain.Tender;
import fr.palier.procurement.tender.domain.TenderReason;
import fr.palier.procurement.tender.domain.TenderStatus;
import fr.palier.procurement.tender.persistence.FewOffersTraces;
import fr.palier.procurement.tender.persistence.OpeningSessions;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** The session in which deposits are opened: after the deadline only, by two people. */
@Component
public class OpeningSession {

    private static final int OTHERS = 500;

    private final TenderDesk desk;
    private final OpeningSessions sessions;
    private final FewOffersTraces fewOffers;
    private final Accounts accounts;

    OpeningSession(TenderDesk desk, OpeningSessions sessions, FewOffersTraces fewOffers, Accounts accounts) {
        this.desk = desk;
        this.sessions = sessions;
        this.fewOffers = fewOffers;
        this.accounts = accounts;
    }

    @Transactional(readOnly = true)
    public Optional<OpeningSessions.Session> of(String reference) {
        return sessions.of(reference);
    }

    /** Everybody of the office who may be the second person. */
    public List<Accounts.Account> colleagues() {
        return accounts.ofOffice(desk.person().office()).stream()
                .filter(account -> !account.id().equals(desk.person().id()))
                .toList();
    }

    /**
     * Opens the session: two people, from now on deposits may be opened; what is decided about few applications comes before.
     *
     * @param second account of the second person
     * @param others whoever else attends, may be blank
     * @throws fr.palier.office.Rejection {@code tender.sealed}, {@code tender.secondPerson}, {@code tender.sessionOpen}
     */
    @Transactional
    public void start(String reference, String second, String others) {
        Tender tender = unsealed(reference);
        TenderReason.FEW_UNDECIDED.when(fewOffers.waiting(reference).isPresent());
        TenderReason.SESSION_OPEN.when(sessions.of(reference).isPresent());
        Accounts.Account colleague = colleagues().stream()
                .filter(account -> account.id().equals(second))
                .findFirst()
                .orElseThrow(TenderReason.SECOND_PERSON::rejection);
        String attending = others == null || others.isBlank() ? null : Text.required(others, "Autres présents", OTHERS);
        sessions.add(
                reference,
                new OpeningSessions.Session(
                        desk.now(),
                        desk.person().id(),
                        desk.person().name(),
                        colleague.id(),
                        colleague.name(),
                        attending));
        desk.note(
                tender,
                "openingSession",
                "Séance d’ouverture des plis ouverte par %s, avec %s."
                        .formatted(desk.person().name(), colleague.name()),
                Map.of("openedBy", desk.person().id(), "second", colleague.id()));
    }

    /** The consultation whose session is open. @throws fr.palier.office.Rejection {@code tender.noSession} */
    Tender running(String reference) {
        Tender tender = unsealed(reference);
        TenderReason.NO_SESSION.when(sessions.of(reference).isEmpty());
        return tender;
    }

    private Tender unsealed(String reference) {
        Tender tender = desk.lock(reference, Role.BUYERS);
        boolean sealed = tender.deadline() == null || desk.now().isBefore(tender.deadline());
        TenderReason.SEALED.when(
                sealed,
                tender.deadline() == null
                        ? "jour de la date limite"
                        : Publicity.MOMENT.format(tender.deadline().atZoneSameInstant(Zone.PARIS)));
        tender.mustBe(TenderStatus.OPENING);
        return tender;
    }
}
