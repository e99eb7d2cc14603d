package fr.palier.procurement.tender.domain;

import java.util.Arrays;
import java.util.Optional;

/** Families of the clause library; some answer a clause that {@code required-clauses} asks for. */
public enum ClauseKind {
    PRICE_REVISION("Révision du prix", Clause.PRICE_REVISION),
    PRICE_UPDATE("Actualisation du prix", Clause.PRICE_UPDATE),
    ADVANCE("Avance", Clause.ADVANCE),
    SOCIAL("Insertion et clause sociale", Clause.SOCIAL_CLAUSE),
    ENVIRONMENT("Condition environnementale", Clause.ENVIRONMENTAL_CONDITION),
    NUISANCE("Limitation des nuisances", null),
    REUSE("Réemploi", null),
    WASTE("Déchets", null),
    REVIEW("Clause de réexamen", null),
    OTHER("Autre clause", null);

    private final String label;
    private final Clause answers;

    ClauseKind(String label, Clause answers) {
        this.label = label;
        this.answers = answers;
    }

    /** The family whose text a required clause needs; empty where lots or criteria are the answer. */
    public static Optional<ClauseKind> answering(Clause clause) {
        return Arrays.stream(values()).filter(kind -> kind.answers == clause).findFirst();
    }

    public String label() {
        return label;
    }

    public boolean hasFormula() {
        return this == PRICE_REVISION || this == PRICE_UPDATE;
    }

    /** Proposed for works: what the neighbours and the site bear. */
    public boolean isProposedForWorks() {
        return this == NUISANCE || this == REUSE || this == WASTE;
    }
}
