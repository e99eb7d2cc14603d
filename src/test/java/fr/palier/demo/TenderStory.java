package fr.palier.demo;

import com.fasterxml.jackson.databind.ObjectMapper;
import fr.palier.committee.Capacity;
import fr.palier.committee.ItemDecided;
import fr.palier.committee.Outcome;
import fr.palier.committee.Question;
import fr.palier.correspondence.Confidentiality;
import fr.palier.correspondence.Documents;
import fr.palier.correspondence.NewDocument;
import fr.palier.correspondence.Printer;
import fr.palier.correspondence.application.OutboxSender;
import fr.palier.engine.gate.TaskDesk;
import fr.palier.office.Money;
import fr.palier.office.Offices;
import fr.palier.office.Zone;
import fr.palier.procurement.Channel;
import fr.palier.procurement.Nature;
import fr.palier.procurement.need.PlannedLot;
import fr.palier.procurement.need.SettledNeed;
import fr.palier.procurement.need.application.StateNeed;
import fr.palier.procurement.need.domain.StatedNeed;
import fr.palier.procurement.tender.application.ConsultationFiles;
import fr.palier.procurement.tender.application.analysis.Analysis;
import fr.palier.procurement.tender.application.analysis.AnalysisReport;
import fr.palier.procurement.tender.application.analysis.ApplicationReview;
import fr.palier.procurement.tender.application.analysis.Scoring;
import fr.palier.procurement.tender.application.award.ProofsOfWinner;
import fr.palier.procurement.tender.application.award.ReasonsRequests;
import fr.palier.procurement.tender.application.launch.OpenTender;
import fr.palier.procurement.tender.application.letters.LettersOfLot;
import fr.palier.procurement.tender.application.offers.Opening;
import fr.palier.procurement.tender.application.offers.OpeningSession;
import fr.palier.procurement.tender.application.preparation.LotEditing;
import fr.palier.procurement.tender.application.preparation.Preparation;
import fr.palier.procurement.tender.application.publicity.Consultation;
import fr.palier.procurement.tender.application.publicity.ConsultationPeriod;
import fr.palier.procurement.tender.application.publicity.Publicity;
import fr.palier.procurement.tender.application.reading.TenderReader;
import fr.palier.procurement.tender.domain.Application;
import fr.palier.procurement.tender.domain.ApplicationState;
import fr.palier.procurement.tender.domain.Clause;
import fr.palier.procurement.tender.domain.ClauseCheck;
import fr.palier.procurement.tender.domain.CriterionKind;
import fr.palier.procurement.tender.domain.Defect;
import fr.palier.procurement.tender.domain.Deposit;
import fr.palier.procurement.tender.domain.PriceForm;
import fr.palier.procurement.tender.domain.ProofRequest;
import fr.palier.procurement.tender.domain.PublicityItem;
import fr.palier.procurement.tender.domain.RawMaterialShare;
import fr.palier.procurement.tender.persistence.AnalysisVersions;
import fr.palier.procurement.tender.persistence.Applications;
import fr.palier.procurement.tender.persistence.AwardCriteria;
import fr.palier.procurement.tender.persistence.Clauses;
import fr.palier.procurement.tender.persistence.Deposits;
import fr.palier.procurement.tender.persistence.Lots;
import fr.palier.procurement.tender.persistence.Offers;
import fr.palier.procurement.tender.persistence.PublicityItems;
import fr.palier.procurement.tender.persistence.TenderTraces;
import fr.palier.procurement.tender.persistence.Tenders;
import fr.palier.testing.As;
import fr.palier.testing.TaskHand;
import java.math.BigDecimal;
import java.time.Duration;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Supplier;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.camunda.bpm.engine.ManagementService;
import org.camunda.bpm.engine.TaskService;
import org.camunda.bpm.engine.runtime.Job;
import org.camunda.bpm.engine.task.Task;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.support.TransactionTemplate;

/** Plays a consultation as the people of office 62 would: through their tasks and pages, under their names. */
public class TenderStory {

    public static final String REQUESTER = "department-buyers-62";
    public static final String BUYER = "buyers-62";
    public static final String FINANCE = "finance-62";
    public static final String EXECUTIVE = "executive-62";
    public static final String WORKS_OFFICER = "project-managers-62";
    public static final String SUPERVISOR = "supervisors-62";

