package fr.palier.housing.application;

import fr.palier.engine.Role;
import fr.palier.housing.Building;
import fr.palier.housing.Dwelling;
import fr.palier.housing.Equipment;
import fr.palier.housing.Homes;
import fr.palier.housing.Occupant;
import fr.palier.housing.Place;
import fr.palier.housing.Residence;
import fr.palier.housing.persistence.ImportRows;
import fr.palier.office.CurrentPerson;
import fr.palier.office.ImportReport;
import fr.palier.office.OfficeReason;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import org.springframework.stereotype.Component;

/** What staff read of the homes of their office. Who lives where is read by those who serve tenants alone. */
@Component
public class HomeDesk {

    /** Who reads homes and tenants. */
    public static final Set<String> READERS = Set.of(
            Role.RENTAL_MANAGEMENT.group(),
            Role.COMPLAINT_DESK.group(),
            Role.FIELD_TEAMS.group(),
            Role.SOCIAL_ADVISERS.group(),
            Role.MEDIATORS.group(),
            Role.QUALITY.group(),
            Role.SUPERVISORS.group());

    private static final int IMPORTS_SHOWN = 50;

    private final Homes homes;
    private final ImportRows imports;
    private final CurrentPerson people;
    private final Clock clock;

    HomeDesk(Homes homes, ImportRows imports, CurrentPerson people, Clock clock) {
        this.homes = homes;
        this.imports = imports;
        this.people = people;
        this.clock = clock;
    }

    /** A building with its dwellings and who lives there today. */
    public record BuildingView(Building building, List<Equipment> equipment, List<Home> homes) {}

    /** @param occupant null = empty today */
    public record Home(Dwelling dwelling, Occupant occupant) {}

    /** A dwelling with all its leases. */
    public record DwellingView(Place place, List<Equipment> equipment, List<Occupant> leases, LocalDate today) {}

    public List<Residence> residences(String words) {
        String asked = words.strip().toLowerCase(java.util.Locale.FRANCE);
        return homes.residences(office()).stream()
                .filter(residence -> (residence.code() + " " + residence.name() + " " + residence.address())
                        .toLowerCase(java.util.Locale.FRANCE)
                        .contains(asked))
                .toList();
    }

    public Residence residence(long id) {
        return homes.residence(office(), id);
    }

    public List<BuildingView> buildings(long residence) {
        String office = office();
        LocalDate today = LocalDate.now(clock);
        return homes.buildings(office, residence).stream()
                .map(building -> {
                    List<Occupant> present = homes.occupantsIn(office, residence, building.id(), today);
                    return new BuildingView(
                            building,
                            homes.commonEquipment(office, building.id()),
                            homes.dwellings(office, building.id()).stream()
                                    .map(dwelling -> new Home(
                                            dwelling,
                                            present.stream()
                                                    .filter(occupant -> occupant.dwelling() == dwelling.id())
                                                    .findFirst()
                                                    .orElse(null)))
                                    .toList());
                })
                .toList();
    }

    public DwellingView dwelling(long id) {
        String office = office();
        Place place = homes.placeOfDwelling(office, id);
        return new DwellingView(place, homes.equipmentOf(office, id), homes.leasesOf(office, id), LocalDate.now(clock));
    }

    public List<ImportRows.Import> imports() {
        return imports.last(office(), IMPORTS_SHOWN);
    }

    public ImportRows.Import importOf(long id) {
        return imports.find(office(), id).orElseThrow(() -> OfficeReason.NOT_FOUND.rejection("import " + id));
    }

    public List<ImportReport.Refused> refusals(ImportRows.Import taken) {
        return imports.refusals(taken.id());
    }

    public boolean mayImport() {
        return people.get().is(Role.RENTAL_MANAGEMENT.group());
    }

    private String office() {
        people.mustBe(READERS);
        return people.office();
    }
}
