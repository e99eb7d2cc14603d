package fr.palier.contract;

import static fr.palier.testing.Refusals.assertRefused;
import static org.assertj.core.api.Assertions.assertThat;

import fr.palier.contract.application.ImportContracts;
import fr.palier.contract.application.KeepContract;
import fr.palier.contract.persistence.ContractRows;
import fr.palier.demo.DemoFirms;
import fr.palier.housing.Place;
import fr.palier.housing.WorkType;
import fr.palier.office.ImportReport;
import fr.palier.procurement.ContractNotified;
import fr.palier.testing.As;
import fr.palier.testing.PalierTest;
import fr.palier.testing.TestHomes;
import fr.palier.testing.Visitor;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.core.io.ByteArrayResource;

/** The register: fed by a notification, by CSV and by hand. */
@PalierTest
class ContractRegisterTest {

    private static final String BUYER = "buyers-62";

    @LocalServerPort
    private int port;

    @Autowired
    private Contracts contracts;

    @Autowired
    private ContractRows rows;

    @Autowired
    private KeepContract keeping;

    @Autowired
    private ImportContracts imports;

    @Autowired
    private TestHomes homes;

    @Test
    void aNotifiedLotEntersOnceAndIsCompletedByHand() {
        ContractNotified lot = new ContractNotified(
                "62",
                "M-62-2027-7001",
                2,
                "Entretien des chaudières",
                DemoFirms.siret(2, 1),
                "Entreprise fictive Gamma",
                "contact@fictive-3.example",
                LocalDate.of(2027, 1, 15),
                24);
        keeping.notified(lot);
        keeping.notified(lot);
        Contract kept = rows.findLot("62", "M-62-2027-7001", 2).orElseThrow();
        assertThat(kept.reference()).startsWith("C-62-");
        assertThat(kept.ends()).isEqualTo(LocalDate.of(2029, 1, 14));
        assertThat(kept.isComplete()).as("no delay yet").isFalse();
        assertThat(contracts.ofWorkType("62", WorkType.HEATING, LocalDate.of(2027, 2, 1)))
                .doesNotContain(kept);
        Visitor buyer = Visitor.signedIn(port, BUYER);
        String form = "/contrats/" + kept.reference() + "/saisie";
        assertThat(buyer.get("/contrats").body()).contains(kept.reference()).contains("à compléter");
        String token = token(buyer, form);
        String[] sound = {
            "_csrf",
            token,
            "intitule",
            kept.title(),
            "entreprise",
            String.valueOf(kept.firm()),
            "debut",
            "2027-01-15",
            "fin",
            "2029-01-14",
            "plafond",
            "400",
            "delai-HEATING",
            "4",
            "unite-HEATING",
            "CALENDAR_DAYS",
            "urgence-HEATING",
            "2",
            "prix",
            "DEP ; Déplacement ; forfait ; 35,00"
        };
        String[] slow = sound.clone();
        slow[13] = "12";
        assertThat(buyer.form(form, slow).body()).contains("entre 3 et 7 jours").contains("Déplacement");
        assertThat(buyer.form(form, sound).status()).isEqualTo(302);
        Contract complete = rows.find("62", kept.reference()).orElseThrow();
        assertThat(complete.tender()).isEqualTo("M-62-2027-7001");
        assertThat(complete.commitment(WorkType.HEATING).orElseThrow().delay()).hasToString("4 jours calendaires");
        assertThat(buyer.get("/contrats/" + kept.reference()).body())
                .contains("Contrat modifié")
                .contains("35,00");
        assertThat(contracts.ofWorkType("62", WorkType.HEATING, LocalDate.of(2027, 2, 1)))
                .contains(complete);
        assertThat(Visitor.signedIn(port, "complaint-desk-62").get(form).status())
                .isEqualTo(403);
        assertThat(Visitor.signedIn(port, "committee-members-62")
                        .get("/contrats/" + kept.reference())
                        .status())
                .isEqualTo(404);
    }

    @Test
    void filesAreTakenLineByLineAndAgainWithoutChange() {
        Place place = homes.dwelling("62");
        String residence = place.residence().code();
        String header = "Numéro;SIRET;Intitulé;Début;Fin;Métier;Délai;Unité;Heures urgence;Plafond;Résidences\n";
        String good =
                "CT-1;" + DemoFirms.siret(4, 1) + ";Serrurerie;01/01/2027;31/12/2027;LOCKSMITH;3;WORKING_DAYS;4;500;"
                        + residence + "\n" + "CT-1;" + DemoFirms.siret(4, 1)
                        + ";Serrurerie;01/01/2027;31/12/2027;JOINERY;5;WORKING_DAYS;4;500;" + residence + "\n";
        String bad = "CT-2;" + DemoFirms.siret(4, 1) + ";Peinture;01/01/2027;31/12/2027;PAINTING;30;WORKING_DAYS;4;;\n"
                + "CT-3;" + DemoFirms.siret(4, 1) + ";Toit;01/01/2027;31/12/2026;ROOFING;5;WORKING_DAYS;4;;\n"
                + "CT-4;" + DemoFirms.siret(4, 1) + ";Toit;01/01/2027;;ROOFING;5;WORKING_DAYS;4;;NULLE-PART\n";
        ImportReport first = As.person(BUYER, () -> imports.contracts(file(header + good + bad)));
        assertThat(first.added()).isEqualTo(1);
        assertThat(first.changed()).as("the second trade of the same contract").isEqualTo(1);
        assertThat(first.refused())
                .extracting(ImportReport.Refused::reason)
                .satisfiesExactly(
                        one -> assertThat(one).contains("entre 3 et 7 jours"),
                        one -> assertThat(one).contains("avant son début"),
                        one -> assertThat(one).contains("NULLE-PART"));
        assertThat(As.person(BUYER, () -> imports.contracts(file(header + good)))
                        .same())
                .isEqualTo(2);
        String prices =
                "numero;code;designation;unite;prix\nCT-1;CYL;Cylindre;unité;62,40\nCT-9;CYL;Cylindre;unité;1\n";
        ImportReport priced = As.person(BUYER, () -> imports.prices(file(prices)));
        assertThat(priced.added()).isEqualTo(1);
        assertThat(priced.refused()).singleElement().satisfies(one -> assertThat(one.reason())
                .contains("CT-9"));
        assertThat(As.person(BUYER, () -> imports.prices(file(prices))).same()).isEqualTo(1);
        assertThat(contracts.forWork("62", WorkType.JOINERY, place.residence().id(), LocalDate.of(2027, 5, 1)))
                .hasValueSatisfying(one -> assertThat(one.price("CYL")).isPresent());
        assertRefused(() -> As.person("field-teams-62", () -> imports.prices(file(prices))), "office.notAllowed");
    }

    private static ByteArrayResource file(String text) {
        return new ByteArrayResource(text.getBytes(StandardCharsets.UTF_8));
    }

    private static String token(Visitor visitor, String page) {
        Matcher token = Pattern.compile("name=\"_csrf\"[^>]*(?:value|content)=\"([^\"]+)\"")
                .matcher(visitor.get(page).body());
        assertThat(token.find()).isTrue();
        return token.group(1);
    }
}
