package fr.palier.web;

import static org.assertj.core.api.Assertions.assertThat;

import fr.palier.commitment.GestureStory;
import fr.palier.committee.SessionDriver;
import fr.palier.complaint.domain.Category;
import fr.palier.demo.ComplaintStory;
import fr.palier.demo.DemoClock;
import fr.palier.demo.EvaluationStory;
import fr.palier.demo.MoveInStory;
import fr.palier.demo.OrderStory;
import fr.palier.demo.RoundStory;
import fr.palier.demo.TenderStory;
import fr.palier.engine.Accounts;
import fr.palier.engine.Role;
import fr.palier.evaluation.SheetKind;
import fr.palier.evaluation.review.ReviewStory;
import fr.palier.housing.Place;
import fr.palier.housing.WorkType;
import fr.palier.intervention.round.domain.RoundKind;
import fr.palier.office.Zone;
import fr.palier.procurement.Channel;
import fr.palier.procurement.Nature;
import fr.palier.procurement.WorksKind;
import fr.palier.procurement.negotiation.domain.Ground;
import fr.palier.procurement.tender.domain.ApplicationState;
import fr.palier.procurement.tender.domain.CriterionKind;
import fr.palier.procurement.tender.domain.Defect;
import fr.palier.procurement.tender.domain.LotDecisionKind;
import fr.palier.procurement.tender.domain.PriceForm;
import fr.palier.procurement.tender.domain.RawMaterialShare;
import fr.palier.procurement.tender.domain.Reservation;
import fr.palier.procurement.tender.domain.SocialException;
import fr.palier.procurement.tender.domain.Variants;
import fr.palier.supplier.sourcing.SourcingStory;
import fr.palier.survey.application.OpenSurvey;
import fr.palier.survey.domain.CaseKind;
import fr.palier.survey.domain.SurveyedCase;
import fr.palier.testing.PalierTest;
import fr.palier.testing.TestHomes;
import fr.palier.testing.Visitor;
import java.net.http.HttpRequest;
import java.time.LocalDate;
import java.time.ZonedDateTime;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.BiConsumer;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.camunda.bpm.engine.ProcessEngine;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.support.TransactionTemplate;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMethod;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.method.HandlerMethod;
import org.springframework.web.multipart.MultipartFile;
import org.springframework.web.servlet.mvc.method.annotation.RequestMappingHandlerMapping;

/** Walks every address that the application maps, whoever wrote it: none may open by being forgotten in a list. */
@PalierTest
class EveryAddressTest {

    /** All that is answered to somebody without an account. A new line here is a decision, not a repair of this test. */
    private static final Set<String> PUBLIC = Set.of(
            "GET /connexion",
            "GET /comment-repondre",
            "GET /comment-repondre/{office}",
            "GET /engagements/{office}",
            "GET /liens/{token}",
            "GET /liens/{token}/courrier",
            "POST /liens/{token}/reception",
            "POST /liens/{token}/sourcing",
            "POST /liens/{token}/intervention",
            "GET /liens/{token}/interventions",
            "POST /liens/{token}/chiffres",
            "POST /liens/{token}/rendez-vous",
            "GET /liens/{token}/preuve/{event}",
            "GET /enquete/{token}",
            "POST /enquete/{token}",
            "GET /demandes/{office}",
            "POST /demandes/{office}",
            "POST /liens/{token}/demande",
            "POST /liens/{token}/astreinte",
            "POST /liens/{token}/contestation",
            "POST /liens/{token}/observation",
            "POST /liens/{token}/observation/{observation:[0-9]{1,18}}/piece",
            "POST /liens/{token}/observations-terminees",
            "POST /liens/{token}/revue",
            "POST /liens/{token}/penalites",
            "POST /liens/{token}/penalites/{observation:[0-9]{1,18}}/piece",
            "POST /liens/{token}/penalites-terminees",
            "POST /liens/{token}/releve",
            "POST /liens/{token}/geste",
            "POST /liens/{token}/preuves/{proof}",
            "POST /liens/{token}/reponse-entreprise",
            "POST /liens/{token}/avis",
            "POST /liens/{token}/motifs",
            "POST /liens/{token}/reponse");

    /** Spring Boot's own page of errors: reached by forwarding, says a status and nothing else. */
    private static final String ERROR = "/error";

