/** Interventions: ordered of a firm or of the office's own teams, followed by events until they are accepted. */
@org.springframework.modulith.ApplicationModule(
        displayName = "Interventions",
        allowedDependencies = {"office", "engine", "web", "correspondence", "housing", "supplier", "contract"})
package fr.palier.intervention;
