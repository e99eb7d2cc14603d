package fr.palier.evaluation.application;

import fr.palier.engine.Accounts;
import fr.palier.engine.Role;
import fr.palier.engine.Rules;
import fr.palier.evaluation.domain.Evaluation;
import fr.palier.evaluation.domain.FrenchDay;
import fr.palier.evaluation.domain.RatedSite;
import fr.palier.evaluation.domain.RatingReason;
import fr.palier.evaluation.persistence.EvaluationRows;
import fr.palier.evaluation.persistence.SiteRows;
import fr.palier.office.OfficeReason;
import fr.palier.office.Text;
import fr.palier.supplier.Firm;
import fr.palier.supplier.Firms;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Keeps the sites whose firms are rated; what becomes due by an entry is opened with it. */
@Component
public class KeepSites {

    private static final int CODE = 60;
    private static final int TITLE = 300;

    /** Years; no guarantee of works lasts longer. */
    private static final int LONGEST_GUARANTEE = 10;

    private final EvaluationDesk desk;
    private final SiteRows rows;
    private final EvaluationRows evaluations;
    private final OpenEvaluations opening;
    private final ChangeEvaluation changing;
    private final Firms firms;
    private final Accounts accounts;
    private final Rules rules;

    KeepSites(
            EvaluationDesk desk,
            SiteRows rows,
            EvaluationRows evaluations,
            OpenEvaluations opening,
            ChangeEvaluation changing,
            Firms firms,
            Accounts accounts,
            Rules rules) {
        this.desk = desk;
        this.rows = rows;
        this.evaluations = evaluations;
        this.opening = opening;
        this.changing = changing;
        this.firms = firms;
        this.accounts = accounts;
        this.rules = rules;
    }

    /**
     * A site as somebody enters it.
     *
     * @param code null = none @param officer account; null = to be named
     * @param guaranteeEnd null = by the table of the guarantee year
     */
    public record Entry(String code, String title, String officer, LocalDate acceptedOn, LocalDate guaranteeEnd) {}

    /** A site of no consultation of ours; gives its number. */
    @Transactional
    public long add(Entry entry, List<RatedSite.Party> parties) {
        desk.mustBe(EvaluationDesk.KEEPERS);
        return add(desk.office(), entry, parties);
    }

    long add(String office, Entry entry, List<RatedSite.Party> parties) {
        OfficeReason.MISSING.when(parties.isEmpty(), "Entreprise");
        RatedSite site = checked(blank(office), entry);
        parties.forEach(party -> firms.living(office, party.firm()));
        long id = rows.add(site.of(parties), desk.now(), desk.person());
        RatedSite added = rows.find(office, id).orElseThrow();
        desk.note(office, added.fileKey(), "siteRecorded", "Chantier inscrit." + accepted(added));
        opening.ofSite(office, id);
        return id;
    }

    /** Whether something changed. An officer who was named before is changed by a supervisor alone. */
    @Transactional
    public boolean change(long id, Entry entry) {
        desk.mustBe(EvaluationDesk.KEEPERS);
        return change(locked(id), entry);
    }

    boolean change(RatedSite before, Entry entry) {
        RatingReason.SITE_ABANDONED.when(before.isAbandoned());
        RatedSite after = checked(before, entry);
        if (after.equals(before)) {
            return false;
        }
        RatingReason.SITE_OF_TENDER.when(before.worksSite() != null
                && !(after.title().equals(before.title())
                        && Objects.equals(after.acceptedOn(), before.acceptedOn())
                        && Objects.equals(after.guaranteeEnd(), before.guaranteeEnd())));
        boolean otherOfficer = !Objects.equals(after.officer(), before.officer());
        if (otherOfficer && before.officer() != null) {
            desk.mustBe(EvaluationDesk.LEADERS);
        }
        rows.change(after);
        desk.note(after.office(), after.fileKey(), "siteChanged", difference(before, after));
        if (otherOfficer && after.officer() != null) {
            evaluations.ofSite(after.id()).stream()
                    .filter(Evaluation::isOpen)
                    .forEach(open -> changing.give(open, after.officer()));
        }
        opening.ofSite(after.office(), after.id());
        return true;
    }

    /** One more firm on a site: a member of the group, the design team. */
    @Transactional
    public void addParty(long id, RatedSite.Party party) {
        desk.mustBe(EvaluationDesk.KEEPERS);
        RatedSite site = locked(id);
        RatingReason.SITE_ABANDONED.when(site.isAbandoned());
        Firm firm = firms.living(site.office(), party.firm());
        RatingReason.PARTY_TWICE.when(site.parties().contains(party), firm.name());
        rows.add(site.office(), id, party);
        desk.note(
                site.office(),
                site.fileKey(),
                "partyAdded",
                "Ajout de %s (%s).".formatted(firm.name(), party.role().label().toLowerCase(java.util.Locale.FRANCE)));
        opening.ofSite(site.office(), id);
    }

