package fr.palier.intervention.application;

import fr.palier.contract.Contract;
import fr.palier.contract.Contracts;
import fr.palier.correspondence.Confidentiality;
import fr.palier.correspondence.Documents;
import fr.palier.correspondence.LinkLifetime;
import fr.palier.correspondence.Mail;
import fr.palier.correspondence.NewDocument;
import fr.palier.correspondence.Outbox;
import fr.palier.correspondence.Printer;
import fr.palier.correspondence.SignedLinks;
import fr.palier.housing.Homes;
import fr.palier.housing.Occupant;
import fr.palier.housing.Place;
import fr.palier.intervention.EventKind;
import fr.palier.intervention.Intervention;
import fr.palier.intervention.Line;
import fr.palier.intervention.Performer;
import fr.palier.intervention.persistence.InterventionRows;
import fr.palier.intervention.persistence.WorkRows;
import fr.palier.office.Offices;
import fr.palier.office.Zone;
import fr.palier.supplier.Firm;
import fr.palier.supplier.Firms;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Writes the order as PDF and sends it to the firm with the link on which it answers. */
@Component
public class PlaceOrder {

    /** Purpose of the firm's link. */
    public static final String LINK = "intervention";

    static final String ORDER = "intervention-order";

    private final InterventionDesk desk;
    private final ReadInterventions reader;
    private final InterventionRows rows;
    private final WorkRows work;
    private final Contracts contracts;
    private final Firms firms;
    private final Homes homes;
    private final Offices offices;
    private final Printer printer;
    private final Documents documents;
    private final SignedLinks links;
    private final LinkLifetime lifetime;
    private final Outbox outbox;

    PlaceOrder(
            InterventionDesk desk,
            ReadInterventions reader,
            InterventionRows rows,
            WorkRows work,
            Contracts contracts,
            Firms firms,
            Homes homes,
            Offices offices,
            Printer printer,
            Documents documents,
            SignedLinks links,
            LinkLifetime lifetime,
            Outbox outbox) {
        this.desk = desk;
        this.reader = reader;
        this.rows = rows;
        this.work = work;
        this.contracts = contracts;
        this.firms = firms;
        this.homes = homes;
        this.offices = offices;
        this.printer = printer;
        this.documents = documents;
        this.links = links;
        this.lifetime = lifetime;
        this.outbox = outbox;
    }

    /** Sends the order; false where the firm has no address: somebody hands the paper over. */
    @Transactional
    public boolean send(String office, String reference) {
        Intervention intervention = desk.locked(office, reference);
        if (intervention.isEnded()) {
            return true;
        }
        long document = print(intervention);
        work.orderSent(reference, document, desk.now());
        if (intervention.performer() == Performer.OWN_TEAM) {
            return true;
        }
        Firm firm = firms.living(office, intervention.firm());
        if (firm.email() == null) {
            desk.note(
                    intervention, "orderPrinted", "Commande à remettre : l'entreprise n'a pas de courriel.", Map.of());
            return false;
        }
        post(intervention, firm, "intervention/commande", Map.of(), List.of(document));
        desk.note(intervention, "orderSent", "Commande envoyée à l'entreprise.", Map.of("firm", firm.id()));
        return true;
    }

    /** The paper was handed over. */
    @Transactional
    public void handedOver(String office, String reference, String how, String note) {
        Intervention intervention = desk.locked(office, reference);
        desk.note(
                intervention,
                "orderHandedOver",
                "Commande remise à l'entreprise %s : %s".formatted(how, InterventionDesk.reason(note)),
                Map.of());
    }

    /** Asks for the work to be done again, with the reason that stands on the last refusal. */
    @Transactional
    public void sendBack(String office, String reference) {
        Intervention intervention = desk.locked(office, reference);
        String reason = reader.course(intervention)
                .last(EventKind.REFUSED)
                .orElseThrow()
                .note();
        tell(intervention, "intervention/reprise", Map.of("reason", reason));
    }

    /** Tells whoever was ordered that nothing is to be done any more; the firm's link stays open to be read. */
    @Transactional
    public void tellCancelled(String office, String reference) {
        Intervention intervention = desk.locked(office, reference);
        String reason = reader.course(intervention)
                .last(EventKind.CANCELLED)
                .orElseThrow()
                .note();
        tell(intervention, "intervention/annulation", Map.of("reason", reason));
    }

    /** Writes to the firm, where there is one with an address. */
    boolean tell(Intervention intervention, String template, Map<String, Object> model) {
        if (intervention.performer() == Performer.OWN_TEAM || intervention.firm() == null) {
            return false;
        }
        Firm firm = firms.living(intervention.office(), intervention.firm());
        if (firm.email() == null) {
            return false;
        }
        post(intervention, firm, template, model, List.of());
        return true;
    }

    private void post(
            Intervention intervention, Firm firm, String template, Map<String, Object> model, List<Long> attached) {
        Map<String, Object> all = new HashMap<>(model);
        all.put("intervention", intervention);
        all.put("place", place(intervention).inOneLine());
        all.put("firm", firm.name());
        all.put("link", links.uri(linkOf(intervention, firm), LINK).toString());
        outbox.post(new Mail(intervention.office(), intervention.reference(), firm.email(), template, all, attached));
    }

    private UUID linkOf(Intervention intervention, Firm firm) {
        return rows.firmLink(intervention.reference()).orElseGet(() -> {
            UUID link = links.createLink(
                    LINK,
                    intervention.office(),
                    intervention.reference(),
                    firm.name(),
                    desk.now()
                            .plusDays(lifetime.days(intervention.office(), LINK))
                            .toInstant());
            rows.firmLink(intervention.reference(), link);
            return link;
        });
    }

    Place place(Intervention intervention) {
        return homes.place(
                intervention.office(), intervention.residence(), intervention.building(), intervention.dwelling());
    }

    private long print(Intervention intervention) {
        String office = intervention.office();
        Occupant occupant = intervention.occupant() == null ? null : homes.occupant(office, intervention.occupant());
        Contract contract = intervention.contract() == null
                ? null
                : contracts.find(office, intervention.contract()).orElseThrow();
        List<Line> lines = work.lines(intervention.reference(), WorkRows.Stage.ORDERED);
        Map<String, Object> model = new HashMap<>();
        model.put("i", intervention);
        model.put("office", offices.get(office));
        model.put("reference", intervention.reference());
        model.put("place", place(intervention));
        model.put("occupant", occupant);
        model.put("contract", contract);
        model.put("firm", intervention.firm() == null ? null : firms.get(office, intervention.firm()));
        model.put("lines", lines);
        model.put("amount", Line.sum(lines));
        model.put("reading", reader.clock(intervention, true).orElse(null));
        model.put("zone", Zone.PARIS);
        model.put("printedAt", desk.now());
        return documents
                .store(new NewDocument(
                        office,
                        intervention.reference(),
                        ORDER,
                        "Commande-" + intervention.reference() + ".pdf",
                        printer.pdf("intervention/bon-de-commande", model),
                        Confidentiality.OFFICE))
                .id();
    }
}
