package fr.palier.procurement.tender;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import fr.palier.demo.DemoClock;
import fr.palier.demo.TenderStory;
import fr.palier.office.Money;
import fr.palier.office.Rejection;
import fr.palier.office.Zone;
import fr.palier.procurement.tender.application.award.Withdrawal;
import fr.palier.procurement.tender.application.launch.OpenLinkedTender;
import fr.palier.procurement.tender.application.preparation.LotEditing;
import fr.palier.procurement.tender.domain.LinkKind;
import fr.palier.procurement.tender.domain.Lot;
import fr.palier.procurement.tender.domain.TenderStatus;
import fr.palier.procurement.tender.persistence.Lots;
import fr.palier.procurement.tender.persistence.PublicityItems;
import fr.palier.procurement.tender.persistence.TenderLinks;
import fr.palier.procurement.tender.persistence.Tenders;
import fr.palier.testing.As;
import fr.palier.testing.PalierTest;
import fr.palier.testing.Visitor;
import java.time.ZonedDateTime;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.support.TransactionTemplate;

/** A consultation that follows another: what it takes over, what both files show, when it is refused. */
@PalierTest
class LinkedTenderTest {

    @Autowired
    private TenderStory story;

    @Autowired
    private DemoClock clock;

    @Autowired
    private OpenLinkedTender linked;

    @Autowired
    private Withdrawal withdrawal;

    @Autowired
    private Tenders tenders;

    @Autowired
    private TenderLinks links;

    @Autowired
    private Lots lots;

    @Autowired
    private LotEditing editing;

    @Autowired
    private PublicityItems items;

    @Autowired
    private JdbcClient jdbc;

    @Autowired
    private TransactionTemplate transaction;

    @LocalServerPort
    private int port;

    @BeforeEach
    void startOnAMonday() {
        clock.moveTo(ZonedDateTime.of(2027, 2, 1, 9, 0, 0, 0, Zone.PARIS));
    }

    @AfterEach
    void giveTheClockBack() {
        clock.reset();
    }

    @Test
    void theNextConsultationTakesOverTheNeedAndTheLotsAndBothFilesShowTheChain() {
        String first = twoLots("Fourniture relancée");
        assertThatThrownBy(() -> relaunch(first, "Le dossier est à reprendre."))
                .isInstanceOfSatisfying(
                        Rejection.class, refused -> assertThat(refused.code()).isEqualTo("tender.alreadyOpen"));
        giveUp(first);
        assertThatThrownBy(() -> relaunch(first, "court"))
                .isInstanceOfSatisfying(
                        Rejection.class, refused -> assertThat(refused.code()).isEqualTo("tender.reasonRequired"));
        String second = relaunch(first, "Le dossier est à reprendre.");
        assertThat(tenders.get("62", second).status()).isEqualTo(TenderStatus.LAUNCH_VISA);
        assertThat(tenders.get("62", second).need())
                .isEqualTo(tenders.get("62", first).need());
        assertThat(lots.of(second)).extracting(Lot::title).containsExactly("Halls", "Caves");
        assertThat(lots.of(second)).extracting(Lot::budget).containsOnlyNulls();
        assertThat(lots.content(second, 2).works()).hasSize(1);
        assertThat(items.of(second)).extracting(item -> item.channel().name()).containsExactly("BUYER_PROFILE");
        assertThat(needStatus(second)).isEqualTo("TENDER_OPENED " + second);
        assertThat(story.openTasks(second)).containsExactly("userTask_confirmLaunch");

        giveUp(second);
        String third = relaunch(second, "Seconde relance, délai plus long.");
        assertThat(links.chain(second))
                .extracting(TenderLinks.ChainLine::reference)
                .containsExactly(first, second, third);
        assertThat(links.of(third).orElseThrow().previous()).isEqualTo(second);
        assertThat(links.after(first)).extracting(TenderLinks.Link::reference).containsExactly(second);
        Visitor buyer = Visitor.signedIn(port, TenderStory.BUYER);
        for (String file : new String[] {first, second, third}) {
            assertThat(buyer.get("/dossiers/" + file).body())
                    .contains("Consultations liées", first, second, third, "Seconde relance, délai plus long.");
        }
        assertThat(Visitor.signedIn(port, "buyers-59")
                        .get("/dossiers/" + second)
                        .status())
                .isEqualTo(404);
    }

    @Test
    void theChainCannotBeRewritten() {
        String first = twoLots("Fourniture enchaînée");
        giveUp(first);
        relaunch(first, "Le dossier est à reprendre.");
        assertThatThrownBy(() -> jdbc.sql("update tender_link set reason = 'Autre motif, réécrit.'")
                        .update())
                .hasMessageContaining("append-only");
    }

    private String twoLots(String subject) {
        String reference = story.open(story.adaptedSupplies(subject, 70_000));
        As.person(TenderStory.BUYER, () -> {
            editing.change(reference, 1, "Halls", Money.of(40_000));
            editing.add(reference, "Caves", Money.of(30_000));
            editing.addWork(reference, 2, "Remplacement", 5);
        });
        return reference;
    }

    private void giveUp(String reference) {
        As.person(TenderStory.EXECUTIVE, () -> withdrawal.declare(reference, "Le dossier comporte une erreur."));
        story.runDueJobs(reference);
    }

    private String relaunch(String previous, String reason) {
        return As.person(
                TenderStory.EXECUTIVE,
                () -> transaction.execute(status -> linked.open(
                        "62", previous, LinkKind.RELAUNCH, linked.sameWay(tenders.get("62", previous)), reason)));
    }

    private String needStatus(String tender) {
        return jdbc.sql("select status || ' ' || tender from need where reference = ?")
                .param(tenders.get("62", tender).need())
                .query(String.class)
                .single();
    }
}
