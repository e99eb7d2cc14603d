/** Documents, letters and minutes as PDF, e-mail outbox, signed links, mails about tasks. */
@org.springframework.modulith.ApplicationModule(
        displayName = "Correspondence",
        allowedDependencies = {"office", "engine", "web"})
package fr.palier.correspondence;
