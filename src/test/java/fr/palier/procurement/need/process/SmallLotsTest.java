package fr.palier.procurement.need.process;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.fasterxml.jackson.databind.ObjectMapper;
import fr.palier.engine.Cases;
import fr.palier.engine.gate.TaskDesk;
import fr.palier.office.Money;
import fr.palier.office.Rejection;
import fr.palier.office.Zone;
import fr.palier.procurement.Nature;
import fr.palier.procurement.Procedure;
import fr.palier.procurement.need.application.PlanLots;
import fr.palier.procurement.need.application.StateNeed;
import fr.palier.procurement.need.domain.Lot;
import fr.palier.procurement.need.domain.Need;
import fr.palier.procurement.need.domain.NeedStatus;
import fr.palier.procurement.need.domain.StatedNeed;
import fr.palier.procurement.need.persistence.Computations;
import fr.palier.procurement.need.persistence.Needs;
import fr.palier.procurement.tender.persistence.Lots;
import fr.palier.procurement.tender.persistence.Tenders;
import fr.palier.testing.As;
import fr.palier.testing.PalierTest;
import fr.palier.testing.TaskHand;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

/** Lots planned with a need: those that stay are the consultation's, small lots that were taken out go their own way. */
@PalierTest
class SmallLotsTest {

    private static final String DEPARTMENT = "department-buyers-62";
    private static final String BUYERS = "buyers-62";

    @Autowired
    private StateNeed state;

    @Autowired
    private PlanLots plans;

    @Autowired
    private Needs needs;

    @Autowired
    private Computations computations;

    @Autowired
    private Tenders tenders;

    @Autowired
    private Lots lots;

    @Autowired
    private Cases cases;

    @Autowired
    private TaskDesk desk;

    @Autowired
    private ObjectMapper json;

    @Test
    void the_consultation_gets_the_lots_that_stay_and_a_small_lot_is_bought_directly() {
        String whole = stated("Entretien des espaces verts", 250_000, 0, null, "773");
        plan(
                whole,
                new Lot(1, "Secteur Nord", Money.of(150_000), false),
                new Lot(2, "Secteur Sud", Money.of(55_000), false),
                new Lot(3, "Élagage", Money.of(45_000), true));
        complete(BUYERS, whole, Map.of("outcome", "APPROVED"));

        Need settled = needs.get("62", whole);
        assertThat(lots.of(settled.tender()))
                .extracting("title", "estimate")
                .containsExactly(
                        org.assertj.core.groups.Tuple.tuple("Secteur Nord", Money.of(150_000)),
                        org.assertj.core.groups.Tuple.tuple("Secteur Sud", Money.of(55_000)));
        assertThat(tenders.get("62", settled.tender()).estimate()).isEqualTo(Money.of(205_000));
        assertThat(tenders.get("62", settled.tender()).needAmount())
                .as("the threshold still looks at the whole")
                .isEqualTo(Money.of(250_000));
        Need part = needs.partsOf(settled).get(0);
        assertThat(part.part()).isEqualTo(new Need.Part(whole, 3));
        assertThat(part.requester()).isEqualTo(DEPARTMENT);
        assertThat(computations.last(part.reference()).orElseThrow().assessment())
                .satisfies(computed -> {
                    assertThat(computed.computed().total()).isEqualTo(Money.of(250_000));
                    assertThat(computed.choice().procedure()).isEqualTo(Procedure.DIRECT_PURCHASE);
                    assertThat(computed.choice().basis()).contains("20 %");
                    assertThat(computed.isSplit()).isFalse();
                });
        complete(BUYERS, part.reference(), Map.of("outcome", "APPROVED"));
        assertThat(needs.get("62", part.reference()).status()).isEqualTo(NeedStatus.DIRECT_PURCHASE);
        assertRefused(
                "procurement.directPurchaseTooLarge",
                () -> complete(DEPARTMENT, part.reference(), purchase("Élagueurs Exemple", 60_000)));
        complete(DEPARTMENT, part.reference(), purchase("Élagueurs Exemple", 44_000));

        // neither twice nor not at all
        String next = stated("Plantations", 1_000, 0, null, "773");
        assertThat(computations.last(next).orElseThrow().assessment().computed().total())
                .isEqualTo(Money.of(150_000 + 55_000 + 44_000 + 1_000));
    }

