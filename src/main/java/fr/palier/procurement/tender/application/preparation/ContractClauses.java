package fr.palier.procurement.tender.application.preparation;

import fr.palier.office.CurrentPerson;
import fr.palier.procurement.tender.application.TenderDesk;
import fr.palier.procurement.tender.domain.ClauseCheck;
import fr.palier.procurement.tender.domain.ClauseKind;
import fr.palier.procurement.tender.domain.LibraryClause;
import fr.palier.procurement.tender.domain.PreparationReason;
import fr.palier.procurement.tender.domain.Tender;
import fr.palier.procurement.tender.persistence.ClauseTexts;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** The clause texts of a consultation: versions of the library, kept as they were taken. */
@Component
public class ContractClauses {

    private final TenderDesk desk;
    private final ClauseTexts texts;
    private final CurrentPerson people;

    ContractClauses(TenderDesk desk, ClauseTexts texts, CurrentPerson people) {
        this.desk = desk;
        this.texts = texts;
        this.people = people;
    }

    /** Takes the version in force of a library clause; an earlier version of the same clause gives way. */
    @Transactional
    public void take(String reference, long clause) {
        Tender tender = desk.beingPrepared(reference);
        LibraryClause version = texts.library(tender.office()).stream()
                .filter(one -> one.id() == clause)
                .findFirst()
                .orElseThrow(PreparationReason.UNKNOWN_LIBRARY_CLAUSE::rejection);
        PreparationReason.CLAUSE_NOT_FOR_NATURE.when(!version.suits(tender.nature()));
        PreparationReason.CLAUSE_NOT_CURRENT.when(
                texts.current(tender.office(), desk.launchDay(tender)).stream().noneMatch(one -> one.id() == clause));
        texts.take(reference, version, desk.person().id(), desk.now());
        desk.note(
                tender,
                "clauseTaken",
                "Clause prise à la bibliothèque : %s, version %d.".formatted(version.title(), version.version()),
                Map.of("code", version.code(), "version", version.version()));
    }

    @Transactional
    public void drop(String reference, long clause) {
        Tender tender = desk.beingPrepared(reference);
        texts.drop(reference, clause);
        desk.note(tender, "clauseDropped", "Clause retirée du dossier.", Map.of("clause", clause));
    }

    public List<LibraryClause> of(String reference) {
        return texts.takenBy(reference);
    }

    /** Clauses in force that suit the contract and are not taken in this version. */
    public List<LibraryClause> available(Tender tender) {
        Set<Long> taken = texts.takenBy(tender.reference()).stream()
                .map(LibraryClause::id)
                .collect(Collectors.toSet());
        return texts.current(people.office(), desk.launchDay(tender)).stream()
                .filter(one -> one.suits(tender.nature()) && !taken.contains(one.id()))
                .toList();
    }

    /**
     * A clause that is said to be there has a text: since 2026-08-22 this is what an environmental condition is.
     *
     * @throws fr.palier.office.Rejection {@code tender.clauseTextMissing}
     */
    void check(String reference, List<ClauseCheck> asked) {
        Set<ClauseKind> written =
                texts.takenBy(reference).stream().map(LibraryClause::kind).collect(Collectors.toSet());
        asked.stream().filter(one -> Boolean.TRUE.equals(one.included())).forEach(one -> ClauseKind.answering(
                        one.clause())
                .ifPresent(kind -> PreparationReason.CLAUSE_TEXT_MISSING.when(
                        !written.contains(kind), one.clause().label())));
    }
}
