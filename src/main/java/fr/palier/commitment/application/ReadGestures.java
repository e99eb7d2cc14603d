package fr.palier.commitment.application;

import fr.palier.commitment.domain.Commitment;
import fr.palier.commitment.domain.ContractText;
import fr.palier.commitment.domain.Credit;
import fr.palier.commitment.domain.GestureStatus;
import fr.palier.commitment.domain.GoodwillGesture;
import fr.palier.commitment.domain.TenantBreach;
import fr.palier.commitment.domain.Theme;
import fr.palier.commitment.persistence.CauseRows;
import fr.palier.commitment.persistence.CreditRows;
import fr.palier.commitment.persistence.GestureRows;
import fr.palier.correspondence.SignedLinks;
import fr.palier.engine.TenantFile;
import fr.palier.engine.TenantFiles;
import fr.palier.housing.Homes;
import fr.palier.housing.Occupant;
import fr.palier.housing.Place;
import fr.palier.housing.Residence;
import fr.palier.office.Money;
import fr.palier.office.OfficeReason;
import fr.palier.office.Person;
import java.util.List;
import java.util.Optional;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Reads gestures under the reader's rights; to anyone else a gesture is unknown. */
@Component
@Transactional(readOnly = true)
public class ReadGestures {

    private final GestureRows rows;
    private final CauseRows causes;
    private final CreditRows credits;
    private final ReadContract contracts;
    private final TellTenant told;
    private final TenantLetters letters;
    private final Homes homes;
    private final CommitmentDesk desk;
    private final TenantFiles files;

    ReadGestures(
            GestureRows rows,
            CauseRows causes,
            CreditRows credits,
            ReadContract contracts,
            TellTenant told,
            TenantLetters letters,
            Homes homes,
            CommitmentDesk desk,
            TenantFiles files) {
        this.rows = rows;
        this.causes = causes;
        this.credits = credits;
        this.contracts = contracts;
        this.told = told;
        this.letters = letters;
        this.homes = homes;
        this.desk = desk;
        this.files = files;
    }

    /**
     * A gesture as its page shows it.
     *
     * @param promise the commitment that was not kept
     * @param ofTenants what tenants commit to in the version of the day of the fact
     * @param credit null before it is credited
     * @param whole false = without the tenant: pages leave out who it is and what they wrote
     * @param toPost a letter on paper waits to be posted
     * @param ceiling up to what a contested gesture may be raised; null while it is not contested
     */
    public record File(
            GoodwillGesture gesture,
            Commitment promise,
            List<Commitment> ofTenants,
            List<TenantBreach> tenantBreaches,
            Credit credit,
            Residence residence,
            Place home,
            Occupant tenant,
            boolean toPost,
            boolean whole,
            Money ceiling) {

        /** For those who need not know whose gesture it is. */
        File withoutPerson() {
            return new File(
                    gesture, promise, ofTenants, List.of(), credit, residence, home, tenant, toPost, false, ceiling);
        }

        /** The commitment of the tenant that is linked; null for none. */
        public TenantBreach linked() {
            return tenantBreaches.stream()
                    .filter(TenantBreach::stands)
                    .findFirst()
                    .orElse(null);
        }
    }

    /** What a tenant reads behind the link. */
    public record TenantView(GoodwillGesture gesture, Commitment promise, boolean setOff, boolean contestable) {}

    public Optional<File> read(String office, String reference, Person reader) {
        return switch (files.share(reader, reference)) {
            case NOTHING -> Optional.empty();
            case FACTS -> rows.find(office, reference).map(this::file).map(File::withoutPerson);
            case WHOLE -> rows.find(office, reference).map(this::file);
        };
    }

    /** @throws fr.palier.office.Rejection {@code office.notFound} */
    public File get(String reference) {
        return read(desk.office(), reference, desk.person())
                .orElseThrow(() -> OfficeReason.NOT_FOUND.rejection(reference));
    }

    /** @param status null = all; @param theme null = all */
    public List<GoodwillGesture> search(
            String office, Person reader, String words, GestureStatus status, Theme theme, int most) {
        TenantFiles.Reach reach = files.reach(reader, TenantFile.GESTURE);
        return reach.isNone() ? List.of() : rows.search(office, reach, words, status, theme, most);
    }

    /** Gestures that a request or an intervention led to. */
    public List<GoodwillGesture> ofCase(String office, String reference, Person reader) {
        return rows.ofCase(office, reference).stream()
                .filter(gesture -> files.share(reader, gesture.reference()) != TenantFiles.Share.NOTHING)
                .toList();
    }

    public TenantView ofLink(SignedLinks.Link link) {
        GoodwillGesture gesture = rows.find(link.office(), link.reference())
                .orElseThrow(() -> OfficeReason.NOT_FOUND.rejection(link.reference()));
        return new TenantView(
                gesture,
                contracts.promise(gesture),
                letters.setsOffArrears(link.office()),
                gesture.status() == GestureStatus.TOLD && !desk.today().isAfter(gesture.contestUntil()));
    }

    /** The gesture that a letter tells and that may be contested still; by its number in the register. */
    public Optional<GoodwillGesture> toldBy(String office, long letter) {
        return rows.toldBy(office, letter);
    }

    private File file(GoodwillGesture gesture) {
        ContractText contract = contracts.ofGesture(gesture);
        Occupant tenant = homes.occupant(gesture.office(), gesture.occupant());
        return new File(
                gesture,
                contract.find(gesture.commitment()).orElseThrow(),
                contract.ofTenants(),
                causes.tenantBreaches(gesture.reference()),
                credits.of(gesture.office(), gesture.reference()).orElse(null),
                homes.residence(gesture.office(), gesture.residence()),
                homes.placeOfDwelling(gesture.office(), tenant.dwelling()),
                tenant,
                told.awaitsPosting(gesture),
                true,
                gesture.status() == GestureStatus.CONTESTED ? desk.ceiling(gesture) : null);
    }
}
