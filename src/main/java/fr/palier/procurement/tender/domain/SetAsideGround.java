package fr.palier.procurement.tender.domain;

/** Why a chosen offer can no longer be awarded before the firms are told. */
public enum SetAsideGround {
    MISSING_PROOFS("Preuves de non-exclusion manquantes"),
    CANNOT_PERFORM("Impossibilité d’exécuter (force majeure ou cas fortuit)");

    private final String label;

    SetAsideGround(String label) {
        this.label = label;
    }

    public String label() {
        return label;
    }
}
