package fr.palier.procurement.negotiation.application;

import fr.palier.procurement.negotiation.domain.LogLine;
import fr.palier.procurement.negotiation.domain.Negotiation;
import fr.palier.procurement.negotiation.domain.NegotiationReason;
import fr.palier.procurement.negotiation.domain.NegotiationStatus;
import fr.palier.procurement.negotiation.domain.Terms;
import fr.palier.procurement.negotiation.persistence.ExchangeLog;
import fr.palier.procurement.negotiation.persistence.Mandates;
import fr.palier.procurement.negotiation.persistence.Negotiations;
import fr.palier.procurement.tender.application.NegotiationState;
import fr.palier.procurement.tender.domain.Offer;
import fr.palier.procurement.tender.domain.OfferOutcome;
import fr.palier.procurement.tender.domain.Tender;
import fr.palier.procurement.tender.domain.TenderStatus;
import fr.palier.procurement.tender.persistence.Offers;
import fr.palier.procurement.tender.persistence.Tenders;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Where the negotiation of a consultation stands, for its analysis and for its procedure. */
@Component
public class NegotiationStanding implements NegotiationState {

    private final NegotiationDesk desk;
    private final Negotiations negotiations;
    private final Offers offers;
    private final Tenders tenders;
    private final ExchangeLog log;
    private final NegotiationCourse course;
    private final Mandates mandates;
    private final MandateSecrecy secrecy;

    NegotiationStanding(
            NegotiationDesk desk,
            Negotiations negotiations,
            Offers offers,
            Tenders tenders,
            ExchangeLog log,
            NegotiationCourse course,
            Mandates mandates,
            MandateSecrecy secrecy) {
        this.desk = desk;
        this.negotiations = negotiations;
        this.offers = offers;
        this.tenders = tenders;
        this.log = log;
        this.course = course;
        this.mandates = mandates;
        this.secrecy = secrecy;
    }

    /** What the called process finds when it begins. */
    public enum Authorisation {
        AWAITED,
        GRANTED,
        REFUSED
    }

    @Override
    public boolean mayStillNegotiate(Tender tender) {
        Optional<Negotiation> negotiation =
                negotiations.find(tender.reference()).filter(one -> !one.linked());
        return negotiation
                .map(Negotiation::isAhead)
                .orElseGet(() -> tender.isNegotiated() || terms(tender).provided());
    }

    @Override
    public boolean isAhead(Tender tender) {
        return negotiations
                .find(tender.reference())
                .filter(Negotiation::isAhead)
                .isPresent();
    }

    @Override
    public void checkMayAward(Tender tender) {
        boolean announced = tender.isNegotiated() || terms(tender).provided();
        boolean asked = negotiations.find(tender.reference()).isPresent();
        NegotiationReason.MUST_NEGOTIATE.when(announced
                && !asked
                && !terms(tender).awardWithout()
                && offers.of(tender.reference()).stream().anyMatch(NegotiationStanding::isInTheRunning));
    }

    @Override
    public List<String> announced(Tender tender) {
        Terms terms = terms(tender);
        if (!terms.provided()) {
            return List.of();
        }
        return terms.minimumRequirements() == null
                ? List.of(terms.sentence())
                : List.of(terms.sentence(), "Exigences minimales : " + terms.minimumRequirements());
    }

    @Override
    public List<String> log(Tender tender) {
        return log.of(tender.reference()).stream().map(LogLine::canonical).toList();
    }

    @Override
    public Withheld withheld(Tender tender) {
        if (!secrecy.isSecret(tender)) {
            return Withheld.NOTHING;
        }
        return new Withheld(
                Set.of("negotiation_mandate"),
                Set.of(NegotiationDocuments.MANDATE),
                // said only where there is one
                mandates.find(tender.reference()).isEmpty()
                        ? null
                        : "Le mandat de négociation : confidentiel tant que la consultation, et celle qui la suit, ne sont pas terminées.");
    }

    @Override
    public Optional<String> session(Tender tender) {
        return negotiations.find(tender.reference()).map(Negotiation::session);
    }

    /** The analysis is closed: where a negotiation is ahead the consultation enters it. */
    @Transactional
    public boolean enter(String reference) {
        Tender tender = desk.lock(reference);
        boolean ahead = isAhead(tender);
        if (ahead) {
            tenders.move(tender, TenderStatus.NEGOTIATION);
        }
        return ahead;
    }

    public Authorisation authorisation(String reference) {
        NegotiationStatus status = negotiations.lock(reference).status();
        return switch (status) {
            case ASKED -> Authorisation.AWAITED;
            case REFUSED -> Authorisation.REFUSED;
            default -> Authorisation.GRANTED;
        };
    }

    @Override
    public List<String> course(Tender tender) {
        return negotiations.find(tender.reference()).map(course::of).orElse(List.of());
    }

    private Terms terms(Tender tender) {
        return negotiations.terms(tender.reference()).orElse(Terms.NOTHING);
    }

    private static boolean isInTheRunning(Offer offer) {
        return offer.isAdmitted() || offer.outcome() == OfferOutcome.MAY_NEGOTIATE;
    }
}
