package fr.palier.procurement.tender.application.preparation;

import fr.palier.correspondence.Documents;
import fr.palier.correspondence.StoredDocument;
import fr.palier.engine.Role;
import fr.palier.procurement.tender.application.ConsultationFiles;
import fr.palier.procurement.tender.application.NegotiationState;
import fr.palier.procurement.tender.application.TenderDesk;
import fr.palier.procurement.tender.domain.DossierPiece;
import fr.palier.procurement.tender.domain.DossierVersion;
import fr.palier.procurement.tender.domain.PreparationReason;
import fr.palier.procurement.tender.domain.Tender;
import fr.palier.procurement.tender.domain.TenderReason;
import fr.palier.procurement.tender.domain.TenderStatus;
import fr.palier.procurement.tender.persistence.DossierVersions;
import fr.palier.procurement.tender.persistence.Tenders;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/**
 * The consultation file (DCE) in versions: assembled from what is entered, frozen at approval with the fingerprint of each document,
 * amended afterwards only by a new version that says why and that another person approves.
 */
@Component
public class Dossiers {

    /** What firms get, assembled or deposited. */
    private static final Set<String> KINDS = Set.of(
            ConsultationFiles.RULES,
            ConsultationFiles.CLAUSES,
            ConsultationFiles.ANSWER_FRAME,
            ConsultationFiles.SPECIFICATION,
            ConsultationFiles.OTHER,
            ConsultationFiles.PEMD);

    private final TenderDesk desk;
    private final Tenders tenders;
    private final DossierContents contents;
    private final DossierVersions versions;
    private final ConsultationFiles files;
    private final Documents documents;
    private final NegotiationState negotiation;

    Dossiers(
            TenderDesk desk,
            Tenders tenders,
            DossierContents contents,
            DossierVersions versions,
            ConsultationFiles files,
            Documents documents,
            NegotiationState negotiation) {
        this.desk = desk;
        this.tenders = tenders;
        this.contents = contents;
        this.versions = versions;
        this.files = files;
        this.documents = documents;
        this.negotiation = negotiation;
    }

    /** A version with what it changed from the one before; null for the first. */
    public record Step(DossierVersion version, DossierVersion.Change change) {}

    /** Newest first. */
    @Transactional(readOnly = true)
    public List<Step> history(String reference) {
        List<DossierVersion> all = versions.of(reference);
        List<Step> steps = new ArrayList<>();
        for (int i = 0; i < all.size(); i++) {
            DossierVersion before = i + 1 < all.size() ? all.get(i + 1) : null;
            steps.add(new Step(
                    all.get(i),
                    before == null
                            ? null
                            : DossierVersion.between(
                                    before.content(), all.get(i).content())));
        }
        return steps;
    }

    /** What would change if a version were assembled now; empty before the first. */
    @Transactional(readOnly = true)
    public Optional<DossierVersion.Change> pending(String reference) {
        Tender tender = tenders.get(desk.person().office(), reference);
        return versions.latest(reference).map(last -> DossierVersion.between(last.content(), content(tender)));
    }

    /** A document as it would be assembled now; nothing is stored. */
    @Transactional(readOnly = true)
    public byte[] preview(String reference, DossierPiece piece) {
        Tender tender = tenders.get(desk.person().office(), reference);
        return files.preview(tender, piece.template(), model(tender, piece));
    }

    /**
     * Assembles a new version while the documents are prepared.
     *
     * @throws fr.palier.office.Rejection {@code tender.dossierSame} when nothing changed
     */
    @Transactional
    public void assemble(String reference) {
        Tender tender = desk.beingPrepared(reference);
        versions.latest(reference)
                .filter(last -> last.content().equals(content(tender)))
                .ifPresent(last -> {
                    throw PreparationReason.DOSSIER_SAME.rejection(last.version());
                });
        assembleIfChanged(tender);
    }

    /** What goes to the reviewer is the last version, whoever forgot to assemble it. */
    void assembleIfChanged(Tender tender) {
        String content = content(tender);
        Optional<DossierVersion> last = versions.latest(tender.reference());
        if (last.isPresent() && last.get().content().equals(content)) {
            return;
        }
        for (DossierPiece piece : DossierPiece.values()) {
            files.print(
                    tender, piece.kind(), piece.fileName(tender.reference()), piece.template(), model(tender, piece));
        }
        keep(tender, content, null);
    }

    /** Freezes the version that the reviewer read. */
    void approve(Tender tender) {
        DossierVersion last = versions.latest(tender.reference()).orElseThrow(PreparationReason.NO_DOSSIER::rejection);
        PreparationReason.DOSSIER_CHANGED.when(!last.content().equals(content(tender)), last.version());
        freeze(tender, last);
    }

