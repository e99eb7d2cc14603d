package fr.palier.complaint.web;

import fr.palier.complaint.application.KeepPhotos.Photo;
import fr.palier.complaint.domain.Category;
import fr.palier.complaint.domain.Cause;
import fr.palier.complaint.domain.Channel;
import fr.palier.complaint.domain.Kind;
import fr.palier.complaint.domain.NewComplaint;
import fr.palier.housing.EquipmentKind;
import fr.palier.web.Entered;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.time.OffsetDateTime;
import java.util.List;
import org.springframework.util.MultiValueMap;
import org.springframework.web.multipart.MultipartFile;

/** Reads the fields of this module's forms. */
final class Fields {

    private Fields() {}

    static String text(MultiValueMap<String, String> entered, String name) {
        String value = entered.getFirst(name);
        return value == null || value.isBlank() ? null : value;
    }

    static Long id(MultiValueMap<String, String> entered, String name, String label) {
        return Entered.optionalId(entered.getFirst(name), label);
    }

    static boolean isChecked(MultiValueMap<String, String> entered, String name) {
        return text(entered, name) != null;
    }

    static Category category(MultiValueMap<String, String> entered) {
        return Entered.choice(entered.getFirst("sujet"), "Sujet", Category.class);
    }

    static Cause cause(MultiValueMap<String, String> entered) {
        return Entered.optionalChoice(entered.getFirst("cause"), "Cause", Cause.class);
    }

    static EquipmentKind equipmentKind(MultiValueMap<String, String> entered) {
        return Entered.optionalChoice(entered.getFirst("equipement"), "Équipement", EquipmentKind.class);
    }

    static OffsetDateTime moment(MultiValueMap<String, String> entered, String name, String label) {
        return text(entered, name) == null ? null : Entered.moment(entered.getFirst(name), label);
    }

    /** A complaint as the desk enters it. */
    static NewComplaint ofDesk(MultiValueMap<String, String> entered) {
        return new NewComplaint(
                Entered.choice(entered.getFirst("nature"), "Demande ou réclamation", Kind.class),
                Entered.choice(entered.getFirst("canal"), "Canal", Channel.class),
                category(entered),
                cause(entered),
                equipmentKind(entered),
                id(entered, "piece", "Équipement"),
                id(entered, "residence", "Résidence"),
                id(entered, "batiment", "Bâtiment"),
                id(entered, "logement", "Logement"),
                id(entered, "locataire", "Locataire"),
                new NewComplaint.Said(
                        text(entered, "nom"), text(entered, "courriel"), text(entered, "telephone"), null, null),
                entered.getFirst("description"),
                isChecked(entered, "danger"),
                isChecked(entered, "fragile"),
                text(entered, "moments"),
                moment(entered, "su", "L'office le sait depuis"));
    }

    /** A complaint as a person sends it from the public page. */
    static NewComplaint ofPublic(MultiValueMap<String, String> entered) {
        return new NewComplaint(
                Entered.choice(entered.getFirst("nature"), "Demande ou réclamation", Kind.class),
                Channel.PUBLIC_PAGE,
                category(entered),
                cause(entered),
                null,
                null,
                null,
                null,
                null,
                null,
                new NewComplaint.Said(
                        text(entered, "nom"),
                        text(entered, "courriel"),
                        text(entered, "telephone"),
                        text(entered, "bail"),
                        text(entered, "adresse")),
                entered.getFirst("description"),
                isChecked(entered, "danger"),
                isChecked(entered, "fragile"),
                text(entered, "moments"),
                null);
    }

    /** What was chosen; a browser sends one empty part where nothing was. */
    static List<Photo> photos(List<MultipartFile> files) {
        return files == null
                ? List.of()
                : files.stream()
                        .filter(file -> file.getOriginalFilename() != null
                                && !file.getOriginalFilename().isBlank())
                        .map(Fields::photo)
                        .toList();
    }

    private static Photo photo(MultipartFile file) {
        try {
            return new Photo(file.getOriginalFilename(), file.getBytes());
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        }
    }
}
