package fr.palier.demo;

import com.fasterxml.jackson.databind.ObjectMapper;
import fr.palier.contract.Commitment;
import fr.palier.contract.Contract;
import fr.palier.contract.PenaltyTerms;
import fr.palier.contract.PriceLine;
import fr.palier.contract.persistence.ContractRows;
import fr.palier.engine.gate.TaskDesk;
import fr.palier.housing.EquipmentKind;
import fr.palier.housing.Place;
import fr.palier.housing.WorkType;
import fr.palier.intervention.EntryChannel;
import fr.palier.intervention.EventKind;
import fr.palier.intervention.Intervention;
import fr.palier.intervention.InterventionEvent;
import fr.palier.intervention.Interventions;
import fr.palier.intervention.NewIntervention;
import fr.palier.intervention.Party;
import fr.palier.intervention.Performer;
import fr.palier.intervention.Priority;
import fr.palier.intervention.Slot;
import fr.palier.intervention.application.ReportEvent;
import fr.palier.intervention.domain.Entry;
import fr.palier.office.Delay;
import fr.palier.office.Money;
import fr.palier.office.References;
import fr.palier.supplier.Firms;
import fr.palier.testing.As;
import fr.palier.testing.TaskHand;
import java.math.BigDecimal;
import java.time.Clock;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.Map;
import org.camunda.bpm.engine.IdentityService;
import org.camunda.bpm.engine.ManagementService;
import org.camunda.bpm.engine.RuntimeService;
import org.camunda.bpm.engine.TaskService;
import org.springframework.transaction.support.TransactionTemplate;

/** How the people of an intervention act: for tests and for the demonstration. */
public class OrderStory {

    public static final String AGENCY = "rental-management-62";
    public static final String DESK = "complaint-desk-62";
    public static final String TEAM = "field-teams-62";

    private static final int MOST = 200;

    private final Interventions interventions;
    private final ReportEvent reports;
    private final ContractRows contracts;
    private final Firms firms;
    private final References references;
    private final TaskHand hand;
    private final TaskService tasks;
    private final RuntimeService runtime;
    private final ManagementService management;
    private final IdentityService identity;
    private final Clock clock;
    private final TransactionTemplate transaction;

    OrderStory(
            Interventions interventions,
            ReportEvent reports,
            ContractRows contracts,
            Firms firms,
            References references,
            TaskDesk desk,
            ObjectMapper json,
            TaskService tasks,
            RuntimeService runtime,
            ManagementService management,
            IdentityService identity,
            Clock clock,
            TransactionTemplate transaction) {
        this.interventions = interventions;
        this.reports = reports;
        this.contracts = contracts;
        this.firms = firms;
        this.references = references;
        this.hand = TaskHand.atTheDesk(desk, json);
        this.tasks = tasks;
        this.runtime = runtime;
        this.management = management;
        this.identity = identity;
        this.clock = clock;
        this.transaction = transaction;
    }

    /** A contract of a demo firm for some trades of one residence, in force for a year around today; 5 working days, 4 hours. */
    public Contract contract(String office, int firm, long residence, WorkType... workTypes) {
        return contract(office, firm, List.of(residence), "Entretien courant (fictif)", workTypes);
    }

    /** The same; @param residences none = all */
    public Contract contract(String office, int firm, List<Long> residences, String title, WorkType... workTypes) {
        Contract contract = transaction.execute(status -> new Contract(
                references.next(References.Letter.C, office),
                office,
                null,
                firms.findSiret(office, DemoFirms.siret(firm, 1)).orElseThrow().id(),
                title,
                null,
                null,
                today().minusMonths(6),
                today().plusMonths(6),
                null,
                Money.of(500),
                "50 € par jour ouvré de retard (clause fictive).",
                List.of(workTypes).stream()
                        .map(type -> new Commitment(type, Delay.workingDays(5), 4))
                        .toList(),
                residences,
                List.of(
                        new PriceLine("DEP", "Déplacement", "forfait", Money.of(35)),
                        new PriceLine("MO", "Main-d'œuvre", "heure", Money.of(48)),
                        new PriceLine("JOINT", "Remplacement d'un joint", "unité", Money.of(new BigDecimal("12.50")))),
                null,
                new PenaltyTerms(Money.of(50), null, Delay.Unit.WORKING_DAYS, 0, Money.of(500), null)));
        transaction.executeWithoutResult(status -> contracts.add(contract, now(), "buyers-" + office));
        return contract;
    }

    public NewIntervention wanted(Place place, Long occupant, String origin) {
        return new NewIntervention(
                place.residence().office(),
                origin,
                place,
                occupant,
                EquipmentKind.TAP,
                null,
                WorkType.PLUMBING,
                Priority.NORMAL,
                Performer.SUPPLIER,
                false,
                "Le robinet de la cuisine fuit.",
                "Le matin");
    }

