package fr.palier.procurement.negotiation.application;

import fr.palier.engine.Role;
import fr.palier.office.Person;
import fr.palier.procurement.negotiation.domain.Mandate;
import fr.palier.procurement.negotiation.domain.Negotiation;
import fr.palier.procurement.negotiation.domain.NegotiationStatus;
import fr.palier.procurement.negotiation.persistence.Mandates;
import fr.palier.procurement.negotiation.persistence.Negotiations;
import fr.palier.procurement.tender.domain.Tender;
import fr.palier.procurement.tender.domain.TenderStatus;
import fr.palier.procurement.tender.persistence.TenderLinks;
import fr.palier.procurement.tender.persistence.Tenders;
import java.util.Set;
import org.springframework.stereotype.Component;

/**
 * Who may read a mandate, the same for its words, for its PDF and for the archive: what an office would still accept, read by a
 * competitor, would spoil the rest of the procedure.
 */
@Component
class MandateSecrecy {

    /** Who keeps the file once nothing is negotiated any more. */
    private static final Set<Role> KEEPERS = Set.of(Role.BUYERS, Role.SUPERVISORS, Role.EXECUTIVE);

    private final Tenders tenders;
    private final TenderLinks links;
    private final Negotiations negotiations;
    private final Mandates mandates;

    MandateSecrecy(Tenders tenders, TenderLinks links, Negotiations negotiations, Mandates mandates) {
        this.tenders = tenders;
        this.links = links;
        this.negotiations = negotiations;
        this.mandates = mandates;
    }

    boolean mayRead(Person reader, String reference) {
        return mandates.find(reference)
                .filter(mandate -> negotiates(mandate, reader)
                        || signs(mandate, negotiations.find(reference).orElseThrow(), reader)
                        || tenders.find(reader.office(), reference)
                                .filter(tender -> !isSecret(tender) && keeps(reader))
                                .isPresent())
                .isPresent();
    }

    /**
     * Whether it must not leave the house yet, not even with those who may read it: an archive is handed on. Secret until the
     * consultation is over, and the one that takes its place.
     */
    boolean isSecret(Tender tender) {
        return !isOver(tender)
                || links.after(tender.reference()).stream()
                        .flatMap(link -> tenders.find(tender.office(), link.reference()).stream())
                        .anyMatch(this::isSecret);
    }

    private static boolean isOver(Tender tender) {
        return tender.status() == TenderStatus.NOTIFIED || tender.status().isEnd();
    }

    private static boolean negotiates(Mandate mandate, Person reader) {
        return mandate.isNegotiator(reader.id())
                || mandate.signedBy() == null && reader.id().equals(mandate.preparedBy());
    }

    private static boolean signs(Mandate mandate, Negotiation negotiation, Person reader) {
        return mandate.signedBy() == null
                ? reader.is(Role.EXECUTIVE.group()) && negotiation.status() == NegotiationStatus.MANDATE_TO_SIGN
                : reader.id().equals(mandate.signedBy());
    }

    private static boolean keeps(Person reader) {
        return KEEPERS.stream().anyMatch(role -> reader.is(role.group()));
    }
}