    private static final List<String> FIRMS = List.of(
            "Alizés Exemple",
            "Bâti-Fictif",
            "Couverture Modèle",
            "Dépannage Imaginaire",
            "Énergies Factices",
            "Façades Inventées");

    private final OpenTender openTender;
    private final TenderReader reader;
    private final LotEditing lotEditing;
    private final Preparation preparation;
    private final Publicity publicity;
    private final ConsultationPeriod period;
    private final Tenders tenders;
    private final Consultation consultation;
    private final Opening opening;
    private final OpeningSession session;
    private final Analysis analysis;
    private final Scoring scoring;
    private final ApplicationReview review;
    private final AnalysisReport report;
    private final Applications applications;
    private final AnalysisVersions versions;
    private final ProofsOfWinner proofs;
    private final LettersOfLot letters;
    private final ReasonsRequests reasons;
    private final Lots lots;
    private final Deposits deposits;
    private final Offers offers;
    private final AwardCriteria criteria;
    private final Clauses clauses;
    private final PublicityItems items;
    private final Documents documents;
    private final Printer printer;
    private final Offices offices;
    private final TaskDesk desk;
    private final TaskService tasks;
    private final ManagementService management;
    private final DemoClock clock;
    private final ObjectMapper json;
    private TaskHand hand;
    private final StateNeed needs;
    private final JdbcClient jdbc;
    private final TransactionTemplate transaction;
    private final PreparationStory preparations;
    private final ApplicationEventPublisher events;
    private final OutboxSender sender;

    TenderStory(
            OpenTender openTender,
            TenderReader reader,
            LotEditing lotEditing,
            Preparation preparation,
            Publicity publicity,
            ConsultationPeriod period,
            Tenders tenders,
            Consultation consultation,
            Opening opening,
            OpeningSession session,
            Analysis analysis,
            Scoring scoring,
            ApplicationReview review,
            AnalysisReport report,
            Applications applications,
            AnalysisVersions versions,
            ProofsOfWinner proofs,
            LettersOfLot letters,
            ReasonsRequests reasons,
            Lots lots,
            Deposits deposits,
            Offers offers,
            AwardCriteria criteria,
            Clauses clauses,
            PublicityItems items,
            Documents documents,
            Printer printer,
            Offices offices,
            TaskDesk desk,
            TaskService tasks,
            ManagementService management,
            DemoClock clock,
            ObjectMapper json,
            StateNeed needs,
            JdbcClient jdbc,
            TransactionTemplate transaction,
            PreparationStory preparations,
            ApplicationEventPublisher events,
            OutboxSender sender) {
        this.openTender = openTender;
        this.reader = reader;
        this.lotEditing = lotEditing;
        this.preparation = preparation;
        this.publicity = publicity;
        this.period = period;
        this.tenders = tenders;
        this.consultation = consultation;
        this.opening = opening;
        this.session = session;
        this.analysis = analysis;
        this.scoring = scoring;
        this.review = review;
        this.report = report;
        this.applications = applications;
        this.versions = versions;
        this.proofs = proofs;
        this.letters = letters;
        this.reasons = reasons;
        this.lots = lots;
        this.deposits = deposits;
        this.offers = offers;
        this.criteria = criteria;
        this.clauses = clauses;
        this.items = items;
        this.documents = documents;
        this.printer = printer;
        this.offices = offices;
        this.desk = desk;
        this.tasks = tasks;
        this.management = management;
        this.clock = clock;
        this.json = json;
        this.hand = TaskHand.atTheDesk(desk, json);
        this.needs = needs;
        this.jdbc = jdbc;
        this.transaction = transaction;
        this.preparations = preparations;
        this.events = events;
        this.sender = sender;
    }

    /** A need that the procedure table would settle so, waiting for its consultation. */
    public SettledNeed formalServices(String subject, long euros) {
        return need(
                subject,
                Nature.SERVICES,
                euros,
                "FORMAL",
                "OPEN",
                "CAO",
                30,
                List.of("BUYER_PROFILE", "BOAMP", "JOUE"));
    }

