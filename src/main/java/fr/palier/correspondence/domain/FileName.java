package fr.palier.correspondence.domain;

import fr.palier.correspondence.CorrespondenceReason;
import java.text.Normalizer;

/** A file's name without the path that some browsers and all attackers send along. */
public record FileName(String value) {

    private static final int LENGTH = 150;

    /** @throws fr.palier.office.Rejection {@code correspondence.wrongFileName} */
    public static FileName of(String sent) {
        String name = sent == null ? "" : sent;
        name = name.substring(Math.max(name.lastIndexOf('/'), name.lastIndexOf('\\')) + 1);
        // control and bidirectional marks would let "fdp.exe" read as "exe.pdf"
        name = Normalizer.normalize(name, Normalizer.Form.NFC)
                .replaceAll("[\\p{Cntrl}\\p{Cf}\"*:<>?|]", "")
                .strip();
        CorrespondenceReason.WRONG_FILE_NAME.when(name.isEmpty() || name.startsWith(".") || name.length() > LENGTH);
        return new FileName(name);
    }
}
