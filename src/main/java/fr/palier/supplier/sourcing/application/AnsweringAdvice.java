package fr.palier.supplier.sourcing.application;

import fr.palier.engine.Role;
import fr.palier.office.OfficeReason;
import fr.palier.office.Text;
import fr.palier.supplier.sourcing.persistence.AdviceRows;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** What an office adds to the public page that explains to firms how to answer. */
@Component
public class AnsweringAdvice {

    private static final int TEXT = 4000;

    private final AdviceRows rows;
    private final SourcingDesk desk;

    AnsweringAdvice(AdviceRows rows, SourcingDesk desk) {
        this.rows = rows;
        this.desk = desk;
    }

    /** Empty where the office adds nothing; open to everyone. */
    @Transactional(readOnly = true)
    public String of(String office) {
        return rows.of(office).orElse("");
    }

    /** Of the buyer's own office. */
    @Transactional(readOnly = true)
    public String toEdit() {
        OfficeReason.NOT_ALLOWED.when(!desk.person().is(Role.BUYERS.group()));
        return of(desk.office());
    }

    /** Replaces what shows; the former texts stay in the table. Empty = the office adds nothing. */
    @Transactional
    public void write(String advice) {
        OfficeReason.NOT_ALLOWED.when(!desk.person().is(Role.BUYERS.group()));
        String text = Text.optional(advice, "Conseils de l'office", TEXT);
        rows.write(desk.office(), text == null ? "" : text, desk.person().id(), desk.now());
    }
}
