package fr.palier.procurement.need.application;

import fr.palier.engine.Role;
import fr.palier.office.CurrentPerson;
import fr.palier.office.Journal;
import fr.palier.office.Office;
import fr.palier.office.OfficeReason;
import fr.palier.office.Offices;
import fr.palier.office.Person;
import fr.palier.office.References;
import fr.palier.procurement.need.NeedReason;
import fr.palier.procurement.need.domain.Need;
import fr.palier.procurement.need.domain.NeedStatus;
import fr.palier.procurement.need.domain.StatedNeed;
import fr.palier.procurement.need.persistence.Needs;
import fr.palier.procurement.need.persistence.SubmissionKeys;
import java.time.Clock;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** A service states a need: from Tasklist, from our page or by the API. */
@Component
public class StateNeed {

    static final Set<Role> REQUESTERS = Set.of(
            Role.DEPARTMENT_BUYERS, Role.BUYERS, Role.PROJECT_MANAGERS, Role.RENTAL_MANAGEMENT, Role.FIELD_TEAMS);

    private static final int YEARS_AHEAD = 5;

    private final Needs needs;
    private final AssessNeed assess;
    private final SubmissionKeys keys;
    private final PurchaseRequests requests;
    private final References references;
    private final Offices offices;
    private final CurrentPerson people;
    private final Journal journal;
    private final Clock clock;

    StateNeed(
            Needs needs,
            AssessNeed assess,
            SubmissionKeys keys,
            PurchaseRequests requests,
            References references,
            Offices offices,
            CurrentPerson people,
            Journal journal,
            Clock clock) {
        this.needs = needs;
        this.assess = assess;
        this.keys = keys;
        this.requests = requests;
        this.references = references;
        this.offices = offices;
        this.people = people;
        this.journal = journal;
        this.clock = clock;
    }

    /**
     * Stores a need and starts its process.
     *
     * @param distinct the person says that it is no duplicate
     * @param key idempotency key, or null: the same key with the same content answers with the need it made the first time
     */
    @Transactional
    public String submit(StatedNeed stated, boolean distinct, String key) {
        Person person = people.get();
        if (key != null) {
            NeedReason.WRONG_KEY.when(key.isBlank() || key.length() > SubmissionKeys.LONGEST);
            Optional<String> before = keys.find(people.office(), person.id(), key, stated);
            if (before.isPresent()) {
                return before.get();
            }
        }
        Need need = open(stated, distinct);
        if (key != null) {
            keys.keep(need, key, stated);
        }
        requests.start(need);
        return need.reference();
    }

    /** Stores a need whose process is starting already. */
    @Transactional
    public Need open(StatedNeed stated, boolean distinct) {
        Person person = people.get();
        OfficeReason.NOT_ALLOWED.when(REQUESTERS.stream().map(Role::group).noneMatch(person::is));
        Office office = offices.get(people.office());
        String service = person.service().orElseThrow(NeedReason.NO_SERVICE::rejection);
        StatedNeed resolved = checked(office, stated, distinct, "");
        Need need = new Need(
                references.next(References.Letter.B, office.code()),
                office.code(),
                service,
                person.id(),
                person.name(),
                OffsetDateTime.now(clock),
                resolved,
                NeedStatus.STATED,
                null,
                null,
                null,
                null,
                null,
                null);
        needs.add(need);
        journal.write(
                office.code(),
                need.reference(),
                "procurement.needStated",
                "Besoin déposé : %s, %s HT.".formatted(resolved.subject(), resolved.amount()),
                Map.of(
                        "amount",
                        resolved.amount().euros(),
                        "launchDate",
                        resolved.launchDate().toString()));
        return need;
    }

    /** The need with its family resolved, refused when it cannot be stated today. */
    StatedNeed checked(Office office, StatedNeed stated, boolean distinct, String itself) {
        stated.mustBeGrouped();
        LocalDate today = LocalDate.now(clock);
        String launch = ProcedureRules.DAY.format(stated.launchDate());
        NeedReason.PAST_LAUNCH.when(stated.launchDate().isBefore(today), launch);
        NeedReason.TOO_FAR_LAUNCH.when(stated.launchDate().isAfter(today.plusYears(YEARS_AHEAD)), launch);
        StatedNeed resolved = assess.resolved(office, stated);
        if (!distinct) {
            needs.twin(office.code(), resolved, OffsetDateTime.now(clock).minusDays(1), itself)
                    .ifPresent(twin -> {
                        throw NeedReason.DUPLICATE_NEED.rejection(twin);
                    });
        }
        return resolved;
    }
}
