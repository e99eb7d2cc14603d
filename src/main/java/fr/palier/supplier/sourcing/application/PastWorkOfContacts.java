package fr.palier.supplier.sourcing.application;

import fr.palier.supplier.PastReview;
import fr.palier.supplier.PastReviews;
import fr.palier.supplier.sourcing.domain.Contact;
import java.util.List;
import java.util.Optional;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** How the firms of a sourcing did before, for those who run it, while it may still shape the purchase. */
@Component
public class PastWorkOfContacts {

    private final Optional<PastReviews> reviews;
    private final SourcingDesk desk;

    PastWorkOfContacts(Optional<PastReviews> reviews, SourcingDesk desk) {
        this.reviews = reviews;
        this.desk = desk;
    }

    /** Nothing once the consultation is published: its candidates are no more treated apart. */
    @Transactional(readOnly = true)
    public List<PastReview> of(SourcingFile file) {
        boolean open =
                desk.file(file.sourcing().office(), file.sourcing().file()).open();
        return open
                ? file.contacts().stream()
                        .map(Contact::firm)
                        .distinct()
                        .flatMap(firm -> reviews.stream()
                                .flatMap(source ->
                                        source.ofFirm(file.sourcing().office(), firm, desk.person()).stream()))
                        .toList()
                : List.of();
    }
}
