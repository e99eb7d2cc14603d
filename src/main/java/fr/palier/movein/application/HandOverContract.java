package fr.palier.movein.application;

import fr.palier.correspondence.Mail;
import fr.palier.correspondence.Outbox;
import fr.palier.correspondence.Printer;
import fr.palier.engine.Decision;
import fr.palier.housing.Occupant;
import fr.palier.movein.VersionToHandOver;
import fr.palier.movein.domain.HandOverWay;
import fr.palier.movein.domain.MoveIn;
import fr.palier.movein.domain.MoveInReason;
import fr.palier.movein.domain.MoveInStatus;
import fr.palier.movein.persistence.MoveInRows;
import fr.palier.office.Offices;
import fr.palier.office.Text;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Hands the service contract over: the tenant types their name and confirms, or signs on paper; the proof is kept, a copy sent. */
@Component
public class HandOverContract {

    private static final String TABLE = "move-in-follow-up";
    private static final int NAME = 200;
    private static final int SHORTEST = 3;

    private final MoveInDesk desk;
    private final MoveInRows rows;
    private final MoveInPapers papers;
    private final Printer printer;
    private final Outbox outbox;
    private final Offices offices;
    private final MoveInFlow flow;
    private final ObjectProvider<VersionToHandOver> versions;

    HandOverContract(
            MoveInDesk desk,
            MoveInRows rows,
            MoveInPapers papers,
            Printer printer,
            Outbox outbox,
            Offices offices,
            MoveInFlow flow,
            ObjectProvider<VersionToHandOver> versions) {
        this.desk = desk;
        this.rows = rows;
        this.papers = papers;
        this.printer = printer;
        this.outbox = outbox;
        this.offices = offices;
        this.flow = flow;
        this.versions = versions;
    }

    /** On the spot: the tenant typed the name and ticked the box. */
    @Transactional
    public void typed(String reference, String name, boolean confirmed) {
        MoveIn moveIn = visit(reference);
        String signed = Text.optional(name, "Nom du locataire", NAME);
        MoveInReason.NOT_CONFIRMED.when(signed == null || signed.length() < SHORTEST || !confirmed);
        long document = papers.signed(moveIn, print(moveIn, signed));
        handedOver(moveIn, HandOverWay.TYPED, signed, document);
    }

    /** On paper; the scan is the proof. */
    @Transactional
    public void onPaper(String reference, MoveInPapers.File scan) {
        MoveIn moveIn = visit(reference);
        MoveInReason.NO_SCAN.when(scan == null || scan.content().length == 0);
        handedOver(moveIn, HandOverWay.PAPER, null, papers.scan(moveIn, scan));
    }

    /** The sheet to sign on paper, with nothing signed. */
    public byte[] blank(String reference) {
        MoveIn moveIn = desk.get(desk.office(), reference);
        desk.mustBe(MoveInDesk.VISITORS);
        return print(moveIn, null);
    }

    private MoveIn visit(String reference) {
        MoveIn moveIn = desk.act(reference, MoveInDesk.VISITORS);
        MoveInDesk.mustStand(moveIn, "Remettre le contrat de service", MoveInStatus.CHECKED);
        return moveIn;
    }

    private void handedOver(MoveIn moveIn, HandOverWay way, String signed, long document) {
        Decision decision = desk.decide(moveIn, TABLE, Map.of());
        LocalDate callOn = desk.today().plusDays(decision.number("callAfterDays"));
        rows.handedOver(moveIn, way, signed, document, callOn, desk.now(), desk.person());
        desk.note(
                moveIn,
                "contractHandedOver",
                "Contrat de service remis et signé (%s).".formatted(way.label().toLowerCase(java.util.Locale.FRANCE)),
                Map.of("way", way.name(), "document", document));
        send(moveIn, document);
        flow.handedOver(moveIn, callOn);
    }

    private void send(MoveIn moveIn, long document) {
        Occupant occupant = desk.occupant(moveIn);
        if (occupant.email() != null && !occupant.email().isBlank()) {
            outbox.post(new Mail(
                    moveIn.office(),
                    moveIn.reference(),
                    occupant.email(),
                    "movein/remise",
                    Map.of("place", desk.place(moveIn).inOneLine()),
                    List.of(document)));
        }
    }

    private byte[] print(MoveIn moveIn, String signed) {
        Map<String, Object> model = new HashMap<>();
        model.put("office", offices.get(moveIn.office()).forTenants());
        model.put("reference", moveIn.reference());
        model.put("moveIn", moveIn);
        model.put("place", desk.place(moveIn).inOneLine());
        model.put("occupant", desk.occupant(moveIn));
        model.put(
                "version",
                versions.stream()
                        .flatMap(known -> known.named(moveIn.office(), desk.today()).stream())
                        .findFirst()
                        .orElse(null));
        model.put("signed", signed);
        model.put("at", desk.now());
        model.put("by", desk.person().name());
        return printer.pdf("movein/feuille-remise", model);
    }
}
