package fr.palier.evaluation.scorecard.web;

import static org.assertj.core.api.Assertions.assertThat;

import fr.palier.evaluation.Grade;
import fr.palier.evaluation.scorecard.domain.Ranking;
import fr.palier.evaluation.scorecard.domain.Satisfaction;
import fr.palier.evaluation.scorecard.domain.Tally;
import fr.palier.evaluation.scorecard.domain.UpkeepScore;
import java.util.List;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** A firm's name is text in a spreadsheet, whatever it begins with. */
class ScorecardCsvTest {

    @ParameterizedTest
    @ValueSource(strings = {"=1+1", "+1", "-1", "@SUM(A1)", "\t=1", "\r=1", "=1\n+2"})
    void noNameIsAFormula(String name) {
        UpkeepScore none =
                new UpkeepScore(null, 0, Grade.UNDEFINED, "rule_none", "Trop peu d'interventions.", List.of());
        Ranking ranking =
                Ranking.of(List.of(new Ranking.Line(null, 1, name, Tally.NONE, Satisfaction.of(Tally.NONE, 5), none)));
        assertThat(ScorecardCsv.of(ranking).text().replace("\"", "")).contains(";'" + name + ";");
    }
}
