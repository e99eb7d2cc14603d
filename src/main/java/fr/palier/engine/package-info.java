/**
 * The engine at the edge: configuration, tenancy, security of its web apps, the gate in front of their API, forms, rules. Other
 * modules use what stands in this package; {@code org.camunda} is imported here and in {@code ..process..} packages only.
 */
@org.springframework.modulith.ApplicationModule(displayName = "Engine", allowedDependencies = "office")
package fr.palier.engine;
