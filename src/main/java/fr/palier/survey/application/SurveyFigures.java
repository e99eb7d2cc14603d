package fr.palier.survey.application;

import fr.palier.engine.TenantFile;
import fr.palier.office.CsvTable;
import fr.palier.office.CurrentPerson;
import fr.palier.supplier.EqualTreatment;
import fr.palier.supplier.Firm;
import fr.palier.supplier.Firms;
import fr.palier.survey.domain.Counts;
import fr.palier.survey.persistence.AnswerRows;
import fr.palier.survey.persistence.FigureRows;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.stream.Collectors;
import org.springframework.stereotype.Component;

/** What surveys say, for those who answer for it. */
@Component
public class SurveyFigures {

    /** Who reads figures and comments. */
    public static final Set<String> READERS = TenantFile.SURVEY.readers();

    private static final int COMMENTS_SHOWN = 100;

    private final FigureRows figures;
    private final AnswerRows answers;
    private final OfficeSurveyRules rules;
    private final CurrentPerson people;
    private final Firms firms;
    private final EqualTreatment treatment;

    SurveyFigures(
            FigureRows figures,
            AnswerRows answers,
            OfficeSurveyRules rules,
            CurrentPerson people,
            Firms firms,
            EqualTreatment treatment) {
        this.figures = figures;
        this.answers = answers;
        this.rules = rules;
        this.people = people;
        this.firms = firms;
        this.treatment = treatment;
    }

    /**
     * A period.
     *
     * @param minimumAnswers below so many no rate is shown
     */
    public record Period(Counts all, List<Counts> lines, int minimumAnswers) {

        /** Lines whose name holds these words, without regard to capitals; blank = all. */
        public List<Counts> named(String words) {
            String wanted = words.strip().toLowerCase(Locale.FRANCE);
            return lines.stream()
                    .filter(line -> line.name().toLowerCase(Locale.FRANCE).contains(wanted))
                    .toList();
        }

        public CsvTable csv(String nameTitle) {
            CsvTable table = CsvTable.of(
                    nameTitle,
                    "closes",
                    "a_envoyer",
                    "reportees",
                    "regroupees",
                    "par_courriel",
                    "par_telephone",
                    "non_remises",
                    "en_attente",
                    "terminees_sans_reponse",
                    "repondues",
                    "taux_de_reponse",
                    "reponses_du_mois",
                    "taux_resolu",
                    "note_moyenne");
            lines.forEach(line -> table.line(
                    line.name(),
                    line.eligible(),
                    line.waiting(),
                    line.delayed(),
                    line.grouped(),
                    line.mailed(),
                    line.called(),
                    line.undeliverable(),
                    line.open(),
                    line.expired(),
                    line.answered(),
                    rate(line.responseRate()),
                    line.answers(),
                    rate(line.solvedRate(minimumAnswers)),
                    line.meanScore(minimumAnswers)));
            return table;
        }

        private static Integer rate(int percent) {
            return percent < 0 ? null : percent;
        }
    }

    public Period of(LocalDate from, LocalDate to, FigureRows.By by) {
        String office = office();
        FigureRows.Figures counted = figures.counts(office, from, to, by);
        return new Period(
                counted.all(),
                by == FigureRows.By.FIRM ? open(office, counted.lines()) : counted.lines(),
                rules.of(office).minimumAnswers());
    }

    /** Without the firms whose offers the reader analyses. */
    private List<Counts> open(String office, List<Counts> lines) {
        Set<String> closed = treatment.closedTo(office, people.get()).stream()
                .flatMap(siren -> firms.ofSiren(office, siren).stream())
                .map(Firm::name)
                .collect(Collectors.toSet());
        return lines.stream().filter(line -> !closed.contains(line.name())).toList();
    }

    public List<AnswerRows.Comment> comments() {
        String office = office();
        return answers.comments(office, rules.of(office).minimumAnswers(), COMMENTS_SHOWN);
    }

    private String office() {
        people.mustBe(READERS);
        return people.office();
    }
}
