package fr.palier.procurement.market;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import fr.palier.demo.TenderStory;
import fr.palier.office.Rejection;
import fr.palier.procurement.Nature;
import fr.palier.procurement.market.application.ApplicationHistory;
import fr.palier.procurement.market.application.KeepReservables;
import fr.palier.procurement.market.domain.FamilyYear;
import fr.palier.procurement.tender.application.preparation.PreparationReader;
import fr.palier.supplier.StructureKind;
import fr.palier.supplier.Structures;
import fr.palier.supplier.sourcing.SourcingStory;
import fr.palier.supplier.sourcing.application.HoldMeetings;
import fr.palier.testing.As;
import fr.palier.testing.PalierTest;
import fr.palier.testing.Visitor;
import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Applications against the floor, reservable purchases, structures and the meetings held with them. */
@PalierTest
class MarketTest {

    private static final String BUYER = SourcingStory.BUYER;

    @Autowired
    private ApplicationHistory history;

    @Autowired
    private KeepReservables keeping;

    @Autowired
    private ReservablePurchases reservables;

    @Autowired
    private TenderStory tenders;

    @Autowired
    private PreparationReader preparation;

    @Autowired
    private Structures structures;

    @Autowired
    private HoldMeetings meetings;

    @Autowired
    private SourcingStory story;

    @Autowired
    private JdbcClient jdbc;

    @LocalServerPort
    private int port;

    @Test
    void applicationsAreCountedPerFirmAndComparedWithTheFloorOfTheYear() {
        tender("M-62-2019-9001", "2019-03-04", "714");
        deposit("M-62-2019-9001", 1, "OPENED", "ADMIT");
        deposit("M-62-2019-9001", 2, "OPENED", "REJECT");
        deposit("M-62-2019-9001", 3, "LATE", null);
        deposit("M-62-2019-9001", 1, "SUPERSEDED", null);
        tender("M-62-2019-9002", "2019-12-31", "714");
        deposit("M-62-2019-9002", 1, "OPENED", null);
        deposit("M-62-2019-9002", 2, "OPENED", "ADMIT");
        tender("M-62-2019-9003", null, "714");
        deposit("M-62-2019-9003", 1, "SEALED", null);
        FamilyYear line = As.person(BUYER, () -> history.read().families()).stream()
                .filter(one -> "714".equals(one.family()) && one.year() == 2019)
                .findFirst()
                .orElseThrow();
        assertThat(line.consultations())
                .as("the sealed one is counted by nobody")
                .isEqualTo(2);
        assertThat(line.received())
                .as("a firm that deposited twice counts once")
                .isEqualTo(5);
        assertThat(line.admissible()).isEqualTo(3);
        assertThat(line.fewest()).isEqualTo(1);
        assertThat(line.floor()).isEqualTo(2);
        assertThat(line.enough()).as("two reaches two, one does not").isEqualTo(1);
        Visitor supervisor = Visitor.signedIn(port, "supervisors-62");
        assertThat(supervisor.get("/candidatures").body()).contains("1 sur 2", "<svg", "2019");
        assertThat(As.person("buyers-59", () -> history.read().families())).noneMatch(one -> one.year() == 2019);
    }

    @ParameterizedTest
    @ValueSource(strings = {"finance-62", "project-managers-62", "committee-members-62", "tenant-representatives-62"})
    void othersReadNoHistory(String person) {
        refused("office.notAllowed", () -> As.person(person, () -> history.read()));
        refused("office.notAllowed", () -> As.person(person, () -> keeping.all()));
    }

    @Test
    void aReservableFamilyStandsFromItsFirstDayToItsLast() {
        LocalDate from = LocalDate.of(2026, 3, 1);
        List<StructureKind> kinds = List.of(StructureKind.SIAE, StructureKind.EA);
        add("805", kinds, from, "Formations");
        refused("market.standsAlready", () -> add("805", kinds, from.plusYears(1), "Encore"));
        refused("market.unknownFamily", () -> add("inconnue", kinds, from, "Rien"));
        refused("market.kindMissing", () -> add("909", List.of(), from, "Rien"));
        refused("office.tooLong", () -> add("909", kinds, from, "x".repeat(10_000)));
        refused("office.notAllowed", () -> As.person("supervisors-62", () -> keeping.add("909", kinds, from, "Non")));
        refused(
                "office.notAllowed",
                () -> As.person("department-buyers-62", () -> keeping.add("909", kinds, from, "Non")));
        assertThat(reservables.of("62", "805", from.minusDays(1))).isEmpty();
        assertThat(reservables.of("62", "805", from)).isPresent();
        assertThat(reservables.of("62", null, from)).isEmpty();
        assertThat(reservables.of("59", "805", from))
                .as("another office's list")
                .isEmpty();
        long line = reservables.of("62", "805", from).orElseThrow().id();
        refused("market.endsBefore", () -> As.person(BUYER, () -> keeping.end(line, from.minusDays(1))));
        refused("market.unknownLine", () -> As.person("buyers-59", () -> keeping.end(line, from)));
        As.person(BUYER, () -> keeping.end(line, from.plusMonths(6)));
        assertThat(reservables.of("62", "805", from.plusMonths(6))).isPresent();
        assertThat(reservables.of("62", "805", from.plusMonths(6).plusDays(1))).isEmpty();
        add("805", List.of(StructureKind.ESAT), from.plusMonths(7), "De nouveau");
        assertThat(reservables.of("62", "805", from.plusMonths(8)).orElseThrow().kinds())
                .containsExactly(StructureKind.ESAT);
    }

