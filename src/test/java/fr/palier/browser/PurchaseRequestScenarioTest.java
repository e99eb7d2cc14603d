package fr.palier.browser;

import fr.palier.testing.PalierTest;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.springframework.boot.test.web.server.LocalServerPort;

@PalierTest
@ExtendWith(Chromium.class)
class PurchaseRequestScenarioTest {

    @LocalServerPort
    int port;

    @Test
    void tryIt() {
        try (Desk desk = Desk.of("department-buyers-62", "http://localhost:" + port)) {
            Map<String, String> f = new LinkedHashMap<>();
            f.put("Objet du besoin", "Entretien des portes automatiques");
            f.put("Nature", "Services");
            f.put("Montant estimé, sans les reconductions", "180000");
            f.put("Durée en mois", "12");
            f.put("Famille d’achats ou code CPV", "507");
            f.put("Date de lancement souhaitée", "15/03/2027");
            desk.openStart("Demande d’achat");
            desk.start("Demande d’achat", f);
            desk.page().waitForTimeout(3000);
            desk.picture(Path.of("/tmp/b1.png"));
            desk.open("/");
            desk.picture(Path.of("/tmp/b2.png"));
        }
    }
}
