package fr.palier.procurement.need.persistence;

import fr.palier.procurement.need.domain.Words;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.Reader;
import java.nio.charset.StandardCharsets;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVParser;
import org.apache.commons.csv.CSVRecord;
import org.flywaydb.core.api.MigrationVersion;
import org.flywaydb.core.api.migration.Context;
import org.flywaydb.core.api.migration.JavaMigration;
import org.springframework.core.io.ClassPathResource;
import org.springframework.stereotype.Component;

/** Loads the CPV with its French labels, see {@code cpv/NOTICE.md}. */
@Component
class CpvLoad implements JavaMigration {

    private static final String FILE = "cpv/cpv-2008-fr.csv";

    @Override
    public MigrationVersion getVersion() {
        return MigrationVersion.fromVersion("51");
    }

    @Override
    public String getDescription() {
        return "cpv 2008 in French";
    }

    @Override
    public Integer getChecksum() {
        return null;
    }

    @Override
    public boolean canExecuteInTransaction() {
        return true;
    }

    @Override
    public void migrate(Context context) throws IOException, SQLException {
        CSVFormat format =
                CSVFormat.Builder.create().setHeader().setSkipHeaderRecord(true).get();
        try (Reader reader =
                        new InputStreamReader(new ClassPathResource(FILE).getInputStream(), StandardCharsets.UTF_8);
                CSVParser lines = format.parse(reader);
                PreparedStatement insert = context.getConnection()
                        .prepareStatement("insert into cpv (code, label, words) values (?, ?, ?)")) {
            for (CSVRecord line : lines) {
                insert.setString(1, line.get("code"));
                insert.setString(2, line.get("label_fr"));
                insert.setString(3, Words.plain(line.get("label_fr")));
                insert.addBatch();
            }
            insert.executeBatch();
        }
    }
}
