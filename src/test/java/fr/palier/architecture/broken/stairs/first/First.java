package fr.palier.architecture.broken.stairs.first;

import fr.palier.architecture.broken.stairs.second.Second;

public record First(Second second) {}