    @Test
    void preparationProposesWhatTheListHolds() {
        String tender = tenders.open(tenders.formalServices("Petites réparations, lot réservable", 95_000));
        assertThat(As.person(BUYER, () -> preparation.details(tender)).reservable())
                .isNull();
        add("507", List.of(StructureKind.ESAT), story.today().minusDays(1), "Petites réparations des halls");
        assertThat(As.person(BUYER, () -> preparation.details(tender)).reservable())
                .contains("ESAT", "Petites réparations des halls");
    }

    @Test
    void meetingsWithStructuresAreCountedFromTheDayOnWhichTheyAreOne() {
        long structure = story.firm(4);
        int before = held();
        String reference = story.open(story.need("Sourcing d'insertion", Nature.SERVICES));
        story.contact(reference, 4);
        meet(reference, structure);
        assertThat(held()).as("not a structure yet").isEqualTo(before);
        LocalDate today = story.today();
        refused(
                "supplier.structureInFuture",
                () -> As.person(BUYER, () -> structures.note(structure, StructureKind.EA, today.plusDays(1), "Label")));
        refused(
                "office.notAllowed",
                () -> As.person(
                        "department-buyers-62", () -> structures.note(structure, StructureKind.EA, today, "X")));
        refused(
                "supplier.firm.notFound",
                () -> As.person("buyers-59", () -> structures.note(structure, StructureKind.EA, today, "X")));
        As.person(BUYER, () -> structures.note(structure, StructureKind.EA, today.minusYears(1), "Annuaire du réseau"));
        assertThat(held()).isEqualTo(before + 1);
        assertThat(structures.find("62", structure))
                .map(Structures.Structure::kind)
                .contains(StructureKind.EA);
        As.person(BUYER, () -> structures.note(structure, null, today.minusDays(1), "Fin de la convention"));
        assertThat(structures.find("62", structure)).isEmpty();
        meet(reference, structure);
        assertThat(held()).as("ended before both meetings of today").isEqualTo(before);
    }

    private void meet(String reference, long firm) {
        var file = story.file(reference);
        As.person(
                BUYER,
                () -> meetings.record(
                        reference,
                        new HoldMeetings.Entered(
                                file.sourcing().sentAt().minusMinutes(1),
                                "Siège",
                                "acheteur",
                                "directrice",
                                List.of(file.contacts().get(0).id())),
                        new HoldMeetings.Account("Capacités de la structure.", null)));
    }

    private int held() {
        return structures.meetings("62").stream()
                .filter(one -> one.year() == story.today().getYear())
                .mapToInt(Structures.YearOfMeetings::meetings)
                .sum();
    }

    private void add(String family, List<StructureKind> kinds, LocalDate from, String note) {
        As.person(BUYER, () -> keeping.add(family, kinds, from, note));
    }

    private void tender(String reference, String opened, String family) {
        jdbc.sql(
                        """
                        insert into tender (reference, office, need, service, requester, subject, nature, estimate, need_amount, family,
                            duration_months, launch_date, procedure, committee, minimum_days, basis, status, opened_at,
                            deadline, offers_opened_at)
                        values (:reference, '62', :reference, 'patrimoine', 'buyers-62', 'Diagnostics', 'SERVICES', 50000, 50000, :family,
                            12, '2019-01-01', 'ADAPTED', 'NONE', 0, 'essai', 'PREPARATION', '2019-01-02T09:00+01',
                            '2019-03-01T12:00+01', cast(:opened as timestamptz))""")
                .param("reference", reference)
                .param("family", family)
                .param("opened", opened == null ? null : opened + "T23:30+01:00")
                .update();
        jdbc.sql(
                        "insert into tender_lot (reference, number, title, estimate, status) values (?, 1, 'Lot', 50000, 'OPEN')")
                .param(reference)
                .update();
        jdbc.sql(
                        """
                        insert into tender_opening_session (reference, opened_at, opened_by, opened_by_name, second, second_name)
                        values (?, '2019-03-01T14:00+01', 'x', 'X', 'y', 'Y')""")
                .param(reference)
                .update();
        jdbc.sql("update tender set status = 'ANALYSIS' where reference = ?")
                .param(reference)
                .update();
    }

    private void deposit(String reference, int firm, String state, String outcome) {
        Long deposit = jdbc.sql(
                        """
                        insert into tender_deposit (reference, firm, firm_name, siret, email, deposited_at, receipt, recorded_by,
                            recorded_at, state)
                        values (?, 1, 'Firme', ?, 'a@b.example', '2019-02-28T10:00+01', ?, 'x', '2019-02-28T10:00+01', ?)
                        returning id""")
                .params(reference, "9990000000000" + firm, "R-" + firm + state, state)
                .query(Long.class)
                .single();
        if (state.equals("OPENED")) {
            jdbc.sql(
                            """
                            insert into tender_offer (deposit, reference, lot, amount, opened_at, opened_by, outcome)
                            values (?, ?, 1, 1000, '2019-03-04T10:00+01', 'x', ?)""")
                    .params(deposit, reference, outcome)
                    .update();
        }
    }

    private static void refused(String code, Runnable act) {
        assertThatThrownBy(act::run)
                .isInstanceOf(Rejection.class)
                .extracting(failure -> ((Rejection) failure).code())
                .isEqualTo(code);
    }
}
