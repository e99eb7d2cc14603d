package fr.palier.demo;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;

import fr.palier.office.Zone;
import fr.palier.procurement.tender.domain.TenderStatus;
import fr.palier.procurement.tender.persistence.Tenders;
import fr.palier.testing.PalierTest;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.ZonedDateTime;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.EnabledIfSystemProperty;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.beans.factory.config.AutowireCapableBeanFactory;

/**
 * Whoever starts the demonstration on a holiday must not see it fail: once it announced a deadline on 11 November, and the product
 * rightly refused.
 */
@PalierTest
class DemoOnAnyDayTest {

    @Autowired
    private Tenders tenders;

    @Autowired
    private AutowireCapableBeanFactory beans;

    @Autowired
    private DemoClock clock;

    @AfterEach
    void giveTheClockBack() {
        clock.startNow();
    }

    /** The last minute before a bridge of holidays; more days take minutes: {@code -Dpalier.demo.days=awkward} or {@code year}. */
    @ParameterizedTest
    @ValueSource(strings = {"2027-12-24T23:59"})
    void theConsultationsAreToldOnAwkwardDays(LocalDateTime moment) {
        tell(moment);
    }

    static Stream<LocalDateTime> awkward() {
        return Stream.of(
                        "2027-11-11T10:00",
                        "2027-03-28T02:30", // the hour that does not exist
                        "2027-01-01T00:01", // New Year, whose past stands in another year
                        "2027-03-26T09:00", // Good Friday
                        "2027-03-29T09:00", // Easter Monday
                        "2027-05-01T09:00",
                        "2027-05-06T09:00", // Ascension
                        "2027-05-08T09:00",
                        "2027-05-17T09:00", // Whit Monday
                        "2027-07-14T09:00",
                        "2027-10-02T09:00", // a Saturday
                        "2027-10-31T02:30", // the hour that comes twice
                        "2027-12-25T09:00",
                        "2027-12-26T09:00",
                        "2028-02-29T09:00")
                .map(LocalDateTime::parse);
    }

    @ParameterizedTest
    @MethodSource("awkward")
    @EnabledIfSystemProperty(named = "palier.demo.days", matches = "awkward|year")
    void onMoreOfThem(LocalDateTime moment) {
        tell(moment);
    }

    @Test
    @EnabledIfSystemProperty(named = "palier.demo.days", matches = "year")
    void andOnEveryDayOfAYear() {
        LocalDate first = LocalDate.of(2027, 1, 1);
        first.datesUntil(first.plusYears(1)).forEach(day -> tell(day.atTime(9, 0)));
    }

    private void tell(LocalDateTime moment) {
        ZonedDateTime home = moment.atZone(Zone.PARIS);
        clock.startAt(home);
        int running = inOpening();
        DemoTenders demonstration =
                (DemoTenders) beans.autowire(DemoTenders.class, AutowireCapableBeanFactory.AUTOWIRE_CONSTRUCTOR, false);
        assertThatCode(demonstration::tell).as("demonstration as of %s", moment).doesNotThrowAnyException();
        clock.reset();
        assertThat(clock.now()).isBetween(home, home.plusMinutes(10));
        assertThat(inOpening()).as("one to open, one with too few applications").isEqualTo(running + 2);
    }

    private int inOpening() {
        return tenders.search("62", TenderStatus.OPENING, null, null).size();
    }
}
