package fr.palier.housing;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import fr.palier.demo.DemoHomes;
import fr.palier.demo.HomesCsv;
import fr.palier.housing.application.HomeFileKind;
import fr.palier.housing.application.ImportHomes;
import fr.palier.office.ImportReport;
import fr.palier.office.Rejection;
import fr.palier.testing.As;
import fr.palier.testing.PalierTest;
import fr.palier.testing.Visitor;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.core.io.ByteArrayResource;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.annotation.Transactional;

/** Homes come from files of the rent software; what a line cannot say is refused and told, the other lines are kept. */
@PalierTest
@Transactional
class HomesTest {

    private static final LocalDate DAY = LocalDate.of(2026, 6, 1);

    @LocalServerPort
    private int port;

    @Autowired
    private Homes homes;

    @Autowired
    private ImportHomes imports;

    @Autowired
    private DemoHomes demo;

    @Autowired
    private JdbcClient jdbc;

    @Test
    void theSameFileAgainChangesNothing() {
        demo.fill("52", 48, DAY);
        HomesCsv files = new HomesCsv("52", 48, DAY);

        ImportReport again = take("52", HomeFileKind.OCCUPANTS, files.leases());

        assertThat(again.added()).isZero();
        assertThat(again.changed()).isZero();
        assertThat(again.same()).isEqualTo(46);
        assertThat(again.refusedCount()).isZero();
    }

    @Test
    void goodLinesAreKeptAndRefusedOnesSayWhy() {
        demo.fill("52", 24, DAY);

        ImportReport report = take(
                "52",
                HomeFileKind.OCCUPANTS,
                """
                Code;Logement;Nom;Courriel;Téléphone;Entrée;Sortie;Impayé
                N1;L00024;Locataire fictif neuf;neuf@tenants.example;06 39 98 77 77;01/05/2026;;non
                N2;L09999;Locataire fictif perdu;;;01/05/2026;;
                N3;L00001;Locataire fictif pressé;;;01/05/2026;30/04/2026;
                N4;L00001;Locataire fictif muet;pas une adresse;;01/05/2026;;
                N5;L00001;;;;01/05/2026;;
                N6;L00001;Locataire fictif hors du temps;;;31/02/2026;;
                N7;L00001;Locataire fictif incertain;;;01/05/2026;;peut-être
                N1;L00002;Locataire fictif neuf;neuf@tenants.example;06 39 98 77 77;01/05/2026;;non
                =N8;L00001;Locataire fictif formule;;;01/05/2026;;
                """);

        assertThat(report.added()).isEqualTo(1);
        assertThat(report.refused())
                .extracting(ImportReport.Refused::line, ImportReport.Refused::reason)
                .containsExactly(
                        tuple(3, "Le logement « L09999 » n'est pas dans le patrimoine de votre office."),
                        tuple(4, "La date de sortie précède la date d'entrée."),
                        tuple(5, "L'adresse électronique « pas une adresse » n'est pas valide."),
                        tuple(6, "Le champ « nom » est obligatoire."),
                        tuple(7, "Le champ « entree » doit être une date valide (jj/mm/aaaa)."),
                        tuple(8, "La valeur « peut-être » n'est pas un choix possible pour « impaye »."),
                        tuple(9, "Le code « N1 » figure déjà dans ce fichier, avec d'autres valeurs."),
                        tuple(10, "Le code « =N8 » doit commencer par une lettre ou un chiffre."));
        assertThat(homes.occupantOf(
                        "52", homes.dwelling("52", "L00024").orElseThrow().id(), DAY))
                .get()
                .extracting(Occupant::name, Occupant::phone)
                .containsExactly("Locataire fictif neuf", "06 39 98 77 77");
    }

    private static org.assertj.core.groups.Tuple tuple(long line, String reason) {
        return org.assertj.core.api.Assertions.tuple(line, reason);
    }

    @Test
    void aTenantLeavesWhenALineSaysSo() {
        demo.fill("52", 24, DAY);
        String leaves = new HomesCsv("52", 24, DAY)
                .leases()
                .replaceFirst("(BAIL-00001;L00001;[^;]*;[^;]*;[^;]*;[^;]*);;", "$1;15/05/2026;");

        ImportReport report = take("52", HomeFileKind.OCCUPANTS, leaves);

        long dwelling = homes.dwelling("52", "L00001").orElseThrow().id();
        assertThat(report.changed()).isEqualTo(1);
        assertThat(homes.occupantOf("52", dwelling, LocalDate.of(2026, 5, 15))).isPresent();
        assertThat(homes.occupantOf("52", dwelling, LocalDate.of(2026, 5, 16))).isEmpty();
    }

    @Test
    void oldSpreadsheetsAreRead() {
        take(
                "52",
                HomeFileKind.RESIDENCES,
                "code\tnom\true\tcode_postal\tville\tagence\nA\tRésidence fictive d'été\t1 allée\t52000\tVillefictive\tagence-nord\n",
                Charset.forName("windows-1252"));

        assertThat(homes.residence("52", "A")).get().extracting(Residence::name).isEqualTo("Résidence fictive d'été");
    }

