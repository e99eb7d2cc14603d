/** Contracts that upkeep is ordered from: firm, trades, residences, delays, prices. */
@org.springframework.modulith.ApplicationModule(
        displayName = "Contracts",
        allowedDependencies = {"office", "engine", "web", "correspondence", "housing", "supplier", "procurement"})
package fr.palier.contract;
