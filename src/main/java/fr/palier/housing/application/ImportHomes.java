package fr.palier.housing.application;

import fr.palier.engine.Role;
import fr.palier.housing.HousingReason;
import fr.palier.housing.persistence.ImportRows;
import fr.palier.office.CsvFile;
import fr.palier.office.CsvLine;
import fr.palier.office.CurrentPerson;
import fr.palier.office.ImportReport;
import fr.palier.office.ImportReport.Effect;
import fr.palier.office.Rejection;
import fr.palier.office.Zone;
import java.time.Clock;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.core.io.InputStreamSource;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/**
 * Takes a file of the rent software. Good lines are kept, refused ones named with their reason; the same file again changes nothing. A line
 * that a file no longer has changes nothing: a tenant has left when a line says so. One transaction: a file that breaks off in the middle
 * leaves nothing half-written.
 */
@Component
public class ImportHomes {

    private static final int BATCH = 1_000;

    private final Map<HomeFileKind, HomeFile<?>> files;
    private final ImportRows imports;
    private final CurrentPerson people;
    private final ApplicationEventPublisher events;
    private final Clock clock;

    ImportHomes(
            List<HomeFile<?>> files,
            ImportRows imports,
            CurrentPerson people,
            ApplicationEventPublisher events,
            Clock clock) {
        this.files = files.stream().collect(Collectors.toMap(HomeFile::kind, Function.identity()));
        this.imports = imports;
        this.people = people;
        this.events = events;
        this.clock = clock;
    }

    /** What rental management sends. @throws Rejection {@code office.notAllowed}, or when the file as a whole cannot be read */
    @Transactional
    public ImportReport byPerson(HomeFileKind kind, String fileName, InputStreamSource source) {
        people.mustBe(Role.RENTAL_MANAGEMENT.group());
        return take(people.office(), kind, fileName, source);
    }

    /** What the night brings. */
    @Transactional
    public ImportReport byNight(String office, HomeFileKind kind, String fileName, InputStreamSource source) {
        return take(office, kind, fileName, source);
    }

    private ImportReport take(String office, HomeFileKind kind, String fileName, InputStreamSource source) {
        HousingReason.IMPORT_RUNNING.when(!imports.isAlone(office, kind.name()));
        ImportReport report = new ImportReport();
        try (CsvFile file = CsvFile.open(source, kind.required())) {
            take(office, files.get(kind), file, report);
        }
        imports.keep(
                office,
                kind.name(),
                fileName,
                OffsetDateTime.now(clock),
                people.get().name(),
                report);
        return report;
    }

    private <R> void take(String office, HomeFile<R> kind, CsvFile file, ImportReport report) {
        HomeFile.Known<R> known = kind.known(office);
        Map<String, R> seen = new HashMap<>();
        List<R> added = new ArrayList<>();
        List<R> changed = new ArrayList<>();
        for (CsvLine line = file.next(); line != null; line = file.next()) {
            try {
                R row = kind.read(office, line, known);
                R before = seen.putIfAbsent(kind.code(row), row);
                HousingReason.TWICE.when(before != null && !before.equals(row), kind.code(row));
                R stored = known.rows().put(kind.code(row), row);
                Effect effect = stored == null ? Effect.ADDED : stored.equals(row) ? Effect.SAME : Effect.CHANGED;
                report.count(effect);
                switch (effect) {
                    case ADDED -> added.add(row);
                    case CHANGED -> changed.add(row);
                    case SAME -> {}
                }
            } catch (Rejection refused) {
                report.refuse(line, refused);
            }
            if (added.size() + changed.size() >= BATCH) {
                write(kind, added, changed);
            }
        }
        write(kind, added, changed);
    }

    private <R> void write(HomeFile<R> kind, List<R> added, List<R> changed) {
        kind.insert(added);
        kind.update(changed);
        kind.news(added, LocalDate.now(clock.withZone(Zone.PARIS))).forEach(events::publishEvent);
        added.clear();
        changed.clear();
    }
}
