package fr.palier.procurement.tender;

import static fr.palier.procurement.tender.Refused.assertRefused;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import fr.palier.correspondence.Documents;
import fr.palier.demo.DemoClock;
import fr.palier.demo.TenderStory;
import fr.palier.office.Money;
import fr.palier.office.Zone;
import fr.palier.procurement.tender.application.offers.ImportDeposits;
import fr.palier.procurement.tender.application.offers.Opening;
import fr.palier.procurement.tender.application.preparation.LotEditing;
import fr.palier.procurement.tender.domain.Application;
import fr.palier.procurement.tender.domain.Deposit;
import fr.palier.procurement.tender.domain.DepositState;
import fr.palier.procurement.tender.domain.Offer;
import fr.palier.procurement.tender.domain.TenderStatus;
import fr.palier.procurement.tender.persistence.Applications;
import fr.palier.procurement.tender.persistence.Deposits;
import fr.palier.procurement.tender.persistence.Offers;
import fr.palier.procurement.tender.persistence.Tenders;
import fr.palier.testing.As;
import fr.palier.testing.PalierTest;
import fr.palier.testing.Visitor;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.ZonedDateTime;
import java.util.Arrays;
import java.util.Map;
import java.util.stream.Stream;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.text.PDFTextStripper;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;

/** Firms answer lot by lot, in one deposit or in several: for each lot the last one in time of a firm is opened, and no other. */
@PalierTest
class DepositPerLotTest {

    @Autowired
    private TenderStory story;

    @Autowired
    private DemoClock clock;

    @Autowired
    private LotEditing editing;

    @Autowired
    private ImportDeposits imports;

    @Autowired
    private Opening opening;

    @Autowired
    private Deposits deposits;

    @Autowired
    private Offers offers;

    @Autowired
    private Applications applications;

    @Autowired
    private Tenders tenders;

    @Autowired
    private Documents documents;

    @LocalServerPort
    private int port;

    private String reference;

    @BeforeEach
    void threeLotsArePublished() {
        clock.moveTo(ZonedDateTime.of(2027, 2, 1, 9, 0, 0, 0, Zone.PARIS));
        reference = story.open(story.adaptedSupplies("Fourniture en trois lots", 70_000));
        As.person(TenderStory.BUYER, () -> {
            editing.change(reference, 1, "Halls", Money.of(30_000));
            editing.add(reference, "Caves", Money.of(25_000));
            editing.addWork(reference, 2, "Remplacement", 5);
            editing.add(reference, "Jardins", Money.of(15_000));
            editing.addWork(reference, 3, "Remplacement", 5);
        });
        story.launch(reference);
        story.prepare(reference);
        story.publish(reference, LocalDate.of(2027, 2, 18));
        clock.moveTo(ZonedDateTime.of(2027, 2, 10, 9, 0, 0, 0, Zone.PARIS));
    }

    @AfterEach
    void giveTheClockBack() {
        clock.reset();
    }

