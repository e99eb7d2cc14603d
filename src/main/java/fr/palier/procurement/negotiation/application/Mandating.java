package fr.palier.procurement.negotiation.application;

import fr.palier.correspondence.Confidentiality;
import fr.palier.correspondence.Documents;
import fr.palier.correspondence.NewDocument;
import fr.palier.correspondence.Printer;
import fr.palier.correspondence.StoredDocument;
import fr.palier.engine.Accounts;
import fr.palier.engine.Role;
import fr.palier.procurement.negotiation.domain.Bidder;
import fr.palier.procurement.negotiation.domain.LogKind;
import fr.palier.procurement.negotiation.domain.Mandate;
import fr.palier.procurement.negotiation.domain.Negotiation;
import fr.palier.procurement.negotiation.domain.NegotiationReason;
import fr.palier.procurement.negotiation.domain.NegotiationStatus;
import fr.palier.procurement.negotiation.persistence.Bidders;
import fr.palier.procurement.negotiation.persistence.Mandates;
import fr.palier.procurement.negotiation.persistence.Negotiations;
import fr.palier.procurement.tender.domain.Tender;
import fr.palier.procurement.tender.domain.TenderStatus;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Collectors;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Preparation: the confidential mandate, those who negotiate, the signature of another person. */
@Component
public class Mandating {

    private static final int LENGTH = 4000;

    private final NegotiationDesk desk;
    private final Negotiations negotiations;
    private final Mandates mandates;
    private final Bidders bidders;
    private final Accounts accounts;
    private final Documents documents;
    private final Printer printer;

    Mandating(
            NegotiationDesk desk,
            Negotiations negotiations,
            Mandates mandates,
            Bidders bidders,
            Accounts accounts,
            Documents documents,
            Printer printer) {
        this.desk = desk;
        this.negotiations = negotiations;
        this.mandates = mandates;
        this.bidders = bidders;
        this.accounts = accounts;
        this.documents = documents;
        this.printer = printer;
    }

    /** What is sought, up to where, and what is out of reach. */
    public record Entry(String objectives, String margins, String limits, List<String> negotiators) {}

    /** Writes the mandate, again as long as it is not signed; never before the minutes authorise the negotiation. */
    @Transactional
    public void prepare(String reference, Entry entry) {
        Tender tender = desk.lock(reference, Role.BUYERS);
        Negotiation negotiation = negotiations.lock(reference);
        tender.mustBe(TenderStatus.NEGOTIATION);
        negotiation.mustBe(NegotiationStatus.AUTHORISED);
        List<Mandate.Negotiator> chosen = negotiators(tender, entry.negotiators());
        mandates.prepare(new Mandate(
                reference,
                NegotiationDesk.text(entry.objectives(), "Objectifs", LENGTH),
                NegotiationDesk.text(entry.margins(), "Marges", LENGTH),
                NegotiationDesk.text(entry.limits(), "Limites", LENGTH),
                desk.person().id(),
                desk.now(),
                null,
                null,
                null,
                null,
                chosen));
        desk.note(
                tender,
                "mandatePrepared",
                // what the mandate says is for few people, the journal for many
                "Mandat de négociation écrit ; négociateurs : %s.".formatted(names(chosen)),
                Map.of("negotiators", names(chosen)));
    }

    /** The mandate is ready for the signature. */
    @Transactional
    public void submit(String reference) {
        desk.lock(reference, Role.BUYERS);
        Negotiation negotiation = negotiations.lock(reference);
        negotiation.mustBe(NegotiationStatus.AUTHORISED);
        NegotiationReason.NO_MANDATE.when(mandates.find(reference).isEmpty());
        negotiations.move(negotiation, NegotiationStatus.MANDATE_TO_SIGN);
    }

