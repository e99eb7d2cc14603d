package fr.palier.engine.security;

/** Order of our servlet filters; Spring Security stands at -100, before all of them. */
public final class FilterOrder {

    /** Before all others. */
    public static final int PLAIN_PATHS = Integer.MIN_VALUE;

    public static final int WEB_APP_LOGIN = 10;

    /** Before the web apps' own filters, which come last. */
    public static final int GATE = 20;

    private FilterOrder() {}
}
