package fr.palier.supplier.application;

import fr.palier.engine.Role;
import fr.palier.office.CurrentPerson;
import fr.palier.office.OfficeReason;
import fr.palier.supplier.Firm;
import fr.palier.supplier.FirmGroup;
import fr.palier.supplier.Firms;
import fr.palier.supplier.NewFirm;
import java.util.List;
import java.util.Set;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** What buyers do with the directory of their office. */
@Component
public class FirmDesk {

    /** Roles that read the directory. */
    public static final Set<String> READERS = Set.of(
            Role.BUYERS.group(),
            Role.DEPARTMENT_BUYERS.group(),
            Role.PROJECT_MANAGERS.group(),
            Role.COMMITTEE_SECRETARY.group(),
            Role.FINANCE.group(),
            Role.EXECUTIVE.group(),
            Role.QUALITY.group(),
            Role.SUPERVISORS.group());

    private final Firms firms;
    private final CurrentPerson people;

    FirmDesk(Firms firms, CurrentPerson people) {
        this.firms = firms;
        this.people = people;
    }

    /** Whether the person at work may change the directory. */
    public boolean isKeeper() {
        return people.get().is(Role.BUYERS.group());
    }

    public List<Firm> search(String asked) {
        return firms.search(officeOfReader(), asked);
    }

    public Firm get(long id) {
        return firms.get(officeOfReader(), id);
    }

    @Transactional
    public Firm register(NewFirm entry) {
        return firms.register(officeOfKeeper(), entry);
    }

    @Transactional
    public void correct(long id, NewFirm entry) {
        firms.correct(officeOfKeeper(), id, entry);
    }

    @Transactional
    public void merge(long from, long into, String reason) {
        firms.merge(officeOfKeeper(), from, into, reason);
    }

    @Transactional
    public FirmGroup group(String name, boolean solidary, long leader, List<Long> members) {
        return firms.group(officeOfKeeper(), name, solidary, leader, members);
    }

    /** Office of the person, who must be allowed to read. */
    public String officeOfReader() {
        OfficeReason.NOT_ALLOWED.when(!people.get().isOneOf(READERS));
        return people.office();
    }

    String officeOfKeeper() {
        OfficeReason.NOT_ALLOWED.when(!isKeeper());
        return people.office();
    }
}
