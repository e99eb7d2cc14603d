package fr.palier.procurement.tender.application.reading;

import fr.palier.engine.Role;
import fr.palier.office.CurrentPerson;
import fr.palier.office.Person;
import fr.palier.procurement.tender.domain.Tender;
import fr.palier.supplier.PastReview;
import fr.palier.supplier.PastReviews;
import java.util.List;
import java.util.Optional;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/**
 * What earlier contracts of the family taught, for those who prepare the next one: needs, clauses, lots. Gone once the consultation is
 * published: past work is no award criterion unless the documents say so.
 */
@Component
public class PastWork {

    private final Optional<PastReviews> reviews;
    private final CurrentPerson people;

    PastWork(Optional<PastReviews> reviews, CurrentPerson people) {
        this.reviews = reviews;
        this.people = people;
    }

    @Transactional(readOnly = true)
    public List<PastReview> of(Tender tender) {
        return tender.status().isBeforePublication() && prepares(people.get(), tender)
                ? reviews.map(source -> source.ofPurchase(
                                tender.office(),
                                tender.family(),
                                tender.nature().name(),
                                people.get()))
                        .orElse(List.of())
                : List.of();
    }

    private static boolean prepares(Person person, Tender tender) {
        return person.is(Role.BUYERS.group())
                || person.is(Role.PROJECT_MANAGERS.group())
                || person.is(Role.SUPERVISORS.group())
                || person.is(Role.DEPARTMENT_BUYERS.group()) && person.is("service-" + tender.service());
    }
}