    /**
     * Signs the mandate, or sends it back with a reason.
     *
     * @throws fr.palier.office.Rejection {@code negotiation.fourEyes} to who prepared it or negotiates
     */
    @Transactional
    public void sign(String reference, boolean granted, String reason) {
        Tender tender = desk.lock(reference, Role.EXECUTIVE);
        Negotiation negotiation = negotiations.lock(reference);
        negotiation.mustBe(NegotiationStatus.MANDATE_TO_SIGN);
        Mandate mandate = mandates.find(reference).orElseThrow();
        String signatory = desk.person().id();
        NegotiationReason.FOUR_EYES.when(signatory.equals(mandate.preparedBy()) || mandate.isNegotiator(signatory));
        if (!granted) {
            String why = NegotiationDesk.reason(reason);
            mandates.sendBack(reference, why);
            negotiations.move(negotiation, NegotiationStatus.AUTHORISED);
            desk.note(tender, "mandateReturned", "Mandat de négociation à reprendre : " + why, Map.of());
            return;
        }
        StoredDocument document = print(tender, mandate);
        mandates.sign(reference, signatory, desk.now(), document.id());
        negotiations.move(negotiation, NegotiationStatus.MANDATED);
        desk.log(
                tender,
                LogKind.MANDATE_SIGNED,
                "",
                "Négociateurs : %s. Empreinte du mandat : %s"
                        .formatted(names(mandate.negotiators()), document.sha256()));
        bidders.addFromOffers(reference);
        for (Bidder bidder : bidders.in(reference)) {
            desk.log(tender, LogKind.BIDDER_INVITED, bidder.firmName(), "SIRET " + bidder.siret());
        }
        desk.note(
                tender,
                "mandateSigned",
                "Mandat de négociation signé : la négociation peut commencer.",
                Map.of("sha256", document.sha256()));
    }

    /** Another person takes the place of one who cannot go on. */
    @Transactional
    public void replace(String reference, String leaving, String coming, String reason) {
        Tender tender = desk.lock(reference, Role.EXECUTIVE);
        Negotiation negotiation = negotiations.lock(reference);
        negotiation.mustBe(
                NegotiationStatus.MANDATED,
                NegotiationStatus.IN_ROUND,
                NegotiationStatus.ROUND_CLOSED,
                NegotiationStatus.CONCLUDED);
        String why = NegotiationDesk.reason(reason);
        Mandate mandate = mandates.find(reference).orElseThrow();
        NegotiationReason.UNKNOWN_NEGOTIATOR.when(!mandate.isNegotiator(leaving), leaving);
        NegotiationReason.FOUR_EYES.when(coming.equals(desk.person().id()));
        Set<String> next = mandate.negotiators().stream()
                .map(Mandate.Negotiator::person)
                .map(one -> one.equals(leaving) ? coming : one)
                .collect(Collectors.toCollection(LinkedHashSet::new));
        List<Mandate.Negotiator> named = negotiators(tender, List.copyOf(next));
        mandates.name(reference, named);
        String sentence = "Négociateurs désormais : %s. Motif : %s".formatted(names(named), why);
        desk.log(tender, LogKind.EXCHANGE, "", sentence);
        desk.note(tender, "negotiatorReplaced", sentence, Map.of("leaving", leaving, "coming", coming));
    }

    private List<Mandate.Negotiator> negotiators(Tender tender, List<String> asked) {
        Set<String> different = asked.stream()
                .filter(Objects::nonNull)
                .map(String::strip)
                .filter(one -> !one.isEmpty())
                .collect(Collectors.toCollection(LinkedHashSet::new));
        int needed = desk.conduct(tender).number("negotiators");
        NegotiationReason.TWO_NEGOTIATORS.when(different.size() < needed, needed);
        Map<String, String> staff = accounts.ofOffice(tender.office()).stream()
                .collect(Collectors.toMap(Accounts.Account::id, Accounts.Account::name));
        return different.stream()
                .map(one -> {
                    Set<String> groups = staff.containsKey(one) ? accounts.groupsOf(one) : Set.of();
                    NegotiationReason.UNKNOWN_NEGOTIATOR.when(
                            !groups.contains(Role.BUYERS.group()) && !groups.contains(Role.PROJECT_MANAGERS.group()),
                            one);
                    return new Mandate.Negotiator(one, staff.get(one));
                })
                .toList();
    }

    private StoredDocument print(Tender tender, Mandate mandate) {
        byte[] pdf = printer.pdf(
                "procurement/negotiation/mandat",
                Map.of(
                        "office",
                        desk.office(tender),
                        "reference",
                        tender.reference(),
                        "tender",
                        tender,
                        "mandate",
                        mandate,
                        "signatory",
                        desk.person().name(),
                        "at",
                        desk.now()));
        return documents.store(new NewDocument(
                tender.office(),
                tender.reference(),
                NegotiationDocuments.MANDATE,
                "Mandat de négociation " + tender.reference() + ".pdf",
                pdf,
                Confidentiality.RESTRICTED));
    }

    private static String names(List<Mandate.Negotiator> negotiators) {
        return negotiators.stream().map(Mandate.Negotiator::personName).collect(Collectors.joining(", "));
    }
}
