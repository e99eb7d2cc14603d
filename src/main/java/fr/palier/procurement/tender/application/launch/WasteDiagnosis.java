package fr.palier.procurement.tender.application.launch;

import fr.palier.correspondence.Documents;
import fr.palier.engine.Decision;
import fr.palier.engine.Rules;
import fr.palier.procurement.Nature;
import fr.palier.procurement.WorksKind;
import fr.palier.procurement.tender.application.ConsultationFiles;
import fr.palier.procurement.tender.application.TenderDesk;
import fr.palier.procurement.tender.domain.PreparationReason;
import fr.palier.procurement.tender.domain.Tender;
import fr.palier.procurement.tender.domain.TenderReason;
import fr.palier.procurement.tender.persistence.WorksFacts;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** The PEMD diagnosis (products, equipment, materials, waste): no significant rehabilitation or demolition is launched without it. */
@Component
public class WasteDiagnosis {

    private static final String TABLE = "pemd-diagnosis";
    private static final int LARGEST_AREA = 1_000_000;

    private final TenderDesk desk;
    private final WorksFacts works;
    private final Documents documents;
    private final Rules rules;

    WasteDiagnosis(TenderDesk desk, WorksFacts works, Documents documents, Rules rules) {
        this.desk = desk;
        this.works = works;
        this.documents = documents;
        this.rules = rules;
    }

    /** What the buyer says of works whose operation says nothing of rehabilitation or demolition. @param floorArea square metres, null for other works */
    @Transactional
    public void describe(String reference, WorksKind kind, Integer floorArea) {
        Tender tender = desk.beingPrepared(reference);
        PreparationReason.NOT_WORKS.when(tender.nature() != Nature.WORKS);
        PreparationReason.OPERATION_SPEAKS.when(
                works.of(reference).filter(WorksFacts.Works::ofOperation).isPresent(), tender.operation());
        boolean measured = floorArea != null && floorArea >= 1 && floorArea <= LARGEST_AREA;
        PreparationReason.FLOOR_AREA.when(kind != WorksKind.OTHER && !measured || floorArea != null && !measured);
        works.record(reference, kind, floorArea);
        desk.note(
                tender,
                "worksDescribed",
                "Nature des travaux : %s%s."
                        .formatted(
                                kind.label().toLowerCase(java.util.Locale.FRANCE),
                                floorArea == null ? "" : ", %d m² de plancher".formatted(floorArea)),
                Map.of("kind", kind));
    }

    /** What the table answers for works that are described; empty for other contracts and while nobody said what they are. */
    public Optional<Decision> duty(Tender tender) {
        return inputs(tender).flatMap(inputs -> rules.simulateOne(TABLE, inputs));
    }

    /** Before the launch is signed: works that are described already need their diagnosis. */
    void checkAtLaunch(Tender tender) {
        inputs(tender).ifPresent(inputs -> check(tender, inputs));
    }

    /** Before the documents are approved: all works are described. */
    public void checkAtApproval(Tender tender) {
        if (tender.nature() == Nature.WORKS) {
            check(tender, inputs(tender).orElseThrow(PreparationReason.WORKS_KIND_MISSING::rejection));
        }
    }

    private void check(Tender tender, Map<String, Object> inputs) {
        Decision decision = rules.decide(tender.office(), tender.reference(), TABLE, inputs)
                .orElseThrow(() -> TenderReason.NO_RULE.rejection(TABLE));
        PreparationReason.PEMD_MISSING.when(decision.isTrue("required") && !isOnFile(tender), decision.basis());
    }

    /** The need's file serves too: the diagnosis often comes before the consultation. */
    public boolean isOnFile(Tender tender) {
        return List.of(tender.reference(), tender.need()).stream()
                .flatMap(file -> documents.of(tender.office(), file).stream())
                .anyMatch(document -> document.kind().equals(ConsultationFiles.PEMD));
    }

    private Optional<Map<String, Object>> inputs(Tender tender) {
        if (tender.nature() != Nature.WORKS) {
            return Optional.empty();
        }
        return works.of(tender.reference()).map(facts -> {
            Map<String, Object> inputs = new HashMap<>();
            inputs.put("officePolicy", desk.office(tender).policy());
            inputs.put("worksKind", facts.kind().name());
            inputs.put("floorArea", facts.floorArea());
            inputs.put("launchDate", desk.launchDay(tender));
            return inputs;
        });
    }
}
