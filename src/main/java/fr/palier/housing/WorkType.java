package fr.palier.housing;

/** Trades of upkeep; the constants are the values of {@code workType} in the decision tables and in the contract register. */
public enum WorkType {
    PLUMBING("Plomberie"),
    HEATING("Chauffage et eau chaude"),
    VENTILATION("Ventilation"),
    ELECTRICITY("Électricité"),
    INTERCOM("Interphonie et courants faibles"),
    LIFT("Ascenseurs"),
    LOCKSMITH("Serrurerie et métallerie"),
    JOINERY("Menuiserie et vitrerie"),
    ROOFING("Couverture et étanchéité"),
    MASONRY("Maçonnerie"),
    PAINTING("Peinture et sols"),
    GREEN_SPACES("Espaces verts"),
    CLEANING("Propreté"),
    PEST_CONTROL("Désinsectisation, dératisation"),
    SAFETY("Sécurité incendie"),
    GENERAL("Tous corps d'état");

    private final String label;

    WorkType(String label) {
        this.label = label;
    }

    public String label() {
        return label;
    }
}
