package fr.palier.evaluation.scorecard.web;

import fr.palier.evaluation.scorecard.application.ReadScorecards;
import fr.palier.evaluation.scorecard.application.ReadTeams;
import fr.palier.evaluation.scorecard.application.RebuildFacts;
import fr.palier.evaluation.scorecard.domain.Figure;
import fr.palier.evaluation.scorecard.domain.Trend;
import fr.palier.evaluation.scorecard.persistence.BehindRows;
import fr.palier.housing.WorkType;
import fr.palier.web.CsvDownload;
import fr.palier.web.Entered;
import fr.palier.web.NavigationEntry;
import java.util.TreeSet;
import org.springframework.context.annotation.Bean;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;

/** Firms side by side, each with its figures, and the interventions behind them. */
@Controller
class ScorecardPages {

    private static final String ID = "{id:[0-9]{1,18}}";

    private final ReadScorecards scorecards;
    private final RebuildFacts facts;
    private final ReadTeams teams;
    private final Asked asked;

    ScorecardPages(ReadScorecards scorecards, RebuildFacts facts, ReadTeams teams, Asked asked) {
        this.scorecards = scorecards;
        this.facts = facts;
        this.teams = teams;
        this.asked = asked;
    }

    @Bean
    static NavigationEntry scorecardsDoor() {
        return new NavigationEntry(
                52,
                "Chiffres des prestataires",
                "Réactivité, rendez-vous et délais tenus par les entreprises d'entretien, avec et sans les absences des locataires.",
                "/fournisseurs",
                ReadScorecards.READERS);
    }

    @ModelAttribute("shown")
    Shown shown() {
        return new Shown();
    }

    @GetMapping("/fournisseurs")
    String ranking(
            @RequestParam(defaultValue = "") String metier,
            @RequestParam(defaultValue = "") String du,
            @RequestParam(defaultValue = "") String au,
            Model model) {
        ReadScorecards.Period period = asked.period(du, au);
        WorkType workType = Asked.trade(metier);
        model.addAttribute("period", period);
        model.addAttribute("trade", workType);
        TreeSet<WorkType> trades = new TreeSet<>(scorecards.trades());
        trades.addAll(teams.trades());
        model.addAttribute("trades", trades);
        model.addAttribute("teams", teams.beside(workType, period));
        model.addAttribute("figures", Figure.values());
        model.addAttribute("ranking", scorecards.ranking(workType, period));
        model.addAttribute("rebuilder", scorecards.mayRebuild());
        model.addAttribute("recounting", scorecards.recounting());
        return "evaluation/fournisseurs";
    }

    @GetMapping("/fournisseurs/classement.csv")
    ResponseEntity<byte[]> rankingFile(
            @RequestParam(defaultValue = "") String metier,
            @RequestParam(defaultValue = "") String du,
            @RequestParam(defaultValue = "") String au) {
        return CsvDownload.of(
                "classement-prestataires.csv",
                ScorecardCsv.of(scorecards.ranking(Asked.trade(metier), asked.period(du, au))));
    }

    @GetMapping("/fournisseurs/" + ID)
    String scorecard(
            @PathVariable long id,
            @RequestParam(defaultValue = "") String du,
            @RequestParam(defaultValue = "") String au,
            Model model) {
        ReadScorecards.Period period = asked.period(du, au);
        Trend trend = scorecards.trend(id, period);
        model.addAttribute("firm", scorecards.firm(id));
        model.addAttribute("period", period);
        model.addAttribute("figures", Figure.values());
        model.addAttribute("card", scorecards.scorecard(id, period));
        model.addAttribute("falls", scorecards.falls(id));
        model.addAttribute("trend", trend);
        model.addAttribute("chart", TrendChart.of(trend, shown()));
        model.addAttribute("recounting", scorecards.recounting());
        return "evaluation/fournisseur";
    }

    @GetMapping("/fournisseurs/" + ID + "/chiffres.csv")
    ResponseEntity<byte[]> scorecardFile(
            @PathVariable long id,
            @RequestParam(defaultValue = "") String du,
            @RequestParam(defaultValue = "") String au) {
        return CsvDownload.of(
                "chiffres-prestataire.csv", ScorecardCsv.of(scorecards.scorecard(id, asked.period(du, au))));
    }

    @GetMapping("/fournisseurs/" + ID + "/interventions")
    String behind(
            @PathVariable long id,
            @RequestParam(defaultValue = "") String chiffre,
            @RequestParam(defaultValue = "") String lesquelles,
            @RequestParam(defaultValue = "") String contrat,
            @RequestParam(defaultValue = "") String metier,
            @RequestParam(defaultValue = "") String du,
            @RequestParam(defaultValue = "") String au,
            Model model) {
        ReadScorecards.Period period = asked.period(du, au);
        Figure figure = chiffre.isBlank() ? Figure.REACTIVITY : Entered.choice(chiffre, "Chiffre", Figure.class);
        BehindRows.Which which = lesquelles.isBlank()
                ? BehindRows.Which.MISSED
                : Entered.choice(lesquelles, "Lesquelles", BehindRows.Which.class);
        String contract = contrat.isBlank() ? null : contrat;
        WorkType workType = Asked.trade(metier);
        model.addAttribute("firm", scorecards.firm(id));
        model.addAttribute("period", period);
        model.addAttribute("figure", figure);
        model.addAttribute("figures", Figure.values());
        model.addAttribute("which", which);
        model.addAttribute("choices", BehindRows.Which.values());
        model.addAttribute("contract", contract);
        model.addAttribute("trade", workType);
        model.addAttribute("lines", scorecards.behind(id, period, contract, workType, figure, which));
        return "evaluation/interventions";
    }

    /** Compares, or writes as well. */
    @PostMapping("/fournisseurs/comptes")
    String rebuild(@RequestParam(defaultValue = "") String refaire, Model model) {
        model.addAttribute("written", "oui".equals(refaire));
        model.addAttribute("found", facts.rebuild("oui".equals(refaire)));
        return "evaluation/comptes";
    }
}
