package fr.palier.evaluation.scorecard.web;

import fr.palier.evaluation.domain.Rate;
import fr.palier.evaluation.scorecard.application.ReadScorecards;
import fr.palier.evaluation.scorecard.domain.BothRates;
import fr.palier.evaluation.scorecard.domain.Satisfaction;
import fr.palier.evaluation.scorecard.domain.Scorecard;
import fr.palier.evaluation.scorecard.domain.Tally;
import fr.palier.evaluation.scorecard.domain.UpkeepScore;
import fr.palier.supplier.Firm;
import fr.palier.web.Entered;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.Parameter;
import io.swagger.v3.oas.annotations.responses.ApiResponse;
import io.swagger.v3.oas.annotations.tags.Tag;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/** Figures of a supplier, for the office's other systems. */
@RestController
@RequestMapping("/api/suppliers")
@Tag(
        name = "Prestataires",
        description = "Chiffres des entreprises d'entretien, avec et sans les absences des locataires.")
class ScorecardApi {

    private final ReadScorecards scorecards;

    ScorecardApi(ReadScorecards scorecards) {
        this.scorecards = scorecards;
    }

    /** @param rate 0 to 1; null without events @param from of the 95 % interval @param until likewise */
    record Share(BigDecimal rate, int kept, int events, BigDecimal from, BigDecimal until) {

        static Share of(Rate rate) {
            return new Share(
                    rate.value().orElse(null),
                    rate.kept(),
                    rate.events(),
                    rate.interval().map(Rate.Interval::from).orElse(null),
                    rate.interval().map(Rate.Interval::until).orElse(null));
        }
    }

    /** The same rate without the tenants' absences that stand, and with them. */
    record Shares(Share withoutTenantAbsence, Share withTenantAbsence) {

        static Shares of(BothRates rates) {
            return new Shares(Share.of(rates.neutral()), Share.of(rates.raw()));
        }
    }

    /** @param solved null below the minimum of answers @param meanScore 1 to 5; null likewise */
    record Tenants(int answers, int minimum, Share solved, BigDecimal meanScore) {

        static Tenants of(Satisfaction one) {
            return new Tenants(
                    one.answers(),
                    one.minimum(),
                    one.solved().map(Share::of).orElse(null),
                    one.meanScore().orElse(null));
        }
    }

    /** Figures over some interventions; euros. @param rejected work refused for good, of what {@code acceptedFirst} counts */
    record Figures(
            int interventions,
            Shares reactivity,
            Shares keptAppointments,
            Shares onTime,
            int absencesDeclared,
            int absencesOverturned,
            Share acceptedFirst,
            int rejected,
            Share notReopened,
            Tenants tenants,
            int gestures,
            BigDecimal gesturesAmount) {

        static Figures of(Tally tally, Satisfaction satisfaction) {
            var figures = tally.figures();
            return new Figures(
                    figures.interventions(),
                    Shares.of(figures.reactivity()),
                    Shares.of(figures.keptAppointments()),
                    Shares.of(figures.onTime()),
                    figures.absences(),
                    figures.overturned(),
                    Share.of(figures.acceptedFirst()),
                    figures.rejected(),
                    Share.of(figures.notReopened()),
                    Tenants.of(satisfaction),
                    tally.gestures(),
                    tally.gestureAmount().euros());
        }
    }

    /** @param workType constant of the contract register */
    record Line(String contract, String workType, Figures figures) {}

    record Answer(
            long id,
            String name,
            String siret,
            LocalDate from,
            LocalDate to,
            UpkeepScore score,
            Figures total,
            List<Line> lines,
            List<Scorecard.Rated> sheets) {

        static Answer of(Firm firm, Scorecard card) {
            return new Answer(
                    firm.id(),
                    firm.name(),
                    firm.siret(),
                    card.from(),
                    card.until(),
                    card.score(),
                    Figures.of(card.total(), card.satisfaction()),
                    card.lines().stream()
                            .map(line -> new Line(
                                    line.contract(),
                                    line.workType().name(),
                                    Figures.of(line.tally(), line.satisfaction())))
                            .toList(),
                    card.rated());
        }
    }

    @GetMapping("/{supplier}/scorecard")
    @Operation(
            summary = "Lire les chiffres d'un prestataire",
            description =
                    "Sur ses interventions terminées dans la période, au total et par contrat et métier. Chaque taux porte son nombre"
                            + " d'événements et son intervalle à 95 % ; il est vide sans événement. Sous le minimum d'interventions, la"
                            + " note est UNDEFINED.")
    @ApiResponse(
            responseCode = "200",
            description = "Chiffres de la période, sans et avec les absences des locataires, et note.")
    @ApiResponse(responseCode = "404", description = "Entreprise inconnue de votre office (supplier.firm.notFound).")
    @ApiResponse(responseCode = "422", description = "Dates absentes, illisibles ou dans le désordre.")
    Answer scorecard(
            @PathVariable String supplier,
            @Parameter(description = "Premier jour, AAAA-MM-JJ") @RequestParam(defaultValue = "") String from,
            @Parameter(description = "Dernier jour, compris, AAAA-MM-JJ") @RequestParam(defaultValue = "") String to) {
        Firm firm = scorecards.firm(Entered.id(supplier, "Entreprise"));
        ReadScorecards.Period period =
                new ReadScorecards.Period(Entered.isoDay(from, "from"), Entered.isoDay(to, "to"));
        return Answer.of(firm, scorecards.scorecard(firm.id(), period));
    }
}
