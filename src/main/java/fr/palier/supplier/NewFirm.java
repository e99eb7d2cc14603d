package fr.palier.supplier;

/** A firm as somebody enters it; only SIRET and name are required. */
public record NewFirm(
        String siret,
        String name,
        String email,
        String phone,
        String street,
        String postcode,
        String city,
        Boolean sme) {}
