/** How tables are loaded, evaluated and kept; modules use {@link fr.palier.engine.Rules}. */
package fr.palier.engine.rules;
