package fr.palier.procurement.tender.application.analysis;

import fr.palier.engine.Role;
import fr.palier.office.CurrentPerson;
import fr.palier.office.OfficeReason;
import fr.palier.office.Person;
import fr.palier.procurement.tender.application.TenderDesk;
import fr.palier.procurement.tender.application.reading.TenderReader;
import fr.palier.procurement.tender.domain.AnalysisVersion;
import fr.palier.procurement.tender.domain.Application;
import fr.palier.procurement.tender.domain.Criterion;
import fr.palier.procurement.tender.domain.CriterionKind;
import fr.palier.procurement.tender.domain.MarkSheet;
import fr.palier.procurement.tender.domain.Offer;
import fr.palier.procurement.tender.domain.OfferState;
import fr.palier.procurement.tender.domain.Request;
import fr.palier.procurement.tender.domain.RequestKind;
import fr.palier.procurement.tender.domain.Tender;
import fr.palier.procurement.tender.domain.TenderStatus;
import fr.palier.procurement.tender.persistence.AnalysisVersions;
import fr.palier.procurement.tender.persistence.Applications;
import fr.palier.procurement.tender.persistence.Marks;
import fr.palier.procurement.tender.persistence.OfferStates;
import fr.palier.procurement.tender.persistence.Requests;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.Map;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** What pages read of an analysis; nothing for those who may not see offers. */
@Component
@Transactional(readOnly = true)
public class AnalysisReader {

    private final TenderReader tenders;
    private final AnalysisVersions versions;
    private final Applications applications;
    private final Requests requests;
    private final OfferStates states;
    private final Marks marks;
    private final ScoringRules scoring;
    private final LowOffers lowOffers;
    private final Hearings hearings;
    private final ReportPapers papers;
    private final OpenedAnalyses opened;
    private final CurrentPerson people;
    private final TenderDesk desk;

    AnalysisReader(
            TenderReader tenders,
            AnalysisVersions versions,
            Applications applications,
            Requests requests,
            OfferStates states,
            Marks marks,
            ScoringRules scoring,
            LowOffers lowOffers,
            Hearings hearings,
            ReportPapers papers,
            OpenedAnalyses opened,
            CurrentPerson people,
            TenderDesk desk) {
        this.tenders = tenders;
        this.versions = versions;
        this.applications = applications;
        this.requests = requests;
        this.states = states;
        this.marks = marks;
        this.scoring = scoring;
        this.lowOffers = lowOffers;
        this.hearings = hearings;
        this.papers = papers;
        this.opened = opened;
        this.people = people;
        this.desk = desk;
    }

    /**
     * An analysis as one reader may see it.
     *
     * @param version null where none is open, or where the reader may not see offers
     * @param sheets all raters' marks, by offer, then by criterion
     * @param settled marks that count, by offer, then by criterion
     * @param alerts by offer, how far its amount lies below
     * @param toRegularise offers that a regularisation would be opened to
     * @param toJustify offers whose firms are still to be asked
     */
    public record AnalysisFile(
            AnalysisVersion version,
            List<AnalysisVersion> versions,
            List<Application> applications,
            Applications.Count count,
            List<Request> requests,
            List<OfferState> states,
            Map<Long, Map<Long, MarkSheet>> sheets,
            Map<Long, Map<Long, Marks.Settled>> settled,
            Map<Long, String> alerts,
            String alertBasis,
            String scoringBasis,
            int agreementFrom,
            List<Offer> toRegularise,
            List<Offer> toJustify,
            List<AnalysisVersions.Text> texts,
            Person reader,
            OffsetDateTime now) {

        /** Whether the procedure may still change: nothing signed. */
        public boolean isOpen(Tender tender) {
            return version != null && !version.isSigned() && tender.status() == TenderStatus.ANALYSIS;
        }

        public List<OfferState> statesOf(long offer) {
            return states.stream().filter(state -> state.offer() == offer).toList();
        }

        public List<Request> asked(RequestKind kind) {
            return requests.stream().filter(request -> request.kind() == kind).toList();
        }

        public MarkSheet sheet(long offer, long criterion) {
            return sheets.getOrDefault(offer, Map.of()).getOrDefault(criterion, new MarkSheet(List.of()));
        }

        /** The reader's own mark; null where he gave none. */
        public MarkSheet.Mark own(long offer, long criterion) {
            return sheet(offer, criterion).marks().stream()
                    .filter(mark -> mark.rater().equals(reader.id()))
                    .findFirst()
                    .orElse(null);
        }

        /** Null where no mark counts yet. */
        public Marks.Settled settled(long offer, long criterion) {
            return settled.getOrDefault(offer, Map.of()).get(criterion);
        }

        public boolean isApart(long offer, long criterion) {
            MarkSheet sheet = sheet(offer, criterion);
            return sheet.marks().size() > 1 && sheet.settled(agreementFrom).isEmpty();
        }

        /** Whether the reader rates this criterion. */
        public boolean rates(Criterion criterion) {
            boolean technical = version != null && version.technical() && criterion.kind() == CriterionKind.TECHNICAL;
            return criterion.kind() != CriterionKind.PRICE
                    && (reader.is(Role.PROJECT_MANAGERS.group()) || reader.is(Role.BUYERS.group()) && !technical);
        }

        /** Empty where nobody has written it. */
        public String text(int lot, String kind) {
            return texts.stream()
                    .filter(text -> text.lot() == lot && text.kind().name().equals(kind))
                    .map(AnalysisVersions.Text::text)
                    .findFirst()
                    .orElse("");
        }
    }

    /** The analysis of a consultation of the reader's office. */
    public AnalysisFile of(TenderReader.TenderFile file) {
        Tender tender = file.tender();
        String reference = tender.reference();
        List<AnalysisVersion> all = file.offersVisible() ? versions.of(reference) : List.of();
        AnalysisVersion version = all.isEmpty() ? null : all.get(all.size() - 1);
        if (file.offersVisible()) {
            opened.note(tender);
        }
        ScoringRules.Policy policy = scoring.of(tender);
        if (version == null) {
            return new AnalysisFile(
                    null,
                    all,
                    List.of(),
                    new Applications.Count(0, 0, 0),
                    List.of(),
                    List.of(),
                    Map.of(),
                    Map.of(),
                    Map.of(),
                    lowOffers.basis(tender),
                    policy.basis(),
                    policy.agreementFrom(),
                    List.of(),
                    List.of(),
                    List.of(),
                    people.get(),
                    desk.now());
        }
        return new AnalysisFile(
                version,
                all,
                applications.of(reference),
                applications.count(reference),
                requests.of(reference),
                states.of(reference),
                marks.sheets(reference),
                marks.settledBy(reference),
                lowOffers.alerts(tender),
                lowOffers.basis(tender),
                policy.basis(),
                policy.agreementFrom(),
                hearings.toBeRegularised(reference),
                hearings.toBeJustified(reference),
                versions.texts(version),
                people.get(),
                desk.now());
    }

    /** The report as it would be signed now; @throws fr.palier.office.Rejection {@code office.notAllowed} */
    public byte[] draft(String reference) {
        TenderReader.TenderFile file = tenders.get(reference);
        OfficeReason.NOT_ALLOWED.when(!file.offersVisible());
        opened.note(file.tender());
        return papers.draft(file.tender(), versions.current(reference));
    }
}
