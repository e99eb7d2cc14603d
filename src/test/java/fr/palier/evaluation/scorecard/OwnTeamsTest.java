package fr.palier.evaluation.scorecard;

import static fr.palier.testing.Refusals.assertRefused;
import static org.assertj.core.api.Assertions.assertThat;

import fr.palier.demo.DemoClock;
import fr.palier.demo.OrderStory;
import fr.palier.evaluation.scorecard.application.ReadScorecards;
import fr.palier.evaluation.scorecard.application.ReadTeams;
import fr.palier.evaluation.scorecard.application.RebuildFacts;
import fr.palier.evaluation.scorecard.domain.TeamCard;
import fr.palier.housing.Place;
import fr.palier.housing.WorkType;
import fr.palier.office.Zone;
import fr.palier.testing.As;
import fr.palier.testing.PalierTest;
import fr.palier.testing.TestHomes;
import fr.palier.testing.Visitor;
import java.time.LocalDate;
import java.time.ZonedDateTime;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.jdbc.core.simple.JdbcClient;

/** What own teams do is counted as what firms do, and stands in no figure of a firm. */
@PalierTest
class OwnTeamsTest {

    private static final ReadScorecards.Period YEAR =
            new ReadScorecards.Period(LocalDate.of(2035, 1, 1), LocalDate.of(2035, 12, 31));
    private static final String QUALITY = "quality-62";

    @LocalServerPort
    private int port;

    @Autowired
    private OrderStory story;

    @Autowired
    private TestHomes homes;

    @Autowired
    private ReadTeams teams;

    @Autowired
    private ReadScorecards scorecards;

    @Autowired
    private RebuildFacts facts;

    @Autowired
    private JdbcClient jdbc;

    @Autowired
    private DemoClock clock;

    private Place place;
    private String reference;

    @BeforeEach
    void oneInterventionOfATeamIn2035() {
        jdbc.sql("delete from team_fact").update();
        clock.moveTo(ZonedDateTime.of(2035, 3, 5, 9, 0, 0, 0, Zone.PARIS));
        place = homes.dwelling("62");
        reference = story.doneByOwnTeam(place, WorkType.PLUMBING);
        story.accept(reference);
    }

    @AfterEach
    void giveClockAndFactsBack() {
        facts.sweep("62");
        clock.reset();
    }

    @Test
    void aTeamIsCountedAndNoFirmIs() {
        TeamCard card = As.person(QUALITY, () -> teams.card(place.residence().agency(), YEAR));
        assertThat(card.total().figures()).satisfies(figures -> {
            assertThat(figures.interventions()).isOne();
            assertThat(figures.reactivity().neutral().kept()).isOne();
            assertThat(figures.onTime().neutral().kept()).isOne();
            assertThat(figures.acceptedFirst().kept()).isOne();
        });
        assertThat(card.lines()).extracting(TeamCard.Line::workType).containsExactly(WorkType.PLUMBING);
        assertThat(card.trend().parts()).hasSize(1);
        assertThat(As.person(QUALITY, () -> teams.beside(WorkType.LIFT, YEAR))).isEmpty();
        assertThat(As.person(QUALITY, () -> scorecards.ranking(null, YEAR)).lines())
                .isEmpty();
        assertThat(count("select count(*) from upkeep_fact where reference = ?"))
                .isZero();
    }

    /** As an import leaves it, and as a wrong count would. */
    @Test
    void missingAndWrongFactsOfTeamsAreFoundAndMended() {
        jdbc.sql("delete from team_fact").update();
        facts.sweep("62");
        assertThat(count("select counted from team_fact where reference = ?")).isOne();
        assertThat(count("select count(*) from upkeep_counted where reference = ?"))
                .isOne();
        jdbc.sql("update team_fact set timed_kept = 0 where reference = ?")
                .param(reference)
                .update();
        assertThat(As.person("supervisors-62", () -> facts.rebuild(true)).first())
                .contains(reference);
        assertThat(count("select timed_kept from team_fact where reference = ?"))
                .isOne();
    }

    @Test
    void pagesShowTeamsBesideFirmsAndMarkedAsSuch() {
        Visitor quality = Visitor.signedIn(port, QUALITY);
        String page = "/fournisseurs/equipes/" + place.residence().agency();
        assertThat(quality.get("/fournisseurs?metier=PLUMBING&du=2035-01-01&au=2035-12-31")
                        .body())
                .contains("Équipes de l'office", page, "Aucune intervention d'une entreprise")
                .doesNotContain("Rangées par score");
        assertThat(quality.get(page + "?du=2035-01-01&au=2035-12-31").body())
                .contains("Plomberie", "mars 2035", "1 sur 1", "et jamais par personne");
        assertThat(Visitor.signedIn(port, "committee-members-62").get(page).status())
                .isEqualTo(403);
        assertThat(Visitor.signedIn(port, "supervisors-59").get(page).status()).isEqualTo(404);
        assertRefused(() -> As.person(QUALITY, () -> teams.card("inconnue", YEAR)), "office.notFound");
    }

    private int count(String sql) {
        return jdbc.sql(sql).param(reference).query(Integer.class).single();
    }
}
