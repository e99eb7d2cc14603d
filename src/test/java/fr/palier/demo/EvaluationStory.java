package fr.palier.demo;

import fr.palier.evaluation.SheetKind;
import fr.palier.evaluation.application.ChangeEvaluation;
import fr.palier.evaluation.application.EvaluationReader;
import fr.palier.evaluation.application.FollowSnags;
import fr.palier.evaluation.application.KeepSites;
import fr.palier.evaluation.application.OpenEvaluations;
import fr.palier.evaluation.application.RateFirm;
import fr.palier.evaluation.application.SiteReader;
import fr.palier.evaluation.application.StrategicSuppliers;
import fr.palier.evaluation.domain.Draft;
import fr.palier.evaluation.domain.Evaluation;
import fr.palier.evaluation.domain.RatedSite;
import fr.palier.evaluation.domain.RatingSheet;
import fr.palier.evaluation.domain.SiteRole;
import fr.palier.supplier.Firms;
import fr.palier.testing.As;
import java.time.Clock;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.camunda.bpm.engine.IdentityService;
import org.springframework.security.core.context.SecurityContextHolder;

/** How the people of an evaluation act: for tests and for the demonstration. */
public class EvaluationStory {

    public static final String OFFICER = "project-managers-62";
    public static final String SUPERVISOR = "supervisors-62";
    public static final String BUYER = "buyers-62";

    private final KeepSites sites;
    private final OpenEvaluations opening;
    private final RateFirm rating;
    private final ChangeEvaluation changing;
    private final EvaluationReader reader;
    private final SiteReader sitesRead;
    private final FollowSnags snags;
    private final StrategicSuppliers strategic;
    private final Firms firms;
    private final IdentityService identity;
    private final Clock clock;

    EvaluationStory(
            KeepSites sites,
            OpenEvaluations opening,
            RateFirm rating,
            ChangeEvaluation changing,
            EvaluationReader reader,
            SiteReader sitesRead,
            FollowSnags snags,
            StrategicSuppliers strategic,
            Firms firms,
            IdentityService identity,
            Clock clock) {
        this.sites = sites;
        this.opening = opening;
        this.rating = rating;
        this.changing = changing;
        this.reader = reader;
        this.sitesRead = sitesRead;
        this.snags = snags;
        this.strategic = strategic;
        this.firms = firms;
        this.identity = identity;
        this.clock = clock;
    }

    public LocalDate today() {
        return LocalDate.now(clock);
    }

    /** A firm of the demonstration. */
    public long firm(int number) {
        return firms.findSiret("62", DemoFirms.siret(number, 1)).orElseThrow().id();
    }

    /** A site of other software with its works firm; gives its number. @param officer null = to be named */
    public long site(String title, int firm, String officer, LocalDate acceptedOn) {
        return As.person(
                BUYER,
                () -> sites.add(
                        new KeepSites.Entry(null, title, officer, acceptedOn, null),
                        List.of(new RatedSite.Party(firm(firm), SiteRole.WORKS))));
    }

    public void designTeam(long site, int firm) {
        As.person(BUYER, () -> sites.addParty(site, new RatedSite.Party(firm(firm), SiteRole.DESIGN)));
    }

    /** Evaluations of a site, by day of their occasion. */
    public List<Evaluation> of(long site) {
        return As.person(SUPERVISOR, () -> sitesRead.get(site).evaluations().stream()
                .map(EvaluationReader.Line::evaluation)
                .toList());
    }

    public EvaluationReader.View view(String reference) {
        return As.person(SUPERVISOR, () -> reader.view(reference));
    }

    /** The same mark for every criterion of the sheet. */
    public Draft marks(String reference, int mark, String comment) {
        Map<String, Integer> marks = new HashMap<>();
        view(reference).form().criteria().forEach(criterion -> marks.put(criterion.code(), mark));
        return new Draft(RatingSheet.Marks.of(marks), Map.of(), comment);
    }

    public void rate(String reference, int mark, String comment) {
        Draft draft = marks(reference, mark, comment);
        sayDesign(reference);
        As.person(OFFICER, () -> rating.freeze(reference, draft, List.of()));
    }

    /** That no design team followed its site, where nobody said anything. */
    public void sayDesign(String reference) {
        RatedSite site = view(reference).site();
        if (site != null && !site.isDesignSaid()) {
            As.person(OFFICER, () -> sites.noDesign(site.id(), "Travaux sans conception."));
        }
    }

    public void name(String reference, String officer) {
        As.person(SUPERVISOR, () -> changing.name(reference, officer));
    }

    /** A reserve, raised today. */
    public void snag(long site, int firm, String text, LocalDate dueOn) {
        As.person(OFFICER, () -> snags.raise(site, firm(firm), text, today(), dueOn, null));
    }

    /** Lifts the most pressing reserve of a site today. */
    public void lift(long site, String note) {
        As.person(
                OFFICER,
                () -> snags.lift(site, sitesRead.get(site).snags().get(0).id(), today(), note, null));
    }

    public void flag(int firm, String reason) {
        As.person(BUYER, () -> strategic.flag(firm(firm), reason, today()));
    }

    /** The one that waits on a site, of a role. */
    public String waiting(long site, SheetKind kind) {
        return of(site).stream()
                .filter(one -> one.isOpen() && one.kind() == kind)
                .findFirst()
                .orElseThrow()
                .reference();
    }

    /** What the scheduler does: nobody is signed in. */
    public int openDue() {
        var before = SecurityContextHolder.getContext();
        SecurityContextHolder.clearContext();
        identity.clearAuthentication();
        try {
            return opening.openDue("62");
        } finally {
            SecurityContextHolder.setContext(before);
        }
    }
}
