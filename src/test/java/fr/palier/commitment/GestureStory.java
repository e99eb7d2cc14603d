package fr.palier.commitment;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import fr.palier.commitment.application.DeclareForceMajeure;
import fr.palier.commitment.application.DraftContract;
import fr.palier.commitment.application.ExportCredits;
import fr.palier.commitment.application.FindBreaches;
import fr.palier.commitment.application.ReadContract;
import fr.palier.commitment.application.ReadGestures;
import fr.palier.commitment.application.TellTenant;
import fr.palier.commitment.domain.Commitment;
import fr.palier.commitment.domain.Fact;
import fr.palier.commitment.domain.GoodwillGesture;
import fr.palier.commitment.domain.Measure;
import fr.palier.commitment.domain.ServiceContract;
import fr.palier.commitment.domain.Side;
import fr.palier.commitment.domain.Theme;
import fr.palier.correspondence.SignedLinks;
import fr.palier.engine.gate.TaskDesk;
import fr.palier.housing.Homes;
import fr.palier.housing.Occupant;
import fr.palier.housing.Place;
import fr.palier.housing.WorkType;
import fr.palier.office.BusinessCalendar;
import fr.palier.office.Delay;
import fr.palier.office.DelayClock;
import fr.palier.office.Offices;
import fr.palier.office.Pause;
import fr.palier.office.Zone;
import fr.palier.testing.As;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.atomic.AtomicInteger;
import org.camunda.bpm.engine.IdentityService;
import org.camunda.bpm.engine.ManagementService;
import org.camunda.bpm.engine.RuntimeService;
import org.camunda.bpm.engine.TaskService;
import org.camunda.bpm.engine.runtime.ProcessInstance;

/** How the people of a gesture act: for its tests and for the demonstration. */
public class GestureStory {

    public static final String AGENCY = "rental-management-62";
    public static final String SUPERVISOR = "supervisors-62";
    public static final String DIRECTOR = "executive-62";

    private static final LocalDate SINCE = LocalDate.of(2020, 1, 1);
    private static final int PROMISED_DAYS = 5;

    private final DraftContract drafting;
    private final ReadContract contracts;
    private final FindBreaches finding;
    private final ReadGestures reader;
    private final ExportCredits exports;
    private final DeclareForceMajeure declaring;
    private final DelayClock delays;
    private final BusinessCalendar calendar;
    private final Offices offices;
    private final Homes homes;
    private final SignedLinks links;
    private final TaskDesk desk;
    private final TaskService tasks;
    private final RuntimeService runtime;
    private final ManagementService management;
    private final IdentityService identity;
    private final ObjectMapper json;
    private final Clock clock;
    private final AtomicInteger facts = new AtomicInteger();

    GestureStory(
            DraftContract drafting,
            ReadContract contracts,
            FindBreaches finding,
            ReadGestures reader,
            ExportCredits exports,
            DeclareForceMajeure declaring,
            DelayClock delays,
            BusinessCalendar calendar,
            Offices offices,
            Homes homes,
            SignedLinks links,
            TaskDesk desk,
            TaskService tasks,
            RuntimeService runtime,
            ManagementService management,
            IdentityService identity,
            ObjectMapper json,
            Clock clock) {
        this.drafting = drafting;
        this.contracts = contracts;
        this.finding = finding;
        this.reader = reader;
        this.exports = exports;
        this.declaring = declaring;
        this.delays = delays;
        this.calendar = calendar;
        this.offices = offices;
        this.homes = homes;
        this.links = links;
        this.desk = desk;
        this.tasks = tasks;
        this.runtime = runtime;
        this.management = management;
        this.identity = identity;
        this.json = json;
        this.clock = clock;
    }

    /** The service contract of office 62, once. */
    public void contract() {
        if (contracts.inForce("62").isPresent()) {
            return;
        }
        As.person(SUPERVISOR, () -> {
            contracts.versions().stream().filter(ServiceContract::isDraft).forEach(left -> drafting.abandon(left.id()));
            long draft = drafting.start("S'engager ensemble");
            drafting.words(
                    draft,
                    "S'engager ensemble",
                    "Contrat de service (fictif) écrit avec les associations de locataires.\nChacun s'engage : l'office et vous.");
            write(draft);
            drafting.putInForce(draft, SINCE);
        });
    }

