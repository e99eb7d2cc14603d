/** Requests and grievances of tenants: the desk, the public page, triage, common incidents, messages, clocks, closure. */
@org.springframework.modulith.ApplicationModule(
        displayName = "Complaints",
        allowedDependencies = {"office", "engine", "web", "correspondence", "housing", "intervention", "movein"})
package fr.palier.complaint;