    private static final Pattern TOKEN = Pattern.compile("name=\"_csrf\"[^>]*(?:value|content)=\"([^\"]+)\"");
    private static final Pattern VARIABLE = Pattern.compile("\\{([a-z]+)[^/]*}");
    /** Lead on without looking, or to what the asker's own office holds under the same name. */
    private static final Set<String> NO_FILE_OF_OTHERS = Set.of(
            "GET /marches/{reference}",
            "GET /listes-tournees/{kind}",
            "POST /listes-tournees/{kind}",
            "GET /taches/{id:[0-9a-zA-Z-]{1,64}}",
            "GET /comment-repondre/{office}",
            "GET /demandes/{office}",
            "POST /demandes/{office}",
            "GET /engagements/{office}",
            "GET /seances/commissions/{kind}/regles",
            "POST /seances/commissions/{kind}/regles",
            "POST /api/homes/{file}",
            "POST /nomenclature/familles/{code}/cloture");

    private static final String SECRET = "Objet confidentiel";
    private static final String INTRUDER = "every-role-59";

    /** What a form may hold: a number, a sentence, a day, a moment, a choice of each list. */
    private static final List<String> FILLINGS = List.of(
            "1",
            "Une phrase assez longue.",
            "2027-02-15",
            "2027-02-15T10:00",
            ApplicationState.values()[0].name(),
            LotDecisionKind.values()[0].name(),
            Reservation.values()[0].name(),
            Variants.values()[0].name(),
            Ground.values()[0].name(),
            Defect.values()[0].name(),
            Channel.values()[0].name(),
            WorksKind.values()[0].name(),
            CriterionKind.values()[0].name(),
            SocialException.values()[0].name());

    /** Where one form mixes kinds. */
    private static final Map<String, String> FIELDS = Map.of(
            "tour", "ROUND",
            "poids", "10",
            "surface", "10",
            "offre", "1",
            "montant-1", "1",
            "into", "2",
            "members", "2,3",
            "formePrix", PriceForm.values()[0].name(),
            "matieres", RawMaterialShare.values()[0].name());

    @LocalServerPort
    private int port;

    @Autowired
    private RequestMappingHandlerMapping requestMappingHandlerMapping;

    @Autowired
    private TenderStory tenders;

    @Autowired
    private SourcingStory sourcing;

    @Autowired
    private OrderStory orders;

    @Autowired
    private TestHomes homes;

    @Autowired
    private ComplaintStory complaints;

    @Autowired
    private GestureStory gestures;

    @Autowired
    private ReviewStory reviews;

    @Autowired
    private OpenSurvey surveys;

    @Autowired
    private TransactionTemplate transaction;

    @Autowired
    private SessionDriver sessions;

    @Autowired
    private RoundStory rounds;

    @Autowired
    private EvaluationStory evaluations;

    @Autowired
    private MoveInStory moveIns;

    @Autowired
    private Accounts accounts;

    @Autowired
    private DemoClock clock;

    @Autowired
    private ProcessEngine engine;

    @Autowired
    private JdbcClient jdbc;

    private record Address(String method, String pattern, HandlerMethod handler) {

        @Override
        public String toString() {
            return method + " " + pattern;
        }
    }

    @BeforeEach
    void startOnAMonday() {
        clock.moveTo(ZonedDateTime.of(2027, 2, 1, 9, 0, 0, 0, Zone.PARIS));
    }

    @AfterEach
    void giveTheClockBack() {
        clock.reset();
    }

    @Test
    void nothingIsAnsweredWithoutAnAccountButWhatIsPublic() {
        List<String> open = new ArrayList<>();
        forEach((address, path) -> {
            Visitor nobody = new Visitor(port);
            Visitor.Answer answer = address.method().equals("GET")
                    ? nobody.get(path)
                    : post(nobody, tokenOf(nobody, "/connexion"), path, address.handler(), "1");
            boolean refused = answer.status() == 401
                    || answer.status() == 302 && answer.header("Location").endsWith("/connexion");
            if (!refused && !PUBLIC.contains(address.toString())) {
                open.add(address + " -> " + answer.status());
            }
        });
        assertThat(open).isEmpty();
    }

    @Test
    void thePublicListNamesNoAddressThatIsGone() {
        Set<String> mapped = addresses().stream().map(Address::toString).collect(Collectors.toSet());
        assertThat(mapped).containsAll(PUBLIC);
    }

