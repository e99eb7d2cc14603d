package fr.palier.office;

import java.util.Arrays;
import java.util.Collection;
import java.util.Optional;

/** The person at work in this thread: the identity of the request, never a field of a form. */
public interface CurrentPerson {

    /** The person, {@link Person#SYSTEM} in a job. */
    Person get();

    /** Office of the person; @throws Rejection {@code office.noOffice} for an account without one. */
    default String office() {
        Person person = get();
        OfficeReason.NO_OFFICE.when(person.office() == null, person.name());
        return person.office();
    }

    /**
     * Lets an act through where the person has one of these groups. Where only the group of an absent colleague lets them in, the act is
     * done for that colleague and the journal says so.
     *
     * @throws Rejection {@code office.notAllowed}
     */
    default void mustBe(String... groups) {
        Person person = get();
        OfficeReason.NOT_ALLOWED.when(!person.isOneOf(Arrays.asList(groups)));
    }

    /** The same with the groups as they are kept. */
    default void mustBe(Collection<String> groups) {
        mustBe(groups.toArray(String[]::new));
    }

    /** The absent person in whose place the present act is done, if so. */
    default Optional<OnBehalf> onBehalf() {
        return Optional.empty();
    }

    /** The person at work, or the absent one in whose place they act: neither may have had a hand in what they check. */
    default boolean isOrReplaces(String account) {
        return get().id().equals(account)
                || onBehalf().map(OnBehalf::account).filter(account::equals).isPresent();
    }

    /** An absent person: account and what others read. */
    record OnBehalf(String account, String name) {}
}
