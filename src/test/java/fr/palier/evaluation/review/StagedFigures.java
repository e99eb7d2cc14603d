package fr.palier.evaluation.review;

import fr.palier.evaluation.SheetKind;
import fr.palier.evaluation.review.application.ReviewFigures;
import fr.palier.evaluation.review.domain.ReviewPeriod;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import org.springframework.beans.factory.annotation.Qualifier;
import org.springframework.context.annotation.Primary;

/** Figures that a test says a firm has in a period; all others are the real ones. */
@Primary
public class StagedFigures implements ReviewFigures {

    private record Of(String office, long firm, SheetKind sheet, ReviewPeriod period) {}

    private final ReviewFigures real;
    private final Map<Of, Provisional> staged = new ConcurrentHashMap<>();

    StagedFigures(@Qualifier("fr.palier.evaluation.review.application.FiguresOfPeriod") ReviewFigures real) {
        this.real = real;
    }

    public void stage(long firm, SheetKind sheet, ReviewPeriod period, Provisional figures) {
        staged.put(new Of("62", firm, sheet, period), figures);
    }

    @Override
    public Provisional of(String office, long firm, SheetKind sheet, ReviewPeriod period) {
        Provisional found = staged.get(new Of(office, firm, sheet, period));
        return found == null ? real.of(office, firm, sheet, period) : found;
    }

    @Override
    public Set<Long> firms(String office, SheetKind sheet, ReviewPeriod period) {
        Set<Long> firms = new HashSet<>(real.firms(office, sheet, period));
        List.copyOf(staged.keySet()).stream()
                .filter(one -> one.office().equals(office)
                        && one.sheet() == sheet
                        && one.period().equals(period))
                .map(Of::firm)
                .forEach(firms::add);
        return firms;
    }
}
