package fr.palier.housing;

import fr.palier.office.Rejection;

/** What this module refuses. */
public enum HousingReason implements Rejection.Reason {
    UNKNOWN_RESIDENCE(
            "housing.residence.notFound", "La résidence « %s » n'est pas dans le patrimoine de votre office."),
    UNKNOWN_BUILDING("housing.building.notFound", "Le bâtiment « %s » n'est pas dans le patrimoine de votre office."),
    UNKNOWN_DWELLING("housing.dwelling.notFound", "Le logement « %s » n'est pas dans le patrimoine de votre office."),
    UNKNOWN_OCCUPANT("housing.occupant.notFound", "Ce locataire n'est pas connu de votre office."),
    UNKNOWN_AGENCY("housing.unknownAgency", "L'agence « %s » n'est pas un service de l'office."),
    WRONG_POSTCODE("housing.wrongPostcode", "Le code postal « %s » doit compter cinq chiffres."),
    WRONG_CODE("housing.wrongCode", "Le code « %s » doit commencer par une lettre ou un chiffre."),
    WRONG_EMAIL("housing.wrongEmail", "L'adresse électronique « %s » n'est pas valide."),
    LEFT_BEFORE_ENTERED("housing.leftBeforeEntered", "La date de sortie précède la date d'entrée."),
    TWICE("housing.twice", "Le code « %s » figure déjà dans ce fichier, avec d'autres valeurs."),
    IMPORT_RUNNING("housing.importRunning", "Un import de ce fichier est déjà en cours : attendez qu'il soit fini.");

    private final String code;
    private final String sentence;

    HousingReason(String code, String sentence) {
        this.code = code;
        this.sentence = sentence;
    }

    @Override
    public String code() {
        return code;
    }

    @Override
    public String sentence() {
        return sentence;
    }
}
