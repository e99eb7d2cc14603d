package fr.palier.procurement.tender;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import fr.palier.demo.DemoClock;
import fr.palier.demo.TenderStory;
import fr.palier.office.Rejection;
import fr.palier.office.Zone;
import fr.palier.procurement.tender.application.offers.ImportDeposits;
import fr.palier.procurement.tender.application.publicity.Consultation;
import fr.palier.procurement.tender.domain.Deposit;
import fr.palier.procurement.tender.domain.DepositState;
import fr.palier.procurement.tender.persistence.Deposits;
import fr.palier.procurement.tender.persistence.Tenders;
import fr.palier.testing.As;
import fr.palier.testing.PalierTest;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZonedDateTime;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;

/** The register of the buyer profile: as it is exported, with its faults, twice, and never with what is offered. */
@PalierTest
class DepositImportTest {

    private static final String TITLES = "entreprise;siret;courriel;depose_le;accuse\n";

    @Autowired
    private TenderStory story;

    @Autowired
    private DemoClock clock;

    @Autowired
    private ImportDeposits imports;

    @Autowired
    private Consultation consultation;

    @Autowired
    private Deposits deposits;

    @Autowired
    private Tenders tenders;

    private String reference;

    @BeforeEach
    void aPublishedConsultation() {
        clock.moveTo(ZonedDateTime.of(2027, 2, 1, 9, 0, 0, 0, Zone.PARIS));
        reference = story.open(story.adaptedSupplies("Fourniture au registre importé", 70_000));
        story.launch(reference);
        story.prepare(reference);
        story.publish(reference, LocalDate.of(2027, 2, 18));
        clock.advance(Duration.ofDays(2));
    }

    @AfterEach
    void giveTheClockBack() {
        clock.reset();
    }

    @Test
    void windows1252WithOneBadLineKeepsTheGoodOnesAndSaysWhy() {
        String file = TITLES + line("Énergies Éphémères", 0, "02/02/2027 10:15:07", "W-1")
                + "Sans numéro;123;a@b.example;02/02/2027 10:20:00;W-2\n"
                + line("Façades d’Été", 1, "02/02/2027 11:00:00", "W-3");
        ImportDeposits.Report report = read(file.getBytes(Charset.forName("windows-1252")));
        assertThat(report.added()).isEqualTo(2);
        assertThat(report.refused()).singleElement().satisfies(refused -> {
            assertThat(refused.line()).isEqualTo(3);
            assertThat(refused.text()).contains("Sans numéro");
            assertThat(refused.reason()).contains("SIRET");
        });
        assertThat(deposits.of(reference))
                .extracting(Deposit::firmName)
                .containsExactly("Énergies Éphémères", "Façades d’Été");
        assertThat(deposits.of(reference).get(0).depositedAt().toInstant())
                .as("seconds and zone kept")
                .isEqualTo(Instant.parse("2027-02-02T09:15:07Z"));
    }

    @Test
    void theSameFileAgainChangesNothingAndAChangedLineIsRefused() {
        String file = TITLES
                + line("Alizés Exemple", 0, "2027-02-02T10:15:07+01:00", "T-1")
                + line("Bâti-Fictif", 1, "2027-02-02 11:00", "T-2");
        assertThat(read(file).added()).isEqualTo(2);
        List<Deposit> before = deposits.of(reference);
        ImportDeposits.Report again = read(file);
        assertThat(again.added()).isZero();
        assertThat(again.known()).isEqualTo(2);
        assertThat(again.refused()).isEmpty();
        assertThat(deposits.of(reference)).isEqualTo(before);
        ImportDeposits.Report changed = read(TITLES + line("Bâti-Fictif", 1, "2027-02-02 11:01", "T-2"));
        assertThat(changed.refused()).singleElement().satisfies(refused -> assertThat(refused.reason())
                .contains("déjà au registre", "autre heure"));
        assertThat(deposits.of(reference)).isEqualTo(before);
    }