    /** The same need in lots of equal amounts. */
    public static SettledNeed inLots(SettledNeed need, String... titles) {
        Money each = Money.of(need.amount().euros().longValue() / titles.length);
        return new SettledNeed(
                need.reference(),
                need.office(),
                need.service(),
                need.requester(),
                need.subject(),
                need.nature(),
                need.amount(),
                need.needAmount(),
                need.family(),
                need.operation(),
                need.durationMonths(),
                need.launchDate(),
                need.procedure(),
                need.formalProcedure(),
                need.committee(),
                need.minimumConsultationDays(),
                need.channels(),
                Stream.of(titles).map(title -> new PlannedLot(title, each)).toList(),
                need.basis());
    }

    public SettledNeed supervisedWorks(String subject, long euros) {
        return need(
                subject,
                Nature.WORKS,
                euros,
                "ADAPTED_SUPERVISED",
                null,
                "ETHICS_COMMITTEE",
                22,
                List.of("BUYER_PROFILE", "OWN_WEBSITE", "TRADE_PRESS", "BOAMP"));
    }

    public SettledNeed adaptedSupplies(String subject, long euros) {
        return need(subject, Nature.SUPPLIES, euros, "ADAPTED", null, "NONE", 0, List.of("BUYER_PROFILE"));
    }

    private SettledNeed need(
            String subject,
            Nature nature,
            long euros,
            String procedure,
            String formal,
            String committee,
            int days,
            List<String> channels) {
        LocalDate launch = clock.now().toLocalDate();
        String family =
                switch (nature) {
                    case WORKS -> "454";
                    case SUPPLIES -> "391";
                    case SERVICES -> "507";
                };
        StatedNeed stated = new StatedNeed(
                subject,
                nature,
                Money.of(euros),
                family,
                null,
                24,
                0,
                null,
                launch,
                "À partir du lancement",
                "Patrimoine de démonstration",
                List.of());
        String reference = As.person(
                REQUESTER,
                () -> transaction.execute(status -> needs.open(stated, true).reference()));
        // the way of a need to its procedure has its own tests
        jdbc.sql("update need set status = 'TENDER_OPENED' where reference = ?")
                .param(reference)
                .update();
        return new SettledNeed(
                reference,
                "62",
                "patrimoine",
                REQUESTER,
                subject,
                nature.name(),
                Money.of(euros),
                Money.of(euros),
                family,
                null,
                24,
                launch,
                procedure,
                formal,
                committee,
                days,
                channels,
                List.of(),
                "Exemple de fondement : politique de l’office (démonstration).");
    }

    /** A services need stated by its service and approved by the buyers: the tables choose its procedure. */
    public String openFromNeed(String subject, long euros) {
        StatedNeed stated = new StatedNeed(
                subject,
                Nature.SERVICES,
                Money.of(euros),
                "507",
                null,
                24,
                0,
                null,
                clock.now().toLocalDate(),
                "À partir du lancement",
                "Patrimoine de démonstration",
                List.of());
        String need = As.person(REQUESTER, () -> needs.submit(stated, true, null));
        complete(BUYER, need, "userTask_reviewNeed", Map.of("outcome", "APPROVED"));
        return jdbc.sql("select tender from need where reference = ?")
                .param(need)
                .query(String.class)
                .single();
    }

    public String open(SettledNeed need) {
        return As.person(REQUESTER, () -> openTender.from(need));
    }

    // tasks

    public Task task(String reference, String key) {
        return tasks.createTaskQuery()
                .processInstanceBusinessKey(reference)
                .taskDefinitionKey(key)
                .singleResult();
    }

    public List<String> openTasks(String reference) {
        return tasks.createTaskQuery().processInstanceBusinessKey(reference).orderByTaskName().asc().list().stream()
                .map(Task::getTaskDefinitionKey)
                .toList();
    }

    /** Completes a task as a person, by its form, through the gate's desk. */
    public void complete(String person, String reference, String key, Map<String, ?> fields) {
        Task task = task(reference, key);
        if (task == null) {
            throw new IllegalStateException(key + " does not wait on " + reference + ", but " + openTasks(reference));
        }
        complete(person, task.getId(), fields);
    }

    public void complete(String person, String taskId, Map<String, ?> fields) {
        hand.complete(person, taskId, fields);
    }

