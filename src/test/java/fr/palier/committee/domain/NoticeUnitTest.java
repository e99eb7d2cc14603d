package fr.palier.committee.domain;

import static org.assertj.core.api.Assertions.assertThat;

import fr.palier.office.BusinessCalendar;
import fr.palier.office.Office;
import java.time.LocalDate;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class NoticeUnitTest {

    private static final Office OFFICE = new Office("62", "Office", "legal-minimum", "OPH", false, "a@b.example", "");

    @ParameterizedTest(name = "{1} {0} from {2}: not before {3}")
    @CsvSource({
        // 2026-12-21 is a Monday, 25 December a holiday
        "CALENDAR, 5, 2026-12-21, 2026-12-26",
        // five clear days lie between the two days, neither of which counts
        "CLEAR, 5, 2026-12-21, 2026-12-27",
        "WORKING, 5, 2026-12-21, 2026-12-29",
        "CLEAR_WORKING, 5, 2026-12-21, 2026-12-30",
        "CALENDAR, 0, 2026-12-25, 2026-12-25",
        "CLEAR, 0, 2026-12-25, 2026-12-25",
        "WORKING, 0, 2026-12-25, 2026-12-25",
        "CLEAR_WORKING, 0, 2026-12-25, 2026-12-25"
    })
    void noticeIsCountedInTheUnitOfTheRules(NoticeUnit unit, int days, LocalDate convened, LocalDate earliest) {
        assertThat(unit.earliest(convened, days, new BusinessCalendar(), OFFICE))
                .isEqualTo(earliest);
    }
}
