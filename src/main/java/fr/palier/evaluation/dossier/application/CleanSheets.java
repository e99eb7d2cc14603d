package fr.palier.evaluation.dossier.application;

import fr.palier.engine.Accounts;
import fr.palier.evaluation.application.FrozenSheets;
import fr.palier.evaluation.domain.FrozenSheet;
import fr.palier.evaluation.dossier.domain.CleanComment;
import fr.palier.evaluation.dossier.domain.DossierPeriod;
import fr.palier.housing.Homes;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.springframework.stereotype.Component;

/** Frozen sheets as they leave the office: what works officers wrote, without what tells of a person. */
@Component
class CleanSheets {

    private static final int SHORTEST_NAME = 3;

    private final FrozenSheets sheets;
    private final Accounts accounts;
    private final Homes homes;

    CleanSheets(FrozenSheets sheets, Accounts accounts, Homes homes) {
        this.sheets = sheets;
        this.accounts = accounts;
        this.homes = homes;
    }

    /**
     * A sheet with its comments before and after cleaning.
     *
     * @param comments on the whole, then by criterion, those alone where something is written
     */
    record CleanSheet(FrozenSheet sheet, List<Comment> comments) {

        String of(String written) {
            return comments.stream()
                    .filter(one -> one.written().equals(written))
                    .map(Comment::cleaned)
                    .findFirst()
                    .orElse("");
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
        Set<String> names = new HashSet<>(masked);
        names.addAll(surnames(office));
        names.addAll(homes.namesAmong(
                office,
                frozen.stream()
                        .flatMap(CleanSheets::written)
                        .flatMap(comment -> CleanComment.maybeNames(comment).stream())
                        .collect(Collectors.toSet())));
        return frozen.stream()
                .map(sheet -> new CleanSheet(sheet, comments(sheet, names)))
                .toList();
    }

    private static List<Comment> comments(FrozenSheet sheet, Set<String> names) {
        List<Comment> comments = new ArrayList<>();
        if (sheet.comment() != null) {
            comments.add(new Comment("", sheet.comment(), CleanComment.of(sheet.comment(), names)));
        }
        sheet.lines().stream()
                .filter(line -> line.comment() != null)
                .forEach(line -> comments.add(
                        new Comment(line.label(), line.comment(), CleanComment.of(line.comment(), names))));
        return comments;
    }

    private static Stream<String> written(FrozenSheet sheet) {
        return Stream.concat(
                        Stream.of(sheet).map(FrozenSheet::comment),
                        sheet.lines().stream().map(FrozenSheet.Line::comment))
                .filter(Objects::nonNull);
    }

    /** Last words of the names of the office's accounts. */
    private Set<String> surnames(String office) {
        return accounts.ofOffice(office).stream()
                .map(account -> Arrays.asList(account.name().strip().split("\\s+")))
                .map(words -> words.get(words.size() - 1))
                .filter(word -> word.length() >= SHORTEST_NAME && Character.isLetter(word.charAt(0)))
                .collect(Collectors.toSet());
    }
}
