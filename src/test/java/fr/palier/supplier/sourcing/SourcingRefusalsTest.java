package fr.palier.supplier.sourcing;

import static fr.palier.supplier.sourcing.Refusals.refused;
import static org.assertj.core.api.Assertions.assertThat;

import fr.palier.demo.TenderStory;
import fr.palier.office.Person;
import fr.palier.procurement.Nature;
import fr.palier.supplier.sourcing.application.AnswerQuestions;
import fr.palier.supplier.sourcing.application.ConcludeSourcing;
import fr.palier.supplier.sourcing.application.ContactFirms;
import fr.palier.supplier.sourcing.application.HoldMeetings;
import fr.palier.supplier.sourcing.application.NoteInterest;
import fr.palier.supplier.sourcing.application.OpenSourcing;
import fr.palier.supplier.sourcing.application.SourcingReader;
import fr.palier.supplier.sourcing.application.TellFirms;
import fr.palier.supplier.sourcing.domain.Cause;
import fr.palier.supplier.sourcing.domain.FirmAnswer;
import fr.palier.supplier.sourcing.domain.Interest;
import fr.palier.supplier.sourcing.domain.SourcingStatus;
import fr.palier.testing.As;
import fr.palier.testing.PalierTest;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;

/** What a sourcing refuses, to whom, and that a refusal leaves nothing behind. */
@PalierTest
class SourcingRefusalsTest {

    @Autowired
    private SourcingStory story;

    @Autowired
    private TenderStory tenders;

    @Autowired
    private OpenSourcing opening;

    @Autowired
    private ContactFirms contacting;

    @Autowired
    private AnswerQuestions questions;

    @Autowired
    private HoldMeetings meetings;

    @Autowired
    private NoteInterest interests;

    @Autowired
    private ConcludeSourcing concluding;

    @Autowired
    private SourcingReader reader;

    @Autowired
    private TellFirms firms;

    @Autowired
    private JdbcClient jdbc;

    @Test
    void aFirmIsContactedOnceAndOnlyWithAnAddress() {
        String reference = story.open(story.need("Nettoyage des halls", Nature.SERVICES));
        refused("sourcing.nobodyToContact", () -> send(reference, "Bonjour"));
        add(reference, 0);
        refused("sourcing.alreadyContacted", () -> add(reference, 0));
        refused("sourcing.noEmail", () -> add(reference, 7));
        refused("supplier.firm.notFound", () -> buyer(() -> contacting.add(reference, 999_999_999L)));
        refused("office.missing", () -> send(reference, "  "));
        refused("office.tooLong", () -> send(reference, "x".repeat(10_000)));
        refused("office.wrongText", () -> send(reference, "a\u0000b"));
        assertThat(story.file(reference).contacts()).hasSize(1);
        assertThat(story.file(reference).informations()).as("nothing was sent").isEmpty();
        assertThat(story.file(reference).sourcing().status()).isEqualTo(SourcingStatus.CONTACTING);
        story.contact(reference, 1);
        refused("sourcing.wrongMoment", () -> send(reference, "Encore"));
        refused("sourcing.alreadyContacted", () -> add(reference, 1));
        refused(
                "sourcing.wrongMoment",
                () -> buyer(() -> contacting.remove(
                        reference, story.contactOf(reference, 1).id())));
    }

    @Test
    void anAnswerReachesSomebodyOrIsRefused() {
        String reference = story.open(story.need("Nettoyage des vitres", Nature.SERVICES));
        refused("sourcing.answerToNobody", () -> buyer(() -> questions.answer(reference, 1, "Oui")));
        refused("sourcing.wrongMoment", () -> buyer(() -> questions.note(reference, null, "Combien ?")));
        refused(
                "sourcing.answerToNobody",
                () -> buyer(() ->
                        interests.byOffice(reference, 1, new FirmAnswer.Said(Interest.WILL_APPLY, List.of(), null))));
        story.contact(reference, 0);
        refused("sourcing.unknownQuestion", () -> buyer(() -> questions.answer(reference, 1, "Oui")));
        questions.ask(story.link(reference, 0), "Combien de halls ?");
        long asked = story.file(reference).questions().get(0).id();
        refused("office.tooLong", () -> buyer(() -> questions.answer(reference, asked, "x".repeat(10_000))));
        refused("sourcing.unansweredQuestions", () -> story.closeExchanges(reference));
        buyer(() -> questions.answer(reference, asked, "Douze."));
        refused("sourcing.alreadyAnswered", () -> buyer(() -> questions.answer(reference, asked, "Treize.")));
        for (int number = 1; number <= 5; number++) {
            questions.ask(story.link(reference, 0), "Question " + number);
        }
        refused("sourcing.tooManyQuestions", () -> questions.ask(story.link(reference, 0), "Encore une"));
    }

