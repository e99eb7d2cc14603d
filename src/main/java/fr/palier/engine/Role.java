package fr.palier.engine;

import java.util.Set;

/** Role groups of the engine with the name that people read. */
public enum Role {
    BUYERS("Commande publique et achats"),
    DEPARTMENT_BUYERS("Services acheteurs"),
    PROJECT_MANAGERS("Chargés d'opération"),
    COMMITTEE_MEMBERS("Membres de la commission"),
    COMMITTEE_SECRETARY("Secrétariat de la commission"),
    FINANCE("Finances"),
    EXECUTIVE("Direction générale"),
    RENTAL_MANAGEMENT("Gestion locative et agences"),
    FIELD_TEAMS("Équipes de terrain"),
    COMPLAINT_DESK("Centre de la relation locataire"),
    SOCIAL_ADVISERS("Conseillers sociaux"),
    MEDIATORS("Médiateurs"),
    QUALITY("Qualité"),
    TENANT_CONSULTATION("Concertation locative"),
    ACTION_LEADS("Pilotes d'actions"),
    TENANT_REPRESENTATIVES("Représentants des locataires"),
    EXTERNAL_EVALUATOR("Évaluateur extérieur"),
    SUPERVISORS("Responsables");

    /** Groups whose accounts belong to people outside the office: they see only what is opened to them by name. */
    public static final Set<String> OUTSIDE = Set.of(TENANT_REPRESENTATIVES.group(), EXTERNAL_EVALUATOR.group());

    private final String label;

    Role(String label) {
        this.label = label;
    }

    /** Id of the engine group: {@code department-buyers}. */
    public String group() {
        return name().toLowerCase(java.util.Locale.ROOT).replace('_', '-');
    }

    public String label() {
        return label;
    }
}
