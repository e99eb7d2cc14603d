package fr.palier.architecture.broken.stairs.second;

import fr.palier.architecture.broken.stairs.first.First;

public record Second(First first) {}
