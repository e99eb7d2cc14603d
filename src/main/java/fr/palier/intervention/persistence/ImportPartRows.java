package fr.palier.intervention.persistence;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.SequenceInputStream;
import java.util.Enumeration;
import java.util.NoSuchElementException;
import org.springframework.core.io.InputStreamSource;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** The content of files while they are read, in parts: neither received nor read as a whole. */
@Repository
public class ImportPartRows {

    private static final int PART = 1 << 20;

    private final JdbcClient jdbc;

    ImportPartRows(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** Keeps a file as it arrives; gives the number of its lines, all but the first. */
    public int keep(long id, InputStream content) throws IOException {
        int position = 0;
        int ends = 0;
        int last = '\n';
        for (byte[] part = content.readNBytes(PART); part.length > 0; part = content.readNBytes(PART)) {
            jdbc.sql("insert into intervention_import_part (import, position, content) values (?, ?, ?)")
                    .params(id, position++, part)
                    .update();
            for (byte sign : part) {
                ends += sign == '\n' ? 1 : 0;
            }
            last = part[part.length - 1];
        }
        return Math.max(0, last == '\n' ? ends - 1 : ends);
    }

    /** The file, to be read as often as needed. */
    public InputStreamSource source(long id) {
        int parts = jdbc.sql("select count(*) from intervention_import_part where import = ?")
                .param(id)
                .query(Integer.class)
                .single();
        return () -> new SequenceInputStream(new Parts(id, parts));
    }

    private final class Parts implements Enumeration<InputStream> {

        private final long id;
        private final int count;
        private int next;

        Parts(long id, int count) {
            this.id = id;
            this.count = count;
        }

        @Override
        public boolean hasMoreElements() {
            return next < count;
        }

        @Override
        public InputStream nextElement() {
            if (!hasMoreElements()) {
                throw new NoSuchElementException();
            }
            return new ByteArrayInputStream(
                    jdbc.sql("select content from intervention_import_part where import = ? and position = ?")
                            .params(id, next++)
                            .query(byte[].class)
                            .single());
        }
    }
}
