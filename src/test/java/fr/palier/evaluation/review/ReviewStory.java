package fr.palier.evaluation.review;

import com.fasterxml.jackson.databind.ObjectMapper;
import fr.palier.correspondence.SignedLinks;
import fr.palier.demo.DemoFirms;
import fr.palier.engine.gate.TaskDesk;
import fr.palier.evaluation.SheetKind;
import fr.palier.evaluation.domain.Rate;
import fr.palier.evaluation.review.application.DecideReview;
import fr.palier.evaluation.review.application.OpenReview;
import fr.palier.evaluation.review.application.ReadReviews;
import fr.palier.evaluation.review.application.ReviewFigures;
import fr.palier.evaluation.review.application.TellSupplier;
import fr.palier.evaluation.review.domain.Observation;
import fr.palier.evaluation.review.domain.RatedSource;
import fr.palier.evaluation.review.domain.Review;
import fr.palier.evaluation.review.domain.ReviewPeriod;
import fr.palier.evaluation.review.domain.ReviewSheet;
import fr.palier.evaluation.review.domain.SheetLine;
import fr.palier.supplier.Firm;
import fr.palier.supplier.Firms;
import fr.palier.testing.As;
import fr.palier.testing.TaskHand;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.camunda.bpm.engine.IdentityService;
import org.camunda.bpm.engine.ManagementService;
import org.camunda.bpm.engine.RuntimeService;
import org.camunda.bpm.engine.TaskService;
import org.camunda.bpm.engine.runtime.ProcessInstance;

/** How the people of a review act: for its tests and for the demonstration. */
public class ReviewStory {

    public static final String QUALITY = "quality-62";
    public static final String BUYER = "buyers-62";

    private static final List<String> COUNTED = List.of("REACTIVITY", "KEPT_APPOINTMENTS", "ON_TIME");
    private static final List<String> LABELS = List.of(
            "Réactivité : premier contact dans le délai",
            "Rendez-vous tenus",
            "Interventions dans le délai du contrat");

    private final OpenReview opening;
    private final ReadReviews reader;
    private final DecideReview deciding;
    private final StagedFigures figures;
    private final Firms firms;
    private final SignedLinks links;
    private final TaskHand hand;
    private final TaskService tasks;
    private final RuntimeService runtime;
    private final ManagementService management;
    private final IdentityService identity;

    ReviewStory(
            OpenReview opening,
            ReadReviews reader,
            DecideReview deciding,
            StagedFigures figures,
            Firms firms,
            SignedLinks links,
            TaskDesk desk,
            TaskService tasks,
            RuntimeService runtime,
            ManagementService management,
            IdentityService identity,
            ObjectMapper json) {
        this.opening = opening;
        this.reader = reader;
        this.deciding = deciding;
        this.figures = figures;
        this.firms = firms;
        this.links = links;
        this.hand = TaskHand.atTheDesk(desk, json);
        this.tasks = tasks;
        this.runtime = runtime;
        this.management = management;
        this.identity = identity;
    }

    /** A demo firm of office 62 with an address. */
    public Firm firm(int number) {
        return firms.findSiret("62", DemoFirms.siret(number, 1)).orElseThrow();
    }

    /** A year long past, of its own for each case: its half-years. */
    public static ReviewPeriod half(int year, int half) {
        return ReviewPeriod.lastBefore(
                LocalDate.of(year, half == 1 ? 7 : 12, 31).plusDays(1), 6);
    }

    /** Upkeep of so many interventions, so many of which were contacted, met and done in time. */
    public void upkeep(Firm firm, ReviewPeriod period, int events, int... kept) {
        List<SheetLine> lines = new ArrayList<>();
        for (int place = 0; place < COUNTED.size(); place++) {
            lines.add(SheetLine.of(
                    place + 1,
                    COUNTED.get(place),
                    LABELS.get(place),
                    1,
                    new Rate(events, kept[place]),
                    new Rate(events + 2, kept[place])));
        }
        figures.stage(
                firm.id(),
                SheetKind.MAINTENANCE,
                period,
                new ReviewFigures.Provisional(new ReviewSheet(lines, events), List.of(), Set.of()));
    }

