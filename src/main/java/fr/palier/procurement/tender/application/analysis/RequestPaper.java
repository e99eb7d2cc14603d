package fr.palier.procurement.tender.application.analysis;

import fr.palier.correspondence.LinkedLetter;
import fr.palier.correspondence.NewLetter;
import fr.palier.office.Zone;
import fr.palier.procurement.tender.application.Envelopes;
import fr.palier.procurement.tender.domain.RequestKind;
import fr.palier.procurement.tender.domain.Tender;
import java.time.OffsetDateTime;
import java.time.ZonedDateTime;
import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.springframework.stereotype.Component;

/** The letter that asks a firm something about its application or its offer: the same for its preview and for the one that leaves. */
@Component
public class RequestPaper {

    public static final String LINK_MAIL = "procurement/tender/lien-de-reponse";

    /** How a line of a list begins. */
    static final String ITEM = "– ";

    private static final DateTimeFormatter MOMENT = DateTimeFormatter.ofPattern("d MMMM yyyy 'à' HH:mm", Locale.FRANCE);

    private final Envelopes envelopes;

    RequestPaper(Envelopes envelopes) {
        this.envelopes = envelopes;
    }

    /** What is listed stands as a list, the rest as paragraphs. */
    private static List<String> lines(FirmRequests.Question question, boolean listed) {
        return question.text()
                .lines()
                .filter(line -> line.startsWith(ITEM) == listed)
                .map(line -> listed ? line.substring(ITEM.length()) : line)
                .toList();
    }

    LinkedLetter of(Tender tender, RequestKind kind, OffsetDateTime due, FirmRequests.Question question) {
        ZonedDateTime until = due.atZoneSameInstant(Zone.PARIS);
        NewLetter letter = new NewLetter(
                tender.office(),
                tender.reference(),
                kind.letter(),
                envelopes.ofDeposit(tender, question.deposit(), question.firm()),
                question.email(),
                "procurement/tender/lettre-demande",
                Map.of(
                        "subject",
                        kind.subject() + " : " + tender.subject(),
                        "tender",
                        tender,
                        "kind",
                        kind,
                        "due",
                        until,
                        "question",
                        lines(question, false),
                        "items",
                        lines(question, true),
                        "signatory",
                        "Le service commande publique et achats"));
        return new LinkedLetter(
                letter,
                FirmRequests.LINK_PURPOSE,
                LINK_MAIL,
                Map.of(
                        "about",
                        kind.subject(),
                        "deadline",
                        MOMENT.format(until) + " (heure de Paris)",
                        "how",
                        "Votre réponse se remet par ce lien personnel, qui engage votre entreprise :"));
    }
}
