package fr.palier.supplier.sourcing.application;

import fr.palier.office.OfficeReason;
import fr.palier.office.References;
import fr.palier.office.Text;
import fr.palier.supplier.SourcedFile;
import fr.palier.supplier.sourcing.domain.Sourcing;
import fr.palier.supplier.sourcing.domain.SourcingReason;
import fr.palier.supplier.sourcing.domain.SourcingStatus;
import fr.palier.supplier.sourcing.persistence.SourcingRows;
import java.time.LocalDate;
import java.util.Map;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** A buyer begins to ask firms before a consultation. */
@Component
public class OpenSourcing {

    private static final int PURPOSE = 2000;

    private final SourcingDesk desk;
    private final SourcingRows rows;
    private final References references;
    private final SourcingFlow flow;

    OpenSourcing(SourcingDesk desk, SourcingRows rows, References references, SourcingFlow flow) {
        this.desk = desk;
        this.rows = rows;
        this.references = references;
        this.flow = flow;
    }

    /** Opens one and starts its procedure, from the page of a file. */
    @Transactional
    public Sourcing start(String file, String purpose, LocalDate answersDue) {
        Sourcing sourcing = open(file, purpose, answersDue);
        flow.start(sourcing);
        return sourcing;
    }

    /**
     * Opens one; its procedure has started already.
     *
     * @param file need or consultation of the person's office, not yet published
     * @param answersDue last day on which firms are asked to answer
     */
    @Transactional
    public Sourcing open(String file, String purpose, LocalDate answersDue) {
        SourcedFile served = desk.file(desk.office(), file);
        OfficeReason.NOT_ALLOWED.when(!SourcingDesk.mayAct(desk.person(), served.service()));
        desk.mustBeOpen(served);
        checkDue(answersDue);
        Sourcing sourcing = new Sourcing(
                references.next(References.Letter.F, served.office()),
                served.office(),
                served.reference(),
                served.subject(),
                served.family(),
                served.nature(),
                served.service(),
                Text.required(purpose, "Ce que vous voulez apprendre", PURPOSE),
                null,
                answersDue,
                SourcingStatus.CONTACTING,
                desk.person().id(),
                desk.person().name(),
                desk.now(),
                null,
                null,
                null,
                null,
                null,
                null,
                null,
                null,
                null,
                null,
                null,
                null,
                null);
        rows.add(sourcing);
        desk.note(sourcing, "opened", "Sourcing ouvert pour " + served.reference() + ".", Map.of());
        desk.noteOnFile(
                sourcing, "opened", "Sourcing " + sourcing.reference() + " ouvert auprès d'entreprises du secteur.");
        return sourcing;
    }

    void checkDue(LocalDate answersDue) {
        OfficeReason.MISSING.when(answersDue == null, "Réponse demandée pour le");
        LocalDate today = desk.now().toLocalDate();
        SourcingReason.PAST_DUE_DATE.when(!answersDue.isAfter(today));
        SourcingReason.FAR_DUE_DATE.when(answersDue.isAfter(today.plusYears(1)));
    }
}