    /** Services rated once by somebody. */
    public void rated(Firm firm, ReviewPeriod period, String rater, String points) {
        BigDecimal given = new BigDecimal(points);
        figures.stage(
                firm.id(),
                SheetKind.SERVICES,
                period,
                new ReviewFigures.Provisional(
                        new ReviewSheet(
                                List.of(
                                        SheetLine.rated(1, "QUALITY", "Qualité des prestations", 2, 1, given),
                                        SheetLine.rated(2, "DEADLINES", "Respect des délais", 2, 1, given)),
                                1),
                        List.of(new RatedSource(
                                "E-62-2020-0001", "Évaluation périodique du contrat", period.until(), given)),
                        Set.of(rater)));
    }

    public String open(Firm firm, SheetKind sheet, ReviewPeriod period) {
        return As.person(
                BUYER,
                () -> opening.onDemand(
                        firm.id(), sheet, period.from(), period.until(), "Demandée avant le renouvellement."));
    }

    /** Its provisional sheet computed and sent. */
    public String told(Firm firm, SheetKind sheet, ReviewPeriod period) {
        String reference = open(firm, sheet, period);
        runJobs(reference);
        return reference;
    }

    /** Nobody said anything in time. */
    public void passObservationPeriod(String reference) {
        run(reference, true);
        runJobs(reference);
    }

    public void answerAll(String person, String reference) {
        file(reference).observations().stream()
                .filter(Observation::awaitsAnswer)
                .forEach(one -> As.person(
                        person, () -> deciding.answer(reference, one.id(), "Vérifié avec l'agence : rien ne change.")));
    }

    public void decide(String person, String reference) {
        complete(
                person,
                reference,
                "userTask_decideReview",
                Map.of("reason", "Fiche maintenue : les faits sont établis."));
        runJobs(reference);
    }

    /** A frozen review of upkeep. */
    public String frozen(Firm firm, ReviewPeriod period, int events, int... kept) {
        upkeep(firm, period, events, kept);
        String reference = told(firm, SheetKind.MAINTENANCE, period);
        passObservationPeriod(reference);
        decide(QUALITY, reference);
        return reference;
    }

    public Review review(String reference) {
        return file(reference).review();
    }

    public ReadReviews.File file(String reference) {
        return reader.read("62", reference, As.who("supervisors-62")).orElseThrow();
    }

    public String token(String reference) {
        String address = links.uri(review(reference).link(), TellSupplier.LINK).toString();
        return address.substring(address.lastIndexOf('/') + 1);
    }

    public SignedLinks.Link link(String reference) {
        return links.check(token(reference), TellSupplier.LINK);
    }

    public Set<String> tasks(String person, String reference) {
        return As.person(
                person, () -> tasks.createTaskQuery().processInstanceBusinessKey(reference).listPage(0, 50).stream()
                        .map(task -> task.getTaskDefinitionKey())
                        .collect(Collectors.toSet()));
    }

    /** Ids of the tasks of a key, the soonest due first. */
    public List<String> ids(String person, String reference, String key) {
        return As.person(person, () -> tasks
                .createTaskQuery()
                .processInstanceBusinessKey(reference)
                .taskDefinitionKey(key)
                .orderByDueDate()
                .asc()
                .listPage(0, 50)
                .stream()
                .map(task -> task.getId())
                .toList());
    }

    public void complete(String person, String reference, String key, Map<String, ?> fields) {
        hand.complete(
                person,
                ids(person, reference, key).stream()
                        .findFirst()
                        .orElseThrow(() -> new AssertionError(person + " sees no task " + key)),
                fields);
    }

    public boolean isRunning(String reference) {
        return instance(reference) != null;
    }

    public void runJobs(String reference) {
        while (run(reference, false) > 0) {
            identity.clearAuthentication();
        }
    }

    private int run(String reference, boolean timers) {
        identity.clearAuthentication();
        ProcessInstance instance = instance(reference);
        if (instance == null) {
            return 0;
        }
        var query = management.createJobQuery().processInstanceId(instance.getId());
        var waiting = (timers ? query.timers() : query.messages()).listPage(0, 100);
        waiting.forEach(job -> management.executeJob(job.getId()));
        return waiting.size();
    }

    private ProcessInstance instance(String reference) {
        return runtime.createProcessInstanceQuery()
                .processInstanceBusinessKey(reference)
                .singleResult();
    }
}