    /** Ordered by the desk. */
    public String order(NewIntervention wanted) {
        String reference = As.person(DESK, () -> interventions.order(wanted));
        runJobs(reference);
        return reference;
    }

    /** Reported by the firm now. */
    public InterventionEvent byFirm(String reference, EventKind kind) {
        return report(reference, Entry.now(kind, Party.SUPPLIER, "Entreprise fictive", EntryChannel.LINK));
    }

    public InterventionEvent report(String reference, Entry entry) {
        // an order that another module placed may still be on its way
        runJobs(reference);
        InterventionEvent event = reports.report("62", reference, entry).event();
        runJobs(reference);
        return event;
    }

    /** The firm proposes a slot, the tenant takes it. */
    public Slot appointment(String reference, OffsetDateTime from, int hours) {
        Slot slot = new Slot(from, from.plusHours(hours));
        report(
                reference,
                Entry.now(EventKind.APPOINTMENT_PROPOSED, Party.SUPPLIER, "Entreprise fictive", EntryChannel.LINK)
                        .withSlot(slot));
        report(reference, Entry.now(EventKind.APPOINTMENT_ACCEPTED, Party.TENANT, "locataire", EntryChannel.LINK));
        return slot;
    }

    /** Nobody opened; a passage notice was left. */
    public InterventionEvent noAccess(String reference) {
        return report(
                reference,
                Entry.now(EventKind.NO_ACCESS, Party.SUPPLIER, "Entreprise fictive", EntryChannel.LINK)
                        .withProof(null, "AP-0042"));
    }

    /** The firm came and did the work. */
    public void done(String reference) {
        byFirm(reference, EventKind.VISIT);
        byFirm(reference, EventKind.WORK_DONE);
        runJobs(reference);
    }

    /** Ordered of the office's own team and done by it. */
    public String doneByOwnTeam(Place place, WorkType workType) {
        NewIntervention wanted = wanted(place, null, null);
        String reference = order(new NewIntervention(
                wanted.office(),
                null,
                place,
                null,
                wanted.equipment(),
                null,
                workType,
                Priority.NORMAL,
                Performer.OWN_TEAM,
                false,
                wanted.description(),
                null));
        report(reference, Entry.now(EventKind.WORK_DONE, Party.OWN_TEAM, TEAM, EntryChannel.PAGE));
        return reference;
    }

    /** The agency accepts the work: the intervention ends. */
    public void accept(String reference) {
        complete(AGENCY, reference, "userTask_acceptWork", Map.of("outcome", "ACCEPTED"));
        runJobs(reference);
    }

    public void redo(String reference, String reason) {
        complete(AGENCY, reference, "userTask_acceptWork", Map.of("outcome", "TO_REDO", "reason", reason));
        runJobs(reference);
    }

    /** Refused for good: the intervention ends. */
    public void reject(String reference, String reason) {
        complete(AGENCY, reference, "userTask_acceptWork", Map.of("outcome", "REJECTED", "reason", reason));
        runJobs(reference);
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
        hand.complete(person, task, fields);
    }

    /** Runs the jobs that wait now, timers aside, until none waits. */
    public void runJobs(String reference) {
        identity.clearAuthentication();
        boolean ran = true;
        while (ran) {
            ran = false;
            for (var instance : runtime.createProcessInstanceQuery()
                    .processInstanceBusinessKey(reference)
                    .list()) {
                for (var job : management
                        .createJobQuery()
                        .processInstanceId(instance.getId())
                        .messages()
                        .withRetriesLeft()
                        .listPage(0, MOST)) {
                    management.executeJob(job.getId());
                    ran = true;
                }
            }
        }
    }

    /** Runs something as nobody, as jobs do. */
    public void engineOnly(Runnable act) {
        identity.clearAuthentication();
        act.run();
    }

    /** Runs the timers whose hour has come by the one clock, and what follows from them. */
    public void runTimers(String reference) {
        identity.clearAuthentication();
        for (var instance : runtime.createProcessInstanceQuery()
                .processInstanceBusinessKey(reference)
                .list()) {
            management
                    .createJobQuery()
                    .processInstanceId(instance.getId())
                    .timers()
                    .executable()
                    .listPage(0, MOST)
                    .forEach(job -> management.executeJob(job.getId()));
        }
        runJobs(reference);
    }

    public Intervention find(String reference) {
        return interventions.find("62", reference).orElseThrow();
    }

    public boolean isRunning(String reference) {
        return runtime.createProcessInstanceQuery()
                        .processInstanceBusinessKey(reference)
                        .processDefinitionKey("intervention")
                        .count()
                > 0;
    }

    public OffsetDateTime now() {
        return OffsetDateTime.now(clock);
    }

    public LocalDate today() {
        return LocalDate.now(clock);
    }
}
