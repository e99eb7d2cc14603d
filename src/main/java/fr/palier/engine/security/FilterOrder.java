package fr.palier.engine.security;

/** Order of our servlet filters; Spring Security stands at -100, before all of them. */
public final class FilterOrder {

    public static final int WEB_APP_LOGIN = 10;

    /** The gate runs last, after the web apps' own token check. */
    public static final int GATE = Integer.MAX_VALUE;

    private FilterOrder() {}
}
