package fr.palier.procurement.tender.application.award;

import fr.palier.engine.Decision;
import fr.palier.engine.Role;
import fr.palier.engine.Rules;
import fr.palier.office.OfficeReason;
import fr.palier.office.Text;
import fr.palier.procurement.quality.QualityFindings;
import fr.palier.procurement.quality.domain.Finding;
import fr.palier.procurement.tender.application.AfterChoiceFlow;
import fr.palier.procurement.tender.application.ConsultationFiles;
import fr.palier.procurement.tender.application.TenderDesk;
import fr.palier.procurement.tender.domain.AwardNotice;
import fr.palier.procurement.tender.domain.Lot;
import fr.palier.procurement.tender.domain.Tender;
import fr.palier.procurement.tender.domain.TenderReason;
import fr.palier.procurement.tender.persistence.AfterChoiceRows;
import fr.palier.procurement.tender.persistence.Lots;
import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Map;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** The award notice of each signed lot: due or not, then published with its proof (R2183-1). */
@Component
public class AwardNotices {

    private static final DateTimeFormatter DAY = DateTimeFormatter.ofPattern("dd/MM/yyyy");
    private static final int PROOF = 60;
    private static final int URL = 500;

    private final TenderDesk desk;
    private final Lots lots;
    private final AfterChoiceRows rows;
    private final ConsultationFiles files;
    private final Rules rules;
    private final AfterChoiceFlow flow;
    private final QualityFindings quality;

    AwardNotices(
            TenderDesk desk,
            Lots lots,
            AfterChoiceRows rows,
            ConsultationFiles files,
            Rules rules,
            AfterChoiceFlow flow,
            QualityFindings quality) {
        this.desk = desk;
        this.lots = lots;
        this.rows = rows;
        this.files = files;
        this.rules = rules;
        this.flow = flow;
        this.quality = quality;
    }

    /** A lot was signed today: says whether its award is to be published, and opens the task if so. */
    void settle(Tender tender, Lot lot) {
        Decision rule = rules.decide(
                        tender.office(),
                        tender.reference(),
                        "award-notice",
                        Map.of(
                                "nature", tender.nature().name(),
                                "needAmount", tender.needAmount().euros(),
                                "launchDate", tender.launchDate(),
                                "buyerCategory", desk.office(tender).buyerCategory()))
                .orElseThrow(() -> TenderReason.NO_RULE.rejection("award-notice"));
        LocalDate due = rule.isTrue("required") ? desk.today().plusDays(rule.number("days")) : null;
        rows.settleNotice(tender.reference(), lot.number(), due, rule, desk.now());
        if (due != null) {
            desk.note(
                    tender,
                    "awardNoticeDue",
                    "Lot n° %d : avis d’attribution (%s) à publier pour le %s."
                            .formatted(lot.number(), rule.text("channels"), DAY.format(due)),
                    Map.of("lot", lot.number(), "due", due.toString(), "rule", rule.rule()));
            flow.noticeDue(tender, lot.number(), due);
        }
    }

    /**
     * Records the proof of the publication.
     *
     * @param publishedOn not in the future, not before the signature
     * @param url {@code https://} address; null where a file is joined
     * @throws fr.palier.office.Rejection {@code tender.noticeTwice}, {@code tender.noticeNotDue}, {@code tender.noticeBeforeSignature}
     */
    @Transactional
    public void prove(
            String reference,
            int number,
            String proof,
            LocalDate publishedOn,
            String url,
            ProofsOfWinner.Upload document) {
        Tender tender = desk.lock(reference, Role.BUYERS);
        AwardNotice notice = required(reference, number);
        String noticeNumber = Text.required(proof, "Référence de l’avis", PROOF);
        OfficeReason.MISSING.when(publishedOn == null, "Publié le");
        TenderReason.SENT_IN_FUTURE.when(publishedOn.isAfter(desk.today()));
        LocalDate signed = lots.get(reference, number)
                .signedAt()
                .atZoneSameInstant(fr.palier.office.Zone.PARIS)
                .toLocalDate();
        TenderReason.NOTICE_BEFORE_SIGNATURE.when(publishedOn.isBefore(signed), DAY.format(signed));
        String address = url == null || url.isBlank() ? null : Text.required(url, "Adresse", URL);
        TenderReason.WRONG_ADDRESS.when(address != null && !address.matches("https?://\\S+"));
        TenderReason.PROOF_INCOMPLETE.when(address == null && document == null);
        Long stored = document == null
                ? null
                : files.store(tender, ConsultationFiles.AWARD_NOTICE, document.name(), document.content())
                        .id();
        rows.prove(notice.id(), noticeNumber, publishedOn, address, stored, desk.person(), desk.now());
        desk.note(
                tender,
                "awardNoticePublished",
                "Lot n° %d : avis d’attribution %s publié le %s."
                        .formatted(number, noticeNumber, DAY.format(publishedOn)),
                Map.of("lot", number, "proof", noticeNumber, "publishedOn", publishedOn.toString()));
    }

    /** The task ends. @throws fr.palier.office.Rejection {@code tender.noticeUnproven} */
    @Transactional
    public void close(String reference, int number) {
        desk.lock(reference, Role.BUYERS);
        TenderReason.NOTICE_UNPROVEN.when(!required(reference, number).isPublished());
    }

    /** The thirty days passed without a proof. */
    @Transactional
    public void reportLate(String reference, int number) {
        Tender tender = desk.lock(reference);
        AwardNotice notice = required(reference, number);
        quality.report(
                tender.office(),
                reference,
                Finding.DEADLINE_MISSED,
                (int) Math.max(1, ChronoUnit.DAYS.between(notice.due(), desk.today())),
                "avis-lot-" + number,
                "l’avis d’attribution du lot n° %d était dû le %s.".formatted(number, DAY.format(notice.due())));
    }

    /** Notices of a consultation, by lot. */
    @Transactional(readOnly = true)
    public List<AwardNotice> of(String reference) {
        return rows.notices(reference);
    }

    private AwardNotice required(String reference, int number) {
        return rows.notices(reference).stream()
                .filter(one -> one.lot() == number && one.required())
                .findFirst()
                .orElseThrow(() -> TenderReason.NOTICE_NOT_DUE.rejection(number));
    }
}
