package fr.palier.correspondence;

import fr.palier.office.Rejection;

/** What this module refuses. */
public enum CorrespondenceReason implements Rejection.Reason {
    EMPTY_FILE("correspondence.emptyFile", "Le fichier « %s » est vide."),
    FILE_TOO_LARGE("correspondence.fileTooLarge", "Le fichier « %s » dépasse %d Mo."),
    WRONG_FILE_NAME("correspondence.wrongFileName", "Le nom du fichier est vide ou dépasse 150 caractères."),
    WRONG_FILE_TYPE(
            "correspondence.wrongFileType",
            "Le fichier « %s » n'est pas accepté : déposez un PDF, une image PNG ou JPEG, un document ODT, ODS, DOCX ou XLSX, ou un texte CSV ou TXT. Une archive ZIP est à déposer fichier par fichier."),
    DISGUISED_FILE(
            "correspondence.disguisedFile",
            "Le contenu du fichier « %s » ne correspond pas à son nom : il semble être de type %s."),
    MACROS("correspondence.macros", "Le fichier « %s » contient des macros : enregistrez-le sans macros."),
    UNREADABLE_FILE("correspondence.unreadableFile", "Le fichier « %s » est endommagé ou illisible."),
    IMAGE_TOO_LARGE("correspondence.imageTooLarge", "L'image « %s » dépasse %d millions de points."),
    WRONG_TYPE_FOR_KIND(
            "correspondence.wrongTypeForKind", "Le fichier « %s » n'a pas le type demandé pour cette pièce : %s."),
    UNKNOWN_KIND("correspondence.unknownKind", "Ce type de pièce ne peut pas être déposé."),
    WRONG_ADDRESS("correspondence.wrongAddress", "« %s » n'est pas une adresse électronique valide."),
    LINK_NOT_FOUND("correspondence.link.notFound", "Ce lien n'est pas valable ou ne l'est plus."),
    NO_LINK_LIFETIME(
            "correspondence.noLinkLifetime",
            "La politique de l'office ne dit pas combien de temps ce lien ouvre (usage « %s ») : complétez la table link-lifetime."),
    LINK_GONE("correspondence.link.gone", "Ce lien n'est pas valable ou ne l'est plus."),
    LETTER_NOT_ON_PAPER(
            "correspondence.letterNotOnPaper",
            "Ce courrier part par courriel : sa date d'envoi n'est pas saisie à la main."),
    LETTER_ALREADY_SENT("correspondence.letterAlreadySent", "La date d'envoi de ce courrier est déjà enregistrée."),
    LETTER_NOT_SENT("correspondence.letterNotSent", "Ce courrier n'est pas encore parti."),
    LETTER_ALREADY_RECEIVED(
            "correspondence.letterAlreadyReceived", "La réception de ce courrier est déjà enregistrée."),
    SENT_IN_FUTURE("correspondence.sentInFuture", "La date saisie est dans le futur."),
    SENT_BEFORE_MADE("correspondence.sentBeforeMade", "La date saisie précède la rédaction du courrier."),
    MAIL_NOT_FAILED("correspondence.mailNotFailed", "Ce courriel n'est pas en échec : il n'y a rien à relancer.");

    private final String code;
    private final String sentence;

    CorrespondenceReason(String code, String sentence) {
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