    @Test
    void nothingIsDoneForAPageOfAnotherSite() {
        List<String> done = new ArrayList<>();
        for (String account : List.of("buyers-62", "committee-secretary-62")) {
            Visitor visitor = Visitor.signedIn(port, account);
            forEach((address, path) -> {
                if (address.method().equals("POST")
                        && post(visitor, "", path, address.handler(), "1").status() != 403) {
                    done.add(account + " " + address);
                }
            });
        }
        assertThat(done).isEmpty();
    }

    /** The intruder holds every role, in office 59: no refusal of a role can hide that the office was not looked at. */
    @Test
    void anotherOfficeLearnsNothingOfAFileAndChangesNothing() {
        Map<String, String> existing = filesOfOffice62();
        accounts.create(
                INTRUDER,
                "Essai",
                "",
                "essai@office-59.example",
                INTRUDER,
                "59",
                Arrays.stream(Role.values())
                        .map(Role::group)
                        .filter(group -> !group.equals("camunda-admin") && !Role.OUTSIDE.contains(group))
                        .collect(Collectors.toSet()));
        Visitor intruder = Visitor.signedIn(port, INTRUDER);
        String token = tokenOf(intruder, "/");
        Map<String, Long> before = rows();
        List<String> leaks = new ArrayList<>();
        for (Address address : addresses()) {
            if (!address.pattern().contains("{")
                    || address.pattern().startsWith("/liens/")
                    || address.pattern().startsWith("/enquete/")
                    || NO_FILE_OF_OTHERS.contains(address.toString())
                    || address.handler().getBeanType().getPackageName().startsWith("fr.palier.demo")) {
                continue;
            }
            for (String reference : referencesFor(address.pattern(), existing)) {
                String path = filled(address.pattern(), reference, existing);
                String seen = outcome(intruder, token, address, path);
                if (!seen.isEmpty()) {
                    leaks.add(address + " (" + path + ") " + seen);
                }
            }
        }
        assertThat(leaks).isEmpty();
        assertThat(rows()).isEqualTo(before);
    }

    /** Empty where the file is not found. A form is filled in several ways: one must be sound enough to reach the file. */
    private String outcome(Visitor intruder, String token, Address address, String path) {
        if (address.method().equals("GET")) {
            Visitor.Answer answer = intruder.get(path);
            return answer.status() == 404 ? "" : "-> " + answer.status();
        }
        Set<String> others = new TreeSet<>();
        for (String filling : FILLINGS) {
            Visitor.Answer answer = post(intruder, token, path, address.handler(), filling);
            if (answer.status() == 404) {
                return "";
            }
            others.add(answer.status() + " " + answer.body().replaceAll("(?s).*<main[^>]*>|<[^>]*>|\\s+", " "));
        }
        return "-> " + others;
    }

    private void forEach(BiConsumer<Address, String> visit) {
        for (Address address : addresses()) {
            if (!address.pattern().equals(ERROR)) {
                visit.accept(address, VARIABLE.matcher(address.pattern()).replaceAll("1"));
            }
        }
    }

    /** A mapping without a method answers all: tried as GET and as POST. */
    private List<Address> addresses() {
        List<Address> all = new ArrayList<>();
        requestMappingHandlerMapping.getHandlerMethods().forEach((mapping, handler) -> {
            Set<RequestMethod> methods = mapping.getMethodsCondition().getMethods();
            for (String pattern : mapping.getPatternValues()) {
                for (RequestMethod method :
                        methods.isEmpty() ? Set.of(RequestMethod.GET, RequestMethod.POST) : methods) {
                    all.add(new Address(method.name(), pattern, handler));
                }
            }
        });
        assertThat(all).hasSizeGreaterThan(150);
        return all;
    }