    /** No design team followed the site: it is said why, so that none is forgotten. */
    @Transactional
    public void noDesign(long id, String reason) {
        desk.mustBe(EvaluationDesk.KEEPERS);
        noDesign(locked(id), reason);
    }

    void noDesign(RatedSite site, String reason) {
        RatingReason.SITE_ABANDONED.when(site.isAbandoned());
        RatingReason.DESIGN_SAID.when(site.isDesignSaid());
        String why = EvaluationDesk.reason(reason);
        rows.noDesign(site, why);
        desk.note(site.office(), site.fileKey(), "siteWithoutDesign", "Chantier sans maîtrise d'œuvre : " + why);
    }

    /** The site is given up: what was still to be rated is not any more. */
    @Transactional
    public void abandon(long id, String reason) {
        desk.mustBe(EvaluationDesk.LEADERS);
        RatedSite site = locked(id);
        RatingReason.SITE_ABANDONED.when(site.isAbandoned());
        String why = EvaluationDesk.reason(reason);
        rows.abandon(site, why, desk.now(), desk.person());
        desk.note(site.office(), site.fileKey(), "siteAbandoned", "Chantier abandonné : " + why);
        evaluations.ofSite(id).stream()
                .filter(Evaluation::isOpen)
                .forEach(open -> changing.giveUp(open, "Chantier abandonné : " + why));
    }

    RatedSite locked(long id) {
        return rows.lock(desk.office(), id).orElseThrow(() -> OfficeReason.NOT_FOUND.rejection("chantier " + id));
    }

    private static RatedSite blank(String office) {
        return new RatedSite(
                0, office, null, null, null, null, "", null, null, null, null, null, null, null, List.of());
    }

    private RatedSite checked(RatedSite before, Entry entry) {
        String code = Text.optional(entry.code(), "Numéro", CODE);
        if (code != null) {
            RatingReason.CODE_TAKEN.when(
                    rows.findCode(before.office(), code)
                            .filter(other -> other.id() != before.id())
                            .isPresent(),
                    code);
        }
        RatingReason.UNKNOWN_OFFICER.when(
                entry.officer() != null
                        && !entry.officer().equals(before.officer())
                        && accounts.membersOf(Role.PROJECT_MANAGERS.group(), before.office()).stream()
                                .noneMatch(account -> account.id().equals(entry.officer())),
                entry.officer());
        LocalDate end = entry.guaranteeEnd();
        if (entry.acceptedOn() == null) {
            RatingReason.GUARANTEE_WITHOUT_ACCEPTANCE.when(end != null);
        } else {
            RatingReason.ACCEPTANCE_IN_FUTURE.when(
                    entry.acceptedOn().isAfter(desk.today()), FrenchDay.of(entry.acceptedOn()));
            end = end == null ? entry.acceptedOn().plusMonths(guaranteeMonths()) : end;
            RatingReason.GUARANTEE_LONG.when(
                    end.isAfter(entry.acceptedOn().plusYears(LONGEST_GUARANTEE)), LONGEST_GUARANTEE);
            RatingReason.GUARANTEE_BEFORE.when(end.isBefore(entry.acceptedOn()));
        }
        return new RatedSite(
                before.id(),
                before.office(),
                code,
                before.worksSite(),
                before.tender(),
                before.lot(),
                Text.required(entry.title(), "Intitulé", TITLE),
                entry.officer(),
                before.officerSaid(),
                before.noDesign(),
                entry.acceptedOn(),
                end,
                before.abandonedAt(),
                before.abandonedReason(),
                before.parties());
    }

    private int guaranteeMonths() {
        return rules.simulateOne("works-guarantee", Map.of("nature", "WORKS"))
                .orElseThrow(RatingReason.NO_GUARANTEE::rejection)
                .number("months");
    }

    private static String accepted(RatedSite site) {
        return site.isAccepted()
                ? " Reçu le %s, garantie jusqu'au %s."
                        .formatted(FrenchDay.of(site.acceptedOn()), FrenchDay.of(site.guaranteeEnd()))
                : " Pas encore reçu.";
    }

    private String difference(RatedSite before, RatedSite after) {
        List<String> changes = new ArrayList<>();
        if (!Objects.equals(before.code(), after.code())) {
            changes.add("numéro : " + (after.code() == null ? "aucun" : after.code()));
        }
        if (!before.title().equals(after.title())) {
            changes.add("intitulé : " + after.title());
        }
        if (!Objects.equals(before.officer(), after.officer())) {
            changes.add("chargé d'opération : "
                    + (after.officer() == null ? "à désigner" : desk.accountName(after.office(), after.officer())));
        }
        if (!Objects.equals(before.acceptedOn(), after.acceptedOn())
                || !Objects.equals(before.guaranteeEnd(), after.guaranteeEnd())) {
            changes.add("dates." + accepted(after));
        }
        return "Chantier corrigé : " + String.join(" ; ", changes);
    }
}
