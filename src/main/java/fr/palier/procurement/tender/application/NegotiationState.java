package fr.palier.procurement.tender.application;

import fr.palier.procurement.tender.domain.Tender;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/** What analysis and decision ask of the negotiation of a consultation. */
public interface NegotiationState {

    /** Whether a defect may still be mended by negotiating: it is provided for, or the procedure's, and not over. */
    boolean mayStillNegotiate(Tender tender);

    /** Whether it is asked for or authorised, and final offers have not come. */
    boolean isAhead(Tender tender);

    /**
     * Refuses to close the analysis where negotiation was announced, has not taken place and the right to do without was not kept.
     *
     * @throws fr.palier.office.Rejection {@code negotiation.mustNegotiate}
     */
    void checkMayAward(Tender tender);

    /** What the rules of the consultation say of a negotiation, one sentence a line; empty where none is provided for. */
    List<String> announced(Tender tender);

    /** How it went, one sentence a line: ground, rounds, first and last amounts, firms that left; empty where nobody asked to negotiate. */
    List<String> course(Tender tender);

    /** The lines of the log of exchanges, first line first, each the very text that its hash covers; empty where nothing was negotiated. */
    List<String> log(Tender tender);

    /** The session whose minutes authorised or refused it; empty where no body answered. */
    Optional<String> session(Tender tender);

    /** What of it must not leave the house in an archive now, whoever takes it. */
    Withheld withheld(Tender tender);

    /**
     * What stays out of an archive.
     *
     * @param tables of rows
     * @param kinds of documents
     * @param sentence why, in French; null where nothing is withheld
     */
    record Withheld(Set<String> tables, Set<String> kinds, String sentence) {

        public static final Withheld NOTHING = new Withheld(Set.of(), Set.of(), null);
    }
}
