package fr.palier.demo;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;

/**
 * Files of an imaginary rent software, always the same for the same size: residences of two buildings of twelve dwellings, a lift each, a
 * boiler in each dwelling; one dwelling in twenty-four is empty, one tenant in five has no e-mail. Nobody in them is a person.
 */
public final class HomesCsv {

    public static final int DWELLINGS_PER_BUILDING = 12;
    private static final int BUILDINGS_PER_RESIDENCE = 2;
    private static final int VACANT = 24;
    private static final int WITHOUT_EMAIL = 5;
    private static final int IN_ARREARS = 11;
    private static final int CO_OWNED = 5;
    private static final int LAST_DIGITS = 10_000;
    private static final List<String> TREES =
            List.of("Tilleuls", "Érables", "Cerisiers", "Noyers", "Bouleaux", "Marronniers", "Platanes", "Acacias");

    private final String office;
    private final int dwellings;
    private final LocalDate today;

    public HomesCsv(String office, int dwellings, LocalDate today) {
        this.office = office;
        this.dwellings = dwellings;
        this.today = today;
    }

    public String residences() {
        List<String> lines = new ArrayList<>(List.of("code;nom;rue;code_postal;ville;agence;copropriete"));
        for (int residence = 1; residence <= residenceCount(); residence++) {
            String tree = TREES.get((residence - 1) % TREES.size());
            int round = (residence - 1) / TREES.size();
            lines.add("R%04d;Résidence fictive des %s%s;%d rue des %s;62000;Villefictive;agence-nord;%s"
                    .formatted(
                            residence,
                            tree,
                            round == 0 ? "" : " " + (round + 1),
                            residence,
                            tree,
                            residence % CO_OWNED == 0 ? "oui" : "non"));
        }
        return file(lines);
    }

    public String buildings() {
        List<String> lines = new ArrayList<>(List.of("code;residence;nom;reception"));
        for (int building = 1; building <= buildingCount(); building++) {
            lines.add("B%04d;R%04d;Bâtiment %s;%s"
                    .formatted(
                            building,
                            residenceOf(building),
                            (building - 1) % BUILDINGS_PER_RESIDENCE == 0 ? "A" : "B",
                            // the first building is new: its guarantees still run
                            building == 1 ? today.minusMonths(8) : today.minusYears(12L + building % 30)));
        }
        return file(lines);
    }

    public String dwellings() {
        List<String> lines = new ArrayList<>(List.of("code;batiment;etage;porte;pieces"));
        for (int dwelling = 1; dwelling <= dwellings; dwelling++) {
            int place = (dwelling - 1) % DWELLINGS_PER_BUILDING;
            lines.add("L%05d;B%04d;%d;%d;%d"
                    .formatted(dwelling, buildingOf(dwelling), place / 4, place + 1, 2 + place % 4));
        }
        return file(lines);
    }

    public String equipment() {
        List<String> lines =
                new ArrayList<>(List.of("code;type;libelle;batiment;logement;installation;garantie;contrat_entretien"));
        for (int building = 1; building <= buildingCount(); building++) {
            lines.add("ASC%04d;LIFT;Ascenseur;B%04d;;;;oui".formatted(building, building));
        }
        for (int dwelling = 1; dwelling <= dwellings; dwelling++) {
            lines.add("CHA%05d;BOILER;Chaudière gaz;B%04d;L%05d;%s;%s;oui"
                    .formatted(
                            dwelling,
                            buildingOf(dwelling),
                            dwelling,
                            today.minusYears(dwelling % 9).minusMonths(1),
                            today.minusYears(dwelling % 9).minusMonths(1).plusYears(2)));
        }
        return file(lines);
    }

    public String leases() {
        List<String> lines = new ArrayList<>(List.of("code;logement;nom;courriel;telephone;entree;sortie;impaye"));
        for (int dwelling = 1; dwelling <= dwellings; dwelling++) {
            if (dwelling % VACANT != 0) {
                lines.add("BAIL-%05d;L%05d;Locataire fictif %s-%05d;%s;06 39 98 %02d %02d;%s;;%s"
                        .formatted(
                                dwelling,
                                dwelling,
                                office,
                                dwelling,
                                dwelling % WITHOUT_EMAIL == 0
                                        ? ""
                                        : "locataire-%05d@tenants-%s.example".formatted(dwelling, office),
                                dwelling % LAST_DIGITS / 100,
                                dwelling % 100,
                                today.minusYears(1 + dwelling % 15),
                                dwelling % IN_ARREARS == 0 ? "oui" : "non"));
            }
        }
        return file(lines);
    }

    private int buildingCount() {
        return (dwellings + DWELLINGS_PER_BUILDING - 1) / DWELLINGS_PER_BUILDING;
    }

    private int residenceCount() {
        return (buildingCount() + BUILDINGS_PER_RESIDENCE - 1) / BUILDINGS_PER_RESIDENCE;
    }

    private static int buildingOf(int dwelling) {
        return (dwelling - 1) / DWELLINGS_PER_BUILDING + 1;
    }

    private static int residenceOf(int building) {
        return (building - 1) / BUILDINGS_PER_RESIDENCE + 1;
    }

    private static String file(List<String> lines) {
        return lines.stream().collect(Collectors.joining("\r\n", "", "\r\n"));
    }
}
