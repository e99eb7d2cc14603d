package fr.palier.architecture.broken.modules.upper;

import fr.palier.architecture.broken.modules.lower.inside.Inside;

record Upper(Inside reachedInside) {}
