package fr.palier.supplier;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import fr.palier.demo.DemoFirms;
import fr.palier.office.Rejection;
import fr.palier.supplier.application.FirmDesk;
import fr.palier.supplier.application.ImportFirms;
import fr.palier.testing.As;
import fr.palier.testing.PalierTest;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.dao.DataAccessException;
import org.springframework.jdbc.core.simple.JdbcClient;

@PalierTest
class FirmsTest {

    private static final AtomicInteger NEXT = new AtomicInteger(100);

    @Autowired
    private Firms firms;

    @Autowired
    private FirmDesk desk;

    @Autowired
    private ImportFirms importFirms;

    @Autowired
    private JdbcClient jdbc;

    @Test
    void aFirmIsFoundByWordsOfItsNameWithoutAccentsAndByItsNumbers() {
        String siret = siret();
        Firm firm = register(siret, "Société Élagage & Cœur d'Œuvre " + siret);
        for (String asked :
                List.of("elagage " + siret, "COEUR " + siret, "d'oeuvre " + siret, "société élagage " + siret, siret)) {
            assertThat(firms.search("62", asked)).as(asked).containsExactly(firm);
        }
        assertThat(firms.search("62", siret.substring(0, 9))).contains(firm);
        assertThat(firms.search("62", siret.substring(0, 3) + " " + siret.substring(3)))
                .containsExactly(firm);
        assertThat(firms.search("62", "inconnue " + siret)).isEmpty();
        assertThat(firms.search("62", "100%_" + siret)).isEmpty();
        assertThat(firms.search("59", siret)).isEmpty();
    }

    @Test
    void aSiretStandsOnceInTheDirectoryOfAnOffice() {
        String siret = siret();
        register(siret, "Entreprise fictive");
        assertThatThrownBy(() -> register(siret, "La même"))
                .isInstanceOf(Rejection.class)
                .hasMessageContaining("Entreprise fictive");
        // one directory per office: the neighbour enters its own
        assertThat(As.person("buyers-59", () -> desk.register(entry(siret, "Entreprise fictive")))
                        .office())
                .isEqualTo("59");
    }

    @Test
    void wrongFieldsAreRefusedEachWithItsSentence() {
        String siret = siret();
        refused("supplier.wrongSiret", entry("12345678901234", "Nom"));
        refused("office.missing", entry(siret, " "));
        refused("office.tooLong", entry(siret, "n".repeat(201)));
        refused("office.wrongText", entry(siret, "Nom\u0000"));
        refused("supplier.wrongEmail", new NewFirm(siret, "Nom", "pas-une-adresse", null, null, null, null, null));
        refused("supplier.wrongPostcode", new NewFirm(siret, "Nom", null, null, null, "62", null, null));
        refused("supplier.wrongPhone", new NewFirm(siret, "Nom", null, "appelez-moi", null, null, null, null));
    }

    @Test
    void onlyBuyersChangeTheDirectoryAndOthersOfTheOfficeReadIt() {
        Firm firm = register(siret(), "Entreprise fictive");
        assertThat(As.person("finance-62", () -> desk.get(firm.id()))).isEqualTo(firm);
        for (String account : List.of("finance-62", "committee-members-62", "supervisors-62")) {
            assertThatThrownBy(() -> As.person(account, () -> desk.register(entry(siret(), "Nom"))))
                    .hasMessage("Votre rôle ne permet pas cette action.");
        }
        assertThatThrownBy(() -> As.person("committee-members-62", () -> desk.search("")))
                .hasMessage("Votre rôle ne permet pas cette action.");
        assertThatThrownBy(() -> As.person("buyers-59", () -> desk.get(firm.id())))
                .hasMessage("Cette entreprise n'est pas dans l'annuaire de votre office.");
    }

    @Test
    void aMergedRecordStaysReadableWithItsHistoryAndLeadsToTheLivingOne() {
        Firm first = register(siret(), "Entreprise fictive A");
        Firm second = register(siret(), "Entreprise fictive B");
        Firm third = register(siret(), "Entreprise fictive C");
        As.person("buyers-62", () -> desk.merge(first.id(), second.id(), "Double saisie"));
        As.person("buyers-62", () -> desk.merge(second.id(), third.id(), "Fusion au 1er janvier"));

        assertThat(firms.living("62", first.id())).isEqualTo(third);
        assertThat(firms.get("62", first.id()).name()).isEqualTo("Entreprise fictive A");
        assertThat(firms.mergedInto("62", third.id())).extracting(Firm::id).containsExactly(first.id(), second.id());
        assertThat(firms.changes("62", first.id()))
                .extracting(Firms.Change::kind)
                .containsExactly("REGISTERED", "MERGED");
        assertThat(firms.search("62", first.siret())).isEmpty();
        assertThatThrownBy(() -> As.person("buyers-62", () -> desk.merge(first.id(), third.id(), "Encore")))
                .hasMessageContaining("a été réunie");
        assertThatThrownBy(() -> As.person("buyers-62", () -> desk.merge(third.id(), third.id(), "Soi-même")))
                .hasMessage("Choisissez deux fiches différentes à réunir.");
        assertThatThrownBy(() -> As.person("buyers-62", () -> desk.correct(first.id(), entry(first.siret(), "Autre"))))
                .isInstanceOf(Rejection.class);
    }

    @Test
    void aCorrectionSaysWhatItChanged() {
        Firm firm = register(siret(), "Ancien nom");
        As.person("buyers-62", () -> desk.correct(firm.id(), entry(firm.siret(), "Nouveau nom")));
        As.person("buyers-62", () -> desk.correct(firm.id(), entry(firm.siret(), "Nouveau nom")));
        assertThat(firms.changes("62", firm.id()))
                .extracting(Firms.Change::sentence)
                .containsExactly("Fiche créée.", "Fiche corrigée : nom « Nouveau nom » au lieu de « Ancien nom ».");
        assertThatThrownBy(() -> jdbc.sql("delete from firm_change").update()).isInstanceOf(DataAccessException.class);
    }

