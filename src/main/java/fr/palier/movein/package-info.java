/** Move-ins: what a new tenant is shown, told and given; the reserves that were raised; the call a month after. */
@org.springframework.modulith.ApplicationModule(
        displayName = "Move-ins",
        allowedDependencies = {"office", "engine", "web", "correspondence", "housing", "intervention"})
package fr.palier.movein;
