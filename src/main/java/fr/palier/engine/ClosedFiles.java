package fr.palier.engine;

import fr.palier.office.Person;

/**
 * Files that a module closes to some of the office's staff, whole: page, panel, papers, letters and archive alike. Contributed as a bean;
 * {@link TenantFiles} asks it.
 */
public interface ClosedFiles {

    /** Whether the file is this module's and closed to the reader; false for all files of others. */
    boolean isClosed(Person reader, String reference);
}
