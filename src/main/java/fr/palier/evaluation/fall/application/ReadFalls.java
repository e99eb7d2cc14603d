package fr.palier.evaluation.fall.application;

import fr.palier.engine.Absences;
import fr.palier.evaluation.fall.domain.RateFall;
import fr.palier.evaluation.fall.persistence.RateFalls;
import fr.palier.evaluation.scorecard.application.ReadScorecards;
import fr.palier.evaluation.scorecard.domain.Fall;
import fr.palier.office.Person;
import fr.palier.supplier.EqualTreatment;
import fr.palier.supplier.Firm;
import fr.palier.supplier.Firms;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Falling rates under the reader's rights: those of scorecards, and of the officer in charge. */
@Component
@Transactional(readOnly = true)
public class ReadFalls {

    private final RateFalls rows;
    private final Firms firms;
    private final EqualTreatment treatment;
    private final Absences absences;

    ReadFalls(RateFalls rows, Firms firms, EqualTreatment treatment, Absences absences) {
        this.rows = rows;
        this.firms = firms;
        this.treatment = treatment;
        this.absences = absences;
    }

    /** @param figures those that fell, as they were counted then @param reader may open the firm's figures */
    public record File(RateFall fall, Firm firm, List<Fall> figures, boolean reader) {}

    /** Empty where it is closed to the person. */
    public Optional<File> read(String office, String reference, Person person) {
        return rows.find(office, reference)
                .filter(fall -> isReader(person)
                        || fall.officer() != null
                                && (person.id().equals(fall.officer())
                                        || absences.replaces(person.id(), fall.officer())))
                .map(fall -> new File(fall, firms.living(office, fall.firm()), rows.figures(fall), isReader(person)))
                .filter(file ->
                        !treatment.closedTo(office, person).contains(file.firm().siren()));
    }

    /** @param firm of its living record */
    public record Listed(RateFall fall, Firm firm) {}

    public List<Listed> search(String office, Person person, String words, int most) {
        if (!isReader(person)) {
            return List.of();
        }
        Set<String> closed = treatment.closedTo(office, person);
        return rows.search(office, words, most).stream()
                .map(fall -> new Listed(fall, firms.living(office, fall.firm())))
                .filter(listed -> !closed.contains(listed.firm().siren()))
                .toList();
    }

    private static boolean isReader(Person person) {
        return person.isOneOf(ReadScorecards.READERS);
    }
}
