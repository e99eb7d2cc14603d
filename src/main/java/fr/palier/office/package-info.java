/** Ground floor: offices, the person at work, references, journal, money, working days. Depends on no other module. */
@org.springframework.modulith.ApplicationModule(
        displayName = "Offices",
        allowedDependencies = {})
package fr.palier.office;