    /** From now on tasks are completed by this hand. */
    public void through(TaskHand otherHand) {
        hand = otherHand;
    }

    public void throughTheDesk() {
        hand = TaskHand.atTheDesk(desk, json);
    }

    /** Runs the jobs of a file that are due. */
    public int runDueJobs(String reference) {
        int run = 0;
        for (List<Job> due = due(reference); !due.isEmpty(); due = due(reference)) {
            for (Job job : due) {
                management.executeJob(job.getId());
                run++;
            }
        }
        return run;
    }

    private List<Job> due(String reference) {
        return management.createJobQuery().executable().withRetriesLeft().list().stream()
                .filter(job -> job.getProcessInstanceId() != null && reference.equals(keyOf(job)))
                .toList();
    }

    private String keyOf(Job job) {
        var instance = org.camunda.bpm.engine.ProcessEngines.getDefaultProcessEngine()
                .getRuntimeService()
                .createProcessInstanceQuery()
                .processInstanceId(job.getProcessInstanceId())
                .singleResult();
        return instance == null ? null : instance.getBusinessKey();
    }

    // phases

    public void confirm(String reference) {
        complete(REQUESTER, reference, "userTask_confirmLaunch", Map.of("decision", "CONFIRM"));
    }

    public void launch(String reference) {
        confirm(reference);
        complete(FINANCE, reference, "userTask_giveFinanceVisa", Map.of("decision", "GRANT"));
        complete(EXECUTIVE, reference, "userTask_launchVisa", Map.of("decision", "GRANT"));
    }

    /** Criteria 40 / 45 / 15, budget of each lot a tenth above its estimate, all clauses answered. */
    public void prepare(String reference) {
        askFacilitator(reference);
        fillDocuments(reference);
        complete(BUYER, reference, "userTask_prepareDocuments", Map.of("confirmed", true));
        complete(SUPERVISOR, reference, "userTask_reviewDocuments", Map.of("decision", "GRANT"));
    }

    /** Where the office's policy wants it: asked, and answered by the link. */
    public void askFacilitator(String reference) {
        if (task(reference, "userTask_askFacilitator") != null) {
            complete(
                    BUYER,
                    reference,
                    "userTask_askFacilitator",
                    Map.of("facilitator", "Facilitateur fictif", "email", "facilitateur@insertion.example"));
            preparations.answer(reference);
        }
    }

    /** By its link, whether in time or late. */
    public void answerFacilitator(String reference) {
        preparations.answer(reference);
    }

    public void fillDocuments(String reference) {
        as(BUYER, () -> {
            preparation.addCriterion(reference, "Prix", CriterionKind.PRICE, 40);
            preparation.addCriterion(reference, "Valeur technique", CriterionKind.TECHNICAL, 45);
            preparation.addCriterion(reference, "Performance environnementale", CriterionKind.ENVIRONMENT, 15);
            lots.of(reference)
                    .forEach(lot -> lotEditing.recordBudget(
                            reference,
                            lot.number(),
                            Money.of(lot.estimate().euros().multiply(new BigDecimal("1.10")))));
            preparation.recordTerms(
                    reference,
                    new Preparation.Terms(
                            PriceForm.REVISABLE,
                            RawMaterialShare.LOW,
                            true,
                            true,
                            "Prestations indissociables : un seul site, une seule équipe."));
            for (ClauseCheck clause : clauses.of(reference)) {
                if (clause.included() == null) {
                    boolean included = clause.clause() != Clause.ADVANCE;
                    preparation.answerClause(
                            reference,
                            clause.clause(),
                            included,
                            included ? null : "Avance facultative pour un office, non prévue ici.");
                }
            }
            preparations.takeClauses(reference);
            if (reader.get(reference).tender().nature() == Nature.WORKS) {
                preparations.otherWorks(reference);
            }
            document(reference, ConsultationFiles.SPECIFICATION, "Cahier des charges");
        });
    }

    public void document(String reference, String kind, String title) {
        byte[] pdf = printer.pdf(
                "procurement/tender/piece-exemple",
                Map.of("office", offices.get("62"), "reference", reference, "title", title));
        documents.store(new NewDocument("62", reference, kind, title + ".pdf", pdf, Confidentiality.OFFICE));
    }

