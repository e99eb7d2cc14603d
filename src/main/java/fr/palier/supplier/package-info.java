/** Firms: one directory per office, SIREN with its SIRETs, groups of firms, merges that keep history. */
@org.springframework.modulith.ApplicationModule(
        displayName = "Suppliers",
        allowedDependencies = {"office", "engine", "web", "correspondence"})
package fr.palier.supplier;
