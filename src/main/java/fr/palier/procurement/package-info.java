/** Needs and threshold computation, consultations, lots, offers, publicity, award. */
@org.springframework.modulith.ApplicationModule(
        displayName = "Procurement",
        allowedDependencies = {"office", "engine", "web", "correspondence", "supplier", "committee"})
package fr.palier.procurement;
