package fr.palier.procurement.tender.application.letters;

import fr.palier.procurement.tender.domain.LetterKind;
import fr.palier.procurement.tender.domain.Lot;
import java.util.Locale;

/** What a letter is about, as its subject line says. */
final class LetterSubject {

    private LetterSubject() {}

    /**
     * @param lot null where the letter is about none, or about the only one
     * @param applied lots that a refused firm applied for, in words; may be null
     */
    static String of(LetterKind kind, String tender, Lot lot, String applied) {
        String about = tender + (lot == null ? "" : ", lot n° " + lot.number());
        return switch (kind) {
            case PROOF_REQUEST -> "Pièces à remettre avant l’attribution : " + about;
            case AWARD -> "Votre offre est retenue : " + about;
            case REJECTION -> "Rejet de votre offre : " + about;
            case INADMISSIBLE ->
                "Votre candidature n’est pas retenue : "
                        + (lot != null && applied != null ? tender + ", " + applied.toLowerCase(Locale.FRANCE) : about);
            case LATE -> "Pli reçu hors délai : " + tender;
            case UNSUCCESSFUL -> "Lot sans attributaire : " + about;
            case WITHDRAWAL -> "Consultation déclarée sans suite : " + about;
            case REASONS -> "Réponse à votre demande de motifs : " + about;
            case NOTIFICATION -> "Notification du marché : " + about;
        };
    }
}