    @Test
    void aFileThatIsNoneIsRefusedWhole() {
        assertThatThrownBy(() -> take("52", HomeFileKind.RESIDENCES, ""))
                .isInstanceOf(Rejection.class)
                .hasMessage("Le fichier est vide.");
        assertThatThrownBy(() -> take("52", HomeFileKind.RESIDENCES, "code;nom\nA;B\n"))
                .hasMessage("La colonne « rue » manque dans le fichier.");
        assertThatThrownBy(() -> take("52", HomeFileKind.RESIDENCES, "PK\u0003\u0004classeur"))
                .hasMessageContaining("classeur");
        assertThatThrownBy(() -> take(
                        "52",
                        HomeFileKind.RESIDENCES,
                        "code;nom;rue;code_postal;ville;agence\n\"A;B;c;52000;V;agence-nord\n"))
                .hasMessageContaining("ne se lit pas");
        assertThat(homes.residences("52")).isEmpty();
    }

    @Test
    void onlyRentalManagementSendsFiles() {
        assertThatThrownBy(() -> As.person(
                        "buyers-62",
                        () -> imports.byPerson(HomeFileKind.RESIDENCES, "x.csv", new ByteArrayResource(new byte[0]))))
                .hasMessage("Votre rôle ne permet pas cette action.");
    }

    @Test
    void theDeskFindsACallerByWhatTheySay() {
        demo.fill("52", 48, DAY);

        assertThat(codes(homes.search("52", "06 39 98 00 07", 10))).containsExactly("BAIL-00007");
        assertThat(codes(homes.search("52", "+33639980007", 10))).containsExactly("BAIL-00007");
        assertThat(codes(homes.search("52", "fictif 52-00013", 10))).containsExactly("BAIL-00013");
        assertThat(codes(homes.search("52", "BAIL-00011", 10))).containsExactly("BAIL-00011");
        assertThat(homes.search("52", "erables", 50)).hasSize(23);
        assertThat(homes.search("52", "", 50)).isEmpty();
        assertThat(homes.search("52", "%", 50)).isEmpty();
        assertThat(homes.search("59", "fictif 52-00013", 50)).isEmpty();
    }

    @Test
    void placesAreReadAsAFirmNeedsThem() {
        demo.fill("52", 24, DAY);
        Place place = homes.placeOfDwelling(
                "52", homes.dwelling("52", "L00006").orElseThrow().id());

        assertThat(place.inOneLine())
                .isEqualTo(
                        "Résidence fictive des Tilleuls, Bâtiment A, logement L00006 (étage 1, porte 6), 1 rue des Tilleuls,"
                                + " 62000 Villefictive");
        assertThat(homes.commonEquipment("52", place.building().id()))
                .extracting(Equipment::kind)
                .containsExactly(EquipmentKind.LIFT);
        assertThat(homes.occupantsIn("52", place.residence().id(), null, DAY)).hasSize(23);
        assertThat(homes.occupantsIn(
                        "52", place.residence().id(), place.building().id(), DAY))
                .hasSize(12);
    }

    @Test
    void anotherOfficeKnowsNothingOfThem() {
        demo.fill("52", 24, DAY);
        long dwelling = homes.dwelling("52", "L00001").orElseThrow().id();

        assertThatThrownBy(() -> homes.dwelling("59", dwelling)).isInstanceOf(Rejection.class);
        assertThat(homes.leasesOf("59", dwelling)).isEmpty();
    }

    @Test
    void aFileIsSentAndReadOnItsPage() {
        Visitor agency = Visitor.signedIn(port, "rental-management-62");
        String page = "/imports-patrimoine";

        Visitor.Answer refused = agency.upload(
                page, page, "x.csv", "code;nom\nA;B\n".getBytes(StandardCharsets.UTF_8), "kind", "RESIDENCES");
        assertThat(refused.status()).isEqualTo(422);
        assertThat(refused.body()).contains("La colonne « rue » manque dans le fichier.");

        byte[] bad =
                "code;nom;rue;code_postal;ville;agence\nZ;Z;Z;620;Z;agence-nord\n".getBytes(StandardCharsets.UTF_8);
        Visitor.Answer taken = agency.upload(page, page, "x.csv", bad, "kind", "RESIDENCES");
        assertThat(taken.status()).isEqualTo(302);
        String result = taken.header("Location").replaceFirst("^https?://[^/]+", "");
        assertThat(agency.get(result).body()).contains("Le code postal « 620 » doit compter cinq chiffres.");
        assertThat(Visitor.signedIn(port, "buyers-62").get(page).status()).isEqualTo(403);
    }

    private static List<String> codes(List<Caller> callers) {
        return callers.stream().map(caller -> caller.occupant().code()).toList();
    }

    private ImportReport take(String office, HomeFileKind kind, String file) {
        return take(office, kind, file, StandardCharsets.UTF_8);
    }

    private ImportReport take(String office, HomeFileKind kind, String file, Charset charset) {
        return imports.byNight(office, kind, "essai.csv", new ByteArrayResource(file.getBytes(charset)));
    }
}
