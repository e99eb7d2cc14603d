package fr.palier.committee.web;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import fr.palier.committee.BodyKind;
import fr.palier.committee.Capacity;
import fr.palier.committee.Outcome;
import fr.palier.committee.Question;
import fr.palier.committee.application.BoardDecisions;
import fr.palier.committee.application.Committees;
import fr.palier.committee.domain.InternalRules;
import fr.palier.committee.domain.Majority;
import fr.palier.committee.domain.Notice;
import fr.palier.committee.domain.NoticeUnit;
import fr.palier.committee.domain.Quorum;
import fr.palier.committee.domain.Recusal;
import fr.palier.committee.domain.Title;
import fr.palier.engine.Role;
import fr.palier.office.Person;
import fr.palier.office.Rejection;
import fr.palier.testing.As;
import fr.palier.testing.PalierTest;
import fr.palier.testing.Visitor;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;

/** What the board adopts is entered by the secretariat, from a day on; what was in force keeps its dates. */
@PalierTest
class BoardPagesTest {

    private static final Person SECRETARY =
            new Person("secretariat-59", "Secrétariat (fictif)", "59", Set.of(Role.COMMITTEE_SECRETARY.group()));

    @Autowired
    private Committees committees;

    @Autowired
    private BoardDecisions board;

    @LocalServerPort
    private int port;

    @Test
    void newRulesEndTheOldOnesTheDayBefore() {
        LocalDate from = LocalDate.now().plusDays(40);
        as(() -> board.adopt(BodyKind.ETHICS_COMMITTEE, rules(from)));
        List<InternalRules> versions =
                committee().rules().stream().map(Committees.Rules::rules).toList();
        assertThat(versions.get(0).validFrom()).isEqualTo(from);
        assertThat(versions.get(0).quorum()).isEqualTo(new Quorum.Share(2, 3, false));
        assertThat(versions.get(0).notice().days()).isEqualTo(9);
        assertThat(versions.get(1).validTo()).isEqualTo(from.minusDays(1));
        refused("committee.rulesInThePast", () -> as(() -> board.adopt(BodyKind.ETHICS_COMMITTEE, rules(from))));
        refused(
                "committee.rulesInThePast",
                () -> as(() -> board.adopt(
                        BodyKind.ETHICS_COMMITTEE, rules(LocalDate.now().minusDays(1)))));
        assertThat(committee().rules()).hasSize(versions.size());
    }

    @Test
    void membersAreNamedAmongTheAccountsOfCommitteeMembersOfTheOffice() {
        refused("committee.noMemberAccount", () -> name("buyers-59"));
        refused("committee.noMemberAccount", () -> name("committee-members-62"));
        refused("committee.bodyThere", () -> as(() -> board.constitute(BodyKind.CAO)));
    }

    @Test
    void whatWasTypedStaysOnThePageThatRefusesIt() {
        Visitor secretary = Visitor.signedIn(port, "committee-secretary-62");
        String page = "/seances/commissions/CAO/regles";
        assertThat(secretary.get(page).body()).contains("Nouvelles règles").contains("plus d'une part des membres");
        Visitor.Answer refused = secretary.submit(
                page,
                page,
                "from",
                LocalDate.now().plusYears(1).toString(),
                "basis",
                "CA 2026-17 du 12 novembre 2026",
                "quorum",
                "LEAST",
                "numerator",
                "5",
                "denominator",
                "3");
        assertThat(refused.status()).isEqualTo(422);
        assertThat(refused.body()).contains("Attribution").contains("CA 2026-17 du 12 novembre 2026");
        assertThat(secretary.get("/seances/commissions").body()).contains("Nommer un membre");
    }

    @Test
    void onlyTheSecretariatKeepsThem() {
        for (String other : List.of("buyers-62", "executive-62", "committee-members-62", "supervisors-62")) {
            assertThat(Visitor.signedIn(port, other)
                            .get("/seances/commissions/CAO/regles")
                            .status())
                    .as(other)
                    .isEqualTo(403);
            refused("office.notAllowed", () -> As.person(other, () -> board.constitute(BodyKind.CAO)));
            refused(
                    "office.notAllowed",
                    () -> As.person(
                            other,
                            () -> board.adopt(
                                    BodyKind.CAO, rules(LocalDate.now().plusDays(90)))));
        }
        assertThat(Visitor.signedIn(port, "committee-members-62")
                        .get("/seances/commissions")
                        .body())
                .contains("Commissions de l")
                .doesNotContain("Nommer un membre");
    }

    private Committees.Committee committee() {
        return committees.of("59").stream()
                .filter(one -> one.body().kind() == BodyKind.ETHICS_COMMITTEE)
                .findFirst()
                .orElseThrow();
    }

    private void name(String account) {
        as(() -> board.name(BodyKind.CAO, account, "Membre X (fictif)", Title.MEMBER, null, LocalDate.now()));
    }

    private static void as(Runnable act) {
        As.person(SECRETARY, () -> {
            act.run();
            return null;
        });
    }

    private static BoardDecisions.Adopted rules(LocalDate from) {
        return new BoardDecisions.Adopted(
                from,
                new Quorum.Share(2, 3, false),
                new Notice(9, 3, 0, false, NoticeUnit.CALENDAR),
                true,
                Majority.EXPRESSED,
                false,
                Outcome.ADJOURNED,
                Recusal.NOT_PRESENT,
                false,
                "CA 2026-17 du 12 novembre 2026",
                Map.of(Question.AWARD, Capacity.OPINION));
    }

    private static void refused(String code, ThrowingCallable act) {
        assertThatThrownBy(act).isInstanceOfSatisfying(Rejection.class, refusal -> assertThat(refusal.code())
                .isEqualTo(code));
    }
}
