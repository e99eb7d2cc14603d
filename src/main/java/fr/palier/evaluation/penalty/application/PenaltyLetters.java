package fr.palier.evaluation.penalty.application;

import fr.palier.correspondence.Letters;
import fr.palier.correspondence.LinkedLetter;
import fr.palier.correspondence.LinkedLetters;
import fr.palier.correspondence.NewLetter;
import fr.palier.evaluation.penalty.domain.Penalty;
import fr.palier.evaluation.penalty.domain.PenaltyStatus;
import fr.palier.evaluation.penalty.domain.Statement;
import fr.palier.evaluation.penalty.persistence.FirmWordRows;
import fr.palier.evaluation.penalty.persistence.PenaltyRows;
import fr.palier.office.Money;
import fr.palier.office.Offices;
import fr.palier.supplier.Firm;
import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Collectors;
import org.springframework.stereotype.Component;

/** The two letters of a statement: what the office means to claim, and what it decided, each with all computations. */
@Component
class PenaltyLetters {

    private static final DateTimeFormatter DAY = DateTimeFormatter.ofPattern("d MMMM yyyy", Locale.FRENCH);

    private final Letters letters;
    private final LinkedLetters linked;
    private final PenaltyRows rows;
    private final FirmWordRows words;
    private final Offices offices;
    private final PenaltyDesk desk;

    PenaltyLetters(
            Letters letters,
            LinkedLetters linked,
            PenaltyRows rows,
            FirmWordRows words,
            Offices offices,
            PenaltyDesk desk) {
        this.letters = letters;
        this.linked = linked;
        this.rows = rows;
        this.words = words;
        this.offices = offices;
        this.desk = desk;
    }

    static String day(LocalDate day) {
        return day.getDayOfMonth() == 1 ? DAY.format(day).replaceFirst("^1 ", "1er ") : DAY.format(day);
    }

    long announcement(Statement statement, Firm firm, LocalDate until, UUID link) {
        Map<String, Object> model = model(
                statement, "Pénalités de retard " + statement.ofMonth() + " : vos observations", toTell(statement));
        model.put("until", day(until));
        return linked.send(
                new LinkedLetter(
                        letter(statement, firm, "penalty-announcement", "evaluation/penalty/lettre-annonce", model),
                        AnnouncePenalties.LINK,
                        "evaluation/penalty/lien-observations",
                        Map.of(
                                "until",
                                day(until),
                                "contract",
                                statement.contract(),
                                "month",
                                statement.monthInWords())),
                link);
    }

    long decision(Statement statement, Firm firm) {
        Map<String, Object> model =
                model(statement, "Pénalités de retard " + statement.ofMonth() + " : décision", decided(statement));
        model.put("dropped", rows.dropped(statement.reference()));
        model.put("words", statement.words());
        model.put("heard", words.of(statement.reference()).stream().anyMatch(one -> !one.late()));
        return letters.send(letter(statement, firm, "penalty-statement", "evaluation/penalty/lettre", model));
    }

    /** Claimed, or waived in the place of what the firm was told. */
    private List<Penalty> toTell(Statement statement) {
        return rows.ofFile(statement.reference()).stream()
                .filter(one -> one.status() == PenaltyStatus.PROPOSED
                        || one.status() == PenaltyStatus.WAIVED
                                && rows.toldBefore(one).isPresent())
                .toList();
    }

    /** What the firm was announced, and what takes back what it was told before. */
    private List<Penalty> decided(Statement statement) {
        return rows.ofFile(statement.reference()).stream()
                .filter(one -> one.status() == PenaltyStatus.VALIDATED
                        || one.announced() != null
                        || rows.toldBefore(one).isPresent())
                .toList();
    }

    private Map<String, Object> model(Statement statement, String subject, List<Penalty> penalties) {
        Map<String, Object> model = new HashMap<>();
        model.put("subject", subject + ", contrat " + statement.contract());
        model.put("statement", statement);
        model.put("contract", desk.contract(statement.office(), statement.contract()));
        model.put("penalties", penalties);
        model.put("lines", penalties.stream().collect(Collectors.toMap(Penalty::id, one -> rows.lines(one.id()))));
        model.put("replaced", replaced(penalties));
        model.put("total", Money.sum(penalties.stream().map(Penalty::due).toList()));
        model.put("signatory", offices.get(statement.office()).name());
        return model;
    }

    /** What was told before and is taken back, by the id of what takes its place. */
    private Map<Long, Penalty> replaced(List<Penalty> penalties) {
        Map<Long, Penalty> told = new HashMap<>();
        penalties.forEach(penalty -> rows.toldBefore(penalty).ifPresent(before -> told.put(penalty.id(), before)));
        return told;
    }

    private static NewLetter letter(
            Statement statement, Firm firm, String kind, String template, Map<String, Object> model) {
        return new NewLetter(
                statement.office(), statement.reference(), kind, firm.envelope(), firm.email(), template, model);
    }
}
