package fr.palier.evaluation.ownpage.application;

import fr.palier.correspondence.LinkLifetime;
import fr.palier.correspondence.Mail;
import fr.palier.correspondence.Outbox;
import fr.palier.correspondence.SignedLinks;
import fr.palier.evaluation.application.LookBack;
import fr.palier.evaluation.ownpage.domain.OwnPageReason;
import fr.palier.evaluation.ownpage.domain.Remark;
import fr.palier.evaluation.ownpage.persistence.RemarkRows;
import fr.palier.evaluation.scorecard.application.ReadScorecards;
import fr.palier.evaluation.scorecard.application.Scorecards;
import fr.palier.evaluation.scorecard.application.TableVersions;
import fr.palier.evaluation.scorecard.domain.Figure;
import fr.palier.evaluation.scorecard.domain.Scorecard;
import fr.palier.evaluation.scorecard.domain.Trend;
import fr.palier.evaluation.scorecard.persistence.BehindRows;
import fr.palier.office.CurrentPerson;
import fr.palier.office.Journal;
import fr.palier.office.Offices;
import fr.palier.office.Person;
import fr.palier.office.Zone;
import fr.palier.supplier.EqualTreatment;
import fr.palier.supplier.Firm;
import fr.palier.supplier.Firms;
import java.time.Clock;
import java.time.Duration;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** The page on which a firm reads its own figures, by a link that names the firm: nothing typed in the address leads to another. */
@Component
public class OwnPage {

    public static final String LINK = "supplier-page";

    private static final int MOST_BEHIND = 200;

    private final Scorecards scorecards;
    private final TableVersions versions;
    private final LookBack lookBack;
    private final BehindRows behind;
    private final RemarkRows remarks;
    private final Firms firms;
    private final EqualTreatment treatment;
    private final SignedLinks links;
    private final LinkLifetime lifetime;
    private final Outbox outbox;
    private final Offices offices;
    private final Journal journal;
    private final CurrentPerson people;
    private final Clock clock;

    OwnPage(
            Scorecards scorecards,
            TableVersions versions,
            LookBack lookBack,
            BehindRows behind,
            RemarkRows remarks,
            Firms firms,
            EqualTreatment treatment,
            SignedLinks links,
            LinkLifetime lifetime,
            Outbox outbox,
            Offices offices,
            Journal journal,
            CurrentPerson people,
            Clock clock) {
        this.scorecards = scorecards;
        this.versions = versions;
        this.lookBack = lookBack;
        this.behind = behind;
        this.remarks = remarks;
        this.firms = firms;
        this.treatment = treatment;
        this.links = links;
        this.lifetime = lifetime;
        this.outbox = outbox;
        this.offices = offices;
        this.journal = journal;
        this.people = people;
        this.clock = clock;
    }

    /**
     * What a firm reads: its figures until today, over the months of the table {@code look-back}, what it said of them.
     *
     * @param recounting whether figures still move, as a table has changed
     */
    public record View(Firm firm, Scorecard card, Trend trend, List<Remark> remarks, boolean recounting) {}

    /** What staff sees of it. @param sent when the link left last */
    public record Office(Firm firm, Optional<RemarkRows.Sent> sent, List<Remark> remarks) {}

    /** File under which links, mails and the journal of a firm's page stand. */
    static String reference(long firm) {
        return "entreprise-" + firm;
    }

    static long firmOf(SignedLinks.Link link) {
        return firmOf(link.reference());
    }

    public static long firmOf(String reference) {
        return Long.parseLong(reference.substring(reference(0).length() - 1));
    }

    /** What a firm says of its figures is closed to whoever analyses an offer of it. */
    public boolean isOpen(String office, long firm, Person reader) {
        Set<String> closed = treatment.closedTo(office, reader);
        return closed.isEmpty() || !closed.contains(firms.living(office, firm).siren());
    }

    /**
     * Sends the firm a link to its page; an earlier one opens no more.
     *
     * @throws fr.palier.office.Rejection {@code office.notAllowed}, {@code supplier.firm.notFound},
     *     {@code evaluation.firmWithoutEmail}
     */
    @Transactional
    public void send(long id) {
        people.mustBe(ReadScorecards.READERS);
        String office = people.office();
        Firm firm = firms.living(office, id);
        OwnPageReason.NO_ADDRESS.when(firm.email() == null || firm.email().isBlank());
        String reference = reference(firm.id());
        links.revokeAll(LINK, office, reference);
        UUID link = links.createLink(
                LINK,
                office,
                reference,
                firm.name(),
                clock.instant().plus(Duration.ofDays(lifetime.days(office, LINK))));
        remarks.sent(
                office, firm.id(), link, now(), people.get().id(), people.get().name());
        outbox.post(new Mail(
                office,
                reference,
                firm.email(),
                "evaluation/ownpage/vos-chiffres",
                Map.of("firm", firm, "link", links.uri(link, LINK), "days", lifetime.days(office, LINK)),
                List.of()));
        journal.write(
                office,
                reference,
                "evaluation.figuresShown",
                "Lien vers ses chiffres envoyé à %s.".formatted(firm.name()),
                Map.of("firm", firm.id()));
    }

    @Transactional(readOnly = true)
    public View view(SignedLinks.Link link) {
        Firm firm = firms.living(link.office(), firmOf(link));
        LocalDate until = now().toLocalDate();
        LocalDate from = from(link.office(), until);
        return new View(
                firm,
                scorecards.of(link.office(), firm.id(), from, until),
                scorecards.trend(link.office(), firm.id(), from, until),
                remarks.of(link.office(), scorecards.records(link.office(), firm.id())),
                !versions.behind(link.office()).isEmpty());
    }

    /** Interventions behind a figure of the page, latest first. */
    @Transactional(readOnly = true)
    public List<BehindRows.Behind> behind(SignedLinks.Link link, Figure figure, BehindRows.Which which) {
        Firm firm = firms.living(link.office(), firmOf(link));
        LocalDate until = now().toLocalDate();
        return behind.list(
                new BehindRows.Asked(
                        link.office(),
                        scorecards.records(link.office(), firm.id()),
                        from(link.office(), until),
                        until,
                        null,
                        null,
                        figure,
                        which),
                MOST_BEHIND);
    }

    /** @throws fr.palier.office.Rejection {@code office.notAllowed}, {@code supplier.firm.notFound} */
    @Transactional(readOnly = true)
    public Office office(long id) {
        people.mustBe(ReadScorecards.READERS);
        String office = people.office();
        Firm firm = firms.living(office, id);
        treatment.mustBeOpen(firm);
        List<Long> records = scorecards.records(office, firm.id());
        return new Office(firm, remarks.lastSent(office, records), remarks.of(office, records));
    }

    private LocalDate from(String office, LocalDate until) {
        return until.minusMonths(lookBack.months(office, LookBack.Subject.FIGURES))
                .plusDays(1);
    }

    OffsetDateTime now() {
        return OffsetDateTime.now(clock.withZone(Zone.PARIS));
    }
}