    @Test
    void forEachLotTheLastDepositOfAFirmIsOpenedAndTheOpeningRecordSaysSo() {
        long both = story.deposit(reference, 0, at(8, 0), 1, 2);
        long caves = story.deposit(reference, 0, at(8, 10), 2);
        long all = story.deposit(reference, 1, at(8, 20));
        long gardens = story.deposit(reference, 2, at(8, 30), 3);
        story.reachDeadline(reference);
        assertThat(one(both).standing()).containsExactly(1);
        assertThat(one(both).lots()).contains(new Deposit.Part(2, caves, false));
        assertThat(one(caves).standing()).containsExactly(2);
        assertThat(one(all).standing()).containsExactly(1, 2, 3);
        story.startOpening(reference);
        As.person(TenderStory.BUYER, () -> {
            refused("tender.lotSuperseded", () -> opening.open(reference, both, 2, Money.of(20_000)));
            refused("tender.lotNotDeposited", () -> opening.open(reference, both, 3, Money.of(20_000)));
            refused("tender.unknownLot", () -> opening.open(reference, both, 9, Money.of(20_000)));
            opening.open(reference, both, 1, Money.of(21_000));
            opening.open(reference, caves, 2, Money.of(22_000));
            opening.open(reference, all, 1, Money.of(23_000));
            refused("tender.offerFound", () -> opening.foundEmpty(reference, all, 1));
            opening.foundEmpty(reference, all, 2);
            opening.open(reference, gardens, 3, Money.of(12_000));
        });
        story.complete(TenderStory.BUYER, reference, "userTask_openOffers", Map.of("confirmed", true));
        assertThat(offers.of(reference))
                .extracting(Offer::lot, Offer::deposit)
                .containsExactlyInAnyOrder(tuple(1, both), tuple(1, all), tuple(2, caves), tuple(3, gardens));
        assertThat(applications.of(reference))
                .extracting(Application::lotsLabel)
                .containsExactly("Lot n° 1", "Lot n° 2", "Lot n° 1", "Lot n° 3");
        assertThat(record())
                .contains("Lots", "n° 1, 2", "Tous", "Lot n° 2 : remplacé par un dépôt ultérieur.")
                .contains("Lot n° 2 : aucune offre dans le pli.", "lot par lot (article R2151-6)");
    }

    @Test
    void aDepositIsOpenedForEachLotThatItNamesOrSaidToHoldNone() {
        long named = story.deposit(reference, 0, at(8, 0), 1, 3);
        long nothing = story.deposit(reference, 1, at(8, 10), 2);
        story.reachDeadline(reference);
        As.person(
                TenderStory.BUYER, () -> refused("tender.noSession", () -> opening.foundEmpty(reference, nothing, 2)));
        story.startOpening(reference);
        As.person(TenderStory.BUYER, () -> {
            opening.open(reference, named, 1, Money.of(21_000));
            refused("tender.notOpened", () -> opening.close(reference));
            opening.foundEmpty(reference, nothing, 2);
            refused("tender.lotNotOpened", () -> opening.close(reference));
            opening.foundEmpty(reference, named, 3);
        });
        assertThat(one(nothing).state()).isEqualTo(DepositState.EMPTY);
        Visitor buyer = Visitor.signedIn(port, TenderStory.BUYER);
        assertThat(buyer.get("/marches/%s/offres".formatted(reference)).body())
                .contains("Ouvert, sans offre", "Lot n° 3 : aucune offre dans le pli.");
        story.complete(TenderStory.BUYER, reference, "userTask_openOffers", Map.of("confirmed", true));
        assertThat(tenders.get("62", reference).status()).isEqualTo(TenderStatus.ANALYSIS);
        assertThat(applications.of(reference))
                .as("a deposit without offer is no application")
                .extracting(Application::deposit)
                .containsExactly(named);
    }

    @Test
    void whatWasSaidToHoldNoneMayStillBeFound() {
        long deposit = story.deposit(reference, 0, at(8, 0), 1);
        story.reachDeadline(reference);
        story.startOpening(reference);
        As.person(TenderStory.BUYER, () -> {
            opening.foundEmpty(reference, deposit, 1);
            opening.open(reference, deposit, 1, Money.of(21_000));
        });
        assertThat(one(deposit).state()).isEqualTo(DepositState.OPENED);
        assertThat(one(deposit).remark()).isEmpty();
    }