    /** Announces the day wanted, or the first that law and office allow. */
    public void plan(String reference, LocalDate wanted) {
        OffsetDateTime earliest =
                period.today(tenders.get("62", reference), LocalTime.NOON).earliest();
        LocalDate first = earliest == null
                ? wanted
                : earliest.atZoneSameInstant(Zone.PARIS).toLocalDate();
        LocalDate announced = wanted.isAfter(first) ? wanted : first;
        complete(
                BUYER,
                reference,
                "userTask_planPublicity",
                Map.of("deadlineDay", announced.toString(), "deadlineHour", "12:00"));
    }

    public void proveAll(String reference) {
        as(BUYER, () -> {
            for (PublicityItem item : items.of(reference)) {
                prove(reference, item.channel(), clock.now().toOffsetDateTime());
            }
        });
    }

    public void prove(String reference, Channel channel, OffsetDateTime at) {
        publicity.prove(
                reference,
                channel,
                new Publicity.Proof(
                        at,
                        at,
                        "AVIS-" + channel.ordinal() + "-001",
                        "https://exemple.invalid/avis/" + channel,
                        null,
                        null,
                        channel == Channel.JOUE ? "Accusé d’envoi eNotices (exemple)" : null,
                        channel == Channel.JOUE ? at : null,
                        channel != Channel.JOUE));
    }

    /** Plan, proofs (JOUE first), opening of the consultation. */
    public void publish(String reference, LocalDate announced) {
        plan(reference, announced);
        clock.advance(Duration.ofHours(1));
        proveAll(reference);
        complete(BUYER, reference, "userTask_recordPublicityProof", Map.of("confirmed", true));
    }

    public long deposit(String reference, int firm, OffsetDateTime at) {
        return As.person(
                BUYER,
                () -> consultation.register(
                        reference,
                        FIRMS.get(firm),
                        siret(firm),
                        "contact@entreprise-%d.example".formatted(firm),
                        at,
                        "D-%s-%d-%d".formatted(reference, firm, at.toEpochSecond())));
    }

    /** A deposit for some lots only. */
    public long deposit(String reference, int firm, OffsetDateTime at, Integer... lots) {
        return As.person(
                BUYER,
                () -> consultation.register(
                        reference,
                        new Consultation.Entry(
                                FIRMS.get(firm),
                                siret(firm),
                                "contact@entreprise-%d.example".formatted(firm),
                                at,
                                "D-%s-%d-%d-%s".formatted(reference, firm, at.toEpochSecond(), List.of(lots)),
                                List.of(),
                                Set.of(lots))));
    }

    /** The deadline passes: its timer fires. */
    public void reachDeadline(String reference) {
        Job timer = management.createJobQuery().timers().list().stream()
                .filter(job -> reference.equals(keyOf(job)))
                .findFirst()
                .orElseThrow();
        clock.moveTo(timer.getDuedate().toInstant().atZone(Zone.PARIS).plusMinutes(1));
        runDueJobs(reference);
    }

    /** Where fewer firms applied than the office expects, the executive decides to go on. */
    public void goOnWithFew(String reference) {
        if (openTasks(reference).contains("userTask_decideFewOffers")) {
            complete(
                    EXECUTIVE,
                    reference,
                    "userTask_decideFewOffers",
                    Map.of("decision", "GO_ON", "reason", "Le marché local compte peu d’entreprises."));
        }
    }

    /** Two people open the session; where too few applied, it was decided to go on. */
    public void startOpening(String reference) {
        goOnWithFew(reference);
        as(BUYER, () -> session.start(reference, SUPERVISOR, null));
    }

    /** Opens each deposit in time; amounts by firm, the same for every lot. */
    public void openOffers(String reference, Map<Integer, Long> amounts) {
        startOpening(reference);
        as(BUYER, () -> {
            for (Deposit deposit : deposits.of(reference)) {
                int firm = FIRMS.indexOf(deposit.firmName());
                boolean sealed = deposit.state().name().equals("SEALED");
                if (sealed) {
                    deposit.standing()
                            .forEach(lot -> opening.open(reference, deposit.id(), lot, Money.of(amounts.get(firm))));
                }
            }
        });
        complete(BUYER, reference, "userTask_openOffers", Map.of("confirmed", true));
    }

