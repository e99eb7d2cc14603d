package fr.palier.commitment.application;

import fr.palier.commitment.domain.FrenchDay;
import fr.palier.commitment.persistence.ContractRows;
import fr.palier.movein.VersionToHandOver;
import java.time.LocalDate;
import java.util.Optional;
import org.springframework.stereotype.Component;

/** What the hand-over sheet of a move-in calls the contract: a version is told from another by its first day. */
@Component
class NamedVersion implements VersionToHandOver {

    private final ContractRows rows;

    NamedVersion(ContractRows rows) {
        this.rows = rows;
    }

    @Override
    public Optional<String> named(String office, LocalDate day) {
        return rows.inForce(office, day).map(version -> "« %s », version en vigueur depuis le %s"
                .formatted(version.title(), FrenchDay.of(version.validFrom())));
    }
}
