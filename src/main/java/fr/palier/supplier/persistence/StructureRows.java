package fr.palier.supplier.persistence;

import fr.palier.supplier.Firm;
import fr.palier.supplier.StructureKind;
import fr.palier.supplier.Structures;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.List;
import org.springframework.jdbc.core.DataClassRowMapper;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Rows of insertion and disability structures; the last line of a firm says what it is. */
@Repository
public class StructureRows {

    private static final String NOW =
            """
            (select distinct on (firm) firm, kind, since, source from firm_structure where office = :office
             order by firm, id desc)""";

    private final JdbcClient jdbc;

    StructureRows(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    public void note(Firm firm, StructureKind kind, LocalDate since, String source, String person, OffsetDateTime at) {
        jdbc.sql(
                        """
                        insert into firm_structure (office, firm, kind, since, source, recorded_at, recorded_by)
                        values (?, ?, ?, ?, ?, ?, ?)""")
                .params(firm.office(), firm.id(), kind == null ? "NONE" : kind.name(), since, source, at, person)
                .update();
    }

    public List<Structures.Structure> of(String office) {
        return jdbc.sql(
                        "select last.firm, firm.name, firm.city, firm.email, last.kind, last.since, last.source from "
                                + NOW
                                + """
                         last join firm on firm.id = last.firm
                        where last.kind <> 'NONE' and firm.merged_into is null order by firm.name collate "fr-x-icu\"""")
                .param("office", office)
                .query(new DataClassRowMapper<>(Structures.Structure.class))
                .list();
    }

    public List<Structures.YearOfMeetings> meetings(String office) {
        return jdbc.sql(
                        """
                        select extract(year from meeting.meets_at at time zone 'Europe/Paris')::int as year,
                            count(distinct meeting.id)::int as meetings, count(distinct contact.firm)::int as structures
                        from sourcing_meeting meeting
                        join sourcing_meeting_firm met on met.meeting = meeting.id
                        join sourcing_contact contact on contact.id = met.contact
                        where contact.office = :office and meeting.held and exists (
                            select from firm_structure what where what.office = :office and what.firm = contact.firm
                              and what.kind <> 'NONE' and what.since <= (meeting.meets_at at time zone 'Europe/Paris')::date
                              and not exists (select from firm_structure later where later.firm = what.firm and later.id > what.id
                                and later.since <= (meeting.meets_at at time zone 'Europe/Paris')::date))
                        group by 1 order by 1 desc""")
                .param("office", office)
                .query(new DataClassRowMapper<>(Structures.YearOfMeetings.class))
                .list();
    }
}