    /** A decided consultation with its offers, proofs and letters; a need, a sourcing, a session; ids of all that hangs on them. */
    private Map<String, String> filesOfOffice62() {
        String tender = tenders.open(tenders.adaptedSupplies(SECRET, 70_000));
        tenders.launch(tender);
        tenders.prepare(tender);
        tenders.publish(tender, LocalDate.of(2027, 2, 18));
        tenders.deposit(tender, 0, clock.now().toOffsetDateTime());
        tenders.deposit(tender, 1, clock.now().toOffsetDateTime());
        tenders.reachDeadline(tender);
        tenders.openOffers(tender, Map.of(0, 66_000L, 1, 67_000L));
        tenders.analyse(tender, Map.of(0, "18", 1, "12"));
        tenders.decide(tender);
        tenders.tellBidders(tender);
        String asked = tenders.openFromNeed(SECRET, 60_000);
        String need = text("select reference from need where tender = ?", asked);
        String explored = sourcing.open(sourcing.need(SECRET, Nature.SERVICES));
        String session = sessions.start(clock.now().toLocalDate().plusDays(12));
        Map<String, String> existing = new HashMap<>();
        Place home = homes.dwelling("62");
        existing.put(
                "contrats",
                orders.contract("62", 1, home.residence().id(), WorkType.PLUMBING)
                        .reference());
        existing.put("interventions", orders.order(orders.wanted(home, null, null)));
        existing.put("marches", tender);
        existing.put("besoins", need);
        existing.put("sourcing", explored);
        existing.put("seances", session);
        String complaint = complaints.take(complaints.call(70, Category.LIFT, SECRET));
        existing.put("demandes-locataires", complaint);
        existing.put("enquetes", surveyed());
        existing.put("suivi-social", complaint);
        existing.put("complaints", complaint);
        existing.put("incidents-communs.id", incident(complaint));
        gestures.contract();
        existing.put("gestes", gestures.creditedAndExported(30));
        reviews.upkeep(reviews.firm(1), ReviewStory.half(2016, 1), 20, 20, 20, 20);
        existing.put("revues", reviews.told(reviews.firm(1), SheetKind.MAINTENANCE, ReviewStory.half(2016, 1)));
        existing.put("revues.number", "1");
        existing.put("penalites.id", penalty(existing.get("contrats"), existing.get("interventions")));
        existing.put("penalites", penaltyStatement(existing.get("contrats")));
        existing.put("contrat-de-service.id", text("select min(id)::text from service_contract where office = '62'"));
        existing.put("credits-gestes.id", text("select min(id)::text from gesture_export where office = '62'"));
        existing.put("export", existing.get("credits-gestes.id"));
        existing.put("force-majeure.id", text("select min(id)::text from force_majeure where office = '62'"));
        existing.put("task", sessionTask(session));
        existing.put("taches.id", existing.get("task"));
        existing.put("lot", "1");
        existing.put("kind", "CAO");
        existing.put("demande", "pieces");
        existing.put("letter", "1");
        existing.put("code", "719");
        existing.put("nature", "residence");
        existing.put("piece", "ccap");
        existing.put("process", "tender");
        existing.put("channel", text("select channel from tender_publicity where reference = ? limit 1", tender));
        existing.put("marches.clause", "1");
        existing.put("clauses.clause", text("select clause from tender_clause where reference = ? limit 1", tender));
        existing.put("proof", text("select proof from tender_proof_reception limit 1"));
        existing.put("firm", "1");
        existing.put("bidder", "1");
        existing.put("question", "1");
        existing.put("part", "1");
        existing.put("draft", id("tender_letter_draft", "reference", tender));
        existing.put("deposit", id("tender_deposit", "reference", tender));
        existing.put("criterion", id("tender_criterion", "reference", tender));
        existing.put("record", id("decision_record", "reference", need));
        existing.put(
                "offer",
                text(
                        "select min(id)::text from tender_offer where deposit = ?",
                        Long.valueOf(existing.get("deposit"))));
        existing.put("courriers.id", id("letter", "reference", tender));
        existing.put("courriels.id", id("outbox_mail", "office", "62"));
        existing.put("documents.id", id("document", "reference", tender));
        existing.put("entreprises.id", id("firm", "office", "62"));
        existing.put("fournisseurs.id", existing.get("entreprises.id"));
        existing.put("supplier", existing.get("entreprises.id"));
        existing.put("team", team(home));
        existing.put("absences.id", absence());
        existing.put("formations-negociation.id", training());
        existing.put("chantiers.id", "1");
        long programme = rounds.plan(homes.dwelling("62"), RoundKind.CLEANLINESS, RoundStory.WEEK, 1, false);
        rounds.openToday();
        existing.put("tournees", rounds.round(programme, rounds.today()));
        String arrival = moveIns.open(homes.occupant(homes.dwelling("62"), null));
        existing.put("entrees", arrival);
        existing.put("menages-suivis", arrival);
        long site = evaluations.site(SECRET, 0, EvaluationStory.OFFICER, evaluations.today());
        existing.put("evaluations", evaluations.of(site).get(0).reference());
        existing.put("chantiers-evalues.id", "" + site);
        existing.put("contrats-evalues", existing.get("contrats"));
        existing.put("fournisseurs-strategiques.id", strategic());
        existing.put("position", "1");
        existing.put("programmes-tournees.id", "" + programme);
        existing.put("residences.id", id("residence", "office", "62"));
        existing.put("logements.id", id("dwelling", "office", "62"));
        existing.put(
                "import",
                text(
                        "insert into intervention_import (office, file_name, at, by_id, by_name, ended_at) values ('62', ?, now(), 'essai',"
                                + " 'essai', now()) returning id::text",
                        SECRET));
        existing.put("evaluations", dossier());
        existing.put("file", "avis.csv");
        existing.put("evaluations.id", results());
        existing.put("imports-patrimoine.id", id("housing_import", "office", "62"));
        return existing;
    }

