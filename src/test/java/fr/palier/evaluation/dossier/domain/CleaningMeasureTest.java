package fr.palier.evaluation.dossier.domain;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;

/**
 * How much of what tells of a person is taken out, and how much else with it, over fictitious comments of hard shapes. The figures stand
 * in {@code docs/comment-cleaning.md}, written by this test.
 */
class CleaningMeasureTest {

    private static final Path COMMENTS = Path.of("src/test/resources/evaluation/commentaires.txt");
    private static final Path PAGE = Path.of("docs/comment-cleaning.md");
    private static final String LATER = "# Written after the rules: they mended two faults that these showed, no more.";
    private static final Pattern MARKED = Pattern.compile("\\{([^}]+)\\}");
    private static final Pattern PIECE = Pattern.compile("[\\p{L}0-9@]+");

    /** What stands before a name and tells of nobody. */
    private static final Set<String> TITLES = Set.of(
            "m",
            "mr",
            "mme",
            "mlle",
            "dr",
            "et",
            "monsieur",
            "madame",
            "maitre",
            "appt",
            "apt",
            "appartement",
            "logement",
            "logt",
            "lgt",
            "porte",
            "rue",
            "code",
            "digicode",
            "etage",
            "gauche",
            "droite",
            "des",
            "du",
            "de",
            "la",
            "l",
            "au");

    /** As the office's tables would know them: accounts, tenants, a contact of the firm, two dwellings. */
    private static final Known TABLES = new Known(
            Set.of("Exemple", "Fictif", "Benali", "Kowalczyk", "Durieux", "Traoré", "Petit", "Blanc"),
            Set.of(),
            Set.of("0012-B03", "LOG-4471"));

    private record Measure(
            int comments, int withPerson, int marked, int gone, int otherWords, int lost, List<String> misses) {

        String recall() {
            return percent(gone, marked);
        }

        String falseRemovals() {
            return percent(lost, otherWords);
        }

        private static String percent(int part, int whole) {
            return "%.1f %%".formatted(100.0 * part / whole).replace('.', ',');
        }
    }

    @Test
    void mostOfWhatTellsOfAPersonGoesAndLittleElse() throws IOException {
        List<Measure> first = List.of(measure(TABLES, false), measure(Known.NOTHING, false));
        List<Measure> later = List.of(measure(TABLES, true), measure(Known.NOTHING, true));
        assertThat(first.get(0).comments()).isGreaterThanOrEqualTo(150);
        assertThat(first.get(0).withPerson()).isGreaterThanOrEqualTo(75);
        enough(first.get(0), 0.97);
        enough(later.get(0), 0.5);
        String page = page(first, later);
        if (Boolean.getBoolean("palier.docs.write")) {
            Files.writeString(PAGE, page);
        }
        assertThat(Files.readString(PAGE))
                .as("run again with -Dpalier.docs.write=true")
                .isEqualTo(page);
    }

    private static void enough(Measure measure, double recall) {
        assertThat((double) measure.gone() / measure.marked())
                .as("%s", measure.misses())
                .isGreaterThanOrEqualTo(recall);
        assertThat((double) measure.lost() / measure.otherWords())
                .as("%s", measure.misses())
                .isLessThanOrEqualTo(0.01);
    }

    /** @param later of the comments that were written after the rules, or before */
    private static Measure measure(Known known, boolean later) throws IOException {
        int comments = 0;
        int withPerson = 0;
        int marked = 0;
        int gone = 0;
        int others = 0;
        int lost = 0;
        List<String> misses = new ArrayList<>();
        List<String> lines = Files.readAllLines(COMMENTS);
        int cut = lines.indexOf(LATER);
        for (String line : later ? lines.subList(cut, lines.size()) : lines.subList(0, cut)) {
            if (line.isBlank() || line.startsWith("#")) {
                continue;
            }
            comments++;
            List<String> persons =
                    MARKED.matcher(line).results().map(found -> found.group(1)).toList();
            withPerson += persons.isEmpty() ? 0 : 1;
            String cleaned = CleanComment.of(line.replaceAll("[{}]", ""), known);
            List<String> left = pieces(cleaned.replaceAll("\\[[^\\]]+\\]", " "));
            for (String person : persons) {
                marked++;
                List<String> telling = pieces(person).stream()
                        .filter(piece -> !TITLES.contains(piece))
                        .toList();
                if (telling.stream().noneMatch(left::contains)) {
                    gone++;
                } else {
                    misses.add("kept: " + person + " / " + cleaned);
                }
            }
            List<String> rest = new ArrayList<>(left);
            for (String other : pieces(MARKED.matcher(line).replaceAll(" "))) {
                others++;
                if (!rest.remove(other)) {
                    lost++;
                    misses.add("lost: " + other + " / " + cleaned);
                }
            }
        }
        return new Measure(comments, withPerson, marked, gone, others, lost, misses);
    }

    private static List<String> pieces(String text) {
        return PIECE.matcher(CleanComment.plain(text))
                .results()
                .map(MatchResult::group)
                .toList();
    }

    private static String page(List<Measure> first, List<Measure> later) {
        List<String> lines = new ArrayList<>(List.of(
                "# How well comments are cleaned",
                "",
                "Written by `mvn test -Dtest=CleaningMeasureTest -Dpalier.docs.write=true` from fictitious comments in `%s`."
                        .formatted(COMMENTS),
                "The first part was written together with the rules, the second after them: real comments are nearer to the second. A person",
                "therefore reads the cleaned texts, with doubtful words marked, before a dossier leaves the office, and names what is still to go.",
                "",
                "Pieces: names with and without title or capital, first names, telephone numbers, mail, addresses, dwellings, codes of doors, long"
                        + " numbers.",
                "",
                "| part | comments, with a person | names known | recall: pieces taken out | false removals: other words that went too |",
                "|---|---|---|---|---|"));
        lines.add(row("first", "from the office's tables", first.get(0)));
        lines.add(row("first", "from no table", first.get(1)));
        lines.add(row("second", "from the office's tables", later.get(0)));
        lines.add(row("second", "from no table", later.get(1)));
        lines.addAll(List.of(
                "", "What went wrong with the tables (kept = a piece that stayed, lost = a word that went):", ""));
        first.get(0).misses().forEach(miss -> lines.add("- " + miss));
        later.get(0).misses().forEach(miss -> lines.add("- " + miss));
        return String.join("\n", lines) + "\n";
    }

    private static String row(String part, String names, Measure measure) {
        return "| %s | %d, %d | %s | %s (%d of %d) | %s (%d of %d) |"
                .formatted(
                        part,
                        measure.comments(),
                        measure.withPerson(),
                        names,
                        measure.recall(),
                        measure.gone(),
                        measure.marked(),
                        measure.falseRemovals(),
                        measure.lost(),
                        measure.otherWords());
    }
}
