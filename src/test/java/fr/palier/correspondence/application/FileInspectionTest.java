package fr.palier.correspondence.application;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import fr.palier.correspondence.domain.FileType;
import fr.palier.correspondence.domain.JpegOrientation;
import fr.palier.office.Rejection;
import java.awt.Color;
import java.awt.Graphics2D;
import java.awt.image.BufferedImage;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import javax.imageio.ImageIO;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.PDPage;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.util.unit.DataSize;

class FileInspectionTest {

    private static final String CAMERA = "Appareil de l'agent, 50.4321 N 2.8333 E";

    private final FileInspection inspection = new FileInspection(new DocumentSettings(DataSize.ofMegabytes(20), 40));

    @Test
    void acceptedTypesAreFoundFromTheirContent() throws IOException {
        assertThat(type("avis.pdf", pdf())).isEqualTo(FileType.PDF);
        assertThat(type("photo.JPG", image("jpeg", 40, 20))).isEqualTo(FileType.JPEG);
        assertThat(type("plan.png", image("png", 40, 20))).isEqualTo(FileType.PNG);
        assertThat(type("cahier.docx", zip("[Content_Types].xml", "word/document.xml")))
                .isEqualTo(FileType.DOCX);
        assertThat(type("prix.xlsx", zip("[Content_Types].xml", "xl/workbook.xml")))
                .isEqualTo(FileType.XLSX);
        assertThat(type("cahier.odt", openDocument("application/vnd.oasis.opendocument.text")))
                .isEqualTo(FileType.ODT);
        assertThat(type("prix.ods", openDocument("application/vnd.oasis.opendocument.spreadsheet")))
                .isEqualTo(FileType.ODS);
        assertThat(type("prix.csv", text("lot;prix\n1;élevé\n"))).isEqualTo(FileType.CSV);
        assertThat(type("note.txt", text("Réception à 12 h."))).isEqualTo(FileType.TXT);
    }

    @Test
    void aPageNamedAsAPictureIsRefused() {
        // opened from the office's own address it would run its script as the reader
        refused("photo.png", text("<html><script>alert(1)</script></html>"), "correspondence.disguisedFile");
        refused("avis.txt", text("<!DOCTYPE html><html><script>alert(1)</script>"), "correspondence.disguisedFile");
        refused("page.html", text("<html></html>"), "correspondence.wrongFileType");
        refused(
                "plan.svg",
                text("<svg xmlns='http://www.w3.org/2000/svg' onload='alert(1)'/>"),
                "correspondence.wrongFileType");
    }

    @Test
    void programsArchivesAndMacrosAreRefused() throws IOException {
        refused("avis.pdf", new byte[] {'M', 'Z', 0, 0, 1, 2, 3}, "correspondence.disguisedFile");
        refused("lot.zip", zip("a.txt"), "correspondence.wrongFileType");
        refused("cahier.docx", zip("a.txt"), "correspondence.disguisedFile");
        refused(
                "cahier.docx",
                zip("[Content_Types].xml", "word/document.xml", "word/vbaProject.bin"),
                "correspondence.macros");
        refused("prix.docx", zip("[Content_Types].xml", "xl/workbook.xml"), "correspondence.disguisedFile");
    }

    @Test
    void aFileThatIsTwoThingsAtOnceDoesNotStayBoth() throws IOException {
        byte[] archive = zip("malice.class");
        refused("avis.pdf", join(pdf(), new byte[2000], archive), "correspondence.unreadableFile");
        byte[] cleaned = inspection
                .inspect("photo.png", join(image("png", 20, 20), archive))
                .content();
        assertThat(new String(cleaned, StandardCharsets.ISO_8859_1)).doesNotContain("malice.class");
    }

    @Test
    void emptyAndOversizedFilesAreRefusedWithTheirSize() {
        refused("avis.pdf", new byte[0], "correspondence.emptyFile");
        assertThatThrownBy(() -> inspection.inspect("avis.pdf", new byte[21 * 1024 * 1024]))
                .isInstanceOf(Rejection.class)
                .hasMessage("Le fichier « avis.pdf » dépasse 20 Mo.");
    }

    @Test
    void aPictureThatAnnouncesBillionsOfPointsIsNotDecoded() throws IOException {
        byte[] bomb = image("png", 10, 10);
        // width and height in the header, with its checksum
        java.nio.ByteBuffer header = java.nio.ByteBuffer.wrap(bomb);
        header.putInt(16, 60_000).putInt(20, 60_000);
        java.util.zip.CRC32 sum = new java.util.zip.CRC32();
        sum.update(bomb, 12, 17);
        header.putInt(29, (int) sum.getValue());
        refused("plan.png", bomb, "correspondence.imageTooLarge");
    }

    @Test
    void damagedFilesAreRefused() throws IOException {
        byte[] picture = image("jpeg", 200, 200);
        refused("photo.jpg", java.util.Arrays.copyOf(picture, 30), "correspondence.unreadableFile");
        refused("avis.pdf", text("%PDF-1.7\nrien\n%%EOF"), "correspondence.unreadableFile");
    }

