package fr.palier.housing.application;

import java.util.List;

/** Files that the rent software gives every night, in the order in which they build on each other. */
public enum HomeFileKind {
    RESIDENCES(
            "Résidences", "residences", List.of("code", "nom", "rue", "code_postal", "ville", "agence"), "copropriete"),
    BUILDINGS("Bâtiments", "batiments", List.of("code", "residence", "nom"), "reception"),
    DWELLINGS("Logements", "logements", List.of("code", "batiment"), "etage, porte, pieces"),
    EQUIPMENT(
            "Équipements",
            "equipements",
            List.of("code", "type", "libelle", "batiment"),
            "logement, installation, garantie, contrat_entretien"),
    OCCUPANTS("Baux", "baux", List.of("code", "logement", "nom", "entree"), "courriel, telephone, sortie, impaye");

    private final String label;
    private final String fileName;
    private final List<String> required;
    private final String further;

    HomeFileKind(String label, String fileName, List<String> required, String further) {
        this.label = label;
        this.fileName = fileName;
        this.required = required;
        this.further = further;
    }

    public String label() {
        return label;
    }

    /** As its file is called in the folder of the nightly import and in the address of the API: {@code logements}. */
    public String fileName() {
        return fileName;
    }

    /** Columns without which a file is refused. */
    public List<String> required() {
        return required;
    }

    /** Columns that may be there, for people to read. */
    public String further() {
        return further;
    }
}
