package fr.palier.evaluation.persistence;

import java.util.HashMap;
import java.util.Map;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Captions of an evaluation's photos. */
@Repository
public class CaptionRows {

    private final JdbcClient jdbc;

    CaptionRows(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** By number of the document. */
    public Map<Long, String> of(String reference) {
        Map<Long, String> captions = new HashMap<>();
        jdbc.sql("select document, caption from evaluation_photo where reference = ?")
                .param(reference)
                .query(row -> {
                    captions.put(row.getLong("document"), row.getString("caption"));
                });
        return captions;
    }

    /** @param caption null = none */
    public void put(String reference, long document, String caption) {
        if (caption == null) {
            jdbc.sql("delete from evaluation_photo where document = ? and reference = ?")
                    .params(document, reference)
                    .update();
            return;
        }
        jdbc.sql("insert into evaluation_photo (document, reference, caption) values (?, ?, ?)"
                        + " on conflict (document) do update set caption = excluded.caption")
                .params(document, reference, caption)
                .update();
    }
}
