/** The frame that pages share: layout, navigation, errors. */
@org.springframework.modulith.ApplicationModule(
        displayName = "Pages",
        allowedDependencies = {"office", "engine"})
package fr.palier.web;
