package fr.palier.procurement.tender.domain;

/** The four reasons for which a contract may go without a social clause (article L2112-2-1 CCP). */
public enum SocialException {
    IMMEDIATE_SOLUTION("Solution immédiatement disponible"),
    NO_LINK("Pas de lien suffisant avec l’objet du marché"),
    RESTRICTS_COMPETITION("Concurrence restreinte ou exécution difficile"),
    SHORT_WORKS("Travaux de moins de six mois");

    private final String label;

    SocialException(String label) {
        this.label = label;
    }

    public String label() {
        return label;
    }
}
