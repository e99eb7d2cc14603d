package fr.palier.procurement.tender.application.analysis;

import fr.palier.office.CsvTable;
import fr.palier.procurement.tender.application.OfferScores;
import fr.palier.procurement.tender.application.TenderDesk;
import fr.palier.procurement.tender.domain.AnalysisVersion;
import fr.palier.procurement.tender.domain.Criteria;
import fr.palier.procurement.tender.domain.DepositState;
import fr.palier.procurement.tender.domain.Offer;
import fr.palier.procurement.tender.domain.Tender;
import fr.palier.procurement.tender.persistence.AnalysisVersions;
import fr.palier.procurement.tender.persistence.Applications;
import fr.palier.procurement.tender.persistence.AwardCriteria;
import fr.palier.procurement.tender.persistence.Deposits;
import fr.palier.procurement.tender.persistence.Lots;
import fr.palier.procurement.tender.persistence.Marks;
import fr.palier.procurement.tender.persistence.OfferStates;
import fr.palier.procurement.tender.persistence.Offers;
import fr.palier.procurement.tender.persistence.Requests;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.springframework.stereotype.Component;

/** What the analysis report says, drawn from the facts. */
@Component
class ReportContent {

    private final TenderDesk desk;
    private final Lots lots;
    private final Offers offers;
    private final Deposits deposits;
    private final AwardCriteria criteria;
    private final Applications applications;
    private final OfferStates states;
    private final Requests requests;
    private final Marks marks;
    private final AnalysisVersions versions;
    private final OfferScores offerScores;
    private final ScoringRules scoring;
    private final LowOffers lowOffers;

    ReportContent(
            TenderDesk desk,
            Lots lots,
            Offers offers,
            Deposits deposits,
            AwardCriteria criteria,
            Applications applications,
            OfferStates states,
            Requests requests,
            Marks marks,
            AnalysisVersions versions,
            OfferScores offerScores,
            ScoringRules scoring,
            LowOffers lowOffers) {
        this.desk = desk;
        this.lots = lots;
        this.offers = offers;
        this.deposits = deposits;
        this.criteria = criteria;
        this.applications = applications;
        this.states = states;
        this.requests = requests;
        this.marks = marks;
        this.versions = versions;
        this.offerScores = offerScores;
        this.scoring = scoring;
        this.lowOffers = lowOffers;
    }

    Map<String, Object> of(Tender tender, AnalysisVersion version) {
        String reference = tender.reference();
        Criteria weighed = criteria.of(reference);
        Map<String, Object> model = new HashMap<>();
        model.put("version", version);
        model.put("at", desk.now());
        model.put("criteria", weighed.all());
        model.put("lots", lots.of(reference));
        model.put("offers", offers.of(reference));
        model.put("scores", offerScores.all(reference, weighed));
        model.put("comments", comments(reference));
        model.put("applications", applications.of(reference));
        model.put("count", applications.count(reference));
        model.put(
                "late",
                deposits.of(reference).stream()
                        .filter(deposit -> deposit.state() == DepositState.LATE)
                        .toList());
        model.put("states", states.of(reference));
        model.put("requests", requests.of(reference));
        model.put("texts", versions.texts(version));
        model.put("tieRule", scoring.of(tender).tieRule());
        model.put("scoringBasis", scoring.of(tender).basis());
        model.put("alertBasis", lowOffers.basis(tender));
        return model;
    }

    private Map<Long, Map<Long, String>> comments(String reference) {
        return marks.settled(reference).stream()
                .filter(settled -> settled.comment() != null)
                .collect(Collectors.groupingBy(
                        Marks.Settled::offer,
                        Collectors.toMap(
                                Marks.Settled::criterion,
                                settled -> (settled.agreed() ? "Note commune. " : "") + settled.comment())));
    }

    /** The comparison table. */
    CsvTable csv(Tender tender) {
        Criteria weighed = criteria.of(tender.reference());
        var scores = offerScores.all(tender.reference(), weighed);
        CsvTable table = CsvTable.of(Stream.of(
                        Stream.of("lot", "rang", "entreprise", "siret", "montant HT", "état", "suite", "motif"),
                        weighed.all().stream().map(one -> one.name() + " (" + one.weight() + " %)"),
                        Stream.of("note finale"))
                .flatMap(titles -> titles)
                .toArray(String[]::new));
        for (Offer offer : offers.of(tender.reference())) {
            List<Object> cells = new ArrayList<>(Arrays.asList(
                    offer.lot(),
                    offer.rank(),
                    offer.firmName(),
                    offer.siret(),
                    offer.amount(),
                    offer.defect().label(),
                    offer.outcome() == null ? null : offer.outcome().label(),
                    offer.defectReason()));
            weighed.all()
                    .forEach(one ->
                            cells.add(scores.getOrDefault(offer.id(), Map.of()).get(one.id())));
            cells.add(offer.total());
            table.line(cells.toArray());
        }
        return table;
    }
}
