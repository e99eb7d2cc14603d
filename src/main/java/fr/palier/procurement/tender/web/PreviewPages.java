package fr.palier.procurement.tender.web;

import fr.palier.correspondence.LetterPreview;
import fr.palier.correspondence.PreviewPage;
import fr.palier.procurement.tender.application.analysis.ApplicationReview;
import fr.palier.procurement.tender.application.analysis.Hearings;
import fr.palier.procurement.tender.application.award.ProofsOfWinner;
import fr.palier.procurement.tender.domain.RequestKind;
import fr.palier.web.Entered;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.Map;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;

/** Requests to firms as they would leave: read first, sent from the same page. */
@Controller
class PreviewPages {

    private final ApplicationReview review;
    private final Hearings hearings;
    private final ProofsOfWinner proofs;

    PreviewPages(ApplicationReview review, Hearings hearings, ProofsOfWinner proofs) {
        this.review = review;
        this.hearings = hearings;
        this.proofs = proofs;
    }

    /** Pages that ask firms something, by the address to which they send. */
    enum Asking {
        PIECES(RequestKind.MISSING_DOCUMENTS, "candidatures", "candidatures/demande"),
        REGULARISATION(RequestKind.REGULARISATION, "analyse", "regularisation"),
        JUSTIFICATIONS(RequestKind.JUSTIFICATION, "analyse", "justifications");

        private final RequestKind kind;
        private final String page;
        private final String send;

        Asking(RequestKind kind, String page, String send) {
            this.kind = kind;
            this.page = page;
            this.send = send;
        }
    }

    @PostMapping("/marches/{reference}/demandes/{demande}/apercu")
    ModelAndView requests(
            @PathVariable String reference,
            @PathVariable String demande,
            @RequestParam(defaultValue = "") String limite) {
        return requestPage(reference, demande, limite).show();
    }

    @PostMapping("/marches/{reference}/demandes/{demande}/apercu/{letter}")
    ResponseEntity<byte[]> request(
            @PathVariable String reference,
            @PathVariable String demande,
            @PathVariable int letter,
            @RequestParam(defaultValue = "") String limite) {
        return requestPage(reference, demande, limite).letter(letter);
    }

    @PostMapping("/marches/{reference}/lots/{lot}/preuves-demandees/apercu")
    ModelAndView proofs(@PathVariable String reference, @PathVariable int lot) {
        return proofPage(reference, lot).show();
    }

    @PostMapping("/marches/{reference}/lots/{lot}/preuves-demandees/apercu/{letter}")
    ResponseEntity<byte[]> proof(@PathVariable String reference, @PathVariable int lot, @PathVariable int letter) {
        return proofPage(reference, lot).letter(letter);
    }

    private PreviewPage requestPage(String reference, String kind, String limite) {
        Asking asking = Entered.choice(kind.toUpperCase(java.util.Locale.ROOT), "Demande", Asking.class);
        OffsetDateTime due = Entered.moment(limite, "Réponse attendue jusqu’au");
        List<LetterPreview> letters = asking == Asking.PIECES
                ? review.previewMissing(reference, due)
                : hearings.preview(reference, asking.kind, due);
        String file = "/marches/" + reference + "/";
        return new PreviewPage(
                letters,
                asking.kind.subject(),
                file + "demandes/" + kind + "/apercu",
                file + asking.page,
                file + asking.send,
                Map.of("limite", limite),
                "Lisez chaque lettre : elles partent toutes ensemble, avec le même délai, quand vous les envoyez.");
    }

    private PreviewPage proofPage(String reference, int lot) {
        String file = "/marches/" + reference + "/";
        return new PreviewPage(
                proofs.preview(reference, lot),
                "Preuves demandées à l’attributaire pressenti, lot n° " + lot,
                file + "lots/" + lot + "/preuves-demandees/apercu",
                file + "decision",
                null,
                Map.of(),
                "La lettre partira d’elle-même quand le lot sera attribué ; son délai court de ce jour-là.");
    }
}
