package fr.palier.procurement.tender.application.publicity;

import fr.palier.correspondence.Mail;
import fr.palier.correspondence.Outbox;
import fr.palier.procurement.tender.application.TenderDesk;
import fr.palier.procurement.tender.domain.NoticeKind;
import fr.palier.procurement.tender.domain.Tender;
import fr.palier.procurement.tender.persistence.KnownFirms;
import java.util.List;
import java.util.Map;
import org.springframework.stereotype.Component;

/** Tells all interested firms the same thing at the same time, each by its own mail: none learns who the others are. */
@Component
public class FirmNotices {

    private static final String TEMPLATE = "procurement/tender/avis-candidats";

    private final KnownFirms firms;
    private final Outbox outbox;
    private final TenderDesk desk;

    FirmNotices(KnownFirms firms, Outbox outbox, TenderDesk desk) {
        this.firms = firms;
        this.outbox = outbox;
        this.desk = desk;
    }

    /** Returns how many firms are told. */
    public int tell(Tender tender, NoticeKind kind, String body) {
        return tell(tender, kind, body, List.of());
    }

    /** @param attachments ids of documents of the file */
    public int tell(Tender tender, NoticeKind kind, String body, List<Long> attachments) {
        List<String> addresses = firms.addresses(tender.reference());
        Map<String, Object> model = Map.of("title", kind.label(), "subject", tender.subject(), "body", body);
        addresses.forEach(address ->
                outbox.post(new Mail(tender.office(), tender.reference(), address, TEMPLATE, model, attachments)));
        firms.addNotice(tender.reference(), kind, body, addresses.size(), desk.person(), desk.now());
        desk.note(
                tender,
                "firmsTold",
                "%s : %d entreprise(s) informée(s) en même temps.".formatted(kind.label(), addresses.size()),
                Map.of("kind", kind.name(), "recipients", addresses.size()));
        return addresses.size();
    }
}
