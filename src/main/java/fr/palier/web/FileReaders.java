package fr.palier.web;

import fr.palier.office.Person;

/**
 * Who may know of the files of a module, contributed as a bean. A file that is closed to somebody does not exist for them: neither its
 * parts nor its history, which tells of a tenant as much as they do.
 */
@FunctionalInterface
public interface FileReaders {

    boolean excludes(String reference, Person reader);
}
