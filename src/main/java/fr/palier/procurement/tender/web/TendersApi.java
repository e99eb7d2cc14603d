package fr.palier.procurement.tender.web;

import fr.palier.engine.Rules;
import fr.palier.engine.SignedIn;
import fr.palier.office.Journal;
import fr.palier.procurement.Procedure;
import fr.palier.procurement.tender.application.reading.TenderReader;
import fr.palier.procurement.tender.domain.Lot;
import fr.palier.procurement.tender.domain.PublicityItem;
import fr.palier.procurement.tender.domain.Tender;
import fr.palier.procurement.tender.domain.TenderStatus;
import fr.palier.web.Entered;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.tags.Tag;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.Map;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/** Consultations of the reader's office. */
@RestController
@RequestMapping("/api/tenders")
@Tag(name = "Consultations")
class TendersApi {

    private final TenderReader reader;
    private final Journal journal;

    TendersApi(TenderReader reader, Journal journal) {
        this.reader = reader;
        this.journal = journal;
    }

    record Line(
            String reference,
            String subject,
            String need,
            String nature,
            String procedure,
            String formalProcedure,
            String committee,
            BigDecimal estimate,
            String stage,
            String stageLabel,
            OffsetDateTime deadline) {}

    /** @param legalEnd last day of the legal period; @param policyEnd last day of the office's own */
    record Clocks(
            LocalDate legalEnd,
            LocalDate policyEnd,
            OffsetDateTime announcedDeadline,
            OffsetDateTime deadline,
            List<Standstill> standstills) {}

    record Standstill(int lot, Integer days, OffsetDateTime lettersSentAt, LocalDate earliestSignature) {}

    record Decided(
            OffsetDateTime at,
            String key,
            String version,
            Map<String, Object> inputs,
            List<Map<String, Object>> rows,
            List<String> rules,
            List<String> bases) {}

    record LotLine(
            int number,
            String title,
            BigDecimal estimate,
            BigDecimal budget,
            String status,
            String reason,
            BigDecimal awardedAmount,
            OffsetDateTime signedAt,
            OffsetDateTime notifiedAt) {}

    record ChannelLine(
            String channel,
            boolean required,
            OffsetDateTime sentAt,
            OffsetDateTime publishedAt,
            String proof,
            String proofUrl) {}

    record HistoryLine(OffsetDateTime at, String who, String event, String sentence) {}

    record File(
            Line tender,
            List<String> nodes,
            Clocks clocks,
            List<LotLine> lots,
            List<ChannelLine> channels,
            List<Decided> decisions,
            List<HistoryLine> history) {}

    @GetMapping
    @Operation(summary = "Consultations de l’office, les plus récentes d’abord")
    List<Line> list(
            @RequestParam(required = false) String stage,
            @RequestParam(required = false) String procedure,
            @RequestParam(required = false) String text) {
        return reader
                .search(
                        Entered.optionalChoice(stage, "stage", TenderStatus.class),
                        Entered.optionalChoice(procedure, "procedure", Procedure.class),
                        text)
                .stream()
                .map(TendersApi::line)
                .toList();
    }

    @GetMapping("/{reference}")
    @Operation(summary = "Un dossier : stade, horloges, décisions avec règle et fondement, historique")
    File get(@PathVariable String reference) {
        TenderReader.TenderFile file = reader.get(reference);
        Tender tender = file.tender();
        return new File(
                line(tender),
                reader.standing(reference).stream()
                        .flatMap(standing -> standing.nodes().stream().map(node -> standing.process() + "/" + node))
                        .toList(),
                new Clocks(
                        tender.legalEnd(),
                        tender.policyEnd(),
                        tender.announcedDeadline(),
                        tender.deadline(),
                        file.lots().stream().map(TendersApi::standstill).toList()),
                file.lots().stream().map(TendersApi::lot).toList(),
                file.publicity().stream().map(TendersApi::channel).toList(),
                reader.decisions(file).stream().map(TendersApi::decided).toList(),
                journal.of(SignedIn.person().office(), reference).stream()
                        .map(one -> new HistoryLine(one.at(), one.actorName(), one.event(), one.sentence()))
                        .toList());
    }

    private static Line line(Tender tender) {
        return new Line(
                tender.reference(),
                tender.subject(),
                tender.need(),
                tender.nature().name(),
                tender.procedure().name(),
                tender.formalProcedure() == null
                        ? null
                        : tender.formalProcedure().name(),
                tender.committee().name(),
                tender.estimate().euros(),
                tender.status().name(),
                tender.status().label(),
                tender.deadline());
    }

    private static Standstill standstill(Lot lot) {
        return new Standstill(lot.number(), lot.standstillDays(), lot.lettersSentAt(), lot.earliestSignature());
    }

    private static LotLine lot(Lot lot) {
        return new LotLine(
                lot.number(),
                lot.title(),
                lot.estimate().euros(),
                lot.budget() == null ? null : lot.budget().euros(),
                lot.status().name(),
                lot.reason(),
                lot.awardedAmount() == null ? null : lot.awardedAmount().euros(),
                lot.signedAt(),
                lot.notifiedAt());
    }

    private static ChannelLine channel(PublicityItem item) {
        return new ChannelLine(
                item.channel().name(),
                item.required(),
                item.sentAt(),
                item.publishedAt(),
                item.proof(),
                item.proofUrl());
    }

    private static Decided decided(Rules.Kept line) {
        return new Decided(
                line.at(),
                line.key(),
                line.version(),
                line.inputs(),
                line.rows(),
                values(line, "rule"),
                values(line, "basis"));
    }

    private static List<String> values(Rules.Kept line, String column) {
        return line.rows().stream()
                .map(row -> row.get(column))
                .filter(value -> value != null)
                .map(Object::toString)
                .toList();
    }
}
