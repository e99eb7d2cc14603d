package fr.palier.contract.web;

import fr.palier.contract.Commitment;
import fr.palier.contract.Contract;
import fr.palier.contract.ContractReason;
import fr.palier.contract.PenaltyTerms;
import fr.palier.contract.PriceLine;
import fr.palier.housing.WorkType;
import fr.palier.office.Delay;
import fr.palier.office.Money;
import fr.palier.office.OfficeReason;
import fr.palier.office.Text;
import fr.palier.web.Entered;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.springframework.util.LinkedMultiValueMap;
import org.springframework.util.MultiValueMap;

/** A contract as the form shows it and reads it. */
final class ContractForm {

    private static final int MOST_PRICES = 2000;

    private ContractForm() {}

    static Contract read(MultiValueMap<String, String> entered) {
        return new Contract(
                "",
                "",
                text(entered, "numero", "Numéro", 60, false),
                Entered.id(entered.getFirst("entreprise"), "Entreprise"),
                text(entered, "intitule", "Intitulé", 300, true),
                null,
                null,
                Entered.day(entered.getFirst("debut"), "Début"),
                isBlank(entered, "fin") ? null : Entered.day(entered.getFirst("fin"), "Fin"),
                text(entered, "responsable", "Responsable", 60, false),
                isBlank(entered, "plafond") ? null : Entered.money(entered.getFirst("plafond"), "Plafond sans devis"),
                text(entered, "penalites", "Pénalités", 4000, false),
                commitments(entered),
                entered.getOrDefault("residence", List.of()).stream()
                        .map(id -> Entered.id(id, "Résidence"))
                        .distinct()
                        .sorted()
                        .toList(),
                prices(entered.getFirst("prix")),
                text(entered, "famille", "Famille d'achat", 60, false),
                terms(entered));
    }

    /** Nothing entered for a day late: nothing is computed. */
    private static PenaltyTerms terms(MultiValueMap<String, String> entered) {
        if (isBlank(entered, "penaliteJour") && isBlank(entered, "penalitePourcent")) {
            return null;
        }
        return new PenaltyTerms(
                isBlank(entered, "penaliteJour")
                        ? null
                        : Entered.money(entered.getFirst("penaliteJour"), "Pénalité par jour"),
                percent(entered, "penalitePourcent"),
                Entered.choice(entered.getFirst("penaliteUnite"), "Jours de retard", Delay.Unit.class),
                isBlank(entered, "penaliteFranchise")
                        ? 0
                        : Entered.number(entered.getFirst("penaliteFranchise"), "Franchise", 0, 60),
                isBlank(entered, "penalitePlafond")
                        ? null
                        : Entered.money(entered.getFirst("penalitePlafond"), "Plafond de pénalité"),
                percent(entered, "penalitePlafondPourcent"));
    }

    private static BigDecimal percent(MultiValueMap<String, String> entered, String name) {
        return isBlank(entered, name)
                ? null
                : Entered.decimal(
                        entered.getFirst(name).replace("%", ""), name, ContractReason.PENALTY_PERCENT.rejection());
    }

    private static List<Commitment> commitments(MultiValueMap<String, String> entered) {
        List<Commitment> all = new ArrayList<>();
        for (WorkType type : WorkType.values()) {
            if (!isBlank(entered, "delai-" + type)) {
                all.add(new Commitment(
                        type,
                        new Delay(
                                Entered.number(entered.getFirst("delai-" + type), "Délai, " + type.label(), 0, 366),
                                Entered.choice(entered.getFirst("unite-" + type), "Unité", Delay.Unit.class)),
                        Entered.number(entered.getFirst("urgence-" + type), "Heures, " + type.label(), 1, 168)));
            }
        }
        all.sort(Comparator.comparing(one -> one.workType().name()));
        return all;
    }