    @Test
    void whatTheCameraWroteIsGoneAndThePictureStandsUpright() throws IOException {
        byte[] photo = withExif(image("jpeg", 60, 30), 6);
        assertThat(new String(photo, StandardCharsets.ISO_8859_1)).contains(CAMERA);
        assertThat(JpegOrientation.of(photo)).isEqualTo(6);

        byte[] cleaned = inspection.inspect("photo.jpg", photo).content();

        assertThat(new String(cleaned, StandardCharsets.ISO_8859_1))
                .doesNotContain("Exif")
                .doesNotContain("Appareil");
        BufferedImage picture = ImageIO.read(new ByteArrayInputStream(cleaned));
        assertThat(picture.getWidth()).isEqualTo(30);
        assertThat(picture.getHeight()).isEqualTo(60);
        // the left half was red: turned a quarter to the right it is the upper half
        assertThat(new Color(picture.getRGB(15, 10)).getRed()).isGreaterThan(200);
        assertThat(new Color(picture.getRGB(15, 50)).getBlue()).isGreaterThan(200);
    }

    @ParameterizedTest
    @CsvSource({"1,60,30", "2,60,30", "3,60,30", "4,60,30", "5,30,60", "6,30,60", "7,30,60", "8,30,60"})
    void everyWayOfHoldingTheCameraIsApplied(int orientation, int width, int height) throws IOException {
        byte[] cleaned = inspection
                .inspect("photo.jpg", withExif(image("jpeg", 60, 30), orientation))
                .content();
        BufferedImage picture = ImageIO.read(new ByteArrayInputStream(cleaned));
        assertThat(picture.getWidth()).isEqualTo(width);
        assertThat(picture.getHeight()).isEqualTo(height);
        // no corner is left undrawn
        for (int x : new int[] {2, width - 3}) {
            for (int y : new int[] {2, height - 3}) {
                Color corner = new Color(picture.getRGB(x, y));
                assertThat(Math.max(corner.getRed(), corner.getBlue())).isGreaterThan(200);
            }
        }
    }

    private FileType type(String name, byte[] content) {
        return inspection.inspect(name, content).type();
    }

    private void refused(String name, byte[] content, String code) {
        assertThatThrownBy(() -> inspection.inspect(name, content))
                .isInstanceOfSatisfying(Rejection.class, refusal -> assertThat(refusal.code())
                        .as(refusal.getMessage())
                        .isEqualTo(code));
    }

    private static byte[] text(String text) {
        return text.getBytes(StandardCharsets.UTF_8);
    }

    private static byte[] pdf() throws IOException {
        try (PDDocument document = new PDDocument()) {
            document.addPage(new PDPage());
            ByteArrayOutputStream bytes = new ByteArrayOutputStream();
            document.save(bytes);
            return bytes.toByteArray();
        }
    }

    private static byte[] image(String format, int width, int height) throws IOException {
        BufferedImage picture = new BufferedImage(width, height, BufferedImage.TYPE_INT_RGB);
        Graphics2D pen = picture.createGraphics();
        pen.setColor(Color.RED);
        pen.fillRect(0, 0, width / 2, height);
        pen.setColor(Color.BLUE);
        pen.fillRect(width / 2, 0, width - width / 2, height);
        pen.dispose();
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        ImageIO.write(picture, format, bytes);
        return bytes.toByteArray();
    }

    private static byte[] zip(String... names) throws IOException {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try (ZipOutputStream zip = new ZipOutputStream(bytes)) {
            for (String name : names) {
                zip.putNextEntry(new ZipEntry(name));
                zip.write(text("contenu"));
                zip.closeEntry();
            }
        }
        return bytes.toByteArray();
    }

    private static byte[] openDocument(String mediaType) throws IOException {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try (ZipOutputStream zip = new ZipOutputStream(bytes)) {
            ZipEntry first = new ZipEntry("mimetype");
            byte[] content = text(mediaType);
            java.util.zip.CRC32 sum = new java.util.zip.CRC32();
            sum.update(content);
            first.setMethod(ZipEntry.STORED);
            first.setSize(content.length);
            first.setCrc(sum.getValue());
            zip.putNextEntry(first);
            zip.write(content);
            zip.closeEntry();
            zip.putNextEntry(new ZipEntry("content.xml"));
            zip.write(text("<office/>"));
            zip.closeEntry();
        }
        return bytes.toByteArray();
    }

    private static byte[] join(byte[]... parts) throws IOException {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        for (byte[] part : parts) {
            bytes.write(part);
        }
        return bytes.toByteArray();
    }

    /** A picture with an EXIF block: how it was held, and a description that says who and where. */
    private static byte[] withExif(byte[] jpeg, int orientation) throws IOException {
        byte[] description = text(CAMERA);
        java.nio.ByteBuffer tiff = java.nio.ByteBuffer.allocate(8 + 2 + 2 * 12 + 4 + description.length);
        tiff.put(text("MM")).putShort((short) 42).putInt(8).putShort((short) 2);
        tiff.putShort((short) 0x010E)
                .putShort((short) 2)
                .putInt(description.length)
                .putInt(38);
        tiff.putShort((short) 0x0112)
                .putShort((short) 3)
                .putInt(1)
                .putShort((short) orientation)
                .putShort((short) 0);
        tiff.putInt(0).put(description);
        java.nio.ByteBuffer segment = java.nio.ByteBuffer.allocate(4 + 6 + tiff.capacity());
        segment.put((byte) 0xFF).put((byte) 0xE1).putShort((short) (2 + 6 + tiff.capacity()));
        segment.put("Exif\0\0".getBytes(StandardCharsets.US_ASCII)).put(tiff.array());
        return join(
                java.util.Arrays.copyOf(jpeg, 2), segment.array(), java.util.Arrays.copyOfRange(jpeg, 2, jpeg.length));
    }
}
