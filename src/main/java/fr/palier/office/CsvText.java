package fr.palier.office;

import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * The text of a CSV file as offices have them.
 *
 * @param content without the mark that spreadsheets put first
 */
public record CsvText(String content) {

    /** UTF-8, or else Windows-1252, which old spreadsheets write; empty when the file is no text, a workbook for instance. */
    public static Optional<CsvText> of(byte[] file) {
        String text;
        try {
            text = StandardCharsets.UTF_8
                    .newDecoder()
                    .decode(ByteBuffer.wrap(file))
                    .toString();
        } catch (CharacterCodingException notUtf8) {
            text = new String(file, Charset.forName("windows-1252"));
        }
        return text.indexOf('\0') >= 0
                ? Optional.empty()
                : Optional.of(new CsvText(text.startsWith("\uFEFF") ? text.substring(1) : text));
    }

    /** What separates the titles of the first line: semicolon, tab or comma. */
    public String delimiter() {
        String first = content.lines().findFirst().orElse("");
        return Stream.of(";", "\t", ",").filter(first::contains).findFirst().orElse(";");
    }
}
