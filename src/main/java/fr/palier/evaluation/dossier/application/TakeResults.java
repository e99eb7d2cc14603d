package fr.palier.evaluation.dossier.application;

import fr.palier.evaluation.SheetKind;
import fr.palier.evaluation.dossier.domain.Dossier;
import fr.palier.evaluation.dossier.domain.DossierReason;
import fr.palier.evaluation.dossier.domain.Result;
import fr.palier.evaluation.dossier.domain.ResultFile;
import fr.palier.evaluation.dossier.persistence.DossierRows;
import fr.palier.evaluation.dossier.persistence.ResultRows;
import fr.palier.office.CsvFile;
import fr.palier.office.CsvLine;
import fr.palier.office.FileTurns;
import fr.palier.office.Fingerprint;
import fr.palier.office.ImportReport;
import fr.palier.office.Journal;
import fr.palier.office.OfficeReason;
import fr.palier.office.Rejection;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Supplier;
import org.springframework.core.io.ByteArrayResource;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/**
 * Takes in what the outside firm concluded. The file must name the fingerprint of a dossier of ours; where it does not, it is kept as it
 * came and nothing of it counts. Good lines are taken, the others named with their reason; the same file again changes nothing.
 */
@Component
public class TakeResults {

    private static final int MOST_BYTES = 5 * 1024 * 1024;
    private static final int LONGEST_TEXT = 4000;
    private static final int LONGEST_NAME = 150;
    private static final BigDecimal HIGHEST = BigDecimal.valueOf(100);

    private final DossierRows dossiers;
    private final ResultRows rows;
    private final DossierDesk desk;
    private final FileTurns turns;
    private final Journal journal;

    TakeResults(DossierRows dossiers, ResultRows rows, DossierDesk desk, FileTurns turns, Journal journal) {
        this.dossiers = dossiers;
        this.rows = rows;
        this.desk = desk;
        this.turns = turns;
        this.journal = journal;
    }

    /** What became of a file. @param code of the refusal of the whole file; null = it was read @param again it had been taken before */
    public record Taken(ResultFile file, String code, List<ImportReport.Refused> refusedLines, boolean again) {

        public boolean isRefused() {
            return code != null;
        }
    }

    /**
     * A CSV file with the columns {@code empreinte}, {@code siret}, {@code fiche}, {@code synthese} and, where there is something to say,
     * {@code note}, {@code points_forts}, {@code axes_de_progres}.
     *
     * @return with {@code file().refusal()} where it answers no dossier of the office: kept, and nothing taken
     * @throws Rejection {@code evaluation.resultTooLarge}, {@code office.emptyFile}, {@code office.noText}: not even kept
     */
    @Transactional
    public Taken take(String fileName, byte[] content) {
        return take(fileName, content, () -> read(content));
    }

    /** The same for lines that came otherwise. @param content as it came */
    @Transactional
    public Taken take(String fileName, byte[] content, Supplier<List<CsvLine>> reading) {
        String office = desk.officeOf(DossierDesk.ANSWERERS);
        DossierReason.TOO_LARGE.when(content.length > MOST_BYTES, MOST_BYTES / 1024 / 1024);
        OfficeReason.EMPTY_FILE.when(content.length == 0);
        String sum = Fingerprint.of(content);
        // a double click sends it twice at once: the second waits, and finds the first
        turns.take(office, sum);
        Optional<ResultFile> before = rows.same(office, sum);
        if (before.isPresent()) {
            return new Taken(before.get(), null, List.of(), true);
        }
        String name = fileName == null || fileName.isBlank() ? "resultats.csv" : fileName.strip();
        name = name.length() <= LONGEST_NAME ? name : name.substring(name.length() - LONGEST_NAME);
        List<CsvLine> lines = new ArrayList<>();
        try {
            lines.addAll(reading.get());
            return keep(office, name, content, sum, lines);
        } catch (Rejection refused) {
            return refuse(office, name, content, sum, named(lines), refused);
        }
    }

