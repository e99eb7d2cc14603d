/** Bodies that examine files, their sessions, votes and minutes. Knows an item by its reference; never imports who asked. */
@org.springframework.modulith.ApplicationModule(
        displayName = "Committee",
        allowedDependencies = {"office", "engine", "correspondence", "web"})
package fr.palier.committee;
