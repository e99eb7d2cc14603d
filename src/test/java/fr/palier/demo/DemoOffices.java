package fr.palier.demo;

import fr.palier.engine.Accounts;
import fr.palier.engine.Role;
import fr.palier.office.Office;
import fr.palier.office.Offices;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.springframework.beans.factory.InitializingBean;
import org.springframework.transaction.support.TransactionTemplate;

/** Six offices named as demonstrations, and one account per role; the password of a demo account is its identifier. */
public class DemoOffices implements InitializingBean {

    /** A demo account: its password is its identifier. */
    public record DemoAccount(String id, String office, String role, Set<String> groups) {}

    static final List<Office> OFFICES = List.of(
            new Office(
                    "62",
                    "Démonstration · Office du Pas-de-Calais",
                    "pas-de-calais-habitat",
                    "OPH",
                    false,
                    "achats@office-62.example",
                    "https://office-62.example/marches",
                    "locataires@office-62.example",
                    "https://office-62.example"),
            new Office(
                    "59",
                    "Démonstration · Office du Nord",
                    "legal-minimum",
                    "OPH",
                    false,
                    "achats@office-59.example",
                    "https://office-59.example/marches",
                    "locataires@office-59.example",
                    "https://office-59.example"),
            new Office(
                    "52",
                    "Démonstration · Office de Chaumont",
                    "legal-minimum",
                    "OPH",
                    false,
                    "achats@office-52.example",
                    "https://office-52.example/marches",
                    "locataires@office-52.example",
                    "https://office-52.example"),
            new Office(
                    "35",
                    "Démonstration · Office de Rennes",
                    "legal-minimum",
                    "OPH",
                    false,
                    "achats@office-35.example",
                    "https://office-35.example/marches",
                    "locataires@office-35.example",
                    "https://office-35.example"),
            new Office(
                    "29",
                    "Démonstration · Office de Brest",
                    "legal-minimum",
                    "OPH",
                    false,
                    "achats@office-29.example",
                    "https://office-29.example/marches",
                    "locataires@office-29.example",
                    "https://office-29.example"),
            new Office(
                    "44",
                    "Démonstration · Office de Nantes",
                    "legal-minimum",
                    "OPH",
                    false,
                    "achats@office-44.example",
                    "https://office-44.example/marches",
                    "locataires@office-44.example",
                    "https://office-44.example"));

    private static final String FULL_OFFICE = "62";
    private static final Set<Role> IN_EACH_OFFICE = Set.of(Role.BUYERS, Role.EXECUTIVE, Role.SUPERVISORS);

    private final Offices offices;
    private final Accounts accounts;
    private final TransactionTemplate transaction;

    DemoOffices(Offices offices, Accounts accounts, TransactionTemplate transaction) {
        this.offices = offices;
        this.accounts = accounts;
        this.transaction = transaction;
    }

    @Override
    public void afterPropertiesSet() {
        transaction.executeWithoutResult(status -> {
            OFFICES.forEach(offices::add);
            for (Role role : Role.values()) {
                accounts.createGroup(role.group(), role.label());
            }
            accounts.createGroup("service-achats", "Commande publique et achats");
            accounts.createGroup("service-patrimoine", "Direction du patrimoine");
            accounts.createGroup("service-agence-nord", "Agence Nord");
            OFFICES.forEach(office -> {
                accounts.createOffice(office.code(), office.name());
                offices.add(new Offices.Service(office.code(), "achats", "Commande publique et achats"));
                offices.add(new Offices.Service(office.code(), "patrimoine", "Direction du patrimoine"));
                offices.add(new Offices.Service(office.code(), "agence-nord", "Agence Nord"));
            });
            accounts()
                    .forEach(account -> accounts.create(
                            account.id(),
                            account.role(),
                            "(" + account.office() + ")",
                            account.id() + "@office-" + account.office() + ".example",
                            account.id(),
                            account.office(),
                            account.groups()));
        });
    }

    /** All demo accounts, office by office. */
    public static List<DemoAccount> accounts() {
        List<DemoAccount> accounts = new ArrayList<>();
        for (Office office : OFFICES) {
            for (Role role : Role.values()) {
                if (office.code().equals(FULL_OFFICE) || IN_EACH_OFFICE.contains(role)) {
                    accounts.add(account(role.group(), office.code(), role));
                }
            }
        }
        for (int member = 2; member <= 5; member++) {
            accounts.add(account("committee-members-" + member, FULL_OFFICE, Role.COMMITTEE_MEMBERS));
        }
        return accounts;
    }

    private static DemoAccount account(String name, String office, Role role) {
        return new DemoAccount(
                name + "-" + office,
                office,
                role.label(),
                Role.OUTSIDE.contains(role.group())
                        ? Set.of(role.group())
                        : Set.of(role.group(), "service-" + serviceOf(role)));
    }

    private static String serviceOf(Role role) {
        return switch (role) {
            case BUYERS, COMMITTEE_SECRETARY, FINANCE, EXECUTIVE, SUPERVISORS, QUALITY -> "achats";
            case RENTAL_MANAGEMENT, FIELD_TEAMS, COMPLAINT_DESK, SOCIAL_ADVISERS, MEDIATORS -> "agence-nord";
            default -> "patrimoine";
        };
    }
}
