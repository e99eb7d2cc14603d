package fr.palier.committee.web;

import fr.palier.committee.application.CastVote;
import fr.palier.committee.application.Committees;
import fr.palier.committee.application.DeclareConflict;
import fr.palier.committee.application.EndSession;
import fr.palier.committee.application.MinutesPaper;
import fr.palier.committee.application.SessionFile;
import fr.palier.committee.application.SessionFiles;
import fr.palier.committee.domain.Session;
import fr.palier.committee.domain.VoteMode;
import fr.palier.engine.Role;
import fr.palier.engine.SignedIn;
import fr.palier.office.OfficeReason;
import fr.palier.office.Person;
import fr.palier.web.PdfView;
import fr.palier.web.Refusals;
import jakarta.servlet.http.HttpServletResponse;
import java.util.List;
import java.util.stream.Collectors;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;

/** List of sessions, items that wait, the page of a session. */
@Controller
class SessionPages {

    private final SessionFiles files;
    private final Committees committees;
    private final DeclareConflict conflicts;
    private final CastVote votes;
    private final EndSession ends;
    private final MinutesPaper paper;

    SessionPages(
            SessionFiles files,
            Committees committees,
            DeclareConflict conflicts,
            CastVote votes,
            EndSession ends,
            MinutesPaper paper) {
        this.files = files;
        this.committees = committees;
        this.conflicts = conflicts;
        this.votes = votes;
        this.ends = ends;
        this.paper = paper;
    }

    @GetMapping("/seances")
    String list(Model model) {
        Person reader = SignedIn.person();
        List<Session> sessions = files.readableBy(reader);
        boolean secretary = isSecretary(reader);
        List<Committees.Committee> all = reader.office() == null ? List.of() : committees.of(reader.office());
        model.addAttribute("sessions", sessions);
        model.addAttribute("secretary", secretary);
        model.addAttribute(
                "names",
                all.stream()
                        .collect(Collectors.toMap(
                                committee -> committee.body().id(),
                                committee -> committee.body().name())));
        model.addAttribute("committees", secretary ? all : List.of());
        return "committee/seances";
    }

    @GetMapping("/seances/{reference}")
    String page(@PathVariable String reference, Model model) {
        Person reader = SignedIn.person();
        SessionFile file = file(reference);
        model.addAttribute("file", file);
        model.addAttribute("secretary", isSecretary(reader));
        model.addAttribute(
                "ballot",
                file.openItem()
                        .filter(item -> item.expected().stream()
                                .anyMatch(seat -> seat.attendance().voter().equals(reader.id())
                                        && !item.voted().contains(seat.member().id())))
                        .filter(item -> file.session().voteMode() == VoteMode.BY_MEMBERS)
                        .orElse(null));
        model.addAttribute(
                "mine",
                file.members().stream()
                        .filter(member ->
                                isSecretary(reader) || member.account().equals(reader.id()))
                        .toList());
        return "committee/seance";
    }

    @PostMapping("/seances/{reference}/conflits")
    String conflict(
            @PathVariable String reference,
            @RequestParam long item,
            @RequestParam long member,
            @RequestParam(defaultValue = "") String reason) {
        file(reference);
        conflicts.declare(reference, item, member, reason);
        return "redirect:/seances/" + reference;
    }

    /** A member votes here too: a telephone shows this page better than the task list. */
    @PostMapping("/seances/{reference}/vote")
    String vote(
            @PathVariable String reference,
            @RequestParam(defaultValue = "") String choice,
            @RequestParam(defaultValue = "") String text,
            Model model,
            HttpServletResponse response) {
        file(reference);
        model.addAttribute("choice", choice);
        model.addAttribute("text", text);
        return Refusals.shownAgain(model, response, () -> page(reference, model), () -> {
            votes.castMine(reference, Ballots.of(choice, text));
            return "redirect:/seances/" + reference;
        });
    }

    @PostMapping("/seances/{reference}/annulation")
    String cancel(@PathVariable String reference, @RequestParam(defaultValue = "") String reason) {
        ends.cancel(reference, reason);
        return "redirect:/seances/" + reference;
    }

    /** The draft as it would be signed. */
    @GetMapping("/seances/{reference}/projet.pdf")
    ResponseEntity<byte[]> draft(@PathVariable String reference) {
        return PdfView.of("projet-" + reference + ".pdf", paper.draft(file(reference)));
    }

    private SessionFile file(String reference) {
        return files.read(reference, SignedIn.person()).orElseThrow(() -> OfficeReason.NOT_FOUND.rejection(reference));
    }

    private static boolean isSecretary(Person person) {
        return person.is(Role.COMMITTEE_SECRETARY.group());
    }
}