    @Test
    void aCommaAByteOrderMarkAndOtherTitlesAreUnderstood() {
        String file = "\uFEFFAccusé de dépôt,Raison sociale,SIRET,Date et heure de dépôt\n" + "C-1,\"Alizés, Exemple\","
                + TenderStory.siret(0) + ",02/02/2027 à 10h15\n";
        assertThat(read(file).added()).isEqualTo(1);
        assertThat(deposits.of(reference).get(0).firmName()).isEqualTo("Alizés, Exemple");
        assertThat(deposits.of(reference).get(0).email()).isNull();
    }

    @Test
    void aDepositInTheFutureOrBeforePublicationIsRefusedAndItsFirmNotKept() {
        String file = TITLES
                + line("Future Fictive", 2, "05/02/2027 10:00:00", "F-1")
                + line("Précoce Fictive", 3, "31/01/2027 10:00:00", "F-2")
                + line("Date Fictive", 4, "31/02/2027 10:00:00", "F-3")
                + line("Bonne Fictive", 5, "02/02/2027 10:00:00", "F-4");
        ImportDeposits.Report report = read(file);
        assertThat(report.added()).isEqualTo(1);
        assertThat(report.refused())
                .extracting(ImportDeposits.Refused::reason)
                .satisfiesExactly(
                        future -> assertThat(future).contains("avenir"),
                        early -> assertThat(early).contains("précéder la publication"),
                        wrong -> assertThat(wrong).contains("depose_le"));
        assertThat(deposits.of(reference)).extracting(Deposit::firmName).containsExactly("Bonne Fictive");
    }

    @ParameterizedTest
    @ValueSource(strings = {"montant", "Montant HT", "Prix", "offre", "Pièces", "montant_ttc"})
    void aColumnThatWouldTellWhatIsOfferedRefusesTheWholeFile(String title) {
        String file = "entreprise;siret;depose_le;accuse;" + title + "\nAlizés Exemple;" + TenderStory.siret(0)
                + ";02/02/2027 10:15:07;S-1;61000\n";
        assertRefused(file.getBytes(StandardCharsets.UTF_8), "tender.csvSealed");
    }

    @Test
    void whatIsNoRegisterIsRefusedWhole() {
        assertRefused(new byte[0], "office.missing");
        assertRefused("entreprise;siret\nA;1\n".getBytes(StandardCharsets.UTF_8), "tender.csvColumns");
        assertRefused(TITLES.getBytes(StandardCharsets.UTF_8), "tender.csvUnreadable");
        assertRefused((TITLES + "\"A;1\n").getBytes(StandardCharsets.UTF_8), "office.brokenFile");
        assertRefused(new byte[] {'P', 'K', 3, 4, 0, 0}, "office.noText");
        assertRefused("x".repeat(5_000_000).getBytes(StandardCharsets.UTF_8), "tender.csvTooLarge");
        assertThat(deposits.of(reference)).isEmpty();
    }

    @Test
    void onlyBuyersOfTheOfficeImport() {
        byte[] file =
                (TITLES + line("Alizés Exemple", 0, "02/02/2027 10:15:07", "R-1")).getBytes(StandardCharsets.UTF_8);
        for (String person : List.of("finance-62", "executive-62", "project-managers-62", "supervisors-62")) {
            As.person(person, () -> assertCode(() -> imports.read(reference, file), "office.notAllowed"));
        }
        As.person("buyers-59", () -> assertCode(() -> imports.read(reference, file), "office.notFound"));
        As.person(TenderStory.BUYER, () -> assertCode(() -> imports.read("M-62-2099-0001", file), "office.notFound"));
        assertThat(deposits.of(reference)).isEmpty();
    }

