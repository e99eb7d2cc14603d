package fr.palier.procurement.tender.application;

import fr.palier.procurement.tender.domain.Tender;
import java.time.LocalDate;

/** What the use cases ask of the small procedures that outlive a lot's conclusion. */
public interface AfterChoiceFlow {

    /** A rejected firm asked for reasons: the answer is due on this day at the latest. */
    void reasonsAsked(Tender tender, int lot, long request, LocalDate due);

    /** A contract whose award is to be published was signed. */
    void noticeDue(Tender tender, int lot, LocalDate due);

    /** A consultation that owes a presentation report was decided or ended; once is enough. */
    void presentationDue(Tender tender);
}
