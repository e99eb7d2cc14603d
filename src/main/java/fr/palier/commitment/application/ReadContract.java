package fr.palier.commitment.application;

import fr.palier.commitment.domain.Commitment;
import fr.palier.commitment.domain.ContractText;
import fr.palier.commitment.domain.GoodwillGesture;
import fr.palier.commitment.domain.ServiceContract;
import fr.palier.commitment.persistence.ContractRows;
import fr.palier.office.OfficeReason;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Reads service contracts. */
@Component
@Transactional(readOnly = true)
public class ReadContract {

    private final ContractRows rows;
    private final CommitmentDesk desk;

    ReadContract(ContractRows rows, CommitmentDesk desk) {
        this.rows = rows;
        this.desk = desk;
    }

    /** Versions of the person's office: the draft, then newest first. */
    public List<ServiceContract> versions() {
        return rows.all(desk.office());
    }

    /** @throws fr.palier.office.Rejection {@code office.notFound}, for another office's too */
    public ContractText get(long id) {
        return rows.find(desk.office(), id)
                .map(rows::text)
                .orElseThrow(() -> OfficeReason.NOT_FOUND.rejection("version " + id));
    }

    /** What applies today in an office; open to everyone. */
    public Optional<ContractText> inForce(String office) {
        return rows.inForce(office, desk.today()).map(rows::text);
    }

    /** Day before the next version begins; empty for the last. */
    public Optional<LocalDate> lastDay(ServiceContract version) {
        return version.validFrom() == null
                ? Optional.empty()
                : rows.all(version.office()).stream()
                        .map(ServiceContract::validFrom)
                        .filter(day -> day != null && day.isAfter(version.validFrom()))
                        .min(LocalDate::compareTo)
                        .map(next -> next.minusDays(1));
    }

    /** The version that applies to the fact of a gesture. */
    ContractText ofGesture(GoodwillGesture gesture) {
        return rows.inForce(gesture.office(), gesture.factDay())
                .map(rows::text)
                .orElseThrow(() -> new IllegalStateException("No contract on the day of " + gesture.reference()));
    }

    /** The commitment that was not kept. */
    Commitment promise(GoodwillGesture gesture) {
        return ofGesture(gesture)
                .find(gesture.commitment())
                .orElseThrow(() -> new IllegalStateException("No commitment of " + gesture.reference()));
    }
}
