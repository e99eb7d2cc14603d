package fr.palier.evaluation.dossier.application;

import fr.palier.evaluation.SheetKind;
import fr.palier.evaluation.dossier.domain.CleanComment;
import fr.palier.evaluation.dossier.domain.Dossier;
import fr.palier.evaluation.dossier.domain.DossierPeriod;
import fr.palier.evaluation.dossier.persistence.DossierRows;
import fr.palier.evaluation.scorecard.domain.Scorecard;
import fr.palier.office.Journal;
import fr.palier.office.References;
import fr.palier.supplier.Firm;
import fr.palier.supplier.Firms;
import java.util.Arrays;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Isolation;
import org.springframework.transaction.annotation.Transactional;

/** Freezes what the outside firm works on: opinions with cleaned comments, figures of upkeep, dictionary, sums. */
@Component
public class FreezeDossier {

    private static final int SHORTEST_WORD = 2;

    private final CleanSheets sheets;
    private final DossierContents contents;
    private final Firms firms;
    private final DossierRows rows;
    private final References references;
    private final DossierDesk desk;
    private final Journal journal;

    FreezeDossier(
            CleanSheets sheets,
            DossierContents contents,
            Firms firms,
            DossierRows rows,
            References references,
            DossierDesk desk,
            Journal journal) {
        this.sheets = sheets;
        this.contents = contents;
        this.firms = firms;
        this.rows = rows;
        this.references = references;
        this.desk = desk;
        this.journal = journal;
    }

    /** A text as it would leave. @param criterion label; empty = on the whole @param doubtful words that may still be names */
    public record CleanedComment(
            String evaluation,
            String criterion,
            String written,
            String cleaned,
            boolean changed,
            Set<String> doubtful) {}

    /** What would be frozen: to be read before. @param upkeepFirms firms with figures of upkeep */
    public record Draft(DossierPeriod period, int opinions, int upkeepFirms, List<CleanedComment> comments) {

        public boolean isEmpty() {
            return opinions == 0 && upkeepFirms == 0;
        }
    }

    /** @param masked words that must not leave, separated by commas or spaces; may be empty */
    @Transactional(readOnly = true)
    public Draft draft(DossierPeriod period, String masked) {
        String office = desk.officeOf(DossierDesk.KEEPERS);
        List<CleanSheets.CleanSheet> frozen = sheets.of(office, period, words(masked));
        desk.mustBeOpen(office, frozen.stream().map(clean -> firms.get(
                        office, clean.sheet().firm())
                .siret()));
        return new Draft(
                period,
                frozen.size(),
                rows.firmsWithUpkeep(office, period.from(), period.until()).size(),
                frozen.stream()
                        .flatMap(clean -> clean.texts()
                                .map(comment -> new CleanedComment(
                                        clean.sheet().reference(),
                                        comment.criterion(),
                                        comment.written(),
                                        comment.cleaned(),
                                        comment.isChanged(),
                                        CleanComment.doubtful(comment.cleaned()))))
                        .toList());
    }

    /**
     * Freezes one; an earlier one of the same period stays as it is.
     *
     * @throws fr.palier.office.Rejection {@code evaluation.futurePeriod}, {@code evaluation.emptyDossier}
     */
    @Transactional(isolation = Isolation.REPEATABLE_READ)
    public Dossier freeze(DossierPeriod period, String masked) {
        return keep(contents.gather(period, words(masked)), true);
    }

    /** What software asked for. @param again nothing had changed: the one that was frozen before */
    public record Asked(Dossier dossier, boolean again) {}

    /** The same for software: nobody read the comments again, so it stays within the office. Twice the same content is frozen once. */
    @Transactional(isolation = Isolation.REPEATABLE_READ)
    public Asked freezeUnread(DossierPeriod period) {
        DossierContents.Gathered prepared = contents.gather(period, Set.of());
        String sum = DossierFiles.of("", List.of(), prepared.tables()).sha256();
        return rows.latest(prepared.office(), period.from(), period.until(), false)
                .filter(before -> before.sha256().equals(sum))
                .map(before -> new Asked(before, true))
                .orElseGet(() -> new Asked(keep(prepared, false), false));
    }

    /** @param readAgain a person read the cleaned texts; otherwise it stays within the office */
    private Dossier keep(DossierContents.Gathered prepared, boolean readAgain) {
        String reference = references.next(References.Letter.D, prepared.office());
        DossierFiles.Bundle bundle = DossierFiles.of(reference, readMe(prepared.period()), prepared.tables());
        Dossier dossier = new Dossier(
                reference,
                prepared.office(),
                prepared.period().from(),
                prepared.period().until(),
                desk.now(),
                desk.name(),
                bundle.sha256(),
                prepared.frozen().size(),
                prepared.known().size(),
                readAgain);
        keep(dossier, bundle, prepared.frozen(), prepared.cards(), prepared.known());
        return dossier;
    }

    private void keep(
            Dossier dossier,
            DossierFiles.Bundle bundle,
            List<CleanSheets.CleanSheet> frozen,
            List<Scorecard> cards,
            Map<Long, Firm> known) {
        rows.add(dossier);
        int position = 1;
        for (DossierFiles.Written file : bundle.files()) {
            rows.addFile(
                    dossier.reference(),
                    position++,
                    new Dossier.File(file.name(), file.mediaType(), file.content().length, file.sha256()),
                    file.content());
        }
        Stream.concat(
                        frozen.stream()
                                .map(clean -> subject(
                                        known,
                                        clean.sheet().firm(),
                                        clean.sheet().kind())),
                        cards.stream().map(card -> subject(known, card.firm(), SheetKind.MAINTENANCE)))
                .collect(Collectors.toCollection(LinkedHashSet::new))
                .forEach(subject -> rows.addSubject(dossier.reference(), dossier.office(), subject));
        journal.write(
                dossier.office(),
                dossier.reference(),
                "evaluation.dossierFrozen",
                "Dossier figé pour la période %s : %d fiches, %d fournisseurs."
                        .formatted(
                                new DossierPeriod(dossier.from(), dossier.until()).inWords(),
                                dossier.opinions(),
                                dossier.suppliers()),
                Map.of("sha256", dossier.sha256()));
    }

    private static DossierRows.Subject subject(Map<Long, Firm> known, long firm, SheetKind kind) {
        return new DossierRows.Subject(firm, known.get(firm).siret(), kind);
    }

    private static List<String> readMe(DossierPeriod period) {
        return List.of(
                "Évaluation des fournisseurs, période %s.".formatted(period.inWords()),
                "Contenu figé : il ne change plus. Les commentaires ne désignent ni locataire ni agent.",
                "Votre réponse : un fichier CSV (séparateur point-virgule), une ligne par fournisseur et fiche.",
                "Colonnes nécessaires : empreinte, siret, fiche (WORKS, MAINTENANCE, SUPPLIES, SERVICES ou DESIGN), synthese.",
                "Colonnes au besoin : note (0 à 100), points_forts, axes_de_progres.");
    }

    private static Set<String> words(String masked) {
        return masked == null
                ? Set.of()
                : Arrays.stream(masked.split("[\\s,;]+"))
                        .filter(word -> word.length() >= SHORTEST_WORD)
                        .map(CleanComment::plain)
                        .collect(Collectors.toSet());
    }
}
