package fr.palier.committee.web;

import fr.palier.committee.application.Ballot;
import fr.palier.committee.application.CastVote;
import fr.palier.committee.application.Committees;
import fr.palier.committee.application.DraftMinutes;
import fr.palier.committee.application.PlanSession;
import fr.palier.committee.application.PrepareAgenda;
import fr.palier.committee.application.RecordAttendance;
import fr.palier.committee.application.RecordMovement;
import fr.palier.committee.application.SessionFile;
import fr.palier.committee.application.SessionFiles;
import fr.palier.committee.domain.Presence;
import fr.palier.committee.domain.VoteMode;
import fr.palier.engine.Role;
import fr.palier.engine.SignedIn;
import fr.palier.office.OfficeReason;
import fr.palier.web.Entered;
import fr.palier.web.Refusals;
import jakarta.servlet.http.HttpServletResponse;
import java.time.OffsetDateTime;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;

/** The steps that the secretariat does on lists. What was entered stays on the page when it is refused. */
@Controller
class SecretaryPages {

    private final SessionFiles files;
    private final Committees committees;
    private final PrepareAgenda agenda;
    private final RecordAttendance attendance;
    private final CastVote votes;
    private final RecordMovement movements;
    private final PlanSession plan;
    private final DraftMinutes minutes;

    SecretaryPages(
            SessionFiles files,
            Committees committees,
            PrepareAgenda agenda,
            RecordAttendance attendance,
            CastVote votes,
            RecordMovement movements,
            PlanSession plan,
            DraftMinutes minutes) {
        this.files = files;
        this.committees = committees;
        this.agenda = agenda;
        this.attendance = attendance;
        this.votes = votes;
        this.movements = movements;
        this.plan = plan;
        this.minutes = minutes;
    }

    @GetMapping("/seances/{reference}/ordre-du-jour")
    String agenda(@PathVariable String reference, Model model) {
        SessionFile file = file(reference, model, Map.of());
        model.addAttribute("waiting", committees.waitingFor(file.session().body()));
        return "committee/ordre-du-jour";
    }

    @PostMapping("/seances/{reference}/ordre-du-jour")
    String agenda(
            @PathVariable String reference,
            @RequestParam Map<String, String> entered,
            Model model,
            HttpServletResponse response) {
        String back = "redirect:/seances/" + reference;
        return Refusals.shownAgain(model, response, () -> agenda(reference, model), () -> {
            switch (entered.getOrDefault("action", "")) {
                case "add" -> agenda.schedule(reference, id(entered.get("item")));
                case "remove" -> agenda.unschedule(reference, id(entered.get("item")));
                case "raise" -> agenda.raise(reference, id(entered.get("item")));
                case "finish" -> {
                    agenda.finish(reference);
                    return back;
                }
                default -> throw OfficeReason.WRONG_CHOICE.rejection(entered.get("action"), "action");
            }
            return back + "/ordre-du-jour";
        });
    }

    @GetMapping("/seances/{reference}/presences")
    String attendance(@PathVariable String reference, Model model) {
        file(reference, model, Map.of());
        return "committee/presences";
    }

    @PostMapping("/seances/{reference}/presences")
    String attendance(
            @PathVariable String reference,
            @RequestParam Map<String, String> entered,
            Model model,
            HttpServletResponse response) {
        SessionFile file = file(reference, model, entered);
        return Refusals.shownAgain(model, response, () -> "committee/presences", () -> {
            attendance.record(
                    reference,
                    file.seats().stream()
                            .map(seat -> seat(seat.member().id(), entered))
                            .toList(),
                    optionalId(entered.get("chair")),
                    Entered.choice(entered.get("mode"), "Recueil des votes", VoteMode.class),
                    postponed(file, entered));
            return "redirect:/seances/" + reference;
        });
    }

    /** Somebody arrives or leaves while the session sits. */
    @PostMapping("/seances/{reference}/mouvements")
    String movement(
            @PathVariable String reference,
            @RequestParam Map<String, String> entered,
            Model model,
            HttpServletResponse response) {
        file(reference, model, entered);
        return Refusals.shownAgain(model, response, () -> "committee/mouvements", () -> {
            long seat = id(entered.get("seat"));
            switch (entered.getOrDefault("action", "")) {
                case "leave" -> movements.leave(reference, seat, optionalId(entered.get("chair")));
                case "arrive" -> movements.arrive(reference, seat(seat, entered));
                default -> throw OfficeReason.WRONG_CHOICE.rejection(entered.get("action"), "action");
            }
            return "redirect:/seances/" + reference + "/mouvements";
        });
    }

    @GetMapping("/seances/{reference}/mouvements")
    String movements(@PathVariable String reference, Model model) {
        file(reference, model, Map.of());
        return "committee/mouvements";
    }

    /** What had no quorum is taken up once more. */
    @GetMapping("/seances/{reference}/seconde-convocation")
    String again(@PathVariable String reference, Model model) {
        file(reference, model, Map.of());
        return "committee/seconde-convocation";
    }

