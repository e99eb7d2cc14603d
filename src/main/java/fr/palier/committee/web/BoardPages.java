package fr.palier.committee.web;

import fr.palier.committee.BodyKind;
import fr.palier.committee.Capacity;
import fr.palier.committee.Outcome;
import fr.palier.committee.Question;
import fr.palier.committee.application.BoardDecisions;
import fr.palier.committee.application.Committees;
import fr.palier.committee.domain.Majority;
import fr.palier.committee.domain.Notice;
import fr.palier.committee.domain.NoticeUnit;
import fr.palier.committee.domain.Quorum;
import fr.palier.committee.domain.Recusal;
import fr.palier.committee.domain.Title;
import fr.palier.engine.Accounts;
import fr.palier.engine.Role;
import fr.palier.engine.SignedIn;
import fr.palier.office.OfficeReason;
import fr.palier.office.Person;
import fr.palier.web.Entered;
import fr.palier.web.Refusals;
import jakarta.servlet.http.HttpServletResponse;
import java.util.EnumMap;
import java.util.Map;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;

/** The bodies with their rules and members: read by all who prepare or sit, kept by the secretariat. */
@Controller
class BoardPages {

    private static final String BODIES = "/seances/commissions";
    private static final int MOST = 99;

    private final Committees committees;
    private final BoardDecisions board;
    private final Accounts accounts;

    BoardPages(Committees committees, BoardDecisions board, Accounts accounts) {
        this.committees = committees;
        this.board = board;
        this.accounts = accounts;
    }

    @GetMapping(BODIES)
    String bodies(Model model) {
        Person reader = SignedIn.person();
        OfficeReason.NOT_ALLOWED.when(!isSecretary(reader)
                && !reader.is(Role.EXECUTIVE.group())
                && !reader.is(Role.COMMITTEE_MEMBERS.group()));
        return page(model, Map.of());
    }

    @PostMapping(BODIES)
    String change(@RequestParam Map<String, String> entered, Model model, HttpServletResponse response) {
        OfficeReason.NOT_ALLOWED.when(!isSecretary(SignedIn.person()));
        return Refusals.shownAgain(model, response, () -> page(model, entered), () -> {
            BodyKind kind = Entered.choice(entered.get("kind"), "Commission", BodyKind.class);
            switch (entered.getOrDefault("action", "")) {
                case "constitute" -> board.constitute(kind);
                case "name" ->
                    board.name(
                            kind,
                            entered.getOrDefault("account", ""),
                            entered.getOrDefault("name", ""),
                            Entered.choice(entered.get("title"), "Qualité", Title.class),
                            Entered.optionalId(entered.get("substitutes"), "Supplée"),
                            Entered.day(entered.get("from"), "À compter du"));
                case "end" ->
                    board.endMandate(
                            kind,
                            Entered.id(entered.get("member"), "Mandat"),
                            Entered.day(entered.get("lastDay"), "Dernier jour"));
                default -> throw OfficeReason.WRONG_CHOICE.rejection(entered.get("action"), "action");
            }
            return "redirect:" + BODIES;
        });
    }

    @GetMapping(BODIES + "/{kind}/regles")
    String rules(@PathVariable String kind, Model model) {
        OfficeReason.NOT_ALLOWED.when(!isSecretary(SignedIn.person()));
        return rulesPage(kind, model, Map.of());
    }

    @PostMapping(BODIES + "/{kind}/regles")
    String adopt(
            @PathVariable String kind,
            @RequestParam Map<String, String> entered,
            Model model,
            HttpServletResponse response) {
        OfficeReason.NOT_ALLOWED.when(!isSecretary(SignedIn.person()));
        return Refusals.shownAgain(model, response, () -> rulesPage(kind, model, entered), () -> {
            board.adopt(Entered.choice(kind, "Commission", BodyKind.class), adopted(entered));
            return "redirect:" + BODIES;
        });
    }

    private String page(Model model, Map<String, String> entered) {
        Person reader = SignedIn.person();
        boolean secretary = isSecretary(reader);
        model.addAttribute("committees", committees.of(reader.office()));
        model.addAttribute("secretary", secretary);
        model.addAttribute("entered", entered);
        if (secretary) {
            model.addAttribute("accounts", accounts.membersOf(Role.COMMITTEE_MEMBERS.group(), reader.office()));
        }
        return "committee/commissions";
    }

    private String rulesPage(String kind, Model model, Map<String, String> entered) {
        BodyKind body = Entered.choice(kind, "Commission", BodyKind.class);
        model.addAttribute("kind", body);
        model.addAttribute("entered", entered);
        model.addAttribute(
                "current",
                committees.of(SignedIn.person().office()).stream()
                        .filter(committee -> committee.body().kind() == body)
                        .flatMap(committee -> committee.rules().stream().limit(1))
                        .findFirst()
                        .orElse(null));
        return "committee/regles";
    }

    private static BoardDecisions.Adopted adopted(Map<String, String> entered) {
        boolean urgency = entered.containsKey("urgency");
        Map<Question, Capacity> capacities = new EnumMap<>(Question.class);
        for (Question question : Question.values()) {
            capacities.put(
                    question, Entered.choice(entered.get("capacity-" + question), question.label(), Capacity.class));
        }
        return new BoardDecisions.Adopted(
                Entered.day(entered.get("from"), "À compter du"),
                quorum(entered),
                new Notice(
                        Entered.number(entered.get("notice"), "Délai de convocation", 0, MOST - 9),
                        Entered.number(entered.get("secondNotice"), "Délai de la seconde convocation", 0, MOST - 9),
                        urgency ? Entered.number(entered.get("urgentNotice"), "Délai en urgence", 0, MOST - 9) : 0,
                        urgency,
                        Entered.choice(entered.get("unit"), "Unité du délai", NoticeUnit.class)),
                entered.containsKey("secondWithoutQuorum"),
                Entered.choice(entered.get("majority"), "Majorité", Majority.class),
                entered.containsKey("castingVote"),
                Entered.choice(entered.get("tie"), "Partage des voix", Outcome.class),
                Entered.choice(entered.get("recusal"), "Membre qui se retire", Recusal.class),
                entered.containsKey("remote"),
                entered.getOrDefault("basis", ""),
                capacities);
    }

    private static Quorum quorum(Map<String, String> entered) {
        if ("COUNT".equals(entered.get("quorum"))) {
            return new Quorum.Count(Entered.number(entered.get("members"), "Nombre de membres", 1, MOST));
        }
        int denominator = Entered.number(entered.get("denominator"), "Part des membres", 1, MOST);
        return new Quorum.Share(
                Entered.number(entered.get("numerator"), "Part des membres", 1, denominator),
                denominator,
                "MORE".equals(entered.get("quorum")));
    }

    private static boolean isSecretary(Person person) {
        return person.is(Role.COMMITTEE_SECRETARY.group());
    }
}
