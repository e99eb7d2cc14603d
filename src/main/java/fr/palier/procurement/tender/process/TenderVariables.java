package fr.palier.procurement.tender.process;

/** What routes a consultation besides the four display variables: groups, booleans, dates, outcomes; never an amount. */
final class TenderVariables {

    static final String REQUESTER_GROUP = "requesterGroup";
    static final String LINKED = "linked";
    static final String SIGNATORIES = "signatories";
    static final String LAUNCH_CONFIRMED = "launchConfirmed";
    static final String VISA_GRANTED = "visaGranted";
    static final String LAUNCHED = "launched";
    static final String DOCUMENTS_APPROVED = "documentsApproved";
    static final String OPINION_REQUIRED = "opinionRequired";
    static final String OPINION_REMINDER = "opinionReminder";
    static final String OPINION_DUE = "opinionDue";
    static final String ASKED_AGAIN = "askedAgain";
    static final String DEADLINE = "deadline";
    static final String ENOUGH_APPLICATIONS = "enoughApplications";
    static final String FEW_OFFERS_DECIDER = "fewOffersDecider";
    static final String FEW_OFFERS_OUTCOME = "fewOffersOutcome";
    static final String OFFERS_RECEIVED = "offersReceived";
    static final String APPLICATIONS_LEFT = "applicationsLeft";
    static final String TECHNICAL_ASKED = "technicalAsked";
    static final String OFFERS_ANALYSED = "offersAnalysed";
    static final String ANSWERS_AWAITED = "answersAwaited";
    static final String ANSWERS_DUE = "answersDue";
    static final String REPORT_SIGNED = "reportSigned";
    static final String COMMITTEE_ASKED = "committeeAsked";
    static final String COMMITTEE_OUTCOME = "committeeOutcome";
    static final String SENT_BACK = "sentBack";
    static final String LOT = "lot";
    static final String PROOFS_ASKED = "proofsAsked";
    static final String PROOFS_DUE = "proofsDue";
    static final String WINNER_KEPT = "winnerKept";
    static final String LETTERS_DRAFTED = "lettersDrafted";
    static final String LETTERS_UNDER_WAY = "lettersUnderWay";
    static final String LOT_AWARDED = "lotAwarded";
    static final String EARLIEST_SIGNATURE = "earliestSignature";
    static final String REQUEST = "request";
    static final String ANSWER_DUE = "answerDue";
    static final String NOTICE_DUE = "noticeDue";
    static final String NOTIFIED = "notified";

    private TenderVariables() {}
}
