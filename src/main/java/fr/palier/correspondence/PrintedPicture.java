package fr.palier.correspondence;

import java.awt.Color;
import java.awt.Graphics2D;
import java.awt.RenderingHints;
import java.awt.image.BufferedImage;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.Base64;
import javax.imageio.IIOImage;
import javax.imageio.ImageIO;
import javax.imageio.ImageReadParam;
import javax.imageio.ImageReader;
import javax.imageio.ImageWriteParam;
import javax.imageio.ImageWriter;
import javax.imageio.stream.ImageInputStream;
import javax.imageio.stream.ImageOutputStream;

/**
 * A stored picture as a PDF shows it: small, opaque, drawn anew, so that nothing but its points gets into the paper and many of them
 * keep the file light.
 *
 * @param source for {@code src} of an {@code img} in a template of {@link Printer}
 * @param width points @param height points
 */
public record PrintedPicture(String source, int width, int height) {

    static final String INLINE = "data:image/jpeg;base64,";

    private static final int LONGEST_SIDE = 900;
    private static final float QUALITY = 0.75f;

    /** @param content picture that was stored by {@link Documents} */
    public static PrintedPicture of(byte[] content) {
        try {
            BufferedImage small = small(read(content));
            return new PrintedPicture(
                    INLINE + Base64.getEncoder().encodeToString(jpeg(small)), small.getWidth(), small.getHeight());
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }

    /** Style of the largest whole picture within a frame. */
    public String within(int widthMm, int heightMm) {
        double scale = Math.min((double) widthMm / width, (double) heightMm / height);
        return "width:%.1fmm;height:%.1fmm"
                .formatted(width * scale, height * scale)
                .replace(',', '.');
    }

    /** Every second or third point of a very large one: it is never whole in memory. */
    private static BufferedImage read(byte[] content) throws IOException {
        try (ImageInputStream input = ImageIO.createImageInputStream(new ByteArrayInputStream(content))) {
            ImageReader reader = ImageIO.getImageReaders(input).next();
            try {
                reader.setInput(input, true, true);
                int step = Math.max(1, Math.max(reader.getWidth(0), reader.getHeight(0)) / (2 * LONGEST_SIDE));
                ImageReadParam wanted = reader.getDefaultReadParam();
                wanted.setSourceSubsampling(step, step, 0, 0);
                return reader.read(0, wanted);
            } finally {
                reader.dispose();
            }
        }
    }

    private static BufferedImage small(BufferedImage picture) {
        double scale = Math.min(1, (double) LONGEST_SIDE / Math.max(picture.getWidth(), picture.getHeight()));
        int width = Math.max(1, (int) Math.round(picture.getWidth() * scale));
        int height = Math.max(1, (int) Math.round(picture.getHeight() * scale));
        BufferedImage drawn = new BufferedImage(width, height, BufferedImage.TYPE_INT_RGB);
        Graphics2D pen = drawn.createGraphics();
        pen.setRenderingHint(RenderingHints.KEY_INTERPOLATION, RenderingHints.VALUE_INTERPOLATION_BILINEAR);
        pen.drawImage(picture, 0, 0, width, height, Color.WHITE, null);
        pen.dispose();
        return drawn;
    }

    private static byte[] jpeg(BufferedImage picture) throws IOException {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        ImageWriter writer = ImageIO.getImageWritersByFormatName("jpeg").next();
        try (ImageOutputStream output = ImageIO.createImageOutputStream(bytes)) {
            writer.setOutput(output);
            ImageWriteParam settings = writer.getDefaultWriteParam();
            settings.setCompressionMode(ImageWriteParam.MODE_EXPLICIT);
            settings.setCompressionQuality(QUALITY);
            writer.write(null, new IIOImage(picture, null, null), settings);
        } finally {
            writer.dispose();
        }
        return bytes.toByteArray();
    }
}