    @PostMapping("/seances/{reference}/seconde-convocation")
    String again(
            @PathVariable String reference,
            @RequestParam Map<String, String> entered,
            Model model,
            HttpServletResponse response) {
        file(reference, model, entered);
        return Refusals.shownAgain(model, response, () -> "committee/seconde-convocation", () -> {
            OffsetDateTime at = Entered.moment(entered.get("at"), "Date et heure de la séance");
            PlanSession.Meeting meeting = new PlanSession.Meeting(
                    at.toLocalDate(),
                    at.toLocalTime(),
                    entered.getOrDefault("place", ""),
                    entered.containsKey("remote"));
            return "redirect:/seances/" + plan.planAgain(reference, meeting).reference();
        });
    }

    @GetMapping("/seances/{reference}/votes")
    String votes(@PathVariable String reference, Model model) {
        file(reference, model, Map.of());
        return "committee/votes";
    }

    @PostMapping("/seances/{reference}/votes")
    String votes(
            @PathVariable String reference,
            @RequestParam Map<String, String> entered,
            Model model,
            HttpServletResponse response) {
        SessionFile file = file(reference, model, entered);
        return Refusals.shownAgain(model, response, () -> "committee/votes", () -> {
            switch (entered.getOrDefault("action", "")) {
                case "all" -> votes.recordAll(reference, ballots(file, entered));
                case "one" -> {
                    long seat = id(entered.get("seat"));
                    votes.recordOne(reference, voter(file, seat), ballot(seat, entered));
                }
                case "close" -> votes.close(reference);
                default -> throw OfficeReason.WRONG_CHOICE.rejection(entered.get("action"), "action");
            }
            return "redirect:/seances/" + reference + "/votes";
        });
    }

    @GetMapping("/seances/{reference}/proces-verbal")
    String minutes(@PathVariable String reference, Model model) {
        file(reference, model, Map.of());
        return "committee/redaction";
    }

    @PostMapping("/seances/{reference}/proces-verbal")
    String minutes(
            @PathVariable String reference,
            @RequestParam Map<String, String> entered,
            Model model,
            HttpServletResponse response) {
        SessionFile file = file(reference, model, entered);
        Map<Long, String> reasons = new HashMap<>();
        file.items()
                .forEach(item -> reasons.put(
                        item.item().id(),
                        entered.getOrDefault("reasons-" + item.item().id(), "")));
        String remarks = entered.getOrDefault("remarks", "");
        return Refusals.shownAgain(model, response, () -> "committee/redaction", () -> {
            if ("submit".equals(entered.get("action"))) {
                minutes.submit(reference, remarks, reasons);
                return "redirect:/seances/" + reference;
            }
            minutes.save(reference, remarks, reasons);
            return "redirect:/seances/" + reference + "/proces-verbal";
        });
    }

    private SessionFile file(String reference, Model model, Map<String, String> entered) {
        SessionFile file =
                files.read(reference, SignedIn.person()).orElseThrow(() -> OfficeReason.NOT_FOUND.rejection(reference));
        OfficeReason.NOT_ALLOWED.when(!SignedIn.person().is(Role.COMMITTEE_SECRETARY.group()));
        model.addAttribute("file", file);
        model.addAttribute("entered", entered);
        return file;
    }

    private static RecordAttendance.Seat seat(long seat, Map<String, String> entered) {
        String presence = entered.getOrDefault("presence-" + seat, "");
        return new RecordAttendance.Seat(
                seat,
                Entered.optionalChoice(presence, "Présence", Presence.class),
                optionalId(entered.get("substitute-" + seat)));
    }

    private static Map<Long, String> postponed(SessionFile file, Map<String, String> entered) {
        Map<Long, String> postponed = new HashMap<>();
        for (SessionFile.Item item : file.items()) {
            long id = item.item().id();
            if (entered.containsKey("postpone-" + id)) {
                postponed.put(id, entered.getOrDefault("why-" + id, ""));
            }
        }
        return postponed;
    }

    private static Map<Long, Ballot> ballots(SessionFile file, Map<String, String> entered) {
        Map<Long, Ballot> ballots = new HashMap<>();
        file.openItem().map(SessionFile.Item::expected).orElse(List.of()).stream()
                .map(seat -> seat.member().id())
                .filter(seat -> !entered.getOrDefault("choice-" + seat, "").isBlank())
                .forEach(seat -> ballots.put(seat, ballot(seat, entered)));
        return ballots;
    }

    private static Ballot ballot(long seat, Map<String, String> entered) {
        return Ballots.of(entered.getOrDefault("choice-" + seat, ""), entered.getOrDefault("remark-" + seat, ""));
    }

    private static String voter(SessionFile file, long seat) {
        return file.seats().stream()
                .filter(candidate -> candidate.member().id() == seat && candidate.isOccupied())
                .map(candidate -> candidate.attendance().voter())
                .findFirst()
                .orElseThrow(() -> OfficeReason.WRONG_CHOICE.rejection(seat, "siège"));
    }

    private static long id(String text) {
        return Optional.ofNullable(optionalId(text))
                .orElseThrow(() -> OfficeReason.MISSING.rejection("point ou siège"));
    }

    private static Long optionalId(String text) {
        try {
            return text == null || text.isBlank() ? null : Long.valueOf(text);
        } catch (NumberFormatException wrong) {
            throw OfficeReason.WRONG_CHOICE.rejection(text, "point ou siège");
        }
    }
}
