package fr.palier.demo;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.io.Writer;
import java.nio.file.Files;
import java.nio.file.Path;
import org.springframework.jdbc.core.simple.JdbcClient;

/** The year of office 44 as its maintenance software would send it: in the order of time, one order in a hundred still open. */
final class YearFile {

    private static final String LINES =
            """
            select 'GM' || substr(i.code, 3) as number, e.kind, to_char(e.happened_at at time zone 'Europe/Paris', 'YYYY-MM-DD"T"HH24:MI') as at,
                case when e.kind = 'ORDERED' then concat_ws(';', coalesce(d.code, ''), case when d.code is null then r.code else '' end,
                    i.work_type, i.description, i.priority, i.performer, coalesce(c.code, '')) else ';;;;;;' end as facts,
                coalesce(to_char(e.appointment_from at time zone 'Europe/Paris', 'YYYY-MM-DD"T"HH24:MI'), '') as begins,
                coalesce(to_char(e.appointment_until at time zone 'Europe/Paris', 'YYYY-MM-DD"T"HH24:MI'), '') as ends,
                coalesce(e.note, '') as note, coalesce(e.notice, '') as notice
            from intervention i join intervention_event e on e.reference = i.reference
            join residence r on r.id = i.residence left join dwelling d on d.id = i.dwelling left join contract c on c.reference = i.contract
            where i.office = ? and i.code like 'BT-%'
              and not (i.code like '%00' and e.kind in ('WORK_DONE', 'ACCEPTED', 'CANCELLED'))
            order by e.happened_at, e.id
            """;

    private YearFile() {}

    /** Writes the file; gives its number of lines. */
    static int write(JdbcClient jdbc, Path file) {
        int[] lines = {0};
        try (Writer out = Files.newBufferedWriter(file)) {
            out.write(
                    "numero;evenement;date;logement;residence;metier;description;priorite;intervenant;contrat;rdv_debut;rdv_fin;note;avis\n");
            jdbc.sql(LINES).param(DemoYear.OFFICE).query(row -> {
                try {
                    out.write(String.join(
                            ";",
                            row.getString("number"),
                            row.getString("kind"),
                            row.getString("at"),
                            row.getString("facts"),
                            row.getString("begins"),
                            row.getString("ends"),
                            row.getString("note"),
                            row.getString("notice")));
                    out.write('\n');
                } catch (IOException broken) {
                    throw new UncheckedIOException(broken);
                }
                lines[0]++;
            });
        } catch (IOException broken) {
            throw new UncheckedIOException(broken);
        }
        return lines[0];
    }
}
