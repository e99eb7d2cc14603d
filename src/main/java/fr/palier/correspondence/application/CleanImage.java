package fr.palier.correspondence.application;

import fr.palier.correspondence.CorrespondenceReason;
import fr.palier.correspondence.domain.FileType;
import fr.palier.correspondence.domain.JpegOrientation;
import java.awt.Graphics2D;
import java.awt.geom.AffineTransform;
import java.awt.image.BufferedImage;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.util.Iterator;
import javax.imageio.IIOImage;
import javax.imageio.ImageIO;
import javax.imageio.ImageReader;
import javax.imageio.ImageWriteParam;
import javax.imageio.ImageWriter;
import javax.imageio.stream.ImageInputStream;
import javax.imageio.stream.ImageOutputStream;

/**
 * Draws a picture anew: place, date and device of the camera (EXIF, XMP, text chunks) and whatever was hidden behind the picture do
 * not survive; how the camera was held is applied first.
 */
final class CleanImage {

    private static final long MILLION = 1_000_000;
    private static final float QUALITY = 0.92f;

    private final long largestMillionPoints;

    CleanImage(long largestMillionPoints) {
        this.largestMillionPoints = largestMillionPoints;
    }

    /** @throws fr.palier.office.Rejection when the picture cannot be read or has too many points */
    byte[] of(byte[] content, FileType type, String fileName) {
        try {
            BufferedImage picture = read(content, type, fileName);
            return type == FileType.PNG
                    ? write(picture, "png")
                    : write(upright(picture, JpegOrientation.of(content)), "jpeg");
        } catch (IOException | RuntimeException broken) {
            if (broken instanceof fr.palier.office.Rejection rejection) {
                throw rejection;
            }
            throw CorrespondenceReason.UNREADABLE_FILE.rejection(fileName);
        }
    }

    private BufferedImage read(byte[] content, FileType type, String fileName) throws IOException {
        Iterator<ImageReader> readers = ImageIO.getImageReadersByMIMEType(type.mediaType());
        ImageReader reader = readers.next();
        try (ImageInputStream input = ImageIO.createImageInputStream(new ByteArrayInputStream(content))) {
            reader.setInput(input, true, true);
            // a few kilobytes can announce billions of points: look before decoding
            long points = (long) reader.getWidth(0) * reader.getHeight(0);
            CorrespondenceReason.IMAGE_TOO_LARGE.when(
                    points > largestMillionPoints * MILLION, fileName, largestMillionPoints);
            return reader.read(0);
        } finally {
            reader.dispose();
        }
    }

    private static BufferedImage upright(BufferedImage picture, int orientation) {
        int width = picture.getWidth();
        int height = picture.getHeight();
        AffineTransform turn =
                switch (orientation) {
                    case 2 -> new AffineTransform(-1, 0, 0, 1, width, 0);
                    case 3 -> new AffineTransform(-1, 0, 0, -1, width, height);
                    case 4 -> new AffineTransform(1, 0, 0, -1, 0, height);
                    case 5 -> new AffineTransform(0, 1, 1, 0, 0, 0);
                    case 6 -> new AffineTransform(0, 1, -1, 0, height, 0);
                    case 7 -> new AffineTransform(0, -1, -1, 0, height, width);
                    case 8 -> new AffineTransform(0, -1, 1, 0, 0, width);
                    default -> new AffineTransform();
                };
        boolean lying = orientation >= 5 && orientation <= 8;
        BufferedImage drawn =
                new BufferedImage(lying ? height : width, lying ? width : height, BufferedImage.TYPE_INT_RGB);
        Graphics2D pen = drawn.createGraphics();
        pen.drawImage(picture, turn, null);
        pen.dispose();
        return drawn;
    }

    private static byte[] write(BufferedImage picture, String format) throws IOException {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        ImageWriter writer = ImageIO.getImageWritersByFormatName(format).next();
        try (ImageOutputStream output = ImageIO.createImageOutputStream(bytes)) {
            writer.setOutput(output);
            ImageWriteParam settings = writer.getDefaultWriteParam();
            if (format.equals("jpeg")) {
                settings.setCompressionMode(ImageWriteParam.MODE_EXPLICIT);
                settings.setCompressionQuality(QUALITY);
            }
            writer.write(null, new IIOImage(picture, null, null), settings);
        } finally {
            writer.dispose();
        }
        return bytes.toByteArray();
    }
}