    private String surveyed() {
        long dwelling = Long.parseLong(id("dwelling", "office", "62"));
        long residence = Long.parseLong(id("residence", "office", "62"));
        return transaction.execute(status -> surveys.open(new SurveyedCase(
                "62",
                "I-62-2027-9999",
                CaseKind.INTERVENTION,
                SECRET,
                SECRET,
                null,
                residence,
                dwelling,
                null,
                clock.now().toOffsetDateTime(),
                Set.of())));
    }

    private String dossier() {
        return text(
                "insert into evaluation_dossier (reference, office, from_day, until_day, frozen_at, frozen_by, sha256, opinions,"
                        + " suppliers, read_again) values ('D-62-2027-9999', '62', '2026-01-01', '2026-12-31', now(), 'essai',"
                        + " repeat('0', 64), 0, 0, true) returning reference");
    }

    private String results() {
        return text(
                "insert into evaluation_result_file (office, named, file_name, content, sha256, received_at, received_by, taken,"
                        + " refused) values ('62', '', 'essai.csv', 'essai', '0', now(), 'essai', 0, 0) returning id::text");
    }

    private String incident(String complaint) {
        return text(
                "insert into common_incident (office, residence, building, equipment_kind, title, lead, everybody, opened_at,"
                        + " opened_by_name) select office, residence, building, 'LIFT', ?, reference, false, now(), 'essai'"
                        + " from complaint where reference = ? returning id::text",
                SECRET,
                complaint);
    }

    private String absence() {
        return text("insert into absence (office, account, substitute, first_day, last_day, declared_by, declared_at)"
                + " values ('62', 'buyers-62', 'supervisors-62', '2027-05-01', '2027-05-09', 'buyers-62', now())"
                + " returning id::text");
    }

    private String strategic() {
        return text("insert into strategic_supplier (office, firm, reason, from_on, recorded_at, recorded_by_name)"
                + " select '62', min(id), 'Une phrase assez longue.', '2027-01-05', now(), 'essai' from firm where office = '62'"
                + " returning id::text");
    }

    private String training() {
        return text("insert into negotiation_training (office, day, title, hours, attendees, recorded_by, recorded_at)"
                + " values ('62', '2027-01-05', 'Formation', 7, 3, 'supervisors-62', now()) returning id::text");
    }

    private String penalty(String contract, String intervention) {
        return text(
                """
                insert into late_penalty (office, contract, firm, intervention, status, days_late, counted_days, amount, clause, fingerprint, computed_at)
                select office, reference, firm, ?, 'PROPOSED', 1, 1, 50, 'clause', repeat('0', 64), now() from contract where reference = ?
                returning id::text""",
                intervention,
                contract);
    }

    private String penaltyStatement(String contract) {
        return text(
                """
                insert into penalty_statement (reference, office, contract, firm, month, status, opened_at)
                select 'L-62-2017-0001', office, reference, firm, '2017-01-01', 'TO_CHECK', now() from contract where reference = ?
                returning reference""",
                contract);
    }

    private String sessionTask(String session) {
        return engine.getTaskService()
                .createTaskQuery()
                .processInstanceBusinessKey(session)
                .listPage(0, 1)
                .get(0)
                .getId();
    }

    private String id(String table, String column, String value) {
        return text("select min(id)::text from " + table + " where " + column + " = ?", value);
    }

    private String text(String query, Object... parameters) {
        return jdbc.sql(query).params(parameters).query(String.class).single();
    }

    private static List<String> referencesFor(String pattern, Map<String, String> existing) {
        String first = pattern.replaceFirst("^/(?:api/)?", "").replaceFirst("/.*", "");
        return switch (first) {
            case "needs" -> List.of(existing.get("besoins"));
            case "tenders" -> List.of(existing.get("marches"));
            case "dossiers" ->
                List.of(
                        existing.get("besoins"),
                        existing.get("marches"),
                        existing.get("sourcing"),
                        existing.get("interventions"),
                        existing.get("demandes-locataires"),
                        existing.get("gestes"),
                        existing.get("revues"),
                        existing.get("penalites"),
                        existing.get("tournees"),
                        existing.get("evaluations"),
                        existing.get("entrees"),
                        existing.get("seances"));
            default -> List.of(existing.getOrDefault(first, ""));
        };
    }