    @Test
    void aMeetingToComeIsPlannedAndOnlyAPastOneWasHeld() {
        String reference = story.open(story.need("Peinture des cages", Nature.WORKS));
        story.contact(reference, 0);
        long firm = story.contactOf(reference, 0).id();
        var said = new HoldMeetings.Account("Échange sur les délais.", null);
        OffsetDateTime now = story.file(reference).sourcing().sentAt();
        refused(
                "sourcing.meetingInFuture",
                () -> buyer(() -> meetings.record(reference, meeting(now.plusDays(2), firm), said)));
        refused("sourcing.meetingInPast", () -> buyer(() -> meetings.plan(reference, meeting(now.minusDays(2), firm))));
        refused(
                "sourcing.meetingWithoutFirm",
                () -> buyer(() -> meetings.plan(
                        reference,
                        new HoldMeetings.Entered(now.plusDays(2), "Siège", "acheteur", "gérant", List.of()))));
        refused(
                "sourcing.unknownContact",
                () -> buyer(() -> meetings.plan(reference, meeting(now.plusDays(2), firm + 1_000_000))));
        refused(
                "office.missing",
                () -> buyer(() -> meetings.record(
                        reference, meeting(now.minusDays(2), firm), new HoldMeetings.Account(" ", "Nouveauté"))));
        assertThat(story.file(reference).meetings()).as("nothing half-written").isEmpty();
        assertThat(story.file(reference).informations()).hasSize(1);
        buyer(() -> meetings.plan(reference, meeting(now.plusDays(2), firm)));
        long planned = story.file(reference).meetings().get(0).id();
        refused("sourcing.meetingInFuture", () -> buyer(() -> meetings.hold(reference, planned, said)));
        refused("sourcing.plannedMeetings", () -> story.closeExchanges(reference));
        buyer(() -> meetings.cancel(reference, planned));
        refused("sourcing.unknownMeeting", () -> buyer(() -> meetings.hold(reference, planned, said)));
        story.closeExchanges(reference);
    }

    @Test
    void causesGoWithARefusalAndOtherIsExplained() {
        refused("sourcing.causeMissing", () -> new FirmAnswer.Said(Interest.WILL_NOT_APPLY, List.of(), "Non"));
        refused(
                "sourcing.causeWithoutRefusal",
                () -> new FirmAnswer.Said(Interest.WILL_APPLY, List.of(Cause.DISTANCE), null));
        refused(
                "sourcing.otherCauseUnsaid",
                () -> new FirmAnswer.Said(Interest.WILL_NOT_APPLY, List.of(Cause.OTHER), " "));
        refused("office.missing", () -> new FirmAnswer.Said(null, List.of(), null));
        refused("office.tooLong", () -> new FirmAnswer.Said(Interest.UNDECIDED, List.of(), "x".repeat(10_000)));
    }

    @Test
    void onceTheConsultationIsPublishedNothingMoreIsTold() {
        String tender = tenders.open(tenders.supervisedWorks("Ravalement, sourcing tardif", 900_000));
        String reference = story.open(tender);
        story.contact(reference, 0);
        questions.ask(story.link(reference, 0), "Échafaudage commun ?");
        long asked = story.file(reference).questions().get(0).id();
        jdbc.sql("update tender set status = 'CONSULTATION' where reference = ?")
                .param(tender)
                .update();
        refused("sourcing.published", () -> story.open(tender));
        refused("sourcing.published", () -> add(reference, 1));
        refused("sourcing.published", () -> questions.ask(story.link(reference, 0), "Autre question"));
        refused("sourcing.published", () -> buyer(() -> questions.answer(reference, asked, "Oui")));
        interests.byFirm(
                story.link(reference, 0), new FirmAnswer.Said(Interest.WILL_NOT_APPLY, List.of(Cause.PLANNING), null));
        assertThat(story.file(reference).answers()).as("causes are still heard").hasSize(1);
        buyer(() -> concluding.abandon(reference, "La consultation est déjà publiée."));
    }

