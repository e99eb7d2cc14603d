/** Evaluation of suppliers: rated sites and contracts, figures of upkeep, reviews, the dossier for the outside firm. */
@org.springframework.modulith.ApplicationModule(
        displayName = "Evaluation",
        allowedDependencies = {
            "office",
            "engine",
            "web",
            "correspondence",
            "housing",
            "supplier",
            "procurement",
            "contract",
            "intervention",
            "complaint",
            "survey",
            "commitment"
        })
package fr.palier.evaluation;