    /** Scores every offer on the criteria that are not the price; by firm. */
    public void score(String reference, Map<Integer, String> scores) {
        boolean technical = versions.current(reference).technical();
        offers.of(reference).forEach(offer -> criteria.of(reference).all().stream()
                .filter(criterion -> criterion.kind() != CriterionKind.PRICE)
                .forEach(criterion -> as(
                        technical && criterion.kind() == CriterionKind.TECHNICAL ? WORKS_OFFICER : BUYER,
                        () -> scoring.rate(
                                reference,
                                offer.id(),
                                criterion.id(),
                                new BigDecimal(scores.get(FIRMS.indexOf(offer.firmName()))),
                                "Appréciation d’exemple."))));
    }

    /** Every application is complete and admissible, unless it was decided before. */
    public void admitApplications(String reference) {
        as(BUYER, () -> applications.of(reference).stream()
                .filter(application -> application.state() == null)
                .forEach(application -> {
                    review.check(
                            reference,
                            application.deposit(),
                            application.documents().stream()
                                    .map(Application.Document::code)
                                    .collect(Collectors.toSet()));
                    review.decide(reference, application.deposit(), ApplicationState.ADMISSIBLE, true, null);
                }));
    }

    /** Alerts of low offers that nobody has looked at are set aside with a reason. */
    public void setAlertsAside(String reference) {
        as(BUYER, () -> offers.of(reference).stream()
                .filter(offer -> offer.outcome() == null)
                .forEach(offer -> analysis.judge(
                        reference, offer.id(), Defect.NONE, "Prix cohérent avec le détail remis par l’entreprise.")));
    }

    public void writeTechnical(String reference) {
        as(WORKS_OFFICER, () -> lots.of(reference)
                .forEach(lot -> report.writeTechnical(
                        reference,
                        lot.number(),
                        "Moyens, méthode et planning examinés au regard du cahier des charges.")));
    }

    public void writeReport(String reference) {
        as(BUYER, () -> {
            report.write(
                    reference,
                    "Consultation conduite pour le service demandeur, sur la base du cahier des charges publié.",
                    "Examen des candidatures, puis de l’état de chaque offre, puis notation par critère.");
            lots.of(reference)
                    .forEach(lot -> report.propose(
                            reference, lot.number(), "Retenir l’offre classée première, la mieux notée des critères."));
        });
    }

    /** The whole analysis, whichever of its tasks waits: applications, technical part, states, marks, report, signature. */
    public void analyse(String reference, Map<Integer, String> scores) {
        upToReport(reference, scores);
        writeReport(reference);
        complete(BUYER, reference, "userTask_writeReport", Map.of("confirmed", true));
        complete(BUYER, reference, "userTask_signReport", Map.of("decision", "SIGN"));
    }

    /** As {@link #analyse}, as far as the report. */
    public void upToReport(String reference, Map<Integer, String> scores) {
        if (task(reference, "userTask_reviewApplications") != null) {
            admitApplications(reference);
            complete(BUYER, reference, "userTask_reviewApplications", Map.of("decision", "EXAMINED"));
        }
        score(reference, scores);
        if (task(reference, "userTask_analyseTechnically") != null) {
            writeTechnical(reference);
            complete(WORKS_OFFICER, reference, "userTask_analyseTechnically", Map.of("confirmed", true));
        }
        if (task(reference, "userTask_analyseOffers") != null) {
            setAlertsAside(reference);
            complete(BUYER, reference, "userTask_analyseOffers", Map.of("confirmed", true));
        }
        complete(BUYER, reference, "userTask_settleStates", Map.of("confirmed", true));
    }

    /** The body that was asked answers; its session has its own tests. */
    public void favourable(String reference) {
        TenderTraces.CommitteeItem item =
                As.person(BUYER, () -> reader.get(reference)).committeeItems().get(0);
        transaction.executeWithoutResult(status -> events.publishEvent(new ItemDecided(
                "62",
                reference,
                item.item(),
                Question.valueOf(item.question()),
                Outcome.FAVOURABLE,
                Capacity.OPINION,
                "P-62-%d-0001".formatted(clock.now().getYear()))));
    }