    @Test
    void groupsAreKeptAndAFirmBehindTwoBidsIsNamed() {
        String file = "entreprise;siret;courriel;depose_le;accuse;cotraitants\n"
                + "Alizés Exemple;" + TenderStory.siret(0) + ";;02/02/2027 10:00:00;G-1;" + TenderStory.siret(1) + "|"
                + TenderStory.siret(2) + "\n"
                + "Alizés Exemple;" + TenderStory.siret(0) + ";;02/02/2027 10:30:00;G-2;" + TenderStory.siret(2) + "|"
                + TenderStory.siret(1) + "\n"
                + "Bâti-Fictif;" + TenderStory.siret(1) + ";;02/02/2027 11:00:00;G-3;\n"
                + "Couverture Modèle;" + TenderStory.siret(2) + ";;02/02/2027 11:30:00;G-4;99900\n"
                + "Couverture Modèle;" + TenderStory.siret(2) + ";;02/02/2027 11:40:00;G-5;" + TenderStory.siret(2)
                + "\n";
        ImportDeposits.Report report = read(file);
        assertThat(report.added()).isEqualTo(3);
        assertThat(report.refused())
                .extracting(ImportDeposits.Refused::reason)
                .satisfiesExactly(wrong -> assertThat(wrong).contains("n’est pas un SIRET"), twice -> assertThat(twice)
                        .contains("deux fois"));
        assertThat(deposits.members(deposits.of(reference).get(0).id()))
                .isEqualTo(Set.of(TenderStory.siret(1), TenderStory.siret(2)));
        assertThat(read(file).known()).isEqualTo(3);
        Map<String, Set<Long>> several = consultation.severalTimes(tenders.get("62", reference));
        assertThat(several).containsOnlyKeys(TenderStory.siret(1));
        story.reachDeadline(reference);
        assertThat(deposits.of(reference))
                .extracting(Deposit::state)
                .containsExactly(DepositState.SUPERSEDED, DepositState.SEALED, DepositState.SEALED);
    }

    /** Brought in after the deadline, the register may show that enough firms applied after all. */
    @Test
    void aRegisterBroughtInAfterTheDeadlineIsSortedAndCounted() {
        story.reachDeadline(reference);
        assertThat(story.openTasks(reference)).containsExactly("userTask_decideFewOffers");
        read(TITLES
                + line("Alizés Exemple", 0, "18/02/2027 11:59:59", "L-1")
                + line("Bâti-Fictif", 1, "18/02/2027 12:00:00", "L-2")
                + line("Couverture Modèle", 2, "18/02/2027 12:00:01", "L-3"));
        assertThat(deposits.of(reference))
                .extracting(Deposit::state)
                .containsExactly(DepositState.SEALED, DepositState.SEALED, DepositState.LATE);
        assertThatThrownBy(() -> story.complete(
                        TenderStory.EXECUTIVE,
                        reference,
                        "userTask_decideFewOffers",
                        Map.of("decision", "NO_FOLLOW_UP", "reason", "Aucune entreprise n’a répondu.")))
                .hasMessageContaining("Le registre compte maintenant 2");
        story.goOnWithFew(reference);
        assertThat(story.openTasks(reference)).containsExactly("userTask_openOffers");
    }

    private static String line(String firm, int number, String at, String receipt) {
        return "%s;%s;contact@exemple.example;%s;%s\n".formatted(firm, TenderStory.siret(number), at, receipt);
    }

    private ImportDeposits.Report read(String file) {
        return read(file.getBytes(StandardCharsets.UTF_8));
    }

    private ImportDeposits.Report read(byte[] file) {
        return As.person(TenderStory.BUYER, () -> imports.read(reference, file));
    }

    private void assertRefused(byte[] file, String code) {
        As.person(TenderStory.BUYER, () -> assertCode(() -> imports.read(reference, file), code));
    }

    private static void assertCode(Runnable act, String code) {
        assertThatThrownBy(act::run).isInstanceOfSatisfying(Rejection.class, refused -> assertThat(refused.code())
                .isEqualTo(code));
    }
}
