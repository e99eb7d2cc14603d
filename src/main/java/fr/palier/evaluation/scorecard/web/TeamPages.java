package fr.palier.evaluation.scorecard.web;

import fr.palier.evaluation.scorecard.application.ReadScorecards;
import fr.palier.evaluation.scorecard.application.ReadTeams;
import fr.palier.evaluation.scorecard.domain.Figure;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestParam;

/** Figures of the team of an agency. */
@Controller
class TeamPages {

    private final ReadTeams teams;
    private final Asked asked;

    TeamPages(ReadTeams teams, Asked asked) {
        this.teams = teams;
        this.asked = asked;
    }

    @ModelAttribute("shown")
    Shown shown() {
        return new Shown();
    }

    @GetMapping("/fournisseurs/equipes/{team}")
    String team(
            @PathVariable String team,
            @RequestParam(defaultValue = "") String du,
            @RequestParam(defaultValue = "") String au,
            Model model) {
        ReadScorecards.Period period = asked.period(du, au);
        model.addAttribute("period", period);
        model.addAttribute("figures", Figure.values());
        model.addAttribute("card", teams.card(team, period));
        return "evaluation/equipe";
    }
}
