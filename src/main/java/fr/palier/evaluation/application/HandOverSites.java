package fr.palier.evaluation.application;

import fr.palier.engine.Accounts;
import fr.palier.engine.Role;
import fr.palier.evaluation.domain.Evaluation;
import fr.palier.evaluation.domain.RatedSite;
import fr.palier.evaluation.domain.RatingReason;
import fr.palier.evaluation.persistence.EvaluationRows;
import fr.palier.evaluation.persistence.SiteRows;
import fr.palier.office.OfficeReason;
import java.util.List;
import java.util.Set;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** A works officer leaves or has too much: a supervisor gives their sites, with the evaluations that wait, to another. */
@Component
public class HandOverSites {

    private final EvaluationDesk desk;
    private final SiteRows sites;
    private final EvaluationRows evaluations;
    private final ChangeEvaluation changing;
    private final Accounts accounts;

    HandOverSites(
            EvaluationDesk desk,
            SiteRows sites,
            EvaluationRows evaluations,
            ChangeEvaluation changing,
            Accounts accounts) {
        this.desk = desk;
        this.sites = sites;
        this.evaluations = evaluations;
        this.changing = changing;
        this.accounts = accounts;
    }

    /** Somebody who has sites or evaluations. @param active whether the account is still one of the works officers */
    public record Holder(String account, String name, List<RatedSite> sites, int openEvaluations, boolean active) {}

    /** What was handed over. */
    public record Handed(int sites, int evaluations) {}

    /** Who has something to hand over, accounts that are gone too. */
    @Transactional(readOnly = true)
    public List<Holder> holders() {
        desk.mustBe(EvaluationDesk.LEADERS);
        String office = desk.office();
        List<String> officers = officers().stream().map(Accounts.Account::id).toList();
        return sites.officers(office).stream()
                .map(account -> new Holder(
                        account,
                        desk.accountName(office, account),
                        sites.ofOfficer(office, account),
                        evaluations.openOf(office, account).size(),
                        officers.contains(account)))
                .toList();
    }

    /** Who may take sites over. */
    public List<Accounts.Account> officers() {
        return accounts.membersOf(Role.PROJECT_MANAGERS.group(), desk.office());
    }

    /**
     * Hands sites over; evaluations that the first officer has still to make go with them, those of other sites and contracts only when
     * all is handed over.
     *
     * @param chosen sites; empty = all, with every open evaluation of the first officer
     * @throws fr.palier.office.Rejection {@code evaluation.unknownOfficer}, {@code evaluation.sameOfficer},
     *     {@code evaluation.nothingToHandOver}, {@code evaluation.reasonRequired}
     */
    @Transactional
    public Handed handOver(String from, String to, String reason, Set<Long> chosen) {
        desk.mustBe(EvaluationDesk.LEADERS);
        String office = desk.office();
        OfficeReason.MISSING.when(from == null || from.isBlank(), "De");
        RatingReason.UNKNOWN_OFFICER.when(
                officers().stream().noneMatch(account -> account.id().equals(to)), to == null ? "" : to);
        RatingReason.SAME_OFFICER.when(from.equals(to));
        String why = EvaluationDesk.reason(reason);
        List<RatedSite> moved = sites.ofOfficer(office, from).stream()
                .filter(site -> chosen.isEmpty() || chosen.contains(site.id()))
                .toList();
        List<Evaluation> open = evaluations.openOf(office, from).stream()
                .filter(one -> chosen.isEmpty() || one.site() != null && chosen.contains(one.site()))
                .toList();
        RatingReason.NOTHING_TO_HAND_OVER.when(moved.isEmpty() && open.isEmpty(), desk.accountName(office, from));
        moved.forEach(site -> {
            sites.lock(office, site.id());
            sites.changeOfficer(site, to);
            desk.note(
                    office,
                    site.fileKey(),
                    "siteHandedOver",
                    "Chantier transmis par %s à %s : %s"
                            .formatted(desk.accountName(office, from), desk.accountName(office, to), why));
        });
        open.forEach(
                one -> changing.give(evaluations.lock(office, one.reference()).orElseThrow(), to));
        return new Handed(moved.size(), open.size());
    }
}
