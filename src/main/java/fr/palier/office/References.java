package fr.palier.office;

import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.stream.IntStream;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/** Gives the references that people read: {@code M-62-2026-0042}, unique, without gaps: the counter row stays locked until commit. */
@Repository
public class References {

    private final JdbcClient jdbc;
    private final Clock clock;

    References(JdbcClient jdbc, Clock clock) {
        this.jdbc = jdbc;
        this.clock = clock;
    }

    /** Next reference of a kind in an office for the current year. Must run in the transaction that uses it. */
    @Transactional(propagation = Propagation.MANDATORY)
    public String next(Letter letter, String office) {
        return next(letter, office, 1).get(0);
    }

    /** So many at once, in order. Must run in the transaction that uses them all. */
    @Transactional(propagation = Propagation.MANDATORY)
    public List<String> next(Letter letter, String office, int count) {
        if (count == 0) {
            return List.of();
        }
        int year = LocalDate.now(clock).getYear();
        int last = jdbc.sql(
                        """
                        insert into reference_counter (letter, office, year, last) values (:letter, :office, :year, :count)
                        on conflict (letter, office, year) do update set last = reference_counter.last + :count
                        returning last""")
                .param("letter", letter.name())
                .param("office", office)
                .param("year", year)
                .param("count", count)
                .query(Integer.class)
                .single();
        return IntStream.rangeClosed(last - count + 1, last)
                .mapToObj(number -> "%s-%s-%d-%04d".formatted(letter, office, year, number))
                .toList();
    }

    /**
     * First letter of a reference: need, consultation (market), contract, request, intervention, survey, gesture, evaluation, committee
     * session, sourcing (firms), non-conformity, move-in (arrival), round (tour), supplier review, dossier, falling rate (quality),
     * statement of penalties (late).
     */
    public enum Letter {
        B,
        M,
        C,
        R,
        I,
        S,
        G,
        E,
        P,
        F,
        N,
        A,
        T,
        V,
        D,
        Q,
        L
    }
}
