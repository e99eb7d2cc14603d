package fr.palier.evaluation.review.domain;

import static org.assertj.core.api.Assertions.assertThat;

import fr.palier.evaluation.domain.Rate;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;

class ReviewSheetTest {

    private static final int HISTORIES = 500;

    @Test
    void theMeanIsWeightedAndALineWithoutEventsSaysNothing() {
        ReviewSheet sheet = new ReviewSheet(
                List.of(
                        SheetLine.of(1, "A", "A", 1, new Rate(20, 18), new Rate(22, 18)),
                        SheetLine.of(2, "B", "B", 2, new Rate(10, 6), new Rate(10, 6)),
                        SheetLine.of(3, "C", "C", 5, Rate.NONE, Rate.NONE)),
                20);
        // (90 × 1 + 60 × 2) / 3
        assertThat(sheet.provisional()).hasValue(new BigDecimal("70.00"));
        assertThat(new ReviewSheet(List.of(sheet.lines().get(2)), 0).isEmpty()).isTrue();
    }

    @Test
    void aCorrectionChangesTheScoreAndNeverWhatTheFactsGave() {
        Random random = new Random(188);
        for (int history = 0; history < HISTORIES; history++) {
            List<SheetLine> lines = new ArrayList<>();
            for (int place = 1; place <= 1 + random.nextInt(5); place++) {
                int events = random.nextInt(40);
                Rate rate = new Rate(events, events == 0 ? 0 : random.nextInt(events + 1));
                lines.add(SheetLine.of(place, "K" + place, "K" + place, 1 + random.nextInt(4), rate, rate));
            }
            ReviewSheet facts = new ReviewSheet(lines, 20);
            List<SheetLine> corrected = lines.stream()
                    .map(line -> line.points() == null || random.nextBoolean() ? line : corrected(line, random))
                    .toList();
            ReviewSheet decided = new ReviewSheet(corrected, 20);
            assertThat(decided.provisional()).isEqualTo(facts.provisional());
            decided.score().ifPresent(score -> assertThat(score).isBetween(BigDecimal.ZERO, BigDecimal.valueOf(100)));
            ReviewSheet restored =
                    new ReviewSheet(corrected.stream().map(SheetLine::restored).toList(), 20);
            assertThat(restored.score()).isEqualTo(facts.score());
        }
    }

    private static SheetLine corrected(SheetLine line, Random random) {
        BigDecimal to = BigDecimal.valueOf(random.nextInt(101));
        return to.compareTo(line.points()) <= 0 ? line : line.corrected(to, "Motif assez long.", "Qualité");
    }

    @Test
    void thePeriodIsTheLastWholeOneBeforeADay() {
        assertThat(ReviewPeriod.lastBefore(LocalDate.of(2026, 7, 1), 6)).hasToString("du 01/01/2026 au 30/06/2026");
        assertThat(ReviewPeriod.lastBefore(LocalDate.of(2026, 6, 30), 6)).hasToString("du 01/07/2025 au 31/12/2025");
        assertThat(ReviewPeriod.lastBefore(LocalDate.of(2026, 12, 31), 12)).hasToString("du 01/01/2025 au 31/12/2025");
    }

    @Test
    void onlyTheWaysOfTheTableLeadOn() {
        for (ReviewStatus from : ReviewStatus.values()) {
            for (ReviewStatus to : ReviewStatus.values()) {
                boolean way =
                        switch (from) {
                            case OPENED -> to == ReviewStatus.EMPTY || to == ReviewStatus.PROVISIONAL;
                            case PROVISIONAL -> to == ReviewStatus.TOLD;
                            case TOLD -> to == ReviewStatus.TO_DECIDE;
                            case TO_DECIDE -> to == ReviewStatus.DECIDED;
                            case DECIDED -> to == ReviewStatus.FROZEN;
                            case FROZEN -> to == ReviewStatus.PLAN || to == ReviewStatus.CLOSED;
                            case PLAN -> to == ReviewStatus.CLOSED;
                            case EMPTY, CLOSED -> false;
                        };
                assertThat(from.mayBecome(to)).as("%s to %s", from, to).isEqualTo(way);
            }
        }
        assertThat(EnumSet.allOf(ReviewStatus.class).stream().filter(ReviewStatus::isFrozen))
                .containsExactly(ReviewStatus.FROZEN, ReviewStatus.PLAN, ReviewStatus.CLOSED);
    }
}
