package fr.palier.movein.application;

import fr.palier.movein.domain.MoveIn;
import java.time.LocalDate;

/** What the procedures of a move-in hear from use cases. */
public interface MoveInFlow {

    /** @param subject what a task list shows; names nobody */
    void start(MoveIn moveIn, String subject);

    /** The visit is over. */
    void checked(MoveIn moveIn);

    /** The service contract was handed over. @param callOn day of the call */
    void handedOver(MoveIn moveIn, LocalDate callOn);

    /** A call was made; false where its task is not open yet. @param again day of the next one; null = none */
    boolean called(MoveIn moveIn, LocalDate again);

    void cancelled(MoveIn moveIn);

    /** A household was named to the social advisers. */
    void householdNamed(String office, String reference);

    /** The advisers' follow-up is over. */
    void householdFollowed(String office, String reference);
}
