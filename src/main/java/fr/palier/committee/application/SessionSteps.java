package fr.palier.committee.application;

import fr.palier.committee.domain.Session;

/** What use cases ask of the procedure that a session runs through. Each call moves on from the step that waits. */
public interface SessionSteps {

    /** The agenda is drawn up. */
    void agendaReady(String reference);

    /** Who sits is known. */
    void attendanceRecorded(String reference, boolean quorumReached);

    /** The secretary entered the votes on the open item. */
    void votesRecorded(String reference);

    /** Completes the voting task of one voter with what the secretary entered. */
    void voteFor(String reference, String voter, Ballot ballot);

    /** A voter left without having voted: the voting task ends without a vote. */
    void voterLeft(String reference, String voter);

    /** Starts the procedure of a session that is there already. */
    void start(Session session, String subject);

    /** The vote on the open item ends although some have not voted. */
    void voteClosed(String office, String reference);

    /** The minutes await signature. */
    void minutesDrafted(String reference);

    /** The session will not be held. */
    void cancelled(String office, String reference);
}
