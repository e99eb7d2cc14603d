package fr.palier.engine;

import java.util.Set;

/** The four display variables of every process: what a task list shows, and no more. */
public final class ProcessVariables {

    /** Reference that people read; equals the business key. */
    public static final String REFERENCE = "reference";

    /** Code of the office; equals the tenant. */
    public static final String OFFICE = "office";

    /** What it is about, 120 characters at most. */
    public static final String SUBJECT = "subject";

    /** Euros HT, estimate; never an offer's amount. */
    public static final String AMOUNT = "amount";

    /** All four. */
    public static final Set<String> DISPLAYED = Set.of(REFERENCE, OFFICE, SUBJECT, AMOUNT);

    private ProcessVariables() {}
}
