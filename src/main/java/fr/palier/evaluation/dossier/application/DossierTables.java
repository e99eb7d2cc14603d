package fr.palier.evaluation.dossier.application;

import fr.palier.evaluation.domain.FrozenSheet;
import fr.palier.evaluation.domain.Rate;
import fr.palier.evaluation.dossier.domain.DossierTable;
import fr.palier.evaluation.dossier.domain.DossierTable.Column;
import fr.palier.evaluation.scorecard.domain.BothRates;
import fr.palier.evaluation.scorecard.domain.Satisfaction;
import fr.palier.evaluation.scorecard.domain.Scorecard;
import fr.palier.evaluation.scorecard.domain.Tally;
import fr.palier.evaluation.scorecard.domain.UpkeepFigures;
import fr.palier.supplier.Firm;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;

/** The tables of a dossier: opinions by criterion, figures of upkeep by contract and trade. */
final class DossierTables {

    private static final Column SIRET = new Column("siret", "SIRET du fournisseur", "14 chiffres");
    private static final Column FIRM = new Column("fournisseur", "Nom du fournisseur", "");

    private DossierTables() {}

    /** One line per criterion of each frozen sheet. @param firms by id */
    static DossierTable opinions(List<CleanSheets.CleanSheet> sheets, Map<Long, Firm> firms) {
        List<List<Object>> rows = new ArrayList<>();
        for (CleanSheets.CleanSheet clean : sheets) {
            FrozenSheet sheet = clean.sheet();
            Firm firm = firms.get(sheet.firm());
            for (FrozenSheet.Line line : sheet.lines()) {
                rows.add(Arrays.asList(
                        sheet.reference(),
                        firm.siret(),
                        firm.name(),
                        sheet.kind().name(),
                        sheet.occasion().label(),
                        clean.subject().cleaned(),
                        sheet.frozenOn(),
                        line.label(),
                        line.weight(),
                        line.mark(),
                        parts(line),
                        line.points(),
                        line.comment() == null ? null : clean.of(line.comment()),
                        sheet.score(),
                        sheet.grade().label(),
                        sheet.openSnags(),
                        sheet.comment() == null ? null : clean.of(sheet.comment())));
            }
        }
        return new DossierTable(
                "avis",
                "Avis des chargés d'opération et des responsables de contrat, une ligne par critère",
                List.of(
                        new Column("evaluation", "Référence de la fiche figée", "E-office-année-numéro"),
                        SIRET,
                        FIRM,
                        new Column("fiche", "Nature de l'achat", "WORKS, SUPPLIES, SERVICES, DESIGN"),
                        new Column("occasion", "Moment de l'évaluation", ""),
                        new Column("objet", "Chantier ou contrat, sans donnée personnelle", ""),
                        new Column("figee_le", "Jour où la fiche a été figée", "date"),
                        new Column("critere", "Critère", ""),
                        new Column("poids", "Poids relatif du critère", "nombre"),
                        new Column(
                                "note", "Note donnée au critère ; vide quand ses sous-critères sont notés", "de 1 à 5"),
                        new Column("sous_criteres", "Sous-critères notés", "intitulé : note de 1 à 5"),
                        new Column("points", "Points du critère : (note - 1) / 4 × 100", "de 0 à 100"),
                        new Column("commentaire", "Commentaire sur le critère, sans donnée personnelle", ""),
                        new Column("score", "Moyenne pondérée de la fiche", "de 0 à 100"),
                        new Column("lettre", "Note de la fiche", "A à D"),
                        new Column("reserves_ouvertes", "Réserves non levées le jour de la fiche", "nombre"),
                        new Column("commentaire_general", "Commentaire sur l'ensemble, sans donnée personnelle", "")),
                rows);
    }

    private static String parts(FrozenSheet.Line line) {
        return line.parts().stream()
                .filter(part -> part.mark() != null)
                .map(part -> part.label() + " : " + part.mark())
                .reduce((one, other) -> one + " ; " + other)
                .orElse(null);
    }

