package fr.palier.complaint.domain;

import fr.palier.housing.EquipmentKind;
import java.util.Optional;

/** What it is about; the constants are the values of {@code category} in {@code complaint-triage}. */
public enum Category {
    WATER_LEAK("Fuite d'eau", EquipmentKind.PIPE),
    NO_WATER("Plus d'eau", EquipmentKind.PIPE),
    HEATING("Chauffage", EquipmentKind.HEATING_SYSTEM),
    HOT_WATER("Eau chaude", EquipmentKind.HOT_WATER),
    GAS_SMELL("Odeur de gaz", EquipmentKind.GAS),
    ELECTRICITY("Électricité", EquipmentKind.ELECTRICITY),
    LIFT("Ascenseur", EquipmentKind.LIFT),
    LOCK("Porte ou serrure", EquipmentKind.LOCK),
    INTERCOM("Interphone", EquipmentKind.INTERCOM),
    WINDOW("Fenêtre ou volet", EquipmentKind.WINDOW),
    SANITARY("Robinet, évier, WC", EquipmentKind.TAP),
    DAMP("Humidité ou ventilation", EquipmentKind.VENTILATION),
    ROOF("Toiture, façade, gouttière", EquipmentKind.ROOF),
    PESTS("Nuisibles", EquipmentKind.PESTS),
    COMMON_PARTS("Parties communes, éclairage", EquipmentKind.COMMON_LIGHTING),
    FIRE_SAFETY("Sécurité incendie", EquipmentKind.FIRE_SAFETY),
    CLEANLINESS("Propreté", EquipmentKind.CLEANLINESS),
    WASTE("Déchets, encombrants", EquipmentKind.WASTE),
    OTHER_REPAIR("Autre réparation", EquipmentKind.OTHER),
    NEIGHBOUR("Trouble de voisinage", null),
    SOCIAL("Difficulté personnelle ou financière", null),
    RENT_AND_CHARGES("Loyer et charges", null),
    RECEPTION("Accueil ou suivi d'une demande", null),
    OTHER("Autre sujet", null);

    private final String label;
    private final EquipmentKind equipment;

    Category(String label, EquipmentKind equipment) {
        this.label = label;
        this.equipment = equipment;
    }

    public String label() {
        return label;
    }

    /** What is most often broken; empty where nothing is to be repaired. */
    public Optional<EquipmentKind> equipment() {
        return Optional.ofNullable(equipment);
    }

    /** A personal difficulty, not something broken. */
    public boolean isDiscreet() {
        return this == SOCIAL;
    }

    /** What others read in lists: a personal difficulty stays discreet. */
    public String discreetLabel() {
        return isDiscreet() ? "Demande d'accompagnement" : label;
    }
}
