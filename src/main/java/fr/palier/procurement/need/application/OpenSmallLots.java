package fr.palier.procurement.need.application;

import fr.palier.office.Journal;
import fr.palier.office.References;
import fr.palier.procurement.need.domain.Lot;
import fr.palier.procurement.need.domain.Need;
import fr.palier.procurement.need.persistence.Needs;
import java.time.Clock;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.Map;
import org.springframework.stereotype.Component;

/** Gives each lot taken out of the procedure of the whole a need of its own: the rule on small lots says how it is bought. */
@Component
class OpenSmallLots {

    private final Needs needs;
    private final PurchaseRequests requests;
    private final References references;
    private final Journal journal;
    private final Clock clock;

    OpenSmallLots(Needs needs, PurchaseRequests requests, References references, Journal journal, Clock clock) {
        this.needs = needs;
        this.requests = requests;
        this.references = references;
        this.journal = journal;
        this.clock = clock;
    }

    /** Returns the references of the new needs, which the same service answers for; the whole must be locked. */
    List<String> of(Need whole) {
        return whole.stated().lots().stream()
                .filter(Lot::takenOut)
                .map(lot -> open(whole, lot))
                .toList();
    }

    private String open(Need whole, Lot lot) {
        Need part = whole.part(references.next(References.Letter.B, whole.office()), lot, OffsetDateTime.now(clock));
        needs.add(part);
        journal.write(
                part.office(),
                part.reference(),
                "procurement.smallLotOpened",
                "Petit lot n° %d sorti de la procédure du besoin %s : %s, %s HT."
                        .formatted(
                                lot.number(),
                                whole.reference(),
                                lot.title(),
                                part.stated().ownValue()),
                Map.of("whole", whole.reference(), "lot", lot.number()));
        requests.start(part);
        return part.reference();
    }
}