    /**
     * After the approval: puts a corrected document in a new version, which says why. Criteria, lots and clauses do not change any more.
     *
     * @param kind {@link ConsultationFiles#SPECIFICATION} or {@link ConsultationFiles#OTHER}
     */
    @Transactional
    public void amend(String reference, String kind, String fileName, byte[] file, String reason) {
        Tender tender = desk.lock(reference, Role.BUYERS);
        beforeDeadline(tender);
        String why = TenderDesk.reason(reason);
        fr.palier.office.OfficeReason.WRONG_CHOICE.when(
                !Set.of(ConsultationFiles.SPECIFICATION, ConsultationFiles.OTHER)
                        .contains(kind),
                kind,
                "Pièce");
        DossierVersion last = versions.latest(reference).orElseThrow(PreparationReason.NO_DOSSIER::rejection);
        files.store(tender, kind, fileName, file);
        String content = content(tender);
        PreparationReason.DOSSIER_SAME.when(last.content().equals(content), last.version());
        keep(tender, content, why);
    }

    /** Another person approves an amended version; only then it is the one that firms get. */
    @Transactional
    public void approveAmendment(String reference) {
        Tender tender = desk.lock(reference, Role.SUPERVISORS);
        beforeDeadline(tender);
        DossierVersion last = versions.latest(reference).orElseThrow(PreparationReason.NO_DOSSIER::rejection);
        PreparationReason.DOSSIER_SAME.when(last.approvedAt() != null, last.version());
        desk.mustDiffer(last.assembledBy(), "valider la nouvelle version du dossier");
        freeze(tender, last);
    }

    private void beforeDeadline(Tender tender) {
        tender.mustBe(TenderStatus.PUBLICITY, TenderStatus.CONSULTATION);
        PreparationReason.AMENDMENT_TOO_LATE.when(
                tender.deadline() != null && !tender.deadline().isAfter(desk.now()));
    }

    private void keep(Tender tender, String content, String reason) {
        int version =
                versions.latest(tender.reference()).map(DossierVersion::version).orElse(0) + 1;
        versions.add(tender.reference(), version, content, reason, pieces(tender), desk.person(), desk.now());
        desk.note(
                tender,
                "dossierAssembled",
                "Dossier de consultation, version %d%s.".formatted(version, reason == null ? "" : " : " + reason),
                Map.of("version", version));
    }

    private void freeze(Tender tender, DossierVersion version) {
        TenderReason.NO_DOCUMENTS.when(version.pieces().isEmpty());
        versions.approve(version.id(), desk.person(), desk.now());
        Map<String, Object> prints = new LinkedHashMap<>();
        version.pieces().forEach(piece -> prints.put(String.valueOf(piece.document()), piece.sha256()));
        desk.note(
                tender,
                "dossierFrozen",
                "Dossier de consultation figé, version %d, %d pièces.".formatted(version.version(), prints.size()),
                Map.of("version", version.version(), "sha256", prints));
    }

    private Map<String, Object> model(Tender tender, DossierPiece piece) {
        return Map.of("contents", contents.of(tender), "piece", piece, "negotiation", negotiation.announced(tender));
    }

    /** Assembled documents are made of the other lines: naming them too would change them by being made. */
    private String content(Tender tender) {
        List<String> lines = new ArrayList<>(contents.lines(tender));
        lines.addAll(negotiation.announced(tender));
        current(tender).stream()
                .filter(document -> !isAssembled(tender, document))
                .forEach(document -> lines.add(
                        "Pièce versée « %s », empreinte %s".formatted(document.fileName(), document.sha256())));
        return String.join("\n", lines);
    }

    private List<DossierVersion.Piece> pieces(Tender tender) {
        return current(tender).stream()
                .map(document -> new DossierVersion.Piece(
                        document.id(), document.kind(), document.fileName(), document.version(), document.sha256()))
                .toList();
    }

    private List<StoredDocument> current(Tender tender) {
        Map<String, StoredDocument> newest = new LinkedHashMap<>();
        documents.of(tender.office(), tender.reference()).stream()
                .filter(document -> KINDS.contains(document.kind()))
                .sorted(Comparator.comparingInt(StoredDocument::version))
                .forEach(document -> newest.put(document.kind() + "/" + document.fileName(), document));
        return newest.values().stream()
                .sorted(Comparator.comparing(StoredDocument::kind).thenComparing(StoredDocument::fileName))
                .toList();
    }

    private static boolean isAssembled(Tender tender, StoredDocument document) {
        return java.util.Arrays.stream(DossierPiece.values())
                .anyMatch(piece -> piece.kind().equals(document.kind())
                        && piece.fileName(tender.reference()).equals(document.fileName()));
    }
}
