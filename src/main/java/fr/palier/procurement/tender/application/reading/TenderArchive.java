package fr.palier.procurement.tender.application.reading;

import fr.palier.correspondence.ArchivePart;
import fr.palier.correspondence.FileRows;
import fr.palier.engine.Role;
import fr.palier.office.Person;
import fr.palier.procurement.tender.application.NegotiationState;
import fr.palier.procurement.tender.application.OfferRights;
import fr.palier.procurement.tender.domain.Tender;
import fr.palier.procurement.tender.persistence.TenderTraces;
import fr.palier.procurement.tender.persistence.Tenders;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Stream;
import org.springframework.stereotype.Component;

/** A consultation in its archive: its rows, its need, the sessions that answered it. */
@Component
class TenderArchive implements ArchivePart {

    private static final Set<Role> KEEPERS = Set.of(Role.BUYERS, Role.SUPERVISORS, Role.EXECUTIVE);

    private final Tenders tenders;
    private final TenderTraces traces;
    private final FileRows rows;
    private final NegotiationState negotiation;

    TenderArchive(Tenders tenders, TenderTraces traces, FileRows rows, NegotiationState negotiation) {
        this.tenders = tenders;
        this.traces = traces;
        this.rows = rows;
        this.negotiation = negotiation;
    }

    /** The archive holds the register of deposits and, once they are opened, the offers: it goes to those who may read them. */
    @Override
    public boolean mayExport(String office, String reference, Person reader) {
        return KEEPERS.stream().anyMatch(role -> reader.is(role.group()))
                && tenders.find(office, reference)
                        .filter(tender -> OfferRights.seesRegister(tender, reader))
                        .isPresent();
    }

    @Override
    public Share of(String office, String reference, Person reader) {
        Tender tender = tenders.get(office, reference);
        List<String> sessions = Stream.concat(
                        traces.items(reference).stream()
                                .map(TenderTraces.CommitteeItem::session)
                                .filter(Objects::nonNull),
                        negotiation.session(tender).stream())
                .distinct()
                .toList();
        NegotiationState.Withheld secret = negotiation.withheld(tender);
        return new Share(
                tender.subject(),
                Stream.concat(Stream.of(tender.need()), sessions.stream()).toList(),
                rows.of("tender", reference, secret.tables()),
                log(tender),
                secret.kinds(),
                Stream.ofNullable(secret.sentence()).toList());
    }

    private Map<String, String> log(Tender tender) {
        Map<String, String> files = new LinkedHashMap<>();
        for (String line : negotiation.log(tender)) {
            files.put("negociation/registre-%04d.txt".formatted(files.size() + 1), line);
        }
        return files;
    }
}
