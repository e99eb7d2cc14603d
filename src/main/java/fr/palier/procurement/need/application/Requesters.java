package fr.palier.procurement.need.application;

import fr.palier.office.CurrentPerson;
import fr.palier.office.Person;
import fr.palier.procurement.need.domain.Need;
import java.util.stream.Stream;

/** Who may act for the service that asked. */
final class Requesters {

    private Requesters() {}

    /** The requester or a colleague of the same service, so that an absence stops nothing. */
    static boolean isOf(Need need, Person person) {
        return person.id().equals(need.requester()) || person.is("service-" + need.service());
    }

    /** The service, or one of the other groups that may act too. */
    static void mustBeOf(Need need, CurrentPerson people, String... others) {
        if (!people.get().id().equals(need.requester())) {
            people.mustBe(Stream.concat(Stream.of("service-" + need.service()), Stream.of(others))
                    .toArray(String[]::new));
        }
    }
}