    @Test
    void anUnknownOrForeignFileIsNotFound() {
        refused("office.notFound", () -> story.open("M-62-2026-9999"));
        refused("office.notFound", () -> story.open("<script>alert(1)</script>"));
        String need = story.need("Élagage", Nature.SERVICES);
        refused(
                "office.notFound",
                () -> As.person(
                        "buyers-59",
                        () -> opening.start(need, "Voir", story.today().plusDays(5))));
        refused("office.notFound", () -> firms.tell("62", "F-62-2026-9999"));
        refused("sourcing.pastDueDate", () -> buyer(() -> opening.start(need, "Voir", story.today())));
        refused(
                "sourcing.farDueDate",
                () -> buyer(() ->
                        opening.start(need, "Voir", story.today().plusYears(1).plusDays(1))));
        refused(
                "office.missing",
                () -> buyer(() -> opening.start(need, " ", story.today().plusDays(5))));
        assertThat(reader.search("62", As.who(SourcingStory.BUYER), "Élagage", 10))
                .isEmpty();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "supervisors-62",
                "executive-62",
                "finance-62",
                "project-managers-62",
                "committee-members-62",
                "committee-secretary-62",
                "quality-62",
                "rental-management-62",
                "external-evaluator-62",
                "tenant-representatives-62"
            })
    void othersOfTheOfficeDoNotAct(String person) {
        String need = story.need("Essai des droits " + person, Nature.SERVICES);
        String reference = story.open(need);
        refused(
                "office.notAllowed",
                () -> As.person(
                        person, () -> opening.start(need, "Voir", story.today().plusDays(5))));
        for (Runnable act : acts(reference)) {
            refused("office.notAllowed", () -> As.person(person, act));
        }
        boolean reads = person.startsWith("supervisors");
        assertThat(reader.read("62", reference, As.who(person)).isPresent()).isEqualTo(reads);
        assertThat(reader.search("62", As.who(person), reference, 10)).hasSize(reads ? 1 : 0);
    }

    @Test
    void anotherOfficeFindsNothingAndAnotherServiceIsRefused() {
        String reference = story.open(story.need("Droits des services", Nature.SERVICES));
        for (Runnable act : acts(reference)) {
            refused("office.notFound", () -> As.person("buyers-59", act));
        }
        refused("office.notFound", () -> As.person("buyers-59", () -> reader.get(reference)));
        Person elsewhere =
                new Person("autre-62", "Autre service", "62", Set.of("department-buyers", "service-agence-nord"));
        for (Runnable act : acts(reference)) {
            refused(
                    "office.notAllowed",
                    () -> As.person(elsewhere, () -> {
                        act.run();
                        return null;
                    }));
        }
        assertThat(reader.read("62", reference, elsewhere)).isEmpty();
        As.person(SourcingStory.DEPARTMENT, () -> contacting.add(reference, story.firm(0)));
        assertThat(story.file(reference).contacts()).as("its own service acts").hasSize(1);
    }

    @Test
    void fewApplicationsNeedAReason() {
        String reference = story.open(story.need("Ascenseurs", Nature.SERVICES));
        story.contact(reference, 0);
        story.closeExchanges(reference);
        story.conclude(reference, 1);
        assertThat(story.file(reference).sourcing().floor()).isEqualTo(2);
        refused(
                "sourcing.reasonRequired",
                () -> story.complete(
                        SourcingStory.BUYER, reference, "userTask_decideOnFew", Map.of("followUp", "GO_ON")));
        refused("sourcing.reasonRequired", () -> buyer(() -> concluding.goOn(reference, "Tant pis")));
        assertThat(story.file(reference).sourcing().status()).isEqualTo(SourcingStatus.FEW_EXPECTED);
    }

    private List<Runnable> acts(String reference) {
        return List.of(
                () -> contacting.add(reference, story.firm(0)),
                () -> contacting.send(reference, "Bonjour", story.today().plusDays(5)),
                () -> questions.answer(reference, 1, "Oui"),
                () -> questions.note(reference, null, "Combien ?"),
                () -> interests.byOffice(reference, 1, new FirmAnswer.Said(Interest.UNDECIDED, List.of(), null)),
                () -> concluding.closeExchanges(reference),
                () -> concluding.abandon(reference, "Ce sourcing n'est plus utile."));
    }

    private void add(String reference, int firm) {
        buyer(() -> contacting.add(reference, story.firm(firm)));
    }

    private void send(String reference, String message) {
        buyer(() -> contacting.send(reference, message, story.today().plusDays(5)));
    }

    private static void buyer(Runnable act) {
        As.person(SourcingStory.BUYER, act);
    }

    private static HoldMeetings.Entered meeting(OffsetDateTime at, long firm) {
        return new HoldMeetings.Entered(at, "Siège", "acheteur", "gérant", List.of(firm));
    }
}
