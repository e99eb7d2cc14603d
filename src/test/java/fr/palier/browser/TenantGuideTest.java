package fr.palier.browser;

import fr.palier.commitment.GestureStory;
import fr.palier.commitment.application.ContestGesture;
import fr.palier.complaint.domain.Category;
import fr.palier.complaint.domain.Cause;
import fr.palier.demo.ComplaintStory;
import fr.palier.demo.DemoClock;
import fr.palier.demo.OrderStory;
import fr.palier.demo.RoundStory;
import fr.palier.housing.Homes;
import fr.palier.housing.Occupant;
import fr.palier.housing.Place;
import fr.palier.housing.WorkType;
import fr.palier.intervention.application.ContestAbsence;
import fr.palier.intervention.round.domain.RoundKind;
import fr.palier.office.Zone;
import fr.palier.testing.PalierTest;
import java.io.IOException;
import java.time.ZonedDateTime;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;

/** The tenants' half as the staff guide tells it: a night of the desk, a day of the agency, a round, the executive's gestures. */
@PalierTest
@Tag("browser")
@ExtendWith(Chromium.class)
class TenantGuideTest {

    private static final ZonedDateTime MONDAY = ZonedDateTime.of(2028, 2, 7, 9, 0, 0, 0, Zone.PARIS);
    private static final int PHONE = 390;
    private static final int FIRM = 1;

    @Autowired
    private ComplaintStory complaints;

    @Autowired
    private OrderStory orders;

    @Autowired
    private RoundStory rounds;

    @Autowired
    private GestureStory gestures;

    @Autowired
    private ContestAbsence absences;

    @Autowired
    private ContestGesture contests;

    @Autowired
    private Homes homes;

    @Autowired
    private DemoClock clock;

    @LocalServerPort
    private int port;

    @BeforeEach
    void onAMonday() {
        clock.moveTo(MONDAY);
        complaints.openOffice();
        gestures.contract();
    }

    @AfterEach
    void giveTheClockBack() {
        clock.reset();
    }

    @Test
    void eachPictureOfTheTenantsHalfIsOfAPageThatItsReaderOpens() throws IOException {
        GuidePictures pictures = new GuidePictures(port);
        agencysDay(pictures);
        teamsRound(pictures);
        executivesGesture(pictures);
        desksNight(pictures);
        pictures.areThoseOfTheGuide(name -> name.startsWith("locataires-"));
    }

    private void agencysDay(GuidePictures pictures) {
        Occupant tenant = complaints.tenant(111);
        Place place = homes.placeOfDwelling("62", tenant.dwelling());
        orders.contract("62", FIRM, place.residence().id(), WorkType.PLUMBING);
        String order = orders.order(orders.wanted(place, tenant.id(), null));
        var absence = orders.noAccess(order);
        absences.contest("62", order, absence.id(), "J'étais à la maison toute la matinée, personne n'a sonné.");
        orders.runJobs(order);
        pictures.page(
                "locataires-suivi",
                OrderStory.AGENCY,
                "/interventions/" + order + "/suivi",
                "Noter ce qui s'est passé");
        pictures.task(
                "locataires-absence",
                OrderStory.AGENCY,
                complaints.taskOf(OrderStory.AGENCY, order, "userTask_decideAbsence"),
                "Trancher l’absence contestée");
    }

    private void teamsRound(GuidePictures pictures) {
        Place place = homes.placeOfDwelling("62", complaints.tenant(111).dwelling());
        long programme = rounds.plan(
                new Place(place.residence(), place.building(), null),
                RoundKind.EQUIPMENT_AND_SAFETY,
                RoundStory.WEEK,
                1,
                false);
        rounds.openToday();
        pictures.page(
                "locataires-tournee",
                RoundStory.TEAM,
                "/tournees/" + rounds.round(programme, rounds.today()),
                "Équipements et sécurité",
                PHONE);
    }

    private void executivesGesture(GuidePictures pictures) {
        String gesture = gestures.toldTenant(gestures.late(112, 12));
        contests.byLink(gestures.link(gesture), "J'ai pris deux demi-journées pour rien avant que quelqu'un vienne.");
        gestures.runJobs(gesture);
        pictures.task(
                "locataires-geste",
                GestureStory.DIRECTOR,
                complaints.taskOf(GestureStory.DIRECTOR, gesture, "userTask_reviewContest"),
                "Réexaminer le geste contesté");
    }

    private void desksNight(GuidePictures pictures) {
        clock.moveTo(MONDAY.withHour(23));
        Occupant tenant = complaints.tenant(113);
        pictures.page(
                "locataires-accueil",
                ComplaintStory.DESK,
                "/accueil-telephonique?locataire=" + tenant.id(),
                tenant.name());
        String request = complaints.take(
                complaints.call(113, Category.WATER_LEAK, Cause.UNKNOWN, "L'eau coule du plafond.", true));
        pictures.task(
                "locataires-astreinte",
                ComplaintStory.DESK,
                complaints.taskOf(ComplaintStory.DESK, request, "userTask_callOnCall"),
                "Joindre l’astreinte par téléphone");
    }
}
