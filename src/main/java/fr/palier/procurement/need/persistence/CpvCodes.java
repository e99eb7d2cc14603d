package fr.palier.procurement.need.persistence;

import fr.palier.procurement.need.domain.Words;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;
import org.springframework.jdbc.core.DataClassRowMapper;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** The CPV, searched by French words or by the first digits of a code. */
@Repository
public class CpvCodes {

    private static final Pattern CODE = Pattern.compile("[0-9]{1,8}(-[0-9])?");
    private static final int MOST_ANSWERS = 40;

    private final JdbcClient jdbc;

    CpvCodes(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** One code of the CPV. */
    public record Cpv(String code, String label) {}

    public Optional<Cpv> find(String code) {
        return jdbc.sql("select code, label from cpv where code = ?")
                .param(code)
                .query(new DataClassRowMapper<>(Cpv.class))
                .optional();
    }

    public boolean existsUnder(String prefix) {
        return jdbc.sql("select exists (select 1 from cpv where code like ? || '%')")
                .param(prefix)
                .query(Boolean.class)
                .single();
    }

    /**
     * Codes that a query means: by digits ({@code 7131}), else by words, accents, articles and plurals put aside. Codes that hold
     * all words come first, then the shorter labels (the more general codes).
     */
    public List<Cpv> search(String query) {
        String asked = query.strip();
        if (CODE.matcher(asked).matches()) {
            return jdbc.sql("select code, label from cpv where code like ? || '%' order by code limit ?")
                    .params(asked.replaceAll("-.*", ""), MOST_ANSWERS)
                    .query(new DataClassRowMapper<>(Cpv.class))
                    .list();
        }
        List<String> words = Words.toSearch(asked);
        return words.isEmpty() ? List.of() : byWords(words.toArray(new String[0]));
    }

    private List<Cpv> byWords(String[] words) {
        return jdbc.sql(
                        """
                        with hit as (
                            select code, label, words,
                                   (select count(*) from unnest(cast(:words as text[])) word where cpv.words like '% ' || word || '%') as begun,
                                   (select count(*) from unnest(cast(:words as text[])) word where cpv.words like '%' || word || '%') as held
                            from cpv)
                        select code, label from hit
                        where held = (select max(held) from hit) and held > 0
                        order by begun desc, length(words), code limit :most""")
                .param("words", words)
                .param("most", MOST_ANSWERS)
                .query(new DataClassRowMapper<>(Cpv.class))
                .list();
    }
}