    /** One line per firm, contract and trade, then one for all of the firm's. */
    static DossierTable upkeep(List<Scorecard> cards, Map<Long, Firm> firms) {
        List<List<Object>> rows = new ArrayList<>();
        for (Scorecard card : cards) {
            Firm firm = firms.get(card.firm());
            card.lines()
                    .forEach(line -> rows.add(upkeepRow(
                            firm, line.contract(), line.workType().label(), line.tally(), line.satisfaction(), null)));
            rows.add(upkeepRow(firm, null, "Ensemble", card.total(), card.satisfaction(), card));
        }
        List<Column> columns = new ArrayList<>(List.of(
                SIRET,
                FIRM,
                new Column("contrat", "Référence du contrat ; vide pour l'ensemble", "C-office-année-numéro"),
                new Column("metier", "Métier, ou « Ensemble »", ""),
                new Column("interventions", "Interventions closes et comptées sur la période", "nombre")));
        columns.addAll(rate("reactivite", "premier contact dans le délai de la politique de l'office"));
        columns.addAll(rate("rendez_vous_tenus", "rendez-vous fixés auxquels l'entreprise est venue"));
        columns.addAll(rate("dans_le_delai", "travaux faits dans le délai du contrat"));
        columns.addAll(List.of(
                new Column("absences", "Absences de locataires déclarées par l'entreprise", "nombre"),
                new Column("absences_ecartees", "Absences contestées et écartées par l'office", "nombre"),
                new Column("acceptes_d_emblee", "Part des travaux acceptés sans reprise", "de 0 à 1"),
                new Column("acceptes_d_emblee_n", "Travaux jugés", "nombre"),
                new Column("refuses_definitivement", "Travaux jugés qui ont été refusés définitivement", "nombre"),
                new Column("non_rouvertes", "Part des demandes que le locataire n'a pas rouvertes", "de 0 à 1"),
                new Column("non_rouvertes_n", "Demandes comptées", "nombre"),
                new Column("reponses", "Réponses de locataires", "nombre"),
                new Column("resolu", "Part des réponses « résolu » ; vide sous le minimum de réponses", "de 0 à 1"),
                new Column(
                        "satisfaction", "Note moyenne des locataires ; vide sous le minimum de réponses", "de 1 à 5"),
                new Column("gestes", "Gestes commerciaux accordés à cause de ces interventions", "nombre"),
                new Column(
                        "score", "Score d'entretien, taux neutres pondérés ; ligne « Ensemble » seule", "de 0 à 100"),
                new Column("lettre", "Note d'entretien", "A à D, ou « Non notée »")));
        return new DossierTable(
                "entretien", "Chiffres d'entretien tirés des événements, par contrat et métier", columns, rows);
    }

    private static List<Object> upkeepRow(
            Firm firm, String contract, String trade, Tally tally, Satisfaction satisfaction, Scorecard whole) {
        UpkeepFigures figures = tally.figures();
        List<Object> row = new ArrayList<>();
        row.addAll(Arrays.asList(firm.siret(), firm.name(), contract, trade, figures.interventions()));
        add(row, figures.reactivity());
        add(row, figures.keptAppointments());
        add(row, figures.onTime());
        row.add(figures.absences());
        row.add(figures.overturned());
        row.add(value(figures.acceptedFirst()));
        row.add(figures.acceptedFirst().events());
        row.add(figures.rejected());
        row.add(value(figures.notReopened()));
        row.add(figures.notReopened().events());
        row.add(satisfaction.answers());
        row.add(satisfaction.solved().map(DossierTables::value).orElse(null));
        row.add(satisfaction.meanScore().orElse(null));
        row.add(tally.gestures());
        row.add(whole == null ? null : whole.score().score());
        row.add(whole == null ? null : whole.score().grade().label());
        return row;
    }

    private static List<Column> rate(String name, String what) {
        return List.of(
                new Column(name, "Part : " + what + ", absences retenues laissées de côté", "de 0 à 1"),
                new Column(name + "_n", "Événements comptés", "nombre"),
                new Column(name + "_bas", "Bas de l'intervalle de Wilson à 95 %", "de 0 à 1"),
                new Column(name + "_haut", "Haut de l'intervalle de Wilson à 95 %", "de 0 à 1"),
                new Column(name + "_brut", "La même part, absences comprises", "de 0 à 1"),
                new Column(name + "_brut_n", "Événements comptés, absences comprises", "nombre"));
    }

    private static void add(List<Object> row, BothRates rates) {
        row.add(value(rates.neutral()));
        row.add(rates.neutral().events());
        row.add(rates.neutral().interval().map(Rate.Interval::from).orElse(null));
        row.add(rates.neutral().interval().map(Rate.Interval::until).orElse(null));
        row.add(value(rates.raw()));
        row.add(rates.raw().events());
    }

    private static BigDecimal value(Rate rate) {
        return rate.value().orElse(null);
    }
}
