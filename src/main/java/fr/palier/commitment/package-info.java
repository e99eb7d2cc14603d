/** Service contract, breaches found from events, goodwill gestures and their credits. */
@org.springframework.modulith.ApplicationModule(
        displayName = "Commitments",
        allowedDependencies = {
            "office",
            "engine",
            "web",
            "correspondence",
            "housing",
            "intervention",
            "movein",
            "complaint"
        })
package fr.palier.commitment;
