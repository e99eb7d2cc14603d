package fr.palier.procurement.tender.application.award;

import fr.palier.engine.Accounts;
import fr.palier.engine.Decision;
import fr.palier.engine.Role;
import fr.palier.engine.Rules;
import fr.palier.office.CurrentPerson;
import fr.palier.office.OfficeReason;
import fr.palier.office.Zone;
import fr.palier.procurement.Nature;
import fr.palier.procurement.SiteOpened;
import fr.palier.procurement.WorksAccepted;
import fr.palier.procurement.tender.application.TenderDesk;
import fr.palier.procurement.tender.domain.Lot;
import fr.palier.procurement.tender.domain.Offer;
import fr.palier.procurement.tender.domain.Tender;
import fr.palier.procurement.tender.domain.TenderReason;
import fr.palier.procurement.tender.domain.WorksSite;
import fr.palier.procurement.tender.persistence.Deposits;
import fr.palier.procurement.tender.persistence.WorksSites;
import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** The site of each notified works lot, its acceptance and the guarantee year that follows. */
@Component
public class Sites {

    private static final DateTimeFormatter DAY = DateTimeFormatter.ofPattern("dd/MM/yyyy");
    /** A supervisor will say who the works officer is. */
    static final String LATER = "LATER";

    private static final Role[] READERS = {
        Role.BUYERS, Role.PROJECT_MANAGERS, Role.SUPERVISORS, Role.EXECUTIVE, Role.QUALITY, Role.FIELD_TEAMS
    };

    private final TenderDesk desk;
    private final WorksSites rows;
    private final Rules rules;
    private final CurrentPerson people;
    private final Deposits deposits;
    private final Accounts accounts;
    private final ApplicationEventPublisher events;

    Sites(
            TenderDesk desk,
            WorksSites rows,
            Rules rules,
            CurrentPerson people,
            Deposits deposits,
            Accounts accounts,
            ApplicationEventPublisher events) {
        this.desk = desk;
        this.rows = rows;
        this.rules = rules;
        this.people = people;
        this.deposits = deposits;
        this.accounts = accounts;
        this.events = events;
    }

    /**
     * Opens the site of a works lot that is being notified; other natures have none.
     *
     * @param worksOfficer account, or {@link #LATER}
     * @throws fr.palier.office.Rejection {@code tender.siteIncomplete}, {@code tender.acceptancePast}, {@code tender.unknownOfficer}
     */
    void open(Tender tender, Lot lot, Offer holder, String worksOfficer, LocalDate plannedAcceptance) {
        if (tender.nature() != Nature.WORKS) {
            return;
        }
        TenderReason.SITE_INCOMPLETE.when(worksOfficer == null || worksOfficer.isBlank() || plannedAcceptance == null);
        TenderReason.ACCEPTANCE_PAST.when(plannedAcceptance.isBefore(desk.today()));
        Decision guarantee = rules.decide(
                        tender.office(),
                        tender.reference(),
                        "works-guarantee",
                        Map.of("nature", tender.nature().name()))
                .orElseThrow(() -> TenderReason.NO_RULE.rejection("works-guarantee"));
        Optional<Accounts.Account> named = officer(tender.office(), worksOfficer);
        String officer = named.map(Accounts.Account::name)
                .filter(name -> !name.isBlank())
                .orElse("À désigner");
        long site = rows.open(tender.office(), lot, holder, officer, plannedAcceptance, guarantee, desk.now());
        desk.note(
                tender,
                "siteOpened",
                "Lot n° %d : chantier ouvert, réception prévue le %s."
                        .formatted(lot.number(), DAY.format(plannedAcceptance)),
                Map.of("lot", lot.number(), "plannedAcceptance", plannedAcceptance.toString()));
        events.publishEvent(new SiteOpened(
                tender.office(),
                site,
                tender.reference(),
                lot.number(),
                lot.title(),
                builders(holder),
                named.map(Accounts.Account::id).orElse(null),
                named.isPresent() ? officer : null,
                plannedAcceptance));
    }

    private List<SiteOpened.Builder> builders(Offer holder) {
        return Stream.concat(
                        Stream.of(new SiteOpened.Builder(holder.siret(), holder.firmName(), holder.email())),
                        deposits.members(holder.deposit()).stream()
                                .sorted()
                                .map(siret -> new SiteOpened.Builder(siret, null, null)))
                .toList();
    }

    /** Empty where a supervisor is to say who it is. */
    private Optional<Accounts.Account> officer(String office, String account) {
        if (LATER.equals(account)) {
            return Optional.empty();
        }
        Optional<Accounts.Account> known = accounts.membersOf(Role.PROJECT_MANAGERS.group(), office).stream()
                .filter(one -> one.id().equals(account))
                .findFirst();
        TenderReason.UNKNOWN_OFFICER.when(known.isEmpty(), account);
        return known;
    }

    /**
     * Records the acceptance of the works; a later one corrects the earlier, which stays.
     *
     * @param reason required for a correction
     * @throws fr.palier.office.Rejection {@code tender.acceptanceInFuture}, {@code tender.acceptanceBeforeSite}
     */
    @Transactional
    public void accept(long id, LocalDate day, String reason) {
        desk.mustBe(Role.BUYERS, Role.PROJECT_MANAGERS);
        WorksSite site = rows.get(people.office(), id);
        Tender tender = desk.lock(site.reference());
        OfficeReason.MISSING.when(day == null, "Réception le");
        TenderReason.ACCEPTANCE_IN_FUTURE.when(day.isAfter(desk.today()));
        TenderReason.ACCEPTANCE_BEFORE_SITE.when(
                day.isBefore(site.openedAt().atZoneSameInstant(Zone.PARIS).toLocalDate()));
        String why = site.isAccepted() ? TenderDesk.reason(reason) : null;
        rows.accept(id, day, why, site.acceptance(), desk.person(), desk.now());
        WorksSite now = rows.get(people.office(), id);
        desk.note(
                tender,
                "worksAccepted",
                "Lot n° %d : travaux reçus le %s, garantie de parfait achèvement jusqu’au %s.%s"
                        .formatted(
                                site.lot(),
                                DAY.format(day),
                                DAY.format(now.guaranteeEnd()),
                                why == null ? "" : " Rectification : " + why),
                Map.of("lot", site.lot(), "acceptedOn", day.toString()));
        events.publishEvent(new WorksAccepted(site.office(), id, day, now.guaranteeEnd(), why));
    }

    /** Sites of the reader's office. */
    @Transactional(readOnly = true)
    public List<WorksSite> all() {
        desk.mustBe(READERS);
        return rows.of(people.office());
    }

    /** @throws fr.palier.office.Rejection {@code office.notFound} */
    @Transactional(readOnly = true)
    public WorksSite get(long id) {
        desk.mustBe(READERS);
        return rows.get(people.office(), id);
    }
}
