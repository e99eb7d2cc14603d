package fr.palier.evaluation.review.web;

import fr.palier.evaluation.review.application.FollowPlan;
import fr.palier.evaluation.review.application.ReadReviews;
import fr.palier.office.OfficeReason;
import fr.palier.web.Refusals;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.io.UncheckedIOException;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.util.LinkedMultiValueMap;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.multipart.MultipartFile;

/** Files that show what became of an action of a plan. */
@Controller
class PlanEvidencePages {

    private final ReadReviews reader;
    private final FollowPlan following;
    private final ReviewPages pages;

    PlanEvidencePages(ReadReviews reader, FollowPlan following, ReviewPages pages) {
        this.reader = reader;
        this.following = following;
        this.pages = pages;
    }

    @PostMapping("/revues/{reference}/actions/{number:[0-9]{1,3}}/piece")
    String attach(
            @PathVariable String reference,
            @PathVariable int number,
            @RequestParam(name = "fichier", required = false) MultipartFile file,
            Model model,
            HttpServletResponse response) {
        reader.get(reference);
        return Refusals.shownAgain(
                model, response, () -> pages.page(reference, new LinkedMultiValueMap<>(), model), () -> {
                    OfficeReason.MISSING.when(file == null || file.isEmpty(), "Fichier");
                    following.attach(reference, number, String.valueOf(file.getOriginalFilename()), bytes(file));
                    return "redirect:/revues/{reference}";
                });
    }

    private static byte[] bytes(MultipartFile file) {
        try {
            return file.getBytes();
        } catch (IOException broken) {
            throw new UncheckedIOException(broken);
        }
    }
}