    /** The agency whose team did some work. */
    private String team(Place place) {
        orders.accept(orders.doneByOwnTeam(place, WorkType.PLUMBING));
        return place.residence().agency();
    }

    private static String filled(String pattern, String reference, Map<String, String> existing) {
        return VARIABLE.matcher(pattern).replaceAll(found -> {
            String name = found.group(1);
            if (name.equals("reference")) {
                return reference;
            }
            String first = pattern.replaceFirst("^/", "").replaceFirst("/.*", "");
            String value = existing.getOrDefault(
                    (pattern.contains("/clauses/{") ? "clauses" : first) + "." + name, existing.get(name));
            assertThat(value).as("an existing {%s} for %s", name, pattern).isNotNull();
            return value;
        });
    }

    /** Multipart, with something for every field that the handler names. */
    private static Visitor.Answer post(
            Visitor visitor, String token, String path, HandlerMethod handler, String filling) {
        if (Arrays.stream(handler.getMethodParameters())
                .anyMatch(part -> part.hasParameterAnnotation(RequestBody.class))) {
            return visitor.send(visitor.request(path)
                    .header("Content-Type", "application/json")
                    .header("X-CSRF-TOKEN", token)
                    .POST(HttpRequest.BodyPublishers.ofString(
                            path.endsWith("/messages")
                                    ? "{\"from\": \"OFFICE\", \"text\": \"Une phrase assez longue.\"}"
                                    : path.endsWith("/events")
                                            ? "{\"kind\": \"VISIT\"}"
                                            : "{\"reason\": \"Une phrase assez longue.\"}")));
        }
        StringBuilder body = new StringBuilder();
        Arrays.stream(handler.getMethodParameters())
                .filter(parameter -> parameter.hasParameterAnnotation(RequestParam.class))
                .forEach(parameter -> {
                    RequestParam named = parameter.getParameterAnnotation(RequestParam.class);
                    String name = named.name().isEmpty() ? named.value() : named.name();
                    String field = name.isEmpty() ? parameter.getParameter().getName() : name;
                    boolean file = MultipartFile.class.isAssignableFrom(parameter.getParameterType());
                    String value = sound(parameter.getParameterType(), FIELDS.getOrDefault(field, filling));
                    body.append(
                            part(field, file ? "\"; filename=\"liste.csv\"\r\nContent-Type: text/csv" : "\"", value));
                });
        if (Arrays.stream(handler.getMethodParameters()).anyMatch(part -> part.getParameterType() == Map.class)) {
            for (String field : List.of("recue", "note-1", "montant-1")) {
                body.append(part(field, "\"", FIELDS.getOrDefault(field, filling)));
            }
        }
        body.append("--limite--\r\n");
        return visitor.send(visitor.request(path)
                .header("Content-Type", "multipart/form-data; boundary=limite")
                .header("X-CSRF-TOKEN", token)
                .POST(HttpRequest.BodyPublishers.ofString(body.toString())));
    }

    private static String part(String field, String afterName, String value) {
        return "--limite\r\nContent-Disposition: form-data; name=\"" + field + afterName + "\r\n\r\n" + value + "\r\n";
    }

    private static String sound(Class<?> type, String filling) {
        if (type == LocalDate.class) {
            return "2027-02-15";
        }
        if (type == boolean.class || type == Boolean.class) {
            return "true";
        }
        if (type.isEnum()) {
            return type.getEnumConstants()[0].toString();
        }
        return type == String.class || FIELDS.containsValue(filling) ? filling : "1";
    }

    private static String tokenOf(Visitor visitor, String page) {
        Matcher token = TOKEN.matcher(visitor.get(page).body());
        assertThat(token.find()).as("token on %s", page).isTrue();
        return token.group(1);
    }

    /** Rows of each table of ours. */
    private Map<String, Long> rows() {
        return jdbc
                .sql("select tablename from pg_tables where schemaname = 'public' and tablename not like 'act\\_%'")
                .query(String.class)
                .list()
                .stream()
                .collect(Collectors.toMap(table -> table, table -> jdbc.sql("select count(*) from " + table)
                        .query(Long.class)
                        .single()));
    }
}
