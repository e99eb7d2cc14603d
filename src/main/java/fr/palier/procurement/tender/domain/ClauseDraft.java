package fr.palier.procurement.tender.domain;

import fr.palier.office.OfficeReason;
import fr.palier.procurement.Nature;
import java.math.BigDecimal;
import java.time.LocalDate;

/** A clause, or a new version of one, as somebody writes it; refused when it would bind nobody. */
public record ClauseDraft(
        String code,
        ClauseKind kind,
        Nature nature,
        String title,
        String text,
        String formula,
        String indexes,
        BigDecimal percent,
        LocalDate validFrom) {

    private static final int SHORTEST_TEXT = 40;
    private static final int LONGEST_TEXT = 10_000;
    private static final int TITLE = 200;
    private static final int SHORTEST_TITLE = 3;
    private static final int FORMULA = 300;
    private static final BigDecimal WHOLE = BigDecimal.valueOf(100);

    public ClauseDraft {
        code = strip(code);
        title = strip(title);
        text = strip(text);
        formula = strip(formula);
        indexes = strip(indexes);
        PreparationReason.CLAUSE_CODE.when(!code.matches("[A-Z0-9][A-Z0-9-]{1,29}"));
        OfficeReason.MISSING.when(kind == null, "Famille");
        OfficeReason.MISSING.when(title.length() < SHORTEST_TITLE, "Intitulé");
        OfficeReason.TOO_LONG.when(title.length() > TITLE, "Intitulé", TITLE);
        PreparationReason.CLAUSE_TEXT_SHORT.when(text.length() < SHORTEST_TEXT);
        OfficeReason.TOO_LONG.when(text.length() > LONGEST_TEXT, "Texte", LONGEST_TEXT);
        OfficeReason.TOO_LONG.when(formula.length() > FORMULA, "Formule", FORMULA);
        OfficeReason.TOO_LONG.when(indexes.length() > FORMULA, "Index", FORMULA);
        PreparationReason.CLAUSE_FORMULA.when(kind.hasFormula() && (formula.length() < 3 || indexes.length() < 2));
        PreparationReason.CLAUSE_PERCENT.when(kind == ClauseKind.ADVANCE && percent == null);
        PreparationReason.CLAUSE_PERCENT.when(
                percent != null && (percent.signum() <= 0 || percent.compareTo(WHOLE) > 0));
        OfficeReason.MISSING.when(validFrom == null, "Valable du");
        formula = kind.hasFormula() ? formula : null;
        indexes = kind.hasFormula() ? indexes : null;
        percent = kind == ClauseKind.ADVANCE ? percent : null;
    }

    private static String strip(String value) {
        return value == null ? "" : value.strip();
    }
}
