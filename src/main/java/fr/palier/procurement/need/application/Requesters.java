package fr.palier.procurement.need.application;

import fr.palier.office.OfficeReason;
import fr.palier.office.Person;
import fr.palier.procurement.need.domain.Need;

/** Who may act for the service that asked. */
final class Requesters {

    private Requesters() {}

    /** The requester or a colleague of the same service, so that an absence stops nothing. */
    static boolean isOf(Need need, Person person) {
        return person.id().equals(need.requester()) || person.is("service-" + need.service());
    }

    static void mustBeOf(Need need, Person person) {
        OfficeReason.NOT_ALLOWED.when(!isOf(need, person));
    }
}
