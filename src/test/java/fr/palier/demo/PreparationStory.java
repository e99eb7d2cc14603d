package fr.palier.demo;

import fr.palier.correspondence.SignedLinks;
import fr.palier.office.Zone;
import fr.palier.procurement.Nature;
import fr.palier.procurement.WorksKind;
import fr.palier.procurement.tender.application.launch.WasteDiagnosis;
import fr.palier.procurement.tender.application.preparation.ClauseLibrary;
import fr.palier.procurement.tender.application.preparation.ContractClauses;
import fr.palier.procurement.tender.application.preparation.InsertionOpinions;
import fr.palier.procurement.tender.application.preparation.PreparationReader;
import fr.palier.procurement.tender.domain.ClauseDraft;
import fr.palier.procurement.tender.domain.ClauseKind;
import fr.palier.procurement.tender.domain.InsertionOpinion;
import fr.palier.procurement.tender.domain.InsertionRequest;
import fr.palier.procurement.tender.domain.LibraryClause;
import fr.palier.procurement.tender.persistence.Insertions;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;

/** What the people of office 62 enter before publication: clauses of the library, nature of works, the facilitator's opinion. */
public class PreparationStory {

    /** No demonstration is older. */
    private static final LocalDate FROM = LocalDate.of(2026, 1, 1);

    private final ClauseLibrary library;
    private final ContractClauses clauses;
    private final WasteDiagnosis diagnosis;
    private final InsertionOpinions opinions;
    private final Insertions insertions;
    private final PreparationReader reader;

    PreparationStory(
            ClauseLibrary library,
            ContractClauses clauses,
            WasteDiagnosis diagnosis,
            InsertionOpinions opinions,
            Insertions insertions,
            PreparationReader reader) {
        this.library = library;
        this.clauses = clauses;
        this.diagnosis = diagnosis;
        this.opinions = opinions;
        this.insertions = insertions;
        this.reader = reader;
    }

    /** The library of the person's office, once. */
    void fillLibrary() {
        if (library.all().isEmpty()) {
            drafts().forEach(draft -> library.add(draft, false));
        }
    }

    /** Takes every clause that suits; called as a buyer. */
    void takeClauses(String reference) {
        fillLibrary();
        reader.documents(reference).available().stream()
                .map(LibraryClause::id)
                .forEach(clause -> clauses.take(reference, clause));
    }

    void otherWorks(String reference) {
        diagnosis.describe(reference, WorksKind.OTHER, null);
    }

    /** The facilitator presses its link; nobody is signed in. */
    void answer(String reference) {
        InsertionRequest open = insertions.of(reference).stream()
                .filter(InsertionRequest::isOpen)
                .findFirst()
                .orElseThrow();
        opinions.answer(
                linkOf(open),
                new InsertionOpinion(
                        "Chargée de clauses (fictive)",
                        true,
                        420,
                        "Second œuvre, nettoyage",
                        "Demandeurs d’emploi de longue durée, jeunes en parcours",
                        "Prévoir un tutorat sur le chantier."));
    }

    public static SignedLinks.Link linkOf(InsertionRequest request) {
        return new SignedLinks.Link(
                request.link(),
                InsertionOpinions.LINK_PURPOSE,
                "62",
                request.reference(),
                request.facilitator(),
                request.dueOn().plusDays(30).atStartOfDay(Zone.PARIS).toInstant());
    }

    private static List<ClauseDraft> drafts() {
        return List.of(
                draft(
                        "ENV-EXECUTION",
                        ClauseKind.ENVIRONMENT,
                        null,
                        "Exécution respectueuse de l’environnement",
                        "Le titulaire limite les déplacements, emploie des produits à faible émission et remet chaque trimestre un relevé des quantités de déchets et de leur destination. Le relevé manquant est une inexécution."),
                draft(
                        "SOC-INSERTION",
                        ClauseKind.SOCIAL,
                        null,
                        "Heures d’insertion",
                        "Le titulaire réserve aux personnes éloignées de l’emploi le nombre d’heures fixé avec le facilitateur, et remet chaque mois les justificatifs des heures réalisées."),
                new ClauseDraft(
                        "PRIX-REVISION",
                        ClauseKind.PRICE_REVISION,
                        null,
                        "Révision annuelle du prix",
                        "Les prix sont révisés chaque année à la date anniversaire, par application de la formule, sur les derniers index publiés à cette date.",
                        "P = P0 × (0,15 + 0,85 × I / I0)",
                        "BT50 ; ICHT-IME (exemples)",
                        null,
                        FROM),
                new ClauseDraft(
                        "PRIX-ACTUALISATION",
                        ClauseKind.PRICE_UPDATE,
                        null,
                        "Actualisation du prix ferme",
                        "Le prix ferme est actualisé si plus de trois mois séparent la date d’établissement du prix du début d’exécution, par application de la formule.",
                        "P = P0 × I / I0",
                        "BT01 (exemple)",
                        null,
                        FROM),
                new ClauseDraft(
                        "AVANCE",
                        ClauseKind.ADVANCE,
                        null,
                        "Avance",
                        "Une avance est versée au titulaire qui la demande ; elle est remboursée par précompte sur les sommes dues à partir de 65 % d’exécution.",
                        null,
                        null,
                        new BigDecimal("10"),
                        FROM),
                draft(
                        "NUISANCES",
                        ClauseKind.NUISANCE,
                        Nature.WORKS,
                        "Limitation des nuisances pour les habitants",
                        "Les travaux bruyants se font de 9 h à 12 h et de 14 h à 17 h. Les habitants sont prévenus sept jours avant toute coupure."),
                draft(
                        "REEMPLOI",
                        ClauseKind.REUSE,
                        Nature.WORKS,
                        "Dépose soignée et réemploi",
                        "Les équipements désignés par le diagnostic sont déposés avec soin, triés et remis à une structure de réemploi, contre reçu."),
                draft(
                        "DECHETS",
                        ClauseKind.WASTE,
                        Nature.WORKS,
                        "Déchets de chantier",
                        "Les déchets sont triés sur place par flux ; le titulaire remet les bordereaux de suivi et le taux de valorisation."),
                draft(
                        "REEXAMEN",
                        ClauseKind.REVIEW,
                        null,
                        "Clause de réexamen",
                        "Les quantités de chaque ligne de prix peuvent varier de 10 % en plus ou en moins sans avenant, par ordre de service."));
    }

    private static ClauseDraft draft(String code, ClauseKind kind, Nature nature, String title, String text) {
        return new ClauseDraft(code, kind, nature, title, text, null, null, null, FROM);
    }
}
