package fr.palier.procurement.tender.application;

import fr.palier.engine.Role;
import fr.palier.office.Person;
import fr.palier.procurement.tender.domain.Tender;
import fr.palier.procurement.tender.domain.TenderStatus;
import java.util.Set;

/** Who may read what firms offered: those who analyse from the opening on, those who answer and decide from then on; nobody before. */
public final class OfferRights {

    private static final Set<String> ANALYSTS = Set.of(Role.BUYERS.group(), Role.PROJECT_MANAGERS.group());
    private static final Set<String> DECIDERS = Set.of(
            Role.EXECUTIVE.group(),
            Role.COMMITTEE_MEMBERS.group(),
            Role.COMMITTEE_SECRETARY.group(),
            Role.SUPERVISORS.group());

    private OfferRights() {}

    /** Whether the person reads offers as a member of a body and by no other role. */
    public static boolean isOnlyMember(Person reader) {
        return reader.is(Role.COMMITTEE_MEMBERS.group())
                && !reader.isOneOf(ANALYSTS)
                && DECIDERS.stream()
                        .filter(group -> !group.equals(Role.COMMITTEE_MEMBERS.group()))
                        .noneMatch(reader::is);
    }

    /** Names and times of the deposits. */
    public static boolean seesRegister(Tender tender, Person reader) {
        return reader.is(Role.BUYERS.group()) || seesOffers(tender, reader);
    }

    /** Amounts, scores, ranks. */
    public static boolean seesOffers(Tender tender, Person reader) {
        if (tender.status() == TenderStatus.OPENING) {
            return reader.is(Role.BUYERS.group());
        }
        if (tender.offersOpenedAt() == null) {
            return false;
        }
        boolean analyst = reader.isOneOf(ANALYSTS);
        boolean decider = reader.isOneOf(DECIDERS);
        boolean examined = tender.status() != TenderStatus.ANALYSIS && tender.status() != TenderStatus.NEGOTIATION;
        return analyst || decider && examined;
    }
}