    private void write(long draft) {
        office(
                draft,
                Theme.RECEPTION_AND_FOLLOW_UP,
                1,
                "Nous accusons réception de chaque demande sous un jour ouvré.",
                Measure.ACKNOWLEDGEMENT,
                Delay.workingDays(1),
                null);
        office(
                draft,
                Theme.RECEPTION_AND_FOLLOW_UP,
                2,
                "Nous répondons à chaque demande sous dix jours ouvrés.",
                Measure.ANSWER,
                Delay.workingDays(10),
                null);
        tenant(draft, Theme.RECEPTION_AND_FOLLOW_UP, "Je décris ma demande et j'indique comment me joindre.");
        office(
                draft,
                Theme.CLEANLINESS,
                1,
                "Nous enlevons les dépôts gênants sous deux jours ouvrés.",
                Measure.INTERVENTION,
                Delay.workingDays(2),
                WorkType.CLEANING);
        tenant(draft, Theme.CLEANLINESS, "Je descends mes encombrants le jour du passage.");
        office(draft, Theme.CHARGES, 1, "Nous expliquons chaque année le détail des charges.", null, null, null);
        office(
                draft,
                Theme.QUALITY_WORKS,
                1,
                "Nous intervenons dans le délai annoncé à la commande.",
                Measure.INTERVENTION,
                null,
                null);
        office(
                draft,
                Theme.QUALITY_WORKS,
                2,
                "Nous venons aux rendez-vous convenus avec vous, ou nous prévenons avant.",
                Measure.APPOINTMENT,
                null,
                null);
        tenant(draft, Theme.QUALITY_WORKS, "Je suis présent au rendez-vous, ou je préviens la veille.");
        office(
                draft,
                Theme.LIVING_AT_HOME,
                1,
                "Une urgence est mise en sécurité sous vingt-quatre heures.",
                Measure.EMERGENCY,
                Delay.hours(24),
                null);
        tenant(draft, Theme.LIVING_AT_HOME, "J'entretiens mon logement et je laisse l'accès aux équipements.");
        office(
                draft,
                Theme.AGEING_AT_HOME,
                1,
                "Nous étudions chaque demande d'adaptation avec vous.",
                null,
                null,
                null);
        long works = As.person(SUPERVISOR, () -> contracts.get(draft)).commitments().stream()
                .filter(one -> one.measure() == Measure.INTERVENTION && one.workType() == null)
                .findFirst()
                .orElseThrow()
                .id();
        drafting.add(
                draft,
                new DraftContract.NewCommitment(
                        Theme.QUALITY_WORKS,
                        Side.OFFICE,
                        works,
                        1,
                        "Si une pièce manque, nous vous disons quand elle arrive.",
                        null,
                        null,
                        null));
    }

    private void office(
            long draft, Theme theme, int position, String text, Measure measure, Delay delay, WorkType work) {
        drafting.add(
                draft, new DraftContract.NewCommitment(theme, Side.OFFICE, null, position, text, measure, delay, work));
    }

    private void tenant(long draft, Theme theme, String text) {
        drafting.add(draft, new DraftContract.NewCommitment(theme, Side.TENANT, null, 1, text, null, null, null));
    }

    public Occupant lease(int number) {
        return homes.occupant("62", "BAIL-%05d".formatted(number)).orElseThrow();
    }

    /** A fact of an intervention of this lease that began then; nobody else's. */
    public Told told(int lease, Measure measure, Instant began) {
        return new Told(lease, measure, began);
    }

    /** An intervention that ended so many working days too late, told now. */
    public String late(int lease, int daysLate) {
        LocalDate today = LocalDate.now(clock);
        LocalDate last = calendar.plusWorkingDays(today, -daysLate, offices.get("62"));
        Instant began = calendar.plusWorkingDays(last, -PROMISED_DAYS, offices.get("62"))
                .atTime(LocalTime.of(9, 0))
                .atZone(Zone.PARIS)
                .toInstant();
        return find(told(lease, Measure.INTERVENTION, began).stopped(clock.instant()))
                .orElseThrow();
    }

    public Optional<String> find(Told told) {
        return finding.in(told.fact());
    }

    /** What a file tells, part by part. */
    public final class Told {

        private final Occupant tenant;
        private final Place home;
        private final Measure measure;
        private final Instant began;
        private String key =
                "ESSAI " + facts.incrementAndGet() + " " + clock.instant().toEpochMilli();
        private String caseReference = "ESSAI-62-%04d".formatted(facts.get());
        private Instant stopped;
        private boolean closed = true;
        private List<Pause> pauses = List.of();
        private Instant noAccess;
        private int occurrence = 1;
        private Set<String> handledBy = Set.of();
        private WorkType workType = WorkType.PLUMBING;

        private Told(int lease, Measure measure, Instant began) {
            this.tenant = lease(lease);
            this.home = homes.placeOfDwelling("62", tenant.dwelling());
            this.measure = measure;
            this.began = began;
        }