    /** One line per price: code ; label ; unit ; price. */
    private static List<PriceLine> prices(String text) {
        List<PriceLine> prices = new ArrayList<>();
        Set<String> codes = new HashSet<>();
        int number = 0;
        for (String line : (text == null ? "" : text).split("\\R")) {
            number++;
            if (line.isBlank()) {
                continue;
            }
            String[] cells = line.split(";", -1);
            ContractReason.WRONG_PRICE_LINE.when(cells.length != 4, number);
            PriceLine price = new PriceLine(
                    cell(cells[0], number, 40),
                    cell(cells[1], number, 300),
                    cell(cells[2], number, 30),
                    Entered.money(cells[3], "Prix, ligne " + number));
            OfficeReason.WRONG_AMOUNT.when(price.price().isNegative(), "Prix, ligne " + number);
            ContractReason.PRICE_TWICE.when(!codes.add(price.code()), price.code());
            prices.add(price);
            ContractReason.TOO_MANY_PRICES.when(prices.size() > MOST_PRICES, MOST_PRICES);
        }
        prices.sort(Comparator.comparing(PriceLine::code));
        return prices;
    }

    private static String cell(String cell, int line, int longest) {
        String text = cell.strip();
        boolean noText = text.chars().anyMatch(sign -> Character.isISOControl(sign) && sign != '\t');
        ContractReason.WRONG_PRICE_LINE.when(text.isEmpty() || text.length() > longest || noText, line);
        return text;
    }

    private static String text(
            MultiValueMap<String, String> entered, String name, String field, int longest, boolean must) {
        String text = entered.getFirst(name);
        return must ? Text.required(text, field, longest) : Text.optional(text, field, longest);
    }

    private static boolean isBlank(MultiValueMap<String, String> entered, String name) {
        return entered.getFirst(name) == null || entered.getFirst(name).isBlank();
    }

    /** What stands in the form of a contract that is kept already. */
    static MultiValueMap<String, String> of(Contract contract) {
        MultiValueMap<String, String> form = new LinkedMultiValueMap<>();
        put(form, "numero", contract.code());
        form.add("entreprise", String.valueOf(contract.firm()));
        put(form, "intitule", contract.title());
        form.add("debut", contract.starts().toString());
        put(form, "fin", contract.ends() == null ? null : contract.ends().toString());
        put(form, "responsable", contract.officer());
        put(form, "plafond", contract.approvalLimit() == null ? null : plain(contract.approvalLimit()));
        put(form, "penalites", contract.penalty());
        put(form, "famille", contract.family());
        if (contract.penaltyTerms() != null) {
            put(form, contract.penaltyTerms());
        }
        contract.commitments().forEach(one -> {
            form.add("delai-" + one.workType(), String.valueOf(one.delay().amount()));
            form.add("unite-" + one.workType(), one.delay().unit().name());
            form.add("urgence-" + one.workType(), String.valueOf(one.emergencyHours()));
        });
        contract.residences().forEach(one -> form.add("residence", String.valueOf(one)));
        StringBuilder prices = new StringBuilder();
        contract.prices()
                .forEach(one -> prices.append(
                        "%s ; %s ; %s ; %s%n".formatted(one.code(), one.label(), one.unit(), plain(one.price()))));
        form.add("prix", prices.toString());
        return form;
    }

    private static void put(MultiValueMap<String, String> form, PenaltyTerms terms) {
        put(form, "penaliteJour", terms.perDay() == null ? null : plain(terms.perDay()));
        put(form, "penalitePourcent", plain(terms.percent()));
        put(form, "penaliteUnite", terms.unit().name());
        put(form, "penaliteFranchise", String.valueOf(terms.graceDays()));
        put(form, "penalitePlafond", terms.cap() == null ? null : plain(terms.cap()));
        put(form, "penalitePlafondPourcent", plain(terms.capPercent()));
    }

    private static String plain(BigDecimal percent) {
        return percent == null ? null : percent.toPlainString().replace('.', ',');
    }

    private static String plain(Money money) {
        return money.euros().toPlainString().replace('.', ',');
    }

    private static void put(MultiValueMap<String, String> form, String name, String value) {
        if (value != null) {
            form.add(name, value);
        }
    }
}
