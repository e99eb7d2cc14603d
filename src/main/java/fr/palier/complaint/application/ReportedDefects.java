package fr.palier.complaint.application;

import fr.palier.complaint.Complaint;

/** What was already known of a piece of equipment when the tenant moved in; answered by the module that keeps move-ins. */
public interface ReportedDefects {

    /** Whether a reserve on the same equipment stands in the move-in of the dwelling's tenant. */
    boolean reportedAtMoveIn(Complaint complaint);
}
