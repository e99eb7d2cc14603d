package fr.palier.office;

/** Reasons for refusing that any module may give. */
public enum OfficeReason implements Rejection.Reason {
    NO_OFFICE("office.noOffice", "Le compte « %s » n'est rattaché à aucun office : il ne peut rien saisir."),
    NOT_ALLOWED("office.notAllowed", "Votre rôle ne permet pas cette action."),
    NOT_FOUND("office.notFound", "Aucun dossier « %s » n'est accessible à votre office."),
    MISSING("office.missing", "Le champ « %s » est obligatoire."),
    TOO_LONG("office.tooLong", "Le champ « %s » dépasse %d caractères."),
    WRONG_AMOUNT(
            "office.wrongAmount",
            "Le champ « %s » doit être un montant en euros HT, positif, avec deux décimales au plus."),
    ABSURD_AMOUNT("office.absurdAmount", "Le champ « %s » dépasse un milliard d'euros : vérifiez le montant saisi."),
    WRONG_NUMBER("office.wrongNumber", "Le champ « %s » doit être un nombre entier entre %d et %d."),
    WRONG_DATE("office.wrongDate", "Le champ « %s » doit être une date valide (jj/mm/aaaa)."),
    /** To software, which sends days as ISO 8601 writes them. */
    WRONG_ISO_DATE("office.wrongDate", "Le champ « %s » doit être une date valide (AAAA-MM-JJ)."),
    WRONG_CHOICE("office.wrongChoice", "La valeur « %s » n'est pas un choix possible pour « %s »."),
    WRONG_TEXT("office.wrongText", "Le champ « %s » contient des caractères qui ne sont pas du texte."),
    EMPTY_FILE("office.emptyFile", "Le fichier est vide."),
    NO_TEXT(
            "office.noText",
            "Le fichier n'est pas du texte CSV : un classeur s'enregistre d'abord au format CSV (séparateur point-virgule)."),
    MISSING_COLUMN("office.missingColumn", "La colonne « %s » manque dans le fichier."),
    BROKEN_FILE(
            "office.brokenFile",
            "Le fichier ne se lit pas au-delà de la ligne %d : des guillemets ou des séparateurs y sont mal placés.");

    private final String code;
    private final String sentence;

    OfficeReason(String code, String sentence) {
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
