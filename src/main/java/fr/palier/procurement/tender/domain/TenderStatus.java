package fr.palier.procurement.tender.domain;

import java.util.EnumSet;
import java.util.Map;
import java.util.Set;

/** Where a consultation stands, with what may follow. */
public enum TenderStatus {
    LAUNCH_VISA("Visa de lancement"),
    PREPARATION("Préparation du dossier"),
    PUBLICITY("Publicité"),
    CONSULTATION("Consultation en cours"),
    OPENING("Ouverture des plis"),
    ANALYSIS("Analyse des offres"),
    COMMITTEE("Devant la commission"),
    DECISION("Décision"),
    CONCLUSION("Information des candidats et signature"),
    NOTIFIED("Marché notifié"),
    COMPLETED("Terminée"),
    UNSUCCESSFUL("Infructueuse"),
    DISCONTINUED("Sans suite"),
    ABANDONED("Abandonnée avant lancement");

    private static final Map<TenderStatus, Set<TenderStatus>> NEXT = Map.ofEntries(
            Map.entry(LAUNCH_VISA, EnumSet.of(PREPARATION, ABANDONED, DISCONTINUED)),
            Map.entry(PREPARATION, EnumSet.of(PUBLICITY, DISCONTINUED)),
            Map.entry(PUBLICITY, EnumSet.of(CONSULTATION, DISCONTINUED)),
            Map.entry(CONSULTATION, EnumSet.of(OPENING, DISCONTINUED)),
            Map.entry(OPENING, EnumSet.of(ANALYSIS, DISCONTINUED)),
            Map.entry(ANALYSIS, EnumSet.of(COMMITTEE, DECISION, DISCONTINUED)),
            Map.entry(COMMITTEE, EnumSet.of(ANALYSIS, DECISION, DISCONTINUED)),
            Map.entry(DECISION, EnumSet.of(ANALYSIS, CONCLUSION, DISCONTINUED)),
            Map.entry(CONCLUSION, EnumSet.of(NOTIFIED, UNSUCCESSFUL, DISCONTINUED)),
            Map.entry(NOTIFIED, EnumSet.of(COMPLETED)),
            Map.entry(COMPLETED, EnumSet.noneOf(TenderStatus.class)),
            Map.entry(UNSUCCESSFUL, EnumSet.noneOf(TenderStatus.class)),
            Map.entry(DISCONTINUED, EnumSet.noneOf(TenderStatus.class)),
            Map.entry(ABANDONED, EnumSet.noneOf(TenderStatus.class)));

    private final String label;

    TenderStatus(String label) {
        this.label = label;
    }

    public String label() {
        return label;
    }

    public boolean mayBecome(TenderStatus next) {
        return NEXT.get(this).contains(next);
    }

    public boolean isEnd() {
        return NEXT.get(this).isEmpty();
    }

    /** Whether the consultation documents may still change. */
    public boolean isBeforePublication() {
        return this == LAUNCH_VISA || this == PREPARATION;
    }

    /** Whether offers have been opened: before, only the deposit register exists. */
    public boolean hasOpenedOffers() {
        return switch (this) {
            case ANALYSIS, COMMITTEE, DECISION, CONCLUSION, NOTIFIED, COMPLETED, UNSUCCESSFUL -> true;
            default -> false;
        };
    }

    /** Whether lots were decided and their firms are, or were, to be told. */
    public boolean isReachedConclusion() {
        return switch (this) {
            case CONCLUSION, NOTIFIED, COMPLETED, UNSUCCESSFUL, DISCONTINUED -> true;
            default -> false;
        };
    }

    /** This status after the step. @throws fr.palier.office.Rejection {@code tender.wrongMoment} */
    public TenderStatus to(TenderStatus next) {
        TenderReason.WRONG_MOMENT.when(!mayBecome(next), label);
        return next;
    }
}
