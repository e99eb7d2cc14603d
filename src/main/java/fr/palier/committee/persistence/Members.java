package fr.palier.committee.persistence;

import fr.palier.committee.domain.Member;
import fr.palier.committee.domain.Title;
import java.time.LocalDate;
import java.util.List;
import org.springframework.jdbc.core.DataClassRowMapper;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Members and substitutes of the bodies, each over a period. */
@Repository
public class Members {

    private final JdbcClient jdbc;

    Members(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** Those of a body on a day: president, members, substitutes. */
    public List<Member> of(long body, LocalDate day) {
        return jdbc.sql(
                        """
                        select * from committee_member
                        where body = ? and valid_from <= ? and (valid_to is null or valid_to >= ?)
                        order by case title when 'PRESIDENT' then 0 when 'MEMBER' then 1 else 2 end, name collate "fr-x-icu", id""")
                .params(body, day, day)
                .query(new DataClassRowMapper<>(Member.class))
                .list();
    }

    public Member get(long id) {
        return jdbc.sql("select * from committee_member where id = ?")
                .param(id)
                .query(new DataClassRowMapper<>(Member.class))
                .single();
    }

    public void end(long id, LocalDate lastDay) {
        jdbc.sql("update committee_member set valid_to = ? where id = ?")
                .params(lastDay, id)
                .update();
    }

    public long add(long body, String account, String name, Title title, Long substitutes, LocalDate from) {
        return jdbc.sql(
                        """
                        insert into committee_member (body, account, name, title, substitutes, valid_from)
                        values (:body, :account, :name, :title, :substitutes, :from) returning id""")
                .param("body", body)
                .param("account", account)
                .param("name", name)
                .param("title", title.name())
                .param("substitutes", substitutes)
                .param("from", from)
                .query(Long.class)
                .single();
    }
}