    @Test
    void theRegisterOfTheBuyerProfileNamesTheLotsAndAnUnknownOneIsRefusedAlone() {
        String titles = "entreprise;siret;depose_le;accuse;lots\n";
        ImportDeposits.Report report = read(titles
                + line(0, "10:00:00", "P-1", "\"1;3\"")
                + line(1, "10:05:00", "P-2", "1,2")
                + line(2, "10:10:00", "P-3", "tous")
                + line(3, "10:15:00", "P-4", "")
                + line(4, "10:20:00", "P-5", "2,7")
                + line(5, "10:25:00", "P-6", "façades"));
        assertThat(report.added()).isEqualTo(4);
        assertThat(report.refused())
                .extracting(ImportDeposits.Refused::reason)
                .containsExactly(
                        "« 7 » n’est pas un lot de cette consultation : indiquez des numéros parmi 1, 2, 3, ou « tous ».",
                        "« façades » n’est pas un lot de cette consultation : indiquez des numéros parmi 1, 2, 3, ou « tous ».");
        assertThat(deposits.of(reference))
                .extracting(deposit -> deposit.lotsLabel(3))
                .containsExactly("n° 1, 3", "n° 1, 2", "Tous", "Tous");
        ImportDeposits.Report again =
                read(titles + line(0, "10:00:00", "P-1", "3;1").replace("3;1", "\"3;1\""));
        assertThat(again.known()).as("the same lots in another order").isEqualTo(1);
        assertThat(read(titles + line(0, "10:00:00", "P-1", "1")).refused())
                .singleElement()
                .satisfies(changed -> assertThat(changed.reason()).contains("déjà au registre", "d’autres lots"));
    }

    @Test
    void thePageAsksForTheLotsAndRefusesOneThatDoesNotExist() {
        Visitor buyer = Visitor.signedIn(port, TenderStory.BUYER);
        String page = "/marches/%s/offres".formatted(reference);
        String address = "/marches/%s/depots".formatted(reference);
        assertThat(buyer.get(page).body()).contains("Lots de ce dépôt", "2 · Caves", ";lots</");
        assertThat(buyer.submit(page, address, typed("W-1", "lots", "1", "lots", "3"))
                        .status())
                .isEqualTo(302);
        assertThat(one(deposits.of(reference).get(0).id()).numbers()).containsExactly(1, 3);
        assertThat(buyer.get(page).body()).contains("n° 1, 3").doesNotContain("€ HT");
        assertThat(buyer.submit(page, address, typed("W-2", "lots", "8")).body())
                .contains("n’est pas un lot de cette consultation");
        assertThat(deposits.of(reference)).hasSize(1);
    }

    private String[] typed(String receipt, String... lots) {
        return Stream.concat(
                        Stream.of(
                                "entreprise",
                                TenderStory.firm(0),
                                "siret",
                                TenderStory.siret(0),
                                "depot",
                                "2027-02-10T08:00:00",
                                "accuse",
                                receipt),
                        Arrays.stream(lots))
                .toArray(String[]::new);
    }

    private static OffsetDateTime at(int hour, int minute) {
        return ZonedDateTime.of(2027, 2, 10, hour, minute, 0, 0, Zone.PARIS).toOffsetDateTime();
    }

    private static String line(int firm, String hour, String receipt, String lots) {
        return "%s;%s;09/02/2027 %s;%s;%s\n"
                .formatted(TenderStory.firm(firm), TenderStory.siret(firm), hour, receipt, lots);
    }

    private ImportDeposits.Report read(String file) {
        return As.person(TenderStory.BUYER, () -> imports.read(reference, file.getBytes(StandardCharsets.UTF_8)));
    }

    private Deposit one(long id) {
        return deposits.get(reference, id);
    }

    private String record() {
        long id = documents.of("62", reference).stream()
                .filter(document -> document.fileName().startsWith("Procès-verbal d'ouverture"))
                .findFirst()
                .orElseThrow()
                .id();
        try (var pdf = Loader.loadPDF(Visitor.signedIn(port, TenderStory.BUYER).bytes("/documents/" + id))) {
            return new PDFTextStripper().getText(pdf).replaceAll("[\\s\u00a0]+", " ");
        } catch (IOException broken) {
            throw new UncheckedIOException(broken);
        }
    }

    private static void refused(String code, Runnable act) {
        assertRefused(act, code);
    }
}
