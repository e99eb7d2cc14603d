package fr.palier.office;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.Reader;
import java.io.UncheckedIOException;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.Charset;
import java.nio.charset.CodingErrorAction;
import java.nio.charset.StandardCharsets;
import java.text.Normalizer;
import java.util.HashMap;
import java.util.Iterator;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.function.UnaryOperator;
import java.util.stream.Stream;
import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVParser;
import org.apache.commons.csv.CSVRecord;
import org.springframework.core.io.InputStreamSource;

/**
 * A CSV file of an office, read line by line whatever its size: UTF-8 or Windows-1252, separated by semicolons, tabs or commas, columns in
 * any order, titles with or without accents and capitals ({@code Date d'entrée} is {@code date_d_entree}).
 */
public final class CsvFile implements AutoCloseable {

    private static final int BUFFER = 1 << 16;
    private static final char MARK = '\uFEFF';

    private final CSVParser parser;
    private final Iterator<CSVRecord> records;
    private final List<String> titles;
    private final Charset charset;

    private CsvFile(CSVParser parser, Iterator<CSVRecord> records, List<String> titles, Charset charset) {
        this.parser = parser;
        this.records = records;
        this.titles = titles;
        this.charset = charset;
    }

    /** Columns in the order of the file, in the written form of titles. */
    public List<String> titles() {
        return titles;
    }

    /** The encoding that was found. */
    public Charset charset() {
        return charset;
    }

    /**
     * Opens a file; the source is read twice: once for its encoding.
     *
     * @param required columns that must be there, in the written form of titles
     * @throws Rejection {@code office.emptyFile}, {@code office.noText}, {@code office.missingColumn}, {@code office.brokenFile}
     */
    public static CsvFile open(InputStreamSource source, List<String> required) {
        return open(source, CsvFile::title, required);
    }

    /** The same, of a file whose titles have names of their own. @param named column of a title as it is written */
    public static CsvFile open(InputStreamSource source, UnaryOperator<String> named, List<String> required) {
        try {
            Charset charset = charsetOf(source);
            Reader text =
                    withoutMark(new BufferedReader(new InputStreamReader(source.getInputStream(), charset), BUFFER));
            return read(text, delimiterOf(source, charset), named, required, charset);
        } catch (IOException broken) {
            throw new UncheckedIOException(broken);
        }
    }

    private static CsvFile read(
            Reader text, String delimiter, UnaryOperator<String> named, List<String> required, Charset charset) {
        try {
            CSVParser parser = CSVFormat.Builder.create()
                    .setDelimiter(delimiter)
                    .setTrim(true)
                    .setIgnoreEmptyLines(true)
                    .get()
                    .parse(text);
            Iterator<CSVRecord> records = parser.iterator();
            OfficeReason.EMPTY_FILE.when(!records.hasNext());
            List<String> titles = records.next().stream().map(named).toList();
            required.forEach(column -> OfficeReason.MISSING_COLUMN.when(!titles.contains(column), column));
            return new CsvFile(parser, records, titles, charset);
        } catch (IOException | UncheckedIOException broken) {
            throw OfficeReason.BROKEN_FILE.rejection(1L);
        }
    }

    /** Next line, or null after the last. @throws Rejection {@code office.brokenFile} */
    public CsvLine next() {
        try {
            if (!records.hasNext()) {
                return null;
            }
            CSVRecord record = records.next();
            Map<String, String> cells = new HashMap<>();
            for (int place = 0; place < Math.min(titles.size(), record.size()); place++) {
                cells.put(titles.get(place), record.get(place).strip());
            }
            return new CsvLine(parser.getCurrentLineNumber(), cells, String.join(" ; ", record.toList()));
        } catch (UncheckedIOException | IllegalStateException broken) {
            throw OfficeReason.BROKEN_FILE.rejection(parser.getCurrentLineNumber());
        }
    }

    /** A title as columns are called: lower case, no accents, one underscore for all that is no letter or digit. */
    public static String title(String written) {
        return Normalizer.normalize(written, Normalizer.Form.NFD)
                .replaceAll("\\p{M}", "")
                .toLowerCase(Locale.ROOT)
                .replace("œ", "oe")
                .replace("æ", "ae")
                .replaceAll("[^a-z0-9]+", "_")
                .replaceAll("^_|_$", "");
    }

    private static Charset charsetOf(InputStreamSource source) throws IOException {
        var strict = StandardCharsets.UTF_8
                .newDecoder()
                .onMalformedInput(CodingErrorAction.REPORT)
                .onUnmappableCharacter(CodingErrorAction.REPORT);
        char[] buffer = new char[BUFFER];
        Charset charset = StandardCharsets.UTF_8;
        try (InputStream bytes = source.getInputStream();
                Reader text = new InputStreamReader(bytes, strict)) {
            while (text.read(buffer) >= 0) {
                // only whether it can be read
            }
        } catch (CharacterCodingException notUtf8) {
            charset = Charset.forName("windows-1252");
        }
        return charset;
    }

    private static String delimiterOf(InputStreamSource source, Charset charset) throws IOException {
        try (BufferedReader text =
                new BufferedReader(new InputStreamReader(source.getInputStream(), charset), BUFFER)) {
            String first = text.readLine();
            OfficeReason.EMPTY_FILE.when(first == null || first.isBlank());
            OfficeReason.NO_TEXT.when(first.indexOf('\0') >= 0 || first.startsWith("PK"));
            return Stream.of(";", "\t", ",").filter(first::contains).findFirst().orElse(";");
        }
    }

    private static Reader withoutMark(BufferedReader text) throws IOException {
        text.mark(1);
        if (text.read() != MARK) {
            text.reset();
        }
        return text;
    }

    @Override
    public void close() {
        try {
            parser.close();
        } catch (IOException broken) {
            throw new UncheckedIOException(broken);
        }
    }
}
