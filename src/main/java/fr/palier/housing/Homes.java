package fr.palier.housing;

import fr.palier.housing.persistence.HomeIdRows;
import fr.palier.housing.persistence.HomeRows;
import java.time.Clock;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.springframework.stereotype.Component;

/** The homes of each office. Callers check the person's role; the office is theirs to name. */
@Component
public class Homes {

    private static final int MOST_WORDS = 6;
    private static final int PHONE_DIGITS = 9;

    private final HomeRows rows;
    private final HomeIdRows ids;
    private final Clock clock;

    Homes(HomeRows rows, HomeIdRows ids, Clock clock) {
        this.rows = rows;
        this.ids = ids;
        this.clock = clock;
    }

    /** All residences, by name. */
    public List<Residence> residences(String office) {
        return rows.residences(office);
    }

    /** @throws fr.palier.office.Rejection {@code housing.residence.notFound}, for another office's too */
    public Residence residence(String office, long id) {
        return rows.residence(office, id).orElseThrow(() -> HousingReason.UNKNOWN_RESIDENCE.rejection(id));
    }

    /** By the code of the rent software. */
    public Optional<Residence> residence(String office, String code) {
        return rows.residence(office, code);
    }

    public List<Building> buildings(String office, long residence) {
        return rows.buildings(office, residence);
    }

    /** @throws fr.palier.office.Rejection {@code housing.building.notFound} */
    public Building building(String office, long id) {
        return rows.building(office, id).orElseThrow(() -> HousingReason.UNKNOWN_BUILDING.rejection(id));
    }

    public List<Dwelling> dwellings(String office, long building) {
        return rows.dwellings(office, building);
    }

    /** @throws fr.palier.office.Rejection {@code housing.dwelling.notFound} */
    public Dwelling dwelling(String office, long id) {
        return rows.dwelling(office, id).orElseThrow(() -> HousingReason.UNKNOWN_DWELLING.rejection(id));
    }

    /** By the code of the rent software. */
    public Optional<Dwelling> dwelling(String office, String code) {
        return rows.dwelling(office, code);
    }

    /** Place of a dwelling. @throws fr.palier.office.Rejection {@code housing.dwelling.notFound} */
    public Place placeOfDwelling(String office, long dwelling) {
        Dwelling home = dwelling(office, dwelling);
        Building building = building(office, home.building());
        return new Place(residence(office, building.residence()), building, home);
    }

    /**
     * Place of something that is somewhere in a residence, in a building or in a dwelling.
     *
     * @param building null = the residence as a whole
     * @param dwelling null = a common part
     */
    public Place place(String office, long residence, Long building, Long dwelling) {
        if (dwelling != null) {
            return placeOfDwelling(office, dwelling);
        }
        return new Place(residence(office, residence), building == null ? null : building(office, building), null);
    }

    /** Equipment of a building that is not in a dwelling. */
    public List<Equipment> commonEquipment(String office, long building) {
        return rows.commonEquipment(office, building);
    }

    /** Equipment inside a dwelling. */
    public List<Equipment> equipmentOf(String office, long dwelling) {
        return rows.equipmentOf(office, dwelling);
    }

    public Optional<Equipment> equipment(String office, long id) {
        return rows.equipment(office, id);
    }

    /** @throws fr.palier.office.Rejection {@code housing.occupant.notFound} */
    public Occupant occupant(String office, long id) {
        return rows.occupant(office, id).orElseThrow(HousingReason.UNKNOWN_OCCUPANT::rejection);
    }

    /** By the number of the lease. */
    public Optional<Occupant> occupant(String office, String lease) {
        return rows.occupant(office, lease);
    }

    /** Who lives in a dwelling on a day. */
    public Optional<Occupant> occupantOf(String office, long dwelling, LocalDate day) {
        return rows.occupantsOf(office, dwelling).stream()
                .filter(occupant -> occupant.livesThere(day))
                .findFirst();
    }

    /** Where many dwellings are and who lived in each on its day; those that are not known are missing. */
    public Map<HomeOnDay, HomeIds> homesOn(String office, Collection<HomeOnDay> asked) {
        return asked.isEmpty() ? Map.of() : ids.on(office, asked);
    }

    /** All leases of a dwelling, newest first. */
    public List<Occupant> leasesOf(String office, long dwelling) {
        return rows.occupantsOf(office, dwelling);
    }

    /** Who lives in a residence (or in one of its buildings) on a day. @param building null = all buildings */
    public List<Occupant> occupantsIn(String office, long residence, Long building, LocalDate day) {
        return rows.occupantsIn(office, residence, building, day);
    }

    /** Which of some words, in lower case and without accents, are part of a tenant's name: they are then kept out of what leaves. */
    public Set<String> namesAmong(String office, Set<String> words) {
        return words.isEmpty() ? Set.of() : rows.namesAmong(office, words);
    }

    /** Which of some texts, in lower case, are the number of a dwelling or of a lease: they are then kept out of what leaves. */
    public Set<String> codesAmong(String office, Set<String> texts) {
        return texts.isEmpty() ? Set.of() : rows.codesAmong(office, texts);
    }

    /**
     * Present tenants by what a caller says: words of name, residence, street or city, number of lease or dwelling, or a telephone number.
     *
     * @param asked nothing said finds nobody
     */
    public List<Caller> search(String office, String asked, int limit) {
        String text = asked == null ? "" : asked.strip();
        String digits = text.replaceAll("[^0-9]", "");
        LocalDate today = LocalDate.now(clock);
        if (text.matches("[0-9+().\\s-]+") && digits.length() >= PHONE_DIGITS) {
            return rows.callersByPhone(office, digits.substring(digits.length() - PHONE_DIGITS), today, limit);
        }
        List<String> words = Arrays.stream(text.split("[\\s,'’-]+"))
                .filter(word -> !word.isEmpty())
                .limit(MOST_WORDS)
                .toList();
        return words.isEmpty() ? List.of() : rows.callers(office, words, today, limit);
    }
}