    @Test
    void aGroupHasOneLeaderAndAtLeastTwoFirmsOfTheOffice() {
        Firm leader = register(siret(), "Entreprise fictive M");
        Firm member = register(siret(), "Entreprise fictive N");
        FirmGroup group =
                As.person("buyers-62", () -> desk.group("Groupement fictif", false, leader.id(), List.of(member.id())));
        assertThat(group.leader()).isEqualTo(leader);
        assertThat(group.members()).containsExactly(leader, member);
        assertThat(firms.groupsOf("62", member.id())).containsExactly(group);
        assertThatThrownBy(() ->
                        As.person("buyers-62", () -> desk.group("Seul", false, leader.id(), List.of(leader.id()))))
                .hasMessage("Un groupement compte au moins deux entreprises.");
        Firm foreign = As.person("buyers-59", () -> desk.register(entry(siret(), "Entreprise d'ailleurs")));
        assertThatThrownBy(() ->
                        As.person("buyers-62", () -> desk.group("Mixte", false, leader.id(), List.of(foreign.id()))))
                .isInstanceOf(Rejection.class);
        assertThatThrownBy(() -> firms.getGroup("59", group.id())).isInstanceOf(Rejection.class);
    }

    @Test
    void aCsvFileTakenTwiceChangesNothingAndNamesItsWrongLines() {
        String first = siret();
        String second = siret();
        String csv =
                """
                \uFEFFsiret;nom;courriel;telephone;rue;code_postal;ville;pme
                %s;Entreprise importée;contact@fictive.example;;;62000;Villefictive;oui
                12345678901234;Mauvaise clé;;;;;;

                %s;;;;;;;
                %s;"Nom avec ; et ""guillemets""\";;;;;;peut-être
                %s;Deuxième;;;;;;non
                """
                        .formatted(first, siret(), siret(), second);
        ImportFirms.Report report = importAs("buyers-62", csv);
        assertThat(report.added()).isEqualTo(2);
        assertThat(report.refused()).extracting(ImportFirms.Refused::line).containsExactly(3L, 5L, 6L);
        assertThat(report.refused())
                .extracting(ImportFirms.Refused::reason)
                .containsExactly(
                        "« 12345678901234 » n'est pas un SIRET valide : 14 chiffres, clé de contrôle comprise.",
                        "Le champ « Nom » est obligatoire.",
                        "La valeur « peut-être » n'est pas un choix possible pour « pme ».");
        assertThat(firms.findSiret("62", first).orElseThrow().sme()).isTrue();

        ImportFirms.Report again = importAs("buyers-62", csv);
        assertThat(List.of(again.added(), again.changed(), again.same())).containsExactly(0, 0, 2);
        // an empty cell does not erase an address that somebody entered by hand
        ImportFirms.Report corrected =
                importAs("buyers-62", "siret,nom,courriel\n%s,Entreprise renommée,\n".formatted(first));
        assertThat(corrected.changed()).isEqualTo(1);
        assertThat(firms.findSiret("62", first).orElseThrow().email()).isEqualTo("contact@fictive.example");
    }

    @Test
    void aFileOfAnOldSpreadsheetKeepsItsAccents() {
        String siret = siret();
        byte[] file = "siret;nom;ville\r\n%s;Société d’Électricité Été;Béthune\r\n"
                .formatted(siret)
                .getBytes(Charset.forName("windows-1252"));
        ImportFirms.Report report = As.person("buyers-62", () -> importFirms.from(file));
        assertThat(report.refused()).isEmpty();
        assertThat(firms.findSiret("62", siret).orElseThrow().name()).isEqualTo("Société d’Électricité Été");
    }

    @Test
    void aFileThatIsNoCsvIsRefusedAsAWhole() {
        assertThatThrownBy(() -> importAs("buyers-62", "")).isInstanceOf(Rejection.class);
        assertThatThrownBy(() -> importAs("buyers-62", "nom;ville\nX;Y\n"))
                .hasMessage("La colonne « siret » manque dans le fichier.");
        assertThatThrownBy(() -> importAs("buyers-62", "siret;nom\n1;\"jamais fermé\n"))
                .isInstanceOf(Rejection.class);
        assertThatThrownBy(() -> As.person(
                        "buyers-62", () -> importFirms.from("PK\3\4\0\0".getBytes(StandardCharsets.ISO_8859_1))))
                .hasMessageContaining("au format CSV");
        assertThatThrownBy(() -> importAs("finance-62", "siret;nom\n")).isInstanceOf(Rejection.class);
    }

    private ImportFirms.Report importAs(String account, String csv) {
        return As.person(account, () -> importFirms.from(csv.getBytes(StandardCharsets.UTF_8)));
    }

    private void refused(String code, NewFirm entry) {
        assertThatThrownBy(() -> As.person("buyers-62", () -> desk.register(entry)))
                .isInstanceOfSatisfying(
                        Rejection.class, refusal -> assertThat(refusal.code()).isEqualTo(code));
    }

    private Firm register(String siret, String name) {
        return As.person("buyers-62", () -> desk.register(entry(siret, name)));
    }

    private static NewFirm entry(String siret, String name) {
        return new NewFirm(siret, name, null, null, null, null, null, null);
    }

    private static String siret() {
        return DemoFirms.siret(NEXT.incrementAndGet(), 1);
    }
}
