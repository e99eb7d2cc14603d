package fr.palier.survey.application;

import fr.palier.complaint.Complaints;
import org.springframework.stereotype.Component;

/** Opens a complaint again because its tenant says that it is not solved. */
@Component
class CaseReopening {

    private final Complaints complaints;

    CaseReopening(Complaints complaints) {
        this.complaints = complaints;
    }

    /** Closed, and within the policy's period. */
    boolean isPossible(String office, String caseReference) {
        return complaints.isReopenable(office, caseReference);
    }

    void reopen(String office, String caseReference, String reason) {
        complaints.reopen(office, caseReference, reason, "enquête de satisfaction");
    }
}