    private Taken keep(String office, String name, byte[] content, String sum, List<CsvLine> lines) {
        Dossier dossier = dossierOf(office, lines);
        List<DossierRows.Subject> subjects = dossiers.subjects(dossier.reference());
        ImportReport report = new ImportReport();
        List<Result> results = new ArrayList<>();
        Set<String> seen = new HashSet<>();
        for (CsvLine line : lines) {
            try {
                Result result = result(dossier, subjects, line);
                DossierReason.TWICE.when(!seen.add(result.firm() + " " + result.sheet()));
                results.add(result);
                report.count(ImportReport.Effect.ADDED);
            } catch (Rejection refused) {
                report.refuse(line, refused);
            }
        }
        ResultFile file = new ResultFile(
                0,
                office,
                dossier.reference(),
                dossier.sha256(),
                name,
                sum,
                desk.now(),
                desk.name(),
                results.size(),
                report.refusedCount(),
                null);
        long id = rows.add(file, content);
        results.forEach(result -> rows.add(id, office, result));
        journal.write(
                office,
                dossier.reference(),
                "evaluation.resultsReceived",
                "Résultats reçus de l'évaluateur extérieur : %d repris, %d refusés."
                        .formatted(results.size(), report.refusedCount()),
                Map.of("file", id, "sha256", sum));
        return new Taken(withId(file, id), null, report.refused(), false);
    }

    private Taken refuse(String office, String name, byte[] content, String sum, String named, Rejection why) {
        ResultFile file =
                new ResultFile(0, office, null, named, name, sum, desk.now(), desk.name(), 0, 0, why.getMessage());
        long id = rows.add(file, content);
        journal.write(
                office,
                "results-" + id,
                "evaluation.resultsRefused",
                "Fichier de résultats refusé et conservé : %s".formatted(why.getMessage()),
                Map.of("file", id, "sha256", sum));
        return new Taken(withId(file, id), why.code(), List.of(), false);
    }

    private static List<CsvLine> read(byte[] content) {
        List<CsvLine> lines = new ArrayList<>();
        try (CsvFile file =
                CsvFile.open(new ByteArrayResource(content), List.of("empreinte", "siret", "fiche", "synthese"))) {
            for (CsvLine line = file.next(); line != null; line = file.next()) {
                lines.add(line);
            }
        }
        return lines;
    }

    /** Any sum of the dossier will do: that of its tables, or that of the file that the firm worked on. */
    private Dossier dossierOf(String office, List<CsvLine> lines) {
        DossierReason.NO_RESULTS.when(lines.isEmpty());
        Set<String> sums = new HashSet<>();
        lines.forEach(
                line -> line.optional("empreinte", 200).map(String::toLowerCase).ifPresent(sums::add));
        DossierReason.NO_FINGERPRINT.when(sums.isEmpty());
        DossierReason.SEVERAL_DOSSIERS.when(sums.size() > 1);
        String sum = sums.iterator().next();
        return dossiers.ofSum(office, sum).orElseThrow(() -> DossierReason.MISMATCH.rejection(sum));
    }

    private static Result result(Dossier dossier, List<DossierRows.Subject> subjects, CsvLine line) {
        String siret = line.text("siret", 20).replaceAll("[\\s\\u00a0\\u202f]", "");
        SheetKind sheet = line.choice("fiche", SheetKind.class);
        DossierRows.Subject subject = subjects.stream()
                .filter(one -> one.siret().equals(siret) && one.sheet() == sheet)
                .findFirst()
                .orElseThrow(() -> DossierReason.NOT_IN_DOSSIER.rejection(siret, sheet));
        return new Result(
                0,
                dossier.reference(),
                subject.firm(),
                sheet,
                line.optional("note", 20).map(TakeResults::score).orElse(null),
                line.text("synthese", LONGEST_TEXT),
                line.optional("points_forts", LONGEST_TEXT).orElse(null),
                line.optional("axes_de_progres", LONGEST_TEXT).orElse(null),
                null,
                null);
    }

    private static BigDecimal score(String cell) {
        String digits = cell.replace(',', '.');
        DossierReason.WRONG_SCORE.when(!digits.matches("[0-9]{1,3}(\\.[0-9]{1,2})?"), cell);
        BigDecimal score = new BigDecimal(digits);
        DossierReason.WRONG_SCORE.when(score.compareTo(HIGHEST) > 0, cell);
        return score;
    }

    private static String named(List<CsvLine> lines) {
        String sum = lines.isEmpty() ? "" : lines.get(0).cells().getOrDefault("empreinte", "");
        return sum.length() <= 200 ? sum : sum.substring(0, 200);
    }

    private static ResultFile withId(ResultFile file, long id) {
        return new ResultFile(
                id,
                file.office(),
                file.dossier(),
                file.named(),
                file.fileName(),
                file.sha256(),
                file.receivedAt(),
                file.receivedBy(),
                file.taken(),
                file.refused(),
                file.refusal());
    }
}
