package fr.palier.evaluation.dossier.application;

import fr.palier.engine.Accounts;
import fr.palier.evaluation.application.FrozenSheets;
import fr.palier.evaluation.domain.FrozenSheet;
import fr.palier.evaluation.dossier.domain.CleanComment;
import fr.palier.evaluation.dossier.domain.DossierPeriod;
import fr.palier.evaluation.dossier.domain.Known;
import fr.palier.housing.Homes;
import fr.palier.supplier.Firm;
import fr.palier.supplier.Firms;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.springframework.stereotype.Component;

/** Frozen sheets as they leave the office: what works officers wrote, without what tells of a person. */
@Component
class CleanSheets {

    static final String SUBJECT = "Objet";
    private static final int SHORTEST_NAME = 3;

    /** Parts of a shared address. */
    private static final Set<String> ROLES = Set.of(
            "contact",
            "info",
            "accueil",
            "agence",
            "service",
            "travaux",
            "commercial",
            "compta",
            "administratif",
            "marches",
            "appels",
            "offres",
            "conducteur",
            "secretariat",
            "direction",
            "entreprise",
            "technique",
            "devis",
            "achats",
            "office");

    private final FrozenSheets sheets;
    private final Accounts accounts;
    private final Homes homes;
    private final Firms firms;

    CleanSheets(FrozenSheets sheets, Accounts accounts, Homes homes, Firms firms) {
        this.sheets = sheets;
        this.accounts = accounts;
        this.homes = homes;
        this.firms = firms;
    }

    /**
     * A sheet with its texts before and after cleaning.
     *
     * @param subject title of the site or contract, without the firm's name
     * @param comments on the whole, then by criterion, those alone where something is written
     */
    record CleanSheet(FrozenSheet sheet, Comment subject, List<Comment> comments) {

        String of(String written) {
            return comments.stream()
                    .filter(one -> one.written().equals(written))
                    .map(Comment::cleaned)
                    .findFirst()
                    .orElse("");
        }

        /** All that a person reads again. */
        Stream<Comment> texts() {
            return Stream.concat(Stream.of(subject), comments.stream());
        }
    }

    /** @param criterion label; empty = on the whole */
    record Comment(String criterion, String written, String cleaned) {

        boolean isChanged() {
            return !written.strip().equals(cleaned);
        }
    }

    /** Oldest first. @param masked further words to be taken out */
    List<CleanSheet> of(String office, DossierPeriod period, Set<String> masked) {
        List<FrozenSheet> frozen = new ArrayList<>(sheets.all(office, null, period.from(), period.until()));
        frozen.sort(Comparator.comparing(FrozenSheet::frozenOn).thenComparing(FrozenSheet::reference));
        Map<Long, Firm> rated = new HashMap<>();
        frozen.forEach(sheet -> rated.computeIfAbsent(sheet.firm(), firm -> firms.get(office, firm)));
        Known known = known(office, frozen, rated.values(), masked);
        return frozen.stream()
                .map(sheet -> new CleanSheet(
                        sheet,
                        cleaned(SUBJECT, subject(sheet, rated.get(sheet.firm())), known),
                        comments(sheet, known)))
                .toList();
    }

    /** The firm has its own column; its name is no person's. */
    private static String subject(FrozenSheet sheet, Firm firm) {
        String prefix = firm.name() + " : ";
        return sheet.subject().startsWith(prefix) ? sheet.subject().substring(prefix.length()) : sheet.subject();
    }

    private static Comment cleaned(String criterion, String written, Known known) {
        return new Comment(criterion, written, CleanComment.of(written, known));
    }

    private static List<Comment> comments(FrozenSheet sheet, Known known) {
        List<Comment> comments = new ArrayList<>();
        if (sheet.comment() != null) {
            comments.add(cleaned("", sheet.comment(), known));
        }
        sheet.lines().stream()
                .filter(line -> line.comment() != null)
                .forEach(line -> comments.add(cleaned(line.label(), line.comment(), known)));
        return comments;
    }

    private static Stream<String> written(FrozenSheet sheet) {
        return Stream.concat(
                        Stream.of(sheet.subject(), sheet.comment() == null ? "" : sheet.comment()),
                        sheet.lines().stream().map(FrozenSheet.Line::comment))
                .filter(Objects::nonNull);
    }

    private Known known(String office, List<FrozenSheet> frozen, Collection<Firm> rated, Set<String> masked) {
        Set<String> names = new HashSet<>(surnames(office));
        rated.forEach(firm -> names.addAll(contact(firm)));
        names.addAll(homes.namesAmong(office, words(frozen, CleanComment::maybeNames)));
        return new Known(names, masked, homes.codesAmong(office, words(frozen, CleanComment::maybeCodes)));
    }

    private static Set<String> words(List<FrozenSheet> frozen, Function<String, Set<String>> reading) {
        return frozen.stream()
                .flatMap(CleanSheets::written)
                .flatMap(text -> reading.apply(text).stream())
                .collect(Collectors.toSet());
    }

    /** Names of the office's accounts, without the first word: first names are known anyway, and a service's account begins with a word of every day. */
    private Set<String> surnames(String office) {
        return accounts.ofOffice(office).stream()
                .flatMap(account ->
                        Arrays.stream(account.name().strip().split("\\s+")).skip(1))
                .filter(word -> word.length() >= SHORTEST_NAME && Character.isUpperCase(word.charAt(0)))
                .collect(Collectors.toSet());
    }

    /** Who answers for a firm, as its address says: {@code first.last@}. */
    private static Set<String> contact(Firm firm) {
        String local = firm.email() == null ? "" : firm.email().replaceFirst("@.*", "");
        String[] parts = local.split("[._-]");
        return parts.length != 2
                ? Set.of()
                : Arrays.stream(parts)
                        .filter(part -> part.matches("\\p{L}{3,}") && !ROLES.contains(part.toLowerCase(Locale.ROOT)))
                        .collect(Collectors.toSet());
    }
}