    @Test
    void a_small_lot_above_the_dispense_has_an_adapted_consultation_of_its_own() {
        String whole = stated("Maintenance des chaufferies", 400_000, 0, null, "507");
        plan(
                whole,
                new Lot(1, "Chaufferies", Money.of(330_000), false),
                new Lot(2, "Ventilation", Money.of(70_000), true));
        complete(BUYERS, whole, Map.of("outcome", "APPROVED"));
        Need part = needs.partsOf(needs.get("62", whole)).get(0);
        complete(BUYERS, part.reference(), Map.of("outcome", "APPROVED"));

        String consultation = needs.get("62", part.reference()).tender();
        assertThat(tenders.get("62", consultation).procedure()).isEqualTo(Procedure.ADAPTED);
        assertThat(lots.of(consultation)).extracting("title").containsExactly("Ventilation");
        assertRefused(
                "procurement.partHasNoLots",
                () -> plan(part.reference(), new Lot(1, "A et B", Money.of(70_000), false)));
    }

    /** 45 000 € a year twice renewed is no small lot; a maximum shared out leaves no cent. */
    @Test
    void a_lot_counts_with_its_renewals_or_its_part_of_the_maximum() {
        String renewed = stated("Nettoyage des abords", 250_000, 1, null, "906");
        assertRefused(
                "procurement.lotStays",
                () -> plan(
                        renewed,
                        new Lot(1, "Abords", Money.of(205_000), false),
                        new Lot(2, "Parkings", Money.of(45_000), true)));
        assertThat(needs.get("62", renewed).stated().lots()).as("nothing kept").isEmpty();

        String framework = stated("Dépannage des portes", 100_000, 0, Money.of(200_000), "505");
        plan(
                framework,
                new Lot(1, "Nord", Money.of(33_333), false),
                new Lot(2, "Centre", Money.of(33_333), false),
                new Lot(3, "Sud", Money.of(33_334), false));
        complete(BUYERS, framework, Map.of("outcome", "APPROVED"));
        String consultation = needs.get("62", framework).tender();
        assertThat(Money.sum(lots.of(consultation).stream()
                        .map(lot -> lot.estimate())
                        .toList()))
                .isEqualTo(Money.of(200_000))
                .isEqualTo(tenders.get("62", consultation).estimate());
    }

    @Test
    void two_lots_of_one_title_are_refused() {
        String whole = stated("Peinture des cages", 90_000, 0, null, "507");
        assertRefused(
                "procurement.lotTitleTwice",
                () -> plan(
                        whole,
                        new Lot(1, "Nord", Money.of(45_000), false),
                        new Lot(2, " NORD ", Money.of(45_000), false)));
    }

    private String stated(String subject, long amount, int renewals, Money maximum, String family) {
        StatedNeed need = new StatedNeed(
                subject,
                Nature.SERVICES,
                Money.of(amount),
                family,
                null,
                12,
                renewals,
                maximum,
                LocalDate.now(Zone.PARIS).plusMonths(1),
                null,
                null,
                List.of());
        String reference = As.person(DEPARTMENT, () -> state.submit(need, true, null));
        if (needs.get("62", reference).status() == NeedStatus.SPLIT_WARNED) {
            complete(DEPARTMENT, reference, Map.of("outcome", "MAINTAINED", "answer", "Demandé après coup, imprévu."));
        }
        return reference;
    }

    private void plan(String need, Lot... planned) {
        As.person(BUYERS, () -> {
            plans.plan(need, List.of(planned));
            return null;
        });
    }

    private void complete(String account, String reference, Map<String, Object> form) {
        TaskHand.atTheDesk(desk, json)
                .complete(account, cases.tasksOf(reference).get(0).id(), form);
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
                LocalDate.now(Zone.PARIS).toString(),
                "purchaseReason",
                "Moins cher et disponible.");
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
