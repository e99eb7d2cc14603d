/** Homes: residences, buildings, dwellings, their equipment and who lives there, as the rent software says. */
@org.springframework.modulith.ApplicationModule(
        displayName = "Homes",
        allowedDependencies = {"office", "engine", "web", "correspondence"})
package fr.palier.housing;
