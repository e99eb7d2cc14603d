package fr.palier.supplier.persistence;

import fr.palier.supplier.Firm;
import fr.palier.supplier.Firms;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.Optional;
import org.springframework.jdbc.core.DataClassRowMapper;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Rows of the directory of firms. */
@Repository
public class FirmRows {

    private static final String COLUMNS =
            """
            select firm.id, firm.office, firm.siren, firm.siret, firm.name, firm.email, firm.phone, firm.street, firm.postcode,
                firm.city, firm.sme, firm.merged_into from firm
            """;

    private final JdbcClient jdbc;

    FirmRows(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** A member of a group. */
    public record Member(long firm, boolean leader) {}

    /** A group without its members. */
    public record Group(long id, String office, String name, boolean solidary) {}

    /** Adds a firm; empty when its SIRET is in the directory already. */
    public Optional<Long> add(Firm firm, OffsetDateTime at, String actor) {
        return jdbc.sql(
                        """
                        insert into firm (office, siren, siret, name, email, phone, street, postcode, city, sme, registered_at,
                            registered_by)
                        values (:office, :siren, :siret, :name, :email, :phone, :street, :postcode, :city, :sme, :at, :actor)
                        on conflict (office, siret) do nothing returning id""")
                .param("office", firm.office())
                .param("siren", firm.siren())
                .param("siret", firm.siret())
                .param("name", firm.name())
                .param("email", firm.email())
                .param("phone", firm.phone())
                .param("street", firm.street())
                .param("postcode", firm.postcode())
                .param("city", firm.city())
                .param("sme", firm.sme())
                .param("at", at)
                .param("actor", actor)
                .query(Long.class)
                .optional();
    }

    public void change(Firm firm) {
        jdbc.sql(
                        """
                        update firm set name = :name, email = :email, phone = :phone, street = :street, postcode = :postcode,
                            city = :city, sme = :sme where office = :office and id = :id""")
                .paramSource(firm)
                .update();
    }

    public Optional<Firm> find(String office, long id) {
        return one(COLUMNS + "where office = ? and id = ?", office, id);
    }

    /** As {@link #find}, holding the row until the transaction ends. */
    public Optional<Firm> lock(String office, long id) {
        return one(COLUMNS + "where office = ? and id = ? for update", office, id);
    }

    public Optional<Firm> findSiret(String office, String siret) {
        return one(COLUMNS + "where office = ? and siret = ?", office, siret);
    }

    private Optional<Firm> one(String sql, Object... parameters) {
        return jdbc.sql(sql)
                .params(parameters)
                .query(new DataClassRowMapper<>(Firm.class))
                .optional();
    }

    /** Living firms whose name holds all words (accents and case aside), or whose SIREN or SIRET begins with the digits. */
    public List<Firm> search(String office, List<String> words, String digits, int most) {
        return jdbc.sql(
                        COLUMNS
                                + """
                                where office = :office and merged_into is null
                                  and ((:digits <> '' and siret like :digits || '%')
                                       or (:digits = '' and not exists (
                                            select from unnest(:words::text[]) word
                                            where strpos(searchable_name(name), searchable_name(word)) = 0)))
                                order by name collate "fr-x-icu", siret limit :most""")
                .param("office", office)
                .param("digits", digits)
                .param("words", words.toArray(String[]::new))
                .param("most", most)
                .query(new DataClassRowMapper<>(Firm.class))
                .list();
    }

    public List<Firm> ofSiren(String office, String siren) {
        return jdbc.sql(COLUMNS + "where office = ? and siren = ? order by siret")
                .params(office, siren)
                .query(new DataClassRowMapper<>(Firm.class))
                .list();
    }

    /** SIRENs of the records that are one with a record of this SIREN by now: merged into it, or it into them. */
    public List<String> sirensOfOne(String office, String siren) {
        return jdbc.sql(
                        """
                        select distinct other.siren from firm asked
                        join firm other on other.office = asked.office
                            and coalesce(other.merged_into, other.id) = coalesce(asked.merged_into, asked.id)
                        where asked.office = ? and asked.siren = ? order by other.siren""")
                .params(office, siren)
                .query(String.class)
                .list();
    }

    /** Records that were merged into a firm. */
    public List<Firm> mergedInto(String office, long id) {
        return jdbc.sql(COLUMNS + "where office = ? and merged_into = ? order by name collate \"fr-x-icu\"")
                .params(office, id)
                .query(new DataClassRowMapper<>(Firm.class))
                .list();
    }

    /** Points a record, and those that pointed to it, to the one that takes it over. */
    public void merge(String office, long from, long into) {
        jdbc.sql("update firm set merged_into = :into where office = :office and (id = :from or merged_into = :from)")
                .param("into", into)
                .param("office", office)
                .param("from", from)
                .update();
    }

    public void write(String office, long firm, OffsetDateTime at, String actor, String kind, String sentence) {
        jdbc.sql("insert into firm_change (office, firm, at, actor, kind, sentence) values (?, ?, ?, ?, ?, ?)")
                .params(office, firm, at, actor, kind, sentence)
                .update();
    }

    /** Oldest first. */
    public List<Firms.Change> changes(String office, long firm) {
        return jdbc.sql("select at, actor, kind, sentence from firm_change where office = ? and firm = ? order by id")
                .params(office, firm)
                .query(new DataClassRowMapper<>(Firms.Change.class))
                .list();
    }

    public long addGroup(String office, String name, boolean solidary, OffsetDateTime at, String actor) {
        return jdbc.sql(
                        """
                        insert into firm_group (office, name, solidary, created_at, created_by)
                        values (?, ?, ?, ?, ?) returning id""")
                .params(office, name, solidary, at, actor)
                .query(Long.class)
                .single();
    }

    public void addMember(String office, long group, long firm, boolean leader) {
        jdbc.sql("insert into firm_group_member (office, firm_group, firm, leader) values (?, ?, ?, ?)")
                .params(office, group, firm, leader)
                .update();
    }

    public Optional<Group> group(String office, long id) {
        return jdbc.sql("select id, office, name, solidary from firm_group where office = ? and id = ?")
                .params(office, id)
                .query(new DataClassRowMapper<>(Group.class))
                .optional();
    }

    /** The leader first. */
    public List<Member> members(String office, long group) {
        return jdbc.sql(
                        """
                        select firm, leader from firm_group_member where office = ? and firm_group = ?
                        order by leader desc, firm""")
                .params(office, group)
                .query(new DataClassRowMapper<>(Member.class))
                .list();
    }

    /** Groups that a firm is or was in, newest first. */
    public List<Group> groupsOf(String office, long firm) {
        return jdbc.sql(
                        """
                        select id, office, name, solidary from firm_group
                        where office = ? and id in (select firm_group from firm_group_member where firm = ?) order by id desc""")
                .params(office, firm)
                .query(new DataClassRowMapper<>(Group.class))
                .list();
    }
}
