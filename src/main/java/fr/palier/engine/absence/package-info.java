/** How absences are kept and followed; modules use {@link fr.palier.engine.Absences}. */
package fr.palier.engine.absence;
