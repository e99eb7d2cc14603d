package fr.palier.evaluation.review.web;

import static org.assertj.core.api.Assertions.assertThat;

import fr.palier.correspondence.SignedLinks;
import fr.palier.evaluation.SheetKind;
import fr.palier.evaluation.review.ReviewStory;
import fr.palier.evaluation.review.application.TellSupplier;
import fr.palier.evaluation.review.domain.Observation;
import fr.palier.testing.PalierTest;
import fr.palier.testing.Visitor;
import java.nio.charset.StandardCharsets;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;

/** The firm's page of its review, attacked: a clear French sentence each time, and nothing lost that was kept before. */
@PalierTest
class ReviewLinkTest {

    private static final String WORDS = "<script>alert('x')</script> Les retards de mars suivent une rupture.";

    @Autowired
    private ReviewStory story;

    @Autowired
    private SignedLinks links;

    @LocalServerPort
    private int port;

    @Test
    void aForgedAnEndedAndAnotherFirmsLinkOpenNothing() {
        story.upkeep(story.firm(1), ReviewStory.half(2009, 1), 20, 20, 20, 20);
        story.upkeep(story.firm(2), ReviewStory.half(2009, 1), 20, 10, 10, 10);
        String one = story.told(story.firm(1), SheetKind.MAINTENANCE, ReviewStory.half(2009, 1));
        String other = story.told(story.firm(2), SheetKind.MAINTENANCE, ReviewStory.half(2009, 1));
        Visitor firm = new Visitor(port);
        assertThat(firm.get("/liens/" + story.token(one)).body())
                .contains(story.firm(1).name(), "100,00")
                .doesNotContain(story.firm(2).name(), other, "50,00");
        String token = story.token(one);
        String forged = token.substring(0, token.length() - 2) + (token.endsWith("AA") ? "BB" : "AA");
        assertThat(firm.get("/liens/" + forged).status()).isEqualTo(404);
        links.revokeAll(TellSupplier.LINK, "62", one);
        Visitor.Answer ended = firm.get("/liens/" + token);
        assertThat(ended.status()).isEqualTo(410);
        assertThat(ended.body()).doesNotContain(story.firm(1).name());
    }

    @Test
    void wordsAreTextAndARefusedFileLosesNone() {
        story.upkeep(story.firm(3), ReviewStory.half(2009, 2), 20, 20, 15, 20);
        String review = story.told(story.firm(3), SheetKind.MAINTENANCE, ReviewStory.half(2009, 2));
        String page = "/liens/" + story.token(review);
        Visitor firm = new Visitor(port);
        assertThat(firm.submit(page, page + "/observation", "texte", WORDS, "action", "dire")
                        .status())
                .isEqualTo(302);
        assertThat(firm.get(page).body()).contains("&lt;script&gt;").doesNotContain("<script>alert");
        Observation kept = story.file(review).observations().get(0);
        assertThat(kept.text()).isEqualTo(WORDS);
        String files = page + "/observation/" + kept.id() + "/piece";
        Visitor.Answer disguised =
                firm.upload(page, files, "preuve.pdf", "MZ programme".getBytes(StandardCharsets.UTF_8));
        assertThat(disguised.status()).isEqualTo(422);
        assertThat(disguised.body()).contains("role=\"alert\"").contains("&lt;script&gt;");
        Visitor.Answer huge = firm.upload(page, files, "photos.pdf", new byte[21 * 1024 * 1024]);
        assertThat(huge.status()).isEqualTo(422);
        assertThat(huge.body()).contains("20 Mo", "&lt;script&gt;");
        assertThat(story.file(review).observations())
                .extracting(Observation::text, Observation::documents)
                .containsExactly(org.assertj.core.groups.Tuple.tuple(WORDS, List.of()));
        assertThat(firm.upload(
                                page,
                                files,
                                "avis de passage.txt",
                                "Passage du 3 mars.".getBytes(StandardCharsets.UTF_8))
                        .status())
                .isEqualTo(302);
        assertThat(story.file(review).observations().get(0).documents()).hasSize(1);
        story.passObservationPeriod(review);
        Visitor.Answer late =
                firm.submit(page, page + "/observation", "texte", "Encore un mot, trop tard.", "action", "dire");
        assertThat(late.status()).isEqualTo(422);
        assertThat(late.body()).contains("Il n&#39;est pas perdu", "Encore un mot, trop tard.</textarea>");
        assertThat(firm.submit(page, page + "/observation", "texte", "Encore un mot, trop tard.", "action", "courrier")
                        .status())
                .isEqualTo(302);
        assertThat(story.file(review).observations()).hasSize(2).last().matches(Observation::late);
    }
}
