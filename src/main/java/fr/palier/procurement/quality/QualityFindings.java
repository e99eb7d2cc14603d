package fr.palier.procurement.quality;

import fr.palier.engine.Decision;
import fr.palier.engine.Rules;
import fr.palier.office.Journal;
import fr.palier.office.Offices;
import fr.palier.office.References;
import fr.palier.office.Zone;
import fr.palier.procurement.quality.application.NonConformityFlow;
import fr.palier.procurement.quality.domain.Finding;
import fr.palier.procurement.quality.persistence.NonConformities;
import java.time.Clock;
import java.time.OffsetDateTime;
import java.util.Map;
import java.util.Optional;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/** What a consultation reports; the table {@code non-conformity} says whether a « fiche de non-conformité » opens. */
@Component
public class QualityFindings {

    private final NonConformities rows;
    private final NonConformityFlow flow;
    private final Rules rules;
    private final References references;
    private final Offices offices;
    private final Journal journal;
    private final Clock clock;

    QualityFindings(
            NonConformities rows,
            NonConformityFlow flow,
            Rules rules,
            References references,
            Offices offices,
            Journal journal,
            Clock clock) {
        this.rows = rows;
        this.flow = flow;
        this.rules = rules;
        this.references = references;
        this.offices = offices;
        this.journal = journal;
        this.clock = clock;
    }

    /**
     * Reports a fact of a consultation; the same cause again changes nothing.
     *
     * @param value applications less the floor, score of 1 to 5, or days late, by the finding
     * @param cause what it was found in: one sheet per cause
     * @return reference of the sheet that opened
     */
    @Transactional(propagation = Propagation.MANDATORY)
    public Optional<String> report(
            String office, String tender, Finding finding, int value, String cause, String sentence) {
        String key = tender + " " + cause;
        if (rows.isKnown(office, key)) {
            return Optional.empty();
        }
        Optional<Decision> answer = rules.decide(
                        office,
                        tender,
                        "non-conformity",
                        Map.of(
                                "officePolicy", offices.get(office).policy(),
                                "finding", finding.name(),
                                "value", value))
                .filter(row -> row.isTrue("opens"));
        return answer.map(rule -> open(office, tender, finding, key, sentence, rule));
    }

    private String open(String office, String tender, Finding finding, String key, String sentence, Decision rule) {
        String reference = references.next(References.Letter.N, office);
        OffsetDateTime now = OffsetDateTime.now(clock.withZone(Zone.PARIS));
        rows.add(reference, office, tender, finding, key, sentence, rule, now);
        journal.write(
                office,
                reference,
                "quality.nonConformityOpened",
                "Fiche de non-conformité ouverte : " + sentence,
                Map.of("tender", tender, "finding", finding, "rule", rule.rule()));
        journal.write(
                office,
                tender,
                "quality.nonConformityOpened",
                "Fiche de non-conformité %s : %s".formatted(reference, sentence),
                Map.of("nonConformity", reference, "finding", finding));
        flow.start(office, reference, finding, sentence);
        return reference;
    }
}
