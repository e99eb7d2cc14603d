package fr.palier.procurement.need.process;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import fr.palier.engine.Cases;
import fr.palier.engine.gate.TaskDesk;
import fr.palier.office.Money;
import fr.palier.office.Rejection;
import fr.palier.procurement.Procedure;
import fr.palier.procurement.need.application.StateNeed;
import fr.palier.procurement.need.application.WithdrawNeed;
import fr.palier.procurement.need.domain.NeedStatus;
import fr.palier.procurement.need.persistence.Computations;
import fr.palier.procurement.need.persistence.Needs;
import fr.palier.testing.As;
import fr.palier.testing.PalierTest;
import java.io.File;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import org.camunda.bpm.engine.HistoryService;
import org.camunda.bpm.engine.history.HistoricActivityInstance;
import org.camunda.bpm.model.bpmn.Bpmn;
import org.camunda.bpm.model.bpmn.instance.SequenceFlow;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.springframework.beans.factory.annotation.Autowired;

/** Every path of {@code purchase-request}, as people walk it through the gate. */
@PalierTest
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class PurchaseRequestTest {

    private static final String DEPARTMENT = "department-buyers-62";
    private static final String BUYERS = "buyers-62";

    private final Set<String> passed = new TreeSet<>();
    private final Set<String> hops = new HashSet<>();
    private final List<String> started = new ArrayList<>();

    @Autowired
    private StateNeed state;

    @Autowired
    private WithdrawNeed withdrawals;

    @Autowired
    private TaskDesk desk;

    @Autowired
    private Cases cases;

    @Autowired
    private Needs needs;

    @Autowired
    private Computations computations;

    @Autowired
    private HistoryService history;

    @Autowired
    private ObjectMapper json;

    @AfterAll
    void every_node_and_flow_was_passed() {
        started.forEach(this::trace);
        var model = Bpmn.readModelFromFile(new File("processes/procurement/purchase-request.bpmn"));
        Set<String> nodes = new TreeSet<>();
        model.getModelElementsByType(org.camunda.bpm.model.bpmn.instance.FlowNode.class)
                .forEach(node -> nodes.add(node.getId()));
        assertThat(passed).containsAll(nodes);
        Set<String> flows = new TreeSet<>();
        for (SequenceFlow flow : model.getModelElementsByType(SequenceFlow.class)) {
            if (!hops.contains(
                    flow.getSource().getId() + " > " + flow.getTarget().getId())) {
                flows.add(flow.getId());
            }
        }
        assertThat(flows).as("flows that no path took").isEmpty();
    }

    @Test
    void a_need_above_the_dispense_opens_a_consultation() {
        String need = start(DEPARTMENT, form("Diagnostics avant travaux", "SERVICES", 180_000, "714"));
        complete(BUYERS, need, Map.of("outcome", "APPROVED"));

        assertThat(trace(need))
                .containsExactly(
                        "startEvent_needStated",
                        "serviceTask_computeNeed",
                        "gateway_split",
                        "userTask_reviewNeed",
                        "gateway_review",
                        "gateway_directPurchase",
                        "serviceTask_openTender",
                        "endEvent_tenderOpened");
        assertThat(needs.get("62", need).tender()).startsWith("M-62-");
        assertThat(needs.get("62", need).status()).isEqualTo(NeedStatus.TENDER_OPENED);
    }

    @Test
    void a_purchase_that_looks_cut_is_explained_before_the_buyers_see_it() {
        String first = start(DEPARTMENT, form("Nettoyage des vitres", "SERVICES", 40_000, "909"));
        String second = start(DEPARTMENT, form("Nettoyage des halls", "SERVICES", 45_000, "909"));

        var assessment = computations.last(second).orElseThrow().assessment();
        assertThat(assessment.computed().total()).isEqualTo(Money.of(85_000));
        assertThat(assessment.choice().procedure()).isEqualTo(Procedure.FORMAL);
        assertThat(assessment.alone().procedure()).isEqualTo(Procedure.DIRECT_PURCHASE);
        assertThat(needs.get("62", second).status()).isEqualTo(NeedStatus.SPLIT_WARNED);
        // one word is no explanation
        assertRefused(
                "procurement.reasonNeeded",
                () -> complete(DEPARTMENT, second, Map.of("outcome", "MAINTAINED", "answer", "non")));
        complete(
                DEPARTMENT,
                second,
                Map.of("outcome", "MAINTAINED", "answer", "Prestation imprévue, demandée après coup."));
        complete(BUYERS, second, Map.of("outcome", "APPROVED"));

        assertThat(trace(second))
                .containsSubsequence("userTask_answerSplitWarning", "gateway_splitAnswer", "userTask_reviewNeed")
                .endsWith("endEvent_tenderOpened");
        // the first need was free when it was stated: the second one makes it a part of a larger whole, and it has to
        // answer too
        complete(BUYERS, first, Map.of("outcome", "APPROVED"));
        assertThat(needs.get("62", first).status()).isEqualTo(NeedStatus.SPLIT_WARNED);
        complete(DEPARTMENT, first, Map.of("outcome", "CORRECTED"));
        complete(DEPARTMENT, first, Map.of("outcome", "WITHDRAWN", "withdrawalReason", "Repris dans l'autre besoin."));
        assertThat(trace(first)).endsWith("gateway_corrected", "endEvent_needWithdrawn");
    }

    @Test
    void a_split_purchase_can_be_withdrawn() {
        start(DEPARTMENT, form("Gardiennage de la résidence A", "SERVICES", 40_000, "797"));
        String second = start(DEPARTMENT, form("Gardiennage de la résidence B", "SERVICES", 45_000, "797"));
        complete(DEPARTMENT, second, Map.of("outcome", "WITHDRAWN", "answer", "Repris dans le premier besoin."));

        assertThat(trace(second)).endsWith("gateway_splitAnswer", "endEvent_needWithdrawnAtWarning");
        String third = start(DEPARTMENT, form("Gardiennage de la résidence C", "SERVICES", 5_000, "797"));
        assertThat(computations
                        .last(third)
                        .orElseThrow()
                        .assessment()
                        .computed()
                        .total())
                .as("withdrawn needs do not count")
                .isEqualTo(Money.of(45_000));
    }

    @Test
    void a_returned_need_is_corrected_and_computed_again() {
        String need = start(DEPARTMENT, form("Imprimantes de l'agence", "SUPPLIES", 9_000, "302"));
        complete(BUYERS, need, Map.of("outcome", "RETURN", "returnReason", "Combien d'imprimantes ?"));
        complete(DEPARTMENT, need, Map.of("outcome", "CORRECTED", "object", "Douze imprimantes", "estimate", 12_000));

        assertThat(trace(need))
                .endsWith("gateway_corrected", "serviceTask_computeNeed", "gateway_split", "userTask_reviewNeed");
        assertThat(needs.get("62", need).stated().amount()).isEqualTo(Money.of(12_000));
    }

    @Test
    void a_small_purchase_is_recorded_and_signed_by_who_holds_the_delegation() {
        String need = start(DEPARTMENT, form("Sièges d'accueil", "SUPPLIES", 8_500, "392"));
        complete(BUYERS, need, Map.of("outcome", "APPROVED"));
        complete(DEPARTMENT, need, purchase("Sièges et Cie (exemple)", 8_400));
        assertThat(needs.get("62", need).status()).isEqualTo(NeedStatus.TO_SIGN);
        complete(BUYERS, need, Map.of("outcome", "REFUSED", "refusalReason", "Un seul devis : consultez encore."));
        complete(DEPARTMENT, need, purchase("Sièges et Cie (exemple)", 8_300));
        complete(BUYERS, need, Map.of("outcome", "ACCEPTED"));

        assertThat(trace(need))
                .containsSubsequence(
                        "userTask_recordDirectPurchase",
                        "gateway_purchase",
                        "gateway_signature",
                        "userTask_signDirectPurchase",
                        "gateway_signed",
                        "userTask_recordDirectPurchase")
                .endsWith("gateway_signed", "endEvent_directPurchaseSigned");
        assertThat(needs.get("62", need).outcomeAmount()).isEqualTo(Money.of(8_300));
        // the price paid replaces the estimate for the next one
        String next = start(DEPARTMENT, form("Tabourets", "SUPPLIES", 1_000, "392"));
        assertThat(computations.last(next).orElseThrow().assessment().computed().total())
                .isEqualTo(Money.of(9_300));
    }

    @Test
    void the_same_supplier_again_has_to_be_explained() {
        String first = approved(form("Petit outillage", "SUPPLIES", 900, "446"));
        complete(DEPARTMENT, first, purchase("Outils Exemple", 850));
        assertThat(trace(first)).endsWith("gateway_signature", "endEvent_directPurchaseMade");
        String second = approved(form("Autre outillage", "SUPPLIES", 900, "446"));

        assertRefused(
                "procurement.rotationUnanswered", () -> complete(DEPARTMENT, second, purchase("OUTILS  exemple", 800)));
        Map<String, Object> explained = new LinkedHashMap<>(purchase("OUTILS  exemple", 800));
        explained.put("rotationAnswer", "Seul à livrer sous deux jours ; deux autres consultés.");
        complete(DEPARTMENT, second, explained);
        assertThat(needs.get("62", second).status()).isEqualTo(NeedStatus.PURCHASED);
    }

    // an order far above the estimate would otherwise escape the threshold
    @Test
    void a_price_above_the_dispense_goes_back_to_the_buyers() {
        String need = approved(form("Logiciel de plans", "SUPPLIES", 30_000, "483"));
        assertRefused(
                "procurement.directPurchaseTooLarge",
                () -> complete(DEPARTMENT, need, purchase("Logiciels Exemple", 70_000)));
        complete(DEPARTMENT, need, Map.of("outcome", "SENT_BACK", "otherReason", "Le prix est de 70 000 €."));

        assertThat(trace(need))
                .endsWith("gateway_purchase", "serviceTask_computeNeed", "gateway_split", "userTask_reviewNeed");
    }

    @Test
    void a_direct_purchase_can_be_given_up() {
        String need = approved(form("Location de nacelle", "SUPPLIES", 1_900, "434"));
        complete(DEPARTMENT, need, Map.of("outcome", "WITHDRAWN", "otherReason", "Prêtée par une commune."));

        assertThat(trace(need)).endsWith("gateway_purchase", "endEvent_needWithdrawnAtPurchase");
    }

    @Test
    void a_need_is_withdrawn_on_demand_while_the_buyers_look_at_it() {
        String need = start(DEPARTMENT, form("Étude abandonnée", "SERVICES", 3_000, "716"));
        As.person(DEPARTMENT, () -> withdrawals.withdrawOnDemand(need, "L'étude n'est plus utile."));

        assertThat(trace(need)).endsWith("startEvent_withdrawalAsked", "endEvent_needWithdrawnOnDemand");
        assertThat(As.person(BUYERS, () -> cases.tasksOf(need))).isEmpty();
    }

    @Test
    void the_buyers_may_be_stricter_with_a_reason_but_never_laxer() {
        String need = start(DEPARTMENT, form("Serrures", "SUPPLIES", 20_000, "445"));
        assertRefused(
                "procurement.reasonNeeded",
                () -> complete(BUYERS, need, Map.of("outcome", "APPROVED", "procedureChoice", "FORMAL")));
        complete(
                BUYERS,
                need,
                Map.of(
                        "outcome",
                        "APPROVED",
                        "procedureChoice",
                        "FORMAL",
                        "formalChoice",
                        "RESTRICTED",
                        "choiceReason",
                        "Marché sensible."));
        assertThat(needs.get("62", need).status()).isEqualTo(NeedStatus.TENDER_OPENED);

        String large = start(DEPARTMENT, form("Chaudières", "SUPPLIES", 90_000, "426"));
        assertRefused(
                "procurement.laxerChoice",
                () -> complete(
                        BUYERS,
                        large,
                        Map.of(
                                "outcome",
                                "APPROVED",
                                "procedureChoice",
                                "ADAPTED",
                                "choiceReason",
                                "Plus rapide pour nous.")));
    }

    @Test
    void an_innovation_may_be_bought_without_competition_below_its_amount_only() {
        String need = start(DEPARTMENT, form("Capteurs expérimentaux", "SUPPLIES", 95_000, "384"));
        Map<String, Object> innovation = Map.of(
                "outcome",
                "APPROVED",
                "noCompetitionCase",
                "INNOVATION",
                "justification",
                "Procédé sans équivalent connu.");
        complete(BUYERS, need, innovation);
        assertThat(needs.get("62", need).status()).isEqualTo(NeedStatus.DIRECT_PURCHASE);

        String large = start(DEPARTMENT, form("Capteurs en nombre", "SUPPLIES", 100_000, "385"));
        assertRefused("procurement.noCaseAllowed", () -> complete(BUYERS, large, innovation));
    }

    @Test
    void who_asks_does_not_review() {
        String need = start(BUYERS, form("Ramettes de papier", "SUPPLIES", 700, "301"));
        assertRefused("procurement.ownNeed", () -> complete(BUYERS, need, Map.of("outcome", "APPROVED")));
        complete("executive-62", need, Map.of("outcome", "APPROVED"));
        assertThat(needs.get("62", need).status()).isEqualTo(NeedStatus.DIRECT_PURCHASE);
    }

    @Test
    void the_same_need_twice_in_a_day_is_asked_about() {
        Map<String, Object> form = form("Peinture blanche", "SUPPLIES", 400, "448");
        start(DEPARTMENT, form);
        assertRefused("procurement.duplicateNeed", () -> start(DEPARTMENT, form));
        form.put("distinct", true);
        assertThat(start(DEPARTMENT, form)).startsWith("B-62-");
    }

    private String approved(Map<String, Object> form) {
        String need = start(DEPARTMENT, form);
        complete(BUYERS, need, Map.of("outcome", "APPROVED"));
        return need;
    }

    private static Map<String, Object> form(String subject, String nature, long amount, String family) {
        Map<String, Object> form = new LinkedHashMap<>();
        form.put("object", subject);
        form.put("nature", nature);
        form.put("estimate", amount);
        form.put("durationMonths", 12);
        form.put("renewals", 0);
        form.put("family", family);
        form.put("launchDate", LocalDate.now().plusMonths(1).toString());
        return form;
    }

    private static Map<String, Object> purchase(String supplier, long paid) {
        return Map.of(
                "outcome",
                "RECORDED",
                "consulted",
                supplier + " et deux autres entreprises",
                "supplier",
                supplier,
                "paid",
                paid,
                "purchasedOn",
                LocalDate.now().toString(),
                "purchaseReason",
                "Moins cher et disponible.");
    }

    /** Starts from Tasklist's form; the newest need of the person is the one it made. */
    private String start(String account, Map<String, Object> form) {
        String instance = As.person(account, () -> desk.start(desk.definitionId("purchase-request"), sent(form)));
        String reference = history.createHistoricProcessInstanceQuery()
                .processInstanceId(instance)
                .singleResult()
                .getBusinessKey();
        started.add(reference);
        return reference;
    }

    private void complete(String account, String reference, Map<String, Object> form) {
        As.person(
                account,
                () -> desk.complete(
                        cases.tasksOf(reference).stream()
                                .findFirst()
                                .orElseThrow()
                                .id(),
                        sent(form)));
    }

    private Map<String, JsonNode> sent(Map<String, Object> form) {
        Map<String, JsonNode> sent = new LinkedHashMap<>();
        form.forEach((name, value) -> sent.put(name, json.valueToTree(value)));
        return sent;
    }

    private List<String> trace(String reference) {
        List<String> trace = history
                .createHistoricActivityInstanceQuery()
                .processInstanceId(history.createHistoricProcessInstanceQuery()
                        .processInstanceBusinessKey(reference)
                        .singleResult()
                        .getId())
                .orderPartiallyByOccurrence()
                .asc()
                .list()
                .stream()
                .map(HistoricActivityInstance::getActivityId)
                .toList();
        passed.addAll(trace);
        for (int i = 1; i < trace.size(); i++) {
            hops.add(trace.get(i - 1) + " > " + trace.get(i));
        }
        return trace;
    }

    private static void assertRefused(String code, org.assertj.core.api.ThrowableAssert.ThrowingCallable act) {
        assertThatThrownBy(act).satisfies(failure -> {
            Throwable cause = failure;
            while (cause != null && !(cause instanceof Rejection)) {
                cause = cause.getCause();
            }
            assertThat(cause).as("%s", failure).isInstanceOf(Rejection.class);
            assertThat(((Rejection) cause).code()).isEqualTo(code);
        });
    }
}
