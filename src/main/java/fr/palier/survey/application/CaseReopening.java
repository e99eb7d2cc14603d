package fr.palier.survey.application;

/** Opens a case again because its tenant says that it is not solved. */
public interface CaseReopening {

    /** @param caseReference a complaint */
    void reopen(String office, String caseReference, String reason);
}
