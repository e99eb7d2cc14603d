package fr.palier.evaluation.dossier.application;

import fr.palier.engine.Role;
import fr.palier.office.CurrentPerson;
import fr.palier.office.Zone;
import java.time.Clock;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.Set;
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

    private final CurrentPerson people;
    private final Clock clock;

    DossierDesk(CurrentPerson people, Clock clock) {
        this.people = people;
        this.clock = clock;
    }

    /** The person's office; @throws fr.palier.office.Rejection {@code office.notAllowed} */
    String officeOf(Set<String> groups) {
        people.mustBe(groups.toArray(String[]::new));
        return people.office();
    }

    public boolean isOne(Set<String> groups) {
        return groups.stream().anyMatch(people.get()::is);
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
