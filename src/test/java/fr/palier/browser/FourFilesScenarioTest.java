package fr.palier.browser;

import static fr.palier.committee.SessionDriver.MEMBER_B;
import static fr.palier.committee.SessionDriver.MEMBER_C;
import static fr.palier.committee.SessionDriver.MEMBER_D;
import static fr.palier.committee.SessionDriver.PRESIDENT;
import static fr.palier.committee.SessionDriver.SECRETARY;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import fr.palier.committee.Question;
import fr.palier.committee.SessionDriver;
import fr.palier.committee.application.SessionFile;
import fr.palier.committee.domain.Cause;
import fr.palier.testing.PalierTest;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.List;
import org.camunda.bpm.engine.TaskService;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;

/**
 * Four files in one session as its people meet them: the secretary on the session's pages, the members' votes in Tasklist. One member
 * withdraws from the second file and leaves before the third, another leaves during the fourth, which loses its quorum.
 */
@PalierTest
@ExtendWith(Chromium.class)
class FourFilesScenarioTest {

    @LocalServerPort
    private int port;

    @Autowired
    private TaskService tasks;

    @Autowired
    private SessionDriver sessions;

    private TasklistHand hand;
    private String reference;

    @BeforeEach
    void openTheOffice() {
        hand = new TasklistHand(tasks, "http://localhost:" + port);
        reference = sessions.sessionOnItsDay(List.of(
                sessions.propose(Question.AWARD),
                sessions.propose(Question.AWARD),
                sessions.propose(Question.NEGOTIATION),
                sessions.propose(Question.AWARD)));
    }

    @AfterEach
    void closeTheOffice() {
        sessions.throughTheDesk();
        hand.close();
    }

    @Test
    void membersComeAndGoUntilTheLastFileLosesItsQuorum() {
        openTheSession();
        withdraw(MEMBER_D, 2);
        sessions.through(hand);
        vote("FOR", PRESIDENT, MEMBER_B, MEMBER_C, MEMBER_D);
        vote("FOR", MEMBER_B, MEMBER_C, PRESIDENT);
        leave("Membre D (fictif)");
        vote("AGAINST", MEMBER_B, MEMBER_C, PRESIDENT);
        vote("FOR", MEMBER_B);
        leave("Membre C (fictif)");
        vote("FOR", PRESIDENT);
        assertThat(item(2).item().counted()).isEqualTo(3);
        assertThat(item(4).item().cause()).isEqualTo(Cause.NO_QUORUM);

        writeAndSignMinutes();
        conveneASecondTime();
    }

    /** All four are present; each member votes in the task list. */
    private void openTheSession() {
        Page page = secretary("/presences");
        for (SessionFile.Seat seat : sessions.file(reference).seats()) {
            page.selectOption("select[name='presence-" + seat.member().id() + "']", "PRESENT");
        }
        press(page, "Relever les présences et compter le quorum");
        page.waitForURL("**/seances/" + reference);
        assertThat(page.locator("main").innerText()).contains("0 sur 4 exprimés");
    }

    private void withdraw(String account, int position) {
        Page page = hand.deskOf(account).open("/seances/" + reference);
        Locator item = page.locator(".card")
                .filter(new Locator.FilterOptions().setHasText("Point " + position + " –"))
                .last();
        item.locator("summary").click();
        item.locator("textarea").fill("Un proche dirige une entreprise candidate.");
        item.locator("button").click();
        page.waitForLoadState();
        assertThat(page.locator("main").innerText()).contains("se retire de ce point");
    }

    private void vote(String choice, String... accounts) {
        for (String account : accounts) {
            sessions.vote(account, reference, choice);
        }
        sessions.runJobs(reference);
    }

    private void leave(String name) {
        Page page = secretary("/mouvements");
        press(page, "Relever le départ de " + name);
        page.waitForLoadState();
        assertThat(page.locator("main").innerText()).contains(name + " quitte la séance");
    }

    private void writeAndSignMinutes() {
        Page page = secretary("/proces-verbal");
        page.fill("textarea[name=remarks]", "La séance est ouverte à l'heure prévue.");
        page.locator("button[value=submit]").click();
        page.waitForURL("**/seances/" + reference);
        sessions.complete(PRESIDENT, reference, "userTask_signMinutes", "signature", "SIGN");
    }

    private void conveneASecondTime() {
        Page page = secretary("");
        page.getByText("Convoquer une seconde fois pour les points sans quorum").click();
        page.waitForURL("**/seconde-convocation");
        page.fill("#at", "2020-01-01T10:00");
        press(page, "Fixer la séance");
        assertThat(page.locator("[role=alert]").first().innerText()).contains("date");
        LocalDateTime at = LocalDate.now().plusDays(15).atTime(10, 0);
        page.fill("#at", at.toString());
        press(page, "Fixer la séance");
        page.waitForURL(address -> address.matches(".*/seances/P-[^/]+") && !address.endsWith(reference));
        assertThat(page.locator("main").innerText()).contains("Fait suite à").contains(reference);
    }

    private Page secretary(String part) {
        return hand.deskOf(SECRETARY).open("/seances/" + reference + part);
    }

    private static void press(Page page, String words) {
        page.getByText(words, new Page.GetByTextOptions().setExact(true)).last().click();
    }

    private SessionFile.Item item(int position) {
        return sessions.file(reference).items().get(position - 1);
    }
}
