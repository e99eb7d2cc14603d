package fr.palier.supplier;

import java.util.List;

/**
 * What a sourcing knows of the file that it serves.
 *
 * @param reference need or consultation
 * @param purchase all references of this purchase, this one too: a need goes on as its consultation
 * @param family family of purchases of the office; null for a works operation
 * @param nature {@code WORKS}, {@code SUPPLIES} or {@code SERVICES}
 * @param service code of the service that asked for the purchase
 * @param open whether firms may still be met apart: false once the consultation is published or the file has ended
 */
public record SourcedFile(
        String reference,
        List<String> purchase,
        String office,
        String subject,
        String family,
        String nature,
        String service,
        boolean open) {

    public SourcedFile {
        purchase = List.copyOf(purchase);
    }
}
