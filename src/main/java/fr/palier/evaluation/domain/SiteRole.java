package fr.palier.evaluation.domain;

import fr.palier.evaluation.SheetKind;

/** What a firm does on a site; the constants are values of CSV files. */
public enum SiteRole {
    WORKS("Entreprise de travaux", SheetKind.WORKS),
    DESIGN("Maîtrise d'œuvre", SheetKind.DESIGN);

    private final String label;
    private final SheetKind sheet;

    SiteRole(String label, SheetKind sheet) {
        this.label = label;
        this.sheet = sheet;
    }

    public String label() {
        return label;
    }

    /** The sheet that it is rated on. */
    public SheetKind sheet() {
        return sheet;
    }
}
