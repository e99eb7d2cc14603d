package fr.palier.correspondence.application;

import fr.palier.correspondence.CorrespondenceReason;
import fr.palier.correspondence.domain.FileType;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.HashSet;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.zip.ZipEntry;
import java.util.zip.ZipInputStream;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.tika.Tika;
import org.springframework.stereotype.Component;
import org.springframework.util.unit.DataSize;

/** Says what a file is from its content alone, refuses what is not accepted, and takes out of pictures what should not stay. */
@Component
public class FileInspection {

    private static final int MOST_ENTRIES = 10_000;
    private static final int TAIL = 1024;

    private final Tika tika = new Tika();
    private final DocumentSettings settings;
    private final CleanImage cleanImage;

    FileInspection(DocumentSettings settings) {
        this.settings = settings;
        this.cleanImage = new CleanImage(settings.largestMillionPoints());
    }

    /** What is stored: type found and content, cleaned for pictures. */
    public record Inspected(FileType type, byte[] content) {}

    /** @throws fr.palier.office.Rejection with the sentence that says what is wrong with the file */
    public Inspected inspect(String fileName, byte[] content) {
        CorrespondenceReason.EMPTY_FILE.when(content.length == 0, fileName);
        DataSize largest = settings.largest();
        CorrespondenceReason.FILE_TOO_LARGE.when(content.length > largest.toBytes(), fileName, largest.toMegabytes());
        FileType named =
                FileType.ofName(fileName).orElseThrow(() -> CorrespondenceReason.WRONG_FILE_TYPE.rejection(fileName));
        String found = tika.detect(content);
        FileType type = typeOf(found, named, fileName, content)
                .orElseThrow(() -> CorrespondenceReason.DISGUISED_FILE.rejection(fileName, found));
        CorrespondenceReason.DISGUISED_FILE.when(type != named, fileName, found);
        return switch (type) {
            case PNG, JPEG -> new Inspected(type, cleanImage.of(content, type, fileName));
            case PDF -> {
                checkPdf(fileName, content);
                yield new Inspected(type, content);
            }
            default -> new Inspected(type, content);
        };
    }

    private static Optional<FileType> typeOf(String found, FileType named, String fileName, byte[] content) {
        Optional<FileType> direct = FileType.ofMediaType(found);
        if (direct.isPresent() && direct.get() != FileType.TXT) {
            return direct;
        }
        if (found.startsWith("text/") && !found.equals("text/html")) {
            return named == FileType.CSV || named == FileType.TXT ? Optional.of(named) : direct;
        }
        return found.equals("application/zip") || found.equals("application/x-tika-ooxml")
                ? officeFile(fileName, content)
                : Optional.empty();
    }

    /** A DOCX or an XLSX is a ZIP whose parts say so; with macros it is refused. */
    private static Optional<FileType> officeFile(String fileName, byte[] content) {
        Set<String> names = new HashSet<>();
        try (ZipInputStream zip = new ZipInputStream(new ByteArrayInputStream(content), StandardCharsets.UTF_8)) {
            for (ZipEntry entry = zip.getNextEntry(); entry != null; entry = zip.getNextEntry()) {
                names.add(entry.getName().toLowerCase(Locale.ROOT));
                CorrespondenceReason.UNREADABLE_FILE.when(names.size() > MOST_ENTRIES, fileName);
            }
        } catch (IOException | IllegalArgumentException broken) {
            throw CorrespondenceReason.UNREADABLE_FILE.rejection(fileName);
        }
        CorrespondenceReason.MACROS.when(names.stream().anyMatch(name -> name.endsWith("vbaproject.bin")), fileName);
        if (!names.contains("[content_types].xml")) {
            return Optional.empty();
        }
        if (names.contains("word/document.xml")) {
            return Optional.of(FileType.DOCX);
        }
        return names.contains("xl/workbook.xml") ? Optional.of(FileType.XLSX) : Optional.empty();
    }

    /** A file that is a PDF and something else at once begins before the PDF or goes on after it. */
    private static void checkPdf(String fileName, byte[] content) {
        boolean starts = text(content, 0, 5).equals("%PDF-");
        boolean ends = text(content, content.length - TAIL, TAIL).contains("%%EOF");
        CorrespondenceReason.UNREADABLE_FILE.when(!starts || !ends, fileName);
        try (PDDocument document = Loader.loadPDF(content)) {
            CorrespondenceReason.UNREADABLE_FILE.when(document.getNumberOfPages() == 0, fileName);
        } catch (IOException broken) {
            throw CorrespondenceReason.UNREADABLE_FILE.rejection(fileName);
        }
    }

    private static String text(byte[] content, int from, int length) {
        int start = Math.max(0, from);
        return new String(content, start, Math.min(length, content.length - start), StandardCharsets.ISO_8859_1);
    }
}
