package fr.palier.procurement.tender.application;

import fr.palier.procurement.tender.domain.Tender;
import java.time.OffsetDateTime;
import java.util.List;

/** What the use cases ask of the procedure under way. */
public interface TenderFlow {

    /** Starts the procedure of a new consultation. */
    void start(Tender tender);

    /** Starts the procedure of one that follows an unsuccessful consultation: with its negotiation. */
    void startNegotiated(Tender tender, boolean offersReceived);

    /** The deadline moved: so does its timer. */
    void moveDeadline(Tender tender, OffsetDateTime deadline);

    /** All firms that were asked during the analysis have answered; again, or where nothing waits, changes nothing. */
    void answersReceived(Tender tender);

    /** The insertion facilitator answered. */
    void opinionGiven(Tender tender);

    /** The body answered; {@code FAVOURABLE}, {@code UNFAVOURABLE} or {@code ADJOURNED}. */
    void committeeAnswered(Tender tender, String outcome);

    /** All letters that concern a lot have left; where nothing waits for it yet, changes nothing. */
    void lettersSent(Tender tender, int lot);

    /** The notification of a lot has left. */
    void notificationSent(Tender tender, int lot);

    /** The consultation ends without follow-up, wherever it stands. */
    void withdraw(Tender tender);

    /** Where the consultation stands, outermost model first. */
    List<Standing> standing(String reference);

    /**
     * A model under way.
     *
     * @param process its key
     * @param nodes ids of the nodes where it waits
     * @param xml the diagram
     */
    record Standing(String process, String name, List<String> nodes, String xml) {}
}
