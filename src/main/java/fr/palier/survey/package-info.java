/** Satisfaction surveys after each closed complaint or intervention: asked, counted, followed up. */
@org.springframework.modulith.ApplicationModule(
        displayName = "Surveys",
        allowedDependencies = {
            "office",
            "engine",
            "web",
            "correspondence",
            "housing",
            "supplier",
            "intervention",
            "complaint"
        })
package fr.palier.survey;
