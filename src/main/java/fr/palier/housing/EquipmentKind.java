package fr.palier.housing;

/** What breaks, with the trade that repairs it; the constants are the values of {@code equipment} in {@code repair-responsibility}. */
public enum EquipmentKind {
    TAP("Robinetterie", WorkType.PLUMBING),
    PIPE("Canalisation, fuite", WorkType.PLUMBING),
    SANITARY("Sanitaires, évier, WC", WorkType.PLUMBING),
    HOT_WATER("Eau chaude, chauffe-eau", WorkType.HEATING),
    HEATING_SYSTEM("Chauffage collectif", WorkType.HEATING),
    BOILER("Chaudière individuelle", WorkType.HEATING),
    RADIATOR("Radiateur", WorkType.HEATING),
    VENTILATION("Ventilation", WorkType.VENTILATION),
    GAS("Gaz", WorkType.HEATING),
    ELECTRICITY("Électricité", WorkType.ELECTRICITY),
    COMMON_LIGHTING("Éclairage des parties communes", WorkType.ELECTRICITY),
    SMOKE_DETECTOR("Détecteur de fumée", WorkType.ELECTRICITY),
    INTERCOM("Interphone", WorkType.INTERCOM),
    LIFT("Ascenseur", WorkType.LIFT),
    ENTRANCE_DOOR("Porte d'entrée d'immeuble", WorkType.LOCKSMITH),
    LOCK("Porte et serrure du logement", WorkType.LOCKSMITH),
    WINDOW("Fenêtre, vitrage", WorkType.JOINERY),
    SHUTTER("Volet", WorkType.JOINERY),
    JOINERY("Menuiserie intérieure", WorkType.JOINERY),
    ROOF("Toiture, infiltration", WorkType.ROOFING),
    GUTTER("Gouttière", WorkType.ROOFING),
    FACADE("Façade, balcon", WorkType.MASONRY),
    WALL_COVERING("Murs, peinture, humidité", WorkType.PAINTING),
    FLOOR("Sols", WorkType.PAINTING),
    PARKING_GATE("Portail, parking", WorkType.LOCKSMITH),
    GARDEN("Espaces verts", WorkType.GREEN_SPACES),
    CLEANLINESS("Propreté des parties communes", WorkType.CLEANING),
    WASTE("Local à ordures, encombrants", WorkType.CLEANING),
    PESTS("Nuisibles", WorkType.PEST_CONTROL),
    AERIAL("Antenne, télévision, fibre", WorkType.INTERCOM),
    FIRE_SAFETY("Sécurité incendie", WorkType.SAFETY),
    OTHER("Autre équipement", WorkType.GENERAL);

    private final String label;
    private final WorkType workType;

    EquipmentKind(String label, WorkType workType) {
        this.label = label;
        this.workType = workType;
    }

    public String label() {
        return label;
    }

    /** Trade that repairs it. */
    public WorkType workType() {
        return workType;
    }
}
