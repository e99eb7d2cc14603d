package fr.palier.housing.application;

import fr.palier.housing.HousingReason;
import fr.palier.housing.persistence.ImportRows;
import fr.palier.office.ImportReport;
import fr.palier.office.Office;
import fr.palier.office.Offices;
import fr.palier.office.Rejection;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.OffsetDateTime;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.core.io.FileSystemResource;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Component;

/**
 * Takes each night what the rent software left in {@code <folder>/<office>/residences.csv}, {@code batiments.csv}, {@code logements.csv},
 * {@code equipements.csv} and {@code baux.csv}. A file that cannot be read at all is told on the imports' page; the others go on.
 */
@Component
class NightlyImport {

    private static final Logger LOG = LoggerFactory.getLogger(NightlyImport.class);

    private final ImportHomes imports;
    private final ImportRows rows;
    private final Offices offices;
    private final Clock clock;
    private final String folder;

    NightlyImport(
            ImportHomes imports,
            ImportRows rows,
            Offices offices,
            Clock clock,
            @Value("${palier.housing.import-folder:}") String folder) {
        this.imports = imports;
        this.rows = rows;
        this.offices = offices;
        this.clock = clock;
        this.folder = folder;
    }

    @Scheduled(cron = "${palier.housing.import-at:0 30 2 * * *}", zone = "Europe/Paris")
    void takeAll() {
        if (!folder.isBlank()) {
            takeAll(Path.of(folder));
        }
    }

    void takeAll(Path root) {
        for (Office office : offices.all()) {
            for (HomeFileKind kind : HomeFileKind.values()) {
                Path file = root.resolve(office.code()).resolve(kind.fileName() + ".csv");
                if (Files.isRegularFile(file)) {
                    take(office.code(), kind, file);
                }
            }
        }
    }

    private void take(String office, HomeFileKind kind, Path file) {
        String name = file.getFileName().toString();
        try {
            ImportReport report = imports.byNight(office, kind, name, new FileSystemResource(file));
            LOG.info(
                    "{} of office {}: {} added, {} changed, {} as before, {} refused",
                    name,
                    office,
                    report.added(),
                    report.changed(),
                    report.same(),
                    report.refusedCount());
        } catch (Rejection refused) {
            if (!refused.code().equals(HousingReason.IMPORT_RUNNING.code())) {
                rows.keepFailed(office, kind.name(), name, OffsetDateTime.now(clock), refused.getMessage());
            }
            LOG.warn("{} of office {} was not taken: {}", name, office, refused.getMessage());
        }
    }
}
