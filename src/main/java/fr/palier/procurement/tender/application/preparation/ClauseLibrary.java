package fr.palier.procurement.tender.application.preparation;

import fr.palier.engine.Role;
import fr.palier.office.CurrentPerson;
import fr.palier.office.Journal;
import fr.palier.office.OfficeReason;
import fr.palier.office.Person;
import fr.palier.procurement.tender.domain.ClauseDraft;
import fr.palier.procurement.tender.domain.LibraryClause;
import fr.palier.procurement.tender.domain.PreparationReason;
import fr.palier.procurement.tender.persistence.ClauseTexts;
import java.time.Clock;
import java.time.OffsetDateTime;
import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** The office's clauses, by contract nature, in versions: an old one stays for the contracts that took it. */
@Component
public class ClauseLibrary {

    private static final String JOURNAL = "clauses";
    private static final DateTimeFormatter DAY = DateTimeFormatter.ofPattern("dd/MM/yyyy");

    private final ClauseTexts texts;
    private final CurrentPerson people;
    private final Journal journal;
    private final Clock clock;

    ClauseLibrary(ClauseTexts texts, CurrentPerson people, Journal journal, Clock clock) {
        this.texts = texts;
        this.people = people;
        this.journal = journal;
        this.clock = clock;
    }

    /** All versions, newest first within a clause. */
    @Transactional(readOnly = true)
    public List<LibraryClause> all() {
        return texts.library(people.office());
    }

    /**
     * Adds a clause, or the next version of one.
     *
     * @param revision whether the clause has to exist; otherwise it must not
     */
    @Transactional
    public void add(ClauseDraft draft, boolean revision) {
        Person person = people.get();
        String office = people.office();
        OfficeReason.NOT_ALLOWED.when(!person.is(Role.BUYERS.group()) && !person.is(Role.SUPERVISORS.group()));
        texts.lockCode(office, draft.code());
        Optional<LibraryClause> before = texts.latest(office, draft.code());
        PreparationReason.CLAUSE_EXISTS.when(before.isPresent() && !revision, draft.code());
        PreparationReason.UNKNOWN_LIBRARY_CLAUSE.when(before.isEmpty() && revision);
        before.ifPresent(old -> {
            PreparationReason.CLAUSE_KIND_FIXED.when(old.kind() != draft.kind() || old.nature() != draft.nature());
            PreparationReason.CLAUSE_DATE.when(
                    draft.validFrom().isBefore(old.validFrom()), DAY.format(old.validFrom()));
        });
        int version = before.map(LibraryClause::version).orElse(0) + 1;
        texts.add(office, version, draft, person.id(), person.name(), OffsetDateTime.now(clock));
        journal.write(
                office,
                JOURNAL,
                "tender.libraryClauseAdded",
                "Clause %s, version %d : %s, valable du %s."
                        .formatted(draft.code(), version, draft.title(), DAY.format(draft.validFrom())),
                Map.of("code", draft.code(), "version", version));
    }
}