        public Told key(String other) {
            key = other;
            return this;
        }

        public Told from(String file) {
            caseReference = file;
            return this;
        }

        public Told stopped(Instant at) {
            stopped = at;
            return this;
        }

        public Told open() {
            closed = false;
            return this;
        }

        public Told paused(Instant from, Instant until) {
            pauses = List.of(new Pause(from, until));
            return this;
        }

        public Told noAccess(Instant at) {
            noAccess = at;
            return this;
        }

        public Told occurrence(int number) {
            occurrence = number;
            return this;
        }

        public Told handledBy(String... accounts) {
            handledBy = Set.of(accounts);
            return this;
        }

        public Told work(WorkType kind) {
            workType = kind;
            return this;
        }

        Fact fact() {
            return new Fact(
                    "62",
                    key,
                    measure,
                    caseReference,
                    caseReference,
                    "Fuite sous un évier",
                    home.residence().id(),
                    tenant.dwelling(),
                    tenant.id(),
                    home.residence().agency(),
                    workType,
                    began,
                    stopped,
                    closed ? clock.instant() : null,
                    pauses,
                    delays.read(
                            Delay.workingDays(PROMISED_DAYS),
                            began,
                            pauses,
                            stopped,
                            clock.instant(),
                            offices.get("62")),
                    noAccess,
                    List.of(),
                    occurrence,
                    handledBy);
        }
    }

    public GoodwillGesture gesture(String reference) {
        return file(reference).gesture();
    }

    public ReadGestures.File file(String reference) {
        return reader.read("62", reference, As.who(SUPERVISOR)).orElseThrow();
    }

    /** Assesses it. */
    public String assessed(String reference) {
        runJobs(reference);
        return reference;
    }

    /** Assesses it, agrees to it at the level asked for, and writes to the tenant. */
    public String toldTenant(String reference) {
        assessed(reference);
        approve(gesture(reference).approval().name().equals("DIRECTION") ? DIRECTOR : AGENCY, reference);
        runJobs(reference);
        return reference;
    }

    /** A gesture from its finding to a file of credits; with a force majeure elsewhere. */
    public String creditedAndExported(int lease) {
        String reference = toldTenant(late(lease, 5));
        passContestPeriod(reference);
        As.person(AGENCY, () -> {
            exports.make();
            LocalDate today = LocalDate.now(clock);
            declaring.declare(
                    homes.residences("62").get(0).id(),
                    today.minusDays(300),
                    today.minusDays(299),
                    "Crue de la rivière, accès coupé par arrêté.");
        });
        return reference;
    }

    public void approve(String person, String reference) {
        complete(person, reference, "userTask_approveGesture", Map.of("decision", "APPROVE"));
    }

    public void refuse(String person, String reference, String reason) {
        complete(person, reference, "userTask_approveGesture", Map.of("decision", "REFUSE", "reason", reason));
    }

    public void review(String person, String reference, Map<String, ?> fields) {
        complete(person, reference, "userTask_reviewContest", fields);
        runJobs(reference);
    }

    /** The day after the last on which the tenant may contest. */
    public void passContestPeriod(String reference) {
        run(reference, true);
        runJobs(reference);
    }

    public String token(String reference) {
        String address = links.uri(gesture(reference).link(), TellTenant.LINK).toString();
        return address.substring(address.lastIndexOf('/') + 1);
    }

    public SignedLinks.Link link(String reference) {
        return links.check(token(reference), TellTenant.LINK);
    }

    /** A commitment of tenants in the version of the day of the fact. */
    public Commitment ofTenants(String reference) {
        return file(reference).ofTenants().stream()
                .filter(one -> one.theme() == Theme.QUALITY_WORKS)
                .findFirst()
                .orElseThrow();
    }

    public boolean isRunning(String reference) {
        return instance(reference) != null;
    }

    public void complete(String person, String reference, String key, Map<String, ?> fields) {
        String task =
                As.person(
                        person, () -> tasks
                                .createTaskQuery()
                                .processInstanceBusinessKey(reference)
                                .taskDefinitionKey(key)
                                .listPage(0, 1)
                                .stream()
                                .findFirst()
                                .orElseThrow(() -> new AssertionError(person + " sees no task " + key))
                                .getId());
        Map<String, JsonNode> sent = new LinkedHashMap<>();
        fields.forEach((name, value) -> sent.put(name, json.valueToTree(value)));
        As.person(person, () -> desk.complete(task, sent));
    }

    /** Runs the jobs that wait, and those that they bring, timers aside. */
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
