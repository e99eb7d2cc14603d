package fr.palier.evaluation.application;

import fr.palier.evaluation.domain.FrenchDay;
import fr.palier.evaluation.domain.RatedSite;
import fr.palier.evaluation.domain.RatingReason;
import fr.palier.evaluation.domain.Snag;
import fr.palier.evaluation.persistence.SnagRows;
import fr.palier.office.OfficeReason;
import fr.palier.office.Text;
import fr.palier.supplier.Firms;
import java.time.LocalDate;
import java.util.List;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Reserves of an acceptance: raised with the day by which they are lifted, lifted with day and photo. */
@Component
public class FollowSnags {

    private static final int SHORTEST = 3;
    private static final int TEXT = 2000;

    /** A reserve that is to be lifted later is a slip of the keyboard. */
    private static final int MOST_YEARS = 5;

    private final EvaluationDesk desk;
    private final SnagRows rows;
    private final KeepSites sites;
    private final EvaluationPhotos photos;
    private final Firms firms;

    FollowSnags(EvaluationDesk desk, SnagRows rows, KeepSites sites, EvaluationPhotos photos, Firms firms) {
        this.desk = desk;
        this.rows = rows;
        this.sites = sites;
        this.photos = photos;
        this.firms = firms;
    }

    @Transactional
    public void raise(
            long site, long firm, String text, LocalDate raisedOn, LocalDate dueOn, EvaluationPhotos.Photo photo) {
        desk.mustBe(EvaluationDesk.KEEPERS);
        RatedSite where = sites.locked(site);
        RatingReason.SITE_ABANDONED.when(where.isAbandoned());
        RatingReason.NOT_ACCEPTED.when(!where.isAccepted());
        RatingReason.NO_PARTY_OF_SITE.when(!where.has(firm));
        String what = said(text, "Réserve");
        OfficeReason.MISSING.when(raisedOn == null, "Constatée le");
        OfficeReason.MISSING.when(dueOn == null, "À lever avant le");
        RatingReason.SNAG_IN_FUTURE.when(raisedOn.isAfter(desk.today()));
        RatingReason.SNAG_DUE_BEFORE.when(dueOn.isBefore(raisedOn));
        RatingReason.SNAG_DUE_LATE.when(dueOn.isAfter(raisedOn.plusYears(MOST_YEARS)), MOST_YEARS);
        Long kept = photos.keep(where.office(), where.fileKey(), photo);
        rows.add(
                where.office(),
                new Snag(0, site, firm, what, raisedOn, dueOn, kept, null, null, null, null, null, List.of()),
                desk.now(),
                desk.person());
        desk.note(
                where.office(),
                where.fileKey(),
                "snagRaised",
                "Réserve pour %s, à lever avant le %s : %s"
                        .formatted(firms.get(where.office(), firm).name(), FrenchDay.of(dueOn), what));
    }

    /**
     * Lifts the whole reserve; a note or a photo says how it was seen.
     *
     * @throws fr.palier.office.Rejection {@code evaluation.liftingUnproven}, {@code evaluation.liftedAlready} and others
     */
    @Transactional
    public void lift(long site, long id, LocalDate day, String note, EvaluationPhotos.Photo photo) {
        Snag snag = toLift(site, id, day);
        String how = Text.optional(note, "Observation", TEXT);
        RatingReason.LIFTING_UNPROVEN.when(how == null && photo == null);
        RatedSite where = sites.locked(snag.site());
        Long kept = photos.keep(where.office(), where.fileKey(), photo);
        RatingReason.LIFTED_ALREADY.when(!rows.lift(id, day, how, kept, desk.now(), desk.person()));
        desk.note(
                where.office(),
                where.fileKey(),
                "snagLifted",
                "Réserve levée le %s : %s".formatted(FrenchDay.of(day), snag.text()));
    }

    /** Lifts a part; the reserve stays open with the same due day. @param remains what is still to be done */
    @Transactional
    public void liftPartly(long site, long id, LocalDate day, String remains, EvaluationPhotos.Photo photo) {
        Snag snag = toLift(site, id, day);
        String still = said(remains, "Reste à faire");
        RatedSite where = sites.locked(snag.site());
        Long kept = photos.keep(where.office(), where.fileKey(), photo);
        rows.liftPartly(id, day, still, kept, desk.now(), desk.person());
        desk.note(
                where.office(),
                where.fileKey(),
                "snagLiftedPartly",
                "Réserve levée en partie le %s : %s. Reste à faire : %s"
                        .formatted(FrenchDay.of(day), snag.text(), still));
    }

    private static String said(String text, String field) {
        String what = Text.required(text, field, TEXT);
        RatingReason.SNAG_SHORT.when(what.length() < SHORTEST, field, SHORTEST);
        return what;
    }

    /** The site is held first: two who lift at once take turns. */
    private Snag toLift(long site, long id, LocalDate day) {
        desk.mustBe(EvaluationDesk.KEEPERS);
        sites.locked(site);
        Snag snag = rows.find(desk.office(), id)
                .filter(found -> found.site() == site)
                .orElseThrow(() -> OfficeReason.NOT_FOUND.rejection("réserve " + id));
        OfficeReason.MISSING.when(day == null, "Levée le");
        RatingReason.SNAG_IN_FUTURE.when(day.isAfter(desk.today()));
        RatingReason.LIFTED_BEFORE.when(day.isBefore(snag.raisedOn()));
        RatingReason.LIFTED_ALREADY.when(!snag.isOpen());
        return snag;
    }
}
