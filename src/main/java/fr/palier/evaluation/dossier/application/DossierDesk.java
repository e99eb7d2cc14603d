package fr.palier.evaluation.dossier.application;

import fr.palier.engine.Role;
import fr.palier.evaluation.dossier.domain.DossierReason;
import fr.palier.office.CurrentPerson;
import fr.palier.office.Zone;
import fr.palier.supplier.EqualTreatment;
import java.time.Clock;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.Set;
import java.util.stream.Stream;
import org.springframework.stereotype.Component;

/** Who may do what with dossiers, and when it is. */
@Component
public class DossierDesk {

    /** Who freezes a dossier and reads its answers. */
    public static final Set<String> KEEPERS =
            Set.of(Role.QUALITY.group(), Role.BUYERS.group(), Role.SUPERVISORS.group());

    /** Who reads frozen dossiers: the outside firm's account too, which sees nothing else of the office. */
    public static final Set<String> READERS = Set.of(
            Role.QUALITY.group(),
            Role.BUYERS.group(),
            Role.SUPERVISORS.group(),
            Role.EXECUTIVE.group(),
            Role.EXTERNAL_EVALUATOR.group());

    /** Who sends results. */
    public static final Set<String> ANSWERERS =
            Set.of(Role.EXTERNAL_EVALUATOR.group(), Role.QUALITY.group(), Role.SUPERVISORS.group());

    private static final int SIREN = 9;

    private final CurrentPerson people;
    private final EqualTreatment treatment;
    private final Clock clock;

    DossierDesk(CurrentPerson people, EqualTreatment treatment, Clock clock) {
        this.people = people;
        this.treatment = treatment;
        this.clock = clock;
    }

    /** The person's office; @throws fr.palier.office.Rejection {@code office.notAllowed} */
    String officeOf(Set<String> groups) {
        people.mustBe(groups);
        return people.office();
    }

    public boolean isOne(Set<String> groups) {
        return people.get().isOneOf(groups);
    }

    /** @throws fr.palier.office.Rejection {@code evaluation.dossier.notAllowed} to who analyses an offer of one of these firms */
    void mustBeOpen(String office, Stream<String> sirets) {
        Set<String> closed = treatment.closedTo(office, people.get());
        DossierReason.CLOSED.when(
                !closed.isEmpty() && sirets.anyMatch(siret -> closed.contains(siret.substring(0, SIREN))));
    }

    /** Somebody outside the office reads roles instead of names. */
    public boolean isOutside() {
        return isOne(Role.OUTSIDE);
    }

    String name() {
        return people.get().name();
    }

    OffsetDateTime now() {
        return OffsetDateTime.now(clock.withZone(Zone.PARIS));
    }

    public LocalDate today() {
        return now().toLocalDate();
    }
}
