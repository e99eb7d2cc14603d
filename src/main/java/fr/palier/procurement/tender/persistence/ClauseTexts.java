package fr.palier.procurement.tender.persistence;

import fr.palier.procurement.tender.domain.ClauseDraft;
import fr.palier.procurement.tender.domain.LibraryClause;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.Optional;
import org.springframework.jdbc.core.DataClassRowMapper;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Rows of the clause library and of what consultations took from it. */
@Repository
public class ClauseTexts {

    private final JdbcClient jdbc;

    ClauseTexts(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** All versions of the office, newest first within a clause. */
    public List<LibraryClause> library(String office) {
        return jdbc.sql("select * from library_clause where office = ? order by kind, code, version desc")
                .param(office)
                .query(new DataClassRowMapper<>(LibraryClause.class))
                .list();
    }

    /** The version of each clause that stands at a date. */
    public List<LibraryClause> current(String office, LocalDate day) {
        return jdbc.sql(
                        """
                        select distinct on (code) * from library_clause where office = ? and valid_from <= ?
                        order by code, version desc""")
                .params(office, day)
                .query(new DataClassRowMapper<>(LibraryClause.class))
                .list();
    }

    public Optional<LibraryClause> latest(String office, String code) {
        return jdbc.sql("select * from library_clause where office = ? and code = ? order by version desc limit 1")
                .params(office, code)
                .query(new DataClassRowMapper<>(LibraryClause.class))
                .optional();
    }

    /** Holds the versions of a clause until commit, a new one's too. */
    public void lockCode(String office, String code) {
        jdbc.sql("select pg_advisory_xact_lock(hashtextextended('library_clause/' || ? || '/' || ?, 0))::text")
                .params(office, code)
                .query(String.class)
                .single();
    }

    public void add(
            String office, int version, ClauseDraft draft, String person, String personName, OffsetDateTime at) {
        jdbc.sql(
                        """
                        insert into library_clause (office, code, version, kind, nature, title, text, formula, indexes, percent,
                            valid_from, added_by, added_by_name, added_at)
                        values (:office, :code, :version, :kind, :nature, :title, :text, :formula, :indexes, :percent,
                            :from, :person, :name, :at)""")
                .param("office", office)
                .param("code", draft.code())
                .param("version", version)
                .param("kind", draft.kind().name())
                .param("nature", draft.nature() == null ? null : draft.nature().name())
                .param("title", draft.title())
                .param("text", draft.text())
                .param("formula", draft.formula())
                .param("indexes", draft.indexes())
                .param("percent", draft.percent())
                .param("from", draft.validFrom())
                .param("person", person)
                .param("name", personName)
                .param("at", at)
                .update();
    }

    /** What a consultation took, in the order of the contract. */
    public List<LibraryClause> takenBy(String reference) {
        return jdbc.sql(
                        """
                        select library_clause.* from tender_contract_clause taken
                        join library_clause on library_clause.id = taken.clause
                        where taken.reference = ? order by library_clause.kind, library_clause.code""")
                .param(reference)
                .query(new DataClassRowMapper<>(LibraryClause.class))
                .list();
    }

    /** Takes a version in place of any other version of the same clause. */
    public void take(String reference, LibraryClause clause, String person, OffsetDateTime at) {
        jdbc.sql(
                        """
                        delete from tender_contract_clause taken using library_clause other
                        where taken.reference = ? and other.id = taken.clause and other.code = ?""")
                .params(reference, clause.code())
                .update();
        jdbc.sql("insert into tender_contract_clause (reference, clause, taken_by, taken_at) values (?, ?, ?, ?)")
                .params(reference, clause.id(), person, at)
                .update();
    }

    public void drop(String reference, long clause) {
        jdbc.sql("delete from tender_contract_clause where reference = ? and clause = ?")
                .params(reference, clause)
                .update();
    }
}
