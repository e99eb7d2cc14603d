package fr.palier.engine;

import static org.assertj.core.api.Assertions.assertThat;

import fr.palier.demo.DemoClock;
import fr.palier.demo.TenderStory;
import fr.palier.office.Journal;
import fr.palier.office.Zone;
import fr.palier.testing.As;
import fr.palier.testing.PalierTest;
import fr.palier.testing.Visitor;
import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.jdbc.core.simple.JdbcClient;

/** What a substitute does on our own pages is marked as theirs and as the absent person's, as in Tasklist; what they do by their own role is not. */
@PalierTest
class SubstituteOnPagesTest {

    private static final String SUBSTITUTE = "quality-62";

    @LocalServerPort
    private int port;

    @Autowired
    private TenderStory story;

    @Autowired
    private Absences absences;

    @Autowired
    private Journal journal;

    @Autowired
    private DemoClock clock;

    @Autowired
    private JdbcClient jdbc;

    @AfterEach
    void endIt() {
        jdbc.sql("delete from absence_task").update();
        jdbc.sql("delete from absence").update();
    }

    @Test
    void anActThatOnlyALentGroupAllowsIsDoneForTheAbsentPerson() {
        clock.reset();
        String reference = story.open(story.adaptedSupplies("Fourniture préparée par un remplaçant", 70_000));
        story.launch(reference);
        Visitor substitute = Visitor.signedIn(port, SUBSTITUTE);
        assertThat(addCriterion(substitute, reference, "Prix").status()).isEqualTo(403);

        LocalDate today = LocalDate.now(Zone.PARIS);
        long absence =
                As.person(TenderStory.BUYER, () -> absences.declare(TenderStory.BUYER, SUBSTITUTE, today, today));
        assertThat(addCriterion(substitute, reference, "Prix").status()).isEqualTo(302);
        assertThat(addCriterion(Visitor.signedIn(port, TenderStory.BUYER), reference, "Délais")
                        .status())
                .isEqualTo(302);

        List<Journal.Line> added = journal.of("62", reference).stream()
                .filter(line -> line.event().equals("tender.criterionAdded"))
                .toList();
        assertThat(added)
                .extracting(Journal.Line::actorName)
                .containsExactly(
                        "Qualité (62), pour le compte de Commande publique et achats (62)",
                        "Commande publique et achats (62)");
        assertThat(substitute.get("/dossiers/" + reference).body())
                .contains("pour le compte de Commande publique et achats (62)");

        As.person(TenderStory.BUYER, () -> absences.end(absence));
        assertThat(addCriterion(substitute, reference, "Technique").status()).isEqualTo(403);
    }

    private static Visitor.Answer addCriterion(Visitor visitor, String reference, String name) {
        return visitor.submit(
                "/", "/marches/" + reference + "/criteres", "nom", name, "nature", "TECHNICAL", "poids", "10");
    }
}
