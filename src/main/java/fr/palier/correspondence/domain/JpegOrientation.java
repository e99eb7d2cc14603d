package fr.palier.correspondence.domain;

import java.nio.BufferUnderflowException;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.charset.StandardCharsets;

/** Reads how a camera was held: the one thing of EXIF that must be applied to the picture before EXIF is removed. */
public final class JpegOrientation {

    /** As taken, and what an unreadable EXIF block counts as. */
    public static final int UPRIGHT = 1;

    private static final int EXIF_SEGMENT = 0xE1;
    private static final int START_OF_SCAN = 0xDA;
    private static final int ORIENTATION_TAG = 0x0112;
    private static final byte[] EXIF = "Exif\0\0".getBytes(StandardCharsets.US_ASCII);

    private JpegOrientation() {}

    /** 1 to 8 as in the EXIF tag {@code Orientation}. */
    public static int of(byte[] jpeg) {
        try {
            ByteBuffer file = ByteBuffer.wrap(jpeg).position(2);
            while ((file.get() & 0xFF) == 0xFF) {
                int marker = file.get() & 0xFF;
                if (marker == START_OF_SCAN) {
                    return UPRIGHT;
                }
                int length = (file.getShort() & 0xFFFF) - 2;
                ByteBuffer segment = file.slice(file.position(), length);
                if (marker == EXIF_SEGMENT && startsWith(segment, EXIF)) {
                    return ofTiff(segment.slice(EXIF.length, length - EXIF.length));
                }
                file.position(file.position() + length);
            }
            return UPRIGHT;
        } catch (BufferUnderflowException | IllegalArgumentException | IndexOutOfBoundsException broken) {
            return UPRIGHT;
        }
    }

    private static boolean startsWith(ByteBuffer segment, byte[] start) {
        byte[] head = new byte[Math.min(start.length, segment.remaining())];
        segment.duplicate().get(head);
        return java.util.Arrays.equals(head, start);
    }

    private static int ofTiff(ByteBuffer tiff) {
        tiff.order(tiff.get(0) == 'I' ? ByteOrder.LITTLE_ENDIAN : ByteOrder.BIG_ENDIAN);
        int directory = tiff.getInt(4);
        int entries = tiff.getShort(directory) & 0xFFFF;
        for (int entry = 0; entry < entries; entry++) {
            int at = directory + 2 + 12 * entry;
            if ((tiff.getShort(at) & 0xFFFF) == ORIENTATION_TAG) {
                int orientation = tiff.getShort(at + 8);
                return orientation >= 1 && orientation <= 8 ? orientation : UPRIGHT;
            }
        }
        return UPRIGHT;
    }
}