    public void decide(String reference) {
        complete(EXECUTIVE, reference, "userTask_decideAward", Map.of("decision", "FOLLOW_PROPOSAL"));
    }

    /**
     * From the decision to the letters, for every lot that waits: the planned winner's proofs come and are examined, each letter is read
     * again and sent.
     */
    public void tellBidders(String reference) {
        runDueJobs(reference);
        examineProofs(reference);
        runDueJobs(reference);
        sendLetters(reference);
    }

    /** The proofs asked for come and are found complete, for every lot that waits. */
    public void examineProofs(String reference) {
        for (Task task : tasksOf(reference, "userTask_examineProofs")) {
            receiveProofs(reference, lotOf(task));
            complete(BUYER, task.getId(), Map.of("conclusion", "COMPLETE"));
        }
    }

    public void receiveProofs(String reference, int lot) {
        as(BUYER, () -> {
            ProofRequest asked = proofs.of(reference).stream()
                    .filter(one -> one.offer() == lots.get(reference, lot).winner())
                    .findFirst()
                    .orElseThrow();
            asked.lines()
                    .forEach(line -> proofs.record(
                            reference,
                            lot,
                            line.proof(),
                            clock.now().toLocalDate(),
                            null,
                            "Vérifiée sur la plateforme fictive des attestations."));
        });
    }

    /** Every mail that is due leaves: other tests leave mails too, one batch may not reach ours. */
    public void sendMails() {
        while (sender.sendDue() > 0) {}
    }

    /** Each letter about a lot is opened, then all are sent, for every lot that waits. */
    public void sendLetters(String reference) {
        for (Task task : tasksOf(reference, "userTask_sendLetters")) {
            int lot = lotOf(task);
            as(BUYER, () -> letters.of(reference, lot).forEach(draft -> letters.open(reference, draft.id())));
            complete(BUYER, task.getId(), Map.of("confirmed", true));
        }
    }

    /** Each answer to a request for reasons is opened, then sent. */
    public void sendAnswers(String reference) {
        as(BUYER, () -> reasons.answers(reference).forEach(draft -> letters.open(reference, draft.id())));
        for (Task task : tasksOf(reference, "userTask_answerReasons")) {
            complete(BUYER, task.getId(), Map.of("confirmed", true));
        }
    }

    /** Each signed lot is notified; a works lot gets its site. */
    public void notifyHolders(String reference) {
        boolean works = jdbc.sql("select nature from tender where reference = ?")
                .param(reference)
                .query(String.class)
                .single()
                .equals(Nature.WORKS.name());
        for (Task task : tasksOf(reference, "userTask_notifyContract")) {
            complete(
                    BUYER,
                    task.getId(),
                    works
                            ? Map.of(
                                    "worksOfficer",
                                    "project-managers-62",
                                    "plannedAcceptance",
                                    clock.now().toLocalDate().plusMonths(9).toString(),
                                    "confirmed",
                                    true)
                            : Map.of("confirmed", true));
        }
    }

    /** Tasks of a key that wait on a file: several lots may wait for the same. */
    public List<Task> tasksOf(String reference, String key) {
        return tasks.createTaskQuery()
                .processInstanceBusinessKey(reference)
                .taskDefinitionKey(key)
                .orderByTaskCreateTime()
                .asc()
                .list();
    }

    private int lotOf(Task task) {
        return (Integer) tasks.getVariable(task.getId(), "lot");
    }

    public static String firm(int number) {
        return FIRMS.get(number);
    }

    /** A SIRET whose control digits are right and whose SIREN begins with nines: nobody's. */
    public static String siret(int number) {
        String siren = withControl("99900%03d".formatted(number));
        return withControl(siren + "0001");
    }

    private static String withControl(String digits) {
        int sum = 0;
        for (int i = 0; i < digits.length(); i++) {
            int digit = digits.charAt(digits.length() - 1 - i) - '0';
            int doubled = i % 2 == 0 ? digit * 2 : digit;
            sum += doubled > 9 ? doubled - 9 : doubled;
        }
        return digits + (10 - sum % 10) % 10;
    }

    private static void as(String person, Runnable acts) {
        As.person(person, (Supplier<Void>) () -> {
            acts.run();
            return null;
        });
    }
}
