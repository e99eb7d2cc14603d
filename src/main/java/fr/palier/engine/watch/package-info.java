/** What operators watch: health of the job executor, incidents, gauges, the case in each log line. */
package fr.palier.engine.watch;
